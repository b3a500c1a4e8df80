# SPDX-License-Identifier: GPL-2.0-or-later
"""How does a drone cover an area, stay out of forbidden zones and come home?"""

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where does it concentrate, and is that more than chance?"""

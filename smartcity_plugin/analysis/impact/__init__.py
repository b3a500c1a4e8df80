# SPDX-License-Identifier: GPL-2.0-or-later
"""Did it work, and how sure is that?"""

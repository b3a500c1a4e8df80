# SPDX-License-Identifier: GPL-2.0-or-later
"""Where is spraying worth it, where may it be done, and by which way?"""

# SPDX-License-Identifier: GPL-2.0-or-later
"""Widgets that show and signal; no rules of the domain."""

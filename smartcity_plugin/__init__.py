# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of the plugin that are not Processing algorithms."""

# SPDX-License-Identifier: GPL-2.0-or-later
"""The group "Smart Cycle" and what its algorithms share."""

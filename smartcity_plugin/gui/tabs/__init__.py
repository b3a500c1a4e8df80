# SPDX-License-Identifier: GPL-2.0-or-later
"""The tabs of the Smart Cycle dock: each shows one side of a cycle."""

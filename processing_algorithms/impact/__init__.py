# SPDX-License-Identifier: GPL-2.0-or-later
"""What the algorithms that ask "did it work?" have in common."""

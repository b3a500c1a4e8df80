# SPDX-License-Identifier: GPL-2.0-or-later
"""Ready models: several algorithms in a row, as .model3 files that users may open, copy and change."""

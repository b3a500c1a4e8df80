# SPDX-License-Identifier: GPL-2.0-or-later
"""The synthetic city of the long simulations serves the quick tests too."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "validation"))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Names of the cameras in the list, for the dialog: read without anything that computes."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path

_LIST = Path(__file__).parents[2] / "resources" / "cameras.csv"


@lru_cache(maxsize=1)
def camera_names() -> list[str]:
    """In the order of the list."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]

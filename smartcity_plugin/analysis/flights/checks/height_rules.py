# SPDX-License-Identifier: GPL-2.0-or-later
"""How high one may fly without asking: the law's limits, with their source and the state of the text that they were taken from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HeightRule:
    """A limit in m above the ground below, who sets it, and since when."""

    metres: float
    source: str
    state: str
    below: bool = False
    """Whether the limit itself is already too high."""


RULES = {
    "korea": HeightRule(
        150.0,
        "Enforcement Rule of the Aviation Safety Act (항공안전법 시행규칙), article 308(4): 150 m or more above ground, water or the top of an object needs an approval",
        "2024",
        below=True,
    ),
    "eu": HeightRule(
        120.0,
        "Commission Implementing Regulation (EU) 2019/947, annex, UAS.OPEN.010(2): within 120 m of the closest point of the surface of the earth",
        "2022-04-04",
    ),
}

# SPDX-License-Identifier: GPL-2.0-or-later
"""How high one may fly without asking: the law's limits, with their source. Look up the text in force before a flight."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HeightRule:
    """A limit in m above the ground below, and who sets it."""

    metres: float
    source: str
    below: bool = False
    """Whether the limit itself is already too high."""


RULES = {
    "korea": HeightRule(
        150.0,
        "Drone One-stop of the Ministry of Land, Infrastructure and Transport (drone.onestop.go.kr): 150 m and more need an approval; see article 308 of the Enforcement Rule of the Aviation Safety Act (항공안전법 시행규칙)",
        below=True,
    ),
    "eu": HeightRule(
        120.0,
        "Commission Implementing Regulation (EU) 2019/947, annex, UAS.OPEN.010(2), as amended by (EU) 2020/639: within 120 m from the closest point of the surface of the earth",
    ),
}

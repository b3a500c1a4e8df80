# SPDX-License-Identifier: GPL-2.0-or-later
"""Scores 1, 2, 3 … of what surveillance finds, by the limits that some authority has set: never a default, each with its source and date."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

Measure = Literal["abundance", "ratio", "rate"]
MEASURES: tuple[Measure, ...] = ("abundance", "ratio", "rate")
"""Insects per trap-night; abundance over that of earlier years; infected per insect."""
_FILE = Path(__file__).parents[3] / "resources" / "spraying" / "action_levels.csv"


@dataclass(frozen=True)
class Levels:
    """Upper ends, ascending, of all scores but the last; source and date say who set them."""

    measure: Measure
    upper: tuple[float, ...]
    source: str = ""
    date: str = ""

    def score(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Score (n,) from 1; NaN where there is no value."""
        return np.where(np.isnan(values), np.nan, 1.0 + np.searchsorted(np.array(self.upper), values, side="left"))


def preset(name: str, path: Path = _FILE) -> dict[Measure, Levels]:
    """The limits of a preset of resources/spraying/action_levels.csv, by what they are of."""
    found: dict[Measure, Levels] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["preset"] == name:
                measure: Measure = next(one for one in MEASURES if one == row["measure"])
                found[measure] = Levels(measure, tuple(float(one) for one in row["upper"].split()), row["source"], row["date"])
    return found


def typed_levels(text: str, measure: Measure) -> Levels:
    """Limits as a user types them, for example “5, 20, 50”. Raises AnalysisError where they are no ascending numbers."""
    try:
        upper = tuple(float(one) for one in text.replace(";", ",").split(","))
    except ValueError as error:
        raise AnalysisError(tr("The limits “{text}” are no numbers. Write them like 5, 20, 50."), text=text) from error
    if any(high <= low for low, high in pairwise(upper)):
        raise AnalysisError(tr("The limits “{text}” must ascend, like 5, 20, 50."), text=text)
    return Levels(measure, upper)

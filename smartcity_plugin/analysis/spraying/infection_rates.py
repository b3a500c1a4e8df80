# SPDX-License-Identifier: GPL-2.0-or-later
"""Infection rates by period, pathogen and species, and the vector index, from rows of pools."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..dates import Step, period_of, start_of
from ..progress import Progress, no_progress
from .pooled_rates import PooledRate, pooled_rate, vector_index

if TYPE_CHECKING:
    from numpy.typing import NDArray

ALL = "all"


@dataclass(frozen=True)
class Rate:
    """One group of pools. species is "all" for all together; abundance: of the species per trap-night; vector_index: abundance x rate, summed over species where species is "all"; NaN where not known."""

    period: str
    species: str
    target: str
    rate: PooledRate
    abundance: float
    vector_index: float


def period_name(step: Step | None, period: int) -> str:
    """A period in letters: 2024, 2024-Q2, 2024-05, 2024-W18; "all" without a step."""
    if step is None:
        return ALL
    from .abundance import season_of

    year, within = (int(one[0]) for one in season_of(np.array([period]), step))
    if step == "year":
        return str(year)
    if step == "quarter":
        return f"{year}-Q{within + 1}"
    if step == "month":
        return f"{year}-{within + 1:02d}"
    if step == "week":
        return f"{year}-W{within:02d}"
    return str(start_of(np.array([period]), step)[0])


def infection_rates(
    positive: NDArray[np.float64],
    size: NDArray[np.float64],
    number: NDArray[np.float64],
    day: NDArray[np.datetime64],
    species: list[str],
    target: list[str],
    step: Step | None,
    index_rate: str,
    abundance_of: Callable[[Step | None, int], dict[str, float]],
    progress: Progress = no_progress,
) -> list[Rate]:
    """Rates of pools (k,), one per period, target and species, then one for all species (alone where species are not known).

    index_rate: mir, mle, firth or gart, which goes into the vector index; abundance_of: insects per trap-night by species (small letters) in a period.
    """
    periods = np.zeros(positive.size, dtype=np.int64) if step is None else period_of(day.astype("datetime64[s]"), step)
    kind = np.array([" ".join(one.lower().split()) for one in species], dtype=object)
    aim = np.array(target, dtype=object)
    shown = dict(zip(kind[::-1], species[::-1], strict=True))
    found: list[Rate] = []
    groups = sorted({(int(period), str(one)) for period, one in zip(periods, aim, strict=True)})
    for place, (period, one) in enumerate(groups):
        progress(place / len(groups))
        here = (periods == period) & (aim == one)
        catches = abundance_of(step, period)
        name = period_name(step, period)
        parts = []
        for key in sorted(set(kind[here])):
            mine = here & (kind == key)
            rate = pooled_rate(positive[mine], size[mine], number[mine])
            density = catches.get(key, np.nan)
            parts.append(Rate(name, shown[key], one, rate, density, density * getattr(rate, index_rate)))
        known = [part for part in parts if np.isfinite(part.abundance)]
        whole = np.nan
        if known and any(part.species for part in parts):
            whole = vector_index(np.array([part.abundance for part in known]), np.array([getattr(part.rate, index_rate) for part in known]))
        elif len(parts) == 1 and np.isfinite(parts[0].vector_index):
            whole = parts[0].vector_index
        if any(part.species for part in parts):
            found += parts
        found.append(
            Rate(
                name,
                ALL,
                one,
                pooled_rate(positive[here], size[here], number[here]),
                sum(part.abundance for part in known) if known else np.nan,
                whole,
            )
        )
    return found

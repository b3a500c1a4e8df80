# SPDX-License-Identifier: GPL-2.0-or-later
"""Insects per trap-night, and how far that is from the same time of earlier years.

A trap-night is one trap in one night, whatever its catch was split into. Rows of one trap, night and species are one catch (laboratories cap a row at 50 insects and begin another). A visit that lists other
species caught none of this one: it counts with 0 where tables list what was found, as VectorSurv's abundance does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..dates import Step, start_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

Zeros = Literal["auto", "implied", "as_given"]


@dataclass(frozen=True)
class Catches:
    """Rows of a trap table (n,): visit (which trap in which night), site, species, all numbered from 0; count; nights: of the visit."""

    visit: NDArray[np.int64]
    site: NDArray[np.int64]
    species: NDArray[np.int64]
    count: NDArray[np.float64]
    nights: NDArray[np.float64]


@dataclass(frozen=True)
class Abundance:
    """One entry per site, species and period: visits, count, nights, abundance = count / nights; (k,)."""

    site: NDArray[np.int64]
    species: NDArray[np.int64]
    period: NDArray[np.int64]
    visits: NDArray[np.int64]
    count: NDArray[np.float64]
    nights: NDArray[np.float64]

    @property
    def abundance(self) -> NDArray[np.float64]:
        """Insects per trap-night (k,)."""
        return self.count / self.nights


def lists_several_species(catches: Catches) -> bool:
    """Whether any visit lists more than one species: then the others of its table were looked for too."""
    pairs = np.unique(np.column_stack([catches.visit, catches.species]), axis=0)
    return bool(np.unique(pairs[:, 0]).size < len(pairs))


def has_zero_catches(catches: Catches, implied: bool) -> bool:
    """Whether the table knows visits without a catch: written as 0, or (``implied``) visits that list other species."""
    if (catches.count == 0).any():
        return True
    if not implied:
        return False
    listed = np.unique(np.column_stack([catches.visit, catches.species]), axis=0)
    return len(listed) < np.unique(catches.visit).size * np.unique(catches.species).size


def visits_in_order(site: NDArray[np.int64], species: NDArray[np.int64], count: NDArray[np.float64], row_cap: float) -> NDArray[np.int64]:
    """Which visit of its trap each row (n,) belongs to, from 0, where nothing dates them: the rows of a species follow each other, one a visit, but for those that go on after a full row."""
    last: dict[tuple[int, int], tuple[int, bool]] = {}
    visit = np.zeros(site.size, dtype=np.int64)
    for row, key in enumerate(zip(site.tolist(), species.tolist(), strict=True)):
        before, was_full = last.get(key, (-1, False))
        visit[row] = before if was_full else before + 1
        last[key] = int(visit[row]), bool(count[row] == row_cap)
    return visit


def uneven_visits(catches: Catches) -> NDArray[np.int64]:
    """Visits whose rows state different efforts; the largest counts."""
    order = np.lexsort((catches.nights, catches.visit))
    visit, nights = catches.visit[order], catches.nights[order]
    first = np.flatnonzero(np.r_[True, np.diff(visit) != 0])
    last = np.r_[first[1:], visit.size] - 1
    return visit[first[nights[last] > nights[first]]]


def abundance(catches: Catches, period_of_visit: NDArray[np.int64], *, by_site: bool, implied: bool) -> Abundance:
    """Catches summed by site (or over all: site 0), species and period of the visit (visits,). implied: visits without a row for a species caught none."""
    pair, position = np.unique(np.column_stack([catches.visit, catches.species]), axis=0, return_inverse=True)
    position = position.ravel()
    count = np.bincount(position, weights=catches.count).astype(np.float64)
    n_visits = int(catches.visit.max()) + 1
    nights = np.zeros(n_visits)
    np.maximum.at(nights, catches.visit, catches.nights)
    site_of = np.zeros(n_visits, dtype=np.int64)
    site_of[catches.visit] = catches.site
    if implied:
        species = np.unique(catches.species)
        there = np.unique(catches.visit)
        full = np.column_stack([np.repeat(there, species.size), np.tile(species, there.size)])
        whole = np.zeros(len(full))
        whole[np.searchsorted(there, pair[:, 0]) * species.size + np.searchsorted(species, pair[:, 1])] = count
        pair, count = full, whole
    visit, kind = pair[:, 0], pair[:, 1]
    site = site_of[visit] if by_site else np.zeros(visit.size, dtype=np.int64)
    keys, group = np.unique(np.column_stack([site, kind, period_of_visit[visit]]), axis=0, return_inverse=True)
    group = group.ravel()
    return Abundance(
        keys[:, 0],
        keys[:, 1],
        keys[:, 2],
        np.bincount(group),
        np.bincount(group, weights=count).astype(np.float64),
        np.bincount(group, weights=nights[visit]).astype(np.float64),
    )


def season_of(periods: NDArray[np.int64], step: Step) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Year (k,) and number within the year (k,) of periods of the calendar; weeks are ISO 8601's, with their own year."""
    start = start_of(periods, step)
    if step == "week":
        thursday = start.astype("datetime64[D]") + np.timedelta64(3, "D")
        year = thursday.astype("datetime64[Y]")
        return year.astype(np.int64) + 1970, (thursday - year.astype("datetime64[D]")).astype(np.int64) // 7 + 1
    months = start.astype("datetime64[M]").astype(np.int64)
    within = {"year": 12, "quarter": 3}.get(step, 1)
    return months // 12 + 1970, months % 12 // within


def anomaly(found: Abundance, step: Step, years: int) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Mean abundance of the same time in up to ``years`` earlier years, in how many there is one, and the anomaly: abundance over that mean, less 1 (0.5: half as many again).

    Each (k,); mean and anomaly are NaN without an earlier year, the anomaly also where there was nothing in any.
    """
    year, within = season_of(found.period, step)
    known = {
        (s, k, w, y): a
        for s, k, w, y, a in zip(
            found.site.tolist(), found.species.tolist(), within.tolist(), year.tolist(), found.abundance.tolist(), strict=True
        )
    }
    mean = np.full(year.size, np.nan)
    number = np.zeros(year.size, dtype=np.int64)
    for place, (s, k, w, y) in enumerate(zip(found.site.tolist(), found.species.tolist(), within.tolist(), year.tolist(), strict=True)):
        earlier = [known[s, k, w, before] for before in range(y - years, y) if (s, k, w, before) in known]
        number[place] = len(earlier)
        if earlier:
            mean[place] = float(np.mean(earlier))
    with np.errstate(divide="ignore", invalid="ignore"):
        change = np.where(mean > 0, found.abundance / mean - 1.0, np.nan)
    return mean, number, change

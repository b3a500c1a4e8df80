# SPDX-License-Identifier: GPL-2.0-or-later
"""Where groups of residents concentrate: location quotients with their uncertainty, and what may not be shown.

A location quotient is a group's share in a unit over its share in the whole area: 1.8 means 1.8 times as many as usual. The interval is Wilson's (1927, JASA
22:209-212) for the share, over the overall share: in a unit of 20 people a quotient of 1.8 may mean nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress
from .suppression import suppress_table

if TYPE_CHECKING:
    from numpy.typing import NDArray

_Z = 1.959963984540054
MANY, FEW = 1.25, 0.8
"""Quotients from which words are used: a quarter more, a fifth fewer."""


@dataclass(frozen=True)
class Quotients:
    """share, lq, low, high (n, groups): share of each group, its location quotient and the 95 % interval of that, NaN where hidden; overall (groups,): shares in
    the whole area; hidden (n, groups): what must not be shown; primary: how many of these for their own sake.
    """

    share: NDArray[np.float64]
    lq: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    overall: NDArray[np.float64]
    hidden: NDArray[np.bool_]
    primary: int

    @property
    def classes(self) -> NDArray[np.float64]:
        """See `quotient_classes` (n, groups)."""
        return quotient_classes(self.lq, self.low, self.high)


def quotient_classes(lq: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64]) -> NDArray[np.float64]:
    """2, 1 (many), 0, -1, -2 (few), shape as ``lq``; 0 where the interval includes 1, NaN where hidden. 2 and -2: twice or more, half or less."""
    found = np.zeros(lq.shape)
    for border in (MANY, 2.0):
        found += (low > 1.0) & (lq >= border)
    for border in (FEW, 0.5):
        found -= (high < 1.0) & (lq <= border)
    return np.where(np.isnan(lq), np.nan, found)


def location_quotients(counts: NDArray[np.float64], totals: NDArray[np.float64], k: int = 0, progress: Progress = no_progress) -> Quotients:
    """Quotients of ``counts`` (n, groups) among ``totals`` (n,) > 0. With ``k`` > 1 counts from 1 to k - 1 are hidden, and others that would give them away.

    Raises AnalysisError where a group has nobody at all, or (with k) for counts that are not whole numbers.
    """
    whole = float(totals.sum())
    overall = counts.sum(axis=0) / whole
    share = counts / totals[:, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        low, high = (np.where(overall > 0, one / overall, np.nan) for one in wilson(share, totals[:, None]))
        lq = np.where(overall > 0, share / overall, np.nan)
    hidden, primary = np.zeros(counts.shape, dtype=bool), 0
    if k > 1:
        hidden, primary, unknown = protect(counts, totals, k, progress)
        overall = np.where(unknown, np.nan, overall)
    for values in (share, lq, low, high):
        values[hidden] = np.nan
    return Quotients(share, lq, low, high, overall, hidden, primary)


def wilson(share: NDArray[np.float64], totals: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Wilson's 95 % interval of a share of ``totals``."""
    squared = _Z**2
    middle = (share + squared / (2.0 * totals)) / (1.0 + squared / totals)
    half = _Z / (1.0 + squared / totals) * np.sqrt(np.maximum(share * (1.0 - share), 0.0) / totals + squared / (4.0 * totals**2))
    return np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)


def are_parts(counts: NDArray[np.float64], totals: NDArray[np.float64]) -> bool:
    """Whether the groups can be parts of one whole: nowhere do they add up to more than the total. Groups that overlap (old people, people alone) cannot."""
    return bool(np.all(counts.sum(axis=1) <= totals * (1.0 + 1e-9)))


def protect(
    counts: NDArray[np.float64], totals: NDArray[np.float64], k: int, progress: Progress = no_progress
) -> tuple[NDArray[np.bool_], int, NDArray[np.bool_]]:
    """(hidden cells (n, groups), how many for their own sake, groups whose overall share must not be shown either).

    The table that is protected has the groups and, as what they leave of the total, all others; its sums are the totals and the groups' overall numbers. Groups that overlap
    are protected one by one, each beside its own others. Where the sum of a row or a column is itself too small, everything in it is hidden.
    """
    if are_parts(counts, totals):
        tables = [(np.arange(counts.shape[1]), counts)]
    else:
        tables = [(np.array([group]), counts[:, [group]]) for group in range(counts.shape[1])]
    hidden = np.zeros(counts.shape, dtype=bool)
    unknown = np.zeros(counts.shape[1], dtype=bool)
    primary = 0
    for number, (groups, table) in enumerate(tables):
        progress(number / len(tables))
        rest = totals - table.sum(axis=1)
        found = suppress_table(np.column_stack([table, rest]), k, progress=progress if len(tables) == 1 else no_progress)
        columns = slice(0, groups.size)
        rows = found.hidden_sums(1)
        # A share tells the count to whoever knows the total: where the total must not be known, nothing may be.
        hidden[:, groups] |= found.hidden[:, columns] | rows[:, None]
        unknown[groups] |= found.hidden_sums(0)[columns]
        primary += int(found.primary[:, columns].sum())
    hidden[:, unknown] = True  # a quotient times the share gives away the overall one
    return hidden, primary, unknown


def check_table(counts: NDArray[np.float64], totals: NDArray[np.float64], names: list[str]) -> None:
    """Raise AnalysisError for a table that says nothing."""
    if len(totals) < 2:
        raise AnalysisError(tr("Only {n} unit has numbers: a concentration needs others to compare with."), n=len(totals))
    empty = [name for name, number in zip(names, counts.sum(axis=0).tolist(), strict=True) if not number > 0]
    if empty:
        raise AnalysisError(tr("Nobody at all belongs to “{groups}”: the field is 0 everywhere. Leave it out."), groups=", ".join(empty))

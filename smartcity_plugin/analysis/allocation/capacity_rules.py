# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be known of capacities before a search: whether they suffice at all, and if not, how much is missing and who cannot be placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from .cost_lists import Floats, Indices

_NAMED = 10


class CapacityError(AnalysisError):
    """That many centres cannot serve everybody; more of them might."""


def check_capacity(
    table: Floats, usage: Floats, room: Floats, p: int, must: Indices, may_not: Indices, split: bool, names: Sequence[object]
) -> None:
    """Raises AnalysisError where capacities are none, or cannot suffice (CapacityError where more sites might). ``names``: those of the rows of ``table`` (n, m), as the user knows them."""
    bad = int((~np.isfinite(room) | (room < 0)).sum())
    if bad:
        raise AnalysisError(tr("{n} capacities are missing or negative. Give each site a capacity of 0 or more."), n=bad)
    able = room.copy()
    able[may_not] = 0.0
    largest = float(able[must].sum() + np.sort(np.delete(able, must))[::-1][: p - len(must)].sum())
    needed = float(usage.sum())
    if largest < needed * (1.0 - 1e-12):
        raise CapacityError(
            tr(
                "The {p} largest sites together can serve {room}, but {needed} are to be served: {missing} too few. Choose more centres or larger ones."
            ),
            p=p,
            room=round(largest, 3),
            needed=round(needed, 3),
            missing=round(needed - largest, 3),
        )
    if split:
        return
    within = np.where(np.isfinite(table), able[None, :], -1.0).max(axis=1)
    lost = np.flatnonzero(usage > within * (1.0 + 1e-12))
    if lost.size:
        raise AnalysisError(
            tr(
                "{n} places are larger than the capacity of every site that they can reach ({names}). Allow them to be shared out, or raise capacities."
            ),
            n=lost.size,
            names=", ".join(str(names[one]) for one in lost[:_NAMED]) + (", …" if lost.size > _NAMED else ""),
        )

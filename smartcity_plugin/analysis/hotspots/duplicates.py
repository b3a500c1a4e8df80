# SPDX-License-Identifier: GPL-2.0-or-later
"""Repeated calls: the same caller about the same place within some days, which count once."""

from __future__ import annotations

from math import floor, hypot, inf
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress

if TYPE_CHECKING:
    from numpy.typing import NDArray

_POLL = 4_000
_Kept = dict[tuple[float, float], list[tuple[float, float, float]]]


def repeated_calls(
    callers: list[object],
    times: NDArray[np.datetime64] | None,
    xy: NDArray[np.float64],
    *,
    days: float | None,
    metres: float | None,
    progress: Progress = no_progress,
) -> NDArray[np.bool_]:
    """Which of m calls repeat an earlier one that is kept: same caller, at most ``days`` after it and at most ``metres`` from it (None: however far).

    Calls of each caller are taken in order of time (of rows where it is equal, or where ``times`` is None). The first is kept; each further one is a repeat if one of the kept
    ones lies within the window. Repeats do not extend the window: who calls every day counts once every ``days`` days, not once for ever. Calls without a caller
    (None, "") are never repeats.
    """
    repeat = np.zeros(len(callers), dtype=bool)
    known = np.array([one is not None and one != "" for one in callers], dtype=bool)
    positions = np.flatnonzero(known)
    if positions.size == 0:
        return repeat
    who = np.unique(np.array([str(callers[one]) for one in positions.tolist()]), return_inverse=True)[1]
    several = np.bincount(who)[who] > 1
    positions, who = positions[several], who[several]
    seconds = np.zeros(len(callers)) if times is None else times.astype("datetime64[s]").astype(np.int64).astype(np.float64)
    order = np.lexsort((positions, seconds[positions], who))
    positions, who = positions[order], who[order]
    window = inf if days is None else days * 86_400.0
    reach = inf if metres is None else metres
    kept: _Kept = {}
    before = -1
    found = []
    rows = zip(who.tolist(), positions.tolist(), seconds[positions].tolist(), xy[positions].tolist(), strict=True)
    for number, (caller, position, moment, (x, y)) in enumerate(rows):
        if number % _POLL == 0:
            progress(number / positions.size)
        if caller != before:
            kept, before = {}, caller
        if _near_kept(kept, x, y, moment, window, reach):
            found.append(position)
    repeat[found] = True
    return repeat


def _near_kept(kept: _Kept, x: float, y: float, moment: float, window: float, reach: float) -> bool:
    """Whether a kept call is within the window; if none is, this one is kept. Kept calls lie in squares of side ``reach``, so only nine are looked at."""
    if reach in (0.0, inf):
        square = (0.0, 0.0) if reach else (x, y)
        squares = [square]
    else:
        square = (floor(x / reach), floor(y / reach))
        squares = [(square[0] + right, square[1] + up) for right in (-1, 0, 1) for up in (-1, 0, 1)]
    for one in squares:
        for then, there_x, there_y in reversed(kept.get(one, ())):
            if moment - then > window:
                break
            if hypot(x - there_x, y - there_y) <= reach:
                return True
    kept.setdefault(square, []).append((moment, x, y))
    return False

# SPDX-License-Identifier: GPL-2.0-or-later
"""HiGHS inside scipy, in slices of time: what it vouches for is believed, and a wish to stop is heard.

When its time is up, HiGHS is asked for its dual bound; "optimal" is believed only when that is what it said itself.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .watch import Watch

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .cost_lists import Floats

OPTIMAL, LIMIT, INFEASIBLE = 0, 1, 2
_POLL = 0.05
_GAP = 1e-9
_FIRST_SLICE = 1.0


@dataclass(frozen=True)
class Answer:
    """What one slice came to, for a problem of minimising."""

    x: NDArray[np.float64] | None
    """The best solution found, if any."""
    bound: float
    """No solution costs less; -inf where nothing is known, inf where there is none."""
    solved: bool
    """x is the best there is, or there is none."""


def in_background(asked: dict[str, Any], watch: Watch) -> Any:
    """`scipy.optimize.milp` in a thread, so that the wish to stop is heard where scipy lets go of the interpreter meanwhile (it does from 1.15 on; before, at the end of the slice)."""
    from scipy.optimize import milp

    answers: list[Any] = []
    worker = threading.Thread(target=lambda: answers.append(milp(**asked)), daemon=True)
    worker.start()
    while worker.is_alive():
        worker.join(_POLL)
        if worker.is_alive():
            watch.look()
    return answers[0]


def minimise(
    cost: Floats, constraints: list[Any], integer: NDArray[np.bool_], watch: Watch, upper: Floats | None = None
) -> Iterator[Answer]:
    """Minimise cost @ x over 0 <= x <= ``upper`` (1 everywhere), some of x whole: one answer per slice, each slice twice as long, until it is solved.

    The caller takes what helps and may stop at any time; ``watch`` raises when time is up.
    """
    from scipy.optimize import Bounds

    most = np.ones(len(cost)) if upper is None else upper
    seconds = _FIRST_SLICE
    while True:
        asked = {
            "c": cost,
            "constraints": constraints,
            "integrality": integer.astype(int),
            "bounds": Bounds(0.0, most),
            "options": {"time_limit": min(seconds, max(watch.left, 0.01)), "mip_rel_gap": _GAP},
        }
        got = in_background(asked, watch)
        if got.status == INFEASIBLE:
            yield Answer(None, np.inf, True)
            return
        dual = getattr(got, "mip_dual_bound", None)
        bound = float(dual) if dual is not None and got.status in (OPTIMAL, LIMIT) and np.isfinite(dual) else -np.inf
        yield Answer(got.x, bound, got.status == OPTIMAL)
        if got.status == OPTIMAL:
            return
        watch.look()
        seconds *= 2.0

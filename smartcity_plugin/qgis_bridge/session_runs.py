# SPDX-License-Identifier: GPL-2.0-or-later
"""What our algorithms did since QGIS was started, in memory only: the workshop's checks look at it. What lasts is the Smart Cycle's record."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import Any, NamedTuple

_MOST = 500


class SessionRun(NamedTuple):
    """A run that succeeded. ``number`` counts from the start of QGIS; results as Processing returns them, layers by id or path."""

    number: int
    algorithm: str
    parameters: Mapping[str, Any]
    results: Mapping[str, Any]


_runs: deque[SessionRun] = deque(maxlen=_MOST)


def note(algorithm: str, parameters: Mapping[str, Any], results: Mapping[str, Any]) -> None:
    """Remember a run. Called in the run's own thread; a deque takes that."""
    _runs.append(SessionRun(latest() + 1, algorithm, dict(parameters), dict(results)))


def latest() -> int:
    """The number of the latest run, 0 where there is none."""
    return _runs[-1].number if _runs else 0


def runs_after(number: int, algorithm: str = "") -> list[SessionRun]:
    """Runs later than ``number``, in their order; of one algorithm, or of all."""
    return [one for one in list(_runs) if one.number > number and algorithm in ("", one.algorithm)]

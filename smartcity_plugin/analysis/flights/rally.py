# SPDX-License-Identifier: GPL-2.0-or-later
"""Rally points with which the straight way back is free from as much of the tracks as can be.

A drone takes the nearest refuge, not the best. So each point that is added helps some places and may harm others that would have had a free way before: the sets are not submodular, no single point may help where two
do, and a greedy choice alone stops too soon. It is made longer by points that do harm together with those that mend it, exchanged point by point, and relieved of what serves nothing, as local search does for facility
location (Arya et al. 2004, SIAM Journal on Computing 33, 544-562). A point right below a place is always its nearest refuge, with a free way; candidates lie there, below the track nearby, around it, and on a grid.
Judged on some of the places, each set is then looked at on all; no place from which home was free is left worse off.
Rally points that a mission has already are refuges like home, and new ones are sought beside them; only those are given up without which more of the track has a free way.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import Progress, no_progress
from .failsafe import EVERY, HOME, Returns, Surface, Track, heights_of, homes_of, returns, ways_clear

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .transits import Router

_MOST_RALLY = 12
_SAMPLE = 150
"""Of failing places, of those around them and of all, so many each are compared at once."""
_BELOW, _NEARBY, _GRID = 40, 40, 50
"""Candidates below failing places, below track nearby, and on a grid over all."""
_AROUND, _RINGS, _DIRECTIONS = 3, (20.0, 60.0), 8
"""Failing places around which candidates lie in rings, their radii in m, and how many lie on each."""
_NEAR = 300.0
"""Metres within which track is nearby."""
_HARM = (1.0, 1.0, 5.0, 1e3, 1e3, 1e3, 1e3)
"""What a place that is made worse costs beside its own loss, in places, each time a set is sought: sets that do some harm lead to good ones that do none."""
_AFRESH = 5
"""From here on the best that does none is made better instead."""
_TOO_MUCH = 0.02
"""Share of the places that may be given up for a set that makes none worse; where that asks for more, the best is proposed that is found, harm counted twice."""
_SECOND_LOOKS = 6
"""Times a set is sought among the same candidates, each with places on which the last one did harm that had not been looked at."""
_FORCED = 12
"""So many points that serve a failing place, whatever harm they do, are tried with others to mend that."""


def propose_rally(
    tracks: Sequence[Track],
    router: Router,
    return_height: float,
    surface: Surface | None = None,
    every: float = EVERY,
    most: int = _MOST_RALLY,
    progress: Progress = no_progress,
    alone: Returns | None = None,
    given: NDArray[np.float64] | None = None,
) -> NDArray[np.float64]:
    """At most ``most`` rally points (r, 2) beside those that are ``given`` (g, 2); none where the way is free without. ``alone``: the returns without new ones, where they are known. Whether one can land there is not
    known: look at each.
    """
    held = np.empty((0, 2)) if given is None else given
    alone = returns(tracks, router, return_height, surface, held, every) if alone is None else alone
    heights = heights_of(tracks, every)
    # Home of each place, or the given point that is nearer.
    homes = homes_of(tracks)[alone.track]
    if len(held):
        homes = np.where((alone.refuge != HOME)[:, None], held[alone.refuge], homes)

    def ways(some: NDArray[np.int64], offered: NDArray[np.float64], harm: float) -> _Board:
        places, home_away = alone.places[some], np.hypot(*(alone.places[some] - homes[some]).T)
        away = np.hypot(offered[:, None, 0] - places[None, :, 0], offered[:, None, 1] - places[None, :, 1])
        i, j = np.nonzero(away < home_away)
        free = np.zeros(away.shape, dtype=bool)
        zones, ground = ways_clear(places[j], offered[i], heights[some[j]], router, return_height, surface)
        free[i, j] = zones & ground
        before = alone.clear[some]
        # Each stands for as many as were not looked at.
        stands = np.where(before, alone.clear.sum() / max(before.sum(), 1), (~alone.clear).sum() / max((~before).sum(), 1))
        return _Board(away, free, home_away, before, (stands * (1.0 + harm * before)).astype(np.float32))

    rally, state = np.empty((0, 2)), alone
    best, harmless = (rally, state), (rally, state)
    # Places that failed with any set that was tried: the next is judged on them as well.
    hard = ~alone.clear
    for turn, harm in enumerate(_HARM):
        if state.clear.all() or (harm > 1.0 and _worse(alone, best[1]) > _TOO_MUCH):
            break
        if turn == _AFRESH:
            rally, state = harmless
        offered = np.vstack([rally, _candidates(alone.places, ~state.clear, hard, router)])
        some = _sample(alone.places, ~state.clear, hard)
        board, chosen = ways(some, offered, harm), list(range(len(rally)))
        for again in range(_SECOND_LOOKS if harm > 1.0 else 1):
            progress((turn + again / _SECOND_LOOKS) / len(_HARM))
            chosen = _chosen(board, chosen, most)
            rally = offered[chosen]
            state = returns(tracks, router, return_height, surface, np.vstack([held, rally]), every, known=alone)
            hard |= ~state.clear
            best = max(best, (rally, state), key=lambda one: one[1].share - _worse(alone, one[1]))
            if _worse(alone, state) == 0.0:
                harmless = max(harmless, (rally, state), key=lambda one: one[1].share)
            overlooked = _thinned(np.setdiff1d(np.flatnonzero(~state.clear & alone.clear), some), _SAMPLE // 2)
            if not len(overlooked):
                break
            board, some = board.joined(ways(overlooked, offered, harm)), np.concatenate([some, overlooked])
    progress(1.0)
    return harmless[0] if harmless[1].share >= best[1].share - _TOO_MUCH else best[0]


def _worse(alone: Returns, state: Returns) -> float:
    """Share of the places from which home was free and the refuge that is taken now is not."""
    return float((alone.clear & ~state.clear).mean())


def amend_rally(
    tracks: Sequence[Track],
    router: Router,
    return_height: float,
    given: NDArray[np.float64],
    surface: Surface | None = None,
    every: float = EVERY,
    progress: Progress = no_progress,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Numbers of the given rally points (g, 2) that are worth keeping, and new ones (r, 2) beside them. A given one is given up where more places have a free way without it, that with the greatest harm first."""
    alone = returns(tracks, router, return_height, surface, every=every)

    def state_of(kept: NDArray[np.int64], new: NDArray[np.float64]) -> Returns:
        return returns(tracks, router, return_height, surface, np.vstack([given[kept], new]), every, known=alone)

    def without_harm(kept: NDArray[np.int64], new: NDArray[np.float64]) -> NDArray[np.int64]:
        state = state_of(kept, new)
        while True:
            # Only those to which a drone would return on a way that is not free can do harm.
            suspects = [at for at in np.unique(state.refuge[~state.clear]).tolist() if HOME < at < len(kept)]
            tried = [(fewer, state_of(fewer, new)) for fewer in (np.delete(kept, at) for at in suspects)]
            best = max(tried, key=lambda one: one[1].share, default=None)
            if best is None or best[1].share <= state.share:
                return kept
            kept, state = best

    none = np.empty((0, 2))
    kept = without_harm(np.arange(len(given)), none)
    while True:
        so_far = state_of(kept, none)
        new = propose_rally(tracks, router, return_height, surface, every, progress=progress, alone=so_far, given=given[kept])
        # New points may do better what a given one was good for.
        fewer = without_harm(kept, new)
        if len(fewer) == len(kept):
            return kept, new
        kept = fewer


@dataclass(frozen=True)
class _Board:
    """Candidates (c) and places (k): how far each place is from each candidate (c, k) and from home (k,), and whether the way there is free. Ways that would never be taken, home being nearer, are not looked at."""

    away: NDArray[np.float64]
    free: NDArray[np.bool_]
    home_away: NDArray[np.float64]
    home_free: NDArray[np.bool_]
    worth_of: NDArray[np.float32]
    """What a free way from each place is worth (k,)."""

    def joined(self, other: _Board) -> _Board:
        """With further places."""
        return _Board(
            np.hstack([self.away, other.away]),
            np.hstack([self.free, other.free]),
            np.concatenate([self.home_away, other.home_away]),
            np.concatenate([self.home_free, other.home_free]),
            np.concatenate([self.worth_of, other.worth_of]),
        )

    def outcome(self, chosen: Sequence[int]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        """How far the nearest refuge is (k,), and whether the way there is free (k,)."""
        nearest, clear = self.home_away, self.home_free
        for one in chosen:
            nearer = self.away[one] < nearest
            nearest, clear = np.where(nearer, self.away[one], nearest), np.where(nearer, self.free[one], clear)
        return nearest, clear

    def worth(self, chosen: Sequence[int]) -> float:
        """Of a set of candidates."""
        return float(self.outcome(chosen)[1] @ self.worth_of)

    def with_one_more(self, chosen: Sequence[int]) -> NDArray[np.float32]:
        """Worth of a set with each of the candidates (c,)."""
        nearest, clear = self.outcome(chosen)
        return np.where(self.away < nearest, self.free, clear) @ self.worth_of

    def serving(self, chosen: Sequence[int]) -> NDArray[np.int64]:
        """The candidates that would serve a place that fails, those that serve most first."""
        nearest, clear = self.outcome(chosen)
        served = ((self.away < nearest) & self.free & ~clear).sum(axis=1)
        order = np.argsort(-served, kind="stable")
        return order[served[order] > 0]


def _chosen(board: _Board, start: list[int], most: int) -> list[int]:
    """The best set that is found from a first one on."""
    best = _without_idle(board, _grown(board, start, most))
    while not board.outcome(best)[1].all():
        worth = board.worth(best)
        better = next((one for one in _moves(board, best, most) if board.worth(one) > worth), None)
        if better is None:
            break
        best = _without_idle(board, better)
    return best


def _grown(board: _Board, chosen: list[int], most: int) -> list[int]:
    """Further points, each the one after which most is free."""
    grown = list(chosen)
    worth = board.worth(grown)
    while len(grown) < most:
        after = board.with_one_more(grown)
        one = int(after.argmax())
        if after[one] <= worth:
            break
        grown.append(one)
        worth = float(after[one])
    return grown


def _moves(board: _Board, chosen: list[int], most: int) -> Iterator[list[int]]:
    """Sets nearby: with a point that serves what fails, whatever else it does, and with those that mend that; and without one of the points, with what is best instead."""
    if len(chosen) < most:
        for one in board.serving(chosen)[:_FORCED].tolist():
            yield _grown(board, [*chosen, one], most)
    for at in range(len(chosen)):
        yield _grown(board, [*chosen[:at], *chosen[at + 1 :]], most)


def _without_idle(board: _Board, chosen: list[int]) -> list[int]:
    """Without points that serve nothing: those that were chosen first are looked at first."""
    kept = list(chosen)
    for one in chosen:
        fewer = [other for other in kept if other != one]
        if board.worth(fewer) >= board.worth(kept):
            kept = fewer
    return kept


def _sample(places: NDArray[np.float64], failing: NDArray[np.bool_], hard: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Numbers of places that fail, that failed before, that lie near those that fail, and of all, evenly."""
    near = np.flatnonzero(~failing & _nearby(places, places[failing]))
    groups = (np.flatnonzero(failing), np.flatnonzero(hard), near, np.arange(len(places)))
    return np.unique(np.concatenate([_thinned(one, _SAMPLE) for one in groups]))


def _candidates(places: NDArray[np.float64], failing: NDArray[np.bool_], hard: NDArray[np.bool_], router: Router) -> NDArray[np.float64]:
    """Places (c, 2) outside zones that may become rally points."""
    bad = places[failing]
    near = np.flatnonzero(_nearby(places, bad))
    turn = 2.0 * math.pi * np.arange(_DIRECTIONS) / _DIRECTIONS
    ring = np.vstack([radius * np.column_stack([np.cos(turn), np.sin(turn)]) for radius in _RINGS])
    around = (bad[_thinned(np.arange(len(bad)), _AROUND)][:, None] + ring).reshape(-1, 2)
    low, high = places.min(axis=0), places.max(axis=0)
    side = max(math.sqrt(max(float(np.prod(high - low)), 1.0) / _GRID), 1.0)
    x, y = np.meshgrid(np.arange(low[0] + side / 2, high[0] + side, side), np.arange(low[1] + side / 2, high[1] + side, side))
    below = [
        places[_thinned(one, most)] for one, most in ((np.flatnonzero(failing), _BELOW), (np.flatnonzero(hard), _BELOW), (near, _NEARBY))
    ]
    offered = np.vstack([*below, around, np.column_stack([x.ravel(), y.ravel()])])
    return offered[router.clear(offered, offered)]


def _nearby(places: NDArray[np.float64], bad: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which places lie near one of the bad ones (n,)."""
    from scipy.spatial import cKDTree

    away, _ = cKDTree(bad).query(places, distance_upper_bound=_NEAR)
    return np.isfinite(away)


def _thinned(numbers: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """At most ``most`` of them, evenly."""
    return numbers if len(numbers) <= most else numbers[np.linspace(0, len(numbers) - 1, most).round().astype(np.int64)]

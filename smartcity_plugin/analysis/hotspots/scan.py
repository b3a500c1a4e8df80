# SPDX-License-Identifier: GPL-2.0-or-later
"""Kulldorff's scan statistics: the places, and times, where cases crowd together most, and whether chance does that too.

Windows of every size around every place are compared with what is expected there (`scan_windows`, `scan_models`); the one with the greatest log likelihood ratio is the most likely
cluster. Its p is the rank of its ratio among the greatest ratios of maps drawn by chance (`scan_maxima`), which accounts for the many windows looked at. Secondary clusters do not share
places with stronger ones and are compared with the same maxima, which makes their p conservative (Kulldorff 1997).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from ..errors import AnalysisError, tr
from ..progress import Progress, no_progress, part
from .scan_maxima import Maxima
from .scan_models import Model
from .scan_windows import CIRCLE, ELLIPSES, Block, Ellipse, Space, Stretches, Window, elliptic_distance

if TYPE_CHECKING:
    from numpy.typing import NDArray

Shape = Literal["circle", "ellipse"]
EULER = 0.5772156649015329
_ROWS = 400_000


@dataclass(frozen=True)
class Cluster:
    """members: positions of its places, from the centre outwards; radius: along the short axis, to the farthest member; next_radius: to the nearest place outside (inf:
    none); periods from start up to before end; llr: log likelihood ratio; p_mc, p_gumbel: by rank among the maxima of random maps, by a Gumbel distribution fitted to them.
    """

    centre: int
    ellipse: Ellipse
    members: NDArray[np.int64]
    radius: float
    next_radius: float
    start: int
    end: int
    observed: int
    expected: float
    relative_risk: float
    llr: float
    p_mc: float
    p_gumbel: float


@dataclass(frozen=True)
class Scan:
    """clusters: the most likely first; maxima: greatest (penalised) ratios of the random maps that count; windows: how many were looked at; stopped: whether the maps ended early."""

    clusters: tuple[Cluster, ...]
    maxima: NDArray[np.float64]
    windows: int
    stopped: bool


@dataclass(frozen=True)
class _Best:
    """The strongest window around each of some centres: score (b,), 0 where there is none; rank and stretch of it (b,)."""

    score: NDArray[np.float64]
    rank: NDArray[np.int64]
    stretch: NDArray[np.int64]


def scan(
    xy: NDArray[np.float64],
    model: Model,
    size: NDArray[np.float64],
    *,
    window: Window = "space",
    shape: Shape = "circle",
    max_share: float = 0.5,
    max_radius: float = np.inf,
    replications: int = 999,
    seed: int = 1,
    compactness: float = 0.0,
    most_p: float = 1.0,
    stop_after: int | None = None,
    progress: Progress = no_progress,
) -> Scan:
    """Scan the cases of ``model`` at places xy (n, 2) for windows with at most ``max_share`` of ``size`` (n,).

    compactness: exponent a of the penalty (4 s / (s + 1)²)^a on ellipses of shape s; 0: none (Kulldorff et al. 2006, eq. 5). most_p: secondary clusters beyond this p_mc are left
    out. stop_after: end when that many maps reached the most likely cluster; p is then that number over the number of maps drawn (Besag & Clifford 1991, Biometrika
    78, 301-304), otherwise (reached + 1) / (maps + 1). No clusters and no maxima where no window has two cases and more than expected. Raises AnalysisError where the
    places, periods or limits leave no window at all.
    """
    stretches = Stretches(window, model.cases.shape[1])
    space = Space(xy, size, max_share * float(size.sum()), max_radius, CIRCLE if shape == "circle" else ELLIPSES)
    _require_windows(space, stretches)

    def penalty(one: float) -> float:
        return (4.0 * one / (one + 1.0) ** 2) ** compactness

    search = _Search(model, space, stretches, penalty)
    windows = search.look_at_all(part(progress, 0.0, 0.1))
    # Equal ratios of two windows may differ by rounding, which must not decide ranks.
    tie = 1e-12 * max(1.0, model.total * np.log(max(2, model.total)))
    top = float(search.strength.max())
    if top <= 0:
        return Scan((), np.zeros(0), windows, False)
    maxima, stopped = _random_maxima(
        Maxima(model, space, stretches, penalty, seed, replications), replications, top - tie, stop_after, part(progress, 0.1, 0.95)
    )
    clusters: list[Cluster] = []
    while (found := search.strongest(tie)) is not None:
        score, one, members = found
        cluster = _with_p(one, maxima, score, tie, stopped and not clusters)
        if clusters and cluster.p_mc > most_p:
            break
        clusters.append(cluster)
        search.close(members)
        progress(0.95 + 0.05 * (1.0 - 1.0 / (1 + len(clusters))))
    return Scan(tuple(clusters), maxima, windows, stopped)


def gumbel_p(value: float, maxima: NDArray[np.float64]) -> float:
    """Share of maxima above ``value`` under a Gumbel distribution with the mean and variance of ``maxima`` (Abrams, Kulldorff & Kleinman 2010)."""
    spread = float(np.std(maxima, ddof=1)) * np.sqrt(6.0) / np.pi if maxima.size > 1 else 0.0
    if spread <= 0:
        return np.nan
    mode = float(maxima.mean()) - EULER * spread
    return float(-np.expm1(-np.exp(-(value - mode) / spread)))


def _require_windows(space: Space, stretches: Stretches) -> None:
    if len(space.xy) < 2:
        raise AnalysisError(tr("All cases and people are at one place. A scan compares places; it needs two or more."))
    if stretches.window != "space" and stretches.periods < 2:
        raise AnalysisError(
            tr("All dates fall into one period, so there is nothing to compare in time. Choose a shorter STEP, or WINDOW = space.")
        )
    if not np.any(space.size <= space.limit):
        raise AnalysisError(
            tr("Every single place holds more than the largest share that a window may hold. Raise MAX_SHARE (now {share:.0%})."),
            share=space.limit / float(space.size.sum()),
        )


def _random_maxima(
    maxima: Maxima, replications: int, top: float, stop_after: int | None, progress: Progress
) -> tuple[NDArray[np.float64], bool]:
    """Maxima of the maps that count, and whether they ended early."""
    found: list[NDArray[np.float64]] = []
    done, reached = 0, 0
    maps = min(50, maxima.batch)  # few at first: they tell which windows are worth a look
    while done < replications:
        maps = min(maps, replications - done)
        found.append(maxima.next(maps, part(progress, done / replications, (done + maps) / replications)))
        done += maps
        hits = reached + np.cumsum(found[-1] >= top)
        if stop_after is not None and hits[-1] >= stop_after:
            found[-1] = found[-1][: int(np.argmax(hits >= stop_after)) + 1]
            return np.concatenate(found), True
        reached = int(hits[-1])
        maps = min(maxima.batch, 2 * maps if stop_after is not None else maxima.batch)
    return np.concatenate(found), False


def _with_p(cluster: Cluster, maxima: NDArray[np.float64], score: float, tie: float, stopped: bool) -> Cluster:
    reached = int(np.count_nonzero(maxima >= score - tie))
    p = reached / maxima.size if stopped else (reached + 1) / (maxima.size + 1)
    return Cluster(**(vars(cluster) | {"p_mc": p, "p_gumbel": gumbel_p(score, maxima)}))


class _Search:
    """The strongest window around each centre, kept up to date while clusters take their places away."""

    def __init__(self, model: Model, space: Space, stretches: Stretches, penalty: Callable[[float], float]) -> None:
        self._model, self._space, self._penalty = model, space, penalty
        self._lanes = stretches.lanes()
        self._bounds = np.concatenate([np.column_stack([lane.starts, lane.ends]) for lane in self._lanes])
        self._cases, self._measure = stretches.sums(model.cases), stretches.sums(model.measure)
        n, shapes = len(space.xy), len(space.ellipses)
        self._taken = np.zeros(n, dtype=bool)
        self.strength = np.zeros((shapes, n))
        self._rank, self._stretch = np.zeros((2, shapes, n), dtype=np.int64)
        self._radius = np.zeros((shapes, n))
        self._alive: Callable[[], None] = lambda: None

    def look_at_all(self, progress: Progress) -> int:
        """Every window once; returns how many there are."""
        windows, done = 0, 0
        n, shapes = len(self._space.xy), len(self._space.ellipses)
        position = {ellipse: i for i, ellipse in enumerate(self._space.ellipses)}
        for block in self._space.blocks(max(1, _ROWS // (len(self._cases) * n))):
            share = done / (n * shapes)
            self._alive = lambda share=share: progress(share)  # type: ignore[misc]
            self._keep(position[block.ellipse], block)
            windows += int(block.closed.sum()) * len(self._bounds)
            done += block.centres.size
        self._alive = lambda: progress(1.0)
        return windows

    def strongest(self, tie: float) -> tuple[float, Cluster, NDArray[np.int64]] | None:
        """Score, window and places of the strongest window left; the roundest and first of equals."""
        top = float(self.strength.max())
        if top <= 0:
            return None
        shape, centre = (int(one) for one in np.argwhere(self.strength >= top - tie)[0])
        ellipse = self._space.ellipses[shape]
        block = self._space.block(np.array([centre]), ellipse)
        rank = int(self._rank[shape, centre])
        members = block.order[0, : rank + 1]
        start, end = (int(one) for one in self._bounds[self._stretch[shape, centre]])
        count = int(self._model.cases[members, start:end].sum())
        measure = float(self._model.measure[members, start:end].sum())
        distances = np.sort(elliptic_distance(self._space.xy[[centre]], self._space.xy, ellipse)[0])
        farther = distances[rank + 1] if distances.size > rank + 1 else np.inf
        cluster = Cluster(
            centre,
            ellipse,
            members,
            float(block.distance[0, rank]),
            float(farther),
            start,
            end,
            count,
            float(self._model.expected(np.array(measure))),
            float(self._model.relative_risk(count, measure)),
            float(self._model.llr(np.array(float(count)), np.array(measure))),
            np.nan,
            np.nan,
        )
        return top, cluster, members

    def close(self, members: NDArray[np.int64]) -> None:
        """Take the places of a cluster away: windows that hold any of them are no longer looked at."""
        before = self._taken.copy()
        self._taken[members] = True
        rows = max(1, _ROWS // (len(self._cases) * len(self._space.xy)))
        for shape, ellipse in enumerate(self._space.ellipses):
            centres = np.flatnonzero((self.strength[shape] > 0) & ~before)
            if not centres.size:
                continue
            nearest = np.concatenate(
                [
                    elliptic_distance(self._space.xy[some], self._space.xy[members], ellipse).min(axis=1)
                    for some in np.array_split(centres, 1 + centres.size * members.size // _ROWS)
                ]
            )
            held = centres[nearest <= self._radius[shape, centres] * (1.0 + 1e-9)]  # one too many is only looked at again
            for start in range(0, held.size, rows):
                self._keep(shape, self._space.block(held[start : start + rows], ellipse))
        self.strength[:, members] = 0.0

    def _keep(self, shape: int, block: Block) -> None:
        best = self._best(block)
        self.strength[shape, block.centres] = best.score
        self._rank[shape, block.centres] = best.rank
        self._stretch[shape, block.centres] = best.stretch
        if block.order.shape[1]:
            self._radius[shape, block.centres] = block.distance[np.arange(block.centres.size), best.rank]

    def _best(self, block: Block) -> _Best:
        here = block.centres.size
        best = _Best(np.zeros(here), np.zeros(here, dtype=np.int64), np.zeros(here, dtype=np.int64))
        if not block.order.shape[1]:
            return best
        allowed = block.closed & ~np.logical_or.accumulate(self._taken[block.order], axis=1)
        cases = np.cumsum(self._cases[:, block.order], axis=2, dtype=np.int64)
        measure = np.cumsum(self._measure[:, block.order], axis=2)
        factor = self._penalty(block.ellipse.shape)
        before = 0
        for lane in self._lanes:
            self._alive()
            count, against = cases[lane.high], measure[lane.high]
            if lane.low is not None:
                count, against = count - cases[lane.low], against - measure[lane.low]
            score = np.where(allowed, factor * self._model.llr(count.astype(np.float64), against), 0.0)
            by_centre = np.moveaxis(score, 1, 0).reshape(here, -1)
            # Equal ratios: the window with the fewest places, the earliest stretch; rounding must not choose.
            at = np.argmax(np.round(by_centre, 9), axis=1)
            value = by_centre[np.arange(here), at]
            better = value > best.score
            stretch, rank = np.divmod(at, block.order.shape[1])
            best.score[better] = value[better]
            best.rank[better] = rank[better]
            best.stretch[better] = stretch[better] + before
            before += lane.starts.size
        return best

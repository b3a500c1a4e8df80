# SPDX-License-Identifier: GPL-2.0-or-later
"""The strongest window of each of many maps drawn by chance.

All centres and all maps grow together, one rank at a time: the counts of the next-nearest place are added to (centres x maps) running sums. For a window of given
expectation the log likelihood ratio rises with its count, so a window matters only from a certain count on; whole numbers are compared with that bound, and logarithms are
taken of the few that reach it. The bound belongs to a level that nearly every map's maximum exceeds; maps that stay below it are gone through again with a lower one, so that
no maximum is missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ..progress import Progress, part
from .scan_models import LEAST_CASES, Model, measure_limits
from .scan_windows import Block, Lane, Space, Stretches

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Whole = NDArray[Any]
    """int16 where all counts fit, else int32: half the memory, twice the speed."""

_WORK = 400_000
_KEPT = 16_000_000
_DRAWN = 16_000_000
_POLL = 32


class Maxima:
    """Draws maps from a model and finds their maxima; ``penalty``: what a window's ratio is multiplied with, by the shape of its ellipse."""

    def __init__(
        self, model: Model, space: Space, stretches: Stretches, penalty: Callable[[float], float], seed: int, largest: int
    ) -> None:
        self._model, self._space, self._stretches, self._penalty = model, space, stretches, penalty
        self._rng = np.random.default_rng(seed)
        self._lanes = stretches.lanes()
        self._measure = stretches.sums(model.measure)
        self._whole: np.dtype[Any] = np.dtype(np.int16 if model.total < 32_000 else np.int32)
        # A guess for the first maps; too high costs a second pass, too low many logarithms. Nothing else depends on it.
        self._level = 0.25 * np.log(len(space.xy) ** 2 * len(space.ellipses) * stretches.number + 1)
        self._least = np.inf
        cells = model.measure.size + self._measure.size
        self.batch = max(1, min(largest, _DRAWN // cells))
        """Maps drawn at a time."""
        self._rows = max(1, _WORK // (len(self._measure) * self.batch))
        self._blocks: list[Block] | None = None

    def next(self, maps: int, progress: Progress) -> NDArray[np.float64]:
        """Maxima (maps,) of as many further maps."""
        drawn = self._draw(maps, part(progress, 0.0, 0.1))
        counts = np.ascontiguousarray(self._stretches.sums(np.moveaxis(drawn, 0, -1)))
        progress = part(progress, 0.1, 1.0)
        best = np.zeros(maps)
        todo = np.arange(maps)
        level = self._level
        while todo.size:
            share = 1.0 - todo.size / maps
            some = counts if todo.size == maps else np.ascontiguousarray(counts[:, :, todo])
            best[todo] = self._pass(some, level, part(progress, share, 1.0))
            todo = todo[best[todo] < level] if level > 0 else todo[:0]
            level = level / 2.0 if level > 0.2 else 0.0
        self._least = min(self._least, float(best.min()))
        self._level = self._least
        return best

    def _draw(self, maps: int, progress: Progress) -> Whole:
        """Maps (maps, n, periods), drawn a few at a time so that a wish to stop is heard."""
        drawn = np.empty((maps, *self._model.measure.shape), dtype=self._whole)
        some = max(1, _WORK // max(self._model.measure.size, self._model.total))
        for start in range(0, maps, some):
            progress(start / maps)
            here = drawn[start : start + some]
            here[:] = self._model.draw(self._rng, len(here))
        return drawn

    def _all_blocks(self) -> Iterable[Block]:
        """The windows; kept between passes where there are not too many."""
        entries = len(self._space.xy) ** 2 * len(self._space.ellipses)
        if entries > _KEPT:
            return self._space.blocks(self._rows)
        if self._blocks is None:
            self._blocks = list(self._space.blocks(self._rows))
        return self._blocks

    def _pass(self, counts: Whole, level: float, progress: Progress) -> NDArray[np.float64]:
        best = np.zeros(counts.shape[-1])
        limits: dict[float, NDArray[np.float64]] = {}
        total = len(self._space.xy) * len(self._space.ellipses)
        done = 0
        for block in self._all_blocks():
            factor = self._penalty(block.ellipse.shape)
            if factor not in limits:
                limits[factor] = measure_limits(self._model, level / factor)
            here = block.centres.size
            watch = part(progress, done / total, (done + here) / total)
            self._block(block, counts, limits[factor], factor, best, watch)
            done += here
        return best

    def _block(
        self,
        block: Block,
        counts: Whole,
        limits: NDArray[np.float64],
        factor: float,
        best: NDArray[np.float64],
        progress: Progress,
    ) -> None:
        ranks = block.order.shape[1]
        shape = (len(counts), block.centres.size, counts.shape[-1])
        held = np.zeros(shape, dtype=counts.dtype)
        more = np.empty(shape, dtype=counts.dtype)
        measure = np.zeros(shape[:2])
        often = max(1, _POLL // len(self._lanes))
        for rank in range(ranks):
            if rank % often == 0:
                progress(rank / ranks)
            growing = int(block.active[rank])
            places = block.order[:growing, rank]
            np.take(counts, places, axis=1, out=more[:, :growing], mode="clip")
            held[:, :growing] += more[:, :growing]
            measure[:, :growing] += self._measure[:, places]
            closed = block.closed[:growing, rank]
            if closed.any():
                for lane in self._lanes:
                    self._look(lane, held[:, :growing], measure[:, :growing], closed, limits, factor, best, more)

    def _look(
        self,
        lane: Lane,
        held: Whole,
        measure: NDArray[np.float64],
        closed: NDArray[np.bool_],
        limits: NDArray[np.float64],
        factor: float,
        best: NDArray[np.float64],
        room: Whole,
    ) -> None:
        """Raise ``best`` (maps,) by the windows of one lane."""
        if lane.low is None:
            count, against = held[lane.high], measure[lane.high]
        else:
            against = measure[lane.high] - measure[lane.low]
            count = np.subtract(held[lane.high], held[lane.low], out=room[: len(against), : held.shape[1]])
        bound = np.searchsorted(limits, against) + LEAST_CASES
        bound[:, ~closed] = self._model.total + 1
        reached = count >= bound.astype(count.dtype)[..., None]
        for found in _positions(reached):
            stretch, centre, maps = np.unravel_index(found, reached.shape)
            strength = factor * self._model.llr(count[stretch, centre, maps].astype(np.float64), against[stretch, centre])
            better = strength > best[maps]
            np.maximum.at(best, maps[better], strength[better])


def _positions(reached: NDArray[np.bool_]) -> Iterator[NDArray[np.int64]]:
    """Positions that are true, in portions that fit into memory."""
    flat = reached.reshape(-1)
    for start in range(0, flat.size, _WORK):
        found = np.flatnonzero(flat[start : start + _WORK])
        if found.size:
            yield found + start

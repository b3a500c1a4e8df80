# SPDX-License-Identifier: GPL-2.0-or-later
"""Cost of one piece of work: CPU seconds, wall seconds and peak memory, each in a forked child so that one does not burden the next."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Cost:
    """cpu, wall in seconds (the work alone, warm-up and preparation aside); peak in MB (the whole child)."""

    cpu: float
    wall: float
    peak: float

    def __str__(self) -> str:
        return f"{self.cpu:.2f} CPU s, {self.wall:.2f} s, {self.peak:,.0f} MB"


def _cpu() -> float:
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def _child(pipe: Any, prepare: Callable[[], Any], work: Callable[[Any], Any]) -> None:
    given = prepare()
    cpu, wall = _cpu(), time.perf_counter()
    work(given)
    cost = Cost(_cpu() - cpu, time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    pipe.send(asdict(cost))


def measure(work: Callable[[Any], Any], prepare: Callable[[], Any] = lambda: None, repeat: int = 1) -> Cost:
    """The cheapest of ``repeat`` runs of ``work(prepare())``: noise of a shared machine only ever adds."""
    best = None
    for _ in range(repeat):
        here, there = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.get_context("fork").Process(target=_child, args=(there, prepare, work))
        child.start()
        there.close()
        cost = Cost(**here.recv())
        child.join()
        if best is None or cost.cpu < best.cpu:
            best = cost
    return best

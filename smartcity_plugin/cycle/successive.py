# SPDX-License-Identifier: GPL-2.0-or-later
"""What a public report of counts may show when others came before it: the sum of today less the sum of last week is this week's count.

Observations are published in parts, and a part is protected by itself, as if a report showed nothing else. What a later report shows of all is added up from
what the parts show, so it says no more than they do together; and as no observation is in two parts, what one hides no other gives away. Newer observations
wait until they are enough for a part of which most can be shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .evidence import Observations
from .publications import PublishedPart, ReportPublished
from .publishing import (
    MOST_HIDDEN,
    MOST_PLACES,
    NO_LINE,
    Line,
    Published,
    best_periods,
    hidden_values,
    is_count,
    protected,
    sums_of,
)

if TYPE_CHECKING:
    from .events import Recorded
    from .state import CycleState


class Row(NamedTuple):
    """A value of a metric, and the position in the log of the entry that holds it."""

    at: str
    value: float
    place: str
    position: int


def rows_of(events: Iterable[Recorded], metric_id: str) -> list[Row]:
    """The observations of a metric in the order of the log."""
    return [
        Row(row.at, row.value, row.place, event.position)
        for event in events
        if isinstance(event.record, Observations) and event.record.metric_id == metric_id
        for row in event.record.rows
    ]


def to_be_noted(state: CycleState, events: Sequence[Recorded], k: int) -> ReportPublished | None:
    """What a public report of the cycle would show for the first time; None where it is nothing."""
    found: list[PublishedPart] = []
    for name, kept in state.metrics.items():
        known = state.published.get(name, ())
        parts = parts_after(rows_of(events, name), name, kept.record.unit, k, known)
        if parts != known:
            found += parts
    return ReportPublished(tuple(found)) if found else None


def parts_after(rows: Sequence[Row], metric_id: str, unit: str, k: int, known: Sequence[PublishedPart]) -> tuple[PublishedPart, ...]:
    """The parts of a metric when a report for ``k`` has been published, after the ``known`` ones. Empty where it is no count, or fewer than ``k`` in all."""
    grown = [_opened(part, block, k) for part, block in zip(known, _blocks(rows, known), strict=True)]
    rest = [one for one in rows if not known or one.position > known[-1].position]
    countable = is_count(unit) and all(one.value >= 0 and one.value == int(one.value) for one in rest)
    if not rest or not countable or 0 < sum(one.value for one in rest) < k:
        return tuple(grown)
    period = known[-1].period if known else best_periods(rest, k)[1]
    in_time, in_place = _by_period(rest, period), sums_of((one.place, one.value) for one in rest)
    by_place = len(in_place) <= MOST_PLACES
    before = {name for one in grown for name in one.hidden_times}, {name for one in grown for name in one.hidden_places}
    times = _hidden_in(in_time, before[0], k)
    places = _hidden_in(in_place, before[1], k) if by_place else ()
    if known and (
        _hides_more(times, before[0], _by_period(rows, period))
        or _hides_more(places, before[1], sums_of((one.place, one.value) for one in rows))
    ):
        return tuple(grown)
    part = PublishedPart(metric_id, max(one.position for one in rest), k, period, by_place, times, places)
    return (*grown, part)


def published_in_parts(rows: Sequence[Row], k: int, parts: Sequence[PublishedPart]) -> Published:
    """What all parts together show to a reader who is to see no count below ``k``."""
    blocks = _blocks(rows, parts)
    by_period = [_by_period(block, part.period) for part, block in zip(parts, blocks, strict=True)]
    by_place = [sums_of((one.place, one.value) for one in block) for block in blocks]
    times = _together(by_period, [part.hidden_times for part in parts], k)
    places = _together(by_place, [part.hidden_places for part in parts], k)
    inside = [one for block in blocks for one in block]
    waiting = len(inside) < len(rows)
    withheld = hidden_values(sums_of((name, value) for sums in by_period for name, value in sums.items()), times)
    withheld |= hidden_values(sums_of((name, value) for sums in by_place for name, value in sums.items()), places)
    for part, in_time, in_place in zip(parts, by_period, by_place, strict=True):
        withheld |= _values(in_time, part.hidden_times) | _values(in_place, part.hidden_places)
    if waiting:
        rest = [one for one in rows if one.position > parts[-1].position]
        coming = {sum(one.value for one in some) for some in (rest, rows)} | set(_by_period(rows, parts[-1].period).values())
        coming |= set(sums_of((one.place, one.value) for one in rows).values())
        withheld |= {value for value in coming if value > 0} - {value for _, value in (*times.shown, *places.shown)}
    shown_by_place = all(part.by_place for part in parts) and 2 <= len(places.sums) <= MOST_PLACES and any(one.place for one in inside)
    summed = not (parts[0].period == 0 and len(times.sums) == len(inside))
    total = sum(one.value for one in inside)
    return Published(times, places if shown_by_place else NO_LINE, total if total == 0 or total >= k else None, summed, withheld, waiting)


def _opened(part: PublishedPart, block: Sequence[Row], k: int) -> PublishedPart:
    """A part for a smaller ``k``: of what it hides, some may be shown, as long as the rest of it is still protected by the sum of what it hides."""
    if k >= part.k:
        return part
    times, places = _by_period(block, part.period), sums_of((one.place, one.value) for one in block)
    return replace(
        part,
        k=k,
        hidden_times=_hidden(protected({name: times.get(name, 0.0) for name in part.hidden_times}, k)),
        hidden_places=_hidden(protected({name: places.get(name, 0.0) for name in part.hidden_places}, k)),
    )


def _hidden_in(sums: Mapping[str, float], before: set[str], k: int) -> tuple[str, ...]:
    """What a part hides, rather behind what is hidden ``before`` it than behind sums that were shown."""
    import numpy as np

    from ..analysis.hotspots.suppression import audit

    small = {name for name, value in sums.items() if 0 < value < k}
    if small and small <= before:
        names = sorted({*sums, *before})
        counts = np.array([sums.get(name, 0.0) for name in names], dtype=np.int64)
        if (audit(counts, np.array([name in before for name in names])).width >= k).all():
            return tuple(sorted(before))
    return _hidden(protected(dict(sums), k))


def _hides_more(hidden: Iterable[str], before: set[str], sums: Mapping[str, float]) -> bool:
    """Whether too much would be hidden, and more than was."""
    after = before.union(hidden)
    return len(after) > len(before) and len(after) > MOST_HIDDEN * len(sums)


def _blocks(rows: Sequence[Row], parts: Sequence[PublishedPart]) -> list[list[Row]]:
    ends = [0, *(part.position for part in parts)]
    return [[one for one in rows if after < one.position <= end] for after, end in pairwise(ends)]


def _by_period(rows: Iterable[Row], period: int) -> dict[str, float]:
    return sums_of((one.at[: period or None], one.value) for one in rows)


def _together(blocks: Sequence[Mapping[str, float]], hidden: Sequence[Sequence[str]], k: int) -> Line:
    sums = sums_of((name, value) for block in blocks for name, value in block.items())
    gone = {name for some in hidden for name in some} | {name for name, value in sums.items() if 0 < value < k}
    return Line(tuple((name, None if name in gone else value) for name, value in sums.items()))


def _values(sums: Mapping[str, float], names: Iterable[str]) -> frozenset[float]:
    return frozenset(sums[name] for name in names if sums.get(name, 0.0) > 0)


def _hidden(line: Line) -> tuple[str, ...]:
    return tuple(name for name, value in line.sums if value is None)

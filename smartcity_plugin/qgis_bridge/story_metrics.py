# SPDX-License-Identifier: GPL-2.0-or-later
"""The metrics of a cycle: what they aim at, a chart of what was observed, sums by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..cycle.publishing import Published, published
from ..cycle.subject import Direction, Objective
from ..cycle.successive import parts_after, published_in_parts, rows_of
from .run_chart import RunChart
from .story import Drawn, Part, Said
from .story_telling import Telling
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.events import Recorded
    from ..cycle.store import Store


def metrics(told: Telling, store: Store) -> Part:
    """Each metric with its aims and what was observed; the values come from ``store``."""
    part = Part(tr("Metrics"), kind="metrics")
    log = store.events(told.state.cycle_id) if told.reader.public else []
    for name in told.state.metrics:
        part.items += _metric(told, name, _shown(told, store, log, name))
    if not told.state.metrics:
        part.items.append(Said("", tr("No metric is defined."), quiet=True))
    return part


def _metric(told: Telling, name: str, shown: Published) -> list[Said | Drawn]:
    kept = told.state.metrics[name]
    one = kept.record
    speaks = tr("for citizens") if one.objective is Objective.CONVENIENCE else tr("for the administration")
    better = tr("lower is better") if one.direction is Direction.LOWER else tr("higher is better")
    aims = [speaks, tr("in {unit}").format(unit=told.words(one.unit)), better]
    if one.baseline is not None:
        aims.append(tr("was {value}").format(value=told.amount(one.baseline, one.unit, shown.withheld)))
    if one.target is not None:
        aims.append(tr("should become {value}").format(value=told.amount(one.target, one.unit)))
    label = told.words(one.name)
    said: list[Said | Drawn] = [Said(label, " · ".join(aims), (told.cite.entry(kept.event_id),))]
    if not shown.times.sums:
        return [*said, Said("", tr("Nothing was observed yet."), quiet=True)]
    said.append(_chart(told, name, label, shown))
    return [*said, *_places(told, name, shown)]


def _shown(told: Telling, store: Store, log: Sequence[Recorded], name: str) -> Published:
    """What this reader may see of a metric's observations; outside, beside what was published before, as the ``log`` tells."""
    unit, reader = told.state.metrics[name].record.unit, told.reader
    if reader.public:
        rows = rows_of(log, name)
        if parts := parts_after(rows, name, unit, reader.k, told.state.published.get(name, ())):
            return published_in_parts(rows, reader.k, parts)
    return published(store.observations(told.state.cycle_id, name), unit, reader)


def _chart(told: Telling, name: str, label: str, shown: Published) -> Drawn | Said:
    one, cites = told.state.metrics[name].record, told.cite.observations(name)
    points = [(_start_of(at), value) for at, value in shown.times.shown]
    if not points:
        return Said("", tr("All values are too small to be shown."), cites, quiet=True)
    spans = [(kept.record.starts, kept.record.ends) for kept in told.state.interventions.values() if kept.record.starts]
    limits = [
        value if not shown.summed and value not in shown.withheld and told.reader.may_show(value, one.unit) else None
        for value in (one.baseline, one.target)
    ]
    return Drawn(label, RunChart(points, limits[0], limits[1], spans), Said("", _caption(told, shown, bool(spans)), cites, quiet=True))


def _caption(told: Telling, shown: Published, spans: bool) -> str:
    n = len(shown.times.sums)
    words = [tr("Sums of periods: {n}.").format(n=n) if shown.summed else tr("Observations: {n}.").format(n=n)]
    if not shown.summed and told.reader.public and n < told.reader.k:
        words = []
    if spans:
        words.append(tr("Shaded: while something was done."))
    if shown.times.n_hidden:
        words.append(tr("Some values are not shown: they are small, or would give small ones away."))
    if shown.waiting:
        words.append(tr("Newer observations follow when there are enough of them."))
    return " ".join(words)


def _places(told: Telling, name: str, shown: Published) -> list[Said]:
    if not shown.places.sums:
        return []
    hidden, nowhere = tr("not shown"), tr("no place")
    listed = [f"{told.words(place) or nowhere} {hidden if value is None else f'{value:,.6g}'}" for place, value in shown.places.sums]
    if shown.total is not None:
        listed.append(tr("together {value}").format(value=f"{shown.total:,.6g}"))
    return [Said(tr("By place"), " · ".join(listed), told.cite.observations(name))]


def _start_of(period: str) -> str:
    """The first day of a year or a month; a moment as it is."""
    return {4: f"{period}-01-01", 7: f"{period}-01"}.get(len(period), period)

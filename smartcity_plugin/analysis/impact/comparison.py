# SPDX-License-Identifier: GPL-2.0-or-later
"""From a panel to the rows of one comparison: treated and clean control places, before and after, stacked by event where treatments are staggered or repeated.

Two-way fixed effects over staggered treatments use places treated earlier as controls for later ones and so may even turn the sign (Goodman-Bacon 2021, *J. Econometrics* 225, 254-277).
Here each event has its own control places, which were not treated anywhere near its window, and its own effects of place and period (Cengiz et al. 2019, *Quarterly J. Economics* 134,
1405-1454).
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .panel import Panel

DEFAULT_WINDOW = 28
"""Days before and after each of several treatments."""


@dataclass(frozen=True)
class Comparison:
    """Rows of one or more events. count, log_effort, unit, period, cluster, trap (n,): unit and period are those of the event, trap is the place itself; treated, after (n,): of the event;
    since (n,): days since its treatment, negative before; event (n,): its number; events: days of the treatments, in order; step: days of a period.
    """

    count: NDArray[np.float64]
    log_effort: NDArray[np.float64]
    unit: NDArray[np.int64]
    period: NDArray[np.int64]
    cluster: NDArray[np.int64]
    trap: NDArray[np.int64]
    treated: NDArray[np.bool_]
    after: NDArray[np.bool_]
    since: NDArray[np.int64]
    event: NDArray[np.int64]
    events: tuple[np.datetime64, ...]
    step: int

    @property
    def exposed(self) -> NDArray[np.float64]:
        """1 for treated places after the treatment (n,)."""
        return (self.treated & self.after).astype(np.float64)

    def take(self, rows: NDArray[np.bool_]) -> Comparison:
        """Some of the rows."""
        names = [one.name for one in fields(self) if isinstance(getattr(self, one.name), np.ndarray)]
        return replace(self, **{name: getattr(self, name)[rows] for name in names})

    def with_after(self, after: NDArray[np.bool_]) -> Comparison:
        """The same rows with another division into before and after (n,)."""
        return replace(self, after=after)

    def clusters(self, treated: bool) -> int:
        """How many treated, or control, clusters there are."""
        return int(np.unique(self.cluster[self.treated == treated]).size)


def compare(panel: Panel, *, step: int = 7, window: int | None = None, end: np.datetime64 | None = None) -> Comparison:
    """The rows of all events. step: days of a period, counted from each treatment; window: days before and after each event, None: all there are of a single event, 28 of several;
    end: the last day that counts as after.
    """
    events = _events(panel, window or DEFAULT_WINDOW)
    if len(events) > 1 and window is None:
        window = DEFAULT_WINDOW
    parts = [_event(panel, start, clusters, step, window, end) for start, clusters in events]
    units = panel.unit.max() + 1 if len(panel) else 1
    unit = np.concatenate([number * units + panel.unit[rows] for number, (rows, _, _) in enumerate(parts)])
    since = np.concatenate([since for _, _, since in parts])
    period = np.floor_divide(since, step)
    span = int(period.max() - period.min()) + 1
    number = np.concatenate([np.full(rows.size, number) for number, (rows, _, _) in enumerate(parts)])
    rows = np.concatenate([rows for rows, _, _ in parts])
    return Comparison(
        panel.count[rows],
        np.log(panel.effort[rows]),
        unit,
        number * span + period - period.min(),
        panel.cluster[rows],
        panel.unit[rows],
        np.concatenate([treated for _, treated, _ in parts]),
        since >= 0,
        since,
        number,
        tuple(start for start, _ in events),
        step,
    )


def _events(panel: Panel, gap: int) -> list[tuple[np.datetime64, NDArray[np.int64]]]:
    """Days of treatment and the clusters (k,) treated on each. A treatment within ``gap`` days of the cluster's last one continues that course and is no event of its own."""
    by_day: dict[np.datetime64, list[int]] = {}
    for cluster, days in panel.starts.items():
        last = None
        for day in days:
            if last is None or (day - last) / np.timedelta64(1, "D") > gap:
                by_day.setdefault(day, []).append(cluster)
            last = day
    return [(day, np.array(sorted(by_day[day]), dtype=np.int64)) for day in sorted(by_day)]


def _event(
    panel: Panel, start: np.datetime64, clusters: NDArray[np.int64], step: int, window: int | None, end: np.datetime64 | None
) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64]]:
    """Row numbers, whether treated, and days since the event, of one event."""
    since = ((panel.day - start) / np.timedelta64(1, "D")).astype(np.int64)
    inside = ~panel.displaced
    if end is not None:
        inside &= panel.day <= end
    if window is not None:
        inside &= (since >= -window) & (since < window)
    treated = np.isin(panel.cluster, clusters)
    clean = ~treated & ~np.isin(panel.cluster, _treated_near(panel, start, window))
    rows = np.flatnonzero(inside & (treated | clean))
    return rows, treated[rows], since[rows]


def _treated_near(panel: Panel, start: np.datetime64, window: int | None) -> NDArray[np.int64]:
    """Clusters that cannot serve as controls: treated at any time (``window`` None), or so near the event that an effect may reach into its window."""
    near = []
    for cluster, days in panel.starts.items():
        distance = (days - start) / np.timedelta64(1, "D")
        if window is None or ((distance > -2 * window) & (distance < window)).any():
            near.append(cluster)
    return np.array(near, dtype=np.int64)

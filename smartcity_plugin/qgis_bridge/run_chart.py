# SPDX-License-Identifier: GPL-2.0-or-later
"""A metric in time as SVG, without any package: values, where it started, where it should be, and when something was done."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from itertools import groupby
from statistics import mean

from ..cycle.moments import parsed
from .translation import tr

_WIDTH, _HEIGHT = 960, 210
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 110, 12, 26
_MOST = 400
_APART = 15  # between the names of two lines
_INK, _QUIET, _MAIN, _GOOD, _SHADE = "#1d2321", "#8a918d", "#2166ac", "#1b7837", "#f4d9c6"


@dataclass(frozen=True)
class RunChart:
    """``values`` are (moment, value) in any order; ``spans`` are (first, last day) of interventions, the last one empty while it goes on."""

    values: Sequence[tuple[str, float]]
    baseline: float | None
    target: float | None
    spans: Sequence[tuple[str, str]] = ()

    def svg(self) -> str:
        """The picture; empty without values."""
        points = _thinned([(parsed(at), value) for at, value in self.values])
        if not points:
            return ""
        axis = _Axes(points, [one for one in (self.baseline, self.target) if one is not None])
        body = [self._shade(axis, *one) for one in self.spans]
        body += _lines(axis, ((self.baseline, _QUIET, tr("baseline")), (self.target, _GOOD, tr("target"))))
        body.append(axis.frame())
        path = " ".join(f"{axis.x(at):.1f},{axis.y(value):.1f}" for at, value in points)
        if len(points) > 1:
            body.append(f"<polyline points='{path}' fill='none' stroke='{_MAIN}' stroke-width='2'/>")
        if len(points) <= 120:
            body += [f"<circle cx='{axis.x(at):.1f}' cy='{axis.y(value):.1f}' r='3' fill='{_MAIN}'/>" for at, value in points]
        at, value = points[-1]
        body.append(_text(axis.x(at) - 2, axis.y(value) - 10, f"{value:,.4g}", _MAIN, "end", bold=True))
        title = escape(tr("Values in time"))
        return f"<svg viewBox='0 0 {_WIDTH} {_HEIGHT}' role='img' aria-label='{title}'><title>{title}</title>{''.join(body)}</svg>"

    def _shade(self, axis: _Axes, first: str, last: str) -> str:
        start = axis.x(parsed(first))
        end = axis.x(parsed(last)) if last else _WIDTH - _RIGHT
        left, right = (min(max(one, _LEFT), _WIDTH - _RIGHT) for one in (start, end))
        return f"<rect x='{left:.1f}' y='{_TOP}' width='{max(right - left, 2):.1f}' height='{_HEIGHT - _TOP - _BOTTOM}' fill='{_SHADE}'/>"


class _Axes:
    """Where moments and values lie in the picture."""

    def __init__(self, points: Sequence[tuple[datetime, float]], lines: Sequence[float]) -> None:
        self._first, self._last = points[0][0], points[-1][0]
        self._seconds = (self._last - self._first).total_seconds()
        known = [value for _, value in points] + list(lines)
        low, high = min([0.0, *known]) if min(known) < 0.5 * max(known) or min(known) < 0 else min(known), max(known)
        step = _nice((high - low or abs(high) or 1.0) / 4)
        self._low, self._high = math.floor(low / step) * step, math.ceil(high / step + 1e-9) * step
        if self._high <= self._low:
            self._high = self._low + step
        self._step = step

    def x(self, at: datetime) -> float:
        """Of a moment; a single one lies in the middle."""
        share = (at - self._first).total_seconds() / self._seconds if self._seconds else 0.5
        return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        """Of a value."""
        return _TOP + (self._high - value) / (self._high - self._low) * (_HEIGHT - _TOP - _BOTTOM)

    def frame(self) -> str:
        """Ticks, grid and dates."""
        parts = []
        for number in range(round((self._high - self._low) / self._step) + 1):
            value = self._low + number * self._step
            y = self.y(value)
            parts.append(f"<line x1='{_LEFT}' x2='{_WIDTH - _RIGHT}' y1='{y:.1f}' y2='{y:.1f}' stroke='#d9dbd6' stroke-width='1'/>")
            parts.append(_text(_LEFT - 8, y + 4, f"{value:,.6g}", _QUIET, "end"))
        ends = [(self._first, "start" if self._seconds else "middle")] + ([(self._last, "end")] if self._seconds else [])
        return "".join(parts) + "".join(_text(self.x(at), _HEIGHT - 7, f"{at:%Y-%m-%d}", _QUIET, where) for at, where in ends)


def _lines(axis: _Axes, lines: Iterable[tuple[float | None, str, str]]) -> list[str]:
    """Dashed lines at values, each with its name; names that would lie on each other move apart, the higher value's above."""
    known = sorted(((value, colour, name) for value, colour, name in lines if value is not None), reverse=True)
    parts, last = [], -math.inf
    for value, colour, name in known:
        y = axis.y(value)
        parts.append(
            f"<line x1='{_LEFT}' x2='{_WIDTH - _RIGHT}' y1='{y:.1f}' y2='{y:.1f}' stroke='{colour}' stroke-width='1.6' stroke-dasharray='6 4'/>"
        )
        last = max(y + 4, last + _APART)
        parts.append(_text(_WIDTH - _RIGHT + 6, last, f"{name} {value:,.4g}", colour, "start"))
    return parts


def _text(x: float, y: float, words: str, colour: str, anchor: str, *, bold: bool = False) -> str:
    weight = " font-weight='700'" if bold else ""
    return f"<text x='{x:.1f}' y='{y:.1f}' fill='{colour}' font-size='12.5' text-anchor='{anchor}'{weight}>{escape(words)}</text>"


def _nice(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0) if factor * power >= step * 0.999)


def _thinned(points: list[tuple[datetime, float]]) -> list[tuple[datetime, float]]:
    """One value for each moment (the mean of places), and no more moments than can be seen."""
    ordered = sorted(points)
    single = [(at, mean(value for _, value in group)) for at, group in groupby(ordered, key=lambda one: one[0])]
    if len(single) <= _MOST:
        return single
    size = math.ceil(len(single) / _MOST)
    parts = [single[start : start + size] for start in range(0, len(single), size)]
    return [(part[len(part) // 2][0], mean(value for _, value in part)) for part in parts]

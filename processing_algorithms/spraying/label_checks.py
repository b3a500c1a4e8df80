# SPDX-License-Identifier: GPL-2.0-or-later
"""The plan against the label, check by check, in words: what the limit is, what the plan comes to, and whether that passes. What cannot be checked does not pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...smartcity_plugin.analysis.spraying.effort import HECTARE, flow, rate_of_flow, treated_area_rate
from ...smartcity_plugin.analysis.spraying.hours import Board, Reason
from ...smartcity_plugin.analysis.spraying.label import Product, same_method
from ...smartcity_plugin.analysis.spraying.ledger import Applications, cells_of, history_of, in_year_of
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .exclusion_reading import Exclusions
    from .label_reading import Ledger, PlannedBlocks

_TOLERANCE = 1e-9
_FLOW_TOLERANCE = 0.05
_NEAR = 0.01
_DAY = 86_400


@dataclass(frozen=True)
class Check:
    """One line. block: its place in the plan, -1 for the plan as a whole; limit and value NaN where they are no numbers."""

    block: int
    check: str
    limit: float
    value: float
    passed: bool
    text: str


@dataclass(frozen=True)
class Plan:
    """What is planned for each block (m,): litres a hectare, method, day, whether somebody said which day; and how the equipment is set (NaN where nothing is said)."""

    rate: NDArray[np.float64]
    methods: list[str]
    days: NDArray[np.datetime64]
    dated: NDArray[np.bool_]
    swath: float
    speed: float
    """m/s."""
    flow: float
    """Litres a minute."""


def record_checks(product: Product) -> list[Check]:
    """The record itself."""
    missing = len(product.missing)
    text = tr("All fields of the record are there.") if not missing else tr("Missing: {fields}.").format(fields=", ".join(product.missing))
    return [Check(-1, "record", 0.0, float(missing), not missing, text)]


def plan_checks(product: Product, plan: Plan, blocks: PlannedBlocks, board: Board) -> list[Check]:
    """What concerns the plan as a whole: the label's date, the equipment's flow, the hours there are."""
    checks = []
    if product.label_date is not None:
        first = plan.days.min()
        good = bool(product.label_date <= first)
        years = float((first - product.label_date) / np.timedelta64(_DAY, "s")) / 365.25
        text = tr("The label is {years:.1f} years old on the day of the plan: make sure that it is the newest.").format(years=years)
        checks.append(
            Check(-1, "label_date", float("nan"), years, good, text if good else tr("The label is dated after the day of the plan."))
        )
    rate = float(np.nanmax(plan.rate)) if np.isfinite(plan.rate).any() else float("nan")
    if plan.flow > 0:
        checks.append(_flow_check(plan, product, rate))
    return [*checks, *_hours_checks(product, plan, blocks, board)]


def _hours_checks(product: Product, plan: Plan, blocks: PlannedBlocks, board: Board) -> list[Check]:
    """Enough allowed hours: in all of the forecast for blocks whose day nobody said, else on their day and, where the label's hours go over midnight, the morning after."""
    checks = []
    if not plan.dated.all():
        checks.append(_hours_check(plan, float(blocks.area[~plan.dated].sum()), int(board.allowed.sum()), ""))
    start, end = product.time_start, product.time_end
    after_midnight = end if start is not None and end is not None and end <= start else 0.0
    for day in np.unique(plan.days[plan.dated]):
        there = (board.time >= day) & (board.time < day + np.timedelta64(int(_DAY + after_midnight * 3_600), "s"))
        area = float(blocks.area[plan.dated & (plan.days == day)].sum())
        checks.append(_hours_check(plan, area, int(board.allowed[there].sum()), str(day)[:10]))
    return checks


def _hours_check(plan: Plan, area: float, allowed: int, day: str) -> Check:
    """``area`` in m²; ``allowed``: hours; ``day``: which is meant, empty for all of the forecast."""
    needed, text = 1.0, tr("At least one hour must be allowed.")
    if plan.swath > 0 and plan.speed > 0:
        needed = float(np.ceil(area / treated_area_rate(plan.swath, plan.speed) / 3600.0))
        text = tr("At this swath and speed the plan takes {hours:.0f} hours of spraying, ways not counted.").format(hours=needed)
    when = tr("Planned for {day}.").format(day=day) + " " if day else ""
    return Check(-1, "hours", needed, float(allowed), allowed >= needed, when + text)


def _flow_check(plan: Plan, product: Product, rate: float) -> Check:
    """Flow = rate x swath x speed."""
    if not (plan.swath > 0 and plan.speed > 0):
        return Check(-1, "flow", float("nan"), plan.flow, False, tr("Flow cannot be checked without SWATH and SPEED."))
    wanted = flow(rate, plan.swath, plan.speed)
    real = rate_of_flow(plan.flow, plan.swath, plan.speed)
    near = abs(plan.flow - wanted) <= _FLOW_TOLERANCE * wanted
    within = product.max_rate is None or real <= product.max_rate * (1.0 + _TOLERANCE)
    text = tr("Rate x swath x speed needs {wanted:.3g} l/min; {flow:.3g} l/min come to {real:.3g} l/ha.").format(
        wanted=wanted, flow=plan.flow, real=real
    )
    return Check(-1, "flow", wanted, plan.flow, bool(near and within), text)


def block_checks(
    product: Product,
    plan: Plan,
    blocks: PlannedBlocks,
    ledger: Ledger | None,
    no_ledger: bool,
    exclusions: Exclusions | None,
    rolling: bool,
) -> list[Check]:
    """Every block: record, method, rate, buffers, what its ground has had before."""
    checks: list[Check] = []
    histories = _Histories(product, plan, blocks, ledger, rolling)
    for block in range(len(blocks.names)):
        missing = len(product.missing)
        if missing:
            checks.append(Check(block, "record", 0.0, float(missing), False, tr("The record of the product is not complete.")))
        checks.append(_method(block, product, plan))
        checks.append(_rate(block, product, plan))
        checks += _buffers(block, product, blocks, exclusions)
        if ledger is None and not no_ledger:
            text = tr("There is no ledger: what its ground has had before is not known.")
            checks += [Check(block, name, float("nan"), float("nan"), False, text) for name in ("yearly_max", "yearly_count", "interval")]
        else:
            checks += histories.checks(block)
    return checks


def _method(block: int, product: Product, plan: Plan) -> Check:
    method = plan.methods[block]
    listed = ", ".join(product.methods)
    if not method:
        return Check(
            block,
            "method",
            float("nan"),
            float("nan"),
            False,
            tr("The plan names no method; the label allows: {methods}.").format(methods=listed or "–"),
        )
    good = any(same_method(method, one) for one in product.methods)
    words = tr("“{method}” is on the label.") if good else tr("“{method}” is not on the label, which allows: {methods}.")
    return Check(block, "method", float("nan"), float("nan"), good, words.format(method=method, methods=listed or "–"))


def _rate(block: int, product: Product, plan: Plan) -> Check:
    rate = float(plan.rate[block])
    if product.max_rate is None or np.isnan(rate):
        return Check(block, "rate", float("nan"), rate, False, tr("The rate cannot be checked: the plan or the record states none."))
    good = rate <= product.max_rate * (1.0 + _TOLERANCE)
    return Check(block, "rate", product.max_rate, rate, bool(good), tr("Litres of product a hectare."))


def _buffers(block: int, product: Product, blocks: PlannedBlocks, exclusions: Exclusions | None) -> list[Check]:
    """The label's buffers against the distance of the nearest exclusion of that kind."""
    import shapely

    if not product.buffers:
        return []
    checks = []
    for kind, metres in product.buffers.items():
        name = "buffer" if kind == "*" else f"buffer {kind}"
        if exclusions is None:
            checks.append(
                Check(block, name, metres, float("nan"), False, tr("The label demands a buffer; without EXCLUSIONS it cannot be checked."))
            )
            continue
        here = exclusions.shapes if kind == "*" else exclusions.shapes[[str(one).lower() == kind for one in exclusions.kinds]]
        if not len(here):
            checks.append(
                Check(
                    block,
                    name,
                    metres,
                    float("nan"),
                    False,
                    tr("EXCLUSIONS holds nothing of the kind “{kind}” (KIND_FIELD): it cannot be checked.").format(kind=kind),
                )
            )
            continue
        nearest = float(shapely.distance(blocks.shapes[block], here).min())
        checks.append(Check(block, name, metres, nearest, nearest >= metres - _NEAR, tr("Metres to the nearest one.")))
    return checks


class _Histories:
    """What the ground of blocks has had, day by day of the plan."""

    def __init__(self, product: Product, plan: Plan, blocks: PlannedBlocks, ledger: Ledger | None, rolling: bool) -> None:
        self._product, self._plan = product, plan
        grams = plan.rate * blocks.area / HECTARE * (product.concentration or np.nan)
        self._planned = Applications(blocks.shapes, plan.days, grams)
        earlier = Applications(np.empty(0, dtype=object), np.empty(0, dtype="datetime64[s]"), np.empty(0))
        self._earlier = earlier if ledger is None else ledger.applications.only(ledger.counted)
        self._rolling = rolling
        self._years: dict[np.datetime64, tuple[Applications, int, object]] = {}

    def checks(self, block: int) -> list[Check]:
        """yearly_max, yearly_count, interval of one block."""
        product, day = self._product, self._plan.days[block]
        times = np.where(np.isnat(self._earlier.time), day, self._earlier.time)
        dated = Applications(self._earlier.shapes, times, self._earlier.grams)
        if day not in self._years:
            before = dated.only(in_year_of(times, day, self._rolling))
            together = before.and_those(self._planned)
            self._years[day] = (together, len(before), cells_of(together))
        together, first, cells = self._years[day]
        history = history_of(block, first, cells, together, dated, day)  # type: ignore[arg-type]
        found = []
        if product.yearly_max is not None:
            good = bool(history.grams <= product.yearly_max * (1.0 + _TOLERANCE))
            text = tr("Grams of active ingredient a hectare in the year, this plan included, where it is most.")
            text = tr("Amounts are missing in the ledger or the plan.") if np.isnan(history.grams) else text
            found.append(Check(block, "yearly_max", product.yearly_max, history.grams, good, text))
        if product.yearly_count is not None:
            good = history.count <= product.yearly_count + _TOLERANCE
            found.append(
                Check(
                    block,
                    "yearly_count",
                    product.yearly_count,
                    float(history.count),
                    good,
                    tr("Applications in the year, this one included, where they are most."),
                )
            )
        if product.interval is not None:
            alone = np.isinf(history.days)
            text = (
                tr("No other application is known here.")
                if alone
                else tr("Days to the nearest application on any of its ground, before or after.")
            )
            shown = float("nan") if alone else history.days
            found.append(Check(block, "interval", product.interval, shown, history.days >= product.interval - _TOLERANCE, text))
        return found


def reason_text(reasons: tuple[Reason, ...]) -> str:
    """Why an hour is not allowed, all reasons; "allowed" where there is none."""
    if not reasons:
        return tr("allowed: all of the label's limits are kept")
    words = {
        "record": tr("the product's record is not complete ({value:.0f} fields missing)"),
        "gap": tr("the forecast has no row for this hour"),
        "two_forecasts": tr("the forecast has {value:.0f} different rows for this hour"),
        "wind_missing": tr("the forecast says nothing of wind"),
        "temp_missing": tr("the forecast says nothing of temperature"),
        "wind_high": tr("wind {value:.1f} m/s is above {limit:.1f} m/s"),
        "wind_low": tr("wind {value:.1f} m/s is below {limit:.1f} m/s"),
        "gust_high": tr("gusts of {value:.1f} m/s are above {limit:.1f} m/s"),
        "temp_high": tr("temperature {value:.1f} °C is above {limit:.1f} °C"),
        "temp_low": tr("temperature {value:.1f} °C is below {limit:.1f} °C"),
        "rain": tr("rain of {value:.1f} mm is above {limit:.1f} mm"),
        "time": tr("outside the hours of the label"),
    }
    return "; ".join(words[one.code].format(value=one.value, limit=one.limit) for one in reasons)

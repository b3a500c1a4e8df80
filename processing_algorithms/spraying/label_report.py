# SPDX-License-Identifier: GPL-2.0-or-later
"""What a label check says on one page: passed or not, what failed, and the board of hours."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .spray_label_check import Checked

_ALLOWED, _NOT = "#4393c3", "#e8c48a"
_MOST_HOURS, _MOST_FAILURES = 72, 30


def note_result(done: Checked, figures: dict[str, Any], notes: Notes) -> None:
    """The verdict, and what stands against it."""
    if figures["PASSED"]:
        notes.remark(tr("Every check passed."))
        return
    failed = Counter(one.check for one in done.checks if not one.passed)
    listed = ", ".join(f"{name} ({number})" for name, number in failed.most_common())
    notes.warn(tr("The plan is NOT passed. Checks that failed or could not be made: {checks}.").format(checks=listed))


def label_report(done: Checked, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any]) -> Report:
    """The page that goes to the crew."""
    from ...smartcity_plugin.analysis.spraying.hours import longest_run
    from ...smartcity_plugin.qgis_bridge.report import Report

    product = done.product
    unknown = "–"
    rows = [
        (tr("Product"), f"{product.registration or unknown}, {product.active or unknown}"),
        (tr("Label of"), unknown if product.label_date is None else str(product.label_date)[:10]),
        (tr("Blocks"), f"{figures['N_USED']:,}"),
        (tr("Blocks with a check that did not pass"), f"{figures['N_FAILED']:,}"),
        (tr("Area"), f"{done.blocks.area.sum() / 1e4:,.1f} ha"),
        (tr("Hours allowed"), f"{figures['N_ALLOWED']} / {figures['N_HOURS']}"),
        (tr("Longest stretch of allowed hours"), str(longest_run(done.board.allowed))),
        (
            tr("Active ingredient before, plan, after"),
            " / ".join(f"{figures[name]:,.1f} g" for name in ("AI_BEFORE_G", "AI_PLAN_G", "AI_AFTER_G")),
        ),
    ]
    if figures["FLOW_L_MIN"] is not None:
        rows.append((tr("Flow = rate x swath x speed"), f"{figures['FLOW_L_MIN']:.3g} l/min"))
    if product.reentry is not None:
        rows.append((tr("Re-entry after"), f"{product.reentry:g} h"))
    failures = [one for one in done.checks if not one.passed]
    for one in failures[:_MOST_FAILURES]:
        who = tr("plan") if one.block < 0 else tr("block {name}").format(name=done.blocks.names[one.block])
        rows.append((f"✗ {who}: {one.check}", _figures(one.limit, one.value) + one.text))
    if len(failures) > _MOST_FAILURES:
        rows.append(("…", tr("{n} more in the layer of checks").format(n=len(failures) - _MOST_FAILURES)))
    return Report(
        title=tr("Spray label check"),
        question=tr("May this be sprayed, and when?"),
        answer=_answer(figures),
        picture_alt=tr("Map of the blocks by whether they passed"),
        class_headings=(tr("Wind"), tr("Temperature"), tr("Why")),
        classes=_hours(done),
        figures=rows,
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: each limit of the product's record against each block and each hour; the year's applications overlaid into pieces of ground with one history, so that limits hold where it was treated most; flow = rate x swath x speed."
        ),
    )


def _figures(limit: float, value: float) -> str:
    if np.isnan(limit) or np.isnan(value):
        return ""
    return tr("{value:.4g}, limit {limit:.4g}. ").format(value=value, limit=limit)


def _hours(done: Checked) -> list[ClassRow]:
    """The board: one line per hour, the first three days."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow
    from .label_checks import reason_text

    rows = []
    board = done.board
    for at in range(min(len(board.time), _MOST_HOURS)):
        label = str(board.time[at]).replace("T", " ")[:16]
        wind = "–" if np.isnan(board.wind[at]) else f"{board.wind[at]:.1f} m/s"
        temp = "–" if np.isnan(board.temp[at]) else f"{board.temp[at]:.1f} °C"
        rows.append(ClassRow(_ALLOWED if board.allowed[at] else _NOT, label, (wind, temp, reason_text(board.reasons[at]))))
    return rows


def _answer(figures: dict[str, Any]) -> str:
    if figures["PASSED"]:
        return tr("Passed: all {n} blocks, in {hours} of {all} hours.").format(
            n=figures["N_USED"], hours=figures["N_ALLOWED"], all=figures["N_HOURS"]
        )
    if figures["N_MISSING"]:
        return tr("Not passed: {n} fields are missing in the product's record.").format(n=figures["N_MISSING"])
    return tr("Not passed: {failed} of {n} blocks fail a check; {hours} of {all} hours are allowed.").format(
        failed=figures["N_FAILED"], n=figures["N_USED"], hours=figures["N_ALLOWED"], all=figures["N_HOURS"]
    )

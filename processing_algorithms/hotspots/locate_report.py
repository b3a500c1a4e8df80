# SPDX-License-Identifier: GPL-2.0-or-later
"""What locate_records says: how records were placed, and why others were not. Rows are named by number, since records hold what people wrote."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from ...smartcity_plugin.analysis.hotspots.place_names import RULES
from ...smartcity_plugin.qgis_bridge.report import Report
from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.place_names import Match, Reason, Rule
    from ...smartcity_plugin.analysis.tables import Table
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .locate_zones import Zones

_NAMED_ROWS = 20


def note_table(table: Table, notes: Notes) -> None:
    """How the table was read, and what is odd about it."""
    if table.encoding:
        notes.remark(tr("The table was read as {encoding}.").format(encoding=table.encoding.upper()))
    if table.renamed:
        notes.warn(tr("Columns with the same name were renamed: {names}.").format(names=", ".join(f"“{one}”" for one in table.renamed)))
    if table.ragged:
        notes.warn(
            tr(
                "{n} rows have more cells than the heading; what is beyond was left out. Is a separator inside a text without quotes?"
            ).format(n=table.ragged)
        )


def _rule_text(rule: Rule) -> str:
    return {
        "exact": tr("code or name equal"),
        "zeros": tr("code equal but for zeros in front"),
        "level": tr("code equal but for zeros of levels that are not meant"),
        "cut": tr("finer code cut to the level of the zones"),
        "spaces": tr("name equal but for spaces"),
        "last_word": tr("by the last word of the name, which only one zone has"),
    }[rule]


def _reason_text(reason: Reason) -> str:
    return {
        "empty": tr("empty"),
        "shortened": tr("a spreadsheet shortened the number (1.13E+09): its digits are lost"),
        "unknown": tr("no zone with this code or name"),
        "ambiguous": tr("several zones have this code or name"),
        "contradicts": tr("a zone has this last word, but lies in another city or district"),
    }[reason]


def reason_of(match: Match, zones: Zones) -> str:
    """Why a record is not placed, in words; empty where it is."""
    if match.reason is not None:
        return _reason_text(match.reason)
    return "" if zones.has_place(match.zone) else tr("its zone has no geometry")


def note_matches(table: Table, matches: list[Match], placed: NDArray[np.bool_], reasons: list[str], by_code: bool, notes: Notes) -> None:
    """How records were placed, and which were not: by the number of the row only, since records hold what people wrote."""
    notes.remark(tr("The zones are told by code.") if by_code else tr("The zones are told by name."))
    rules = Counter(match.rule for match, ok in zip(matches, placed, strict=True) if ok)
    for rule in RULES:
        if rules[rule]:
            notes.remark(tr("{n:,} records placed: {rule}.").format(n=rules[rule], rule=_rule_text(rule)))
    for reason, number in Counter(reason for reason in reasons if reason).most_common():
        rows = [table.rows[row] for row, one in enumerate(reasons) if one == reason][:_NAMED_ROWS]
        more = ", …" if number > len(rows) else ""
        text = tr("{n:,} records not placed: {reason} (rows {rows}).").format(
            n=number, reason=reason, rows=", ".join(map(str, rows)) + more
        )
        notes.warn(text)
    if not placed.any():
        notes.warn(tr("No record could be placed. Do the column and the field of the zones hold the same kind of code or name?"))


def locate_report(
    notes: Notes, parameters: dict[str, Any], figures: dict[str, Any], rules: Counter[Rule | None], reasons: list[str]
) -> Report:
    """The page: how many were placed by which rule, and why others were not. No record is shown."""
    return Report(
        title=tr("Records on the map"),
        question=tr("Where do the records belong?"),
        answer=tr("{n:,} of {all:,} records were placed.").format(n=figures["N_USED"], all=figures["N_READ"]),
        figures=[(_rule_text(rule), f"{rules[rule]:,}") for rule in RULES if rules[rule]]
        + [
            (tr("Not placed: {reason}").format(reason=reason), f"{n:,}")
            for reason, n in Counter(one for one in reasons if one).most_common()
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr("Every rule is exact: what none finds is listed with its nearest candidate and left to you."),
    )

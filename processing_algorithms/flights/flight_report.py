# SPDX-License-Identifier: GPL-2.0-or-later
"""What a flight plan says on one page: how long, how many batteries, what is seen, what cannot be flown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .flight_algorithm import Flight

_MOST_ROWS = 30


def minutes(seconds: float) -> str:
    """12 min 30 s."""
    return tr("{m} min {s:02d} s").format(m=int(seconds) // 60, s=int(seconds) % 60)


@dataclass(frozen=True)
class Words:
    """What one kind of flight says on its page."""

    title: str
    question: str
    answer: str
    figures: list[tuple[str, str]]
    method: str


def flight_report(flight: Flight, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any], words: Words) -> Report:
    """The page for the briefing."""
    from ...smartcity_plugin.qgis_bridge.flight_styles import sortie_colour
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    rows = []
    for number, one in enumerate(flight.sorties[:_MOST_ROWS]):
        label = tr("Sortie {n}, drone {drone}").format(n=number + 1, drone=one.drone + 1)
        cells = (minutes(one.starts_at), minutes(one.seconds), f"{one.metres():,.0f} m", f"{one.metres(True):,.0f} m")
        rows.append(ClassRow(sortie_colour(number), label, cells))
    if len(flight.sorties) > _MOST_ROWS:
        notes.remark(
            tr("The first {n} of {all} sorties are listed; the layer SORTIES holds them all.").format(n=_MOST_ROWS, all=len(flight.sorties))
        )
    return Report(
        title=words.title,
        question=words.question,
        answer=words.answer,
        picture_alt=tr("Map of the sorties, with what cannot be flown"),
        class_headings=(tr("Starts after"), tr("In the air"), tr("Way"), tr("On the lines")),
        classes=rows,
        figures=[
            *words.figures,
            (tr("Height above ground"), f"{figures['HEIGHT']:,.1f} m"),
            (tr("Metres flown on lines"), f"{figures['PHOTO_LENGTH']:,.0f}"),
            (tr("Metres flown between them"), f"{figures['TRANSIT_LENGTH']:,.0f}"),
            (tr("Square metres that cannot be flown"), f"{figures['UNFLYABLE_M2']:,.0f}"),
            (tr("Straight way home clear"), f"{figures['FAILSAFE_PCT']:.1f} %"),
            *([(tr("With {n} rally points").format(n=figures["N_RALLY"]), f"{figures['RALLY_PCT']:.1f} %")] if figures["N_RALLY"] else []),
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=words.method,
    )


def photo_figures(figures: dict[str, Any]) -> list[tuple[str, str]]:
    """What a camera's flight says of its photos."""
    return [
        (tr("Ground sample distance"), f"{100.0 * figures['GSD']:.2f} cm"),
        (tr("Metres between lines"), f"{figures['SPACING']:.1f}"),
        (tr("Metres between photos"), f"{figures['TRIGGER']:.1f}"),
    ]

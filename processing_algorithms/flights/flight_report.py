# SPDX-License-Identifier: GPL-2.0-or-later
"""What a flight plan says on one page: how long, how many batteries, what is seen, what cannot be flown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.flights.survey import Survey
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report

_MOST_ROWS = 30


def minutes(seconds: float) -> str:
    """12 min 30 s."""
    return tr("{m} min {s:02d} s").format(m=int(seconds) // 60, s=int(seconds) % 60)


def flight_report(survey: Survey, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any]) -> Report:
    """The page for the briefing."""
    from ...smartcity_plugin.qgis_bridge.flight_styles import sortie_colour
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report

    rows = []
    for number, one in enumerate(survey.sorties[:_MOST_ROWS]):
        label = tr("Sortie {n}, drone {drone}").format(n=number + 1, drone=one.drone + 1)
        rows.append(
            ClassRow(
                sortie_colour(number),
                label,
                (minutes(one.starts_at), minutes(one.seconds), f"{one.metres():,.0f} m", f"{one.metres(True):,.0f} m"),
            )
        )
    return Report(
        title=tr("Survey flight"),
        question=tr("How is the area flown, and what does it take?"),
        answer=tr(
            "{n} sorties, {time} from the first take-off to the last landing, {photos:,} photos of {gsd:.1f} cm a pixel; {covered:.1f} % of what can be flown is seen."
        ).format(
            n=figures["N_SORTIES"],
            time=minutes(figures["TIME_S"]),
            photos=figures["N_PHOTOS"],
            gsd=100.0 * figures["GSD"],
            covered=figures["COVERED_PCT"],
        ),
        picture_alt=tr("Map of the sorties, with what cannot be flown"),
        class_headings=(tr("Starts after"), tr("In the air"), tr("Way"), tr("With photos")),
        classes=rows,
        figures=[
            (tr("Height above ground"), f"{figures['HEIGHT']:,.1f} m"),
            (tr("Ground sample distance"), f"{100.0 * figures['GSD']:.2f} cm"),
            (tr("Direction of the lines"), f"{figures['ANGLE']:.1f}°"),
            (tr("Metres between lines"), f"{figures['SPACING']:.1f}"),
            (tr("Metres between photos"), f"{figures['TRIGGER']:.1f}"),
            (tr("Metres flown with photos"), f"{figures['PHOTO_LENGTH']:,.0f}"),
            (tr("Metres flown without"), f"{figures['TRANSIT_LENGTH']:,.0f}"),
            (tr("Square metres that cannot be flown"), f"{figures['UNFLYABLE_M2']:,.0f}"),
            (tr("Straight way home clear"), f"{figures['FAILSAFE_PCT']:.1f} %"),
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: boustrophedon lines (Choset & Pignon 1998) in the direction of least time; ways around zones by visibility graph; times by a trapezoid of speed fitted to a measured flight."
        ),
    )

# SPDX-License-Identifier: GPL-2.0-or-later
"""The briefing page of a flight check: fit to fly or not, the map, every check, the sorties, the profile, and what is ticked off on the spot."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsProcessingContext

from ...smartcity_plugin.qgis_bridge.translation import tr
from .check_words import amount, bound, meaning, place_of
from .flight_report import minutes

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report, Section
    from .check_judgement import Judgement
    from .check_reading import Scene

_MOST_ROWS = 30
_PROFILE = 4_000
"""Places of the profile that are drawn."""


def briefing(scene: Scene, found: Judgement, notes: Notes, parameters: dict[str, Any], context: QgsProcessingContext) -> Report:
    """One page to print and to sign."""
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .check_picture import map_of

    failed = [one for one in found.checks if not one.passed]
    answer = (
        tr("Not ready to fly: {n} of {all} checks failed.").format(n=len(failed), all=len(found.checks))
        if failed
        else tr("All {all} checks are passed.").format(all=len(found.checks))
    )
    figures = found.figures
    return Report(
        title=tr("Flight briefing"),
        question=tr("Is this mission fit to be flown?"),
        answer=answer,
        picture=map_of(scene, found, context),
        picture_alt=tr("Map of the flights with no-fly zones, contingency volume and ground risk buffer; crosses mark where a check fails"),
        class_headings=(tr("Way"), tr("In the air"), tr("Battery"), tr("Photos")),
        classes=_sorties(scene, found),
        figures=[
            (tr("Take-off (latitude, longitude)"), _takeoff(scene)),
            (tr("Metres flown"), f"{figures['LENGTH_M']:,.0f}"),
            (tr("Greatest height above ground"), _metres(figures.get("HIGHEST_M"))),
            (tr("Nearest no-fly zone"), _metres(figures.get("ZONE_M"))),
            (tr("Contingency volume"), f"{figures['CONTINGENCY_M2'] / 1e4:,.1f} ha"),
            (tr("Ground risk buffer (1:1)"), f"{figures['GROUND_RISK_M2'] / 1e4:,.1f} ha"),
            (tr("Mean ground sample distance"), _centimetres(figures.get("GSD_MEAN"))),
        ],
        sections=[_checks(scene, found), *_profile(scene, found), *_rally(scene, found), _on_the_spot()],
        warnings=notes.warnings,
        remarks=[
            *notes.remarks,
            tr(
                "On the map: squares are pads, pentagons pilots, stars rally points; yellow is the contingency volume, red and dashed the ground risk buffer, hatched a no-fly zone; crosses mark where a check fails."
            ),
        ],
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: distances in true metres along the whole track; the way home straight from every 10 m; lines of sight and photos over the surface cell by cell; contingency volume by the guide of the Luftfahrt-Bundesamt, ground risk buffer 1:1 (JARUS SORA 2.5); "
            "times by a trapezoid of speed fitted to a measured flight. Not an authorisation."
        ),
    )


def _checks(scene: Scene, found: Judgement) -> Section:
    from ...smartcity_plugin.qgis_bridge.check_styles import FAILED, PASSED
    from ...smartcity_plugin.qgis_bridge.report import Section

    ordered = sorted(found.checks, key=lambda one: one.passed)
    rows = [
        (
            PASSED if one.passed else FAILED,
            (
                tr("passed") if one.passed else tr("FAILED"),
                meaning(one.name),
                bound(one),
                amount(one, one.value),
                _how_much(one.fails_m) if not one.passed else "",
                place_of(one, scene),
            ),
        )
        for one in ordered
    ]
    rows += [("", (tr("not checked"), text, "", "", "", "")) for text in found.not_checked]
    headings = ("", tr("Check"), tr("Limit"), tr("Value"), tr("Broken for"), tr("Worst at"))
    return Section(tr("Checks"), headings, tuple(rows))


def _sorties(scene: Scene, found: Judgement) -> list[ClassRow]:
    from ...smartcity_plugin.analysis.flights.checks.endurance import seconds
    from ...smartcity_plugin.analysis.flights.checks.flown import photos_of
    from ...smartcity_plugin.qgis_bridge.flight_styles import sortie_colour
    from ...smartcity_plugin.qgis_bridge.report import ClassRow

    battery = next(one for one in found.checks if one.name == "time").limit
    heights = None if scene.ground is None else scene.ground.heights
    rows = []
    for at, one in enumerate(scene.flights[:_MOST_ROWS]):
        time = seconds(one)
        way = float(np.hypot(*np.diff(one.xy, axis=0).T).sum())
        share = f"{100.0 * time / battery:.0f} %"
        figures = (f"{way:,.0f} m", minutes(time), share, f"{len(photos_of(one, heights)[0]):,}")
        rows.append(ClassRow(sortie_colour(at), tr("Sortie {n}").format(n=one.sortie), figures))
    return rows


def _profile(scene: Scene, found: Judgement) -> list[Section]:
    """Heights along all flights, one after the other, over the ground."""
    from ...smartcity_plugin.qgis_bridge.charts import ACCENT, MAIN, QUIET, draw
    from ...smartcity_plugin.qgis_bridge.report import Section

    samples = found.samples
    kept = np.unique(np.linspace(0, len(samples.z) - 1, min(_PROFILE, len(samples.z))).astype(np.int64))
    along = np.cumsum(samples.metres)[kept] / 1000.0
    limit = next((one.limit for one in found.checks if one.name == "height"), math.nan)
    surface = None if scene.surface is None else scene.surface.heights(samples.xy[kept])

    def plot(axes: Any) -> None:
        low = samples.ground[kept] if surface is None else np.fmin(samples.ground[kept], surface)
        floor = float(np.nanmin(low)) if np.isfinite(low).any() else 0.0
        axes.fill_between(along, np.nan_to_num(samples.ground[kept], nan=floor), floor, color="#c9cfcb", linewidth=0.0, label=tr("Ground"))
        if surface is not None and scene.surface is not scene.ground:
            axes.plot(along, surface, color="#5b8c5a", linewidth=0.8, label=tr("Trees and roofs"))
        axes.plot(along, samples.ground[kept] + limit, color=ACCENT, linewidth=0.9, linestyle="--", label=tr("Height limit"))
        axes.plot(along, samples.z[kept], color=MAIN, linewidth=1.2, label=tr("Flight"))
        for at in np.flatnonzero(np.diff(samples.flight[kept])):
            axes.axvline(along[at], color=QUIET, linewidth=0.7, linestyle=":")
        axes.legend(fontsize=8, frameon=False, ncols=4, loc="upper left", bbox_to_anchor=(0.0, 1.14))

    label = tr("Height above the sea in m") if scene.ground is not None else tr("Height above take-off in m")
    picture = draw(plot, x_label=tr("Way in km, one sortie after the other"), y_label=label, width=10.0, height=3.0)
    if picture is None:
        return []
    return [Section(tr("Profile"), picture=picture, picture_alt=tr("Height of the flights over the ground along their way"))]


def _rally(scene: Scene, found: Judgement) -> list[Section]:
    from ...smartcity_plugin.qgis_bridge.report import Section

    if not len(found.rally):
        return []
    rows = []
    for number, (x, y) in enumerate(found.rally, start=1):
        lon, lat = scene.degrees(float(x), float(y))
        origin = tr("given") if number <= found.rally_kept else tr("new")
        rows.append(("#009e73", (str(number), f"{lat:.6f}, {lon:.6f}", origin)))
    headings = (tr("Number"), tr("Latitude, longitude"), tr("Origin"))
    return [Section(tr("Proposed rally points: look at each place before you use it"), headings, tuple(rows))]


def _on_the_spot() -> Section:
    from ...smartcity_plugin.qgis_bridge.report import Section

    return Section(
        tr("On the spot"),
        to_tick=(
            tr("Permission, NOTAM and temporary zones of today looked up"),
            tr("Weather and wind at the height of the flight within the limits"),
            tr("Pad clear, people informed and kept out of the ground risk buffer"),
            tr("Home point and height of the return set in the app as on this page"),
            tr("Batteries full, propellers and camera looked at, memory card empty"),
            tr("Geofence and rally points loaded, mission of today loaded"),
            tr("Pilot, observer and what is done when contact is lost agreed"),
            tr("Date, pilot, signature: ______________________________"),
        ),
    )


def _takeoff(scene: Scene) -> str:
    homes = {tuple(np.round(one.home, 1)): one.home for one in scene.flights}
    shown = [scene.degrees(float(x), float(y)) for x, y in list(homes.values())[:3]]
    return "; ".join(f"{lat:.6f}, {lon:.6f}" for lon, lat in shown) + ("; …" if len(homes) > 3 else "")


def _metres(value: float | None) -> str:
    return "–" if value is None or math.isnan(value) else f"{value:,.1f} m"


def _centimetres(value: float | None) -> str:
    return "–" if value is None or math.isnan(value) else f"{100.0 * value:.2f} cm"


def _how_much(metres: float) -> str:
    return "" if math.isnan(metres) else f"{metres:,.0f} m"

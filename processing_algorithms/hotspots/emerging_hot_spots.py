# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:emerging_hot_spots: which places are new, lasting, rising or fading hot and cold spots."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import local_tests, neighbourhood, time_parameters, unit_parameters

if TYPE_CHECKING:
    from ...smartcity_plugin.analysis.hotspots.emerging import Emerging
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .space_time_cube import Cube

WINDOWS = ["step", "cube"]


class EmergingHotSpots(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.emerging`, writes and reports."""

    ID = "emerging_hot_spots"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Emerging hot spots (where is it new, lasting, rising, fading?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("space-time cube,trend,mann-kendall,getis,ord,gi*,emerging,new,history,time,months,temporal").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Follows hot and cold spots through time. Dated incident points are counted by cell (or zone) and period; each count is tested with its surroundings (Gi*, by "
            "permutation, corrected for testing all of them at once), and each place is put into one of seventeen classes by its history: new, consecutive, intensifying, "
            "persistent, diminishing, sporadic, oscillating or historical hot spot, the same for cold spots, or no pattern.\n\n"
            "Whether a place rises or falls is asked of its Gi* over time (Mann–Kendall). By default a period is compared with itself only, so a busy season does not make the "
            "whole city hot.\n\n"
            "Result: category; n_hot and n_cold of n_steps periods; mk_s, mk_z, mk_p of the trend; sentence in words. BINS holds every cell in every period and plays in QGIS's "
            "temporal controller."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", tr("Incident points with a date"), [QgsProcessing.SourceType.TypeVectorPoint]),
            tr("One point per incident: complaints, accidents, cases."),
        )
        time_parameters.add_parameters(self, optional=False)
        unit_parameters.add_places(self)
        neighbourhood.add_parameters(self)
        neighbourhood.add_barriers(self)
        self.add(
            QgsProcessingParameterNumber(
                "TIME_NEIGHBOURS",
                tr("Past periods that count as neighbours"),
                Qgis.ProcessingNumberParameterType.Integer,
                0,
                False,
                0,
                1000,
            ),
            tr(
                "0: each period on its own. 1: the place and its neighbours in the period before are counted too, which smooths; the trend test is then corrected for the overlap."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("GLOBAL_WINDOW", tr("Compare each count with"), WINDOWS, False, "step", False, True),
            tr(
                "step: the other places in the same period; shows shifts within the city, whatever the season. cube: all places in all periods; shows when the whole city "
                "was busier, too."
            ),
            advanced=True,
        )
        local_tests.add_permutations(self)
        local_tests.add_correction(
            self,
            tr(
                "fdr (false discovery rate): of all cells and periods shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all will show by chance alone."
            ),
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Emerging hot spots"), QgsProcessing.SourceType.TypeVectorPolygon),
            tr("The cells or zones with their class, styled."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "BINS", tr("Every place in every period"), QgsProcessing.SourceType.TypeVectorPolygon, None, True, False
            ),
            tr("One feature per cell and period, styled, ready for the temporal controller. Cells times periods: may be large."),
        )
        self.add_report()
        self.add_numbers(
            ("SCALE", tr("Distance of neighbours in metres")),
            ("N_STEPS", tr("Periods")),
            ("N_HOT", tr("Units with a hot spot pattern")),
            ("N_COLD", tr("Units with a cold spot pattern")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is not None:
            if not unit_parameters.is_point(source):
                return tr("The layer “{layer}” has no points. Incidents with a date are counted, so each must be a point.").format(
                    layer=source.sourceName()
                )
            name = self.parameterAsString(parameters, "TIME_FIELD", context)
            if source.fields().lookupField(name) < 0:
                return tr("The layer “{layer}” has no field “{field}”.").format(layer=source.sourceName(), field=name)
        return unit_parameters.check(self, parameters, context) or neighbourhood.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, test, write, report."""
        from ...smartcity_plugin.analysis.hotspots.emerging import emerging_hot_spots
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .emerging_hot_spots_report import emerging_report
        from .space_time_cube import read_cube

        progress = watch(feedback)
        notes = Notes(feedback)
        cube = read_cube(self, parameters, context, notes, part(progress, 0.0, 0.25))
        units = cube.units
        totals = cube.counts.sum(axis=1).astype(np.float64)
        around = neighbourhood.build(self, parameters, context, units, totals, part(progress, 0.25, 0.35), notes)
        notes.remark(around.sentence)
        notes.remark(neighbourhood.summary(around))
        permutations = local_tests.chosen_permutations(self, parameters, context, cube.counts.size)
        corrected = self.parameterAsEnumString(parameters, "CORRECTION", context) == "fdr"
        past_steps = self.parameterAsInt(parameters, "TIME_NEIGHBOURS", context)
        if around.islands.all():
            local_tests.note_islands(np.full(around.islands.size, np.nan), around, notes)
        result = emerging_hot_spots(
            cube.counts,
            around.weights,
            past_steps=past_steps,
            window="cube" if self.parameterAsEnumString(parameters, "GLOBAL_WINDOW", context) == "cube" else "step",
            corrected=corrected,
            permutations=permutations,
            seed=self.parameterAsInt(parameters, "SEED", context),
            progress=part(progress, 0.35, 0.75),
        )
        local_tests.note_islands(np.where(around.islands, np.nan, 0.0), around, notes)
        _note_bins(result, permutations, corrected, notes)
        _note_trend(result, past_steps, notes)

        written, bins = self._write(parameters, context, cube, result, around.islands, part(progress, 0.75, 0.98))
        figures = {
            "N_READ": units.n_read,
            "N_USED": units.n_used,
            "N_SKIPPED": units.n_read - units.n_used,
            "SCALE": around.scale,
            "N_STEPS": cube.counts.shape[1],
            "N_HOT": _number_of(result, "hot"),
            "N_COLD": _number_of(result, "cold"),
        }
        used = self.used_parameters(parameters, context, PERMUTATIONS=permutations)
        results = {"OUTPUT": written.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        if bins is not None:
            results["BINS"] = bins.destination
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = emerging_report(cube, result, around, notes, used, figures, corrected)
            report.picture = written.picture(units.working_crs)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        cube: Cube,
        result: Emerging,
        islands: np.ndarray[Any, np.dtype[np.bool_]],
        progress: Progress,
    ) -> tuple[OutputLayer, OutputLayer | None]:
        """Both layers, or none if the user stops."""
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.styles import hot_spot_legend
        from ...smartcity_plugin.qgis_bridge.temporal import Periods
        from .emerging_hot_spots_report import present_first

        units = cube.units
        geometries = list(units.geometries)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        bins = OutputLayer(self, "BINS", parameters, context) if parameters.get("BINS") else None
        share = 1.0 if bins is None else 0.1
        try:
            output.write(_columns(cube, result, islands), units.kept, geometries, units.wkb_type, units.crs, part(progress, 0.0, share))
            if bins is not None:
                every = chain.from_iterable(repeat(_usable(geometries, cube), cube.counts.shape[1]))
                bins.write(_bin_columns(cube, result), [], every, units.wkb_type, units.crs, part(progress, share, 1.0))
        except (Cancelled, QgsProcessingException):
            output.discard()
            if bins is not None:
                bins.discard()
            raise
        output.style("category", present_first(result), tr("Emerging hot spots"))
        if bins is not None:
            bins.style("gi_bin", hot_spot_legend(), tr("Every place in every period"), Periods("t_start", "t_end"))
        return output, bins


def _usable(geometries: list[QgsGeometry], cube: Cube) -> list[QgsGeometry]:
    return [geometries[place] for place in np.flatnonzero(cube.units.usable)]


def _number_of(result: Emerging, side: str) -> int:
    from ...smartcity_plugin.analysis.hotspots.emerging_rules import KINDS

    return int(np.isin(result.category, [f"{kind}_{side}" for kind in KINDS]).sum())


def _note_bins(result: Emerging, permutations: int, corrected: bool, notes: Notes) -> None:
    """What was tested, and whether it could be."""
    bins = result.statistics
    tests = int(np.count_nonzero(~np.isnan(bins.greater)))
    notes.remark(tr("{n:,} bins tested with {p:,} permutations, two-sided.").format(n=tests, p=permutations))
    constant = int(np.count_nonzero(~bins.varied))
    if constant:
        notes.warn(
            tr(
                "In {n} periods all units have the same count, so nothing could be tested there: these periods are neither hot nor cold anywhere."
            ).format(n=constant)
        )
    if corrected and tests:
        smallest = 2.0 / (bins.draws.max() + 1.0)
        together = int(np.ceil(smallest * tests / 0.1))
        if together > 1:
            notes.warn(
                tr(
                    "With {p:,} permutations p cannot fall below {least:.2g}, so among {n:,} tests at least {together:,} bins must be that extreme before any is shown at 90 %. "
                    "Use more permutations, larger cells or longer periods."
                ).format(p=permutations, least=smallest, n=tests, together=together)
            )


def _note_trend(result: Emerging, past_steps: int, notes: Notes) -> None:
    """Which trend test was used."""
    if result.inflation == 1.0:
        notes.remark(
            tr("Trend: Mann–Kendall on Gi*, ties considered; no serial correlation was found, so no correction for it was needed.")
        )
    elif past_steps and not result.repeats:
        notes.remark(
            tr(
                "Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed & Rao 1998) because periods overlap: TIME_NEIGHBOURS = {past}."
            ).format(factor=result.inflation, past=past_steps)
        )
    else:
        notes.remark(
            tr(
                "Trend: Mann–Kendall on Gi*, variance times {factor:.2f} (Hamed & Rao 1998): {share:.0f} % of what a period stands out by repeats in the next, and TIME_NEIGHBOURS = {past}."
            ).format(factor=result.inflation, share=100 * result.repeats, past=past_steps)
        )


def _columns(cube: Cube, result: Emerging, islands: np.ndarray[Any, np.dtype[np.bool_]]) -> list[Column]:
    """The fields of CONTRACT.md, for all units."""
    from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .emerging_hot_spots_report import sentences

    units, steps = cube.units, cube.counts.shape[1]
    tested = np.where(islands, np.nan, 1.0)
    # Historical hot spots are over: nobody has to be sent there.
    current = np.array([str(name).endswith("_hot") and not str(name).startswith("historical") for name in result.category.tolist()])
    return [
        units.ids,
        Column("status", "text", units.status(islands)),
        Column("category", "text", units.spread(result.category, None)),
        Column("n_hot", "int", units.spread(tested * result.n_hot)),
        Column("n_cold", "int", units.spread(tested * result.n_cold)),
        Column("n_steps", "int", units.spread(tested * steps)),
        Column("mk_s", "int", units.spread(result.trend.s)),
        Column("mk_z", "float", units.spread(result.trend.z)),
        Column("mk_p", "float", units.spread(result.trend.p)),
        Column("sentence", "text", units.spread(sentences(result, cube.calendar.step), None)),
        Column("rank", "int", units.spread(rank_by_people(cube.counts[:, -1].astype(np.float64), current))),
    ]


def _bin_columns(cube: Cube, result: Emerging) -> list[Column]:
    """The fields of BINS, period after period."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    steps = cube.counts.shape[1]
    ids = np.array(cube.units.ids.values, dtype=object)[cube.units.usable]
    bins = result.statistics
    classes = np.where(np.isnan(bins.greater), np.nan, result.gi_bin)
    return [
        Column("cell_id", cube.units.ids.kind, np.tile(ids, steps).tolist()),
        Column("t_start", "time", np.repeat(cube.starts, ids.size)),
        Column("t_end", "time", np.repeat(cube.ends, ids.size)),
        Column("count", "int", cube.counts.T.ravel()),
        Column("gi_z", "float", bins.z.T.ravel()),
        Column("gi_p", "float", bins.p.T.ravel()),
        Column("gi_q", "float", result.q.T.ravel()),
        Column("gi_bin", "int", classes.T.ravel()),
    ]

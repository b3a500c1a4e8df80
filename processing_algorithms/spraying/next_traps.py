# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:next_traps, where the next k traps take most of the uncertainty off a risk map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_crs, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeatureSource

    from ...smartcity_plugin.analysis.spraying.trap_design import KnownRisk, NextTraps
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows
    from ...smartcity_plugin.qgis_bridge.writing import Column

_CARRIED = ("info", "range_m", "field_sd", "nb_size", "site_sd")
_OUTSIDE = 1.5
_NUMERIC, _ANY = Qgis.ProcessingFieldParameterDataType.Numeric, Qgis.ProcessingFieldParameterDataType.Any
_VECTOR = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]


class ChooseNextTraps(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.spraying.trap_design`, writes and reports."""

    ID = "next_traps"
    GROUP_ID = "spraying"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Next traps (where does one more trap tell most?)")

    def group(self) -> str:
        """The family."""
        return tr("Spraying")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("mosquito,trap,placement,sensor,sampling,design,survey,variance,uncertainty,adaptive").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Chooses, among places where a trap could hang, those k that take most of the uncertainty off a map of Spray risk, one after the other: each knows those before it. Traps spread evenly waste some at the edge and some where traps or calls "
            "have told enough.\n\n"
            "The uncertainty is the variance of the logarithm of risk, a mean over the map in which cells count by their expected insects (and by WEIGHT_FIELD, such as people). var_before and var_after say it before and after each trap.\n\n"
            "Nothing is known of the catches to come: the choice rests on the map as it is. Run Spray risk again when they are in."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        self.add(
            QgsProcessingParameterFeatureSource("RISK", tr("Map of risk"), _VECTOR),
            tr("The output of Spray risk; it carries what is known of each cell."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("CANDIDATES", tr("Places where a trap could hang"), _VECTOR),
            tr("With permission, shade and power where it needs them. Areas count at their centre."),
        )
        self.add(
            QgsProcessingParameterNumber("K", tr("Traps to place"), Qgis.ProcessingNumberParameterType.Integer, 5, False, 1),
            tr("How many more traps there are."),
        )
        self.add(
            QgsProcessingParameterNumber("NIGHTS", tr("Trap-nights of each"), Qgis.ProcessingNumberParameterType.Double, 1.0, False, 0.01),
            tr("How long each will hang until the map is made again."),
        )
        self.add(
            QgsProcessingParameterField("WEIGHT_FIELD", tr("Field of the map by which cells matter"), None, "RISK", _NUMERIC, False, True),
            tr("For example people. Empty: cells count by their expected insects alone."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField("KEEP_FIELDS", tr("Fields of the places to pass on"), None, "CANDIDATES", _ANY, True, True),
            tr("Such as the names of the places."),
            advanced=True,
        )
        self.add_metres(
            "RANGE",
            tr("How far risk reaches, in metres"),
            tr("For maps that were not made by Spray risk, which do not say it. Empty: a quarter of the map."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Next traps"), QgsProcessing.SourceType.TypeVectorPoint),
            tr("The chosen places by rank, with the variance before and after each."),
        )
        self.add_report()
        self.add_numbers(
            ("VAR_BEFORE", tr("Variance before")),
            ("VAR_AFTER", tr("Variance after all")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        risk = self.parameterAsSource(parameters, "RISK", context)
        candidates = self.parameterAsSource(parameters, "CANDIDATES", context)
        if risk is None or candidates is None:
            return unreadable("RISK" if risk is None else "CANDIDATES")
        for source in (risk, candidates):
            if problem := without_crs(source) or without_features(source):
                return problem
        for name in ("mean", "sd", self.parameterAsString(parameters, "WEIGHT_FIELD", context)):
            if problem := without_field(risk, name):
                return problem
        k = self.parameterAsInt(parameters, "K", context)
        if 0 <= candidates.featureCount() < k:
            return tr("{k} traps are to be placed, but “{layer}” has only {n} places.").format(
                k=k, layer=candidates.sourceName(), n=candidates.featureCount()
            )
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, choose, write, report."""
        from ...smartcity_plugin.analysis.spraying.trap_design import next_traps
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.metric_crs import metric_crs
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.writing import point_geometries
        from .next_traps_report import draw_next_traps, next_traps_report, picture

        progress = watch(feedback)
        notes = Notes(feedback)
        source = self.parameterAsSource(parameters, "RISK", context)
        working = metric_crs(source.sourceCrs(), source.sourceExtent(), context.transformContext())
        risk = self._risk(parameters, context, source, working, notes, part(progress, 0.0, 0.2))
        rows, usable, left_out = self._candidates(parameters, context, working, risk, notes, part(progress, 0.2, 0.3))
        places = np.flatnonzero(usable)
        k = self.parameterAsInt(parameters, "K", context)
        nights = self.parameterAsDouble(parameters, "NIGHTS", context)
        found = next_traps(risk, rows.points[places], k, nights, part(progress, 0.3, 0.9))
        layer = self.parameterAsSource(parameters, "CANDIDATES", context)
        chosen = places[found.chosen]
        shown = _back(rows, chosen, layer, working, context)
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        kept = [(layer.fields().field(name), [rows.kept[name][at] for at in chosen]) for name in keep]
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(
                _columns(rows, chosen, found),
                kept,
                point_geometries(shown),
                Qgis.WkbType.Point,
                layer.sourceCrs(),
                part(progress, 0.9, 0.97),
            )
        except Cancelled:
            output.discard()
            raise
        output.style_with(draw_next_traps, tr("Next traps"))
        figures = {
            "N_READ": len(rows),
            "N_USED": int(places.size),
            "N_SKIPPED": len(rows) - int(places.size),
            "VAR_BEFORE": float(found.before[0]),
            "VAR_AFTER": float(found.after[-1]),
        }
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = next_traps_report(found, notes, left_out.sentences(), used, figures)
            report.picture = picture(self.parameterAsVectorLayer(parameters, "RISK", context), output.layer(), working, context)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _risk(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        working: QgsCoordinateReferenceSystem,
        notes: Notes,
        progress: Progress,
    ) -> KnownRisk:
        """The map's cells and what is known of them."""
        from qgis.core import QgsCoordinateTransform

        from ...smartcity_plugin.analysis.spraying.trap_design import KnownRisk, guessed
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        there = [name for name in _CARRIED if source.fields().lookupField(name) >= 0]
        weight = self.parameterAsString(parameters, "WEIGHT_FIELD", context)
        to_working = QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext())
        self.require(*(("shapely",) if source.wkbType() != Qgis.WkbType.Point else ()))
        based = ["basis"] if source.fields().lookupField("basis") >= 0 else []
        rows = read_rows(source, to_working, numbers=["mean", "sd", *there, *([weight] if weight else [])], keep=based, progress=progress)
        if based and set(rows.kept["basis"]) == {"calls_only"}:
            notes.warn(
                tr(
                    "“{layer}” rests on calls alone, so what a trap will catch is not known: it is taken as if a trap caught as much as 1,000 people call."
                ).format(layer=source.sourceName())
            )
        usable = UsableRows(rows, LeftOut())
        usable.drop_without_place()
        usable.numbers("mean")
        usable.numbers("sd")
        if weight:
            usable.numbers(weight)
        for sentence in usable.left_out.sentences():
            notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
        good = usable.mask
        if good.sum() < 4:
            raise AnalysisError(mark("The map of risk has only {n} usable cells."), n=int(good.sum()))
        centres, mean, sd = rows.points[good], rows.numbers["mean"][good], rows.numbers["sd"][good]
        weights = rows.numbers[weight][good] if weight else np.ones(int(good.sum()))
        if not (weights * mean).sum() > 0:
            raise AnalysisError(mark("All cells of the map count 0: there is nothing to be found. Look at mean and WEIGHT_FIELD."))
        complete = (
            len(there) == len(_CARRIED)
            and np.isfinite(rows.numbers["range_m"][good]).all()
            and np.isfinite(rows.numbers["info"][good]).all()
        )
        if not complete:
            notes.warn(
                tr("“{layer}” does not carry what Spray risk writes beside mean and sd; what each cell knows is guessed from sd.").format(
                    layer=source.sourceName()
                )
            )
            reach = self.parameterAsDouble(parameters, "RANGE", context) if parameters.get("RANGE") else None
            return guessed(centres, mean, sd, weights, reach)
        size = float(rows.numbers["nb_size"][good][0])
        return KnownRisk(
            centres=centres,
            spacing=_spacing(centres),
            mean=mean,
            information=rows.numbers["info"][good],
            weight=weights,
            range_m=float(rows.numbers["range_m"][good][0]),
            sd=float(rows.numbers["field_sd"][good][0]),
            size=size if np.isfinite(size) else np.inf,
            site_sd=float(np.nan_to_num(rows.numbers["site_sd"][good][0])),
        )

    def _candidates(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        working: QgsCoordinateReferenceSystem,
        risk: KnownRisk,
        notes: Notes,
        progress: Progress,
    ) -> tuple[Rows, NDArray[np.bool_], LeftOut]:
        """All candidates, and which of them are on the map."""
        from qgis.core import QgsCoordinateTransform
        from scipy.spatial import cKDTree

        from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows
        from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows

        source = self.parameterAsSource(parameters, "CANDIDATES", context)
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        rows = read_rows(
            source, QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()), keep=keep, progress=progress
        )
        left_out = LeftOut()
        usable = UsableRows(rows, left_out)
        usable.drop_without_place()
        if usable.mask.any():
            away, _ = cKDTree(risk.centres).query(rows.points[usable.mask])
            usable.drop_outside(away > _OUTSIDE * risk.spacing, tr("outside the map of risk"))
        for sentence in left_out.sentences():
            notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
        return rows, usable.mask, left_out


def _spacing(centres: NDArray[np.float64]) -> float:
    """Distance of neighbouring cells in metres."""
    from scipy.spatial import cKDTree

    some = centres[:: max(1, len(centres) // 2_000)]
    distance, _ = cKDTree(centres).query(some, k=2)
    return float(max(np.median(distance[:, 1]), 1e-3))


def _back(
    rows: Rows,
    chosen: NDArray[np.int64],
    layer: QgsProcessingFeatureSource,
    working: QgsCoordinateReferenceSystem,
    context: QgsProcessingContext,
) -> NDArray[np.float64]:
    """Places of the chosen in the CRS of their layer."""
    from qgis.core import QgsCoordinateTransform

    from ...smartcity_plugin.qgis_bridge.metric_crs import transform_coordinates

    if len(rows.places):
        return rows.places[chosen]
    return transform_coordinates(rows.points[chosen], QgsCoordinateTransform(working, layer.sourceCrs(), context.transformContext()))


def _columns(rows: Rows, chosen: NDArray[np.int64], found: NextTraps) -> list[Column]:
    from ...smartcity_plugin.qgis_bridge.writing import Column

    return [
        Column("src_id", "int", rows.ids[chosen]),
        Column("status", "text", np.full(chosen.size, "ok", dtype=object)),
        Column("rank", "int", np.arange(1, chosen.size + 1)),
        Column("var_before", "float", found.before),
        Column("var_after", "float", found.after),
        Column("alone", "float", found.gain[found.chosen]),
    ]

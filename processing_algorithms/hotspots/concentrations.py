# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:concentrations, where groups of residents concentrate, and which units are alike in who lives there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .concentrations_parameters import add_parameters, check, number_of_segments

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.concentrations import Quotients
    from ...smartcity_plugin.analysis.hotspots.segments import Segments
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .residents import Residents

_DBF_NAME = 10


class Concentrations(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.concentrations` and `segments`, writes and reports."""

    ID = "concentrations"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Concentrations of residents (who lives where?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("location quotient,segments,k-means,ward,residents,elderly,children,demography,geodemographics").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Shows in which units a group of residents is over-represented: the location quotient is the group's share in the unit over its share in the whole area (1.8: 1.8 times as "
            "many as usual), with a 95 % interval, because in small units it means little.\n\n"
            "Units that are alike in who lives there are put into segments, described in words. Leave the number of segments empty to have it chosen (largest mean silhouette), set 0 for none.\n\n"
            "With K_SUPPRESS, small numbers of people are hidden, and as many others that they cannot be computed from totals and overall shares.\n\n"
            "A service can go where the group concentrates, or to the others who are left over: rank orders the units by how many residents of the group live there, which a "
            "quotient does not tell."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md, and those that say how."""
        add_parameters(self)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, compare, segment, write, report."""
        from ...smartcity_plugin.analysis.hotspots.concentrations import location_quotients
        from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import concentration_legend, segment_legend
        from .concentrations_report import concentrations_report
        from .residents import read_residents

        progress, notes = watch(feedback), Notes(feedback)
        residents = read_residents(self, parameters, context, notes, part(progress, 0.0, 0.3))
        k = self.parameterAsInt(parameters, "K_SUPPRESS", context)
        found = location_quotients(residents.counts, residents.totals, k, part(progress, 0.3, 0.5))
        focus_field = self.parameterAsString(parameters, "FOCUS_FIELD", context) or residents.fields[0]
        focus = residents.fields.index(focus_field)
        open_units = ~found.hidden.any(axis=1)
        _note_hidden(found, open_units, residents, k, notes)
        segments, texts = self._find_segments(parameters, context, residents, found, open_units, notes, part(progress, 0.5, 0.8))
        rank = rank_by_people(residents.counts[:, focus], ~found.hidden[:, focus])

        columns = _columns(residents, found, segments, texts, rank, focus, open_units)
        self._note_names(parameters, columns, notes)
        output = self._write(parameters, context, residents, columns, part(progress, 0.8, 0.98))
        if segments is None:
            field, legend = "conc_class", concentration_legend(residents.labels[focus])
        else:
            field, legend = "segment", segment_legend([f"{number}: {text}" for number, text in enumerate(texts, start=1)])
        output.style(field, legend, tr("Concentrations"))
        figures = _figures(residents, found, segments, open_units, focus)
        used = self.used_parameters(parameters, context)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = concentrations_report(
                residents.labels,
                residents.counts,
                residents.totals,
                found,
                segments,
                texts,
                open_units,
                focus,
                legend,
                notes,
                residents.left_out,
                used,
                figures,
            )
            report.picture = output.picture(self.parameterAsSource(parameters, "INPUT", context).sourceCrs())
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _find_segments(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        residents: Residents,
        found: Quotients,
        open_units: NDArray[np.bool_],
        notes: Notes,
        progress: Progress,
    ) -> tuple[Segments | None, list[str]]:
        """Segments of the units of which nothing is hidden, and the words for each; without segments, words for each unit."""
        from ...smartcity_plugin.analysis.hotspots.segments import find_segments
        from .concentrations_report import pooled, words

        number = number_of_segments(self, parameters, context)
        if number == 0:
            return None, [words(residents.labels, *line) for line in zip(found.lq, found.classes, strict=True)]
        if np.count_nonzero(open_units) < 2:
            raise AnalysisError(
                mark("Of fewer than 2 units all numbers may be shown, so there are no segments. Lower K_SUPPRESS, or set SEGMENTS to 0.")
            )
        method = self.parameterAsEnumString(parameters, "METHOD", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        segments = find_segments(found.share[open_units], number, method, seed, progress)
        if number is None:
            notes.remark(
                tr("{n} segments were chosen: with them units resemble their own segment most (mean silhouette {s:.2f}).").format(
                    n=segments.number, s=segments.silhouette
                )
            )
        if segments.silhouette < 0.25:
            notes.warn(
                tr(
                    "The segments hardly differ (mean silhouette {s:.2f}): units pass into each other, and the borders between segments are arbitrary."
                ).format(s=segments.silhouette)
            )
        counts, totals = residents.counts[open_units], residents.totals[open_units]
        texts = []
        for one in range(1, segments.number + 1):
            members = segments.members == one
            texts.append(words(residents.labels, *pooled(counts[members], totals[members], found.overall)))
        return segments, texts

    def _write(
        self, parameters: dict[str, Any], context: QgsProcessingContext, residents: Residents, columns: list[Column], progress: Progress
    ) -> OutputLayer:
        """The layer of OUTPUT: all rows, with the fields of KEEP_FIELDS."""
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.writing import point_geometries

        source, rows = self.parameterAsSource(parameters, "INPUT", context), residents.rows
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        kept = [(source.fields().field(name), rows.kept[name]) for name in keep]
        geometries, kind = (
            (point_geometries(rows.places), Qgis.WkbType.Point) if rows.polygons is None else (rows.geometries, source.wkbType())
        )
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(columns, kept, geometries, kind, source.sourceCrs(), progress)
        except Cancelled:
            output.discard()
            raise
        return output

    def _note_names(self, parameters: dict[str, Any], columns: list[Column], notes: Notes) -> None:
        """Field names that a Shapefile would cut."""
        definition = parameters.get("OUTPUT")
        sink = getattr(definition, "sink", None)
        place = str(sink.staticValue() if sink is not None else definition)
        long = [column.name for column in columns if len(column.name.encode()) > _DBF_NAME]
        if place.lower().endswith(".shp") and long:
            notes.warn(
                tr(
                    "A Shapefile cuts field names at 10 characters: {names} will be renamed. Choose a GeoPackage, or shorter names of the groups."
                ).format(names=", ".join(long))
            )


def _figures(
    residents: Residents, found: Quotients, segments: Segments | None, open_units: NDArray[np.bool_], focus: int
) -> dict[str, Any]:
    """The numbers that the algorithm returns."""
    return {
        "N_READ": len(residents.rows),
        "N_USED": int(residents.usable.sum()),
        "N_SKIPPED": int(np.count_nonzero(~residents.usable)),
        "N_SEGMENTS": 0 if segments is None else segments.number,
        "SILHOUETTE": None if segments is None or np.isnan(segments.silhouette) else segments.silhouette,
        "N_SUPPRESSED": int(np.count_nonzero(~open_units)),
        "N_MANY": int(np.count_nonzero(found.classes[:, focus] > 0)),
    }


def _note_hidden(found: Quotients, open_units: NDArray[np.bool_], residents: Residents, k: int, notes: Notes) -> None:
    if k > 1:
        notes.remark(
            tr(
                "{n:,} numbers from 1 to {most} are hidden, and {more:,} others that would give them away; {units:,} units have something hidden."
            ).format(n=found.primary, most=k - 1, more=int(found.hidden.sum()) - found.primary, units=int(np.count_nonzero(~open_units)))
        )
    elif np.any((residents.counts > 0) & (residents.counts < 5)):
        notes.warn(tr("Some groups have fewer than 5 people in a unit. Before you publish this, hide them with K_SUPPRESS."))
    sure = np.isfinite(found.lq) & ((found.low > 1.0) | (found.high < 1.0))
    notes.remark(
        tr("Of {n:,} quotients {sure:,} differ clearly from 1 (95 % interval); the others may be chance.").format(
            n=int(np.isfinite(found.lq).sum()), sure=int(sure.sum())
        )
    )


def _columns(
    residents: Residents,
    found: Quotients,
    segments: Segments | None,
    texts: list[str],
    rank: NDArray[np.float64],
    focus: int,
    open_units: NDArray[np.bool_],
) -> list[Column]:
    """The fields of CONTRACT.md, for all rows."""
    from ...smartcity_plugin.qgis_bridge.writing import Column

    usable = residents.usable

    def spread(values: NDArray[np.generic], empty: object = np.nan) -> NDArray[np.generic]:
        result = np.full(usable.size, empty, dtype=object if values.dtype.kind in "OU" else np.float64)
        result[usable] = values
        return result

    segment = np.full(open_units.size, np.nan)
    text: NDArray[np.object_] = np.full(open_units.size, None, dtype=object)
    if segments is not None:
        segment[open_units] = segments.members
        text[open_units] = [texts[one - 1] for one in segments.members.tolist()]
    else:
        text[open_units] = np.array(texts, dtype=object)[open_units]
    columns = [
        Column("src_id", "int", residents.rows.ids),
        Column("status", "text", spread(np.where(open_units, "ok", "suppressed").astype(object), "no_data")),
        Column("segment", "int", spread(segment)),
        Column("seg_text", "text", spread(text, None)),
        Column("conc_class", "int", spread(found.classes[:, focus])),
        Column("rank", "int", spread(rank)),
    ]
    for position, name in enumerate(residents.fields):
        for prefix, values in (("lq", found.lq), ("share", found.share), ("lo", found.low), ("hi", found.high)):
            columns.append(Column(f"{prefix}_{name}", "float", spread(values[:, position])))
    return columns

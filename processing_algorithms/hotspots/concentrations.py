# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:concentrations, where groups of residents concentrate, and which units are alike in who lives there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .unit_parameters import is_point

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.concentrations import Quotients
    from ...smartcity_plugin.analysis.hotspots.segments import Segments
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows
    from ...smartcity_plugin.qgis_bridge.writing import Column

_MOST_SEGMENTS = 10
_DBF_NAME = 10


@dataclass(frozen=True)
class Residents:
    """All rows, and for the usable ones (n) the numbers of each group (n, groups) and of all residents (n,); labels name the groups."""

    rows: Rows
    usable: NDArray[np.bool_]
    fields: list[str]
    labels: list[str]
    counts: NDArray[np.float64]
    totals: NDArray[np.float64]
    left_out: LeftOut


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
        from ...smartcity_plugin.analysis.hotspots.segments import METHODS

        numeric = Qgis.ProcessingFieldParameterDataType.Numeric
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr("Units with numbers of residents"),
                [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorPoint],
            ),
            tr("Neighbourhoods, blocks, districts: one row each."),
        )
        self.add(
            QgsProcessingParameterField("GROUP_FIELDS", tr("Fields with the residents of each group"), None, "INPUT", numeric, True),
            tr(
                "Numbers of people, not shares: for example aged 65 and over, children, living alone. Field aliases are used as names where there are any."
            ),
        )
        self.add(
            QgsProcessingParameterField("TOTAL_FIELD", tr("Field with all residents"), None, "INPUT", numeric),
            tr("All people who live in the unit, in any group or none."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SEGMENTS", tr("Number of segments"), Qgis.ProcessingNumberParameterType.Integer, None, True, 0, _MOST_SEGMENTS
            ),
            tr("0: none. Empty: the number from 2 to 8 with which units resemble their own segment most (mean silhouette)."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "K_SUPPRESS", tr("Smallest number of people to be shown"), Qgis.ProcessingNumberParameterType.Integer, 0, True, 0
            ),
            tr(
                "Numbers from 1 to one below this are hidden with all that is computed from them. 0: nothing is hidden. Offices often take 5 or 10."
            ),
        )
        self.add(
            QgsProcessingParameterField("FOCUS_FIELD", tr("Group to rank and colour by"), None, "INPUT", numeric, False, True),
            tr("One of the groups. Empty: the first."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("METHOD", tr("How segments are made"), list(METHODS), False, "kmeans", False, True),
            tr(
                "kmeans: the best of twenty random starts. ward: by joining the most similar step by step, without chance, up to 5 000 units."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "KEEP_FIELDS", tr("Fields to pass on"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Any, True, True
            ),
            tr(
                "Fields of the input, such as names, that the output should carry too. Not the numbers of people, if some are to be hidden."
            ),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Concentrations"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("The units with the quotient and share of each group and their segment, styled."),
        )
        self.add_report()
        self.addOutput(QgsProcessingOutputNumber("N_SEGMENTS", tr("Number of segments")))
        self.addOutput(QgsProcessingOutputNumber("SILHOUETTE", tr("Mean silhouette of the segments")))
        self.addOutput(QgsProcessingOutputNumber("N_SUPPRESSED", tr("Units with something hidden")))
        self.addOutput(QgsProcessingOutputNumber("N_MANY", tr("Units in which the ranked group clearly concentrates")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """What can be known before the run."""
        ok, message = super().checkParameterValues(parameters, context)
        if ok:
            message = self._problem(parameters, context)
        return not message, message

    def _problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            return tr("The input layer cannot be read. Check that its file still exists.")
        groups = self.parameterAsStrings(parameters, "GROUP_FIELDS", context)
        total = self.parameterAsString(parameters, "TOTAL_FIELD", context)
        focus = self.parameterAsString(parameters, "FOCUS_FIELD", context)
        if not groups:
            return tr("Choose at least one field with the residents of a group.")
        for column in (*groups, total):
            position = source.fields().lookupField(column)
            if position < 0:
                return tr("The layer “{layer}” has no field “{field}”.").format(layer=source.sourceName(), field=column)
            if not source.fields().at(position).isNumeric():
                return tr(
                    'The field “{field}” of “{layer}” holds text, not numbers. Choose a numeric field, or make one with the field calculator: to_real("{field}").'
                ).format(field=column, layer=source.sourceName())
        if total in groups:
            return tr("“{field}” is both a group and the total. The total must hold all residents.").format(field=total)
        if focus and focus not in groups:
            return tr("“{field}” is not among the groups. Choose one of them to rank by.").format(field=focus)
        if source.featureCount() == 0:
            return tr("The layer “{layer}” has no features. If a filter or selection is set, loosen it.").format(layer=source.sourceName())
        kept = set(groups) & set(self.parameterAsStrings(parameters, "KEEP_FIELDS", context))
        if kept and self.parameterAsInt(parameters, "K_SUPPRESS", context) > 1:
            return tr("“{field}” would be passed on with the numbers that are to be hidden. Take it out of the fields to pass on.").format(
                field=min(kept)
            )
        segments = self._segments(parameters, context)
        if segments == 1:
            return tr("One segment would hold all units. Choose at least 2, 0 for none, or leave it empty.")
        if segments is not None and 0 <= source.featureCount() < segments:
            return tr("{number} segments were asked for, but the layer has only {n} units.").format(
                number=segments, n=source.featureCount()
            )
        return ""

    def _segments(self, parameters: dict[str, Any], context: QgsProcessingContext) -> int | None:
        return self.parameterAsInt(parameters, "SEGMENTS", context) if parameters.get("SEGMENTS") is not None else None

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, compare, segment, write, report."""
        from ...smartcity_plugin.analysis.hotspots.concentrations import location_quotients
        from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import concentration_legend, segment_legend
        from ...smartcity_plugin.qgis_bridge.writing import point_geometries
        from .concentrations_report import concentrations_report

        progress, notes = watch(feedback), Notes(feedback)
        if problem := self._problem(parameters, context):
            raise QgsProcessingException(problem)
        source = self.parameterAsSource(parameters, "INPUT", context)
        residents = self._read(parameters, context, notes, part(progress, 0.0, 0.3))
        k = self.parameterAsInt(parameters, "K_SUPPRESS", context)
        found = location_quotients(residents.counts, residents.totals, k, part(progress, 0.3, 0.5))
        focus_field = self.parameterAsString(parameters, "FOCUS_FIELD", context) or residents.fields[0]
        focus = residents.fields.index(focus_field)
        open_units = ~found.hidden.any(axis=1)
        _note_hidden(found, open_units, residents, k, notes)
        segments, texts = self._find_segments(parameters, context, residents, found, open_units, notes, part(progress, 0.5, 0.8))
        rank = rank_by_people(residents.counts[:, focus], ~found.hidden[:, focus])

        columns = _columns(residents, found, segments, texts, rank, focus, open_units)
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        kept = [(source.fields().field(name), residents.rows.kept[name]) for name in keep]
        self._note_names(parameters, columns, notes)
        point = residents.rows.polygons is None
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(
                columns,
                kept,
                point_geometries(residents.rows.places) if point else residents.rows.geometries,
                Qgis.WkbType.Point if point else source.wkbType(),
                source.sourceCrs(),
                part(progress, 0.8, 0.98),
            )
        except Cancelled:
            output.discard()
            raise
        if segments is None:
            field, legend = "conc_class", concentration_legend(residents.labels[focus])
        else:
            field, legend = "segment", segment_legend([f"{number}: {text}" for number, text in enumerate(texts, start=1)])
        output.style(field, legend, tr("Concentrations"))
        figures = {
            "N_READ": len(residents.rows),
            "N_USED": int(residents.usable.sum()),
            "N_SKIPPED": int(np.count_nonzero(~residents.usable)),
            "N_SEGMENTS": 0 if segments is None else segments.number,
            "SILHOUETTE": None if segments is None or np.isnan(segments.silhouette) else segments.silhouette,
            "N_SUPPRESSED": int(np.count_nonzero(~open_units)),
            "N_MANY": int(np.count_nonzero(found.classes[:, focus] > 0)),
        }
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
            report.picture = output.picture(source.sourceCrs())
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _read(self, parameters: dict[str, Any], context: QgsProcessingContext, notes: Notes, progress: Progress) -> Residents:
        from ...smartcity_plugin.analysis.hotspots.concentrations import are_parts, check_table
        from ...smartcity_plugin.qgis_bridge.reading import LeftOut, read_rows

        source = self.parameterAsSource(parameters, "INPUT", context)
        if not is_point(source):
            self.require("shapely")
        fields = list(dict.fromkeys(self.parameterAsStrings(parameters, "GROUP_FIELDS", context)))
        total = self.parameterAsString(parameters, "TOTAL_FIELD", context)
        keep = self.parameterAsStrings(parameters, "KEEP_FIELDS", context)
        unmoved = QgsCoordinateTransform()  # nothing is measured: a quotient needs no metres
        rows = read_rows(source, unmoved, numbers=[*fields, total], keep=keep, progress=progress)
        usable, left_out = np.ones(len(rows), dtype=bool), LeftOut()

        def drop(bad: NDArray[np.bool_], reason: str) -> None:
            left_out.add(reason, rows.ids[bad & usable])
            usable[bad] = False

        totals = rows.numbers[total]
        for name in (total, *fields):
            numbers = rows.numbers[name]
            drop(np.isnan(numbers), tr("“{field}” is NULL or no number").format(field=name))
            drop(np.isinf(numbers), tr("“{field}” is infinite").format(field=name))
            drop(numbers < 0, tr("“{field}” is negative").format(field=name))
        drop(totals == 0, tr("nobody lives there (“{field}” is 0)").format(field=total))
        for name in fields:
            drop(rows.numbers[name] > totals * (1 + 1e-9), tr("“{field}” is larger than “{total}”").format(field=name, total=total))
        for sentence in left_out.sentences():
            notes.remark(sentence)
        if not usable.any():
            raise AnalysisError(mark("Nothing is left to compare. {reasons}"), reasons=" ".join(left_out.sentences()))
        counts = np.column_stack([rows.numbers[name][usable] for name in fields])
        definitions = [source.fields().field(name) for name in fields]
        labels = [definition.alias() or definition.name() for definition in definitions]
        check_table(counts, totals[usable], labels)
        if np.all(counts <= 1.0) and totals[usable].max() > 1.0:
            notes.warn(tr("No group has more than 1 person anywhere: are these shares? The fields must hold numbers of people."))
        if not are_parts(counts, totals[usable]):
            notes.remark(
                tr("The groups overlap: together they are more than all residents of some unit. Each is compared with the total by itself.")
            )
        return Residents(rows, usable, fields, labels, counts, totals[usable], left_out)

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

        number = self._segments(parameters, context)
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

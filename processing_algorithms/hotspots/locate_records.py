# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:locate_records: a table with codes or names of places to points on the map; what cannot be placed is listed, never guessed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsField,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.source_checks import without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.place_names import Match
    from ...smartcity_plugin.analysis.tables import Encoding, Table
    from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
    from .locate_zones import Zones

_OURS = ("src_id", "status", "zone", "zone_fid", "rule", "reason", "candidate", "similarity")


class LocateRecords(SmartCityAlgorithm):
    """Declares, reads table and zones, calls `analysis.hotspots.place_names`, writes and reports."""

    ID = "locate_records"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Put a table on the map by code or name")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("join,table,csv,excel,dbf,code,legal,administrative,dong,eup,myeon,geocode,complaints,encoding").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Gives each record of a table (CSV, Excel, DBF) the place that its code or name says, as a point inside the zone, so that it can be counted.\n\n"
            "Codes match if they are equal, also after what spreadsheets do to them (lost zeros, .0); codes of a finer level are cut to the zone's level (ri to eup or "
            "myeon). Names match if they are equal however they are typed, or by their last word if only one zone has it and nothing contradicts.\n\n"
            "Nothing is guessed: records that no rule places, or that two zones claim, are listed with the reason, the nearest candidate and how similar it is. Correct them in the "
            "table and run again.\n\n"
            "Several records of one zone lie on one point. Use the result with counts by zone, not with distances."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        from ...smartcity_plugin.analysis.tables import ENCODINGS

        self.add(
            QgsProcessingParameterFeatureSource("TABLE", tr("Table"), [QgsProcessing.SourceType.TypeVector]),
            tr("A CSV, Excel or DBF file, or a table of the project. Only its first sheet is read."),
        )
        self.add(
            QgsProcessingParameterField(
                "CODE_FIELD", tr("Column with the code or name"), None, "TABLE", Qgis.ProcessingFieldParameterDataType.Any
            ),
            tr("For example the legal code (4136025021) or the name (경기도 남양주시 와부읍)."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("ZONES", tr("Zones"), [QgsProcessing.SourceType.TypeVectorPolygon]),
            tr("The areas that codes or names stand for."),
        )
        self.add(
            QgsProcessingParameterField(
                "ZONE_FIELD", tr("Their field with the code or name"), None, "ZONES", Qgis.ProcessingFieldParameterDataType.Any
            ),
            tr("If all of it is digits, codes are matched, else names."),
        )
        self.add(
            QgsProcessingParameterEnum("ENCODING", tr("Encoding of a text file or DBF"), list(ENCODINGS), False, "auto", False, True),
            tr("auto: UTF-8 if the whole file is, else CP949 (Korean Windows). The log says which."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterField(
                "KEEP_FIELDS", tr("Fields of the zones to pass on"), None, "ZONES", Qgis.ProcessingFieldParameterDataType.Any, True, True
            ),
            tr("Fields of the zone that each record should carry too, such as names."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Records on the map"), QgsProcessing.SourceType.TypeVectorPoint),
            tr("One point for each record that was placed, inside its zone; src_id is the row as a spreadsheet shows it."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("UNMATCHED", tr("Records not placed"), QgsProcessing.SourceType.TypeVector, None, True),
            tr("The other records, with the reason, the nearest candidate and its similarity (1: the same)."),
        )
        self.add_report()
        self.add_numbers(("N_UNMATCHED", tr("Records not placed")))

    def as_qgis_reads(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Files that are read here need not be ones that QGIS can load (one column, CP949): the zones stand in for them."""
        from ...smartcity_plugin.qgis_bridge.tables import table_file

        ours = table_file(self, parameters, "TABLE", context) is not None
        return parameters | ({"TABLE": parameters.get("ZONES")} if ours else {})

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        from ...smartcity_plugin.qgis_bridge.tables import table_file

        path = table_file(self, parameters, "TABLE", context)
        if path is not None and not path.is_file():
            return tr("The file “{file}” is not there.").format(file=path.name)
        if path is None and self.parameterAsSource(parameters, "TABLE", context) is None:
            return tr("The table cannot be read. Check that its file still exists.")
        zones = self.parameterAsSource(parameters, "ZONES", context)
        if zones is None:
            return tr("The layer of zones cannot be read. Check that its file still exists.")
        column = self.parameterAsString(parameters, "ZONE_FIELD", context)
        return without_field(zones, column, numeric=False) or without_features(zones)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, match, write, report."""
        from ...smartcity_plugin.analysis.hotspots.place_names import PlaceIndex
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.tables import position_of, read_table
        from .locate_report import locate_report, note_matches, note_table, reason_of
        from .locate_zones import Zones

        progress = watch(feedback)
        notes = Notes(feedback)
        encoding: Encoding = self.parameterAsEnumString(parameters, "ENCODING", context)
        table, fields = read_table(self, parameters, "TABLE", context, encoding, part(progress, 0.0, 0.3))
        note_table(table, notes)
        column = self.parameterAsString(parameters, "CODE_FIELD", context)
        at = position_of(table, column, self, parameters, "TABLE", context)
        if at < 0:
            raise AnalysisError(
                mark("The table has no column “{column}”. It has: {columns}."),
                column=column,
                columns=", ".join(f"“{one}”" for one in table.names),
            )
        if not len(table):
            raise AnalysisError(mark("The table has a heading but no records."))
        zones = Zones(self, parameters, context, part(progress, 0.3, 0.4))
        index = PlaceIndex(zones.values)
        if not any(index.keys):
            raise AnalysisError(mark("“{field}” is empty in all zones. Choose the field with the code or name."), field=zones.field)
        matches = index.match(table.columns[at], part(progress, 0.4, 0.6))
        placed = np.array([match.zone >= 0 and zones.has_place(match.zone) for match in matches])
        reasons = [reason_of(match, zones) for match in matches]
        note_matches(table, matches, placed, reasons, index.by_code, notes)
        figures: dict[str, Any] = {
            "N_READ": len(table),
            "N_USED": int(placed.sum()),
            "N_SKIPPED": int((~placed).sum()),
            "N_UNMATCHED": int((~placed).sum()),
        }
        results = self._write(parameters, context, table, fields, matches, placed, reasons, zones, progress)
        used = self.used_parameters(parameters, context)
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            locate_report(notes, used, figures, Counter(match.rule for match, ok in zip(matches, placed, strict=True) if ok), reasons).save(
                path
            )
            results["REPORT"] = path
        progress(1.0)
        return results | figures | {"REPORT_JSON": report_json(used, figures, notes.warnings)}

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        table: Table,
        fields: list[QgsField],
        matches: list[Match],
        placed: NDArray[np.bool_],
        reasons: list[str],
        zones: Zones,
        progress: Progress,
    ) -> dict[str, Any]:
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.writing import Column

        inside, outside = np.flatnonzero(placed).tolist(), np.flatnonzero(~placed).tolist()
        found = [matches[row].zone for row in inside]
        columns = [
            Column("src_id", "int", [table.rows[row] for row in inside]),
            Column("status", "text", ["ok"] * len(inside)),
            Column("zone", "text", [zones.label(zone) for zone in found]),
            Column("zone_fid", "int", [zones.ids[zone] for zone in found]),
            Column("rule", "text", [matches[row].rule for row in inside]),
        ]
        kept = _renamed(fields, table, inside)
        taken = {field.name().lower() for field, _ in kept}
        kept += [(field, [values[zone] for zone in found]) for field, values in zones.kept if field.name().lower() not in taken]
        written: list[OutputLayer] = []
        try:
            output = OutputLayer(self, "OUTPUT", parameters, context)
            written.append(output)
            geometries = (QgsGeometry(zones.points[zone]) for zone in found)
            output.write(columns, kept, geometries, Qgis.WkbType.Point, zones.crs, part(progress, 0.6, 0.9))
            results = {"OUTPUT": output.destination}
            if parameters.get("UNMATCHED"):
                rest = OutputLayer(self, "UNMATCHED", parameters, context)
                written.append(rest)
                columns = [
                    Column("src_id", "int", [table.rows[row] for row in outside]),
                    Column("status", "text", ["no_data"] * len(outside)),
                    Column("reason", "text", [reasons[row] for row in outside]),
                    Column(
                        "candidate", "text", ["; ".join(zones.label(one) for one in matches[row].candidates) or None for row in outside]
                    ),
                    Column("similarity", "float", np.array([matches[row].similarity for row in outside], dtype=np.float64).round(3)),
                ]
                nothing = (QgsGeometry() for _ in outside)
                rest.write(
                    columns, _renamed(fields, table, outside), nothing, Qgis.WkbType.NoGeometry, zones.crs, part(progress, 0.9, 0.98)
                )
                results["UNMATCHED"] = rest.destination
            progress(0.98)
        except Cancelled:
            for one in written:
                one.discard()
            raise
        return results


def _renamed(fields: list[QgsField], table: Table, rows: list[int]) -> list[tuple[QgsField, list[object]]]:
    """The table's own columns; where a name is one of ours it gets an underscore, so that nothing is lost."""
    kept = []
    for field, cells in zip(fields, table.columns, strict=True):
        own = QgsField(field)
        if own.name().lower() in _OURS:
            own.setName(f"{own.name()}_")
        kept.append((own, [cells[row] for row in rows]))
    return kept

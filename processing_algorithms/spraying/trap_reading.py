# SPDX-License-Identifier: GPL-2.0-or-later
"""Trap tables from the user's layer to arrays: numbers, dates and names are checked row by row, exact duplicates dropped, traps that moved named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress
from ...smartcity_plugin.analysis.written_numbers import written_numbers
from ...smartcity_plugin.qgis_bridge.reading import LeftOut, Rows, read_rows
from ...smartcity_plugin.qgis_bridge.source_checks import unreadable, without_features, without_field
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.usable_rows import UsableRows
from ..base import SmartCityAlgorithm

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes

ROW_CAP = 50
_ANY, _NUMERIC = Qgis.ProcessingFieldParameterDataType.Any, Qgis.ProcessingFieldParameterDataType.Numeric
_MOVED = 50.0
_NAMED = 10


@dataclass
class TrapTable:
    """Usable rows (n,) of a trap layer. xy (n, 2): metres in the working CRS, NaN for tables without geometry; day (n,): NaT where no date was asked for; site, species, visit (n,): numbers into the
    lists of names; index (n,): rows of ``rows``.
    """

    rows: Rows
    source: QgsProcessingFeatureSource
    left_out: LeftOut
    index: NDArray[np.int64]
    xy: NDArray[np.float64]
    count: NDArray[np.float64]
    nights: NDArray[np.float64]
    day: NDArray[np.datetime64]
    site: NDArray[np.int64]
    site_names: list[str]
    species: NDArray[np.int64]
    species_names: list[str]
    visit: NDArray[np.int64]
    duplicates: int

    @property
    def located(self) -> bool:
        """Whether the traps have places."""
        return bool(np.isfinite(self.xy).all())


def add_parameters(algorithm: SmartCityAlgorithm, *, tables: bool, optional: bool, dated: bool) -> None:
    """TRAPS, COUNT, EFFORT, SITE; with ``dated`` also DATE and SPECIES."""
    kind = QgsProcessing.SourceType.TypeVector if tables else QgsProcessing.SourceType.TypeVectorPoint
    algorithm.add(
        QgsProcessingParameterFeatureSource("TRAPS", tr("Trap catches"), [kind], None, optional),
        tr("One row for each catch: a trap in a night (or several), with the number of insects. Rows with 0 belong in it too."),
    )
    algorithm.add(
        QgsProcessingParameterField("COUNT", tr("Field with the number caught"), None, "TRAPS", _ANY, False, optional),
        tr("Insects in this catch."),
    )
    algorithm.add(
        QgsProcessingParameterField("EFFORT", tr("Field with the trap-nights"), None, "TRAPS", _ANY, False, True),
        tr("Traps times nights behind this catch. Empty: each row is one trap in one night."),
    )
    if dated:
        algorithm.add(
            QgsProcessingParameterField("DATE", tr("Field with the date"), None, "TRAPS", _ANY, False, True),
            tr("When it was caught, in any usual form. Without it there are no periods and no comparison with earlier years."),
        )
        algorithm.add(
            QgsProcessingParameterField("SPECIES", tr("Field with the species"), None, "TRAPS", _ANY, False, True),
            tr("Empty: all are of one kind."),
        )
    algorithm.add(
        QgsProcessingParameterField("SITE", tr("Field that names the trap"), None, "TRAPS", _ANY, False, True),
        tr("Rows of one name are one trap. Empty: rows at the same place are."),
        advanced=True,
    )
    if dated:
        algorithm.add(
            QgsProcessingParameterField("VISIT", tr("Field that tells visits apart"), None, "TRAPS", _ANY, False, True),
            tr(
                "Where several traps of different kinds hang at one place in one night: the number of the collection, or the kind of trap. Empty: rows of one trap and day are one visit."
            ),
            advanced=True,
        )


def check(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, *, dated: bool) -> str:
    """What can be known to be wrong with the trap layer before the run."""
    source = algorithm.parameterAsSource(parameters, "TRAPS", context)
    if source is None:
        return unreadable()
    count = algorithm.parameterAsString(parameters, "COUNT", context)
    if not count:
        return tr("Choose the field of “{layer}” with the number caught (COUNT).").format(layer=source.sourceName())
    for name in ("COUNT", "EFFORT", "SITE", *(("DATE", "SPECIES", "VISIT") if dated else ())):
        if problem := without_field(source, algorithm.parameterAsString(parameters, name, context), numeric=False):
            return problem
    return without_features(source)


def has_places(source: QgsProcessingFeatureSource) -> bool:
    """Whether a source has geometries at all."""
    return QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.NullGeometry


def read_traps(
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    working: QgsCoordinateReferenceSystem,
    notes: Notes,
    progress: Progress,
    *,
    dated: bool,
) -> TrapTable:
    """Read TRAPS. Raises AnalysisError where no row can be used, or dates contradict each other."""
    source = algorithm.parameterAsSource(parameters, "TRAPS", context)
    wanted = ("COUNT", "EFFORT", "SITE", "DATE", "SPECIES", "VISIT") if dated else ("COUNT", "EFFORT", "SITE")
    names = {name: algorithm.parameterAsString(parameters, name, context) for name in wanted}
    everything = source.fields().names()
    to_working = (
        QgsCoordinateTransform(source.sourceCrs(), working, context.transformContext()) if has_places(source) else QgsCoordinateTransform()
    )
    rows = _read(source, to_working, everything, progress)
    left_out = LeftOut()
    usable = UsableRows(rows, left_out)
    rows.numbers["COUNT"] = written_numbers(rows.kept[names["COUNT"]])
    _drop_bad(usable, "COUNT", names["COUNT"])
    if names["EFFORT"]:
        rows.numbers["EFFORT"] = written_numbers(rows.kept[names["EFFORT"]])
        _drop_bad(usable, "EFFORT", names["EFFORT"])
        usable.drop(rows.numbers["EFFORT"] == 0, tr("“{field}” is 0: no trap-night, no catch").format(field=names["EFFORT"]))
    else:
        rows.numbers["EFFORT"] = np.ones(len(rows))
        notes.warn(
            tr(
                "No field of trap-nights (EFFORT) was given: each row counts as one trap in one night. Traps that hung longer then look richer."
            )
        )
    if has_places(source):
        usable.drop_without_place()
    days = _days(rows, names.get("DATE", ""), usable, notes)
    duplicates = _duplicates(rows, everything, usable, algorithm, parameters, context)
    if not usable.mask.any():
        raise AnalysisError(mark("No catch can be used. {reasons}"), reasons=" ".join(left_out.sentences()))
    index = np.flatnonzero(usable.mask)
    site, site_names = _sites(rows, names["SITE"], index, has_places(source))
    species, species_names = _numbered(
        [_name(rows.kept[names["SPECIES"]][at]) for at in index] if names.get("SPECIES") else [""] * index.size
    )
    table = TrapTable(
        rows=rows,
        source=source,
        left_out=left_out,
        index=index,
        xy=rows.points[index],
        count=rows.numbers["COUNT"][index],
        nights=rows.numbers["EFFORT"][index],
        day=days[index],
        site=site,
        site_names=site_names,
        species=species,
        species_names=species_names,
        visit=_numbered([_name(rows.kept[names["VISIT"]][at]) for at in index])[0]
        if names.get("VISIT")
        else np.zeros(index.size, dtype=np.int64),
        duplicates=duplicates,
    )
    _note_moved(table, bool(names["SITE"]), notes)
    for sentence in left_out.sentences():
        notes.warn(tr("“{layer}”: {sentence}").format(layer=source.sourceName(), sentence=sentence))
    return table


def _read(source: QgsProcessingFeatureSource, to_working: QgsCoordinateTransform, names: list[str], progress: Progress) -> Rows:
    if has_places(source):
        return read_rows(source, to_working, keep=names, progress=progress)
    ids, columns = [], {name: [] for name in names}  # type: ignore[var-annotated]
    for number, feature in enumerate(source.getFeatures()):
        if number % 2_000 == 0:
            progress(min(1.0, number / max(source.featureCount(), 1)))
        ids.append(feature.id())
        for name, value in zip(names, feature.attributes(), strict=True):
            columns[name].append(value)
    nowhere = np.full((len(ids), 2), np.nan)
    return Rows(np.array(ids, dtype=np.int64), nowhere, nowhere, None, np.zeros(0, dtype=np.int64), [], {}, columns)


def _drop_bad(usable: UsableRows, key: str, name: str) -> None:
    values = usable.rows.numbers[key]
    usable.drop(np.isnan(values), tr("“{field}” is NULL or no number").format(field=name))
    usable.drop(np.isinf(values), tr("“{field}” is infinite").format(field=name))
    usable.drop(values < 0, tr("“{field}” is negative").format(field=name))


def _days(rows: Rows, name: str, usable: UsableRows, notes: Notes) -> NDArray[np.datetime64]:
    from ...smartcity_plugin.qgis_bridge.times import column_times

    if not name:
        return np.full(len(rows), np.datetime64("NaT"), dtype="datetime64[D]")
    found = column_times(rows.kept[name])
    if found.day_first is not None:
        order = tr("day/month/year") if found.day_first else tr("month/day/year")
        notes.remark(tr("Dates with the year last were read as {order}; a day above 12 decides it.").format(order=order))
    usable.drop(np.isnat(found.times), tr("“{field}” is NULL or no date").format(field=name))
    return found.times.astype("datetime64[D]")


def _duplicates(
    rows: Rows,
    names: list[str],
    usable: UsableRows,
    algorithm: SmartCityAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> int:
    """Drop rows that are alike in every field and place. Rows at the cap are pieces of one large catch, which may be alike."""
    cap = algorithm.parameterAsDouble(parameters, "ROW_CAP", context) if algorithm.parameterDefinition("ROW_CAP") else float(ROW_CAP)
    counts = rows.numbers["COUNT"]
    seen: set[tuple[object, ...]] = set()
    again = np.zeros(len(rows), dtype=bool)
    for place in np.flatnonzero(usable.mask):
        if counts[place] == cap:
            continue
        key = (*(str(rows.kept[name][place]) for name in names), *rows.points[place].round(2).tolist())
        again[place] = key in seen
        seen.add(key)
    usable.drop(again, tr("an exact duplicate of an earlier row"))
    return int(again.sum())


def _sites(rows: Rows, name: str, index: NDArray[np.int64], located: bool) -> tuple[NDArray[np.int64], list[str]]:
    if name:
        return _numbered([_name(rows.kept[name][at]) for at in index])
    if not located:
        return np.zeros(index.size, dtype=np.int64), [""]
    places, number = np.unique(rows.points[index].round(0), axis=0, return_inverse=True)
    return number.ravel().astype(np.int64), [f"{x:.0f} {y:.0f}" for x, y in places.tolist()]


def _numbered(names: list[str]) -> tuple[NDArray[np.int64], list[str]]:
    """Names that differ in case or spaces alone are one; the first spelling is shown."""
    shown: dict[str, str] = {}
    for one in names:
        shown.setdefault(" ".join(one.lower().split()), one)
    keys = sorted(shown)
    position = {key: place for place, key in enumerate(keys)}
    return np.array([position[" ".join(one.lower().split())] for one in names], dtype=np.int64), [shown[key] for key in keys]


def _name(value: object) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _note_moved(table: TrapTable, named: bool, notes: Notes) -> None:
    """Say which traps of one name were at places more than 50 m apart."""
    if not named or not table.located:
        return
    moved = []
    for site, name in enumerate(table.site_names):
        places = table.xy[table.site == site]
        if np.hypot(*(places.max(axis=0) - places.min(axis=0))) > _MOVED:
            moved.append(name)
    if moved:
        notes.warn(
            tr(
                "{n} traps moved by more than {metres:.0f} m: {names}. A trap that moves is another trap: give it another name, or its change is taken for a change of the insects."
            ).format(n=len(moved), metres=_MOVED, names=", ".join(moved[:_NAMED]) + (", …" if len(moved) > _NAMED else ""))
        )

# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:clusters_and_outliers, local Moran's I and local join counts: which units are like their surroundings, and which stick out of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
)

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import local_tests, neighbourhood, unit_parameters
from .neighbourhood import Neighbourhood
from .unit_parameters import are_counted

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.join_counts import LocalJoinCounts
    from ...smartcity_plugin.analysis.hotspots.local_moran import LocalMoran
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .units import Units

STATISTICS = ["moran", "moran_bivariate", "join_count"]
QUADRANTS = ["HH", "LL", "HL", "LH"]
_LEVEL = 0.05
"""Units get the name of a quadrant where q (or p, without correction) is at most this."""


@dataclass(frozen=True)
class Tested:
    """What the tests say per usable unit: the statistic with its moments, quadrant (None: not tested), and whether another seed could change that."""

    result: LocalMoran | LocalJoinCounts
    q: NDArray[np.float64]
    quadrant: NDArray[np.object_]
    unstable: NDArray[np.bool_]


class ClustersAndOutliers(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.local_moran` or `join_counts`, writes and reports."""

    ID = "clusters_and_outliers"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Clusters and outliers (what is like its surroundings, what sticks out?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("local moran,lisa,anselin,cluster,outlier,bivariate,join count,autocorrelation,high-high,low-low").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Finds clusters, units whose values and surroundings are both high (HH) or both low (LL), and outliers, a high unit among low ones (HL) or a low one among high "
            "ones (LH). Hot spots look at surroundings alone; this tells the unit from its surroundings.\n\n"
            "moran compares a field with itself around; moran_bivariate a field with another one around it (FIELD_Y); join_count asks where units that have something, a field of "
            "0 and 1, stand together.\n\n"
            "Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). Join counts need no drawing: their p is exact, for more "
            "neighbours than chance gives. As many units are tested at once, the names hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.\n\n"
            "Result: quadrant HH, LL, HL, LH where significant at 5 %, else ns; stat with its mean stat_e and variance stat_var under chance, z, p, q; unstable where another "
            "seed could change it. N_HH, N_LL, N_HL and N_LH count them."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        unit_parameters.add_parameters(self)
        self.add(
            QgsProcessingParameterEnum("STATISTIC", tr("Statistic"), STATISTICS, False, "moran", False, True),
            tr(
                "moran: clusters and outliers of one field. moran_bivariate: FIELD at the unit against FIELD_Y around it. join_count: where units with 1 in a field of 0 and 1 stand "
                "together."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                "FIELD_Y", tr("Second field (moran_bivariate)"), None, "INPUT", Qgis.ProcessingFieldParameterDataType.Numeric, False, True
            ),
            tr(
                "Looked at around each unit, as it is, also where POPULATION makes rates of FIELD. The result says nothing about both fields at the same place: that is a correlation."
            ),
        )
        neighbourhood.add_parameters(self)
        neighbourhood.add_barriers(self)
        local_tests.add_permutations(self)
        local_tests.add_correction(
            self,
            tr(
                "fdr (false discovery rate): of the units shown as clusters or outliers, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone."
            ),
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Clusters and outliers"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("The units with their statistic and quadrant, styled."),
        )
        self.add_report()
        self.add_numbers(
            ("SCALE", tr("Distance of neighbours in metres")),
            ("N_HH", tr("Clusters: high among high")),
            ("N_LL", tr("Clusters: low among low")),
            ("N_HL", tr("Outliers: high among low")),
            ("N_LH", tr("Outliers: low among high")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is wrong; empty if nothing."""
        statistic = self.parameterAsEnumString(parameters, "STATISTIC", context)
        numeric = ("FIELD", "POPULATION", *(("FIELD_Y",) if statistic == "moran_bivariate" else ()))
        problem = unit_parameters.check(self, parameters, context, numeric) or neighbourhood.check(self, parameters, context)
        if problem or statistic == "moran":
            return problem
        counted = are_counted(self, parameters, context, self.parameterAsSource(parameters, "INPUT", context))
        if statistic == "join_count":
            if counted:
                return tr(
                    "Join counts need areas or points with a field of 0 and 1; counted incidents have no such field. Choose the statistic moran."
                )
            if parameters.get("POPULATION"):
                return tr(
                    "Join counts take 0 and 1 as they are, there is no rate to be made of them: leave POPULATION empty, or choose moran."
                )
            return ""
        if not self.parameterAsString(parameters, "FIELD_Y", context):
            return tr("moran_bivariate compares FIELD with a second field around it: choose that one in FIELD_Y.")
        if counted:
            return tr(
                "Counted incidents have only their number. Count each of the two kinds into zones first (hot_spots does), join the results, and compare their fields."
            )
        return ""

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, test, write, report."""
        from ...smartcity_plugin.analysis.hotspots.getis_ord import require_variation
        from ...smartcity_plugin.analysis.hotspots.join_counts import require_zeros_and_ones
        from ...smartcity_plugin.analysis.hotspots.local_moran import local_moran
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from .units import UnitReader

        progress = watch(feedback)
        notes = Notes(feedback)
        statistic = self.parameterAsEnumString(parameters, "STATISTIC", context)
        second = self.parameterAsString(parameters, "FIELD_Y", context) if statistic == "moran_bivariate" else ""
        reader = UnitReader(self, parameters, context, notes, unit_fields=(second,) if second else ())
        units = reader.read(part(progress, 0.0, 0.25))
        if statistic == "join_count":
            values = units.values
            require_zeros_and_ones(values)
        else:
            values = local_tests.tested_values(units, notes)
        require_variation(values)
        around = neighbourhood.build(self, parameters, context, units, values, part(progress, 0.25, 0.5), notes)
        notes.remark(around.sentence)
        notes.remark(neighbourhood.summary(around))
        permutations = local_tests.chosen_permutations(self, parameters, context, values.size)
        corrected = self.parameterAsEnumString(parameters, "CORRECTION", context) == "fdr"
        if statistic == "join_count":
            tested = _join_counts(values, around, corrected, notes)
        else:
            result = local_moran(
                values,
                around.weights,
                around=units.further[second][units.usable] if second else None,
                permutations=permutations,
                seed=self.parameterAsInt(parameters, "SEED", context),
                progress=part(progress, 0.5, 0.75),
            )
            tested = _moran(result, around, permutations, corrected, notes)
        return self._write(parameters, context, statistic, second, units, around, tested, permutations, notes, part(progress, 0.75, 1.0))

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        statistic: str,
        second: str,
        units: Units,
        around: Neighbourhood,
        tested: Tested,
        permutations: int,
        notes: Notes,
        progress: Progress,
    ) -> dict[str, Any]:
        """Layer, figures and report."""
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import cluster_legend
        from .clusters_report import cluster_report

        legend = cluster_legend(statistic, self.parameterAsString(parameters, "FIELD", context), second)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(
                _columns(units, around, tested, second), units.kept, units.geometries, units.wkb_type, units.crs, part(progress, 0.0, 0.92)
            )
        except Cancelled:
            output.discard()
            raise
        output.style("quadrant", legend, tr("Clusters and outliers"))
        figures: dict[str, Any] = {
            "N_READ": units.n_read,
            "N_USED": units.n_used,
            "N_SKIPPED": units.n_read - units.n_used,
            "SCALE": around.scale,
        }
        figures |= {f"N_{name}": int(np.count_nonzero(tested.quadrant == name)) for name in QUADRANTS}
        used = self.used_parameters(parameters, context, **({} if statistic == "join_count" else {"PERMUTATIONS": permutations}))
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            corrected = self.parameterAsEnumString(parameters, "CORRECTION", context) == "fdr"
            report = cluster_report(units, around, tested.quadrant, tested.unstable, statistic, legend, notes, used, figures, corrected)
            report.picture = output.picture(units.working_crs)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _moran(result: LocalMoran, around: Neighbourhood, permutations: int, corrected: bool, notes: Notes) -> Tested:
    """Quadrants of local Moran, and what limits them."""
    from ...smartcity_plugin.analysis.hotspots.local_moran import contradictory, quadrants
    from ...smartcity_plugin.analysis.hotspots.significance import classify

    local_tests.note_islands(result.p, around, notes)
    classes = classify(result.p, result.p_greater, result.p_less, result.draws, corrected=corrected, levels=(_LEVEL,))
    significant = classes.bins != 0
    local_tests.note_permutations(result.p, result.draws, classes.unstable, permutations, corrected, notes)
    local_tests.note_skewness(result.z, result.p, "p", notes)
    odd = int(np.count_nonzero(contradictory(result, significant)))
    if odd:
        notes.warn(
            tr(
                "{n} units have surroundings that differ from chance to one side, but from the mean to the other, because a few extreme values pull the mean away from all others. They "
                "are significant (p, q) and have no quadrant. Rates, or the logarithm of the field, would be clearer."
            ).format(n=odd)
        )
    notes.remark(
        tr("The mean of all local values, the global I, is {value:.3f} (without any pattern: {chance:.3f}).").format(
            value=float(np.nanmean(result.statistic)), chance=float(np.nanmean(result.expected))
        )
    )
    return Tested(result, classes.q, quadrants(result, significant), classes.unstable)


def _join_counts(values: NDArray[np.float64], around: Neighbourhood, corrected: bool, notes: Notes) -> Tested:
    """Quadrants of local join counts: HH where more neighbours have 1 than chance gives."""
    from ...smartcity_plugin.analysis.hotspots.join_counts import local_join_counts
    from ...smartcity_plugin.analysis.hotspots.significance import benjamini_hochberg

    result = local_join_counts(values, around.weights)
    if around.islands.all():
        local_tests.note_islands(result.p, around, notes)
    if np.isnan(result.p).all():
        raise AnalysisError(
            mark(
                "None of the {n} units with 1 has a neighbour, so nothing can be joined. Choose a larger band, k nearest neighbours, or auto."
            ),
            n=int(values.sum()),
        )
    local_tests.note_islands(result.p, around, notes)
    tests = int(np.count_nonzero(~np.isnan(result.p)))
    notes.remark(
        tr(
            "{n:,} of the {ones:,} units with 1 were tested, by exact probabilities: how likely are at least as many neighbours with 1?"
        ).format(n=tests, ones=int(values.sum()))
    )
    q = benjamini_hochberg(result.p)
    with np.errstate(invalid="ignore"):
        quadrant = np.where((q if corrected else result.p) <= _LEVEL, "HH", "ns").astype(object)
    quadrant[np.isnan(result.p)] = None
    return Tested(result, q, quadrant, np.zeros(values.size, dtype=bool))


def _columns(units: Units, around: Neighbourhood, tested: Tested, second: str) -> list[Column]:
    """The fields of CONTRACT.md, for all units, with the second value where there is one."""
    from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
    from ...smartcity_plugin.analysis.hotspots.rates import raw_rate
    from ...smartcity_plugin.qgis_bridge.writing import Column

    rate = np.full(units.usable.size, np.nan) if units.all_population is None else raw_rate(units.all_values, units.all_population)

    def finite(values: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.where(np.isfinite(values), values, np.nan)

    result = tested.result
    people = units.values if units.population is None else units.population
    return [
        units.ids,
        Column("status", "text", units.status(around.islands)),
        Column("value", "float", finite(units.all_values)),
        *([Column("value_y", "float", finite(units.further[second]))] if second else []),
        Column("rate", "float", rate),
        Column("neighbours", "int", units.spread(result.neighbours)),
        Column("stat", "float", units.spread(result.statistic)),
        Column("stat_e", "float", units.spread(result.expected)),
        Column("stat_var", "float", units.spread(result.variance)),
        Column("z", "float", units.spread(result.z)),
        Column("p", "float", units.spread(result.p)),
        Column("q", "float", units.spread(tested.q)),
        Column("quadrant", "text", units.spread(tested.quadrant, None)),
        Column("unstable", "bool", units.spread(tested.unstable.astype(object), None)),
        Column("rank", "int", units.spread(rank_by_people(people, np.isin(tested.quadrant, ("HH", "HL"))))),
    ]

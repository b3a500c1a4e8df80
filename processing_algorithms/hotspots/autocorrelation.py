# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:autocorrelation, one number for the whole area: are neighbours alike, and at which distance most?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import local_tests, neighbourhood, unit_parameters

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.scale import Scale
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .units import Units

_WEIGHTS = ["row", "binary"]


class Autocorrelation(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.global_statistics` and reports; there is no layer to write."""

    ID = "autocorrelation"
    GROUP_ID = "hotspots"
    PACKAGES = ("libpysal", "esda")

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Spatial autocorrelation (are neighbours alike?)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("moran,geary,getis,ord,general g,join count,global,distance,incremental,esda").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Says with one number whether neighbours are alike in the area as a whole, and how likely that is by chance; the report shows at which distance likeness is strongest.\n\n"
            "moran: above its expectation neighbours are alike, below it they contrast. geary: the same, more sensitive to differences between single neighbours; alike is below 1. "
            "general_g: whether high values (large G) or low values (small G) lie together. join_counts: for a field with 0 and 1, how many pairs of neighbours are both 1.\n\n"
            "P is two-sided, from random rearrangements of the values. It says nothing about where: for that take Hot spots or Clusters and outliers."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        from ...smartcity_plugin.analysis.hotspots.global_statistics import STATISTICS

        unit_parameters.add_parameters(self)
        self.add(
            QgsProcessingParameterEnum("STATISTIC", tr("Statistic"), list(STATISTICS), False, "moran", False, True),
            tr(
                "moran for most questions; geary for differences between single neighbours; general_g for high or low values together; join_counts for yes and no."
            ),
        )
        neighbourhood.add_parameters(self)
        neighbourhood.add_barriers(self)
        self.add(
            QgsProcessingParameterEnum("WEIGHTS", tr("Weights of neighbours (moran, geary)"), _WEIGHTS, False, "row", False, True),
            tr(
                "row: the neighbours of a unit weigh 1 together. binary: each neighbour weighs 1. general_g and join_counts always take binary."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "PERMUTATIONS", tr("Permutations"), Qgis.ProcessingNumberParameterType.Integer, None, True, 99, 999_999
            ),
            tr("Random rearrangements of the values. Empty: 9 999, above 10 000 units 999."),
            advanced=True,
        )
        self.add_seed()
        self.add_report()
        self.add_numbers(
            ("VALUE", tr("Value of the statistic")),
            ("EXPECTED", tr("Its expectation without autocorrelation")),
            ("Z", tr("Standard score")),
            ("P", tr("Two-sided permutation p")),
            ("SCALE", tr("Distance of neighbours in metres")),
            ("PEAK", tr("Distance in metres at which likeness peaks, if it does")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        problem = unit_parameters.check(self, parameters, context) or neighbourhood.check(self, parameters, context)
        people = parameters.get("POPULATION") or parameters.get("POPULATION_LAYER")
        if not problem and people and self.parameterAsEnumString(parameters, "STATISTIC", context) == "join_counts":
            return tr("Join counts are for a field with 0 and 1; people cannot be taken into account. Leave the people out, or take moran.")
        return problem

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, test, report."""
        from ...smartcity_plugin.analysis.hotspots.global_statistics import check_number, default_permutations, global_statistic
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from .autocorrelation_report import answer, autocorrelation_report
        from .units import UnitReader

        progress, notes = watch(feedback), Notes(feedback)
        statistic = self.parameterAsEnumString(parameters, "STATISTIC", context)
        units = UnitReader(self, parameters, context, notes).read(part(progress, 0.0, 0.25))
        tested = _tested(units, statistic, notes)
        check_number(tested.size)  # before a distance is looked for among so few
        around = neighbourhood.build(self, parameters, context, units, tested, part(progress, 0.25, 0.4), notes)
        notes.remark(around.sentence)
        notes.remark(neighbourhood.summary(around))
        curve = _curve(units.points, tested, part(progress, 0.4, 0.5))
        permutations = default_permutations(tested.size)
        if parameters.get("PERMUTATIONS") is not None:
            permutations = self.parameterAsInt(parameters, "PERMUTATIONS", context)
        found = global_statistic(
            tested,
            around.weights,
            statistic,
            row_standardised=self.parameterAsEnumString(parameters, "WEIGHTS", context) == "row",
            permutations=permutations,
            seed=self.parameterAsInt(parameters, "SEED", context),
            progress=part(progress, 0.5, 0.98),
        )
        islands = int(np.count_nonzero(around.islands))
        if islands:
            notes.warn(tr("{n} units have no neighbour: they count among the units, but add nothing.").format(n=islands))
        if curve is not None and curve.peak and self.parameterAsEnumString(parameters, "NEIGHBOURS", context) == "auto":
            notes.warn(
                tr(
                    "The distance was chosen because likeness is strongest there, so p is smaller than it should be. For a test, fix the neighbours beforehand."
                )
            )
        notes.remark(tr("{n:,} units, {p:,} permutations, two-sided.").format(n=tested.size, p=permutations))
        feedback.pushInfo(answer(found, statistic))
        figures = {
            "N_READ": units.n_read,
            "N_USED": units.n_used,
            "N_SKIPPED": units.n_read - units.n_used,
            "VALUE": found.value,
            "EXPECTED": found.expected,
            "Z": None if np.isnan(found.z) else found.z,
            "P": found.p,
            "SCALE": None if np.isnan(around.scale) else around.scale,
            "PEAK": curve.distance if curve is not None and curve.peak else None,
        }
        more: dict[str, Any] = {"JOINS": found.joins} if found.joins else {}
        if curve is not None:
            points = zip(curve.distances.tolist(), curve.z.tolist(), strict=True)
            more["CURVE"] = [[distance, None if np.isnan(z) else z] for distance, z in points]
        used = self.used_parameters(parameters, context, PERMUTATIONS=permutations)
        results = {**figures, "REPORT_JSON": report_json(used, figures | more, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            autocorrelation_report(units, found, statistic, curve, notes, used, figures).save(path)
            results["REPORT"] = path
        progress(1.0)
        return results


def _tested(units: Units, statistic: str, notes: Notes) -> NDArray[np.float64]:
    """Standardised rates where people are known (general G, which takes no negative values: plain rates), the values themselves otherwise."""
    from ...smartcity_plugin.analysis.hotspots.rates import raw_rate

    if statistic != "general_g" or units.population is None:
        return local_tests.tested_values(units, notes)
    notes.warn(tr("General G was computed of plain rates, which vary more where few people live. Moran's I takes standardised rates."))
    return raw_rate(units.values, units.population)


def _curve(xy: NDArray[np.float64], tested: NDArray[np.float64], progress: Progress) -> Scale | None:
    """Moran's z within growing distances; None where there is none (few units, or all on one spot)."""
    from ...smartcity_plugin.analysis.hotspots.scale import automatic_scale

    try:
        found = automatic_scale(xy, tested, progress)
    except AnalysisError:
        return None
    return found if found.distances.size and np.isfinite(found.z).any() else None

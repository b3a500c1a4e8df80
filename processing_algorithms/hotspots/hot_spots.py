# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:hot_spots, Getis and Ord's Gi and Gi*: where values or rates concentrate, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
)

from ...smartcity_plugin.analysis.errors import Cancelled
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from . import local_tests, neighbourhood, unit_parameters
from .neighbourhood import Neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.hotspots.getis_ord import GetisOrd
    from ...smartcity_plugin.analysis.hotspots.significance import Classes
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.writing import Column
    from .units import Units

STATISTICS = ["gi", "gi_star"]
_MOST_UNITS_FOR_STABILITY = 50_000
_MOST_LINKS_FOR_STABILITY = 5_000_000


class HotSpots(SmartCityAlgorithm):
    """Declares, reads, calls `analysis.hotspots.getis_ord`, writes and reports."""

    ID = "hot_spots"
    GROUP_ID = "hotspots"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Find hot spots (Gi*)")

    def group(self) -> str:
        """The family."""
        return tr("Hot spots")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("getis,ord,gi,gi*,cluster,concentration,complaints,incidents,rates,significance").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Finds hot spots, places whose surroundings have higher values than chance would give, and cold spots, where they are lower.\n\n"
            "Give areas or points with a numeric field, or incident points, which are counted into a grid or zones first. With the number of people at risk, rates are "
            "tested; without it the result shows where incidents are, not where risk is.\n\n"
            "Each unit is compared with random surroundings drawn from all other units (conditional permutation, two-sided). As many units are tested at once, the classes "
            "hold the share of false discoveries down (Benjamini–Hochberg) unless you choose otherwise.\n\n"
            "Result: gi_bin 3, 2, 1 for hot spots at 99, 95, 90 % confidence, negative for cold spots; gi_z, gi_p, gi_q; neighbours; unstable where another seed could "
            "change the class. N_HOT and N_COLD count the units with gi_bin above and below 0."
        )

    def declare(self) -> None:
        """The parameters of CONTRACT.md."""
        unit_parameters.add_parameters(self)
        self.add(
            QgsProcessingParameterEnum("STATISTIC", tr("Statistic"), STATISTICS, False, "gi_star", False, True),
            tr("gi_star counts the unit itself among its neighbours, gi does not. Their z differs, their permutation p is the same."),
            advanced=True,
        )
        neighbourhood.add_parameters(self)
        neighbourhood.add_barriers(self)
        local_tests.add_permutations(self)
        local_tests.add_correction(
            self,
            tr(
                "fdr (false discovery rate): of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone."
            ),
        )
        self.add(
            QgsProcessingParameterBoolean("STABILITY", tr("Look at other scales too"), True),
            tr(
                "Fills the field stability: the share of scales, from half to twice the chosen one, at which a hot spot stays hot and a cold spot cold. Left out above 50 000 units."
            ),
            advanced=True,
        )
        self.add_seed()
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Hot spots"), QgsProcessing.SourceType.TypeVectorAnyGeometry),
            tr("The units with their statistic and class, styled."),
        )
        self.add_report()
        self.add_numbers(
            ("SCALE", tr("Distance of neighbours in metres")),
            ("N_HOT", tr("Hot units (90 % confidence or more)")),
            ("N_COLD", tr("Cold units (90 % confidence or more)")),
        )

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What can be known before the run."""
        return unit_parameters.check(self, parameters, context) or neighbourhood.check(self, parameters, context)

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, test, write, report."""
        from ...smartcity_plugin.analysis.hotspots.getis_ord import getis_ord, require_variation, standardised
        from ...smartcity_plugin.analysis.hotspots.significance import classify
        from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
        from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
        from ...smartcity_plugin.qgis_bridge.report import report_json
        from ...smartcity_plugin.qgis_bridge.styles import hot_spot_legend
        from .hot_spots_report import hot_spot_report
        from .units import UnitReader

        progress = watch(feedback)
        notes = Notes(feedback)
        units = UnitReader(self, parameters, context, notes).read(part(progress, 0.0, 0.25))
        tested = local_tests.tested_values(units, notes)
        require_variation(tested)
        around = neighbourhood.build(self, parameters, context, units, tested, part(progress, 0.25, 0.45), notes)
        notes.remark(around.sentence)
        notes.remark(neighbourhood.summary(around))
        permutations = local_tests.chosen_permutations(self, parameters, context, tested.size)
        statistic = self.parameterAsEnumString(parameters, "STATISTIC", context)
        seed = self.parameterAsInt(parameters, "SEED", context)
        result = getis_ord(
            tested,
            around.weights,
            star=statistic == "gi_star",
            permutations=permutations,
            seed=seed,
            progress=part(progress, 0.45, 0.55),
        )
        corrected = self.parameterAsEnumString(parameters, "CORRECTION", context) == "fdr"
        classes = classify(result.p, result.p_greater, result.p_less, result.draws, corrected=corrected)
        local_tests.note_islands(result.p, around, notes)
        local_tests.note_permutations(result.p, result.draws, classes.unstable, permutations, corrected, notes)
        local_tests.note_skewness(standardised(tested, around.weights, star=False), result.p, "gi_p", notes)

        stable = None
        if self.parameterAsBool(parameters, "STABILITY", context):
            stable = self._stability(tested, around, classes, permutations, seed, corrected, notes, part(progress, 0.55, 0.75))
        columns = _columns(units, around, result, classes, stable)
        output = OutputLayer(self, "OUTPUT", parameters, context)
        try:
            output.write(columns, units.kept, units.geometries, units.wkb_type, units.crs, part(progress, 0.75, 0.98))
        except Cancelled:
            output.discard()
            raise
        output.style("gi_bin", hot_spot_legend(), tr("Hot spots"))

        figures = {
            "N_READ": units.n_read,
            "N_USED": units.n_used,
            "N_SKIPPED": units.n_read - units.n_used,
            "SCALE": around.scale,
            "N_HOT": int(np.count_nonzero(classes.bins > 0)),
            "N_COLD": int(np.count_nonzero(classes.bins < 0)),
        }
        used = self.used_parameters(parameters, context, PERMUTATIONS=permutations)
        results = {"OUTPUT": output.destination, **figures, "REPORT_JSON": report_json(used, figures, notes.warnings)}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            report = hot_spot_report(units, around, result, classes, notes, used, figures, corrected)
            report.picture = output.picture(units.working_crs)
            report.save(path)
            results["REPORT"] = path
        progress(1.0)
        return results

    def _stability(
        self,
        tested: NDArray[np.float64],
        around: Neighbourhood,
        classes: Classes,
        permutations: int,
        seed: int,
        corrected: bool,
        notes: Notes,
        progress: Progress,
    ) -> NDArray[np.float64] | None:
        """Share of plausible scales at which each hot or cold unit stays so; None where there are too many units to look again and again."""
        from ...smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
        from ...smartcity_plugin.analysis.hotspots.significance import classify
        from ...smartcity_plugin.analysis.hotspots.stability import stability

        if tested.size > _MOST_UNITS_FOR_STABILITY or around.weights.nnz > _MOST_LINKS_FOR_STABILITY:
            notes.remark(tr("Other scales were not looked at: there are too many units or neighbours for that."))
            return None
        bins = []
        for number, weights in enumerate(around.others()):
            progress(number / 5)
            other = getis_ord(tested, weights, permutations=permutations, seed=seed, progress=part(progress, number / 5, (number + 1) / 5))
            bins.append(classify(other.p, other.p_greater, other.p_less, other.draws, corrected=corrected).bins)
        stable = stability(classes.bins, bins)
        hot = classes.bins > 0
        if hot.any():
            notes.remark(
                tr(
                    "At {n} other scales, from half to twice the chosen one, hot spots stay hot in {share:.0f} % of the looks on average (field stability)."
                ).format(n=len(bins), share=100.0 * float(((stable[hot] * (len(bins) + 1) - 1) / max(len(bins), 1)).mean()))
            )
        return stable


def _columns(units: Units, around: Neighbourhood, result: GetisOrd, classes: Classes, stable: NDArray[np.float64] | None) -> list[Column]:
    """The fields of CONTRACT.md, for all units."""
    from ...smartcity_plugin.analysis.hotspots.ranking import rank_by_people
    from ...smartcity_plugin.analysis.hotspots.rates import raw_rate
    from ...smartcity_plugin.qgis_bridge.writing import Column

    bins = classes.bins.astype(np.float64)
    bins[np.isnan(result.p)] = np.nan
    rate = np.full(units.usable.size, np.nan) if units.all_population is None else raw_rate(units.all_values, units.all_population)
    value = np.where(np.isfinite(units.all_values), units.all_values, np.nan)
    return [
        units.ids,
        Column("status", "text", units.status(around.islands)),
        Column("value", "float", value),
        Column("rate", "float", rate),
        Column("neighbours", "int", units.spread(result.neighbours)),
        Column("gi_z", "float", units.spread(result.z)),
        Column("gi_p", "float", units.spread(result.p)),
        Column("gi_q", "float", units.spread(classes.q)),
        Column("gi_bin", "int", units.spread(bins)),
        Column("unstable", "bool", units.spread(classes.unstable.astype(object), None)),
        Column("stability", "float", units.spread(np.full(classes.bins.size, np.nan) if stable is None else stable)),
        Column(
            "rank", "int", units.spread(rank_by_people(units.values if units.population is None else units.population, classes.bins > 0))
        ),
    ]

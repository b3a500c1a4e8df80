# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:hot_spots, Getis and Ord's Gi and Gi*: where values or rates concentrate, and how sure that is."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)
from scipy.special import ndtr

from ...smartcity_plugin.analysis.errors import AnalysisError, Cancelled
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.analysis.hotspots.getis_ord import GetisOrd, getis_ord, require_variation, standardised
from ...smartcity_plugin.analysis.hotspots.rates import assuncao_reis, raw_rate
from ...smartcity_plugin.analysis.hotspots.shared_draws import default_permutations
from ...smartcity_plugin.analysis.hotspots.significance import Classes, classify, rank_by_people
from ...smartcity_plugin.analysis.hotspots.stability import stability
from ...smartcity_plugin.analysis.progress import Progress, part
from ...smartcity_plugin.qgis_bridge.feedback import Notes, watch
from ...smartcity_plugin.qgis_bridge.outputs import OutputLayer
from ...smartcity_plugin.qgis_bridge.report import report_json
from ...smartcity_plugin.qgis_bridge.styles import hot_spot_legend
from ...smartcity_plugin.qgis_bridge.translation import tr
from ...smartcity_plugin.qgis_bridge.writing import Column
from ..base import SmartCityAlgorithm
from . import neighbourhood, unit_parameters
from .hot_spots_report import hot_spot_report
from .neighbourhood import Neighbourhood
from .units import UnitReader, Units

STATISTICS = ["gi", "gi_star"]
CORRECTIONS = ["fdr", "none"]
_LEAST_PERMUTATIONS = 99
_MOST_PERMUTATIONS = 9_999_999
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
        self.add(
            QgsProcessingParameterNumber(
                "PERMUTATIONS",
                tr("Permutations"),
                Qgis.ProcessingNumberParameterType.Integer,
                None,
                True,
                _LEAST_PERMUTATIONS,
                _MOST_PERMUTATIONS,
            ),
            tr(
                "Random surroundings drawn. Empty: 99 999, above 20 000 units 999 999. With few, the smallest possible p is too coarse to survive the correction."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum("CORRECTION", tr("Correction for testing many units"), CORRECTIONS, False, "fdr", False, True),
            tr(
                "fdr: of the units shown as hot or cold at 95 %, at most 5 % are expected to be false. none: 5 % of all units will show by chance alone."
            ),
            advanced=True,
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
        self.addOutput(QgsProcessingOutputNumber("SCALE", tr("Distance of neighbours in metres")))
        self.addOutput(QgsProcessingOutputNumber("N_HOT", tr("Hot units (90 % confidence or more)")))
        self.addOutput(QgsProcessingOutputNumber("N_COLD", tr("Cold units (90 % confidence or more)")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:  # noqa: N802
        """What can be known before the run."""
        ok, message = super().checkParameterValues(parameters, context)
        if ok:
            message = unit_parameters.check(self, parameters, context) or neighbourhood.check(self, parameters, context)
        return not message, message

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Read, test, write, report."""
        progress = watch(feedback)
        notes = Notes(feedback)
        problem = unit_parameters.check(self, parameters, context) or neighbourhood.check(self, parameters, context)
        if problem:
            raise QgsProcessingException(problem)
        units = UnitReader(self, parameters, context, notes).read(part(progress, 0.0, 0.25))
        tested = _tested_values(units, notes)
        require_variation(tested)
        around = neighbourhood.build(self, parameters, context, units, tested, part(progress, 0.25, 0.45), notes)
        notes.remark(around.sentence)
        notes.remark(neighbourhood.summary(around))
        permutations = default_permutations(tested.size)
        if parameters.get("PERMUTATIONS") is not None:
            permutations = self.parameterAsInt(parameters, "PERMUTATIONS", context)
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
        _note_limits(result, classes, around, permutations, corrected, notes)
        _note_skewness(standardised(tested, around.weights, star=False), result.p, notes)

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


def _tested_values(units: Units, notes: Notes) -> NDArray[np.float64]:
    """Standardised rates where people are known, the values themselves otherwise."""
    if units.population is None:
        if units.counted:
            notes.warn(tr("Counts without people: this shows where incidents are, not where risk is. Give the people at risk to see that."))
        return units.values
    over = int(np.count_nonzero(units.values > units.population))
    if over:
        notes.warn(
            tr("In {n} units there are more events than people. Check that the field of people belongs to the same places.").format(n=over)
        )
    notes.remark(
        tr(
            "Rates were tested, standardised by the population of each unit (Assunção & Reis 1999), so that small places do not stand out by chance."
        )
    )
    return assuncao_reis(units.values, units.population)


def _note_limits(result: GetisOrd, classes: Classes, around: Neighbourhood, permutations: int, corrected: bool, notes: Notes) -> None:
    """Where the result is less sure than it looks."""
    if np.isnan(result.p).all():
        raise AnalysisError(
            mark(
                "No unit has a neighbour within {scale:,.0f} m, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto."
            ),
            scale=around.scale,
        )
    islands = int(np.count_nonzero(around.islands))
    if islands:
        notes.warn(tr("{n} units have no neighbour. They are not tested and not counted among the tests.").format(n=islands))
    tests = int(np.count_nonzero(~np.isnan(result.p)))
    notes.remark(tr("{n:,} units tested with {p:,} permutations, two-sided.").format(n=tests, p=permutations))
    if corrected:
        smallest = 2.0 / (result.draws[result.draws > 0].max() + 1.0)
        if smallest > 0.05 / tests:
            notes.warn(
                tr(
                    "With {p:,} permutations p cannot fall below {least:.2g}, too coarse for {n:,} tests to survive the correction one by one. Use more permutations."
                ).format(p=permutations, least=smallest, n=tests)
            )
    unstable = int(np.count_nonzero(classes.unstable))
    if unstable:
        notes.remark(
            tr("{n} units lie so near a class border that another seed could change their class (field unstable).").format(n=unstable)
        )


def _note_skewness(z: NDArray[np.float64], p: NDArray[np.float64], notes: Notes) -> None:
    """How far the normal approximation would mislead. ``z`` is that of Gi, which like the permutation leaves the unit's own value aside."""
    normal = 2.0 * ndtr(-np.abs(z))
    counts = {}
    with np.errstate(invalid="ignore"):
        for level in (0.05, 0.01):
            counts[level] = int(np.sum(normal <= level)), int(np.sum(p <= level)), int(np.sum((normal <= level) != (p <= level)))
    line = tr(
        "Before correction, the normal approximation would call {z5} units significant at 5 % and {z1} at 1 %; permutation calls {p5} and {p1}."
    ).format(z5=counts[0.05][0], z1=counts[0.01][0], p5=counts[0.05][1], p1=counts[0.01][1])
    if any(differ > 0.1 * max(by_p, 10) for _, by_p, differ in counts.values()):
        differ = counts[0.05][2]
        notes.warn(
            line
            + " "
            + tr("They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (gi_p), not z.").format(
                n=differ
            )
        )
    else:
        notes.remark(line)


def _columns(units: Units, around: Neighbourhood, result: GetisOrd, classes: Classes, stable: NDArray[np.float64] | None) -> list[Column]:
    """The fields of CONTRACT.md, for all units."""
    status = np.where(around.islands, "island", "ok").astype(object)
    bins = classes.bins.astype(np.float64)
    bins[np.isnan(result.p)] = np.nan
    rate = np.full(units.usable.size, np.nan) if units.all_population is None else raw_rate(units.all_values, units.all_population)
    value = np.where(np.isfinite(units.all_values), units.all_values, np.nan)
    return [
        units.ids,
        Column("status", "text", units.spread(status, "no_data")),
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
            "rank", "int", units.spread(rank_by_people(classes.bins > 0, units.values if units.population is None else units.population))
        ),
    ]

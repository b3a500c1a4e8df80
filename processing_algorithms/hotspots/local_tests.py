# SPDX-License-Identifier: GPL-2.0-or-later
"""What tests of each unit against chance have in common: PERMUTATIONS and CORRECTION, the values under test, and where a result is less sure than it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import Qgis, QgsProcessingContext, QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ...smartcity_plugin.analysis.errors import AnalysisError
from ...smartcity_plugin.analysis.errors import tr as mark
from ...smartcity_plugin.qgis_bridge.translation import tr
from ..base import SmartCityAlgorithm
from .neighbourhood import Neighbourhood

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from .units import Units

CORRECTIONS = ["fdr", "none"]
_LEAST_PERMUTATIONS = 99
_MOST_PERMUTATIONS = 9_999_999


def add_permutations(algorithm: SmartCityAlgorithm) -> None:
    """Declare PERMUTATIONS."""
    algorithm.add(
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


def add_correction(algorithm: SmartCityAlgorithm, help_text: str) -> None:
    """Declare CORRECTION; ``help_text`` says what it means for what is shown."""
    algorithm.add(
        QgsProcessingParameterEnum("CORRECTION", tr("Correction for testing many units"), CORRECTIONS, False, "fdr", False, True),
        help_text,
        advanced=True,
    )


def chosen_permutations(algorithm: SmartCityAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, n_units: int) -> int:
    """PERMUTATIONS, or as many as ``n_units`` need."""
    from ...smartcity_plugin.analysis.hotspots.shared_draws import default_permutations

    if parameters.get("PERMUTATIONS") is None:
        return default_permutations(n_units)
    return algorithm.parameterAsInt(parameters, "PERMUTATIONS", context)


def tested_values(units: Units, notes: Notes) -> NDArray[np.float64]:
    """Standardised rates where people are known, the values themselves otherwise."""
    from ...smartcity_plugin.analysis.hotspots.rates import assuncao_reis

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


def note_islands(p: NDArray[np.float64], around: Neighbourhood, notes: Notes) -> None:
    """Units without neighbours. Raises AnalysisError if nobody could be tested."""
    if np.isnan(p).all():
        raise AnalysisError(
            mark(
                "No unit has a neighbour within {scale:,.0f} m, so there is nothing to compare. Choose a larger band, k nearest neighbours, or auto."
            ),
            scale=around.scale,
        )
    islands = int(np.count_nonzero(around.islands))
    if islands:
        notes.warn(tr("{n} units have no neighbour. They are not tested and not counted among the tests.").format(n=islands))


def note_permutations(
    p: NDArray[np.float64], draws: NDArray[np.int64], unstable: NDArray[np.bool_], permutations: int, corrected: bool, notes: Notes
) -> None:
    """How many were tested, and whether the number of permutations is enough."""
    tests = int(np.count_nonzero(~np.isnan(p)))
    notes.remark(tr("{n:,} units tested with {p:,} permutations, two-sided.").format(n=tests, p=permutations))
    if corrected:
        smallest = 2.0 / (draws[draws > 0].max() + 1.0)
        if smallest > 0.05 / tests:
            notes.warn(
                tr(
                    "With {p:,} permutations p cannot fall below {least:.2g}, too coarse for {n:,} tests to survive the correction one by one. Use more permutations."
                ).format(p=permutations, least=smallest, n=tests)
            )
    number = int(np.count_nonzero(unstable))
    if number:
        notes.remark(
            tr("{n} units lie so near a class border that another seed could change their class (field unstable).").format(n=number)
        )


def note_skewness(z: NDArray[np.float64], p: NDArray[np.float64], field: str, notes: Notes) -> None:
    """How far the normal approximation would mislead. ``z`` like the permutation leaves the unit's own value aside; ``field`` is the output's name of ``p``."""
    from scipy.special import ndtr

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
            + tr(
                "They disagree on {n} units at 5 %, because the values are skewed: trust the permutation p (field {field}), not z."
            ).format(n=differ, field=field)
        )
    else:
        notes.remark(line)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Rates that can be compared between places with few and with many people.

A raw rate of a small population varies more than that of a large one, and a count follows the people: tests on either find "hot spots" on constant
risk. Assunção & Reis (1999, Statistics in Medicine 18:2147-2162) standardise each rate by its own variance under an empirical Bayes model, after which units are
exchangeable to a good approximation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray


def raw_rate(count: NDArray[np.float64], population: NDArray[np.float64]) -> NDArray[np.float64]:
    """count / population, NaN where there is no population."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(population > 0, count / population, np.nan)


def assuncao_reis(count: NDArray[np.float64], population: NDArray[np.float64]) -> NDArray[np.float64]:
    """Empirical Bayes standardised rates (n,): (rate - overall rate) / its standard deviation given the population.

    Var_i = a + b / population_i with b the overall rate and a = s² - b / mean population, the variance of risk between units; a negative estimate of a is
    set to 0 (no variation beyond chance). population > 0 everywhere. Raises AnalysisError when there are no events at all.
    """
    total = population.sum()
    overall = count.sum() / total
    if overall <= 0:
        raise AnalysisError(tr("There are no events in any unit with a population: a rate map would be empty. Check the field of counts."))
    rate = count / population
    spread = np.sum(population * (rate - overall) ** 2) / total
    between = max(0.0, spread - overall / population.mean())
    return (rate - overall) / np.sqrt(between + overall / population)


def empirical_bayes(count: NDArray[np.float64], population: NDArray[np.float64]) -> NDArray[np.float64]:
    """Smoothed rates (n,): each raw rate drawn towards the overall one, the more the fewer people there are (Marshall 1991, Applied Statistics 40:283-294, global).

    overall + C (rate - overall) with C = a / (a + overall / population), a as in `assuncao_reis`; a negative a is set to 0, as Marshall does, so that all rates become the
    overall one (esda lets C become negative). NaN where there is no population.
    """
    lived = population > 0
    smooth = np.full(count.shape, np.nan)
    people, rate = population[lived], count[lived] / population[lived]
    if not people.size or not count[lived].any():
        smooth[lived] = 0.0
        return smooth
    overall = count[lived].sum() / people.sum()
    spread = np.sum(people * (rate - overall) ** 2) / people.sum()
    between = max(0.0, spread - overall / people.mean())
    smooth[lived] = overall + between / (between + overall / people) * (rate - overall)
    return smooth

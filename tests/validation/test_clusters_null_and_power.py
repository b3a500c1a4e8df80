# SPDX-License-Identifier: GPL-2.0-or-later
"""Local Moran, local join counts and the statistics of the whole area: false alarms where there is nothing to find, and planted clusters.

Run r of a scenario draws its values from default_rng([seed, r]) and its permutations from seed r. A quick form of each belongs to the normal suite.
"""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array
from smartcity.smartcity_plugin.analysis.hotspots.global_statistics import STATISTICS, global_statistic
from smartcity.smartcity_plugin.analysis.hotspots.join_counts import local_join_counts
from smartcity.smartcity_plugin.analysis.hotspots.local_moran import local_moran, quadrants
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.rates import assuncao_reis
from smartcity.smartcity_plugin.analysis.hotspots.shared_draws import default_permutations
from smartcity.smartcity_plugin.analysis.hotspots.significance import benjamini_hochberg
from worlds import NEIGHBOURS, VALUES, lattice, town, with_cluster, world

# -- scenarios: an array with one entry per run


def false_alarms(values, neighbours, runs, seed=31):
    """Share of the units with two-sided p of local Moran at most 0.05, 999 permutations."""
    shares = []
    for run in range(runs):
        rng = world(seed, run)
        weights = NEIGHBOURS[neighbours][1](rng)
        shares.append(np.mean(local_moran(VALUES[values].draw(rng, 400), weights, permutations=999, seed=run).p <= 0.05))
    return np.array(shares)


def two_variables(rng):
    """Two variables that have nothing to do with each other; neither has a pattern."""
    first, second = rng.lognormal(0.0, 1.0, 400), rng.normal(size=400)
    return {"values": first, "weights": k_nearest(rng.random((400, 2)), 8), "around": second}


def constant_risk(rng):
    """Standardised rates in the town where everybody's risk is 2 %."""
    weights, people = town()
    return {"values": assuncao_reis(rng.poisson(people * 0.02).astype(float), people), "weights": weights}


def falling_weights(rng):
    """Normal values; neighbours weigh less the farther away they are."""
    xy = rng.random((400, 2))
    links = k_nearest(xy, 8)
    rows = np.repeat(np.arange(400), np.diff(links.indptr))
    distance = np.hypot(*(xy[rows] - xy[links.indices]).T)
    return {"values": rng.normal(size=400), "weights": csr_array((1.0 / (0.01 + distance), links.indices, links.indptr), shape=links.shape)}


FORMS = {
    "bivariate": (two_variables, 400, "two variables, 400 random points, 8 nearest", "lognormal, σ = 1; normal; independent of each other"),
    "rates": (
        constant_risk,
        1_600,
        "standardised rates, lattice of 40 × 40, queen",
        "40 to 1,040 people per cell, densest in the centre; Poisson events at a risk of 2 %",
    ),
    "weights": (falling_weights, 400, "unequal weights 1 / (distance + 0.01), 400 random points, 8 nearest", "normal"),
}


def false_alarms_of(form, runs, seed=32):
    """As `false_alarms`, of the other forms of local Moran."""
    return np.array([np.mean(local_moran(**FORMS[form][0](world(seed, run)), permutations=999, seed=run).p <= 0.05) for run in range(runs)])


def named_quadrants(values, runs, seed=33):
    """Whether a map without a pattern gets any quadrant after the correction at 5 %."""
    found = []
    for run in range(runs):
        result = local_moran(VALUES[values].draw(world(seed, run), 400), lattice(20)[0], permutations=default_permutations(400), seed=run)
        found.append(np.any(quadrants(result, benjamini_hochberg(result.p) <= 0.05) != "ns"))
    return np.array(found)


def joins_by_chance(share, runs, seed=34):
    """Share of the units with 1 whose exact p is at most 0.05, and whether any survives the correction, where the ones lie at random."""
    shares, found = [], []
    for run in range(runs):
        result = local_join_counts((world(seed, run).random(400) < share).astype(float), lattice(20)[0])
        tested = result.p[~np.isnan(result.p)]
        shares.append(np.mean(tested <= 0.05))
        found.append(np.any(benjamini_hochberg(tested) <= 0.05))
    return np.array(shares), np.array(found)


def any_autocorrelation(statistic, runs, seed=35):
    """Whether the statistic of the whole area has p at most 0.05 on a map without a pattern, 999 permutations."""
    found = []
    for run in range(runs):
        rng = world(seed, run)
        values = (rng.random(400) < 0.3).astype(float) if statistic == "join_counts" else VALUES["lognormal"].draw(rng, 400)
        found.append(global_statistic(values, lattice(20)[0], statistic, permutations=999, seed=run).p <= 0.05)
    return np.array(found)


def planted(times, runs, seed=36):
    """A cluster of 29 cells with ``times`` as many among 1 600: whether any cell of it is called HH, which share, and which share of all HH touches no cell of it."""
    weights, _ = lattice(40)
    rows = []
    for run in range(runs):
        values, inside = with_cluster(40, 3.0, times, world(seed, run))
        result = local_moran(values, weights, permutations=default_permutations(1_600), seed=run)
        named = quadrants(result, benjamini_hochberg(result.p) <= 0.05) == "HH"
        touched = (weights @ inside.astype(np.int64) > 0) | inside
        rows.append((named[inside].any(), named[inside].mean(), (named & ~touched).sum() / max(named.sum(), 1)))
    return np.array(rows, dtype=float).T


def joins_in_a_cluster(share, runs, seed=37):
    """A tenth of 1 600 units has 1, in a cluster of 29 cells the given share: whether any of these is found after the correction, and which share of them."""
    weights, cells = lattice(40)
    inside = np.hypot(*(cells - [12.0, 24.0]).T) <= 3.0
    rows = []
    for run in range(runs):
        ones = world(seed, run).random(1_600) < np.where(inside, share, 0.1)
        p = local_join_counts(ones.astype(float), weights).p
        q = benjamini_hochberg(p)
        there = inside & ones
        rows.append((np.any(q[there] <= 0.05), np.mean(q[there] <= 0.05) if there.any() else 0.0))
    return np.array(rows, dtype=float).T


# -- the normal suite: few runs, generous bounds


@pytest.mark.parametrize("values", VALUES)
def test_local_moran_says_no_more_than_stated_where_there_is_nothing(values):
    share = false_alarms(values, "queen", 60).mean()
    assert share <= 0.07
    assert share >= (0.03 if VALUES[values].continuous else 0.005)


@pytest.mark.parametrize("form", FORMS)
def test_other_forms_of_local_moran_too(form):
    assert 0.03 <= false_alarms_of(form, 40).mean() <= 0.065


def test_join_counts_are_exact_and_so_never_above_what_is_stated():
    shares, _ = joins_by_chance(0.3, 100)
    assert 0.005 <= shares.mean() <= 0.05


def test_a_planted_cluster_is_called_high_among_high():
    any_cell, cells, false = planted(3.0, 8)
    assert any_cell.all()
    assert cells.mean() > 0.6
    assert false.mean() < 0.15


# -- the long version: narrow bounds, and the chapter

TIMES = (1.5, 2.0, 3.0)
CHAPTER = "clusters"
SECTIONS = {
    "null": (
        "Local Moran: units called significant where there is nothing",
        "Share of the units with two-sided p ≤ 0.05 in maps without any pattern, before correction for testing many.",
        [(values, neighbours) for values in VALUES for neighbours in NEIGHBOURS],
    ),
    "forms": ("Its other forms", "The same of two variables, of rates, and of unequal weights.", list(FORMS)),
    "correction": (
        "Maps that show anything where there is nothing",
        "Share of the maps without a pattern in which at least one unit gets a quadrant after the Benjamini–Hochberg correction at 5 %, the plugin's default.",
        ["normal", "poisson", "complaints"],
    ),
    "joins": (
        "Local join counts where the ones lie at random",
        "Share of the units with 1 whose exact, one-sided p is ≤ 0.05 (as counts are whole numbers, it cannot be 5 % but by accident), and share of the maps in which any survives the correction.",
        [(share, what) for share in (0.1, 0.3) for what in ("units", "maps")],
    ),
    "whole": (
        "Statistics of the whole area",
        "Share of the maps without a pattern whose two-sided p is ≤ 0.05.",
        list(STATISTICS),
    ),
    "power": (
        "How surely a cluster is found",
        "1,600 cells with 3 events each on average, and a round cluster of 29 cells with more; or a tenth of the cells has something, in the cluster more. After correction at 5 %.",
        [(times, what) for times in TIMES for what in ("any", "cells", "false")]
        + [(share, what) for share in (0.5, 0.8) for what in ("joins", "cells")],
    ),
}
INTRODUCTION = """## Clusters and outliers, and the area as a whole

**In short.** Local Moran keeps what it promises as Gi\\* does, also with two variables, with standardised rates and with unequal weights; so do the statistics of the whole area. Local join counts say less than
they may, never more, because their p is exact and counts are whole numbers. Planted clusters are found as surely as by Gi\\*.
"""


@pytest.mark.validate
@pytest.mark.parametrize("neighbours", NEIGHBOURS)
@pytest.mark.parametrize("values", VALUES)
def test_false_alarms_over_2_000_maps(values, neighbours, table):
    shares = false_alarms(values, neighbours, 2_000)
    continuous = VALUES[values].continuous
    assert shares.mean() <= 0.0525
    assert shares.mean() >= (0.046 if continuous else 0.01)
    meaning = "as promised" if continuous else "as promised or less: tied sums count against a finding"
    words = NEIGHBOURS[neighbours][0], VALUES[values].words
    table("null", (values, neighbours), *words, units=400, seed=31, permutations=999, outcomes=shares, meaning=meaning)


@pytest.mark.validate
@pytest.mark.parametrize("form", FORMS)
def test_false_alarms_of_other_forms_over_2_000_maps(form, table):
    _, units, scenario, generator = FORMS[form]
    shares = false_alarms_of(form, 2_000)
    assert 0.045 <= shares.mean() <= 0.0525
    table("forms", form, scenario, generator, units=units, seed=32, permutations=999, outcomes=shares, meaning="as promised")


@pytest.mark.validate
@pytest.mark.parametrize("values", SECTIONS["correction"][2])
def test_quadrants_over_2_000_maps_without_a_pattern(values, table):
    found = named_quadrants(values, 2_000)
    assert found.mean() <= 0.065
    words = NEIGHBOURS["queen"][0], VALUES[values].words
    of_map = {"units": 400, "seed": 33, "permutations": default_permutations(400)}
    table("correction", values, *words, **of_map, outcomes=found, meaning="an empty map stays empty, but for about one in twenty or fewer")


@pytest.mark.validate
@pytest.mark.parametrize("share", [0.1, 0.3])
def test_join_counts_over_2_000_maps(share, table):
    shares, found = joins_by_chance(share, 2_000)
    assert shares.mean() <= 0.05
    assert found.mean() <= 0.065
    generator = f"each of the units has 1 with {share:.0%}".replace("%", " %")
    of_map = {"units": 400, "seed": 34, "permutations": 0}
    table(
        "joins",
        (share, "units"),
        "units called significant",
        generator,
        **of_map,
        outcomes=shares,
        meaning="less than stated, as p is exact",
    )
    table(
        "joins", (share, "maps"), "maps with any after correction", generator, **of_map, outcomes=found, meaning="an empty map stays empty"
    )


@pytest.mark.validate
@pytest.mark.parametrize("statistic", STATISTICS)
def test_statistics_of_the_whole_area_over_2_000_maps(statistic, table):
    found = any_autocorrelation(statistic, 2_000)
    assert found.mean() <= 0.065
    assert found.mean() >= (0.02 if statistic == "join_counts" else 0.035)
    words = {"moran": "Moran's I", "geary": "Geary's c", "general_g": "general G", "join_counts": "join counts"}[statistic]
    generator = "each of the units has 1 with 30 %" if statistic == "join_counts" else VALUES["lognormal"].words
    of_map = {"units": 400, "seed": 35, "permutations": 999}
    table("whole", statistic, f"{words}, lattice of 20 × 20, queen", generator, **of_map, outcomes=found, meaning="as promised")


@pytest.mark.validate
@pytest.mark.parametrize("times", TIMES)
def test_power_over_500_maps(times, table):
    any_cell, cells, false = planted(times, 500)
    least = {1.5: (0.1, 0.0), 2.0: (0.9, 0.25), 3.0: (0.999, 0.65)}[times]
    assert any_cell.mean() >= least[0]
    assert cells.mean() >= least[1]
    assert false.mean() <= 0.06
    generator = f"Poisson, mean 3, in the cluster {3 * times:g}"
    for what, words, outcomes, meaning in (
        ("any", "any cell of the cluster called HH", any_cell.astype(bool), "maps in which the cluster is noticed"),
        ("cells", "cells of the cluster called HH", cells, "how much of it is outlined: its own low cells are LH or unnamed"),
        (
            "false",
            "cells called HH that touch no cell of the cluster",
            false,
            "false discoveries among what is shown: at most 5 % promised",
        ),
    ):
        of_map = {"units": 1_600, "seed": 36, "permutations": default_permutations(1_600)}
        table("power", (times, what), f"{times:g} times as many: {words}", generator, **of_map, outcomes=outcomes, meaning=meaning)


@pytest.mark.validate
@pytest.mark.parametrize("share", [0.5, 0.8])
def test_power_of_join_counts_over_500_maps(share, table):
    any_cell, cells = joins_in_a_cluster(share, 500)
    assert any_cell.mean() >= {0.5: 0.5, 0.8: 0.99}[share]
    generator = f"1 in 10 % of the cells, in the cluster in {100 * share:.0f} %"
    for what, words, outcomes, meaning in (
        ("joins", "join counts: any of the cluster found", any_cell.astype(bool), "maps in which the cluster is noticed"),
        ("cells", "join counts: units with 1 of the cluster found", cells, "how much of it is outlined, on average"),
    ):
        table("power", (share, what), words, generator, units=1_600, seed=37, permutations=0, outcomes=outcomes, meaning=meaning)

# SPDX-License-Identifier: GPL-2.0-or-later
"""The same call from the toolbox, a batch, a model and qgis_process gives the same figures, for every algorithm of the family that has no such test of its own."""

from __future__ import annotations

import pytest

CASES = {
    "accessibility": ("OUTPUT", ["MEAN_ACCESS", "GINI", "WITHOUT"]),
    "tradeoff_curve": ("OUTPUT", ["KNEE", "N_USED"]),
    "phased_plan": ("SITES", ["OBJECTIVE", "PRICE_OF_PHASING"]),
    "explain_sites": ("OUTPUT", ["N_PLANS", "COMPLETE", "N_CORE", "STABLE"]),
}


@pytest.fixture
def given(run, sample_data, tmp_path):
    """Parameters of each algorithm on central Helsinki, straight lines; the plan to be explained is made first."""
    city = f"{sample_data / 'helsinki.gpkg'}|layername=helsinki_"
    served = {"DEMAND": city + "buildings", "WEIGHT": "floor_m2"}
    asked = served | {"CANDIDATES": city + "places"}
    run("allocate_centres", **asked, P=2, SITES=str(tmp_path / "plan.gpkg"))
    (tmp_path / "phases.csv").write_text("phase,p\n2027,1\n2028,2\n")
    return {
        "accessibility": served | {"SUPPLY": city + "places", "LIMIT": 500.0},
        "tradeoff_curve": asked | {"P_MIN": 1, "P_MAX": 5},
        "phased_plan": asked | {"PHASES": str(tmp_path / "phases.csv"), "TIME_LIMIT": 3.0},
        "explain_sites": asked | {"SITES": str(tmp_path / "plan.gpkg"), "DRAWS": 2, "TIME_LIMIT": 20.0},
    }


@pytest.mark.parametrize("name", CASES)
def test_batch_model_and_qgis_process_give_the_same(given, same_four_ways, name):
    same_four_ways(name, given[name], *CASES[name])

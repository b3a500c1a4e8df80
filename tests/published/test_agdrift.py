# SPDX-License-Identifier: GPL-2.0-or-later
"""AgDRIFT Tier I (US EPA): deposition as the tables give it, interpolated, and nothing for what they do not hold."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from smartcity.smartcity_plugin.analysis.errors import AnalysisError
from smartcity.smartcity_plugin.analysis.spraying.drift import deposition, is_modelled

FOOT = 0.3048


@pytest.mark.parametrize(
    ("scenario", "published"),
    [
        ("ground_low_fmc", {25: 1.26, 100: 0.44, 300: 0.19}),
        ("ground_high_vf", {25: 10.4, 100: 2.48, 300: 0.75}),
        ("aerial_vf2f", {25: 36.1, 100: 22.4, 300: 10.0}),
    ],
)
def test_published_deposition(scenario, published):
    for feet, per_cent in published.items():
        figures = len(str(per_cent).replace(".", "").lstrip("0"))
        assert float(f"{100 * deposition(scenario, feet * FOOT):.{figures}g}") == per_cent


@pytest.mark.reference_data
def test_every_row_of_the_tables(reference):
    with (reference / "spraying" / "opp_spray_drift_values.csv").open() as file:
        rows = list(csv.DictReader(file))
    for row in rows[::5]:
        for scenario in ("ground_low_vf", "aerial_m2c", "airblast_orchard"):
            if row[scenario]:
                assert deposition(scenario, float(row["distance_ft"]) * FOOT) == pytest.approx(float(row[scenario]), rel=1e-9)


@pytest.mark.reference_data
def test_scenarios_of_ubertool_at_a_point(reference):
    """Those of the 37 published scenarios that ask for a point of ground; the others average over a pond or field of some width, which is not offered here."""
    given = list(csv.DictReader((reference / "spraying" / "agdrift_qaqc_in_transpose.csv").open()))
    expected = list(csv.DictReader((reference / "spraying" / "agdrift_qaqc_exp_transpose.csv").open()))
    met = 0
    for one, other in zip(given, expected, strict=True):
        if one["calculation_input"] == "distance_to_point_or_area_ft" and one["terrestrial_field_type"] == "epa_defined_terrestrial":
            metres = float(one["downwind_distance"]) * FOOT
            assert deposition(other["exp_sim_scenario_id"], metres) == pytest.approx(float(other["exp_avg_dep_foa"]), abs=5.1e-5)
            met += 1
    assert met == 2


def test_what_the_tables_do_not_hold():
    assert np.isnan(deposition("aerial_vf2f", 400.0))
    assert not is_modelled("ULV truck") and not is_modelled("Thermal fogging") and is_modelled("ground boom")
    with pytest.raises(AnalysisError, match="no scenario"):
        deposition("ulv", 10.0)

# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:surveillance_indices from layer to layer: worked by hand, VectorSurv's sample, and what a user may do wrong."""

from __future__ import annotations

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProcessingUtils

FIELDS = "field=n:integer&field=nights:double&field=day:string&field=kind:string&field=site:string"
ASKED = {"COUNT": "n", "EFFORT": "nights", "DATE": "day", "SPECIES": "kind"}


@pytest.fixture
def indices(run, tmp_path, columns_of):
    """Run it; the results, the columns of OUTPUT and of RATES."""

    def go(traps, rates=False, **rest):
        if rates:
            rest["RATES"] = str(tmp_path / "rates.gpkg")
        results = run("surveillance_indices", TRAPS=traps, OUTPUT=str(tmp_path / "out.gpkg"), **(ASKED | rest))
        layers = [QgsProcessingUtils.mapLayerFromString(results[name], run.context) for name in ("OUTPUT", "RATES") if name in results]
        return results, *(columns_of(layer) for layer in layers)

    return go


@pytest.fixture
def traps(points_of):
    """Traps from (east, count, nights, day, species) rows."""

    def make(rows, site=None):
        named = [(x, {"n": n, "nights": nights, "day": day, "kind": kind, "site": site}) for x, n, nights, day, kind in rows]
        return points_of(named, FIELDS)

    return make


def test_abundance_and_anomaly_by_hand(indices, traps):
    layer = traps(
        [
            (0, 20, 2, "2022-07-03", "pipiens"),
            (0, 60, 2, "2023-07-10", "pipiens"),
            (500, 0, 1, "2023-07-10", "pipiens"),
            (0, 9, 3, "2023-08-01", "pipiens"),
        ]
    )
    results, out = indices(layer)
    rows = {(site, period): place for place, (site, period) in enumerate(zip(out["src_id"], out["period"], strict=True))}
    here = next(site for site, _ in rows if rows.get((site, "2022-07")) is not None)
    july = rows[here, "2023-07"]
    assert (out["count"][july], out["nights"][july], out["abundance"][july]) == (60, 2, 30)
    assert (out["prior"][july], out["n_years"][july], out["anomaly"][july]) == (10, 1, 2.0)
    assert np.isnan(out["anomaly"][rows[here, "2023-08"]])
    assert results["ABUNDANCE"] == pytest.approx(89 / 8)
    assert (results["N_READ"], results["N_USED"], results["N_DUPLICATES"]) == (4, 4, 0)
    assert not [one for one in json.loads(results["REPORT_JSON"])["warnings"] if "presence" in one]


def test_without_dates_every_visit_brings_its_own_nights(indices, traps):
    """Two traps of two species, emptied three times; one catch of 120 on rows of at most 50."""
    rows = [(x, n, 2, "", kind) for n in (4, 6, 8) for x in (0, 500) for kind in ("pipiens", "tarsalis")]
    results, out = indices(traps(rows), DATE="")
    assert results["ABUNDANCE"] == pytest.approx(2 * 6 / 2) and sorted(out["nights"]) == [6.0] * 4
    assert "No date tells the visits" in results["REPORT_JSON"]
    full, _ = indices(traps([(0, n, 1, "", "pipiens") for n in (50, 50, 20, 30)]), DATE="")
    assert full["ABUNDANCE"] == pytest.approx(150 / 2)


def test_presence_only_is_said(indices, traps):
    results, _ = indices(traps([(0, 5, 1, "2023-07-03", "a"), (9, 7, 1, "2023-07-04", "a")]))
    assert any("presence only" in one for one in json.loads(results["REPORT_JSON"])["warnings"])


def test_capped_rows_are_summed_and_exact_duplicates_dropped(indices, traps):
    layer = traps([(0, n, 1, "2023-07-03", "a") for n in (50, 50, 13)] + [(900, 7, 1, "2023-07-03", "a")] * 2)
    results, out = indices(layer)
    assert sorted(out["abundance"].tolist()) == [7, 113]
    assert results["N_DUPLICATES"] == 1
    assert results["N_SKIPPED"] == 1


def test_bad_rows_are_left_out_and_named(indices, traps):
    rows = [
        (0, 5, 1, "2023-07-03", "a"),
        (1, -4, 1, "2023-07-03", "a"),
        (2, 4, None, "2023-07-03", "a"),
        (3, 4, 0, "2023-07-03", "a"),
        (4, None, 1, "2023-07-03", "a"),
    ]
    results, out = indices(traps([*rows, (5, 6, 1, "soon", "a")]))
    warned = " ".join(json.loads(results["REPORT_JSON"])["warnings"])
    assert results["N_USED"] == 1
    assert results["N_SKIPPED"] == 5
    for text in ("negative", "NULL or no number", "no trap-night", "no date"):
        assert text in warned
    assert out["abundance"].tolist() == [5]


@pytest.mark.parametrize(("days", "words"), [(("25/12/2023", "12/25/2023"), "mixed"), (("03/04/2023", "05/06/2023"), "no row decides")])
def test_day_and_month_mixed_up_is_an_error(indices, traps, days, words):
    with pytest.raises(QgsProcessingException, match=words):
        indices(traps([(at, 5, 1, day, "a") for at, day in enumerate(days)]))


def test_effort_left_out_is_said(indices, traps):
    results, out = indices(traps([(0, 5, 3, "2023-07-03", "a")]), EFFORT=None)
    assert out["abundance"].tolist() == [5]
    assert any("EFFORT" in one for one in json.loads(results["REPORT_JSON"])["warnings"])


def test_a_trap_that_moved_is_named(indices, traps):
    layer = traps([(0, 5, 1, "2023-07-03", "a"), (400, 6, 1, "2023-08-03", "a")], site="North 7")
    results, out = indices(layer, SITE="site")
    assert any("North 7" in one for one in json.loads(results["REPORT_JSON"])["warnings"])
    assert set(out["src_id"]) == {"North 7"}


def test_nothing_usable_is_an_error(indices, traps):
    with pytest.raises(QgsProcessingException, match="No catch can be used"):
        indices(traps([(0, -5, 1, "2023-07-03", "a")]))


def test_no_field_of_that_name(indices, traps):
    with pytest.raises(QgsProcessingException, match="no field"):
        indices(traps([(0, 5, 1, "2023-07-03", "a")]), COUNT="catch")


def test_rates_need_pools(indices, traps):
    with pytest.raises(QgsProcessingException, match="POOLS"):
        indices(traps([(0, 5, 1, "2023-07-03", "a")]), rates=True)


CDC = [(1, 100), (0, 50), (0, 25), (1, 5), (1, 200), (0, 100), (1, 50), (0, 25), (0, 10), (0, 25), (1, 10), (0, 5)]


def test_cdc_example_by_the_names_of_its_columns(indices, traps, table_of):
    pools = table_of(CDC, "field=x:integer&field=m:integer")
    results, _, rates = indices(traps([(0, 5, 1, "2023-07-03", "a")]), rates=True, POOLS=pools)
    assert rates["mle"].tolist() == pytest.approx([0.01349436], abs=1e-8)
    assert rates["mir"].tolist() == pytest.approx([0.008264463], abs=1e-8)
    assert rates["firth"].tolist() == pytest.approx([0.01204838], abs=1e-7)
    assert rates["low"][0] < rates["gart"][0] < rates["high"][0]
    assert (results["N_POOLS"], results["N_POSITIVE"]) == (12, 5)


def test_cdc_vector_index_from_traps_and_pools(indices, traps, table_of):
    layer = traps(
        [
            (at, n, 1, "2023-07-03", kind)
            for kind, total in (("tarsalis", 442), ("pipiens", 233))
            for at, n in enumerate([total - 5, 1, 1, 1, 1, 1])
        ]
    )
    pools = table_of(
        [("Tarsalis", "2023-07-03", int(at == 0), 50) for at in range(6)]
        + [("pipiens", "2023-07-05", int(at == 0), 50) for at in range(5)],
        "field=species:string&field=date:string&field=positive:integer&field=pool_size:integer",
    )
    _, _, rates = indices(layer, rates=True, POOLS=pools)
    found = dict(zip(rates["species"], rates["vector_idx"], strict=True))
    assert found["all"] == pytest.approx(0.4008889, abs=1e-6)
    assert found["Tarsalis"] == pytest.approx(442 / 6 / 300)
    assert set(rates["period"]) == {"2023"}


@pytest.mark.reference_data
def test_vectorsurv_sample(run, reference, tmp_path, columns_of):
    """Rates by year and pathogen, and abundance, straight from the two CSV files."""
    folder = reference / "spraying"
    results = run(
        "surveillance_indices",
        TRAPS=str(folder / "sample_collections.csv"),
        COUNT="num_count",
        EFFORT="trap_nights",
        DATE="collection_date",
        SPECIES="species_display_name",
        SITE="site_code",
        STEP="week",
        PRESET="california",
        POOLS=str(folder / "sample_pools.csv"),
        OUTPUT=str(tmp_path / "out.gpkg"),
        RATES=str(tmp_path / "rates.gpkg"),
        REPORT=str(tmp_path / "report.html"),
    )
    rates = columns_of(QgsProcessingUtils.mapLayerFromString(results["RATES"], run.context))
    virus = (rates["target"] == "WNV") & (rates["species"] == "all")
    assert rates["period"][virus].tolist() == ["2017", "2018", "2019", "2020", "2021"]
    assert (1000 * rates["mle"][virus]).tolist() == pytest.approx([1.508, 2.301, 1.583, 4.265, 0.922], abs=5e-4)
    assert rates["n_pos"][virus].sum() == 33
    assert (rates["vector_idx"][virus] > 0).all()
    assert rates["score"][virus].tolist() == [3, 4, 3, 4, 2]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "California Mosquito-Borne Virus" in page
    assert "presence only" not in page  # visits that list other species are known to have caught none of this one

# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:hot_spots from layer to layer: what is computed, written, styled and reported."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingFeatureSourceDefinition, QgsVectorLayer
from smartcity.smartcity_plugin.analysis.hotspots.getis_ord import getis_ord
from smartcity.smartcity_plugin.analysis.hotspots.neighbours import k_nearest
from smartcity.smartcity_plugin.analysis.hotspots.significance import benjamini_hochberg

FIELDS = ["src_id", "status", "value", "rate", "neighbours", "gi_z", "gi_p", "gi_q", "gi_bin", "unstable", "stability", "rank"]


def test_points_with_a_value_are_tested_as_the_analysis_does(run, point_layer, clustered, columns_of):
    xy, values = clustered
    result = run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", K=8, PERMUTATIONS=99_999, SEED=7, OUTPUT="memory:")
    layer = result["OUTPUT"]
    assert layer.fields().names() == FIELDS
    assert layer.crs().authid() == "EPSG:5179"
    out = columns_of(layer)
    expected = getis_ord(values, k_nearest(xy, 8), star=True, permutations=99_999, seed=7)
    np.testing.assert_allclose(out["gi_z"], expected.z)
    np.testing.assert_allclose(out["gi_p"], expected.p)
    np.testing.assert_allclose(out["gi_q"], benjamini_hochberg(expected.p))
    assert out["src_id"].tolist() == list(range(1, 226))
    assert set(out["status"]) == {"ok"}
    block = np.max(np.abs(np.rint((xy - [1e6, 2e6]) / 100.0) - 4), axis=1) <= 1
    assert np.all(out["gi_bin"][block] >= 1)
    assert out["gi_bin"][block][4] == 3, "the middle of the block"
    assert result["N_HOT"] == np.sum(out["gi_bin"] > 0)
    assert result["N_COLD"] == np.sum(out["gi_bin"] < 0)
    assert result["N_HOT"] < 40
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (225, 225, 0)
    assert 100 < result["SCALE"] < 200


def test_gi_and_gi_star_differ_in_z_and_share_p(run, point_layer, columns_of):
    star, plain = (
        columns_of(run("hot_spots", INPUT=point_layer, FIELD="v", STATISTIC=statistic, NEIGHBOURS="knn", OUTPUT="memory:")["OUTPUT"])
        for statistic in ("gi_star", "gi")
    )
    np.testing.assert_array_equal(star["gi_p"], plain["gi_p"])
    assert np.max(np.abs(star["gi_z"] - plain["gi_z"])) > 0.1


@pytest.mark.parametrize(
    ("neighbours", "extra", "inner"),
    [("queen", {}, 8), ("rook", {}, 4), ("knn", {"K": 5}, 5), ("band", {"BAND": 100.5}, 4), ("band", {"BAND": 142.0}, 8)],
)
def test_neighbours_of_polygons(run, square_layer, columns_of, neighbours, extra, inner):
    values = np.random.default_rng(0).integers(0, 9, (9, 9))
    out = columns_of(
        run("hot_spots", INPUT=square_layer(values), FIELD="v", NEIGHBOURS=neighbours, PERMUTATIONS=999, OUTPUT="memory:", **extra)[
            "OUTPUT"
        ]
    )
    assert out["neighbours"].reshape(9, 9)[4, 4] == inner


def test_with_a_population_constant_risk_shows_nothing_where_counts_would(run, square_layer, columns_of):
    """A dense centre with the same risk as everywhere: counts concentrate, rates do not."""
    rng = np.random.default_rng(3)
    row, column = np.mgrid[0:20, 0:20]
    people = np.round(50 + 3_000 * np.exp(-((row - 10) ** 2 + (column - 10) ** 2) / 18.0))
    layer = square_layer(rng.poisson(0.02 * people), people=people)
    counts = run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="queen", OUTPUT="memory:")
    rates = run("hot_spots", INPUT=layer, FIELD="v", POPULATION="people", NEIGHBOURS="queen", OUTPUT="memory:")
    assert counts["N_HOT"] > 30
    assert rates["N_HOT"] + rates["N_COLD"] <= 4
    out = columns_of(rates["OUTPUT"])
    np.testing.assert_allclose(out["rate"], out["value"] / people.ravel())


def test_incidents_are_counted_into_hexagons_that_do_not_move_with_the_data(run, layer_of, columns_of):
    rng = np.random.default_rng(2)
    xy = np.vstack([rng.uniform(0, 3_000, (400, 2)), rng.normal(1_000, 120, (150, 2))]) + 1e6
    whole = run("hot_spots", INPUT=layer_of(((x, y), {}) for x, y in xy.tolist()), SIZE=200, NEIGHBOURS="queen", OUTPUT="memory:")
    fewer = run("hot_spots", INPUT=layer_of(((x, y), {}) for x, y in xy[30:].tolist()), SIZE=200, NEIGHBOURS="queen", OUTPUT="memory:")
    assert "not where risk is" in run.feedback.log
    a, b = columns_of(whole["OUTPUT"]), columns_of(fewer["OUTPUT"])
    assert a["value"].sum() == 550
    assert whole["N_USED"] == 550
    assert whole["N_HOT"] > 0
    shape = {row["src_id"]: row.geometry().asWkt(3) for row in whole["OUTPUT"].getFeatures()}
    again = {row["src_id"]: row.geometry().asWkt(3) for row in fewer["OUTPUT"].getFeatures()}
    common = set(shape) & set(again)
    assert len(common) > 150
    assert all(shape[one] == again[one] for one in common)
    assert set(a["src_id"]) >= {"5773_6666"} or all("_" in one for one in a["src_id"])
    assert b["value"].sum() == 520


def test_incidents_with_people_are_tested_as_rates(run, layer_of, square_layer, columns_of):
    """People of a polygon layer are shared out by area, people of a point layer are counted; both give the same where they say the same."""
    rng = np.random.default_rng(8)
    incidents = layer_of(((x, y), {}) for x, y in (rng.uniform(0, 1_000, (300, 2)) + [1e6, 2e6]).tolist())
    people = square_layer(np.full((5, 5), 100.0), side=200.0)
    homes = layer_of(((1e6 + 100 + 200 * i, 2e6 + 100 + 200 * j), {"v": 100.0}) for i in range(5) for j in range(5))
    given = {
        "INPUT": incidents,
        "GRID": "square",
        "SIZE": 200,
        "GRID_ORIGIN": "1000100,2000100",
        "STUDY_AREA": people,
        "NEIGHBOURS": "queen",
        "OUTPUT": "memory:",
    }
    by_area = columns_of(run("hot_spots", POPULATION_LAYER=people, POPULATION_FIELD="v", **given)["OUTPUT"])
    by_home = columns_of(run("hot_spots", POPULATION_LAYER=homes, POPULATION_FIELD="v", **given)["OUTPUT"])
    assert by_area["rate"].size == 25
    np.testing.assert_allclose(by_area["rate"], by_area["value"] / 100.0)
    np.testing.assert_allclose(by_area["gi_p"], by_home["gi_p"])


def test_incidents_are_counted_into_zones_whose_names_are_passed_on(run, layer_of, columns_of):
    zones = layer_of(
        [
            (f"POLYGON(({i * 100} 0,{i * 100 + 100} 0,{i * 100 + 100} 100,{i * 100} 100,{i * 100} 0))", {"이름": f"동{i}", "people": 50.0})
            for i in range(6)
        ],
        "Polygon",
        fields="field=이름:string&field=people:double",
    )
    points = [(50, 50)] * 9 + [(150, 50)] * 7 + [(250, 20)] * 2 + [(350, 20)] + [(550, 1), (900, 900), (100, 50)]
    result = run(
        "hot_spots",
        INPUT=layer_of((one, {}) for one in points),
        ZONES=zones,
        POPULATION_LAYER=zones,
        POPULATION_FIELD="people",
        NEIGHBOURS="rook",
        OUTPUT="memory:",
    )
    out = columns_of(result["OUTPUT"])
    assert out["value"].tolist() == [10, 7, 2, 1, 0, 1]
    assert out["이름"].tolist() == [f"동{i}" for i in range(6)]
    np.testing.assert_allclose(out["rate"], np.array([10, 7, 2, 1, 0, 1]) / 50.0)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (22, 21, 1)
    assert "in no zone" in run.feedback.log


def test_a_filter_and_a_selection_are_respected(run, point_layer):
    filtered = QgsProcessingFeatureSourceDefinition(
        point_layer.id(), False, -1, QgsProcessingFeatureSourceDefinition.Flags(), filterExpression='"v" < 20'
    )
    from qgis.core import QgsProject

    QgsProject.instance().addMapLayer(point_layer, False)
    assert run("hot_spots", INPUT=filtered, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")["N_READ"] == 216
    point_layer.selectByIds(list(range(1, 101)))
    selected = QgsProcessingFeatureSourceDefinition(point_layer.id(), True)
    assert run("hot_spots", INPUT=selected, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")["N_READ"] == 100
    QgsProject.instance().takeMapLayer(point_layer)


def test_one_seed_gives_one_layer(run, point_layer):
    def rows(seed):
        layer = run("hot_spots", INPUT=point_layer, FIELD="v", SEED=seed, PERMUTATIONS=999, OUTPUT="memory:")["OUTPUT"]
        return [(feature.attributes(), feature.geometry().asWkt()) for feature in layer.getFeatures()]

    assert rows(4) == rows(4)
    assert rows(4) != rows(5)


def test_few_permutations_are_warned_about(run, point_layer):
    run("hot_spots", INPUT=point_layer, FIELD="v", PERMUTATIONS=999, NEIGHBOURS="knn", OUTPUT="memory:")
    assert any("too coarse" in warning for warning in run.feedback.warnings)
    run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")
    assert not any("too coarse" in warning for warning in run.feedback.warnings)


def test_a_geopackage_holds_the_style_with_its_legend_in_words(run, point_layer, tmp_path):
    path = tmp_path / "결과 폴더" / "hot spots.gpkg"
    path.parent.mkdir()
    run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT=str(path))
    layer = QgsVectorLayer(str(path), "again", "ogr")
    assert layer.isValid()
    labels = [category.label() for category in layer.renderer().categories()]
    assert layer.renderer().classAttribute() == "gi_bin"
    assert "Hot spot, 99 % confidence" in labels
    assert "No significant concentration" in labels


def test_the_report_stands_alone_and_says_what_matters(run, point_layer, tmp_path):
    path = tmp_path / "report.html"
    result = run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", SEED=3, OUTPUT="memory:", REPORT=str(path))
    page = path.read_text(encoding="utf-8")
    assert result["REPORT"] == str(path)
    assert f"{result['N_HOT']} of 225 units are hot spots" in page
    for part in (
        "data:image/png;base64,",
        "SEED",
        "99,999 permutations",
        "the 8 nearest units",
        "Neighbours per unit: 8 to 8",
        "Getis &amp; Ord (1992)",
    ):
        assert part in page
    for remote in ("http://", "https://", "<script", "src='//"):
        assert remote not in page


def test_report_json_has_parameters_figures_and_warnings(run, point_layer):
    result = run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=999, OUTPUT="memory:")
    content = json.loads(result["REPORT_JSON"])
    assert set(content) == {"parameters", "figures", "warnings"}
    assert content["figures"]["N_HOT"] == result["N_HOT"]
    assert content["parameters"]["PERMUTATIONS"] == 999
    assert content["parameters"]["SEED"] == 1
    assert content["warnings"] == run.feedback.warnings


def test_markup_in_names_is_shown_not_obeyed(run, layer_of, clustered, tmp_path):
    xy, values = clustered
    name = "<img src=x onerror=alert(1)>"
    layer = layer_of((((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist(), strict=True)), crs="EPSG:3857", name=name)
    run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:", REPORT=str(tmp_path / "r.html"))
    page = Path(tmp_path / "r.html").read_text(encoding="utf-8")
    assert name not in page
    assert "&lt;img src=x" in page


def test_chosen_fields_are_passed_on_and_clashing_ones_are_not(run, layer_of, clustered, columns_of):
    xy, values = clustered
    layer = layer_of(
        (
            ((x, y), {"v": v, "name": f"n{i}", "status": "mine"})
            for i, ((x, y), v) in enumerate(zip(xy.tolist(), values.tolist(), strict=True))
        ),
        fields="field=v:double&field=name:string&field=status:string",
    )
    out = run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="knn", KEEP_FIELDS=["name", "status"], OUTPUT="memory:")["OUTPUT"]
    assert out.fields().names() == [*FIELDS, "name"]
    assert columns_of(out)["name"][3] == "n3"
    assert set(columns_of(out)["status"]) == {"ok"}


def test_unstable_units_are_those_near_a_border(run, point_layer, columns_of):
    out = columns_of(
        run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", CORRECTION="none", PERMUTATIONS=999, OUTPUT="memory:")["OUTPUT"]
    )
    near = out["unstable"].astype(bool)
    assert 0 < near.sum() < 60
    distance = np.min(np.abs(out["gi_p"][:, None] - [0.1, 0.05, 0.01]), axis=1)
    assert distance[near].max() < 0.03


def test_a_barrier_cuts_neighbours_apart(run, square_layer, layer_of, columns_of):
    """A river between the third and the fourth column, with a bridge nowhere."""
    values = np.random.default_rng(1).integers(0, 9, (6, 6))
    river = layer_of([("LINESTRING(1000300 1999000, 1000300 2002000)", {}), (None, {})], "LineString")
    out = columns_of(
        run("hot_spots", INPUT=square_layer(values), FIELD="v", NEIGHBOURS="queen", BARRIERS=river, OUTPUT="memory:")["OUTPUT"]
    )
    near = out["neighbours"].reshape(6, 6)
    assert near[2].tolist() == [5, 8, 5, 5, 8, 5]
    assert "links between neighbours cross a barrier" in run.feedback.log
    plain = columns_of(run("hot_spots", INPUT=square_layer(values), FIELD="v", NEIGHBOURS="queen", OUTPUT="memory:")["OUTPUT"])
    assert plain["neighbours"].reshape(6, 6)[2].tolist() == [5, 8, 8, 8, 8, 5]
    assert np.max(np.abs(out["gi_z"] - plain["gi_z"])) > 0.1


def test_a_barrier_in_another_crs_that_cuts_everything_makes_islands(run, layer_of, point_layer):
    lines = [f"LINESTRING({x} 25, {x} 45)" for x in np.arange(126.99, 127.02, 0.0001)]
    walls = layer_of([(line, {}) for line in lines], "LineString", "EPSG:4326")
    from qgis.core import QgsProcessingException

    xy = [(127.0 + 0.0015 * i, 38.0) for i in range(10)]
    layer = layer_of((((x, y), {"v": float(i)}) for i, (x, y) in enumerate(xy)), crs="EPSG:4326")
    with pytest.raises(QgsProcessingException, match="No unit has a neighbour"):
        run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="knn", K=2, BARRIERS=walls, OUTPUT="memory:")


def test_stability_is_the_share_of_scales_at_which_a_unit_stays(run, point_layer, columns_of):
    out = columns_of(run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", OUTPUT="memory:")["OUTPUT"])
    tested = out["gi_bin"] != 0
    assert tested.any()
    assert np.isnan(out["stability"][~tested]).all()
    assert np.all((out["stability"][tested] >= 0.2) & (out["stability"][tested] <= 1.0))
    assert set(np.round(out["stability"][tested] * 5, 9)) <= {1.0, 2.0, 3.0, 4.0, 5.0}
    without = columns_of(run("hot_spots", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", STABILITY=False, OUTPUT="memory:")["OUTPUT"])
    assert np.isnan(without["stability"]).all()
    np.testing.assert_array_equal(without["gi_p"], out["gi_p"])


def test_hot_units_are_ranked_by_the_people_there(run, square_layer, columns_of):
    rng = np.random.default_rng(3)
    people = rng.integers(500, 1_500, (12, 12)).astype(float)
    risk = np.full((12, 12), 0.01)
    risk[3:7, 3:7] = 0.06
    layer = square_layer(rng.poisson(people * risk), people=people)
    out = columns_of(run("hot_spots", INPUT=layer, FIELD="v", POPULATION="people", NEIGHBOURS="queen", OUTPUT="memory:")["OUTPUT"])
    hot = np.flatnonzero(out["gi_bin"] > 0)
    assert hot.size >= 9
    assert hot[np.argsort(out["rank"][hot])].tolist() == hot[np.argsort(-people.ravel()[hot], kind="stable")].tolist()
    assert sorted(out["rank"][hot]) == list(range(1, hot.size + 1))
    assert np.isnan(out["rank"][out["gi_bin"] <= 0]).all()


@pytest.mark.parametrize("name", ["hot_spots", "clusters_and_outliers"])
@pytest.mark.parametrize("form", ["memory", "gpkg"])
def test_what_was_hidden_stays_hidden_and_is_called_so(run, layer_of, square_layer, tmp_path, name, form):
    rng = np.random.default_rng(3)
    calls = layer_of((((1e6 + x, 2e6 + y), {"v": 1.0}) for x, y in rng.uniform(0, 800, (250, 2)).tolist()))
    zones = square_layer(np.zeros((8, 8)), people=np.full((8, 8), 400.0))
    path = "memory:" if form == "memory" else str(tmp_path / "counts.gpkg")
    counts = run("aggregate_incidents", INPUT=calls, ZONES=zones, POPULATION="people", K_SUPPRESS=3, OUTPUT=path)
    assert counts["N_SUPPRESSED"] > 3
    given = {"FIELD": "count", "POPULATION": "population", "NEIGHBOURS": "queen", "PERMUTATIONS": 99, "OUTPUT": "memory:"}
    result = run(name, INPUT=counts["OUTPUT"], **given)
    rows = list(result["OUTPUT"].getFeatures())
    hidden = [row for row in rows if row["status"] == "suppressed"]
    assert len(hidden) == counts["N_SUPPRESSED"] == result["N_SKIPPED"]
    assert {row["status"] for row in rows} == {"ok", "suppressed"}
    fields = [one for one in result["OUTPUT"].fields().names() if one not in ("src_id", "status")]
    assert all(row[one] is None or row[one] == NULL for row in hidden for one in fields)
    assert "hidden to protect people" in run.feedback.log


def test_a_field_called_suppressed_says_nothing_where_there_is_a_value(run, layer_of):
    rng = np.random.default_rng(4)
    layer = layer_of(
        (((1e6 + x, 2e6 + y), {"v": v, "suppressed": v > 0.5}) for x, y, v in rng.random((30, 3)).tolist()),
        fields="field=v:double&field=suppressed:bool",
    )
    assert run("hot_spots", INPUT=layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=99, OUTPUT="memory:")["N_USED"] == 30

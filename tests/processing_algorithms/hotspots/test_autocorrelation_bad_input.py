# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give to autocorrelation: numbers and what was left out, or a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("autocorrelation", **({"NEIGHBOURS": "knn", "K": 2, "PERMUTATIONS": 99} | parameters))
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def points(layer_of, values, **options):
    rng = np.random.default_rng(1)
    xy = rng.uniform(0, 1_000, (len(values), 2)) + 1e6
    return layer_of((((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values)), **options)


def test_refused(run, layer_of, square_layer):
    assert "has no features" in refused(run, INPUT=layer_of([], name="신고"), FIELD="v")
    assert "20 rows left out" in refused(run, INPUT=points(layer_of, [NULL] * 20), FIELD="v")
    assert "holds text" in refused(run, INPUT=layer_of([((0, 0), {"t": "1"})], fields="field=t:string"), FIELD="t")
    assert "no field “absent”" in refused(run, INPUT=points(layer_of, [1.0, 2.0]), FIELD="absent")
    assert "Set Layer CRS" in refused(run, INPUT=points(layer_of, [1.0, 2.0], crs=""), FIELD="v")
    assert "at least 4" in refused(run, INPUT=points(layer_of, [1.0, 2.0, 3.0]), FIELD="v")
    for few in ([1.0], [1.0, 2.0]):
        assert "at least 4" in refused(run, INPUT=points(layer_of, few), FIELD="v", NEIGHBOURS="auto")
    assert "values are equal" in refused(run, INPUT=points(layer_of, [4.0] * 9), FIELD="v")
    assert "Choose a number from 1 to 8" in refused(run, INPUT=points(layer_of, list(range(9))), FIELD="v", K=9)
    assert "Points do not touch" in refused(run, INPUT=points(layer_of, list(range(9))), FIELD="v", NEIGHBOURS="queen")
    assert "No unit has a neighbour" in refused(run, INPUT=points(layer_of, list(range(9))), FIELD="v", NEIGHBOURS="band", BAND=0.1)
    assert "need a distance" in refused(run, INPUT=points(layer_of, list(range(9))), FIELD="v", NEIGHBOURS="band")


def test_values_that_do_not_suit_the_statistic(run, layer_of, square_layer):
    negative = points(layer_of, [-1.0, 2.0, 3.0, 4.0, 5.0])
    assert "cannot take negative" in refused(run, INPUT=negative, FIELD="v", STATISTIC="general_g")
    assert "0 and 1 only" in refused(run, INPUT=negative, FIELD="v", STATISTIC="join_counts")
    people = square_layer(np.eye(4), people=np.full((4, 4), 9.0))
    text = refused(run, INPUT=people, FIELD="v", POPULATION="people", STATISTIC="join_counts", NEIGHBOURS="rook")
    assert "people cannot be taken into account" in text


def test_bad_rows_are_left_out_and_change_nothing(run, layer_of, point_layer):
    rows = [
        ((place.x(), place.y()), {"v": value}) for place, value in ((f.geometry().asPoint(), f["v"]) for f in point_layer.getFeatures())
    ]
    bad = [(None, {"v": 5.0}), ("POINT EMPTY", {"v": 5.0})] + [((1e6, 2e6), {"v": v}) for v in (float("nan"), float("inf"), NULL)]
    result = run("autocorrelation", INPUT=layer_of(bad + rows), FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=99)
    clean = run("autocorrelation", INPUT=point_layer, FIELD="v", NEIGHBOURS="knn", PERMUTATIONS=99)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (230, 225, 5)
    assert [result[name] for name in ("VALUE", "Z", "P")] == [clean[name] for name in ("VALUE", "Z", "P")]


def test_islands_stay_in_and_are_said(run, layer_of, clustered):
    xy, values = clustered
    rows = [((x, y), {"v": v}) for (x, y), v in zip(xy.tolist(), values.tolist())] + [((5e6, 5e6), {"v": 9.0})]
    result = run("autocorrelation", INPUT=layer_of(rows), FIELD="v", NEIGHBOURS="band", BAND=150, PERMUTATIONS=99)
    assert result["N_USED"] == 226
    assert result["EXPECTED"] == pytest.approx(-1 / 225)
    assert any("1 units have no neighbour" in warning for warning in run.feedback.warnings)


def test_degrees_and_web_mercator(run, layer_of):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

    rng = np.random.default_rng(2)
    places, values = rng.uniform(0, 5_000, (80, 2)) + [980_000, 1_950_000], rng.random(80)
    found = []
    for crs in ("EPSG:5179", "EPSG:4326", "EPSG:3857"):
        change = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:5179"), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
        moved = [change.transform(QgsPointXY(*place)) for place in places.tolist()]
        layer = layer_of((((one.x(), one.y()), {"v": v}) for one, v in zip(moved, values.tolist())), crs=crs)
        found.append(run("autocorrelation", INPUT=layer, FIELD="v", NEIGHBOURS="knn", K=5, PERMUTATIONS=99)["VALUE"])
    assert any("Web Mercator" in warning for warning in run.feedback.warnings)
    assert found == pytest.approx([found[0]] * 3, abs=0.01)


def test_all_on_one_spot_has_no_curve_but_may_have_neighbours(run, layer_of, tmp_path):
    layer = layer_of(((1e6, 2e6), {"v": float(i)}) for i in range(12))
    assert "on one spot" in refused(run, INPUT=layer, FIELD="v", NEIGHBOURS="auto")
    result = run("autocorrelation", INPUT=layer, FIELD="v", NEIGHBOURS="knn", K=3, PERMUTATIONS=99, REPORT=str(tmp_path / "r.html"))
    assert np.isfinite(result["VALUE"])
    assert "There is no curve by distance" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_hangul_and_a_report_that_cannot_be_written(run, layer_of, tmp_path):
    layer = layer_of(
        [((1e6 + 50 * i, 2e6 + (i % 5) * 31), {"민원 수": float(i % 7)}) for i in range(30)], fields="field=민원 수:double", name="민원"
    )
    folder = tmp_path / "남양주 시청"
    folder.mkdir()
    run("autocorrelation", INPUT=layer, FIELD="민원 수", NEIGHBOURS="knn", PERMUTATIONS=99, REPORT=str(folder / "보고서.html"))
    assert "민원 수" in (folder / "보고서.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("share", [1, 45, 52, 70])
def test_cancelling_ends_within_a_second_and_leaves_no_report(provider, stopper, layer_of, tmp_path, share):
    rng = np.random.default_rng(0)
    layer = layer_of(((x, y), {"v": v}) for (x, y), v in zip(rng.uniform(0, 1e5, (15_000, 2)).tolist(), rng.random(15_000).tolist()))
    stopper.share = share
    given = {"INPUT": layer, "FIELD": "v", "NEIGHBOURS": "knn", "PERMUTATIONS": 9_999, "REPORT": str(tmp_path / "r.html")}
    results, _ = provider.algorithm("autocorrelation").create().run(given, QgsProcessingContext(), stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []

# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:spray_targets: distances kept whatever the coordinate systems, blocks as a crew needs them, budgets, bad input in words."""

from __future__ import annotations

import json

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

X, Y = 1e6, 2e6
CELL = "field=mean:double&field=people:double&field=name:string"


def moved(shape, source, target):
    """A shapely shape from one CRS to another, vertex by vertex."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(source), QgsCoordinateReferenceSystem(target), QgsProject.instance())
    geometry = QgsGeometry.fromWkt(shape.wkt)
    geometry.transform(transform)
    return shapely.from_wkt(geometry.asWkt(17))


def blocks_in(path, crs):
    """The written blocks as shapely in ``crs``."""
    layer = QgsVectorLayer(str(path))
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    shapes = []
    for row in layer.getFeatures():
        geometry = row.geometry()
        geometry.transform(transform)
        shapes.append(shapely.from_wkb(bytes(geometry.asWkb())))
    return shapes


@pytest.fixture
def grid(layer_of):
    """Square cells of 100 m with risk and residents, in any CRS."""

    def make(side=12, crs="EPSG:5179", seed=1, size=100.0, people=None):
        rng = np.random.default_rng(seed)
        rows = []
        for i in range(side):
            for j in range(side):
                cell = shapely.box(X + i * size, Y + j * size, X + (i + 1) * size, Y + (j + 1) * size)
                shape = cell if crs == "EPSG:5179" else moved(cell, "EPSG:5179", crs)
                values = {
                    "mean": float(rng.gamma(2.0, 1.0)),
                    "people": float(rng.integers(0, 80)) if people is None else people,
                    "name": "김철수",
                }
                rows.append((shape.wkt, values))
        return layer_of(rows, "Polygon", crs, CELL)

    return make


@pytest.fixture
def schools(layer_of):
    """Three exclusions, each with its own buffer."""

    def make(crs="EPSG:5179"):
        shapes = [
            (shapely.box(X + 330, Y + 410, X + 331, Y + 411), 100.0, "school"),
            (shapely.Polygon([(X + 700, Y - 50), (X + 760, Y + 1250), (X + 762, Y + 1250)]), 30.0, "water"),
            (shapely.box(X + 150, Y + 850, X + 260, Y + 930), 50.0, "organic farm"),
        ]
        rows = []
        for shape, buffer, kind in shapes:
            there = shape if crs == "EPSG:5179" else moved(shape, "EPSG:5179", crs)
            rows.append((there.wkt, {"buffer_m": buffer, "kind": kind, "owner": "홍길동"}))
        return layer_of(rows, "Polygon", crs, "field=buffer_m:double&field=kind:string&field=owner:string"), shapes

    return make


GIVEN = {
    "VALUE_FIELD": "mean",
    "POPULATION_FIELD": "people",
    "BUFFER_FIELD": "buffer_m",
    "KIND_FIELD": "kind",
    "BUDGET": 300_000.0,
    "TIME_LIMIT": 5.0,
}


@pytest.mark.parametrize("risk_crs", ["EPSG:5179", "EPSG:4326", "EPSG:3857", "EPSG:32652"])
@pytest.mark.parametrize("exclusion_crs", ["EPSG:5179", "EPSG:4326"])
def test_distances_are_kept_in_every_coordinate_system(run, grid, schools, tmp_path, risk_crs, exclusion_crs):
    layer, shapes = schools(exclusion_crs)
    path = tmp_path / "blocks.gpkg"
    result = run("spray_targets", RISK=grid(crs=risk_crs), EXCLUSIONS=layer, OUTPUT=str(path), **(GIVEN | {"TIME_LIMIT": 0.5}))
    for measured_in in ("EPSG:5179", "EPSG:32652", "EPSG:5186"):
        blocks = blocks_in(path, measured_in)
        for shape, buffer, _ in shapes:
            there = shape if measured_in == "EPSG:5179" else moved(shape, "EPSG:5179", measured_in)
            assert shapely.distance(blocks, there).min() >= buffer - 0.01
    assert result["LEAST_SPARE_M"] >= -0.01 and result["N_EXCLUSIONS"] == 3 and result["EXCLUDED_M2"] > 31_000


@pytest.mark.parametrize("seed", range(8))
def test_distances_are_kept_on_random_geometry(run, layer_of, tmp_path, seed):
    rng = np.random.default_rng(seed)
    cells = shapely.get_parts(
        shapely.voronoi_polygons(shapely.multipoints(rng.random((80, 2)) * 1500 + [X, Y]), extend_to=shapely.box(X, Y, X + 1500, Y + 1500))
    )
    cells = shapely.intersection(cells, shapely.box(X, Y, X + 1500, Y + 1500))
    risk = layer_of(
        [(one.wkt, {"mean": float(rng.gamma(1, 2)), "people": float(rng.integers(0, 50))}) for one in cells], "Polygon", "EPSG:5179", CELL
    )
    shapes, buffers = [], rng.uniform(1, 120, 15)
    for _ in range(15):
        centre = rng.random(2) * 1500 + [X, Y]
        if seed % 3 == 0:
            shapes.append(shapely.Point(centre))
        elif seed % 3 == 1:
            shapes.append(shapely.LineString(centre + rng.normal(0, 200, (4, 2))))
        else:
            shapes.append(shapely.Polygon(centre + rng.normal(0, 60, (3, 2))))
    there = [moved(one, "EPSG:5179", "EPSG:4326") for one in shapes]
    layer = layer_of(
        [(one.wkt, {"buffer_m": float(buffer)}) for one, buffer in zip(there, buffers)],
        there[0].geom_type,
        "EPSG:4326",
        "field=buffer_m:double",
    )
    path = tmp_path / "b.gpkg"
    least = 8_000.0
    try:
        run(
            "spray_targets",
            RISK=risk,
            EXCLUSIONS=layer,
            OUTPUT=str(path),
            EXCLUDED=str(tmp_path / "e.gpkg"),
            **(GIVEN | {"KIND_FIELD": None, "MIN_AREA": least, "TIME_LIMIT": 0.5}),
        )
    except QgsProcessingException as error:
        assert "Exclusions leave no piece" in str(error)
        return
    blocks = blocks_in(path, "EPSG:5179")
    for shape, buffer in zip(shapes, buffers):
        assert shapely.distance(blocks, shape).min() >= buffer - 0.01
    whole = shapely.union_all(cells)
    for one in blocks:
        assert one.area >= least * (1 - 1e-6) and len(shapely.get_parts(one)) == 1 and whole.buffer(0.01).contains(one)
    assert shapely.union_all(blocks).area == pytest.approx(sum(one.area for one in blocks), rel=1e-9)
    assert sum(one.area for one in blocks) <= GIVEN["BUDGET"] * (1 + 1e-6)


def test_the_plan_is_the_best_where_it_can_be_counted(run, grid, layer_of):
    """Patches of one cell: the best plan is the knapsack, here the cells with most benefit."""
    cells = grid(6)
    far = layer_of([(shapely.Point(X + 300, Y + 900).wkt, {"buffer_m": 10.0})], "Point", fields="field=buffer_m:double")
    result = run("spray_targets", RISK=cells, EXCLUSIONS=far, OUTPUT="memory:", **(GIVEN | {"KIND_FIELD": None, "BUDGET": 70_000.0}))
    values = sorted((row["mean"] * row["people"] for row in cells.getFeatures()), reverse=True)
    assert result["OBJECTIVE"] == pytest.approx(sum(values[:7]), rel=1e-9) and result["PROVEN"] == 1 and result["GAP"] <= 1e-7
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE"], rel=1e-6)


def test_fields_and_what_they_add_up_to(run, grid, schools, columns_of):
    layer, _ = schools()
    cells = grid(people=10.0)
    result = run(
        "spray_targets",
        RISK=cells,
        EXCLUSIONS=layer,
        OUTPUT="memory:",
        EXCLUDED="memory:",
        MIN_AREA=25_000.0,
        RATE=0.7,
        WORK_RATE=30.0,
        **GIVEN,
    )
    rows = columns_of(result["OUTPUT"])
    assert set(rows) >= {"block_id", "area_m2", "benefit", "priority", "people", "litres", "hours", "compact", "clear_m", "urgency"}
    assert rows["benefit"].sum() == pytest.approx(result["OBJECTIVE"]) and rows["area_m2"].sum() == pytest.approx(result["AREA_M2"])
    assert rows["area_m2"].min() >= 25_000.0 * (1 - 1e-9) and result["AREA_M2"] <= 300_000.0 * (1 + 1e-6)
    assert rows["people"] == pytest.approx(rows["area_m2"] / 1e4 * 10.0) and rows["litres"] == pytest.approx(rows["area_m2"] / 1e4 * 0.7)
    assert rows["hours"] == pytest.approx(rows["area_m2"] / 1e4 / 30.0)
    assert list(rows["priority"]) == list(range(1, len(rows["priority"]) + 1))
    worth = rows["benefit"] / rows["area_m2"]
    assert (np.diff(worth) <= 1e-12).all() and rows["clear_m"][np.isfinite(rows["clear_m"])].min() >= 0
    areas = [row.geometry().area() for row in result["OUTPUT"].getFeatures()]
    assert areas == pytest.approx(list(rows["area_m2"]))
    cut = columns_of(result["EXCLUDED"])
    assert cut["area_m2"][cut["reason"] == "exclusion"].sum() == pytest.approx(result["EXCLUDED_M2"], rel=1e-6)


@pytest.mark.parametrize(
    ("unit", "budget", "more"), [("litres", 21.0, {"RATE": 0.7}), ("hours", 1.5, {"WORK_RATE": 20.0}), ("m2", 300_000.0, {})]
)
def test_the_same_budget_in_any_unit(run, grid, schools, unit, budget, more):
    layer, _ = schools()
    given = GIVEN | {"BUDGET": budget, "BUDGET_UNIT": unit, **more}
    result = run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT="memory:", **given)
    assert 250_000 < result["AREA_M2"] <= 300_000 * (1 + 1e-6)


def test_a_unit_without_its_rate_says_what_was_assumed(run, grid, schools):
    layer, _ = schools()
    run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT="memory:", **(GIVEN | {"BUDGET": 30.0, "BUDGET_UNIT": "litres"}))
    assert "RATE was not given" in run.feedback.log


def test_large_blocks_are_cut_across(run, grid, schools):
    layer, _ = schools()
    given = GIVEN | {"BUDGET": 900_000.0, "MIN_AREA": 20_000.0, "TIME_LIMIT": 0.0}
    whole = run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT="memory:", **given)
    cut = run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT="memory:", MAX_AREA=120_000.0, **given)
    areas = [row["area_m2"] for row in cut["OUTPUT"].getFeatures()]
    assert max(areas) <= 120_000.0 * 1.0001 or max(areas) < max(row["area_m2"] for row in whole["OUTPUT"].getFeatures()) / 2
    assert min(areas) >= 20_000.0 * (1 - 1e-9) and cut["OBJECTIVE"] == pytest.approx(whole["OBJECTIVE"])


def test_names_of_people_go_nowhere(run, grid, schools, tmp_path):
    layer, _ = schools()
    page = tmp_path / "r.html"
    result = run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT=str(tmp_path / "b.gpkg"), REPORT=str(page), **GIVEN)
    text = page.read_text(encoding="utf-8") + result["REPORT_JSON"] + run.feedback.log
    assert "홍길동" not in text and "김철수" not in text and "organic farm" in text
    written = QgsVectorLayer(str(tmp_path / "b.gpkg"))
    assert not {"owner", "name"} & set(written.fields().names())


def test_safety_is_printed_on_every_plan(run, grid, schools, tmp_path):
    layer, _ = schools()
    page = tmp_path / "r.html"
    given = {"APPROVED_BY": "보건소 2026-06-01", "LARVICIDING": "Bti in 40 catch basins", "RESISTANCE": "pyrethroid in May"}
    run("spray_targets", RISK=grid(), EXCLUSIONS=layer, OUTPUT="memory:", EXCLUDED="memory:", REPORT=str(page), **GIVEN, **given)
    text = page.read_text(encoding="utf-8")
    for words in (
        "decision support",
        "label is the law",
        "보건소 2026-06-01",
        "Bti in 40 catch basins",
        "pyrethroid in May",
        "data:image/png",
    ):
        assert words in text, words
    result = run(
        "spray_targets", RISK=grid(), OUTPUT="memory:", ALLOW_NO_EXCLUSIONS=True, **(GIVEN | {"BUFFER_FIELD": None, "KIND_FIELD": None})
    )
    warnings = " ".join(json.loads(result["REPORT_JSON"])["warnings"])
    assert (
        "Nobody has approved" in warnings
        and "keeps nothing clear" in warnings
        and "none was given" in warnings
        and "source reduction come first" in warnings
    )
    assert result["EXCLUDED_M2"] == 0.0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"EXCLUSIONS": None}, "There are no exclusions"),
        ({"EXCLUSIONS": "empty"}, "is empty, so nothing would be kept clear"),
        ({"EXCLUSIONS": "nowhere"}, "No exclusion has a place"),
        ({"EXCLUSIONS": "no_crs"}, "has no coordinate system"),
        ({"EXCLUSIONS": "negative"}, "negative or infinite"),
        ({"EXCLUSIONS": "null"}, "have no buffer"),
        ({"BUFFER_FIELD": None, "EXCLUSIONS": "point"}, "points or lines without a buffer"),
        ({"BUFFER_FIELD": "kind"}, "holds text, not numbers"),
        ({"BUFFER": 5000.0, "BUFFER_FIELD": None}, "Exclusions leave no piece"),
        ({"BUDGET": 0.0}, "must be above 0|BUDGET"),
        ({"BUDGET": -5.0}, "BUDGET"),
        ({"BUDGET": 500.0}, "less than the smallest block"),
        ({"VALUE_FIELD": "name"}, "holds text, not numbers"),
        ({"VALUE_FIELD": "nothing"}, "has no field"),
        ({"RISK": "empty_risk"}, "has no features"),
        ({"RISK": "zero"}, "is 0 in every cell"),
        ({"RISK": "null_risk"}, "No usable cell is left"),
        ({"MIN_AREA": 5e6}, "Lower MIN_AREA"),
        ({"BUDGET_UNIT": "litres", "RATE": 0.0}, "RATE must be above 0"),
    ],
)
def test_what_cannot_be_is_refused_in_words(run, grid, schools, layer_of, change, said):
    field = "field=buffer_m:double&field=kind:string"
    point = shapely.Point(X + 300, Y + 300).wkt
    cell = shapely.box(X, Y, X + 200, Y + 200).wkt
    made = {
        "empty": lambda: layer_of([], "Point", fields=field),
        "point": lambda: layer_of([(point, {"kind": "school"})], "Point", fields=field),
        "nowhere": lambda: layer_of([(None, {"buffer_m": 5.0})], "Point", fields=field),
        "no_crs": lambda: layer_of([(point, {"buffer_m": 5.0})], "Point", crs="", fields=field),
        "negative": lambda: layer_of([(point, {"buffer_m": -5.0})], "Point", fields=field),
        "null": lambda: layer_of([(point, {})], "Point", fields=field),
        "empty_risk": lambda: layer_of([], "Polygon", fields=CELL),
        "zero": lambda: layer_of([(cell, {"mean": 0.0, "people": 9.0})], "Polygon", fields=CELL),
        "null_risk": lambda: layer_of([(cell, {"people": 9.0})], "Polygon", fields=CELL),
    }
    given = {"RISK": grid(4), "EXCLUSIONS": schools()[0], "OUTPUT": "memory:", **GIVEN, **change}
    given = {name: made[value]() if isinstance(value, str) and value in made else value for name, value in given.items()}
    with pytest.raises(QgsProcessingException, match=said):
        run("spray_targets", **given)


def test_bad_rows_are_named_and_doubtful_things_said(run, layer_of, schools):
    cells = [(shapely.box(X + 200 * i, Y, X + 200 * i + 200, Y + 200).wkt, {"mean": 1.0 + i, "people": 5.0}) for i in range(6)]
    cells += [(None, {"mean": 1.0, "people": 1.0}), (shapely.box(X, Y + 400, X + 9, Y + 409).wkt, {"mean": -1.0, "people": 1.0})]
    cells += [
        (f"POLYGON(({X} {Y + 600},{X + 200} {Y + 800},{X + 200} {Y + 600},{X} {Y + 800},{X} {Y + 600}))", {"mean": 1.0, "people": 1.0})
    ]
    cells += [(shapely.box(X + 100, Y, X + 300, Y + 200).wkt, {"mean": 1.0, "people": 1.0})]
    layer, _ = schools()
    result = run("spray_targets", RISK=layer_of(cells, "Polygon", fields=CELL), EXCLUSIONS=layer, OUTPUT="memory:", **GIVEN)
    assert (result["N_READ"], result["N_SKIPPED"]) == (10, 2)
    log = run.feedback.log
    assert "no geometry" in log and "is negative" in log and "invalid polygons were repaired" in log and "Cells overlap" in log
    lost = layer_of(
        [(shapely.Point(X + 300, Y + 300).wkt, {"buffer_m": 5.0}), (None, {"buffer_m": 5.0})], "Point", fields="field=buffer_m:double"
    )
    run("spray_targets", RISK=layer_of(cells, "Polygon", fields=CELL), EXCLUSIONS=lost, OUTPUT="memory:", **(GIVEN | {"KIND_FIELD": None}))
    assert "NOT kept clear" in run.feedback.log
    far = layer_of([(shapely.Point(127.0, 37.5).wkt, {"buffer_m": 5.0})], "Point", fields="field=buffer_m:double")
    run("spray_targets", RISK=layer_of(cells, "Polygon", fields=CELL), EXCLUSIONS=far, OUTPUT="memory:", **(GIVEN | {"KIND_FIELD": None}))
    assert "Is the coordinate system of their layer right?" in run.feedback.log


def test_cancelled_nothing_is_left(provider, grid, schools, tmp_path):
    class Stopped(QgsProcessingFeedback):
        """Cancelled while it writes."""

        def setProgress(self, share):
            if share > 86.0:
                self.cancel()

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:spray_targets")
    path = tmp_path / "b.gpkg"
    given = {"RISK": grid(), "EXCLUSIONS": schools()[0], "OUTPUT": str(path), **GIVEN}
    results, _ = algorithm.create().run(given, QgsProcessingContext(), Stopped(False))
    assert not results and not path.exists()


def test_long_edges_hold_in_another_projection(run, layer_of, tmp_path):
    """A river drawn with two vertices 8 km apart in degrees: kept clear of both as a straight line in degrees and in the plane."""
    rows = [(shapely.box(X + 500 * i, Y - 500, X + 500 * i + 500, Y + 500).wkt, {"mean": 1.0, "people": 5.0}) for i in range(16)]
    ends = [
        moved(shapely.Point(X - 50, Y + 20), "EPSG:5179", "EPSG:4326"),
        moved(shapely.Point(X + 8050, Y - 40), "EPSG:5179", "EPSG:4326"),
    ]
    river = shapely.LineString(ends)
    layer = layer_of([(river.wkt, {"buffer_m": 50.0})], "LineString", "EPSG:4326", "field=buffer_m:double")
    path = tmp_path / "b.gpkg"
    run(
        "spray_targets",
        RISK=layer_of(rows, "Polygon", fields=CELL),
        EXCLUSIONS=layer,
        OUTPUT=str(path),
        **(GIVEN | {"KIND_FIELD": None, "BUDGET": 7e6, "TIME_LIMIT": 0.5}),
    )
    blocks = blocks_in(path, "EPSG:5179")
    straight = moved(river, "EPSG:4326", "EPSG:5179")
    bent = moved(shapely.segmentize(river, 0.001), "EPSG:4326", "EPSG:5179")
    assert shapely.hausdorff_distance(straight, bent) > 0.05
    assert shapely.distance(blocks, straight).min() >= 49.99 and shapely.distance(blocks, bent).min() >= 49.99


def test_point_layer_of_qgis_is_taken(run, grid, points_of):
    layer = points_of([((600, 600), {"v": 1.0})])
    result = run(
        "spray_targets",
        RISK=grid(),
        EXCLUSIONS=layer,
        OUTPUT="memory:",
        **(GIVEN | {"BUFFER_FIELD": None, "KIND_FIELD": None, "BUFFER": 100.0}),
    )
    assert result["EXCLUDED_M2"] == pytest.approx(np.pi * 100.0**2, rel=0.01)
    assert all(
        row.geometry().distance(QgsGeometry.fromPointXY(QgsPointXY(X + 600, Y + 600))) >= 99.99 for row in result["OUTPUT"].getFeatures()
    )

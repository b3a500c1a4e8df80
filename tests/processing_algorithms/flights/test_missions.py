# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:export_mission and import_mission: a planned flight into every format and back, read by real clients, files named and cut, bad input in words."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsGeometry, QgsPoint, QgsProcessingException, QgsVectorLayer

X, Y = 1e6, 2e6
SUFFIX = {"qgc_plan": ".plan", "wpl": ".waypoints", "wpml": ".kmz", "litchi": ".csv", "kml": ".kml", "gpx": ".gpx"}


@pytest.fixture
def planned(run, layer_of):
    """Waypoints of a small survey in two sorties, in Korea's unified CRS."""
    corners = [(0, 0), (500, 0), (500, 300), (0, 300), (0, 0)]
    area = layer_of([("POLYGON((" + ",".join(f"{X + x} {Y + y}" for x, y in corners) + "))", {"v": 1.0})], "Polygon")
    result = run("survey_flight", AREA=area, CAMERA="Sony ILCE-QX1", GSD=0.02, BATTERY_S=500.0, LINES="memory:", WAYPOINTS="memory:")
    assert result["N_SORTIES"] > 1
    return result["WAYPOINTS"]


def places(layer, crs="EPSG:5179"):
    """(sortie, action, x, y, height) of rows that are flown to."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    rows = []
    for row in layer.getFeatures():
        if row["action"] in ("photo_start", "photo_stop", "waypoint"):
            geometry = QgsGeometry(row.geometry())
            geometry.transform(transform)
            rows.append((row["sortie"], row["action"], geometry.asPoint().x(), geometry.asPoint().y(), row["alt_agl"]))
    return rows


@pytest.mark.parametrize("form", SUFFIX)
def test_there_and_back_agrees_within_five_centimetres(run, planned, tmp_path, form):
    written = run("export_mission", WAYPOINTS=planned, FORMAT=form, FILE=str(tmp_path / "비행.txt"))
    sorties = sorted({row["sortie"] for row in planned.getFeatures()})
    assert written["N_FILES"] == len(sorties) and [Path(one).name for one in written["FILES"]] == [
        f"비행_{number}{SUFFIX[form]}" for number in sorties
    ]
    for number, path in zip(sorties, written["FILES"], strict=True):
        back = run("import_mission", FILE=path, WAYPOINTS="memory:")["WAYPOINTS"]
        wanted = [row[1:] for row in places(planned) if row[0] == number]
        found = [row[1:] for row in places(back)]
        assert [one[0] for one in wanted] == [one[0] for one in found]
        gaps = np.array([one[1:] for one in wanted]) - np.array([one[1:] for one in found])
        assert np.abs(gaps).max() < 0.05


@pytest.mark.oracle
def test_real_clients_take_the_files(run, planned, layer_of, points_of, oracle, tmp_path):
    """mavsdk imports and uploads .plan and waypoint list to an autopilot over loopback; pymavlink loads the list."""
    fence = layer_of(
        [(f"POLYGON(({X - 500} {Y - 500},{X + 900} {Y - 500},{X + 900} {Y + 900},{X - 500} {Y - 500}))", {"v": 1.0})], "Polygon"
    )
    rally = points_of([((-100, -100), {"v": 1.0})])
    files = {}
    for form in ("qgc_plan", "wpl"):
        written = run("export_mission", WAYPOINTS=planned, FORMAT=form, FILE=str(tmp_path / form), FENCE=fence, RALLY=rally)
        files[form] = Path(written["FILES"][0]).read_bytes()
    answer = oracle("mission_clients", plan=np.frombuffer(files["qgc_plan"], np.uint8), wpl=np.frombuffer(files["wpl"], np.uint8))
    items = json.loads(files["qgc_plan"])["mission"]["items"]
    flown = np.array([[one["command"], one["frame"], *one["params"][4:]] for one in items if one["command"] in (16, 22)])
    for name in ("by_plan", "by_wpl", "loaded"):
        got = answer[name][np.isin(answer[name][:, 0], (16, 22)) & (answer[name][:, 1] == 3)]
        np.testing.assert_array_equal(got[:, :2], flown[:, :2])
        np.testing.assert_allclose(got[:, 2:5], flown[:, 2:], atol=2e-7, err_msg=name)
        triggers = answer[name][answer[name][:, 0] == 206][:, 5]
        assert (triggers[0::2] > 0).all() and (triggers[1::2] == 0).all()
    assert len(answer["fence"]) == 3 and len(answer["rally"]) == 1 and answer["rally"][0, 4] == 30.0


def test_long_sorties_are_cut(run, planned, tmp_path):
    written = run("export_mission", WAYPOINTS=planned, FORMAT="litchi", FILE=str(tmp_path / "m.csv"), MAX_WAYPOINTS=10)
    rows = [len(Path(one).read_text().splitlines()) - 1 for one in written["FILES"]]
    assert len(rows) > 2 and max(rows) <= 10
    assert "load them one after the other" in run.feedback.log and "only the last returns" in run.feedback.log
    run("export_mission", WAYPOINTS=planned, FORMAT="litchi", FILE=str(tmp_path / "n.csv"))
    assert "only the last returns" not in run.feedback.log


def test_heights_above_the_sea_the_ground_and_take_off(run, layer_of, tmp_path):
    fields = "field=seq:int&field=action:string&field=alt_agl:double&field=alt_amsl:double"
    rows = [
        ((X, Y), {"seq": 1, "action": "takeoff", "alt_agl": 50.0, "alt_amsl": 150.0}),
        ((X + 90, Y), {"seq": 2, "action": "waypoint", "alt_agl": 50.0, "alt_amsl": 170.0}),
        ((X, Y), {"seq": 3, "action": "rtl", "alt_agl": 50.0, "alt_amsl": 150.0}),
    ]
    layer = layer_of(rows, fields=fields)
    found = {}
    for heights in ("relative", "amsl", "terrain"):
        written = run("export_mission", WAYPOINTS=layer, HEIGHTS=heights, FILE=str(tmp_path / f"{heights}.plan"))
        document = json.loads(Path(written["FILE"]).read_text())
        item = document["mission"]["items"][1]
        found[heights] = (item["frame"], item["params"][6], document["mission"]["plannedHomePosition"][2])
    assert found == {"relative": (3, 70.0, 100.0), "amsl": (0, 170.0, 100.0), "terrain": (10, 50.0, 100.0)}
    back = run("import_mission", FILE=str(tmp_path / "relative.plan"), WAYPOINTS="memory:")["WAYPOINTS"]
    assert [row["alt_amsl"] for row in back.getFeatures()] == [150.0, 170.0, 170.0]
    with pytest.raises(QgsProcessingException, match="ellipsoid"):
        run("export_mission", WAYPOINTS=layer, HEIGHTS="amsl", FORMAT="wpml", FILE=str(tmp_path / "x.kmz"))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "has no waypoints"),
        ([(None, {"seq": 1, "action": "waypoint", "alt_agl": 5.0})], "has no place"),
        ([((X, Y), {"seq": 1, "action": "dance", "alt_agl": 5.0})], "“dance”, which is not known"),
        ([((X, Y), {"seq": 1, "action": "waypoint"})], "no height in “alt_agl”"),
        ([((X, Y), {"seq": 1, "action": "hover", "alt_agl": 5.0})], "above 0"),
    ],
)
def test_rows_that_cannot_be_flown_are_refused(run, layer_of, tmp_path, rows, said):
    layer = layer_of(rows, fields="field=seq:int&field=action:string&field=alt_agl:double")
    with pytest.raises(QgsProcessingException, match=said):
        run("export_mission", WAYPOINTS=layer, FILE=str(tmp_path / "m.plan"))
    assert not list(tmp_path.iterdir())


def test_a_layer_that_is_no_mission_and_files_that_are_none(run, points_of, tmp_path):
    with pytest.raises(QgsProcessingException, match="has no field “seq”"):
        run("export_mission", WAYPOINTS=points_of([((0, 0), {"v": 1.0})]), FILE=str(tmp_path / "m.plan"))
    odd = tmp_path / "odd.bin"
    odd.write_bytes(b"\x00\x01")
    with pytest.raises(QgsProcessingException, match="no mission file that is known"):
        run("import_mission", FILE=str(odd), WAYPOINTS="memory:")
    broken = tmp_path / "broken.plan"
    broken.write_text('{"fileType": "Plan"}')
    with pytest.raises(QgsProcessingException, match="breaks its format at “version”"):
        run("import_mission", FILE=str(broken), WAYPOINTS="memory:")
    with pytest.raises(QgsProcessingException, match=r"cannot be read|does not exist"):
        run("import_mission", FILE=str(tmp_path / "nowhere.plan"), WAYPOINTS="memory:")


def test_rally_points_with_heights_and_zones_become_fences(run, planned, layer_of, tmp_path):
    rally = QgsVectorLayer("PointZ?crs=EPSG:5179", "rally", "memory")
    from qgis.core import QgsFeature

    feature = QgsFeature()
    feature.setGeometry(QgsGeometry(QgsPoint(X, Y, 45.0)))
    rally.dataProvider().addFeatures([feature])
    zone = layer_of([(f"POLYGON(({X} {Y},{X + 9} {Y},{X + 9} {Y + 9},{X} {Y}))", {"v": 1.0})], "Polygon")
    written = run("export_mission", WAYPOINTS=planned, FILE=str(tmp_path / "m.plan"), RALLY=rally, NO_FLY=zone)
    document = json.loads(Path(written["FILES"][0]).read_text())
    assert document["rallyPoints"]["points"][0][2] == 45.0
    assert [one["inclusion"] for one in document["geoFence"]["polygons"]] == [False]
    run("export_mission", WAYPOINTS=planned, FORMAT="wpl", FILE=str(tmp_path / "m"), RALLY=rally)
    assert "only written to .plan" in run.feedback.log


def test_qgis_process(run, planned, qgis_process, tmp_path):
    import processing

    saved = str(tmp_path / "w.gpkg")
    processing.run("native:savefeatures", {"INPUT": planned, "OUTPUT": saved})
    answer = qgis_process(
        "run",
        "smartcity:export_mission",
        "--json",
        "-",
        inputs={"WAYPOINTS": saved, "FORMAT": "qgc_plan", "FILE": str(tmp_path / "m.plan")},
    )["results"]
    assert answer["N_FILES"] == len(answer["FILES"]) and all(Path(one).exists() for one in answer["FILES"])
    back = qgis_process(
        "run", "smartcity:import_mission", "--json", "-", inputs={"FILE": answer["FILES"][0], "WAYPOINTS": str(tmp_path / "b.gpkg")}
    )["results"]
    assert back["N_WAYPOINTS"] == QgsVectorLayer(str(tmp_path / "b.gpkg")).featureCount()


FLIGHT = "field=seq:string&field=action:string&field=alt_agl:string&field=speed:string&field=sortie:int&field=drone:int"


def flight_of(sortie, drone, x=0.0, **more):
    rows = [(X + x, "takeoff"), (X + x + 90, "waypoint"), (X + x, "rtl")]
    return [
        ((east, Y), {"seq": str(at), "action": action, "alt_agl": "50,5", "speed": "8", "sortie": sortie, "drone": drone} | more)
        for at, (east, action) in enumerate(rows, 1)
    ]


def test_numbers_as_text_are_read_and_text_that_is_none_is_refused(run, layer_of, tmp_path):
    written = run("export_mission", WAYPOINTS=layer_of(flight_of(1, 1), fields=FLIGHT), FILE=str(tmp_path / "m"))
    items = json.loads(Path(written["FILE"]).read_text())["mission"]["items"]
    assert items[0]["params"][6] == 50.5 and [one["params"][1] for one in items if one["command"] == 178] == [8.0]
    with pytest.raises(QgsProcessingException, match="“fast” in “speed”, which is no number"):
        run("export_mission", WAYPOINTS=layer_of(flight_of(1, 1, speed="fast"), fields=FLIGHT), FILE=str(tmp_path / "n"))


def test_drones_that_count_their_own_sorties_are_kept_apart(run, layer_of, tmp_path):
    layer = layer_of([*flight_of(1, 1), *flight_of(1, 2, 500.0)], fields=FLIGHT)
    written = run("export_mission", WAYPOINTS=layer, FILE=str(tmp_path / "조사.plan"))
    assert [Path(one).name for one in written["FILES"]] == ["조사_1_1.plan", "조사_2_1.plan"]
    assert all(len(json.loads(Path(one).read_text())["mission"]["items"]) == 4 for one in written["FILES"])
    assert run("flight_check", MISSION=layer, OUTPUT="memory:")["N_FLIGHTS"] == 2


def test_a_name_with_a_dot_keeps_it(run, layer_of, tmp_path):
    layer = layer_of(flight_of(1, 1), fields=FLIGHT)
    for given, name in (("Block 2.5", "Block 2.5.gpx"), ("m.plan", "m.gpx"), ("m", "m.gpx")):
        assert Path(run("export_mission", WAYPOINTS=layer, FORMAT="gpx", FILE=str(tmp_path / given))["FILE"]).name == name


def test_rows_of_several_places_are_refused_and_single_ones_taken(run, tmp_path):
    from qgis.core import QgsFeature

    for places, good in (([(X, Y)], True), ([(X, Y), (X + 9, Y)], False)):
        layer = QgsVectorLayer("MultiPoint?crs=EPSG:5179&field=seq:int&field=action:string&field=alt_agl:double", "w", "memory")
        features = []
        for seq in (1, 2):
            feature = QgsFeature(layer.fields())
            feature.setAttributes([seq, "waypoint", 40.0])
            feature.setGeometry(QgsGeometry.fromWkt("MULTIPOINT(" + ",".join(f"({x} {y})" for x, y in places) + ")"))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        if good:
            assert run("export_mission", WAYPOINTS=layer, FILE=str(tmp_path / "m.plan"))["N_FILES"] == 1
        else:
            with pytest.raises(QgsProcessingException, match="has 2 places"):
                run("export_mission", WAYPOINTS=layer, FILE=str(tmp_path / "m.plan"))


def test_what_other_software_means_is_named(run, tmp_path):
    path = tmp_path / "planner.waypoints"
    rows = [
        (0, 1, 0, 16, 0, 0, 0, 0, 37.6, 127.2, 0),
        (1, 0, 3, 22, 0, 0, 0, 0, 0, 0, 40),
        (2, 0, 3, 82, 0, 0, 0, 0, 37.601, 127.2, 40),
    ]
    rows += [(3, 0, 3, 177, 1, 5, 0, 0, 0, 0, 0)]
    path.write_text("QGC WPL 110\r\n" + "\r\n".join("\t".join(map(str, (*row, 1))) for row in rows), encoding="utf-8-sig")
    result = run("import_mission", FILE=str(path), WAYPOINTS="memory:")
    assert "SPLINE_WAYPOINT" in run.feedback.log and "DO_JUMP" in run.feedback.log and result["N_SKIPPED"] == 2
    first = next(result["WAYPOINTS"].getFeatures())
    assert (first.geometry().constGet().x(), first.geometry().constGet().y()) == (127.2, 37.6), "a take-off without a place is at home"
    assert first["alt_amsl"] is None or str(first["alt_amsl"]) == "NULL", "a home at exactly 0 m is one whose height is not known"
    run("flight_check", MISSION=str(path), OUTPUT="memory:")
    assert "DO_JUMP" in run.feedback.log and "where the drone takes off" not in run.feedback.log


def test_a_file_without_a_place_of_take_off_is_said(run, planned, tmp_path):
    path = run("export_mission", WAYPOINTS=planned, FORMAT="litchi", FILE=str(tmp_path / "m"))["FILE"]
    for given in ({"MISSION": path, "OUTPUT": "memory:"}, {"FILE": path, "WAYPOINTS": "memory:"}):
        run("flight_check" if "MISSION" in given else "import_mission", **given)
        assert "does not say where the drone takes off" in run.feedback.log


def test_dji_drones_that_cannot_follow_the_ground_are_named(run, planned, tmp_path):
    for drone, said in (("m3e", False), ("m30", True)):
        run("export_mission", WAYPOINTS=planned, FORMAT="wpml", HEIGHTS="terrain", DRONE=drone, FILE=str(tmp_path / drone))
        assert ("follow the ground by themselves" in run.feedback.log) is said

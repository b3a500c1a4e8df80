# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle handed over and taken over: the same chain, the same results, nothing personal, and nothing that a hostile file could want."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsVectorLayer,
)
from smartcity.smartcity_plugin.cycle.errors import NotAStore, StoreExists
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import OutputTable, RunAnnotated
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.unpacking import unpack

SECRETS = ("Hong Gildong", "010-9876-5432", "12 Harbour Street")


@pytest.fixture
def project(drive):
    """A saved project whose layer has a cycle with a run, and a layer of calls with personal fields."""
    project = QgsProject.instance()
    project.clear()
    source = drive.folder / "counties.gpkg"
    shutil.copy(drive.layer, source)
    layer = QgsVectorLayer(str(source), "Counties", "ogr")
    calls = QgsVectorLayer(
        "Point?crs=EPSG:5179&field=kind:string&field=caller_name:string&field=phone:string&field=home:string", "Calls", "memory"
    )
    features = []
    for number in range(30):
        feature = QgsFeature(calls.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1e6 + 37 * number, 2e6 + 11 * number)))
        feature.setAttributes(["noise", *SECRETS])
        features.append(feature)
    calls.dataProvider().addFeatures(features)
    calls.setCustomProperty("smartcity/personal_fields", "home")
    project.addMapLayers([layer, calls])
    project.write(str(drive.folder / "city.qgz"))
    drive("start_cycle", **drive.OPENING | {"LAYER": layer.id()})
    made = drive("hot_spots", INPUT=layer, FIELD="SID74", POPULATION="BIR74", NEIGHBOURS="queen", PERMUTATIONS=99, OUTPUT="memory:")
    assert made["RUN_ID"]
    yield {"layer": layer.id(), "calls": calls.id(), "run": made["RUN_ID"], "folder": drive.folder}
    project.clear()


def handed(drive, **more):
    return drive("hand_over", FILE=str(drive.folder / "handed.zip"), **more)


def rewritten(path: Path, target: Path, change) -> Path:
    """The package with one change: ``change(name, data)`` gives other data, or None to leave the file out."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if (data := change(one, old.read(one))) is not None:
                new.writestr(one, data)
    return target


def test_the_chain_is_the_same_and_the_run_gives_the_same(drive, project, tmp_path):
    from smartcity.smartcity_plugin.qgis_bridge.rerun import rerun

    done = handed(drive)
    assert done["N_LAYERS"] == 1 and drive("verify_store", STORE=done["FILE"], HEADS=done["HEAD"])["VALID"] == 1
    folder = tmp_path / "elsewhere"
    taken = drive("take_over", FILE=done["FILE"], FOLDER=str(folder), HEAD=done["HEAD"], STORE="")
    assert taken["HEAD"] == done["HEAD"] and taken["N_NEW"] == taken["N_EVENTS"] == done["N_EVENTS"]
    assert drive("verify_store", STORE=taken["STORE"], HEADS=done["HEAD"])["VALID"] == 1
    there = QgsProject()
    assert there.read(taken["PROJECT"]) and there.mapLayer(project["layer"]).featureCount() == 100
    with Store.open(taken["STORE"]) as store:
        state = store.cycle("pests-2026")
        assert state.problem.where == "along the river" and set(store.people().values()) >= {"Kim Minji"}
        found = rerun(store, "pests-2026", project["run"], there)
        assert found.same_inputs and found.same_outputs and not found.inputs, found
        assert store.verify().valid
    again = drive("take_over", FILE=done["FILE"], FOLDER=str(tmp_path / "twice"), STORE=taken["STORE"])
    assert again["N_NEW"] == 0, "what is there already is not taken twice"
    there.clear()


def test_personal_fields_stay_behind_everywhere(drive, project, tmp_path):
    layer = QgsProject.instance().mapLayer(project["calls"])
    from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSymbol

    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    layer.setRenderer(QgsCategorizedSymbolRenderer("caller_name", [QgsRendererCategory(SECRETS[0], symbol, SECRETS[0])]))
    layer.setSubsetString(f"\"caller_name\" = '{SECRETS[0]}'")
    run = drive("record_run", ALGORITHM="native:buffer", INPUTS=[layer])
    assert run["RUN_ID"]
    done = handed(drive, LAYERS=[layer])
    assert done["N_LAYERS"] == 2 and done["N_FIELDS_LEFT_OUT"] == 3 and "stayed behind" in drive.feedback.log
    report = drive("cycle_report", REPORT=str(tmp_path / "r.html"), PDF=str(tmp_path / "r.pdf"))
    public = drive("cycle_report", REPORT=str(tmp_path / "p.html"), VERSION="public", LAYERS=[layer])
    exported = drive("export_cycle", FILE=str(tmp_path / "e.zip"), PERSONAL=True)
    content = [
        Path(drive.store).read_bytes(),
        Path(report["REPORT"]).read_bytes(),
        Path(public["REPORT"]).read_bytes(),
        drive.feedback.log.encode(),
    ]
    for path in (done["FILE"], exported["FILE"]):
        with zipfile.ZipFile(path) as archive:
            content += [archive.read(name) for name in archive.namelist()]
    for number, one in enumerate(content):
        for secret in SECRETS:
            assert secret.encode() not in one and secret.encode("utf-16-le") not in one, (number, secret)
    with zipfile.ZipFile(done["FILE"]) as archive:
        (calls,) = [one for one in archive.namelist() if one.endswith("Calls.gpkg")]
        archive.extract(calls, tmp_path)
        assert "Kim Minji" in archive.read("report.html").decode() and "Kim Minji" not in archive.read("report_public.html").decode()
    copy = QgsVectorLayer(str(tmp_path / calls), "copy", "ogr")
    assert set(copy.fields().names()) == {"fid", "kind"} and copy.featureCount() == 30
    del copy


def test_copies_that_were_kept_as_evidence_go_along(drive, project, tmp_path):
    """The temporary layer is gone with QGIS; its copy lies beside the project."""
    kept = "city_smart_cycle_evidence.gpkg"
    shutil.copy(drive.layer, drive.folder / kept)
    table = QgsProviderRegistry.instance().querySublayers(drive.layer)[0].name()
    address = f"{kept}|layername={table}"
    output = OutputTable("OUTPUT", "gone_with_qgis", "memory?", "d" * 8, 100, kept=address)
    with Store.open(drive.store) as store:
        store.append(Event("pests-2026", RunAnnotated(project["run"], {"kept_as_evidence": address}, (output,))))
    done = handed(drive)
    assert done["N_LAYERS"] == 2
    taken = drive("take_over", FILE=done["FILE"], FOLDER=str(tmp_path / "elsewhere"), HEAD=done["HEAD"], STORE="")
    there = QgsProject()
    assert there.read(taken["PROJECT"]) and sorted(one.featureCount() for one in there.mapLayers().values()) == [100, 100]
    there.clear()


def test_without_names(drive, project):
    done = handed(drive, PEOPLE=False)
    with zipfile.ZipFile(done["FILE"]) as archive:
        assert "report.html" not in archive.namelist()
        assert not any(b"Kim Minji" in archive.read(name) for name in archive.namelist())
    taken = drive("take_over", FILE=done["FILE"], FOLDER=str(drive.folder / "t"), STORE="")
    assert drive("verify_store", STORE=taken["STORE"])["VALID"] == 1


def test_nobody_works_on_a_cycle_that_went(drive, project):
    done = handed(drive, MOVE=True)
    with pytest.raises(QgsProcessingException, match="moved to another store"):
        drive("record_observation", METRIC="Complaints", VALUE=3, CYCLE="pests-2026")
    taken = drive("take_over", FILE=done["FILE"], FOLDER=str(drive.folder / "t"), STORE="")
    assert drive("record_observation", STORE=taken["STORE"], METRIC="Complaints", VALUE=3)["N_EVENTS"] == done["N_EVENTS"] + 1


@pytest.mark.oracle
def test_the_package_is_an_ro_crate(drive, project, oracle, tmp_path):
    done = handed(drive)
    with zipfile.ZipFile(done["FILE"]) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "crate")
    found = oracle("ro_crate", folder=str(tmp_path / "crate"))
    assert str(found["conforms"]) == "https://w3id.org/ro/crate/1.1" and str(found["name"]) == "Mosquitoes by the river"
    assert set(found["files"]) == names - {"ro-crate-metadata.json"} and not found["missing"].size and (found["sizes"] > 0).all()
    assert {"log.json", "head.txt", "layers/0_Counties.gpkg", "project.qgs", "report.html", "report_public.html", "styles/0.qml"} <= names
    assert list(found["actions"]) == ["smartcity:hot_spots"] and not found["unknown"].size and found["mentioned"].size == 1


# --- what a stranger may send --------------------------------------------------------------------------------------------------------------


def zip_of(path: Path, *members: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def special(name: str, kind: int) -> zipfile.ZipInfo:
    one = zipfile.ZipInfo(name)
    one.external_attr = (kind | 0o777) << 16
    return one


@pytest.mark.parametrize(
    ("member", "words"),
    [
        ("../outside.txt", "leads out"),
        ("/etc/outside.txt", "leads out"),
        ("C:/outside.txt", "leads out"),
        ("a/../../outside.txt", "leads out"),
        ("a\\..\\outside.txt", "leads out"),
        ("con.txt", "leads out"),
        ("name ", "leads out"),
        ("a\x01b", "leads out"),
        (special("link", stat.S_IFLNK), "a link"),
        (special("pipe", stat.S_IFIFO), "a link"),
        (special("device", stat.S_IFCHR), "a link"),
    ],
)
def test_paths_and_links_are_refused_and_leave_nothing(tmp_path, member, words):
    path = zip_of(tmp_path / "h.zip", ("good.txt", b"good"), (member, b"/etc/passwd"))
    before = {one.name for one in tmp_path.parent.iterdir()}
    with pytest.raises(NotAStore, match=words):
        unpack(path, tmp_path / "out")
    assert not (tmp_path / "out").exists() and {one.name for one in tmp_path.parent.iterdir()} == before


def test_bombs_twins_and_lies_are_refused(tmp_path):
    with pytest.raises(NotAStore, match="swell"):
        unpack(zip_of(tmp_path / "bomb.zip", ("zeros", bytes(50 * 2**20))), tmp_path / "out")
    with pytest.raises(NotAStore, match="two files"):
        unpack(zip_of(tmp_path / "twins.zip", ("a.txt", b"1"), ("A.TXT", b"2")), tmp_path / "out")
    with pytest.raises(NotAStore, match="more files"):
        unpack(zip_of(tmp_path / "many.zip", *((f"{number}.txt", b"") for number in range(2_100))), tmp_path / "out")
    honest = zip_of(tmp_path / "lie.zip", ("a.txt", b"x" * 500))
    content = honest.read_bytes()
    honest.write_bytes(content.replace((500).to_bytes(4, "little"), (5).to_bytes(4, "little")))
    with pytest.raises(NotAStore, match="damaged"):
        unpack(honest, tmp_path / "out")
    (tmp_path / "none.zip").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(NotAStore, match="damaged"):
        unpack(tmp_path / "none.zip", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "work.txt").write_text("mine")
    with pytest.raises(StoreExists, match="not empty"):
        unpack(zip_of(tmp_path / "good.zip", ("work.txt", b"theirs")), tmp_path / "mine")
    assert (tmp_path / "mine" / "work.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("log.json", "not as it was written|not the file"),
        ("layers/0_Counties.gpkg", "not the file"),
        ("ro-crate-metadata.json", "not a package"),
        ("layers.json", "not the file"),
    ],
)
def test_a_changed_package_is_not_taken(drive, project, tmp_path, name, words):
    done = handed(drive)

    def change(member, data):
        if member != name:
            return data
        return (
            data.replace(b"along the river", b"along the canal")
            if name == "log.json"
            else None
            if name == "ro-crate-metadata.json"
            else data + b" "
        )

    path = rewritten(Path(done["FILE"]), tmp_path / "c.zip", change)
    with pytest.raises(QgsProcessingException, match=words):
        drive("take_over", FILE=str(path), FOLDER=str(tmp_path / "t"), STORE="")
    assert not list((tmp_path / "t").rglob("*.gpkg")) if (tmp_path / "t").exists() else True


def test_layers_that_point_out_of_the_package_and_code_in_a_project_are_not_followed(drive, project, tmp_path):
    import hashlib

    done = handed(drive)
    with zipfile.ZipFile(done["FILE"]) as archive:
        listed, metadata = json.loads(archive.read("layers.json")), json.loads(archive.read("ro-crate-metadata.json"))
    evil = {"project.qgs": b"<qgis><properties><Macros><pythonCode>import os</pythonCode></Macros></properties></qgis>"}

    def pack(target):
        for one in metadata["@graph"]:
            if one["@id"] in evil:
                one["sha256"] = hashlib.sha256(evil[one["@id"]]).hexdigest()
        return rewritten(
            Path(done["FILE"]),
            target,
            lambda name, data: json.dumps(metadata).encode() if name == "ro-crate-metadata.json" else evil.get(name, data),
        )

    taken = drive("take_over", FILE=str(pack(tmp_path / "macro.zip")), FOLDER=str(tmp_path / "macro"), STORE="")
    assert "import os" not in Path(taken["PROJECT"]).read_text(encoding="utf-8")
    listed[0]["file"] = "../counties.gpkg"
    evil["layers.json"] = json.dumps(listed).encode()
    with pytest.raises(QgsProcessingException, match="damaged"):
        drive("take_over", FILE=str(pack(tmp_path / "out.zip")), FOLDER=str(tmp_path / "out"), STORE="")


VRT = b"<OGRVRTDataSource><OGRVRTLayer name='north_carolina_sids'><SrcDataSource>%s</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"


def repacked(done, target, evil):
    """The package with other files, whose digests the metadata tell, as somebody hostile would pack it."""
    import hashlib

    with zipfile.ZipFile(done["FILE"]) as archive:
        metadata = json.loads(archive.read("ro-crate-metadata.json"))
    for one in metadata["@graph"]:
        if one["@id"] in evil:
            one["sha256"] = hashlib.sha256(evil[one["@id"]]).hexdigest()
    told = json.dumps(metadata).encode()
    return rewritten(Path(done["FILE"]), target, lambda name, data: told if name == "ro-crate-metadata.json" else evil.get(name, data))


def test_a_table_that_is_none_is_not_opened(drive, project, tmp_path):
    """GDAL takes a text of XML for a table, whatever its name, and reads the file or address that it names."""
    done = handed(drive)
    path = repacked(done, tmp_path / "v.zip", {"layers/0_Counties.gpkg": VRT % drive.layer.encode()})
    with pytest.raises(QgsProcessingException, match="damaged"):
        drive("take_over", FILE=str(path), FOLDER=str(tmp_path / "t"), STORE="")


HARM = (
    "<Option name='name' value='https://example.invalid/beacon.svg' type='QString'/>",
    "<Option name='imageFile' value='\\\\example.invalid\\share\\a.png' type='QString'/>",
    "<Option name='name' value='/vsicurl/https://example.invalid/a.svg' type='QString'/>",
    "<rule filter=\"load_layer('x','ogr') is null\"/>",
    '<rule filter="ev" label="env(\'HOME\')"/>',
    "<text>eval('1')</text>",
    "<data_defined_properties><Option type='Map'><Option name='properties' type='Map'><Option name='name' type='Map'/></Option></Option></data_defined_properties>",
)


def test_a_style_that_leads_out_is_left_out(drive, project, tmp_path):
    from smartcity.smartcity_plugin.qgis_bridge.harmless import is_style

    done = handed(drive)
    with zipfile.ZipFile(done["FILE"]) as archive:
        good = archive.read("styles/0.qml").decode()
    assert is_style(good), "a style as QGIS writes it"
    for harm in HARM:
        assert not is_style(good.replace("</qgis>", harm + "</qgis>")), harm
    assert not is_style("<!DOCTYPE qgis [<!ENTITY a 'b'>]><qgis/>") and not is_style("no markup")
    evil = good.replace("</qgis>", HARM[0] + "</qgis>")
    path = repacked(done, tmp_path / "s.zip", {"styles/0.qml": evil.encode()})
    taken = drive("take_over", FILE=str(path), FOLDER=str(tmp_path / "t"), STORE="")
    assert taken["N_LAYERS"] == 1 and "example.invalid" not in Path(taken["PROJECT"]).read_text(encoding="utf-8")


def test_a_virtual_raster_goes_along_with_its_pixels(drive, project, tmp_path):
    from osgeo import gdal

    source = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 20, 10, 1)
    source.SetGeoTransform((1e6, 10, 0, 2e6, 0, -10))
    source.GetRasterBand(1).Fill(7)
    source = None
    gdal.BuildVRT(str(tmp_path / "a.vrt"), [str(tmp_path / "a.tif")]).FlushCache()
    layer = QgsRasterLayer(str(tmp_path / "a.vrt"), "Heights")
    QgsProject.instance().addMapLayer(layer)
    done = handed(drive, LAYERS=[layer])
    (tmp_path / "a.tif").unlink()
    taken = drive("take_over", FILE=done["FILE"], FOLDER=str(tmp_path / "t"), STORE="")
    (raster,) = (Path(taken["FOLDER"]) / "rasters").glob("*.tif")
    assert gdal.Open(str(raster)).ReadAsArray().max() == 7


def test_another_head_another_history_and_no_package(drive, project, tmp_path):
    done = handed(drive)
    wrong = done["HEAD"][:-4] + "0000"
    with pytest.raises(QgsProcessingException, match="not as it was written"):
        drive("take_over", FILE=done["FILE"], FOLDER=str(tmp_path / "t"), HEAD=wrong, STORE="")
    other = str(tmp_path / "other.gpkg")
    drive("start_cycle", STORE=other, **drive.OPENING)
    with pytest.raises(QgsProcessingException, match="another history"):
        drive("take_over", FILE=done["FILE"], FOLDER=str(tmp_path / "u"), STORE=other)
    exported = drive("export_cycle", FILE=str(tmp_path / "e.zip"))
    with pytest.raises(QgsProcessingException, match="not a package"):
        drive("take_over", FILE=exported["FILE"], FOLDER=str(tmp_path / "v"), STORE="")


# --- two profiles, four ways ---------------------------------------------------------------------------------------------------------------


def test_from_one_profile_to_a_second_empty_one(drive, project, unpacked, tmp_path):
    """Made by qgis_process in one home, taken over in another, where the run is repeated through the project that came along."""

    site = os.environ["PYTHONPATH"].split(":")[0]

    def process(home: str, *arguments: str, inputs: dict | None = None) -> str:
        (tmp_path / home).mkdir(exist_ok=True)
        inherited = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
        environment = inherited | {
            "HOME": str(tmp_path / home),
            "QGIS_PLUGINPATH": str(unpacked),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": site,
        }
        text = None if inputs is None else json.dumps(inputs)
        done = subprocess.run(["qgis_process", *arguments], env=environment, input=text, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout

    def run(home: str, algorithm: str, given: dict, city: str = "") -> dict:
        about = {"inputs": given} | ({"project_path": city} if city else {})
        out = process(home, "run", f"smartcity:{algorithm}", "--json", "-", inputs=about)
        return json.loads(out[out.index("{") :])["results"]

    QgsProject.instance().write()
    first, second = "first_home", "second_home"
    for one in (first, second):
        process(one, "plugins", "enable", "smartcity")
    done = run(first, "hand_over", {"STORE": drive.store, "FILE": str(tmp_path / "p.zip")}, str(drive.folder / "city.qgz"))
    assert done["N_LAYERS"] == 1
    taken = run(second, "take_over", {"FILE": done["FILE"], "FOLDER": str(tmp_path / "new"), "HEAD": done["HEAD"]})
    assert taken["HEAD"] == done["HEAD"] and taken["N_NEW"] == done["N_EVENTS"]
    given = {"INPUT": project["layer"], "FIELD": "SID74", "POPULATION": "BIR74", "NEIGHBOURS": "queen", "PERMUTATIONS": 99}
    again = run(second, "hot_spots", given | {"OUTPUT": str(tmp_path / "again.gpkg")}, taken["PROJECT"])
    with Store.open(taken["STORE"]) as store:
        then, now = store.run(project["run"]).record, store.run(again["RUN_ID"]).record
    assert then.inputs[0].digest == now.inputs[0].digest != ""
    figures = [{name: value for name, value in one.figures.items() if name != "OUTPUT"} for one in (then, now)]
    assert figures[0] == figures[1] and len(figures[0]) >= 5

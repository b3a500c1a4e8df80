# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:locate_records with the legal units of Namyangju and tables as they arrive: what is placed, what is listed and why, and what is refused."""

from __future__ import annotations

import csv
import struct
import time
import unicodedata

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsVectorLayer,
)


@pytest.fixture
def units(sample_data, tmp_path):
    import shutil

    path = shutil.copy(sample_data / "namyangju.gpkg", tmp_path / "namyangju.gpkg")
    return f"{path}|layername=namyangju_units"


@pytest.fixture
def write(tmp_path):
    """A text file of rows."""

    def make(rows, encoding="utf-8", name="민원.csv", delimiter=","):
        path = tmp_path / name
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file, delimiter=delimiter).writerows(rows)
        return str(path)

    return make


def rows_of(layer):
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "", "ogr")
    return [dict(zip(layer.fields().names(), feature.attributes(), strict=True)) for feature in layer.getFeatures()]


def located(run, table, units, column="code", zone="code", **extra):
    result = run(
        "locate_records",
        TABLE=table,
        CODE_FIELD=column,
        ZONES=units,
        ZONE_FIELD=zone,
        **({"OUTPUT": "memory:", "UNMATCHED": "memory:"} | extra),
    )
    return result, rows_of(result["OUTPUT"]), rows_of(result["UNMATCHED"])


def test_codes_as_spreadsheets_leave_them(run, write, units):
    table = write(
        [
            ["접수번호", "code"],
            ["1", "41360101"],
            ["2", " 4136 0101 "],
            ["3", "41360101.0"],
            ["4", "４１３６０１０１"],
            ["5", "4136010100"],
            ["6", "4136025021"],
            ["7", "4.14E+09"],
            ["8", "99999999"],
            ["9", ""],
            ["10", "41360109999"],
            ["11", "'41360101"],
            ["12", "41,360,101"],
        ]
    )
    result, placed, rest = located(run, table, units)
    assert {row["접수번호"]: (row["zone"], row["rule"]) for row in placed} == {
        "1": ("41360101", "exact"),
        "2": ("41360101", "exact"),
        "3": ("41360101", "exact"),
        "4": ("41360101", "exact"),
        "5": ("41360101", "level"),
        "6": ("41360250", "cut"),
        "11": ("41360101", "exact"),
        "12": ("41360101", "exact"),
    }
    assert [row["src_id"] for row in placed] == [2, 3, 4, 5, 6, 7, 12, 13], "rows as a spreadsheet numbers them"
    assert {row["접수번호"]: row["reason"].split(":")[0].split(" (")[0] for row in rest} == {
        "7": "a spreadsheet shortened the number",
        "8": "no zone with this code or name",
        "9": "empty",
        "10": "no zone with this code or name",
    }
    near = next(row for row in rest if row["접수번호"] == "10")
    assert near["candidate"] == "41360109" and 0.8 < near["similarity"] < 1
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"], result["N_UNMATCHED"]) == (12, 8, 4, 4)
    assert "1 records placed: finer code cut" in run.feedback.log
    zone_of = {feature["code"]: feature.geometry() for feature in QgsVectorLayer(units, "", "ogr").getFeatures()}
    for feature in result["OUTPUT"].getFeatures():
        assert zone_of[feature["zone"]].contains(feature.geometry())


def test_names_however_they_are_typed(run, write, units):
    table = write(
        [
            ["곳"],
            ["와부읍"],
            [unicodedata.normalize("NFD", "와부읍")],
            ["  와부 읍"],
            ["경기도 남양주시 와부읍"],
            ["경기도　남양주시　와부읍"],
            ["와부음"],
            ["홍길동 010-1234-5678"],
        ]
    )
    _, placed, rest = located(run, table, units, "곳", "emd")
    assert [row["rule"] for row in placed] == ["exact", "exact", "spaces", "last_word", "last_word"]
    assert {row["zone"] for row in placed} == {"와부읍"}
    assert rest[0]["candidate"] == "와부읍" and rest[0]["similarity"] == pytest.approx(6 / 7, abs=0.001), "one letter of seven"
    assert "010-1234" not in run.feedback.log and "홍길동" not in run.feedback.log, "what people wrote is in no log"
    assert "rows 7, 8" in run.feedback.log


def test_a_name_that_two_cities_have_is_not_guessed(run, write, layer_of):
    square = "POLYGON(({x} 0,{y} 0,{y} 9,{x} 9,{x} 0))"
    names = ["경기도 남양주시 중앙동", "경기도 안산시 중앙동", "경기도 안산시 고잔동"]
    zones = layer_of(
        [(square.format(x=10 * i, y=10 * i + 9), {"name": name}) for i, name in enumerate(names)], "Polygon", fields="field=name:string"
    )
    table = write([["dong"], ["중앙동"], ["안산시 중앙동"], ["고잔동"], ["수원시 고잔동"]])
    _, placed, rest = located(run, table, zones, "dong", "name")
    assert [(row["dong"], row["zone"]) for row in placed] == [("안산시 중앙동", names[1]), ("고잔동", names[2])]
    assert rest[0]["candidate"] == f"{names[0]}; {names[1]}"
    assert "several zones" in rest[0]["reason"]
    assert "another city" in rest[1]["reason"]


def test_zones_in_several_features_with_one_code_and_codes_that_lost_zeros(run, write, layer_of):
    square = "POLYGON(({x} 0,{y} 0,{y} 9,{x} 9,{x} 0))"
    zones = layer_of(
        [
            (square.format(x=0, y=1), {"c": "01234"}),
            (square.format(x=5, y=9), {"c": "01234"}),
            (None, {"c": "05678"}),
            (square.format(x=20, y=29), {"c": "09999"}),
        ],
        "Polygon",
        fields="field=c:string",
    )
    result, placed, rest = located(run, write([["c"], ["1234"], ["5678"], ["9999.0"]]), zones, "c", "c")
    assert [(row["c"], row["zone"], row["rule"]) for row in placed] == [("1234", "01234", "zeros"), ("9999.0", "09999", "zeros")]
    assert next(result["OUTPUT"].getFeatures()).geometry().asPoint().x() > 5, "in the larger part"
    assert rest[0]["reason"] == "its zone has no geometry"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_separators(run, write, units, encoding, delimiter):
    rows = [["번호", "법정동", "내용"], ["1", "와부읍", '"쉼표, 세미콜론; 따옴표"'], [], ["2", "별내동", "줄\n바꿈"]]
    _, placed, _ = located(run, write(rows, encoding, delimiter=delimiter), units, "법정동", "emd")
    assert [(row["src_id"], row["법정동"]) for row in placed] == [(2, "와부읍"), (4, "별내동")]
    assert placed[0]["내용"] == '"쉼표, 세미콜론; 따옴표"'
    assert f"read as {'UTF-8' if 'sig' in encoding else encoding.upper()}" in run.feedback.log


def test_a_cp949_layer_of_the_project_and_its_garbled_heading(run, write, units):
    """QGIS takes the file for UTF-8 and shows a garbled heading; the column is found by its place."""
    path = write([["번호", "법정동"], ["1", "와부읍"]], "cp949")
    layer = QgsVectorLayer(path, "민원", "ogr")
    garbled = layer.fields().names()[1]
    assert garbled != "법정동"
    _, placed, _ = located(run, layer, units, garbled, "emd")
    assert placed[0]["법정동"] == "와부읍"


def test_headings_that_clash(run, write, units, tmp_path):
    table = write([["emd", "status", "emd", ""], ["와부읍", "접수", "x", "y"], ["별내동", "완료", "x", "y", "zz"]])
    _, placed, _ = located(run, table, units, "emd", "emd", KEEP_FIELDS=["sigungu", "code", "fid"], OUTPUT=str(tmp_path / "kept.gpkg"))
    assert [row["status_"] for row in placed] == ["접수", "완료"]
    assert placed[0]["emd_2"] == "x" and placed[0]["column_4"] == "y" and placed[0]["sigungu"] == "남양주시"
    assert any("renamed" in one for one in run.feedback.warnings)
    assert any("1 rows have more cells" in one for one in run.feedback.warnings)


def dbf(path, names, rows, encoding):
    width = 20
    data = bytearray(struct.pack("<B3BIHH20x", 3, 125, 1, 1, len(rows), 32 + 32 * len(names) + 1, 1 + width * len(names)))
    for name in names:
        data += name.encode(encoding)[:11].ljust(11, b"\0") + b"C" + b"\0" * 4 + bytes([width]) + b"\0" * 15
    data += b"\r"
    for deleted, *cells in rows:
        data += (b"*" if deleted else b" ") + b"".join(cell.encode(encoding).ljust(width) for cell in cells)
    path.write_bytes(bytes(data) + b"\x1a")
    return str(path)


@pytest.mark.parametrize("encoding", ["cp949", "utf-8"])
def test_dbf(run, units, tmp_path, encoding):
    table = dbf(tmp_path / "대장.dbf", ["NO", "동"], [(False, "1", "와부읍"), (True, "2", "별내동"), (False, "3", "퇴계원읍?")], encoding)
    _, placed, rest = located(run, table, units, "동", "emd")
    assert [(row["src_id"], row["동"]) for row in placed] == [(1, "와부읍")]
    assert [row["src_id"] for row in rest] == [3]


@pytest.fixture
def korean_shapefile(tmp_path):
    """Neighbourhoods as an office sends them: a Shapefile in CP949, its heading too, with or without the file that says so."""
    from osgeo import ogr, osr

    def make(*, says_so):
        path = tmp_path / "동네" / "읍면동.shp"
        path.parent.mkdir()
        crs = osr.SpatialReference()
        crs.ImportFromEPSG(5179)
        source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
        layer = source.CreateLayer(path.stem, crs, ogr.wkbPolygon)
        names = ("와부읍", "별내동")
        for at in range(len(names)):
            feature = ogr.Feature(layer.GetLayerDefn())
            x = 1e6 + 100 * at
            feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({x} 2e6,{x + 90} 2e6,{x + 90} 2000090,{x} 2000090,{x} 2e6))"))
            layer.CreateFeature(feature)
        del layer, source
        dbf(path.with_suffix(".dbf"), ["읍면동"], [(False, name) for name in names], "cp949")
        path.with_suffix(".cpg").unlink(missing_ok=True)
        if says_so:
            path.with_suffix(".cpg").write_text("CP949")
        return str(path)

    return make


def test_a_shapefile_in_cp949(run, write, korean_shapefile):
    _, placed, _ = located(
        run, write([["동"], ["별내동"]], "cp949"), korean_shapefile(says_so=True), "동", "읍면동", KEEP_FIELDS=["읍면동"]
    )
    assert [(row["동"], row["zone"], row["읍면동"]) for row in placed] == [("별내동", "별내동", "별내동")]


def test_a_shapefile_in_cp949_that_does_not_say_so(run, write, korean_shapefile):
    """QGIS takes it for UTF-8, and then no letter is left: it is said with the remedy, which works."""
    zones = QgsVectorLayer(korean_shapefile(says_so=False), "zones", "ogr")
    table = write([["동"], ["별내동"]], "cp949")
    with pytest.raises(QgsProcessingException, match="read in a wrong encoding and are lost"):
        located(run, table, zones, "동", zones.fields().names()[0])
    zones.setProviderEncoding("CP949")
    _, placed, _ = located(run, table, zones, "동", "읍면동")
    assert [row["zone"] for row in placed] == ["별내동"]


@pytest.mark.parametrize("says_so", [True, False])
def test_its_dbf_alone_is_read_right_either_way(run, units, korean_shapefile, says_so):
    table = korean_shapefile(says_so=says_so).replace(".shp", ".dbf")
    _, placed, _ = located(run, table, units, "읍면동", "emd")
    assert [row["zone"] for row in placed] == ["와부읍", "별내동"]


def excel(path, rows, tmp_path):
    """A workbook, written by QGIS's own driver."""
    from osgeo import ogr

    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    sheet = book.CreateLayer("Sheet1")
    names, *records = rows
    for position, name in enumerate(names):
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTReal if isinstance(records[0][position], float) else ogr.OFTString))
    for cells in records:
        feature = ogr.Feature(sheet.GetLayerDefn())
        for position, cell in enumerate(cells):
            feature.SetField(position, cell)
        sheet.CreateFeature(feature)
    del sheet, book
    return str(path)


def test_excel_with_codes_as_numbers(run, units, tmp_path):
    table = excel(tmp_path / "표.xlsx", [("이름", "코드"), ("가", 4136025021.0), ("나", 41360101.0), ("다", 7.0)], tmp_path)
    _, placed, rest = located(run, table, units, "코드")
    assert [(row["이름"], row["rule"]) for row in placed] == [("가", "cut"), ("나", "exact")]
    assert len(rest) == 1


def test_excel_without_heading_names_the_columns_there_are(run, units, tmp_path):
    from osgeo import ogr

    path = tmp_path / "표.xlsx"
    book = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    sheet = book.CreateLayer("Sheet1")
    for name in ("1", "2"):
        sheet.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    for code in (41360101.0, 41360102.0):
        feature = ogr.Feature(sheet.GetLayerDefn())
        feature.SetField(0, 1.0)
        feature.SetField(1, code)
        sheet.CreateFeature(feature)
    del sheet, book
    with pytest.raises(QgsProcessingException, match=r"has no column “코드”\. It has: “") as caught:
        located(run, str(path), units, "코드")
    names = str(caught.value).split("It has: ")[1].strip(".").replace("“", "").replace("”", "").split(", ")
    _, placed, _ = located(run, str(path), units, names[1])
    assert len(placed) == 2


@pytest.mark.parametrize(
    ("content", "extra", "message"),
    [
        (b"", {}, "is empty"),
        (b" \r\n\r\n", {}, "is empty"),
        (b"code\r\n", {}, "a heading but no records"),
        (b"code,x\n1,2\n", {"CODE_FIELD": "emd"}, "has no column “emd”. It has: “code”, “x”"),
        ("code,동\n1,가\n".encode("cp949"), {"ENCODING": "utf-8"}, "is not in UTF-8 .row 1.. Choose cp949 or auto"),
        ("code,동\n1,\U0001f600\n".encode(), {"ENCODING": "cp949"}, "is not in CP949"),
        (b"code\n1\n\xff\xfa\x80\n", {}, "neither in UTF-8 nor in CP949 .row 3."),
        (b"code\n1\n", {"ZONE_FIELD": "absent"}, "has no field “absent”"),
    ],
)
def test_bad_tables_are_refused(run, units, tmp_path, content, extra, message):
    path = tmp_path / "bad.csv"
    path.write_bytes(content)
    with pytest.raises(QgsProcessingException, match=message):
        run(
            "locate_records",
            **({"TABLE": str(path), "CODE_FIELD": "code", "ZONES": units, "ZONE_FIELD": "code", "OUTPUT": "memory:"} | extra),
        )


def test_a_file_that_is_not_there_and_zones_without_names(run, units, layer_of, write):
    with pytest.raises(QgsProcessingException, match=r"“absent.csv” is not there"):
        located(run, "/tmp/absent.csv", units)
    zones = layer_of([("POLYGON((0 0,1 0,1 1,0 0))", {})], "Polygon", fields="field=name:string")
    with pytest.raises(QgsProcessingException, match="is empty in all zones"):
        located(run, write([["a"], ["x"]]), zones, "a", "name")
    empty = layer_of([], "Polygon", fields="field=name:string")
    with pytest.raises(QgsProcessingException, match="has no features"):
        located(run, write([["a"], ["x"]]), empty, "a", "name")


def test_no_match_at_all_is_said(run, write, units):
    result, placed, rest = located(run, write([["emd"], ["서울"], ["부산"]]), units, "emd", "code")
    assert not placed and len(rest) == 2
    assert any("No record could be placed" in one for one in run.feedback.warnings)
    assert result["N_USED"] == 0


def test_a_folder_that_cannot_be_written_to(run, write, units):
    with pytest.raises(QgsProcessingException, match=r"/proc/self/x\.gpkg"):
        located(run, write([["emd"], ["와부읍"]]), units, "emd", "emd", OUTPUT="/proc/self/x.gpkg")


def test_a_hundred_thousand_rows_take_seconds(run, units, tmp_path):
    path = tmp_path / "long.csv"
    path.write_text(
        "no,emd,text\n" + "".join(f"{i},{'와부읍' if i % 10 else f'없는곳{i % 999}'},민원 내용 {i}\n" for i in range(100_000)),
        encoding="cp949",
    )
    began = time.process_time()
    result = run("locate_records", TABLE=str(path), CODE_FIELD="emd", ZONES=units, ZONE_FIELD="emd", OUTPUT="memory:", UNMATCHED="memory:")
    assert time.process_time() - began < 8
    assert (result["N_USED"], result["N_UNMATCHED"]) == (90_000, 10_000)


@pytest.mark.parametrize("share", [2, 40, 75])
def test_cancelling_leaves_nothing(provider, stopper, units, tmp_path, share):
    folder = tmp_path / "out"
    folder.mkdir()
    path = tmp_path / "long.csv"
    path.write_text("emd\n" + "와부읍\n" * 60_000, encoding="utf-8")
    stopper.at(share)
    row = {"TABLE": str(path), "CODE_FIELD": "emd", "ZONES": units, "ZONE_FIELD": "emd"}
    row |= {"OUTPUT": str(folder / "a.gpkg"), "UNMATCHED": str(folder / "b.gpkg")}
    results, _ = provider.algorithm("locate_records").create().run(row, QgsProcessingContext(), stopper.feedback)
    assert stopper.when is not None and time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(folder.iterdir()) == []


def test_batch_model_and_qgis_process_give_the_same(provider, run, write, units, tmp_path, qgis_process):
    table = write([["emd", "n"], ["와부읍", "1"], ["별내동", "2"], ["없음", "3"]], "cp949")
    row = {"TABLE": table, "CODE_FIELD": "emd", "ZONES": units, "ZONE_FIELD": "emd"}
    _, placed, rest = located(run, table, units, "emd", "emd")
    assert len(placed) == 2 and len(rest) == 1

    def check(name):
        own = [{key: value for key, value in one.items() if key != "fid"} for one in rows_of(str(tmp_path / f"{name}.gpkg"))]
        assert own == placed

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("smartcity:locate_records")
    batch = row | {"OUTPUT": str(tmp_path / "batch.gpkg")}
    assert algorithm.checkParameterValues(batch, QgsProcessingContext())[0]
    assert algorithm.create().run(batch, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    check("batch")

    from qgis.core import QgsProcessingModelChildAlgorithm, QgsProcessingModelChildParameterSource, QgsProcessingModelOutput

    model = QgsProcessingModelAlgorithm("records of a city", "tests")
    child = QgsProcessingModelChildAlgorithm("smartcity:locate_records")
    child.setChildId("records")
    for name, value in row.items():
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("points")
    output.setChildOutputName("OUTPUT")
    output.setChildId("records")
    child.setModelOutputs({"points": output})
    model.addChildAlgorithm(child)
    assert model.toFile(str(tmp_path / "city.model3"))
    again = QgsProcessingModelAlgorithm()
    assert again.fromFile(str(tmp_path / "city.model3"))
    again.initAlgorithm()
    sink = again.destinationParameterDefinitions()[0].name()
    assert again.run({sink: str(tmp_path / "model.gpkg")}, QgsProcessingContext(), QgsProcessingFeedback(False))[1]
    check("model")

    sinks = {"OUTPUT": str(tmp_path / "process.gpkg"), "UNMATCHED": str(tmp_path / "rest.gpkg"), "REPORT": str(tmp_path / "r.html")}
    answer = qgis_process("run", "smartcity:locate_records", "--json", "-", inputs=row | sinks)
    assert answer["results"]["N_UNMATCHED"] == 1
    check("process")
    assert "2 of 3 records were placed" in (tmp_path / "r.html").read_text(encoding="utf-8")

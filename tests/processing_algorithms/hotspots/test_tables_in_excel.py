# SPDX-License-Identifier: GPL-2.0-or-later
"""Every layer and table of the hot spot algorithms as an Excel file: the rows and columns of the layer, Hangul as it was."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime

SIDE = 8
FIELDS = "field=이름:string&field=total:double&field=old:double&field=has:int"


@pytest.fixture
def zones(layer_of):
    """64 squares with names; people, old people, and a yes or no."""
    rng = np.random.default_rng(8)
    rows = []
    for place in range(SIDE * SIDE):
        x, y = 1e6 + 100 * (place % SIDE), 2e6 + 100 * (place // SIDE)
        total = float(rng.integers(300, 900))
        values = {"이름": f"{place}동", "total": total, "old": float(rng.binomial(int(total), 0.2)), "has": int(place % SIDE < 3)}
        rows.append((f"POLYGON(({x} {y},{x + 100} {y},{x + 100} {y + 100},{x} {y + 100},{x} {y}))", values))
    return layer_of(rows, "Polygon", fields=FIELDS, name="구역")


@pytest.fixture
def calls(layer_of):
    """Six months of complaints, most of them in one corner."""
    rng = np.random.default_rng(9)
    places = np.vstack([rng.uniform(0, 800, (400, 2)), rng.uniform(0, 200, (200, 2))]) + [1e6, 2e6]
    return layer_of(
        (((x, y), {"when": f"2025-{1 + i % 6:02d}-{1 + i % 28:02d}"}) for i, (x, y) in enumerate(places.tolist())),
        fields="field=when:string",
    )


@pytest.fixture
def table(tmp_path):
    """Records by name, one of them misspelt."""
    path = tmp_path / "민원.csv"
    path.write_text("동,내용\n" + "".join(f"{i}동,모기 {i}\n" for i in range(30)) + "없는곳,모기\n", encoding="utf-8")
    return path


CASES = {
    "locate_records": (["OUTPUT", "UNMATCHED"], {"CODE_FIELD": "동", "ZONE_FIELD": "이름", "KEEP_FIELDS": ["이름"]}),
    "aggregate_incidents": (["OUTPUT"], {"TIME_FIELD": "when", "STEP": "month", "K_SUPPRESS": 3}),
    "hot_spots": (["OUTPUT"], {"FIELD": "old", "POPULATION": "total", "KEEP_FIELDS": ["이름"], "PERMUTATIONS": 999}),
    "clusters_and_outliers": (["OUTPUT"], {"FIELD": "has", "STATISTIC": "join_count", "KEEP_FIELDS": ["이름"]}),
    "emerging_hot_spots": (["OUTPUT", "BINS"], {"TIME_FIELD": "when", "STEP": "month", "PERMUTATIONS": 999}),
    "scan_clusters": (["OUTPUT", "MEMBERS"], {"CASES": "old", "POPULATION": "total", "UNIT_FIELD": "이름", "REPLICATIONS": 99}),
    "concentrations": (["OUTPUT"], {"GROUP_FIELDS": ["old"], "TOTAL_FIELD": "total", "KEEP_FIELDS": ["이름"], "SEGMENTS": 2}),
}


def given(name, zones, calls, table):
    if name == "locate_records":
        return {"TABLE": str(table), "ZONES": zones}
    if name in ("aggregate_incidents", "emerging_hot_spots"):
        return {"INPUT": calls, "ZONES": zones}
    return {"INPUT": zones}


def cells(layer):
    """The rows, with numbers as numbers and moments as text, as Excel has them."""
    return [[plain(feature[name]) for name in layer.fields().names()] for feature in layer.getFeatures()]


def plain(cell):
    if isinstance(cell, QDateTime):
        return cell.toString("yyyy-MM-dd HH:mm:ss")
    if isinstance(cell, QDate):
        return cell.toString("yyyy-MM-dd 00:00:00")
    if isinstance(cell, (bool, int, float)):
        return round(float(cell), 9)
    return cell if isinstance(cell, str) else None


@pytest.mark.parametrize(("name", "output"), [(name, output) for name, (outputs, _) in CASES.items() for output in outputs])
def test_as_an_excel_file(run, zones, calls, table, tmp_path, name, output):
    call = given(name, zones, calls, table) | CASES[name][1] | dict.fromkeys(CASES[name][0], "memory:")
    expected = run(name, **call)[output]
    path = tmp_path / "결과.xlsx"
    run(name, **call | {output: str(path)})
    written = QgsVectorLayer(str(path), "", "ogr")
    assert written.isValid() and written.featureCount() == expected.featureCount() > 0
    assert written.fields().names() == expected.fields().names()
    for one, other in zip(cells(written), cells(expected), strict=True):
        assert one == other
    if output != "BINS":  # cells by number and period, without names
        assert any("가" <= letter <= "힣" for row in cells(written) for cell in row if isinstance(cell, str) for letter in cell)

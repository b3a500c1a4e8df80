# SPDX-License-Identifier: GPL-2.0-or-later
"""What users really give to concentrations: a layer that says what it left out, or a sentence that says what to do."""

from __future__ import annotations

import time

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingContext, QgsProcessingException, QgsVectorLayer

FIELDS = "field=total:double&field=old:double&field=kids:double&field=t:string"
GIVEN = {"GROUP_FIELDS": ["old", "kids"], "TOTAL_FIELD": "total"}


def units(layer_of, rows, **options):
    """Points from (total, old, kids) rows."""
    west, north, step = (127.0, 37.6, 0.001) if options.get("crs") == "EPSG:4326" else (1e6, 2e6, 100.0)
    points = (((west + step * i, north), dict(zip(("total", "old", "kids"), row))) for i, row in enumerate(rows))
    return layer_of(points, fields=FIELDS, **options)


def usual(n=30, seed=1):
    rng = np.random.default_rng(seed)
    total = rng.integers(100, 300, n)
    return [(float(t), float(rng.binomial(t, 0.2)), float(rng.binomial(t, 0.3))) for t in total]


def refused(run, **parameters) -> str:
    """The sentence with which a run is refused."""
    with pytest.raises(QgsProcessingException) as caught:
        run("concentrations", **({"OUTPUT": "memory:"} | GIVEN | parameters))
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def test_refused(run, layer_of):
    layer = units(layer_of, usual())
    assert "has no features" in refused(run, INPUT=units(layer_of, []))
    assert "30 rows left out" in refused(run, INPUT=units(layer_of, [(NULL, 1.0, 1.0)] * 30))
    assert "holds text" in refused(run, INPUT=layer, GROUP_FIELDS=["t"])
    assert "no field “absent”" in refused(run, INPUT=layer, TOTAL_FIELD="absent")
    assert "both a group and the total" in refused(run, INPUT=layer, TOTAL_FIELD="old")
    assert "not among the groups" in refused(run, INPUT=layer, FOCUS_FIELD="total")
    assert "nobody lives there" in refused(run, INPUT=units(layer_of, [(0.0, 0.0, 0.0)] * 5))
    assert "Only 1 unit" in refused(run, INPUT=units(layer_of, usual(1)))
    assert "Nobody at all belongs to “kids”" in refused(run, INPUT=units(layer_of, [(9.0, 1.0, 0.0), (9.0, 3.0, 0.0)]))
    assert "Take it out of the fields to pass on" in refused(run, INPUT=layer, K_SUPPRESS=5, KEEP_FIELDS=["old"])


def test_segments_that_cannot_be(run, provider, layer_of):
    layer = units(layer_of, usual(5))
    ok, message = provider.algorithm("concentrations").checkParameterValues(
        {"INPUT": layer, "SEGMENTS": 9, "OUTPUT": "memory:"} | GIVEN, QgsProcessingContext()
    )
    assert not ok
    assert "the layer has only 5 units" in message
    assert "One segment would hold all" in refused(run, INPUT=layer, SEGMENTS=1)
    same = units(layer_of, [(100.0, 20.0, 30.0)] * 12)
    assert "only one segment" in refused(run, INPUT=same)
    assert "different shares" in refused(run, INPUT=units(layer_of, [(100.0, 20.0, 30.0)] * 6 + [(100.0, 30.0, 30.0)] * 6), SEGMENTS=3)
    assert "may be shown" in refused(run, INPUT=units(layer_of, [(50.0, 2.0, 3.0)] * 6), K_SUPPRESS=5, SEGMENTS=2)


def test_constant_groups_have_quotient_one(run, layer_of, columns_of):
    out = columns_of(
        run("concentrations", INPUT=units(layer_of, [(100.0, 20.0, 30.0)] * 12), SEGMENTS=0, OUTPUT="memory:", **GIVEN)["OUTPUT"]
    )
    np.testing.assert_allclose(out["lq_old"], 1.0)
    assert set(out["seg_text"]) == {"about the overall shares"}


def test_one_group_is_enough(run, layer_of):
    result = run("concentrations", INPUT=units(layer_of, usual()), GROUP_FIELDS=["old"], TOTAL_FIELD="total", OUTPUT="memory:")
    assert result["N_SEGMENTS"] >= 2


def test_bad_rows_are_left_out_listed_and_kept_without_results(run, layer_of, columns_of):
    nan, inf = float("nan"), float("inf")
    bad = [(nan, 1.0, 1.0), (10.0, inf, 1.0), (10.0, NULL, 1.0), (10.0, -1.0, 1.0), (10.0, 11.0, 1.0), (0.0, 0.0, 0.0), (-5.0, 0.0, 0.0)]
    result = run("concentrations", INPUT=units(layer_of, bad + usual()), SEGMENTS=3, OUTPUT="memory:", **GIVEN)
    assert (result["N_READ"], result["N_USED"], result["N_SKIPPED"]) == (37, 30, 7)
    out = columns_of(result["OUTPUT"])
    assert out["status"][:7].tolist() == ["no_data"] * 7
    assert np.isnan(out["lq_old"][:7]).all()
    assert "“old” is larger than “total” (feature ids 5)" in run.feedback.log
    clean = columns_of(run("concentrations", INPUT=units(layer_of, usual()), SEGMENTS=3, OUTPUT="memory:", **GIVEN)["OUTPUT"])
    np.testing.assert_array_equal(out["lq_old"][7:], clean["lq_old"])
    np.testing.assert_array_equal(out["segment"][7:], clean["segment"])


def test_shares_instead_of_numbers_are_warned_about(run, layer_of):
    layer = units(layer_of, [(t, o / t, k / t) for t, o, k in usual()])
    run("concentrations", INPUT=layer, OUTPUT="memory:", **GIVEN)
    assert any("are these shares?" in warning for warning in run.feedback.warnings)
    assert "whole numbers" in refused(run, INPUT=layer, K_SUPPRESS=5)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", ""])
def test_the_coordinate_system_does_not_matter(run, layer_of, columns_of, crs, tmp_path):
    """Nothing is measured; the picture is drawn in the layer's own system."""
    expected = columns_of(run("concentrations", INPUT=units(layer_of, usual()), OUTPUT="memory:", **GIVEN)["OUTPUT"])
    page = tmp_path / "r.html"
    out = columns_of(run("concentrations", INPUT=units(layer_of, usual(), crs=crs), OUTPUT="memory:", REPORT=str(page), **GIVEN)["OUTPUT"])
    np.testing.assert_array_equal(out["lq_old"], expected["lq_old"])
    assert page.exists()


def test_units_without_or_with_broken_geometry_keep_their_numbers(run, layer_of, columns_of):
    square = "POLYGON((0 0,100 0,100 100,0 100,0 0))"
    bow_tie = "POLYGON((200 0,300 100,300 0,200 100,200 0))"
    rows = [(wkt, dict(zip(("total", "old", "kids"), row))) for wkt, row in zip([square, bow_tie, None, "POLYGON EMPTY"], usual(4))]
    result = run("concentrations", INPUT=layer_of(rows, "Polygon", fields=FIELDS), SEGMENTS=0, OUTPUT="memory:", **GIVEN)
    assert result["N_USED"] == 4
    assert np.isfinite(columns_of(result["OUTPUT"])["lq_old"]).all()


def test_hangul_paths_and_fields(run, layer_of, tmp_path):
    layer = layer_of(
        (((1e6 + 10 * i, 2e6), {"총인구": t, "고령자 수": o}) for i, (t, o, _) in enumerate(usual())),
        fields="field=총인구:double&field=고령자 수:double",
    )
    folder = tmp_path / "김포 시청"
    folder.mkdir()
    given = {
        "GROUP_FIELDS": ["고령자 수"],
        "TOTAL_FIELD": "총인구",
        "OUTPUT": str(folder / "집중.gpkg"),
        "REPORT": str(folder / "보고서.html"),
    }
    run("concentrations", INPUT=layer, **given)
    assert "lq_고령자 수" in QgsVectorLayer(str(folder / "집중.gpkg"), "", "ogr").fields().names()
    assert "고령자 수" in (folder / "보고서.html").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_to(run, layer_of):
    assert "/proc/self/a.gpkg" in refused(run, INPUT=units(layer_of, usual()), OUTPUT="/proc/self/a.gpkg")


@pytest.mark.parametrize("share", [1, 55, 85])
def test_cancelling_ends_within_a_second_and_leaves_nothing(provider, stopper, layer_of, tmp_path, share):
    layer = units(layer_of, usual(20_000))
    stopper.share = share
    given = {"INPUT": layer, "SEGMENTS": 6, "OUTPUT": str(tmp_path / "half.gpkg")} | GIVEN
    results, _ = provider.algorithm("concentrations").create().run(given, QgsProcessingContext(), stopper.feedback)
    assert stopper.when is not None, "the run was over before it could be cancelled"
    assert time.monotonic() - stopper.when < 1.0
    assert results == {}
    assert list(tmp_path.iterdir()) == []

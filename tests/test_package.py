# SPDX-License-Identifier: GPL-2.0-or-later
"""The zip: what is in it, what the plugin site asks for, and that it runs where planners are: without any package of ours."""

from __future__ import annotations

import configparser
import json
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# What the plugin site refuses an upload without.
REQUIRED = ["name", "description", "about", "version", "qgisMinimumVersion", "author", "email", "homepage", "tracker", "repository"]


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_metadata_has_what_the_site_asks_for(metadata):
    for field in REQUIRED:
        assert metadata.get(field, "").strip(), field
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert "supportsQt6" not in metadata
    assert (ROOT / metadata["icon"]).is_file()
    assert metadata["version"] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for address in ("homepage", "tracker", "repository"):
        assert metadata[address].startswith("https://")


def test_the_zip_holds_the_plugin_and_nothing_else(zip_path):
    with zipfile.ZipFile(zip_path) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"smartcity"}
    assert zip_path.stat().st_size < 5_000_000
    for needed in (
        "__init__.py",
        "metadata.txt",
        "LICENSE",
        "README.md",
        "requirements.txt",
        "i18n/smartcity_ko.qm",
        "resources/report/report.css",
        "resources/sample_data/smartcity_sample.qgz",
    ):
        assert f"smartcity/{needed}" in names, needed
    for unwanted in ("/tests/", "/.git", "/scripts/", "/docs/", "__pycache__", ".pyc", ".ts", "Makefile", ".venv", "/build/"):
        assert not [name for name in names if unwanted in name], unwanted


def test_every_module_of_the_tree_is_in_the_zip(zip_path):
    """A file that git does not know would be missing for users and present for tests."""
    with zipfile.ZipFile(zip_path) as archive:
        names = set(archive.namelist())
    for folder in ("smartcity_plugin", "processing_algorithms", "resources"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts and path.suffix not in {".gpkg-wal", ".gpkg-shm"}:
                assert f"smartcity/{path.relative_to(ROOT)}" in names, path


def test_without_any_package_of_ours_it_loads_and_runs_on_points(qgis_process, sample_data, tmp_path):
    """The plain system Python, no virtual environment: hot spots of crimes, counted into hexagons, with a report."""
    given = {
        "INPUT": f"{sample_data / 'geodanet.gpkg'}|layername=crimes",
        "SIZE": 150,
        "NEIGHBOURS": "knn",
        "OUTPUT": str(tmp_path / "out.gpkg"),
        "REPORT": str(tmp_path / "report.html"),
    }
    answer = qgis_process("run", "smartcity:hot_spots", "--json", "-", inputs=given, packages=None)
    assert answer["results"]["N_USED"] == 287
    assert (tmp_path / "report.html").stat().st_size > 5_000


def test_without_shapely_polygons_are_refused_with_how_it_is_installed(qgis_process, sample_data, tmp_path):
    """shapely is hidden from the interpreter, as on a QGIS that never had it."""
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "sitecustomize.py").write_text(
        "from importlib.machinery import PathFinder\n"
        "plain = PathFinder.find_spec\n"
        "PathFinder.find_spec = classmethod(lambda cls, name, *rest: None if name.split('.')[0] == 'shapely' else plain(name, *rest))\n",
        encoding="utf-8",
    )
    given = {"INPUT": str(sample_data / "north_carolina_sids.gpkg"), "FIELD": "SID74", "OUTPUT": str(tmp_path / "out.gpkg")}
    done = qgis_process("run", "smartcity:hot_spots", "--json", "-", inputs=given, packages=tmp_path / "hidden", check=False)
    said = done.stdout + done.stderr
    assert "The Python package shapely (version 2.0 or newer) is not installed." in said
    assert "apt install python3-shapely" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out.gpkg").exists()


def test_the_provider_is_listed(qgis_process):
    listed = qgis_process("list", "--json")
    assert "smartcity:hot_spots" in json.dumps(listed)

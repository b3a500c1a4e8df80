# SPDX-License-Identifier: GPL-2.0-or-later
"""Every picture that README and guide show is there, light and not blank; those of QGIS's window are taken by the walks of the desktop tests."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = {
    (page.parent / found).resolve(): page.name
    for page in PAGES
    for found in re.findall(r'!\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src="([^"]+)"', page.read_text(encoding="utf-8"))
    for found in found
    if found
}
MOST_BYTES = 200_000


@pytest.fixture(scope="module")
def pictures():
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import pictures
    finally:
        sys.path.pop(0)
    return pictures.PICTURES


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.name)
def test_shown_pictures_are_there_light_and_not_blank(qgis_app, path):
    image = QImage(str(path))
    assert not image.isNull(), f"{SHOWN[path]} shows {path.name}, which is not there"
    assert path.stat().st_size < MOST_BYTES
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) >= 8


def test_every_picture_is_shown():
    assert {path.name for path in (ROOT / "docs" / "images").glob("*.png")} == {path.name for path in SHOWN}


def test_the_window_is_shown_as_the_walks_took_it(pictures):
    walks = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "desktop").glob("walk_*.py"))
    for name, (shots, _, _) in pictures.items():
        assert (ROOT / "docs" / "images" / f"{name}.png").resolve() in SHOWN, name
        for shot in shots:
            assert f'"{shot}"' in walks or f'"{shot}.pdf"' in walks, shot


def test_the_readme_shows_docks_a_map_of_each_family_and_a_report():
    readme = {path.stem for path in SHOWN if path.name in (ROOT / "README.md").read_text(encoding="utf-8")}
    assert {"docks_evidence", "window_hot_spots", "window_centres", "window_flight", "window_spraying", "window_report"} <= readme

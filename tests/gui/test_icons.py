# SPDX-License-Identifier: GPL-2.0-or-later
"""The icons are one family, and are seen on every theme that QGIS ships: contrast is measured on what is drawn (WCAG 2.1, 1.4.11: 3 to 1)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[2] / "resources" / "icons"
FAMILY = sorted(one for one in ICONS.glob("*.svg") if one.stem != "smartcity")
THEMES = {
    "light": "#efefef",
    "white": "#ffffff",
    "Blend of Gray": "#727272",
    "toolbar at night": "#4e4e4e",
    "Night Mapping": "#323232",
    "list at night": "#202020",
}
SIDE = 24
LEAST_SHARE = 0.12  # of the icon's square: strokes of two units seldom cover more


def brightness(colour: QColor) -> float:
    """Relative luminance."""
    parts = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in (colour.redF(), colour.greenF(), colour.blueF())]
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    """1 to 21."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def share_seen(icon: Path, background: str) -> float:
    """The share of the icon's square that stands out from the background."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    QSvgRenderer(str(icon)).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    seen = sum(contrast(image.pixelColor(x, y), QColor(background)) >= 3.0 for x in range(SIDE) for y in range(SIDE))
    return seen / SIDE**2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("icon", [*FAMILY, ICONS / "smartcity.svg"], ids=lambda one: one.stem)
def test_seen_on_every_theme(qgis_app, icon, theme):
    assert share_seen(icon, THEMES[theme]) >= LEAST_SHARE


@pytest.mark.parametrize("icon", FAMILY, ids=lambda one: one.stem)
def test_one_grid_one_tile_one_palette(icon):
    text = icon.read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text and '<rect x="1" y="1" width="22" height="22" rx="5" fill="#fcfcfa"' in text
    colours = set(re.findall("#[0-9a-f]{6}", text)) - {"#fcfcfa", "#8d958f"}
    assert colours <= {"#2166ac", "#b2182b", "#b35806", "#37423d", "#6b756f"}
    for colour in colours:
        assert contrast(QColor(colour), QColor("#fcfcfa")) >= 4.5, colour
    assert set(re.findall(r'stroke-width="([^"]+)"', text)) <= {"2", "3"}


def test_a_pale_icon_would_be_found_out(tmp_path, qgis_app):
    pale = tmp_path / "pale.svg"
    pale.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="#8d8d8d"/></svg>', encoding="utf-8"
    )
    assert share_seen(pale, THEMES["Blend of Gray"]) == 0.0


def test_every_question_and_family_has_its_own(provider):
    from smartcity.smartcity_plugin.gui.questions import questions

    assert all((ICONS / f"{one.icon}.svg").is_file() for one in questions())
    assert all((ICONS / f"{one.groupId()}.svg").is_file() for one in provider.algorithms())

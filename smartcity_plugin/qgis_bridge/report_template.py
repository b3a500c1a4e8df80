# SPDX-License-Identifier: GPL-2.0-or-later
"""The layout that printed reports start from: two pages, the first and any further one. `resources/report/cycle_report.qpt` is what this makes.

What a changed template must keep are the ids of items: ``map``, ``body`` (on the first page) and ``body_more`` (on the second) say where map and text may stand, ``heading``,
``text``, ``label`` and ``small`` in which letters. Everything else is the user's: texts may hold ``[% @cycle_title %]``, ``@cycle_question``, ``@cycle_facts``,
``@cycle_edition``, ``@cycle_head`` and ``@cycle_date``.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor, QFont

SHIPPED = Path(__file__).parents[2] / "resources" / "report" / "cycle_report.qpt"
FAMILIES = [
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "NanumGothic",
    "NanumBarunGothic",
    "NanumSquareRound",
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "Segoe UI",
    "DejaVu Sans",
]
_INK, _QUIET, _MAIN = "#1d2321", "#5b6460", "#2166ac"
_LEFT, _WIDTH = 18.0, 174.0


def make_template() -> QgsPrintLayout:
    """The template as a layout."""
    layout = QgsPrintLayout(QgsProject.instance())
    layout.initializeDefaults()
    layout.setName("Smart Cycle")
    second = QgsLayoutItemPage(layout)
    second.setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    layout.pageCollection().page(0).setPageSize("A4", QgsLayoutItemPage.Orientation.Portrait)
    layout.pageCollection().addPage(second)
    _label(layout, "question", "[% @cycle_question %]", 0, 14, 6, 9, _QUIET)
    _label(layout, "title", "[% @cycle_title %]", 0, 20, 17, 20, _INK, bold=True)
    _bar(layout, 0, 38.5)
    _label(layout, "edition", "[% @cycle_edition %]", 0, 41, 5, 8, _MAIN)
    _label(layout, "facts", "[% @cycle_facts %]", 0, 46, 10, 8.5, _QUIET)
    _map(layout, 58, 92)
    _frame(layout, "body", 0, 154, 118)
    _frame(layout, "body_more", 1, 24, 248)
    _label(layout, "running_title", "[% @cycle_title %]", 1, 12, 6, 8, _QUIET)
    _bar(layout, 1, 19)
    for page in (0, 1):
        _label(layout, f"head_{page}", "[% @cycle_head %]", page, 278, 5, 6.5, _QUIET, width=150)
        _label(
            layout, f"page_{page}", "[% @layout_page %] / [% @layout_numpages %]", page, 278, 5, 8, _QUIET, left=170, width=22, right=True
        )
    for name, size, colour, bold in (
        ("heading", 12.5, _INK, True),
        ("text", 9.5, _INK, False),
        ("label", 9.5, "#37413d", True),
        ("small", 8, _QUIET, False),
    ):
        _label(layout, name, name, 1, 30, 8, size, colour, bold=bold)
    return layout


def text_format(size: float, colour: str, *, bold: bool = False) -> QgsTextFormat:
    """Letters that every QGIS has, Hangul among them."""
    made = QgsTextFormat()
    font = QFont(FAMILIES[0])
    font.setFamilies(FAMILIES)
    font.setBold(bold)
    made.setFont(font)
    made.setFamilies(FAMILIES)
    made.setForcedBold(bold)
    made.setSize(size)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(QColor(colour))
    made.setLineHeight(1.32 if not bold else 1.15)
    return made


def place(item: QgsLayoutItem, page: int, left: float, top: float, width: float, height: float) -> None:
    """Put an item on a page, in millimetres."""
    unit = QgsUnitTypes.LayoutUnit.LayoutMillimeters
    item.attemptResize(QgsLayoutSize(width, height, unit))
    item.attemptMove(QgsLayoutPoint(left, top, unit), True, False, page)


def _label(
    layout: QgsPrintLayout,
    name: str,
    text: str,
    page: int,
    top: float,
    height: float,
    size: float,
    colour: str,
    *,
    bold: bool = False,
    left: float = _LEFT,
    width: float = _WIDTH,
    right: bool = False,
) -> None:
    item = QgsLayoutItemLabel(layout)
    item.setId(name)
    item.setText(text)
    item.setTextFormat(text_format(size, colour, bold=bold))
    item.setMarginX(0)
    item.setMarginY(0)
    if right:
        from qgis.PyQt.QtCore import Qt

        item.setHAlign(Qt.AlignmentFlag.AlignRight)
    layout.addLayoutItem(item)
    place(item, page, left, top, width, height)


def _bar(layout: QgsPrintLayout, page: int, top: float) -> None:
    from qgis.core import QgsFillSymbol

    bar = QgsLayoutItemShape(layout)
    bar.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    bar.setSymbol(QgsFillSymbol.createSimple({"color": _MAIN, "style": "solid", "outline_style": "no"}))
    bar.setId(f"bar_{page}")
    layout.addLayoutItem(bar)
    place(bar, page, _LEFT, top, _WIDTH, 0.7)


def _map(layout: QgsPrintLayout, top: float, height: float) -> None:
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor("#d9dbd6"))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    layout.addLayoutItem(item)
    place(item, 0, _LEFT, top, _WIDTH, height)


def _frame(layout: QgsPrintLayout, name: str, page: int, top: float, height: float) -> None:
    from qgis.core import QgsFillSymbol

    frame = QgsLayoutItemShape(layout)
    frame.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    frame.setSymbol(QgsFillSymbol.createSimple({"style": "no", "outline_style": "dash", "outline_color": "#c0c4be"}))
    frame.setId(name)
    layout.addLayoutItem(frame)
    place(frame, page, _LEFT, top, _WIDTH, height)

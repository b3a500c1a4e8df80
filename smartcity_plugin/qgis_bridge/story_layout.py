# SPDX-License-Identifier: GPL-2.0-or-later
"""The story of a cycle set on the pages of a QGIS layout, from a template that users may change in QGIS's layout designer, and printed as PDF with text as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsFontUtils,
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutUtils,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsRenderContext,
    QgsTextFormat,
    QgsTextRenderer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..analysis.errors import AnalysisError
from ..analysis.errors import tr as mark
from ..cycle.moments import today
from .report_template import FAMILIES, SHIPPED, place
from .story import Drawn, Part, Said, Story
from .story_map import StoryMap

_NEEDED = ("body", "body_more", "heading", "text", "label", "small")
_DPI = 200
_COLUMN, _GAP, _LINE = 38.0, 4.0, 1.6  # millimetres: the labels' column, between columns, between items
_CHART = 210 / 960
_NARROWER = 0.97  # letters are a little wider on the page than where they are measured: a line too much is better than two on each other


class TemplateError(AnalysisError):
    """The template is none, or lacks an item that the report needs."""


@dataclass(frozen=True)
class _Box:
    page: int
    left: float
    top: float
    width: float
    height: float


def print_story(story: Story, path: Path, project: QgsProject, drawn: StoryMap | None, template: Path | None = None) -> int:
    """Write ``path`` as PDF; the number of its pages.

    Raises:
        TemplateError: the template cannot be used. OSError: the file cannot be written.

    """
    with TemporaryDirectory(prefix="smartcity_report_") as folder, _setting(story, project, drawn, template, Path(folder)) as layout:
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
        settings.exportMetadata = False  # the author of a PDF would be the computer's user
        settings.dpi = _DPI
        _check(QgsLayoutExporter(layout).exportToPdf(str(path), settings), path)
        return int(layout.pageCollection().pageCount())


def _check(result: QgsLayoutExporter.ExportResult, path: Path) -> None:
    if result != QgsLayoutExporter.ExportResult.Success:
        raise OSError(f"{path}")


@contextmanager
def _setting(story: Story, project: QgsProject, drawn: StoryMap | None, template: Path | None, folder: Path) -> Iterator[QgsPrintLayout]:
    layout = _read(template or SHIPPED, project)
    for name, value in (
        ("cycle_title", story.title),
        ("cycle_question", story.question),
        ("cycle_facts", story.facts),
        ("cycle_edition", story.edition),
        ("cycle_head", story.head),
        ("cycle_date", today()),
    ):
        QgsExpressionContextUtils.setLayoutVariable(layout, name, value)
    _Compositor(layout, folder, drawn).set(story)
    layout.refresh()
    yield layout


def _read(path: Path, project: QgsProject) -> QgsPrintLayout:
    document = QDomDocument()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(mark("The template “{file}” cannot be read."), file=path.name) from error
    layout = QgsPrintLayout(project)
    if "<!DOCTYPE" in text[:200].upper() and "<!ENTITY" in text.upper():
        raise TemplateError(mark("The template “{file}” declares entities, which no template needs; it was not read."), file=path.name)
    document.setContent(text)
    _, good = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    missing = [name for name in _NEEDED if layout.itemById(name) is None]
    if not good or len(missing) == len(_NEEDED):
        raise TemplateError(mark("“{file}” is not a template of a QGIS layout (*.qpt)."), file=path.name)
    if missing:
        raise TemplateError(
            mark(
                "The template “{file}” has no item with the id “{items}”. Give one this id in the layout designer, or start from the shipped template."
            ),
            file=path.name,
            items="”, “".join(missing),
        )
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            item.setTextFormat(_in_a_font_that_is_here(item.textFormat()))
    return layout


def _in_a_font_that_is_here(wanted: QgsTextFormat) -> QgsTextFormat:
    """Where its first family is missing, Latin letters would come from a stand-in and figures and Hangul from the next family, side by side in one line."""
    made, font = QgsTextFormat(wanted), wanted.font()
    family = _family_here([font.family(), *made.families()])
    font.setFamily(family)
    font.setFamilies([family, *FAMILIES])
    made.setFont(font)
    made.setFamilies([family, *FAMILIES])
    return made


def _family_here(wanted: Sequence[str]) -> str:
    """The first of these families that is installed, else of ours."""
    return next((one for one in [*wanted, *FAMILIES] if one and QgsFontUtils.fontFamilyOnSystem(one)), FAMILIES[-1])


class _Compositor:
    """Sets one item below the other, page after page."""

    def __init__(self, layout: QgsPrintLayout, folder: Path, drawn: StoryMap | None) -> None:
        self._layout, self._folder, self._drawn = layout, folder, drawn
        self._formats = {name: self._take_format(name) for name in ("heading", "text", "label", "small")}
        self._first, self._further = self._take_box("body"), self._take_box("body_more")
        self._repeated = self._items_of_second_page()
        self._box, self._y = self._first, 0.0
        self._context: QgsRenderContext = QgsLayoutUtils.createRenderContextForLayout(layout, None, _DPI)
        self._charts = 0
        self._used_second = False

    def set(self, story: Story) -> None:
        """Everything, in order."""
        self._map()
        for part in story.parts:
            self._part(part, story)
        if not self._used_second:
            for item in self._layout.pageCollection().itemsOnPage(1):
                if not isinstance(item, QgsLayoutItemPage):
                    self._layout.removeLayoutItem(item)
            self._layout.pageCollection().deletePage(1)

    # --- the template ----------------------------------------------------------------------------------------------------------------------

    def _take_format(self, name: str) -> QgsTextFormat:
        item = self._layout.itemById(name)
        found = QgsTextFormat(item.textFormat()) if isinstance(item, QgsLayoutItemLabel) else QgsTextFormat()
        self._layout.removeLayoutItem(item)
        return found

    def _take_box(self, name: str) -> _Box:
        item = self._layout.itemById(name)
        at, size = item.pagePositionWithUnits(), item.sizeWithUnits()
        box = _Box(item.page(), at.x(), at.y(), size.width(), size.height())
        self._layout.removeLayoutItem(item)
        return box

    def _items_of_second_page(self) -> QDomDocument:
        document = QDomDocument()
        root = document.createElement("items")
        document.appendChild(root)
        for item in self._layout.pageCollection().itemsOnPage(self._further.page):
            if isinstance(item, QgsLayoutItem) and not isinstance(item, QgsLayoutItemPage):
                item.writeXml(root, document, QgsReadWriteContext())
        return document

    def _turn_page(self) -> None:
        if self._box is self._first:
            self._box, self._used_second = self._further, True
        else:
            pages = self._layout.pageCollection()
            page = QgsLayoutItemPage(self._layout)
            page.setPageSize(pages.page(self._further.page).pageSize())
            pages.addPage(page)
            number = pages.pageCount() - 1
            for item in self._layout.addItemsFromXml(self._repeated.documentElement(), self._repeated, QgsReadWriteContext()):
                at = item.pagePositionWithUnits()
                item.attemptMove(at, True, False, number)
            self._box = _Box(number, self._further.left, self._further.top, self._further.width, self._further.height)
        self._y = 0.0

    # --- setting ---------------------------------------------------------------------------------------------------------------------------

    def _map(self) -> None:
        item = self._layout.itemById("map")
        if not isinstance(item, QgsLayoutItemMap):
            return
        if self._drawn is None:
            at, page = item.pagePositionWithUnits(), item.page()
            if page == self._first.page and at.y() < self._first.top:
                # Nothing to draw: the text takes the map's place.
                self._first = _Box(page, self._first.left, at.y(), self._first.width, self._first.height + self._first.top - at.y())
                self._box = self._first
            self._layout.removeLayoutItem(item)
            return
        extent = _extent(self._drawn.layers, self._drawn, self._layout.project())
        self._fit(item, extent)
        item.setCrs(self._drawn.crs)
        item.setLayers(list(self._drawn.layers))
        item.setKeepLayerSet(True)
        item.zoomToExtent(extent)
        if self._drawn.note:
            self._text(Said("", self._drawn.note, quiet=True))

    def _fit(self, item: QgsLayoutItemMap, extent: QgsRectangle) -> None:
        """The paper takes the shape of a wide city; the text below moves up."""
        at, size = item.pagePositionWithUnits(), item.sizeWithUnits()
        spare = size.height() - max(size.width() * extent.height() / extent.width(), 0.4 * size.height()) if extent.width() > 0 else 0.0
        below = self._first.top - at.y() - size.height()
        if spare > 0 and item.page() == self._first.page and 0 <= below < 15:
            place(item, item.page(), at.x(), at.y(), size.width(), size.height() - spare)
            self._first = _Box(self._first.page, self._first.left, self._first.top - spare, self._first.width, self._first.height + spare)
            self._box = self._first

    def _part(self, part: Part, story: Story) -> None:
        after = self._block(part.items[:2])
        heading = self._lines_height(part.title, "heading", self._box.width)
        if part.level == 1:
            self._space(3.0)
        self._need(heading + 3.5 + after)
        self._space(2.5)
        self._label(part.title, "heading", self._box.left, self._box.width, heading)
        self._y += heading + 1.2
        for number, one in enumerate(part.items):
            self._need(min(self._block(part.items[number : number + 2]), self._further.height))
            self._item(one)
        if part.kind == "chain":
            self._text(Said("", story.head))

    def _block(self, items: Sequence[Said | Drawn]) -> float:
        """The height of what must stay on one page: an item, and the chart below it."""
        height = self._height_of(items[0]) if items else 0.0
        return height + (self._height_of(items[1]) if len(items) > 1 and isinstance(items[1], Drawn) else 0.0)

    def _item(self, one: Said | Drawn) -> None:
        if isinstance(one, Drawn):
            self._chart(one)
        else:
            self._text(one)

    def _height_of(self, one: Said | Drawn) -> float:
        if isinstance(one, Drawn):
            return self._box.width * _CHART + 8
        return self._lines_height(_whole(one), "small" if one.quiet else "text", self._box.width - (_COLUMN + _GAP if one.label else 0))

    def _text(self, one: Said) -> None:
        style = "small" if one.quiet else "text"
        indent = _COLUMN + _GAP if one.label else 0.0
        text = _whole(one)
        height = self._lines_height(text, style, self._box.width - indent)
        label_height = self._lines_height(one.label, "label", _COLUMN) if one.label else 0.0
        if max(height, label_height) > self._further.height:
            self._long(text, style, indent)
            return
        self._need(max(height, label_height))
        if one.label:
            self._label(one.label, "label", self._box.left, _COLUMN, label_height)
        self._label(text, style, self._box.left + indent, self._box.width - indent, height)
        self._y += max(height, label_height) + _LINE

    def _long(self, text: str, style: str, indent: float) -> None:
        """A text longer than a page: in pieces that fit."""
        words, piece = text.split(" "), ""
        for word in words:
            if self._lines_height(f"{piece} {word}", style, self._box.width - indent) > 0.8 * self._further.height:
                self._text(Said("", piece))
                piece = word
            else:
                piece = f"{piece} {word}".strip()
        self._text(Said("", piece))

    def _chart(self, one: Drawn) -> None:
        height = self._box.width * _CHART
        caption = _whole(one.caption)
        below = self._lines_height(caption, "small", self._box.width)
        self._need(height + below)
        path = self._folder / f"chart{self._charts}.svg"
        self._charts += 1
        family = _family_here([])
        drawn = one.chart.svg().replace("<svg ", "<svg xmlns='http://www.w3.org/2000/svg' width='960' height='210' ", 1)
        path.write_text(drawn.replace("<text ", f"<text font-family='{family}' "), encoding="utf-8")
        picture = QgsLayoutItemPicture(self._layout)
        picture.setPicturePath(str(path), QgsLayoutItemPicture.Format.FormatSVG)
        self._layout.addLayoutItem(picture)
        place(picture, self._box.page, self._box.left, self._box.top + self._y, self._box.width, height)
        self._y += height + 0.6
        self._label(caption, "small", self._box.left, self._box.width, below)
        self._y += below + 2 * _LINE

    def _label(self, text: str, style: str, left: float, width: float, height: float) -> None:
        item = QgsLayoutItemLabel(self._layout)
        item.setText(text.replace("[%", "[ %"))  # what people wrote is no expression
        item.setTextFormat(self._formats[style])
        item.setMarginX(0)
        item.setMarginY(0)
        self._layout.addLayoutItem(item)
        place(item, self._box.page, left, self._box.top + self._y, width, height + 0.8)

    def _lines_height(self, text: str, style: str, width: float) -> float:
        scale = self._context.scaleFactor()
        lines = text.split("\n")
        height = QgsTextRenderer.textHeight(
            self._context,
            self._formats[style],
            lines,
            Qgis.TextLayoutMode.Rectangle,
            None,
            Qgis.TextRendererFlags(Qgis.TextRendererFlag.WrapLines),
            _NARROWER * width * scale,
        )
        return float(height) / scale

    def _space(self, height: float) -> None:
        if self._y > 0:
            self._y += height

    def _need(self, height: float) -> None:
        if self._y > 0 and self._y + height > self._box.height:
            self._turn_page()


def _whole(one: Said) -> str:
    """The sentence with its mark and its citations, as it is printed."""
    cited = ", ".join(name for name in one.cites if name)
    tag = f" – {one.tag}" if one.tag and one.tag not in one.text else ""
    return f"{one.text}{tag}" + (f"\u00a0[{cited}]" if cited else "")  # a citation stays with the word before it


def _extent(layers: tuple[QgsMapLayer, ...], drawn: StoryMap, project: QgsProject) -> QgsRectangle:
    from qgis.core import QgsCoordinateTransform

    extent = QgsRectangle()
    for layer in layers:
        box = layer.extent()
        if not box.isNull() and box.isFinite() and layer.crs().isValid():
            extent.combineExtentWith(QgsCoordinateTransform(layer.crs(), drawn.crs, project.transformContext()).transformBoundingBox(box))
    extent.scale(1.06)
    return extent

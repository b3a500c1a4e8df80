# SPDX-License-Identifier: GPL-2.0-or-later
"""A report of a cycle as files: the page, the printed layout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import QgsMapLayer, QgsProject

from .cycle_story import Teller
from .map_image import map_png
from .story_layout import print_story
from .story_map import story_map
from .story_page import story_page
from .translation import TRANSLATIONS, shown_language, spoken

if TYPE_CHECKING:
    from ..cycle.store import Store
    from ..cycle.verification import Verification


class Edition(NamedTuple):
    """For whom, in which language (empty: the user's), on which template (empty: the shipped one)."""

    public: bool = False
    k: int = 5
    language: str = ""
    template: str = ""


class Written(NamedTuple):
    """What a reader must know, how many pages were printed, whether there was a translation."""

    warnings: tuple[str, ...]
    pages: int
    translated: bool


def write_report(
    store: Store,
    cycle_id: str,
    verification: Verification | None,
    edition: Edition,
    project: QgsProject | None,
    layers: Sequence[QgsMapLayer],
    page: str,
    pdf: str = "",
) -> Written:
    """Write the page, and the PDF where a file is given. Raises TemplateError, OSError."""
    with spoken(edition.language, TRANSLATIONS) as translated:
        teller = Teller(store, cycle_id, verification, public=edition.public, k=edition.k)
        story = teller.story()
        drawn = story_map(teller.state, project, layers, public=edition.public)
        there = project or QgsProject.instance()
        picture = map_png(drawn.layers, drawn.crs, there.transformContext()) if drawn else b""
        language = edition.language if edition.language and translated else shown_language()
        Path(page).write_text(story_page(story, language, picture, drawn.note if drawn else ""), encoding="utf-8")
        pages = print_story(story, Path(pdf), there, drawn, Path(edition.template) if edition.template else None) if pdf else 0
        return Written(tuple(teller.warnings()), pages, translated)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the user guide is: on the disk, as the zip brings it, so that Help works without a network."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from .translation import user_language

PUBLISHED = "https://example.invalid/smartcity/docs/"  # PLACEHOLDER: set by the publisher, as in metadata.txt
SHIPPED = Path(__file__).parents[2] / "help"
"""Made of docs/ when the plugin is packaged; a checkout has none."""


def guide_address(page: str, section: str = "", shipped: Path = SHIPPED) -> str:
    """The address of a page of the guide (``hotspots``, …) and a section in it: in the user's language where the zip has that, else in English; in a checkout the published one."""
    for folder in (shipped / user_language().split("_")[0], shipped):
        path = folder / f"{page}.html"
        if path.is_file():
            address = QUrl.fromLocalFile(str(path))
            address.setFragment(section)
            return address.toString()
    return f"{PUBLISHED}{page}.md" + (f"#{section}" if section else "")

# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether files of a package are what they say. GDAL opens a file by its content, whatever its name: a text of XML in place of a table can lead to any file and any
address; and a style can fetch pictures from the network, or ask for layers and for the environment in its expressions.
"""

from __future__ import annotations

import re
from pathlib import Path

from qgis.PyQt.QtXml import QDomDocument, QDomElement, QDomNode

_TABLE = b"SQLite format 3\x00"
_RASTERS = (
    b"II*\x00",
    b"MM\x00*",
    b"II+\x00",
    b"MM\x00+",
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"EHFA_HEADER_TAG",
    b"\x00\x00\x00\x0cjP  ",
    b"ncols",
)
_ELSEWHERE = re.compile(r"(?i)\s*(?:(?:[a-z][a-z0-9+.\-]*:)?(?://|\\\\)|/vsi)")
_ASKS = re.compile(r"(?i)\b(?:load_layer|eval|eval_template|env)\s*\(")
_PICTURES = {"name", "file", "svgFile", "imageFile"}


def is_table(path: Path) -> bool:
    """Whether it is an SQLite file, as GeoPackages are."""
    return _beginning(path).startswith(_TABLE)


def is_raster(path: Path) -> bool:
    """Whether it is a raster that holds its own pixels: GeoTIFF, PNG, JPEG, JPEG 2000, Erdas Imagine, ASCII grid."""
    return _beginning(path).lower().startswith(tuple(one.lower() for one in _RASTERS))


def is_style(text: str) -> bool:
    """Whether a style neither leads out of the package nor works out where to."""
    document = QDomDocument()
    if "<!ENTITY" in text.upper() or not document.setContent(text)[0]:
        return False
    return _is_harmless(document.documentElement(), inside=False)


def _is_harmless(element: QDomElement, *, inside: bool) -> bool:
    """``inside``: among properties that an expression works out."""
    attributes = element.attributes()
    values = [attributes.item(place).nodeValue() for place in range(attributes.count())]
    if any(_ELSEWHERE.match(one) or _ASKS.search(one) for one in values):
        return False
    if inside and element.attribute("name") in _PICTURES and element.attribute("type") == "Map":
        return False
    inside = inside or element.tagName() in ("data_defined_properties", "dd_properties")
    node: QDomNode = element.firstChild()
    while not node.isNull():
        if node.isElement() and not _is_harmless(node.toElement(), inside=inside):
            return False
        if node.isText() and (_ELSEWHERE.match(node.nodeValue()) or _ASKS.search(node.nodeValue())):
            return False
        node = node.nextSibling()
    return True


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(32)

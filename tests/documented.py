# SPDX-License-Identifier: GPL-2.0-or-later
"""What the user guide says an algorithm gives: its layers with their fields, and its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
LANGUAGES = ("", *sorted(path.name for path in DOCS.iterdir() if (path / "hotspots.md").is_file()))
"""English first, then the folders that hold a translation."""
_HEADING = re.compile(r"^(#{1,6}) (.*)$", re.MULTILINE)


@dataclass
class Documented:
    """Fields by the layer that has them, and figures."""

    layers: dict[str, set[str]] = field(default_factory=dict)
    figures: set[str] = field(default_factory=set)

    def fields(self, layer: str) -> re.Pattern[str]:
        """Matches the names of the layer's fields; `<group>` stands for any name."""
        return re.compile("|".join(re.escape(one).replace("<group>", ".+") for one in self.layers.get(layer, ())) or r"(?!)")

    def add(self, other: Documented) -> None:
        for layer, fields in other.layers.items():
            self.layers.setdefault(layer, set()).update(fields)
        self.figures |= other.figures


def slug(heading: str) -> str:
    """How GitHub names a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def slugs(text: str) -> list[str]:
    """Anchors of all headings of a page."""
    return [slug(heading) for _, heading in _HEADING.findall(text)]


@cache
def section(page: str, anchor: str, language: str = "") -> str:
    """The text below the heading with this anchor, up to the next heading of its level."""
    text = (DOCS / language / f"{page}.md").read_text(encoding="utf-8")
    for found in _HEADING.finditer(text):
        if slug(found[2]) == anchor:
            rest = text[found.end() :]
            end = re.search(rf"^#{{1,{len(found[1])}}} ", rest, re.MULTILINE)
            return rest[: end.start()] if end else rest
    raise AssertionError(f"{language or 'en'}: {page}.md has no section {anchor}")


@cache
def documented(page: str, anchor: str, language: str = "") -> Documented:
    """What the section names, and what is in the sections for several algorithms (“all …”) or of another page to which its first line refers."""
    text = section(page, anchor, language)
    found = Documented()
    layer = ""
    for line in text.splitlines():
        if named := re.match(r"^\*\*`([A-Z_]+)`\*\*", line):
            layers = re.findall(r"\*\*`([A-Z_]+)`\*\*", line)
            layer = named[1]
            for one in layers:
                found.layers.setdefault(one, set())
        elif cell := re.match(r"^\| `([^`]+)` \|", line):
            if cell[1].isupper():
                found.figures.add(cell[1])
            else:
                found.layers[layer].add(cell[1])
    opening = next((line for line in text.splitlines() if line.strip()), "")
    for other, below in re.findall(r"\]\((\w*(?:\.md)?)#(\w[\w-]*)\)", opening):
        if re.match(r"(all|모든)-", below) or (other and below == "spray_effect"):
            found.add(documented(other.removesuffix(".md") or page, below, language))
    return found

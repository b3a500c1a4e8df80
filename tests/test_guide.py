# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide: every algorithm has its section, every output and figure is in it, its links lead somewhere, and Help opens it from the disk."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlparse
from xml.etree import ElementTree

import pytest
from documented import DOCS, LANGUAGES, documented, section, slugs

ROOT = Path(__file__).parents[1]
FAMILIES = ("hotspots", "service_centres", "spraying", "flights", "smart_cycle")


@pytest.fixture(scope="module")
def algorithms(provider):
    return {one.name(): one for one in provider.algorithms()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_algorithm_has_a_section_that_names_all_it_gives(algorithms, language):
    layers = {"sink", "vectorDestination", "rasterDestination"}
    for name, algorithm in algorithms.items():
        found = documented(algorithm.groupId(), name, language)
        for output in algorithm.outputDefinitions():
            definition = algorithm.parameterDefinition(output.name())
            if definition is not None and definition.type() in layers:
                assert output.name() in found.layers, f"{name}: {output.name()}"
            else:
                assert output.name() in found.figures, f"{name}: {output.name()}"
        declared = {output.name() for output in algorithm.outputDefinitions()}
        assert set(found.layers) | set(found.figures) <= declared, (
            f"{name}: {(set(found.layers) | set(found.figures)) - declared} is no output"
        )


def test_every_field_of_the_guide_is_written_by_some_algorithm(algorithms):
    words = set()
    for path in (ROOT / "processing_algorithms").rglob("*.py"):
        words |= {node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)}
    for name, algorithm in algorithms.items():
        for layer, fields in documented(algorithm.groupId(), name).layers.items():
            for one in fields:
                assert one.removesuffix("_<group>") in words, f"{name} {layer}: {one}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_says_what_and_in_which_unit(algorithms, language):
    for name, algorithm in algorithms.items():
        for row in section(algorithm.groupId(), name, language).splitlines():
            if row.startswith("| `"):
                cells = re.split(r"(?<!\\)\|", row.strip("|"))
                assert len(cells) == 3 and all(cell.strip() for cell in cells), f"{name}: {row}"


def test_every_field_of_the_contract_is_in_the_guide(algorithms):
    from test_contract import CONTRACT

    for name, promised in CONTRACT.items():
        found = documented(algorithms[name].groupId(), name)
        missing = set(promised["fields"].split()) - {field for fields in found.layers.values() for field in fields}
        assert not missing, f"{name}: {missing}"


def test_the_pages_of_other_languages_have_the_same_tables(algorithms):
    for language in LANGUAGES:
        for name, algorithm in algorithms.items():
            assert documented(algorithm.groupId(), name, language) == documented(algorithm.groupId(), name), f"{language}: {name}"


def test_the_korean_sections_begin_with_the_name_that_the_toolbox_shows(algorithms):
    shown = {
        message.findtext("source"): message.findtext("translation")
        for message in ElementTree.parse(ROOT / "i18n" / "smartcity_ko.ts").iter("message")
    }
    for name, algorithm in algorithms.items():
        title = shown[algorithm.displayName()].split("(")[0]
        assert section(algorithm.groupId(), name, "ko").lstrip().startswith(f"**{title}**"), name


def test_the_korean_guide_is_whole(algorithms):
    """Every page that users read is there in Korean, and says of each tool how far to trust it and what to do next without the English page."""
    pages = {page.stem: page.read_text(encoding="utf-8") for page in (DOCS / "ko").glob("*.md")}
    assert {page.stem for page in DOCS.glob("*.md")} - set(pages) == {"benchmarks", "reliability", "validation"}
    for name, page in pages.items():
        assert f"](../{name}.md" not in page, f"{name}: leads to the English page for what belongs on the Korean one"
        assert "**묻는 것.**" in page or name in {"privacy", "docks"}, name
    for page in ("hotspots", "service_centres", "spraying", "flights"):
        text = pages[page]
        assert "한계" in text
        for algorithm in algorithms.values():
            if algorithm.groupId() == page:
                methods = re.findall(rf"^## [^\n]*`{algorithm.name()}`[^\n]*\n(.*?)(?=^## )", text, re.MULTILINE | re.DOTALL)
                assert len(methods) == 1, algorithm.name()
                assert "**묻는 것.**" in methods[0] and "다음에 할 일" in methods[0], algorithm.name()


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_links_of_the_guide_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("https://", "http://")):
            continue
        place, _, anchor = target.partition("#")
        other = (page.parent / place).resolve() if place else page
        assert other.is_file(), target
        if anchor and other.suffix == ".md":
            assert anchor in slugs(other.read_text(encoding="utf-8")), target


class Prose(HTMLParser):
    """The text of a page outside of code."""

    def __init__(self, page):
        super().__init__()
        self.inside, self.text = 0, []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.inside += tag in {"code", "pre", "style"}

    def handle_endtag(self, tag):
        self.inside -= tag in {"code", "pre", "style"}

    def handle_data(self, data):
        if not self.inside:
            self.text.append(data)


def test_no_mark_of_emphasis_is_left_on_a_page(shipped):
    """A Korean particle right behind `…**` keeps the emphasis from closing, and the reader sees the asterisks."""
    for path in shipped.rglob("*.html"):
        for text in Prose(path.read_text(encoding="utf-8")).text:
            assert "**" not in text and not re.search(r"(?<!Gi)\*", text), f"{path.relative_to(shipped)}: {text[:80]}"


class Links(HTMLParser):
    """Ids, link targets and pictures of a page."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.targets = set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            self.ids.add(given["id"])
        self.targets += [given[name] for name in ("href", "src") if name in given]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory, zip_path):
    folder = tmp_path_factory.mktemp("help")
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.startswith("smartcity/help/")])
    return folder / "smartcity" / "help"


def test_the_zip_brings_the_guide_whole(shipped):
    """Every page and picture that a page leads to is beside it, so nothing is missing on a PC without a network."""
    pages = {path: Links(path.read_text(encoding="utf-8")) for path in shipped.rglob("*.html")}
    assert {path.stem for path in pages} >= set(FAMILIES)
    for path, links in pages.items():
        for target in links.targets:
            if target.startswith(("https://", "http://")):
                continue
            place, _, anchor = target.partition("#")
            other = (path.parent / place).resolve() if place else path
            assert other.is_file(), f"{path.name}: {target}"
            assert not anchor or unquote(anchor) in pages[other].ids, f"{path.name}: {target}"


@pytest.mark.parametrize(("locale", "language"), [("en", ""), ("ko", "ko"), ("fr", "")])
def test_help_opens_the_algorithms_section_from_the_disk(algorithms, shipped, monkeypatch, locale, language):
    from qgis.core import QgsSettings
    from smartcity.smartcity_plugin.qgis_bridge import guide

    monkeypatch.setattr(guide.guide_address, "__defaults__", ("", shipped))
    QgsSettings().setValue("locale/userLocale", locale)
    try:
        addresses = {name: algorithm.helpUrl() for name, algorithm in algorithms.items()}
    finally:
        QgsSettings().remove("locale/userLocale")
    for name, address in addresses.items():
        parts = urlparse(address)
        assert parts.scheme == "file"
        path = Path(unquote(parts.path))
        assert path.parent == (shipped / language if (shipped / language / path.name).exists() else shipped)
        assert parts.fragment == name
        assert name in Links(path.read_text(encoding="utf-8")).ids


def test_without_the_shipped_guide_help_leads_to_the_published_one(tmp_path):
    from smartcity.smartcity_plugin.qgis_bridge.guide import PUBLISHED, guide_address

    assert guide_address("hotspots", "hot_spots", tmp_path) == f"{PUBLISHED}hotspots.md#hot_spots"


def test_a_page_cannot_bring_html_of_its_own():
    code = "import sys; sys.path.insert(0, 'scripts'); import guide; print(guide.as_html('# T\\n\\n<script>alert(1)</script> [a](javascript:alert(1)) [b](x.md#y)'))"
    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert "<script>" not in made
    assert 'href="javascript' not in made
    assert 'href="x.html#y"' in made


def test_every_parameter_has_help_that_says_more_than_its_label(algorithms):
    def bare(text):
        return re.sub(r"\W+", "", text).lower()

    for name, algorithm in algorithms.items():
        for parameter in algorithm.parameterDefinitions():
            assert len(parameter.help().split()) >= 2, f"{name}: {parameter.name()}"
            assert bare(parameter.help()) != bare(parameter.description()), f"{name}: {parameter.name()}"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Translations: every text of the code is known to the .ts files, placeholders survive, and QGIS shows them."""

from __future__ import annotations

import ast
import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TS = sorted((ROOT / "i18n").glob("*.ts"))
FILES = [path for folder in ("smartcity_plugin", "processing_algorithms") for path in sorted((ROOT / folder).rglob("*.py"))]


def is_lookup(node: ast.expr) -> bool:
    """A text that was marked where it stands, taken from a mapping by ``get``."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get"


def texts_of_the_code() -> set[str]:
    """The literal argument of every call of tr() or mark()."""
    found = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"tr", "mark"} and node.args:
                argument = node.args[0]
                if isinstance(argument, ast.Constant):
                    found.add(argument.value)
                elif not isinstance(argument, (ast.Name, ast.Attribute, ast.Subscript)) and not is_lookup(argument):
                    pytest.fail(f"{path.name}:{node.lineno}: tr() needs a plain text; fill it in afterwards with format()")
    return found


def test_no_text_stands_inside_an_f_string():
    """The extraction tool does not look there."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                inside = [
                    one
                    for one in ast.walk(node)
                    if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id in {"tr", "mark"}
                ]
                assert not [one for one in inside if isinstance(one.args[0], ast.Constant)], f"{path.name}:{node.lineno}"


def messages(ts: Path) -> dict[str, ET.Element]:
    return {message.findtext("source"): message.find("translation") for message in ET.parse(ts).iter("message")}


def placeholders(text: str) -> list[str]:
    return sorted(f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("ts", TS, ids=lambda path: path.name)
def test_the_file_knows_every_text_and_no_other(ts):
    known = set(messages(ts))
    assert texts_of_the_code() - known == set(), "run `make translate`"
    assert known - texts_of_the_code() == set(), "run `make translate`"


@pytest.mark.parametrize("ts", TS, ids=lambda path: path.name)
def test_placeholders_survive_translation(ts):
    for source, translation in messages(ts).items():
        if translation.text:
            names = {one.split(":")[0] for one in placeholders(source)}
            assert {one.split(":")[0] for one in placeholders(translation.text)} == names, source


@pytest.mark.parametrize("ts", TS, ids=lambda path: path.name)
def test_most_is_translated(ts):
    found = messages(ts)
    finished = [source for source, translation in found.items() if translation.text and translation.get("type") != "unfinished"]
    assert len(finished) == len(found), [source for source in found if source not in finished][:5]


def test_every_error_of_the_analyses_is_a_marked_text():
    """`AnalysisError(tr("…"))`: a text that is not marked would reach a Korean user in English."""
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "AnalysisError":
                first = node.args[0]
                assert isinstance(first, ast.Call) and first.func.id in {"tr", "mark"}, f"{path.name}:{node.lineno}"


def test_korean_is_shown_when_qgis_is_korean(qgis_app, monkeypatch):
    from qgis.core import QgsSettings
    from smartcity.smartcity_plugin.qgis_bridge import translation

    settings = QgsSettings()
    settings.setValue("locale/userLocale", "ko")
    try:
        translator = translation.install_translator(ROOT / "i18n")
        assert translator is not None
        shown = translation.tr("Hot spots")
        assert re.search("[가-힣]", shown)
    finally:
        translation.remove_translator(translator)
        settings.remove("locale/userLocale")
    assert translation.tr("Hot spots") == "Hot spots"


def test_an_unset_locale_is_no_trouble(qgis_app):
    from qgis.core import QgsSettings
    from smartcity.smartcity_plugin.qgis_bridge import translation

    QgsSettings().remove("locale/userLocale")
    assert isinstance(translation.user_language(), str)
    assert translation.install_translator(ROOT / "nowhere") is None

# SPDX-License-Identifier: GPL-2.0-or-later
"""What PyQt6 no longer has is not used: QGIS 4 is built with it. Read from the source, and asked of the classes that are here."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FILES = [path for folder in ("smartcity_plugin", "processing_algorithms") for path in sorted((ROOT / folder).rglob("*.py"))] + [
    ROOT / "__init__.py"
]
MOVED = {"QAction": "QtGui", "QActionGroup": "QtGui", "QShortcut": "QtGui", "QUndoCommand": "QtGui", "QUndoStack": "QtGui"}
"""Classes that PyQt6 has in another module than PyQt5; qgis.PyQt has them there with both."""
GONE_CLASSES = {"QVariant", "QRegExp", "QDesktopWidget", "QTextCodec", "QMatrix"}
"""QVariant: PyQt6 hands over Python's own values; NULL is None there. QMetaType names the types of fields."""
GONE_METHODS = {"exec_", "print_", "globalPos", "globalX", "globalY", "localPos", "screenPos", "setMargin"}
"""Of dialogs, menus, printers, mouse events and layouts."""


def qt_names(tree: ast.Module) -> dict[str, Any]:
    """Names that a file imports from qgis, anywhere in it, and what they are here."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            found |= {alias.asname or alias.name: getattr(module, alias.name) for alias in node.names if hasattr(module, alias.name)}
    return found


def meant(node: ast.expr, names: dict[str, Any]) -> Any:
    """What ``a.b.c`` is, None where it does not begin with one of ``names``."""
    if isinstance(node, ast.Name):
        return names.get(node.id)
    if isinstance(node, ast.Attribute):
        owner = meant(node.value, names)
        return getattr(owner, node.attr, None) if isinstance(owner, type) else None
    return None


def is_unscoped(node: ast.Attribute, names: dict[str, Any]) -> bool:
    """Whether this is a member of an enum that is reached by the class that holds the enum, which PyQt6 does not know: ``Qt.AlignLeft``, not ``Qt.AlignmentFlag.AlignLeft``."""
    owner, value = meant(node.value, names), meant(node, names)
    kind = type(value)
    if not isinstance(owner, type) or kind in (int, bool) or not isinstance(value, (int, Enum)):
        return False
    return kind is not owner and not issubclass(owner, (int, Enum))


def breaches(tree: ast.Module) -> Iterator[str]:
    """Line and what is wrong with it."""
    names = qt_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
            for alias in node.names:
                if alias.name in GONE_CLASSES:
                    yield f"{node.lineno}: {alias.name} is gone"
                if MOVED.get(alias.name, node.module.split(".")[-1]) != node.module.split(".")[-1]:
                    yield f"{node.lineno}: {alias.name} is in {MOVED[alias.name]}"
        elif isinstance(node, ast.Attribute):
            if node.attr in GONE_METHODS:
                yield f"{node.lineno}: .{node.attr}() is gone"
            if is_unscoped(node, names):
                yield f"{node.lineno}: {ast.unparse(node)} is reached by its enum only"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_pyqt6_does_not_have(path: Path) -> None:
    assert not list(breaches(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", 1),
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft", 0),
        ("from qgis.PyQt.QtCore import QVariant", 1),
        ("from qgis.PyQt.QtWidgets import QAction", 1),
        ("from qgis.PyQt.QtGui import QAction", 0),
        ("from qgis.PyQt.QtWidgets import QDialog\nQDialog().exec_()", 1),
        ("from qgis.PyQt.QtWidgets import QDialogButtonBox\nQDialogButtonBox.Ok", 1),
        ("from qgis.core import QgsTask\nQgsTask.CanCancel", 1),
        ("from qgis.core import QgsTask\nQgsTask.Flag.CanCancel", 0),
        ("from qgis.core import Qgis\nQgis.MessageLevel.Warning", 0),
    ],
)
def test_the_check_sees_what_it_is_for(source: str, wrong: int) -> None:
    assert len(list(breaches(ast.parse(source)))) == wrong

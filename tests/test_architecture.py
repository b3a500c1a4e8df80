# SPDX-License-Identifier: GPL-2.0-or-later
"""Imports go one way only, and some things are imported late or never."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {
    "__init__": {"processing_algorithms", "plugin"},
    "processing_algorithms": {"processing_algorithms", "qgis_bridge", "cycle", "analysis"},
    "plugin": {"gui", "qgis_bridge", "cycle", "analysis", "workshop"},
    "gui": {"gui", "workshop", "cycle", "qgis_bridge"},
    "qgis_bridge": {"qgis_bridge", "workshop", "cycle", "analysis"},
    "workshop": {"workshop", "cycle"},
    "cycle": {"cycle", "analysis"},
    "analysis": {"analysis"},
}
NO_QGIS = {"analysis", "cycle", "workshop"}
LATE = {"scipy", "shapely", "pandas", "geopandas", "matplotlib", "libpysal", "esda", "rasterio", "highspy", "psycopg2"}
FILES = [path for folder in ("smartcity_plugin", "processing_algorithms") for path in sorted((ROOT / folder).rglob("*.py"))] + [
    ROOT / "__init__.py"
]


def room_of(parts: tuple[str, ...]) -> str:
    """The room that a module belongs to: its path below the root."""
    if not parts or parts == ("__init__",):
        return "__init__"
    if parts[0] == "smartcity_plugin":
        return parts[1] if len(parts) > 1 else "__init__"
    return parts[0]


def imports(path: Path) -> list[tuple[ast.stmt, tuple[str, ...], bool]]:
    """(statement, target as path below the root or module name, whether it is ours) of every import; those for type checkers only are left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        id(child)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for child in ast.walk(node)
    }
    own = path.relative_to(ROOT).with_suffix("").parts
    found = []
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.level:
            base = own[: len(own) - node.level]
            target = base + tuple((node.module or "").split(".") if node.module else ())
            names = [target] if node.module else [(*base, alias.name) for alias in node.names]
            found += [(node, name, True) for name in names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node, tuple(node.module.split(".")), False))
        elif isinstance(node, ast.Import):
            found += [(node, tuple(alias.name.split(".")), False) for alias in node.names]
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(path.relative_to(ROOT).with_suffix("").parts)
    for node, target, ours in imports(path):
        where = f"{path.name}:{node.lineno}"
        if ours:
            assert room_of(target) in ALLOWED[room], f"{where}: {room} must not import {room_of(target)}"
        else:
            assert target[0] not in {"smartcity", "smartcity_plugin", "processing_algorithms"}, (
                f"{where}: imports inside the plugin are relative"
            )
            assert target[0] not in {"PyQt5", "PyQt6"}, f"{where}: Qt comes through qgis.PyQt"
            if room in NO_QGIS:
                assert target[0] not in {"qgis", "osgeo", "processing"}, f"{where}: {room} must run without QGIS"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_packages_that_may_be_missing_are_imported_inside_functions(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        names = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        for name in names:
            assert name.split(".")[0] not in LATE, f"{path.name}:{node.lineno} imports {name} at the top"


def test_every_file_says_its_licence() -> None:
    for path in [*FILES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "scripts").glob("*.*")]:
        assert "SPDX-License-Identifier: GPL-2.0-or-later" in path.read_text(encoding="utf-8")[:200], path


def test_analysis_imports_without_qgis() -> None:
    """In an interpreter that has no QGIS at all, every module of `analysis` is importable with numpy and scipy alone."""
    code = (
        "import sys, pkgutil, importlib\n"
        "for name in ('qgis', 'osgeo', 'PyQt5', 'shapely', 'pandas', 'geopandas', 'matplotlib'): sys.modules[name] = None\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import smartcity_plugin.analysis as package\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'): importlib.import_module(module.name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_list_of_algorithms_is_read_without_what_computes() -> None:
    """QGIS reads every algorithm's parameters at each start: that must not cost the import of what only a run needs."""
    code = (
        "import sys, importlib.util, qgis.core\n"
        "before = set(sys.modules)\n"
        f"spec = importlib.util.spec_from_file_location('smartcity', {str(ROOT / '__init__.py')!r}, submodule_search_locations=[{str(ROOT)!r}])\n"
        "sys.modules['smartcity'] = importlib.util.module_from_spec(spec)\n"
        "from smartcity.processing_algorithms.provider import SmartCityProvider\n"
        f"heavy = {sorted(LATE)!r}\n"
        "print(*[name for name in set(sys.modules) - before if name.split('.')[0] in heavy or (name.endswith(('hotspots.scan', 'hotspots.getis_ord', '_report')) and not name.endswith('smart_cycle.cycle_report'))])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []

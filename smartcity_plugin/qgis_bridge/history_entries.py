# SPDX-License-Identifier: GPL-2.0-or-later
"""An entry of Processing's history as it can be recorded.

Its ``inputs`` drop "selected features only" and the filter; its Python command keeps them, so it is read: as a syntax tree, never run.
"""

from __future__ import annotations

import ast
from typing import Any, NamedTuple

_SOURCE = "QgsProcessingFeatureSourceDefinition"


class SourceAsked(NamedTuple):
    """A parameter's layer (id, name or source), and which of its features."""

    parameter: str
    layer: str
    selected_only: bool = False
    filter: str = ""


class HistoryRun(NamedTuple):
    """What a history entry says of a run."""

    algorithm: str
    parameters: dict[str, Any]
    sources: tuple[SourceAsked, ...]


def read_entry(entry: dict[str, Any]) -> HistoryRun | None:
    """The run of an entry of the provider ``processing``; None where it is something else."""
    algorithm = str(entry.get("algorithm_id") or "")
    inputs = (entry.get("parameters") or {}).get("inputs")
    if not algorithm or not isinstance(inputs, dict):
        return None
    asked = _sources(str(entry.get("python_command") or ""))
    known = {one.parameter for one in asked}
    plain = [SourceAsked(name, one) for name, value in inputs.items() if name not in known for one in _texts(value)]
    return HistoryRun(algorithm, dict(inputs), (*asked, *plain))


def _texts(value: Any) -> list[str]:
    """Texts that may name layers; what names none is passed over later."""
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one]


def _sources(command: str) -> list[SourceAsked]:
    """The feature sources of ``processing.run("…", {…})``."""
    try:
        tree = ast.parse(command.strip())
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    call = next(
        (node for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) == 2 and isinstance(node.args[1], ast.Dict)), None
    )
    if call is None or not isinstance(call.args[1], ast.Dict):
        return []
    pairs = zip(call.args[1].keys, call.args[1].values, strict=True)
    return [
        _source(key.value, value)
        for key, value in pairs
        if isinstance(key, ast.Constant)
        and isinstance(key.value, str)
        and isinstance(value, ast.Call)
        and getattr(value.func, "id", "") == _SOURCE
    ]


def _source(parameter: str, call: ast.Call) -> SourceAsked:
    named = {one.arg: one.value.value for one in call.keywords if one.arg and isinstance(one.value, ast.Constant)}
    first = call.args[0] if call.args else None
    layer = first.value if isinstance(first, ast.Constant) else named.get("source", "")
    return SourceAsked(parameter, str(layer), bool(named.get("selectedFeaturesOnly", False)), str(named.get("filterExpression") or ""))

# SPDX-License-Identifier: GPL-2.0-or-later
"""Exercises from JSON. Whoever writes one by hand is told the place of a mistake and what belongs there; nothing of a bad exercise runs.

The form is described in docs/exercises.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from ..cycle.stages import Stage
from . import checks
from .errors import BadExercise
from .exercise import Action, Exercise, Opens, Step, WrongAnswer
from .node import Node
from .words import tr

HINTS = 3
MOST_BYTES = 1_000_000
_MOST_DIGITS = 18  # Python takes long for numbers of many digits, and refuses them beyond 4300
#: Algorithms that an exercise may run besides ours: they read and write layers and nothing else.
HARMLESS = frozenset(
    f"native:{name}"
    for name in (
        "buffer",
        "centroids",
        "difference",
        "dissolve",
        "extractbyattribute",
        "extractbylocation",
        "intersection",
        "joinattributestable",
        "reprojectlayer",
    )
)
_FILE = re.compile(r"[A-Za-z0-9_\-]{1,60}\.(html|csv|zip|gpkg|plan|kml|gpx|waypoints|kmz|tif|xlsx)")
#: Paths, addresses, names of drivers and stores ("PG:…", "pg:City hall") and connection strings: what a provider or a store would open. EPSG:5179 and 19:30 are none.
_LEADS_OUT = re.compile(
    r"[/\\]|^~|://|\.\.|^(?!EPSG:\d+$)[^\W\d]\w+:\S|^(postgres|ogr|memory|TEMPORARY_OUTPUT)\b.*[:=]|@|\b(dbname|host|service|url|authcfg)\s*=",
    re.IGNORECASE,
)
_OF_THE_EXERCISE = ("exercise:store", "exercise:cycle")
_PLACE = re.compile(r"(layer:.{1,100}|result:[a-z]+:[a-z0-9_]+\.[A-Z0-9_]+|file:.*)")


def load(path: Path) -> Exercise:
    """The exercise in a file.

    Raises:
        BadExercise: with the file, the place in it and what belongs there.

    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadExercise(tr("“{file}” is too large for an exercise ({mb} MB at most)."), file=path.name, mb=MOST_BYTES // 1_000_000)
        if not path.is_file():  # a pipe would keep QGIS waiting for ever
            raise BadExercise(tr("“{file}” cannot be read."), file=path.name)
        data = _parsed(path.read_text(encoding="utf-8-sig"), path.name)  # Windows' editors put a mark before the text
    except BadExercise:
        raise  # it is a ValueError too
    except (OSError, UnicodeDecodeError) as problem:
        raise BadExercise(tr("“{file}” cannot be read."), file=path.name) from problem
    except (ValueError, RecursionError) as problem:
        line = getattr(problem, "lineno", 0)
        raise BadExercise(
            tr("“{file}” is no JSON: see line {line}. Often a comma or a quotation mark is missing."), file=path.name, line=line
        ) from problem
    return read(data, path.name)


def _parsed(text: str, file: str) -> object:
    """The JSON of a text, more strictly than `json` reads it: no name twice in a group, of which one would be lost without a word, and no NaN."""

    def group(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise BadExercise(tr("“{file}”: the name “{name}” stands twice in one group."), file=file, name=twice[:60])
        return made

    def constant(word: str) -> NoReturn:
        raise BadExercise(tr("“{file}”: “{word}” is no number."), file=file, word=word)

    def whole(digits: str) -> int | float:
        return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)

    return json.loads(text, object_pairs_hook=group, parse_constant=constant, parse_int=whole)


def load_all(folder: Path) -> tuple[list[Exercise], list[BadExercise]]:
    """All exercises of a folder in the order of their numbers, and what is wrong with those that are none. Ids must differ."""
    good: dict[str, Exercise] = {}
    bad = []
    for path in sorted(folder.glob("*.json")):
        try:
            one = load(path)
            if one.exercise_id in good:
                raise BadExercise(tr("“{file}”: another exercise already has the id “{name}”."), file=path.name, name=one.exercise_id)
            good[one.exercise_id] = one
        except BadExercise as problem:
            bad.append(problem)
    return sorted(good.values(), key=lambda one: (one.number, one.exercise_id)), bad


def read(data: object, file: str = "–") -> Exercise:
    """The exercise that ``data``, as `json.loads` gives it, describes. Raises as `load`."""
    node = Node(data, file, "")
    made = Exercise(
        node.name("id"),
        node.whole("number", 1, 99),
        node.whole("minutes", 1, 240),
        node.texts("title"),
        node.texts("about"),
        node.matching(
            "project", re.compile(r"[A-Za-z0-9_\-]{1,60}\.qgz"), tr("the name of a sample project belongs here, such as sample_city.qgz")
        ),
        tuple(_step(one) for one in node.items("steps", least=1)),
        tuple(_wrong(one) for one in node.items("wrong")),
        node.text_or_nothing("theme"),
        _place(node, "looks_at") if node.has("looks_at") else "",
    )
    node.nothing_else()
    _check_order(made.steps, node)
    for number, one in enumerate(made.wrong):
        if one.fails not in {step.step_id for step in made.steps}:
            node.bad(f"wrong[{number}].fails", tr("there is no step “{name}”"), name=one.fails)
    return made


def _step(node: Node) -> Step:
    hints = tuple(one.here_texts() for one in node.items("hints"))
    if len(hints) != HINTS:
        node.bad("hints", tr("{n} hints are needed, from a nudge to the way itself; there are {found}"), n=HINTS, found=len(hints))
    made = Step(
        node.name("id"),
        node.texts("title"),
        node.texts("text"),
        _opens(node.child("opens")) if node.has("opens") else Opens(),
        tuple(_check(one) for one in node.items("checks", least=1)),
        hints,
        tuple(_action(one) for one in node.items("solve", least=1)),
        tuple(node.strings("needs")),
    )
    node.nothing_else()
    return made


def _opens(node: Node) -> Opens:
    if node.has("dock") == node.has("algorithm"):
        node.bad("", tr("name either an “algorithm” or a “dock”"))
    made = Opens(dock=node.one_of("dock", ("cycle", "portfolio"))) if node.has("dock") else Opens(_algorithm(node), _parameters(node))
    node.nothing_else()
    return made


def _action(node: Node) -> Action:
    made = Action(_algorithm(node), _parameters(node))
    node.nothing_else()
    return made


def _wrong(node: Node) -> WrongAnswer:
    made = WrongAnswer(node.name("id"), node.name("fails"), tuple(_action(one) for one in node.items("solve", least=1)))
    node.nothing_else()
    return made


def _algorithm(node: Node) -> str:
    name = node.string("algorithm")
    if not re.fullmatch(r"smartcity:[a-z0-9_]+", name) and name not in HARMLESS:
        node.bad(
            "algorithm", tr("“{name}” may not be run by an exercise; smartcity: algorithms and a few of QGIS's own may"), name=name[:60]
        )
    return name


def _parameters(node: Node) -> dict[str, Any]:
    """Parameters as they are, but for places: a layer, a result, or a plain file name. No path leads out of the exercise's folder."""
    given = node.mapping("parameters")
    for name, value in given.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, (dict, list)):
                node.bad(f"parameters.{name}", tr("give a text, a number, true, false, or a list of these"))
            if isinstance(one, str):
                _check_text(node, name, one)
    return given


def _check_text(node: Node, name: str, value: str) -> None:
    if value.startswith("file:"):
        if not _FILE.fullmatch(value[5:]):
            node.bad(
                f"parameters.{name}", tr("“{value}” is no plain file name of a kind that exercises write (report.html)"), value=value[:60]
            )
    elif value.startswith(("layer:", "result:")):
        if not _PLACE.fullmatch(value):
            node.bad(
                f"parameters.{name}", tr("“{value}” names no layer and no result (result:smartcity:hot_spots.OUTPUT)"), value=value[:60]
            )
    elif value not in _OF_THE_EXERCISE and _LEADS_OUT.search(value) and len(value) > 1 and not value.isspace():
        node.bad(
            f"parameters.{name}",
            tr("“{value}” looks like a path or an address; name a layer (layer:Name) or a file (file:report.html)"),
            value=value[:60],
        )


def _check(node: Node) -> checks.Check:
    kind = node.one_of("check", tuple(checks.KINDS))
    made = _READERS[kind](node)
    node.nothing_else()
    return made


def _layer_check(node: Node) -> checks.Check:
    rows = _wanted(node.child("rows")) if node.has("rows") else checks.Wanted(at_least=1)
    return checks.LayerCheck(_place(node, "layer"), rows, tuple(node.strings("fields")), node.flag("metric"), node.text_or_nothing("crs"))


def _value_check(node: Node) -> checks.Check:
    statistic = node.one_of("statistic", tuple(sorted(checks.ValueCheck.STATISTICS)))
    field = node.text_or_nothing("field")
    if not field and statistic != "count":
        node.bad("field", tr("name the field whose {statistic} is meant"), statistic=statistic)
    return checks.ValueCheck(_place(node, "layer"), statistic, _wanted(node.child("wanted")), field, node.mapping("where"))


def _run_check(node: Node) -> checks.Check:
    given, gave = ({name: _wanted(one) for name, one in node.children(key)} for key in ("given", "gave"))
    return checks.RunCheck(_algorithm(node), given, tuple(node.strings("set")), tuple(node.strings("not_set")), gave)


def _oracle_check(node: Node) -> checks.Check:
    expected = node.mapping("expected")
    if not expected:
        node.bad("expected", tr("give at least one place with its value"))
    for name, value in expected.items():
        if isinstance(value, (dict, list)):
            node.bad(f"expected.{name}", tr("a number belongs here"))
    agree = node.number("agree", 1.0)
    if not 0.0 < agree <= 1.0:
        node.bad("agree", tr("give a share above 0 and up to 1"))
    return checks.OracleCheck(_place(node, "layer"), node.string("key"), node.string("field"), expected, node.number("within", 0.0), agree)


_READERS: Mapping[str, Callable[[Node], checks.Check]]


def _wanted(node: Node) -> checks.Wanted:
    made = checks.Wanted(
        node.take("equals"),
        tuple(node.take("of") or ()) if isinstance(node.data.get("of"), (list, type(None))) else node.bad("of", tr("give a list")),
        node.number("near", None),
        node.number("within", 0.0),
        node.number("at_least", None),
        node.number("at_most", None),
    )
    if made == checks.Wanted(within=made.within):
        node.bad("", tr("say what is wanted: equals, of, near with within, at_least or at_most"))
    node.nothing_else()
    return made


def _place(node: Node, key: str) -> str:
    text = node.string(key)
    if not _PLACE.fullmatch(text) or text.startswith("file:"):
        node.bad(key, tr("“{value}” names no layer and no result (layer:Name, result:smartcity:hot_spots.OUTPUT)"), value=text[:60])
    return text


def _check_order(steps: Sequence[Step], node: Node) -> None:
    """Each step needs steps that come before it, so that there is always a next one: no circles, no unknown ids."""
    seen: set[str] = set()
    all_ids = {one.step_id for one in steps}
    for number, one in enumerate(steps):
        if one.step_id in seen:
            node.bad(f"steps[{number}].id", tr("another step already has the id “{name}”"), name=one.step_id)
        for needed in one.needs:
            if needed not in all_ids:
                node.bad(f"steps[{number}].needs", tr("there is no step “{name}”"), name=needed)
            if needed not in seen:
                node.bad(
                    f"steps[{number}].needs",
                    tr("the step “{name}” comes later or needs this one: steps may only need earlier ones"),
                    name=needed,
                )
        seen.add(one.step_id)


_READERS = {
    "layer": _layer_check,
    "value": _value_check,
    "run": _run_check,
    "oracle": _oracle_check,
    "clear_of": lambda node: checks.DistanceCheck(
        _place(node, "layer"), _place(node, "zones"), node.number("metres", 0.0), node.mapping("where")
    ),
    "no_small_cells": lambda node: checks.SmallCellsCheck(_place(node, "layer"), node.string("field"), node.whole("k", 2, 1000)),
    "file": lambda node: checks.FileCheck(
        node.matching(
            "file",
            re.compile(r"result:[a-z]+:[a-z0-9_]+\.[A-Z0-9_]+"),
            tr("the result of a run belongs here (result:smartcity:hot_spots.REPORT)"),
        ),
        tuple(node.strings("contains")),
    ),
    "decision": lambda node: checks.DecisionCheck(node.string("cites"), node.flag("approved", True)),
    "both_objectives": lambda node: checks.ObjectivesCheck(),
    "all_observed": lambda node: checks.ObservedCheck(),
    "stage": lambda node: checks.StageCheck(
        Stage(node.one_of("reached", tuple(one.value for one in Stage))),
        node.whole("iteration", 1, 99) if node.has("iteration") else 1,
        node.flag("overrides"),
    ),
}

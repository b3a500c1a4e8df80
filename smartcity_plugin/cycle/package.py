# SPDX-License-Identifier: GPL-2.0-or-later
"""One cycle in a zip file: the log with its chain, which can be checked without the store, and its tables for people.

Free texts and names stay out unless asked for. The chain holds only their salted digests, so it can be checked all the same.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..analysis.errors import tr
from . import log
from .canonical import sha256
from .chain import Head, link
from .erasable import ERASED, digest_of, digests_in
from .errors import NotAStore, StoreMissing, StoreTooNew
from .log import Line
from .package_tables import tables_of
from .phrases import Phrase
from .store import Store
from .verification import Finding, Verification

FORMAT = "smartcity cycle package"
VERSION = 1
LOG = "log.json"
_LARGEST = 500_000_000
_README = """This is one Smart Cycle, exported by the QGIS plugin Smart City.

log.json           every entry with its digest and chain; "Verify a store" checks it
head.txt           the end of the chain, as reports print it
runs.csv           analyses: algorithm, when, inputs with digests
observations.csv   values of the metrics in time
decisions.csv      what was decided, and the runs it cites
interventions.csv  what was done: place (WKB in hexadecimal), dates, dose
estimates.csv      effects with their intervals and controls
savings.csv        low, central and high, with their basis
comments.csv       what was said, about what
"""


def is_package(address: str) -> bool:
    """Whether an address names a package and not a store."""
    return address.strip().lower().endswith(".zip")


def write_package(
    store: Store, cycle_id: str, path: Path, *, personal: bool = False, names: bool = True, files: Mapping[str, Path] | None = None
) -> None:
    """Write the cycle to ``path``; beside it first, so that no half a package is left. Raises OSError.

    personal: with free texts, and with the names of people where ``names``. files: what else goes into the package, by its path there.
    """
    making = path.with_name(path.name + ".new")
    try:
        with zipfile.ZipFile(making, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in texts_of(store, cycle_id, personal=personal, names=names).items():
                archive.writestr(name, text)
            for name, file in (files or {}).items():
                archive.write(file, name)
        making.replace(path)
    finally:
        making.unlink(missing_ok=True)


def texts_of(store: Store, cycle_id: str, *, personal: bool, names: bool = True) -> dict[str, str]:
    """What every package holds, by its path there."""
    return {
        "README.txt": _README,
        "head.txt": store.head(cycle_id).text + "\n",
        LOG: json.dumps(_log(store, cycle_id, personal, names), ensure_ascii=False, indent=1),
        **tables_of(store, cycle_id, personal=personal),
    }


def verify_package(path: Path, heads: Iterable[Head | str] = ()) -> Verification:
    """Check every entry of a package, and that its chain contains the ``heads`` that reports print. ``seq`` is the place in the cycle.

    Raises:
        StoreMissing: there is no file. NotAStore: it is something else. StoreTooNew.

    """
    content = read_content(path)
    cycle_id = str(content["cycle_id"])
    known = {
        one.position: one for one in (Head.read(head) if isinstance(head, str) else head for head in heads) if one.cycle_id == cycle_id
    }
    findings: list[Finding] = []
    position, chain = 0, ""
    for line in lines_of(content):
        findings += _of_line(line, position, chain, content.get("texts", {}).get(line.event_id, {}))
        head = known.pop(line.position, None)
        if head is not None and not line.chain.startswith(head.chain):
            findings.append(
                _found(
                    line,
                    "head",
                    tr("The report shows another chain at entry {seq}: the log was written anew after the report was printed."),
                )
            )
        position, chain = line.position, line.chain
    for one in known.values():
        sentence = tr(
            "The report was printed after {printed} entries of the cycle “{cycle}”, but only {there} are there: the end was cut off."
        )
        phrase = Phrase(sentence, {"printed": one.position, "cycle": cycle_id, "there": position})
        findings.append(Finding(position + 1, cycle_id, "cut", phrase))
    return Verification(len(content["log"]), tuple(findings), (), (Head(cycle_id, position, chain),))


def _of_line(line: Line, position: int, chain: str, texts: dict[str, Any]) -> list[Finding]:
    if line.position != position + 1:
        return [_found(line, "order", tr("Entry {seq} is not in its place in its cycle: entries were removed or reordered."))]
    if link(chain, line.event_id, line.cycle_id, line.position, line.kind, line.at, line.actor, line.digest) != line.chain:
        return [
            _found(line, "chain", tr("Entry {seq} does not fit the one before it: its kind, time, person or place in the log was changed."))
        ]
    if sha256(line.payload) != line.digest:
        return [_found(line, "payload", tr("The content of entry {seq} was changed."))]
    digests = digests_in(json.loads(line.payload))
    return [
        _found(line, "text", tr("The text “{field}” of entry {seq} was changed."), field=field)
        for field, kept in texts.items()
        if kept[0] is not None and digest_of(str(kept[0]), str(kept[1])) != digests.get(field)
    ]


def _found(line: Line, code: str, sentence: str, **figures: object) -> Finding:
    return Finding(line.seq, line.cycle_id, code, Phrase(sentence, {"seq": line.seq, **figures}))


def lines_of(content: dict[str, Any]) -> Iterable[Line]:
    """The entries of a package's log."""
    for one in content["log"]:
        yield Line(
            one["position"],
            one["event_id"],
            str(content["cycle_id"]),
            one["position"],
            one["kind"],
            one["at"],
            one["actor"],
            one["payload"],
            one["digest"],
            one["chain"],
            "",
        )


def read_content(path: Path) -> dict[str, Any]:
    """The log of a package and what belongs to it. Raises as `verify_package`."""
    if not path.is_file():
        raise StoreMissing(
            tr("The store “{file}” is not in “{folder}”. If it was moved, show where it is now."), file=path.name, folder=str(path.parent)
        )
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(LOG).file_size > _LARGEST:
                raise ValueError(LOG)
            content = json.loads(archive.read(LOG))
        fields = {"position": int, "event_id": str, "kind": str, "at": str, "actor": str, "payload": str, "digest": str, "chain": str}
        whole = content["format"] == FORMAT and all(isinstance(one[name], kind) for one in content["log"] for name, kind in fields.items())
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as problem:
        raise NotAStore(tr("“{file}” is not a package of a Smart Cycle, or it is damaged."), file=path.name) from problem
    if not whole:
        raise NotAStore(tr("“{file}” is not a package of a Smart Cycle, or it is damaged."), file=path.name)
    if content["version"] > VERSION:
        raise StoreTooNew(tr("“{file}” was written by a newer version of the plugin. Update the plugin."), file=path.name)
    return dict(content)


def _log(store: Store, cycle_id: str, personal: bool, names: bool) -> dict[str, Any]:
    with store.reading() as connection:
        lines, texts = log.raw_cycle(connection, cycle_id)
    kept = ("position", "event_id", "kind", "at", "actor", "payload", "digest", "chain")
    made: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "cycle_id": cycle_id,
        "store_id": store.store_id,
        "log": [{name: getattr(one, name) for name in kept} for one in lines],
    }
    if personal:
        kept_texts: dict[str, dict[str, list[str | None]]] = {}
        for one in texts:
            kept_texts.setdefault(one.event_id, {})[one.field] = [one.text, one.salt]
        made["texts"] = kept_texts
        made["people"] = _people_in(store, lines) if names else {}
    return made


def _people_in(store: Store, lines: Sequence[Line]) -> dict[str, str]:
    """The names of those whom the cycle mentions, and of nobody else in the store."""
    return {
        one: name
        for one, name in store.people().items()
        if name != ERASED and any(one == line.actor or one in line.payload for line in lines)
    }

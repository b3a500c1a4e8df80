# SPDX-License-Identifier: GPL-2.0-or-later
"""What a package holds and where it comes from, as RO-Crate 1.1 (https://w3id.org/ro/crate/1.1): files with their sizes and digests, and every run as a CreateAction
with its instrument, what it read and what it made. Written directly: it is JSON-LD of a few plain shapes.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .evidence import Run
from .moments import now
from .state import CycleState, Kept

METADATA = "ro-crate-metadata.json"
_CONTEXT = ["https://w3id.org/ro/crate/1.1/context", {"sha256": "https://w3id.org/ro/terms/workflow-run#sha256"}]
_TYPES = {
    ".gpkg": "application/geopackage+sqlite3",
    ".qgs": "application/x-qgis-project",
    ".qml": "application/x-qgis-layer-style",
    ".model3": "application/x-qgis-model",
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".txt": "text/plain",
    ".tif": "image/tiff",
}


def crate_of(state: CycleState, files: Mapping[str, tuple[Path, str]], people: Mapping[str, str], head: str, license_text: str) -> str:
    """The metadata of a package.

    files: path in the package -> (file on disk, what it is). people: names by person id that may be told; others act as their id.
    """
    parts = [_file(name, path, about) for name, (path, about) in files.items()]
    actions, contexts = _actions(state, people, files)
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": state.title,
        "description": f"A Smart Cycle ({state.area.value}) with its evidence, up to the link {head} of its chain.",
        "identifier": head,
        "datePublished": now(),
        "license": license_text,
        "hasPart": [{"@id": one["@id"]} for one in parts],
        "mentions": [{"@id": one["@id"]} for one in actions],
    }
    descriptor = {
        "@id": METADATA,
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    return json.dumps({"@context": _CONTEXT, "@graph": [descriptor, root, *parts, *actions, *contexts]}, ensure_ascii=False, indent=1)


def digests_of(text: str) -> dict[str, str]:
    """SHA-256 by path in the package. Raises ValueError, KeyError, TypeError for what is no metadata of ours."""
    from urllib.parse import unquote

    return {
        unquote(str(one["@id"])): str(one["sha256"]) for one in json.loads(text)["@graph"] if one["@type"] == "File" and "sha256" in one
    }


def sha256_of(path: Path) -> str:
    """Of a file's bytes."""
    with path.open("rb") as file:
        return (
            hashlib.file_digest(file, "sha256").hexdigest() if hasattr(hashlib, "file_digest") else hashlib.sha256(file.read()).hexdigest()
        )


def _file(name: str, path: Path, about: str) -> dict[str, Any]:
    kind = _TYPES.get(path.suffix.lower()) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    figures = {"contentSize": str(path.stat().st_size), "sha256": sha256_of(path)}
    return {"@id": quote(name), "@type": "File", "name": about, "encodingFormat": kind, **figures}


def _actions(
    state: CycleState, people: Mapping[str, str], files: Mapping[str, tuple[Path, str]]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    contexts: dict[str, dict[str, Any]] = {}
    actions = [_action(run_id, kept, people, contexts) for run_id, kept in state.runs.items()]
    return actions, list(contexts.values())


def _action(run_id: str, kept: Kept[Run], people: Mapping[str, str], contexts: dict[str, dict[str, Any]]) -> dict[str, Any]:
    run = kept.record
    tool = f"#tool-{quote(run.algorithm)}"
    versions = "; ".join(f"{name} {version}" for name, version in sorted(run.versions.items()))
    contexts.setdefault(
        tool, {"@id": tool, "@type": "SoftwareApplication", "name": run.algorithm, "softwareVersion": versions or "unknown"}
    )
    made: dict[str, Any] = {
        "@id": f"#run-{quote(run_id)}",
        "@type": "CreateAction",
        "name": run.algorithm,
        "instrument": {"@id": tool},
        "endTime": kept.at,
        "actionStatus": {"@id": f"http://schema.org/{'Completed' if run.succeeded else 'Failed'}ActionStatus"},
        "object": _tables(((one.name or one.parameter, one.digest) for one in run.inputs), contexts),
        "result": _tables(((one.name, one.digest) for one in run.outputs), contexts),
    }
    if run.started:
        made["startTime"] = run.started
    if kept.actor:
        agent = f"#person-{quote(kept.actor)}"
        contexts.setdefault(agent, {"@id": agent, "@type": "Person", "name": people.get(kept.actor, kept.actor)})
        made["agent"] = {"@id": agent}
    return made


def _tables(tables: Iterable[tuple[str, str]], contexts: dict[str, dict[str, Any]]) -> list[dict[str, str]]:
    found = []
    for name, digest in tables:
        place = f"#data-{quote(name)}-{quote(digest.partition(':')[2][:16] or 'unknown')}"
        contexts.setdefault(place, {"@id": place, "@type": "Dataset", "name": name, "identifier": digest or "unknown"})
        found.append({"@id": place})
    return found

# SPDX-License-Identifier: GPL-2.0-or-later
"""Where a project's store lies. The project keeps its path relative to itself, so that both can be moved together, and the store's id."""

from __future__ import annotations

import os
from pathlib import Path

from ..analysis.errors import tr
from .errors import ProjectNotSaved, StoreMissing

SUFFIX = "_smart_cycle.gpkg"


def store_beside(project: str) -> Path:
    """Where a new store of this project goes.

    Raises:
        ProjectNotSaved: the project has no file yet.

    """
    return _saved(project).with_name(Path(project).stem + SUFFIX)


def kept_path(project: str, store: Path) -> str:
    """The store's path as the project keeps it: relative and with slashes; absolute where it is on another drive."""
    try:
        relative = os.path.relpath(store, _saved(project).parent)
    except ValueError:
        return store.as_posix()
    return Path(relative).as_posix()


def find_store(project: str, kept: str) -> Path:
    """The store that the project keeps as ``kept``.

    Raises:
        ProjectNotSaved, StoreMissing: it is not there; the message names the stores that lie beside the project instead.

    """
    folder = _saved(project).parent
    path = Path(os.path.normpath(folder / kept))
    if path.is_file():
        return path
    others = sorted(one.name for one in folder.glob("*" + SUFFIX) if one.is_file())
    if others:
        raise StoreMissing(
            tr(
                "The store “{file}” did not come along when the project was moved. Beside the project there is: {others}. Choose one, or copy the store here."
            ),
            file=path.name,
            others=", ".join(others),
        )
    raise StoreMissing(
        tr("The store “{file}” did not come along when the project was moved. Copy it to “{folder}”, or show where it is."),
        file=path.name,
        folder=str(path.parent),
    )


def _saved(project: str) -> Path:
    if not project:
        raise ProjectNotSaved(tr("Save the project first: its Smart Cycle is kept in a file beside it."))
    return Path(project)

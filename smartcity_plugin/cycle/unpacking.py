# SPDX-License-Identifier: GPL-2.0-or-later
"""A zip file from outside is unpacked as if somebody hostile had made it: no way out of the folder, no links, no bombs, no surprises of file systems."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path, PurePosixPath

from ..analysis.errors import tr
from ..analysis.flights.mission_files.guards import leads_out
from .errors import CycleError, NotAStore, StoreExists, StoreUnreachable

MOST_FILES = 2_000
MOST_BYTES = 4 * 2**30
_MOST_SWELLING = 200
_SMALL = 2**20
_CHUNK = 2**20
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}


def unpack(path: Path, folder: Path) -> list[Path]:
    """Unpack ``path`` into ``folder``, which must be new or empty; the files.

    Raises:
        NotAStore: it is no zip file, damaged, or holds what no package holds; nothing is left behind. StoreExists: the folder is not empty. StoreUnreachable: it cannot be written.

    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreExists(tr("“{folder}” is not empty. Choose a new folder, so that nothing of yours is overwritten."), folder=folder.name)
    made = not folder.exists()
    written: list[Path] = []
    try:
        with zipfile.ZipFile(path) as archive:
            members = _checked(archive, path.name)
            folder.mkdir(parents=True, exist_ok=True)
            left = MOST_BYTES
            for member in members:
                target = folder.joinpath(*PurePosixPath(member.filename).parts)
                target.parent.mkdir(parents=True, exist_ok=True)
                written.append(target)
                left -= _write(archive, member, target, left)
    except BaseException as problem:
        _remove(written, folder, made)
        if isinstance(problem, CycleError):
            raise
        if isinstance(problem, (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError)):
            raise NotAStore(tr("“{file}” is not a package of a Smart Cycle, or it is damaged."), file=path.name) from problem
        if isinstance(problem, OSError):
            raise StoreUnreachable(tr("The package could not be unpacked: {reason}."), reason=problem.strerror or str(problem)) from problem
        raise
    return written


def _checked(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    members = [one for one in archive.infolist() if not one.is_dir()]
    _refuse(len(archive.infolist()) > MOST_FILES, tr("“{file}” holds more files than any package; it was not unpacked."), name)
    seen: set[str] = set()
    for one in archive.infolist():
        _refuse(
            _is_bad_name(one.filename),
            tr("“{file}” holds a path that leads out of it, or that not every computer can write; it was not unpacked."),
            name,
        )
        kind = stat.S_IFMT(one.external_attr >> 16)
        _refuse(kind not in (0, stat.S_IFREG, stat.S_IFDIR), tr("“{file}” holds a link or a device; it was not unpacked."), name)
        _refuse(bool(one.flag_bits & 1), tr("“{file}” is encrypted; it was not unpacked."), name)
        folded = one.filename.rstrip("/").casefold()
        _refuse(folded in seen, tr("“{file}” holds two files of one name; it was not unpacked."), name)
        seen.add(folded)
        swells = one.file_size > _SMALL and one.file_size > _MOST_SWELLING * max(1, one.compress_size)
        _refuse(swells, tr("“{file}” would swell far beyond its size; it was not unpacked."), name)
    _refuse(sum(one.file_size for one in members) > MOST_BYTES, tr("“{file}” would swell far beyond its size; it was not unpacked."), name)
    return members


def _is_bad_name(name: str) -> bool:
    parts = name.rstrip("/").split("/")
    return (
        leads_out(name)
        or "\\" in name
        or any(
            not part
            or part.strip(" .") != part
            or any(ord(one) < 32 or one in '<>"|?*' for one in part)
            or part.split(".")[0].lower() in _RESERVED
            for part in parts
        )
    )


def _write(archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, left: int) -> int:
    """Copy one member; the size that the archive states may be a lie."""
    n = 0
    most = min(left, member.file_size)
    with archive.open(member) as source, target.open("xb") as file:
        while part := source.read(_CHUNK):
            n += len(part)
            if n > most:
                raise zipfile.BadZipFile(member.filename)
            file.write(part)
    return n


def _refuse(when: bool, sentence: str, name: str) -> None:
    if when:
        raise NotAStore(sentence, file=name)


def _remove(written: list[Path], folder: Path, made: bool) -> None:
    for one in written:
        one.unlink(missing_ok=True)
    inner = sorted(
        {parent for one in written for parent in one.parents if folder in parent.parents}, key=lambda one: len(one.parts), reverse=True
    )
    for one in [*inner, *([folder] if made and folder.exists() else [])]:
        if one.is_dir() and not any(one.iterdir()):
            one.rmdir()

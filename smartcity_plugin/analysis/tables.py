# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables as offices send them: CSV in UTF-8 or CP949 with any of the usual separators, and DBF, read without guessing types."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from .errors import AnalysisError, tr
from .progress import Progress, no_progress

Encoding = Literal["auto", "utf-8", "cp949"]
ENCODINGS: tuple[Encoding, ...] = ("auto", "utf-8", "cp949")
TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
_SEPARATORS = ",;\t|"
_SAMPLE = 200
_POLL = 5_000
_LARGEST_CELL = 10_000_000
_DBF_CODE_PAGES = {0x4E: "cp949", 0x79: "cp949"}


@dataclass(frozen=True)
class Table:
    """names: of the columns, each once; columns: their cells, text as it stands; rows (n,): the number by which a user finds each record; encoding: what it was read
    as; ragged: rows with more cells than the heading; renamed: columns whose name was there before.
    """

    names: list[str]
    columns: list[list[object]]
    rows: list[int]
    encoding: str = ""
    ragged: int = 0
    renamed: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.rows)


def read_text_table(path: Path, encoding: Encoding = "auto", progress: Progress = no_progress) -> Table:
    """A text file with a heading and a separator (comma, semicolon, tab or bar, found from the file). Blank rows are passed over; rows are numbered as a spreadsheet shows them
    (the heading of a file without blank rows is row 1). Raises AnalysisError for an empty file, an encoding that does not fit, or broken quotes.
    """
    text, used = decode(path.read_bytes(), encoding, path.name)
    if not text.strip():
        raise AnalysisError(tr("The file “{file}” is empty."), file=path.name)
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    heading: list[str] | None = None
    numbers: list[int] = []
    records: list[list[str]] = []
    ragged = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number % _POLL == 0:
                progress(min(1.0, 0.5 * number / _POLL / 20))
            if not any(cell.strip() for cell in cells):
                continue
            if heading is None:
                heading = cells
                continue
            if len(cells) != len(heading):
                ragged += len(cells) > len(heading)
                cells = (cells + [""] * len(heading))[: len(heading)]  # noqa: PLW2901 (the row as it should be)
            numbers.append(number)
            records.append(cells)
    except csv.Error as error:
        raise AnalysisError(
            tr("The file “{file}” cannot be read as a table (row {row}): {reason}"), file=path.name, row=reader.line_num, reason=str(error)
        ) from error
    names, renamed = unique_names(heading or [])
    columns = [list(column) for column in zip(*records, strict=True)] if records else [[] for _ in names]
    return Table(names, columns, numbers, used, ragged, renamed)


def read_dbf(path: Path, encoding: Encoding = "auto", progress: Progress = no_progress) -> Table:
    """A dBASE table. Rows are numbered from 1; deleted ones are passed over. The encoding is that of the .cpg file or the header where these name one."""
    data = path.read_bytes()
    if len(data) < 33:
        raise AnalysisError(tr("The file “{file}” is empty."), file=path.name)
    count = int.from_bytes(data[4:8], "little")
    start, width = int.from_bytes(data[8:10], "little"), int.from_bytes(data[10:12], "little")
    fields: list[tuple[bytes, int]] = []
    place = 32
    while place + 32 <= start and data[place] != 0x0D:
        fields.append((data[place : place + 11].split(b"\0")[0], data[place + 16]))
        place += 32
    if not fields or width != 1 + sum(length for _, length in fields):
        raise AnalysisError(tr("The file “{file}” is no dBASE table."), file=path.name)
    used = _dbf_encoding(data, path) if encoding == "auto" else encoding
    raw: list[list[bytes]] = [[] for _ in fields]
    numbers = []
    for number in range(count):
        if number % _POLL == 0:
            progress(number / max(count, 1))
        record = data[start + number * width : start + (number + 1) * width]
        if len(record) < width or record[:1] == b"*":
            continue
        numbers.append(number + 1)
        at = 1
        for cells, (_, length) in zip(raw, fields, strict=True):
            cells.append(record[at : at + length])
            at += length
    # All at once, so that one encoding holds for the whole table.
    joined = b"\0".join(
        [b"\0".join(name for name, _ in fields), *(b"\0".join(cell.replace(b"\0", b" ") for cell in cells) for cells in raw)]
    )
    text, used = decode(joined, used if used in ENCODINGS else "auto", path.name)
    parts = text.split("\0")
    names, renamed = unique_names(parts[: len(fields)])
    rest = [part.strip() for part in parts[len(fields) :]]
    columns: list[list[object]] = [list(rest[one * len(numbers) : (one + 1) * len(numbers)]) for one in range(len(fields))]
    return Table(names, columns, numbers, used, 0, renamed)


def _dbf_encoding(data: bytes, path: Path) -> str:
    for companion in (path.with_suffix(".cpg"), path.with_suffix(".CPG")):
        if companion.is_file():
            named = companion.read_text(encoding="ascii", errors="replace").strip().lower().replace("-", "").replace("_", "")
            if named in ("utf8", "65001"):
                return "utf-8"
            if named in ("cp949", "949", "euckr", "ms949", "ansi949", "korean"):
                return "cp949"
    return _DBF_CODE_PAGES.get(data[29], "auto")


def decode(data: bytes, encoding: Encoding | str, name: str) -> tuple[str, str]:
    """The text of a file and the encoding it was read in. auto: what a byte order mark says, else UTF-8 if all of it is, else CP949 if all of it is. Nothing is replaced."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) and encoding == "auto":
        try:
            return data.decode("utf-16"), "utf-16"
        except UnicodeDecodeError as error:
            raise _wrong(data, error, name, "UTF-16", "utf-8") from error
    if encoding in ("auto", "utf-8"):
        try:
            return data.decode("utf-8-sig"), "utf-8"
        except UnicodeDecodeError as error:
            if encoding == "utf-8":
                raise _wrong(data, error, name, "UTF-8", "cp949") from error
    try:
        return data.decode("cp949"), "cp949"
    except UnicodeDecodeError as error:
        if encoding == "cp949":
            raise _wrong(data, error, name, "CP949", "utf-8") from error
        raise AnalysisError(
            tr("The file “{file}” is neither in UTF-8 nor in CP949 (row {row}). Save it as “CSV UTF-8” first."),
            file=name,
            row=data[: error.start].count(b"\n") + 1,
        ) from error


def _wrong(data: bytes, error: UnicodeDecodeError, name: str, given: str, other: str) -> AnalysisError:
    return AnalysisError(
        tr("The file “{file}” is not in {given} (row {row}). Choose {other} or auto as the encoding."),
        file=name,
        given=given,
        row=data[: error.start].count(b"\n") + 1,
        other=other,
    )


def _separator(text: str) -> str:
    """The separator by which most of the first rows have the same number of cells, more than one."""
    sample = "".join(text[:200_000].splitlines(keepends=True)[:_SAMPLE])
    best, best_score = ",", (0.0, 0)
    for separator in _SEPARATORS:
        try:
            widths = Counter(len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator) if any(row))
        except csv.Error:
            continue
        width, number = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        score = (number / sum(widths.values()) if width > 1 else 0.0, width)
        if score > best_score:
            best, best_score = separator, score
    return best


def unique_names(heading: list[str]) -> tuple[list[str], list[str]]:
    """Names of columns without surrounding space, each once (a second “tel” becomes “tel_2”), and those that had to be changed."""
    names: list[str] = []
    renamed = []
    taken: set[str] = set()
    for place, cell in enumerate(heading, start=1):
        base = cell.strip() or f"column_{place}"
        name, again = base, 1
        while name.lower() in taken:
            again += 1
            name = f"{base}_{again}"
        if again > 1:
            renamed.append(name)
        taken.add(name.lower())
        names.append(name)
    return names, renamed

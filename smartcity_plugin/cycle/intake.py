# SPDX-License-Identifier: GPL-2.0-or-later
"""What a record looks like when it is let in: no secrets, no values too large, nothing that is not a number, dates that are dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from ..analysis.errors import tr
from .canonical import canonical_json, plain, sha256
from .errors import BadValue
from .events import Record
from .evidence import Run, RunAnnotated
from .moments import parsed
from .redaction import clean_source, clean_value
from .subject import LayerAttached

#: A typed text may have this many characters.
TEXT_LIMIT = 100_000
#: A parameter's value above this many characters of JSON is kept as its beginning and its digest.
PARAMETER_LIMIT = 20_000
#: What one event may hold in all, in characters of JSON.
EVENT_LIMIT = 16_000_000

_BEGINNING = 1_000
_TRUNCATED = "$truncated"
_DATES = {"starts", "ends", "due", "retention", "baseline_date", "target_date", "started"}


def payload_of(record: Record) -> dict[str, Any]:
    """The record as it is kept.

    Runs and layers come from machines: their texts are cleaned of secrets, and values that are too large are cut, because a run must be
    recorded whatever it was given. What people type is refused when it is too long, because cutting it would change what they said.

    Raises:
        BadValue: a text too long, a number that is not finite, a date that is none, an event that is too large.

    """
    payload = plain(record)
    if isinstance(record, (Run, RunAnnotated, LayerAttached)):
        payload = {name: value if name in record.ERASABLE else _from_machine(name, value) for name, value in payload.items()}
    for name, text in _texts(payload):
        if len(text) > TEXT_LIMIT and name not in {"geometry"}:
            raise BadValue(
                tr(
                    "The text in “{name}” has {n} characters; {limit} are possible. Shorten it, or keep it in a file and name the file here."
                ),
                name=name,
                n=len(text),
                limit=TEXT_LIMIT,
            )
    _check_dates(record)
    if (size := len(canonical_json(payload))) > EVENT_LIMIT:
        raise BadValue(
            tr("The record is too large ({mb:.0f} MB). Record it in parts, or simplify its geometry."),
            mb=size / 1e6,
        )
    return payload


def _from_machine(name: str, value: Any) -> Any:
    cleaned: Any = clean_value(value)
    if name in {"parameters", "facts", "figures"}:
        return {one: shortened(inner) for one, inner in cleaned.items()}
    if isinstance(cleaned, list):
        return [{one: _short_text(inner) for one, inner in item.items()} if isinstance(item, dict) else item for item in cleaned]
    return _short_text(cleaned)


def shortened(value: Any) -> Any:
    """A value of a parameter, or its beginning, length and digest where it is too large. A run with such a value cannot be repeated from the store."""
    text = value if isinstance(value, str) else canonical_json(value)
    if len(text) <= PARAMETER_LIMIT:
        return value
    return {_TRUNCATED: {"beginning": text[:_BEGINNING], "length": len(text), "sha256": sha256(text)}}


def is_shortened(value: object) -> bool:
    """Whether a kept parameter is only the beginning of what was given."""
    return isinstance(value, dict) and set(value) == {_TRUNCATED}


def _short_text(value: Any) -> Any:
    if isinstance(value, str) and len(value) > PARAMETER_LIMIT:
        return clean_source(value[:_BEGINNING]) + f"… [{len(value)}, sha256 {sha256(value)}]"
    return value


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for one, inner in value.items():
            yield one, one
            yield from _texts(inner, one)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name)


def _check_dates(record: Any) -> None:
    for one in fields(record):
        value = getattr(record, one.name)
        if one.name in _DATES and value:
            parsed(value)

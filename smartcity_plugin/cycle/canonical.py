# SPDX-License-Identifier: GPL-2.0-or-later
"""One way to write a record as text, so that the same record always has the same digest."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from ..analysis.errors import tr
from .errors import BadValue


def canonical_json(value: object) -> str:
    """Sorted keys, no spaces, UTF-8 letters as they are."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def sha256(text: str) -> str:
    """Of the text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def clean_text(text: str) -> str:
    """Characters that no database or file can hold (NUL, halves of surrogate pairs) become U+FFFD; everything else stays as typed."""
    if text.isascii() and "\x00" not in text:
        return text
    return text.replace("\x00", "\ufffd").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def plain(value: object) -> Any:
    """``value`` in JSON's types: records as mappings, bytes in base64, what JSON does not know as text.

    Raises:
        BadValue: a number that is not finite.

    """
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise BadValue(tr("A number is missing or infinite where one is needed. Give a number, or leave the field empty."))
        return value
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, (bytes, bytearray, memoryview)):
        return base64.b64encode(bytes(value)).decode("ascii")
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, dict):
        return {clean_text(str(plain(name))): plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = [plain(one) for one in value]
        return sorted(items, key=canonical_json) if isinstance(value, (set, frozenset)) else items
    return clean_text(str(value))


def record_from(cls: Any, payload: dict[str, Any]) -> Any:
    """The record of type ``cls`` that ``payload`` was made of. Fields it does not have take their default; fields unknown here are passed over."""
    return cls(**{name: decode(payload[name]) for name, decode in _decoders(cls) if name in payload})


@cache
def _decoders(cls: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    hints = get_type_hints(cls)
    return tuple((one.name, _decoder(hints[one.name])) for one in fields(cls))


def _decoder(kind: Any) -> Callable[[Any], Any]:
    """How a value of the annotated type ``kind`` is read back."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        of_value = _decoder(next(one for one in inner if one is not type(None)))
        return lambda value: None if value is None else of_value(value)
    if origin is tuple:
        of_item = _decoder(inner[0])
        return lambda value: tuple([of_item(one) for one in value])
    if origin is not None or not isinstance(kind, type):
        return _as_is
    if issubclass(kind, Enum):
        return kind
    if kind is bytes:
        return base64.b64decode
    if is_dataclass(kind):
        return lambda value: record_from(kind, value)
    if kind is float:
        return float
    return _as_is


def _as_is(value: Any) -> Any:
    return value

# SPDX-License-Identifier: GPL-2.0-or-later
"""Free text is kept apart from the chained payload, which holds only its salted digest: erasing the text leaves the chain valid.

The salt is random and erased with the text, so that nobody can find a short text (a name) again by trying.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any, NamedTuple

from .canonical import sha256

_MARK = "$erasable"

#: What a reader sees in place of a text that was erased. It counts as given: erasing never reopens a gate.
ERASED = "[erased]"


class Text(NamedTuple):
    """An erasable text. Both parts are None once it is erased."""

    text: str | None
    salt: str | None


def digest_of(text: str, salt: str) -> str:
    """What the payload keeps of a text."""
    return sha256(salt + "\x1f" + text)


def set_apart(payload: dict[str, Any], names: tuple[str, ...]) -> tuple[dict[str, Any], dict[str, Text]]:
    """The payload with digests in place of its free texts, and the texts. Empty texts stay where they are."""
    texts = {name: Text(payload[name], secrets.token_hex(16)) for name in names if payload.get(name)}
    return payload | {name: {_MARK: digest_of(str(one.text), str(one.salt))} for name, one in texts.items()}, texts


def put_back(payload: dict[str, Any], texts: Mapping[str, Text]) -> dict[str, Any]:
    """The payload as it was given, with `ERASED` for what was erased."""
    return {name: _whole(value, texts.get(name)) for name, value in payload.items()}


def digests_in(payload: dict[str, Any]) -> dict[str, str]:
    """The digests of the free texts that belong to a payload, by field."""
    return {name: value[_MARK] for name, value in payload.items() if isinstance(value, dict) and set(value) == {_MARK}}


def _whole(value: Any, text: Text | None) -> Any:
    if isinstance(value, dict) and set(value) == {_MARK}:
        return ERASED if text is None or text.text is None else text.text
    return value

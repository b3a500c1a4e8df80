# SPDX-License-Identifier: GPL-2.0-or-later
"""Two hash chains: one through each cycle, which moves with it to another store, and one through the store, which shows a cycle that was cut out.

A link is SHA-256 over the link before it and the event's digest and metadata. The payload itself is not in it, only its digest.
"""

from __future__ import annotations

from typing import NamedTuple

from ..analysis.errors import tr
from .canonical import canonical_json, sha256
from .errors import BadValue

_SHORTEST = 16


def link(before: str, event_id: str, cycle_id: str, position: int, kind: str, at: str, actor: str, digest: str) -> str:
    """The next link of a cycle's chain; ``before`` is empty for the first event."""
    return sha256(canonical_json(["smartcity cycle", before, event_id, cycle_id, position, kind, at, actor, digest]))


def store_link(before: str, seq: int, chain: str) -> str:
    """The next link of the store's chain; ``before`` is the store's id for the first event."""
    return sha256(canonical_json(["smartcity store", before, seq, chain]))


class Head(NamedTuple):
    """The end of a cycle's chain, as printed in reports."""

    cycle_id: str
    position: int
    chain: str

    @property
    def text(self) -> str:
        """cycle:position:chain"""
        return f"{self.cycle_id}:{self.position}:{self.chain}"

    @classmethod
    def read(cls, text: str) -> Head:
        """A head as somebody copied it from a report; the chain may be cut to its first 16 characters.

        Raises:
            BadValue: it has another form.

        """
        parts = "".join(text.split()).split(":")
        if len(parts) != 3 or not parts[1].isdigit() or len(parts[2]) < _SHORTEST:
            raise BadValue(
                tr("“{text}” is not a chain head. Copy it whole from the report: cycle:number:letters and digits."), text=text[:80]
            )
        return cls(parts[0], int(parts[1]), parts[2].lower())

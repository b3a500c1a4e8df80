# SPDX-License-Identifier: GPL-2.0-or-later
"""Who does something in a cycle: by name outside, by an id in the log."""

from __future__ import annotations

from .store import Store


def person_in(store: Store, name: str) -> str:
    """The id by which ``store`` knows the person ``name``, named there where it does not yet; empty for an empty name.

    Two people of one name are told apart by what they add to it: "Kim Minji (parks)".
    """
    wanted = " ".join(name.split())
    if not wanted:
        return ""
    known = next((person for person, called in store.people().items() if called == wanted), "")
    return known or (store.name_person(wanted) if store.writable else "")

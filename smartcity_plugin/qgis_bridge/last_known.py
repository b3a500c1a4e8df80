# SPDX-License-Identifier: GPL-2.0-or-later
"""What was read of a store last, shown for as long as its database does not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from ..cycle.errors import CycleError

T = TypeVar("T")


class LastKnown(Generic[T]):
    """One kind of answer, by what was asked about. ``ask`` asks the store; ``is_away`` tells from an error that the database does not answer."""

    def __init__(self, ask: Callable[[str], T], is_away: Callable[[CycleError], bool]) -> None:
        self._ask, self._is_away = ask, is_away
        self._known: dict[str, T] = {}

    def get(self, about: str, *, offline: bool) -> T:
        """The store's answer, or the last one known: at once where ``offline``, because each question to a server that is away may take seconds.

        Raises:
            CycleError: the store does not answer, and never did; or it says no.

        """
        if offline and about in self._known:
            return self._known[about]
        try:
            self._known[about] = self._ask(about)
        except CycleError as error:
            if not self._is_away(error) or about not in self._known:
                raise
        return self._known[about]

    def known(self, about: str) -> T | None:
        """The last answer, None where there never was one. Asks nobody."""
        return self._known.get(about)

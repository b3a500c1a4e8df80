# SPDX-License-Identifier: GPL-2.0-or-later
"""The clock of a search: says how far it is, hears the wish to stop, and ends it when its time is up."""

from __future__ import annotations

import time

from ..progress import Progress

_OFTEN = 0.05


class TimeUp(Exception):  # noqa: N818 (an agreement, not an error)
    """The time limit has been reached."""


class Watch:
    """``look()`` is called in every loop; it raises ``TimeUp``, or what ``progress`` raises."""

    def __init__(self, progress: Progress, time_limit: float) -> None:
        self._progress, self._limit = progress, time_limit
        self._start = time.monotonic()
        self._next = 0.0

    @property
    def elapsed(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._start

    @property
    def left(self) -> float:
        """Seconds until the limit."""
        return max(0.0, self._limit - self.elapsed)

    def look(self) -> None:
        """Cheap enough to be called thousands of times a second."""
        elapsed = self.elapsed
        if elapsed >= self._limit:
            raise TimeUp
        if elapsed >= self._next:
            self._next = elapsed + _OFTEN
            self._progress(elapsed / self._limit if self._limit < float("inf") else elapsed / (elapsed + 60.0))

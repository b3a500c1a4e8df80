# SPDX-License-Identifier: GPL-2.0-or-later
"""The states of a store's cycles, kept in memory and carried on with what the log has since: a long cycle is not folded anew at each question."""

from __future__ import annotations

from ..analysis.errors import tr
from . import log
from .dialect import Connection
from .errors import StoreDamaged
from .housekeeping import Erased
from .state import CycleState, apply


class FoldedStates:
    """The store's own copies: whoever gives one away copies it. Used under the store's lock."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._states: dict[str, CycleState] = {}

    def forget(self) -> None:
        """Fold anew from now on: texts were erased, or what was written has been taken back."""
        self._states.clear()

    def now(self, cycle_id: str) -> CycleState:
        """A cycle as the log has it now; position 0 where there is none of this id.

        Raises:
            StoreDamaged: an entry was changed so that it cannot be read.

        """
        state = self._states.setdefault(cycle_id, CycleState(cycle_id))
        news = log.read_cycle(self._connection, cycle_id, state.position)
        if state.position and any(event.kind == Erased.KIND for event in news):
            # Another program erased texts that this state still has.
            state = self._states[cycle_id] = CycleState(cycle_id)
            news = log.read_cycle(self._connection, cycle_id)
        for event in news:
            try:
                apply(state, event)
            except (ValueError, TypeError, AttributeError, LookupError) as problem:
                del self._states[cycle_id]
                raise StoreDamaged(
                    tr("Entry {seq} of the store cannot be read: it was changed. Verify the store."), seq=event.seq
                ) from problem
        return state

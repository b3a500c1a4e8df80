# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:move_cycle: a cycle moves from a file to the department's database, or back, with its chain."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterString,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm


class MoveCycle(SmartCycleAlgorithm):
    """Moves one cycle between two stores."""

    ID = "move_cycle"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Move a cycle to another store")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,move,store,database,PostgreSQL,department,GeoPackage").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Brings a cycle from a file to a database, or back: ids, times, people, erased texts, the chain and every printed head stay true. From then on it is worked on there; the store it came from keeps its log, and says "
            "where it went.\n\nCopies that were kept as evidence lie beside the project and stay there. Then let the project use the other store: in the Smart Cycle dock, or by opening it."
        )

    def declare(self) -> None:
        """From where, which, where to."""
        self.add_cycle()
        self.add(
            QgsProcessingParameterString("TO", tr("The other store")),
            tr("A file, or “pg:” and the name of a PostgreSQL connection. Made where there is none."),
        )
        self.add_person()
        self.add_numbers(("N_NEW", tr("Entries that were new in the store")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Move it; the outputs tell how it stands in the other store."""
        from ...smartcity_plugin.cycle.transfer import move_cycle
        from ...smartcity_plugin.qgis_bridge.store_connections import open_or_create

        with self.opened(parameters, context) as source:
            cycle_id = self.cycle_id(parameters, context, source)  # before the other store is made: a mistyped cycle must leave none behind
            with open_or_create(self.text(parameters, "TO", context)) as target:
                moved = move_cycle(source, target, cycle_id, self.actor(parameters, context, source))
                self.say_notices(target, feedback)
                return self.standing(parameters, context, target, cycle_id, N_NEW=moved.entries)

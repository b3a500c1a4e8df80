# SPDX-License-Identifier: GPL-2.0-or-later
"""smartcity:record_saving: what was saved, low, central and high, and what that rests on."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterMatrix,
)

from ...smartcity_plugin.qgis_bridge.translation import tr
from .cycle_algorithm import SmartCycleAlgorithm

BASES = ("hours", "litres", "avoided_cost")
_COLUMNS = ("name", "low", "central", "high", "unit")


class RecordSaving(SmartCycleAlgorithm):
    """Multiplies amount and price, or takes an avoided cost, and records the range."""

    ID = "record_saving"

    def displayName(self) -> str:  # noqa: N802 (QGIS's name, as below)
        """Shown in the toolbox."""
        return tr("Record a saving")

    def tags(self) -> list[str]:
        """Words by which it is found."""
        return tr("smart cycle,saving,cost,hours,litres,budget").split(",")

    def shortHelpString(self) -> str:  # noqa: N802
        """What it does, for the dialog's side panel."""
        return tr(
            "Writes down what was saved as a range, with what it rests on: hours × wage, litres × price, or a cost that was avoided. One row is an amount of money; two rows are an amount and its "
            "price, and are multiplied. Negative amounts are losses."
        )

    def declare(self) -> None:
        """What, and from what."""
        self.add_cycle()
        self.add_text("TITLE", tr("What was saved"), tr("In a few words."), needed=True)
        self.add(
            QgsProcessingParameterEnum("BASIS", tr("It rests on"), list(BASES), False, "hours", False, True),
            tr("hours × wage, litres × price, or a cost that was avoided."),
        )
        self.add(
            QgsProcessingParameterMatrix("PARTS", tr("Amount, and price"), 0, False, list(_COLUMNS), []),
            tr(
                "Name, low, central, high, unit. For example: hours saved, 10, 14, 18, hours a week; then: wage, 21000, 24000, 27000, won per hour."
            ),
        )
        self.add_text("CURRENCY", tr("Currency"), tr("For example KRW or EUR."), needed=True)
        self.add_text("PERIOD", tr("Period"), tr("What the figures are for, for example a year or a season."))
        self.add_text(
            "BASIS_TEXT", tr("Where the figures come from"), tr("For example time sheets, invoices, a price list."), needed=True, lines=True
        )
        self.add_person()
        self.addOutput(QgsProcessingOutputString("SAVING_ID", tr("Id of the saving")))
        self.add_numbers(("LOW", tr("Low")), ("CENTRAL", tr("Central")), ("HIGH", tr("High")))
        self.declare_standing()

    def compute(self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Multiply, record."""
        from math import isfinite

        from ...smartcity_plugin.analysis.written_numbers import written_number
        from ...smartcity_plugin.cycle.actions import Saving
        from ...smartcity_plugin.cycle.events import new_id
        from ...smartcity_plugin.cycle.savings import Basis, Part, Range, range_of

        cells = self.parameterAsMatrix(parameters, "PARTS", context)
        rows = [cells[start : start + len(_COLUMNS)] for start in range(0, len(cells), len(_COLUMNS))]
        if len(rows) not in (1, 2) or len(cells) % len(_COLUMNS):
            raise QgsProcessingException(
                tr("A saving has one row (money) or two (amount and price), of {columns} cells each.").format(columns=len(_COLUMNS))
            )
        figures = [[written_number(cell) for cell in row[1:4]] for row in rows]
        if not all(isfinite(one) for some in figures for one in some):
            raise QgsProcessingException(tr("Low, central and high must be numbers."))
        parts = tuple(Part(str(row[0]), low, central, high, str(row[4])) for row, (low, central, high) in zip(rows, figures, strict=True))
        found = range_of(parts[0], parts[1]) if len(parts) == 2 else Range(parts[0].low, parts[0].central, parts[0].high)
        with self.opened(parameters, context) as store:
            cycle_id = self.cycle_id(parameters, context, store)
            saving = Saving(
                new_id(),
                self.text(parameters, "TITLE", context),
                *found,
                self.text(parameters, "CURRENCY", context),
                Basis(self.parameterAsEnumString(parameters, "BASIS", context)),
                self.text(parameters, "BASIS_TEXT", context),
                parts,
                self.text(parameters, "PERIOD", context),
            )
            self.record(store, cycle_id, self.actor(parameters, context, store), saving)
            self.say_notices(store, feedback)
            return self.standing(
                parameters, context, store, cycle_id, SAVING_ID=saving.saving_id, LOW=found.low, CENTRAL=found.central, HIGH=found.high
            )

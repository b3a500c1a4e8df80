# SPDX-License-Identifier: GPL-2.0-or-later
"""What was saved, as a range, with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QLocale

from ...cycle.actions import Saving
from ...cycle.events import Record, new_id
from ...cycle.savings import BASIS_NAMES, Basis, Part, Range, range_of
from ...cycle.state import CycleState
from ...qgis_bridge.translation import tr
from ..plain import plain_label
from ..words import money
from .fields import Choice, Line, NotFilled, Three
from .form import Form


class SavingForm(Form):
    """Amount × price, or the cost itself; the result is shown while it is typed."""

    KIND = "saving"

    def title(self) -> str:
        """What stands above."""
        return tr("Claim a saving")

    def build(self) -> None:
        """What, on which basis, and the figures."""
        self.add("title", tr("What was saved"), Line(tr("Fewer hours of spraying")), needed=True)
        basis = self.add("basis", tr("It rests on"), Choice([(one.value, tr(BASIS_NAMES[one])) for one in Basis]))
        self.add(
            "amount", tr("Amount (hours, litres) or cost"), Three(), tr("The smallest first. Below zero where it cost more."), needed=True
        )
        self.add("price", tr("Price of one (wage, price of a litre)"), Three(), tr("Not needed where the cost itself was avoided."))
        self.add("unit", tr("Unit of the amount"), Line(tr("hours a year")))
        self.add("currency", tr("Currency"), Line(), needed=True).set_value(
            QLocale().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        )
        self.add("period", tr("Period"), Line(tr("2026")))
        self.add(
            "basis_text", tr("Where the figures come from"), Line(tr("Duty rosters 2025 and 2026; wage table of the city")), needed=True
        )
        self._result = plain_label("", bold=True)
        self._result.setObjectName("smartcity_saving_result")
        self.add_widget(self._result)
        for name in ("amount", "price", "currency"):
            self.field(name).edited.connect(self._show_result)
        basis.edited.connect(self._show_result)

    def records(self, values: dict[str, Any]) -> Sequence[Record]:
        """The claim with its parts."""
        self.need(values, "title", "currency", "basis_text")
        one, parts = self._range(values)
        return [
            Saving(
                self.about or new_id(),
                values["title"],
                one.low,
                one.central,
                one.high,
                values["currency"],
                Basis(values["basis"]),
                values["basis_text"],
                parts,
                values["period"],
            )
        ]

    def original(self, state: CycleState) -> Saving | None:
        """The saving as it was claimed."""
        return state.savings[self.about].record if self.about in state.savings else None

    def known(self) -> dict[str, Any]:
        """The claim with its parts taken apart again."""
        record = self.original(self.state)
        if record is None:
            return {}
        figures = [[one.low, one.central, one.high] for one in record.parts] or [[record.low, record.central, record.high]]
        unit = record.parts[0].unit if record.parts else ""
        return super().known() | {
            "basis": record.basis.value,
            "amount": figures[0],
            "price": figures[1] if len(figures) > 1 else None,
            "unit": unit,
        }

    def _range(self, values: dict[str, Any]) -> tuple[Range, tuple[Part, ...]]:
        amount, price = values["amount"], values["price"]
        if None in amount:
            raise NotFilled(tr("Give the amount as low, central and high. Where it is known exactly, give the same figure three times."))
        if Basis(values["basis"]) is Basis.AVOIDED_COST and None in price:
            return Range(*amount), ()
        if None in price:
            raise NotFilled(tr("Give the price as low, central and high, or choose “Avoided cost”."))
        parts = (_part("amount", amount, values["unit"]), _part("price", price, values["currency"]))
        return range_of(*parts), parts

    def _show_result(self) -> None:
        try:
            values = self.values()
            self._result.setText(tr("Saved: {range}").format(range=money(self._range(values)[0], values["currency"])))
        except ValueError:
            self._result.setText("")


def _part(name: str, figures: list[float], unit: str) -> Part:
    low, central, high = figures
    return Part(name, low, central, high, unit)

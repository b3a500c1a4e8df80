# SPDX-License-Identifier: GPL-2.0-or-later
"""Savings as a range with its basis: never one figure without saying what it was multiplied from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from ..analysis.errors import tr
from .errors import BadValue


class Basis(str, Enum):
    """What a saving rests on."""

    HOURS = "hours"
    LITRES = "litres"
    AVOIDED_COST = "avoided_cost"


BASIS_NAMES: Mapping[Basis, str] = MappingProxyType(
    {Basis.HOURS: tr("Hours × wage"), Basis.LITRES: tr("Litres × price"), Basis.AVOIDED_COST: tr("Avoided cost")}
)


@dataclass(frozen=True)
class Part:
    """One factor of a saving: 12 to 20 hours a week, a wage of 24 to 24."""

    name: str
    low: float
    central: float
    high: float
    unit: str


class Range(NamedTuple):
    """Low, central and high value of a saving."""

    low: float
    central: float
    high: float


def range_of(amount: Part, price: Part) -> Range:
    """Amount × price, for instance hours × wage. An amount below zero is a loss: its worst case is the dearest one.

    Raises:
        BadValue: a part is not in the order low ≤ central ≤ high, or a price is below zero.

    """
    for part in (amount, price):
        check_order(part.low, part.central, part.high)
    if price.low < 0:
        raise BadValue(tr("The price “{name}” is below zero. Put the minus sign at the amount."), name=price.name)
    ends = [quantity * unit_price for quantity in (amount.low, amount.high) for unit_price in (price.low, price.high)]
    return Range(min(ends), amount.central * price.central, max(ends))


def check_order(low: float, central: float, high: float) -> None:
    """Raises `BadValue` unless low ≤ central ≤ high."""
    if not low <= central <= high:
        raise BadValue(
            tr("Low {low:g}, central {central:g}, high {high:g} are not in this order. Give the smallest figure first."),
            low=low,
            central=central,
            high=high,
        )


def totals(claims: Iterable[tuple[str, Range]]) -> dict[str, Range]:
    """Sum of (currency, range) by currency. Lows are added to lows and highs to highs, as if all estimates erred the same way: the widest
    range, never a flattering one.
    """
    by_currency: dict[str, Range] = {}
    for currency, one in claims:
        so_far = by_currency.get(currency, Range(0.0, 0.0, 0.0))
        by_currency[currency] = Range(so_far.low + one.low, so_far.central + one.central, so_far.high + one.high)
    return by_currency

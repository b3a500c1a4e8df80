# SPDX-License-Identifier: GPL-2.0-or-later
"""What a cycle saves: each range with what it rests on, and all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..cycle.savings import BASIS_NAMES, totals
from .story import Part, Said
from .story_telling import Telling
from .translation import tr

if TYPE_CHECKING:
    from ..cycle.actions import Saving


def savings(told: Telling) -> Part:
    """Each saving with its range and factors, and their sums by currency."""
    part, kept = Part(tr("Savings")), []
    for one in told.state.savings.values():
        record = one.record
        if _rests_on_few(told, record):
            part.items.append(Said(told.words(record.title), tr("Kept in the department: it rests on a small number."), quiet=True))
            continue
        kept.append(one)
        text = tr("{low} to {high} {currency}, most likely {central}{period}. Rests on {basis}: {text}.").format(
            low=f"{record.low:,.6g}",
            high=f"{record.high:,.6g}",
            central=f"{record.central:,.6g}",
            currency=record.currency,
            period=f" ({told.words(record.period)})" if record.period else "",
            basis=tr(BASIS_NAMES[record.basis]),
            text=told.words(record.basis_text),
        )
        factors = "; ".join(
            f"{told.words(factor.name)} {told.amount(factor.low, factor.unit)} – {told.amount(factor.high, factor.unit)}"
            for factor in record.parts
        )
        part.items.append(Said(told.words(record.title), f"{text} {factors}".strip(), told.cite.runs(record.run_ids, one.event_id)))
    if len(kept) > 1:
        cites = tuple(dict.fromkeys(name for one in kept for name in told.cite.runs(one.record.run_ids, one.event_id)))
        for currency, total in totals((one.record.currency, one.record.range) for one in kept).items():
            text = tr("{low} to {high} {currency}, most likely {central}: lows and highs added, the widest range.").format(
                low=f"{total.low:,.6g}", high=f"{total.high:,.6g}", central=f"{total.central:,.6g}", currency=currency
            )
            part.items.append(Said(tr("Together"), text, cites))
    return part


def _rests_on_few(told: Telling, saving: Saving) -> bool:
    """Whether a factor must not be shown: a sum of money divided by its price gives the number away."""
    figures = [(value, one.unit) for one in saving.parts for value in (one.low, one.central, one.high)]
    return any(not told.reader.may_show(value, unit) for value, unit in figures)

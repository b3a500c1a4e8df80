# SPDX-License-Identifier: GPL-2.0-or-later
"""What a phase is, and whether the phases asked for can be: said in words before anything is computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import AnalysisError, tr
from .cost_lists import Flags, Floats, Indices
from .phased_value import Value
from .site_rules import checked_sites, opening_costs
from .timeline import Timeline


@dataclass(frozen=True)
class Phase:
    """One phase: how many centres are open in it (None: as many as the money buys), what may be spent on opening in it (None: any amount), what it counts, and when it starts (words)."""

    name: str
    p: int | None = None
    budget: float | None = None
    weight: float = 1.0
    start: str = ""


def timeline_of(
    value: Value,
    phases: Sequence[Phase],
    required: Indices | Sequence[int],
    forbidden: Indices | Sequence[int],
    existing: Indices | Sequence[int],
    opening_cost: Floats | None,
    allow_close: bool,
) -> Timeline:
    """The rules of a plan over these phases. Raises AnalysisError, naming the phase, where they cannot be kept."""
    m = value.lists.n_sites
    if not phases:
        raise AnalysisError(tr("There are no phases. Give each a row with its number of centres or its budget."))
    for one in phases:
        _check_phase(one)
    if any(one.budget is not None for one in phases) and opening_cost is None:
        raise AnalysisError(
            tr("Some phases have a budget, but no opening cost is given. Choose the field with what opening each site costs.")
        )
    must, may_not = checked_sites(m, None, required, forbidden)
    there, _ = checked_sites(m, None, existing, forbidden)
    price = opening_costs(m, opening_cost, None, must)
    is_there, is_must, is_not = (_flags(m, sites) for sites in (there, must, may_not))
    allowed = m - may_not.size
    most = np.array([allowed if one.p is None else one.p for one in phases], dtype=np.int64)
    _check_numbers(
        phases, most, allowed, int((is_there & (is_must | (not allow_close))).sum()), int((is_must | (is_there & (not allow_close))).sum())
    )
    if not allow_close:
        # A phase without a number of its own has at most as many as the next: none is closed.
        for t in range(len(phases) - 2, -1, -1):
            if phases[t].p is None:
                most[t] = min(most[t], most[t + 1])
        for before, after, one in zip(most[:-1], most[1:], phases[1:], strict=True):
            if after < before:
                raise AnalysisError(
                    tr("Phase “{phase}” has {after} centres, fewer than the {before} before it. Allow closing, or raise its number."),
                    phase=one.name,
                    after=int(after),
                    before=int(before),
                )
    found = value.entries()
    return Timeline(
        found.pointer,
        found.sites,
        found.values,
        found.outside,
        np.array([one.weight for one in phases]),
        most,
        np.array([np.inf if one.budget is None else one.budget for one in phases]),
        np.where(is_there, 0.0, price),
        is_there,
        is_must,
        is_not,
        allow_close,
    )


def _check_phase(one: Phase) -> None:
    if one.p is None and one.budget is None:
        raise AnalysisError(
            tr("Phase “{phase}” has neither a number of centres nor a budget. Give it one of them, or both."), phase=one.name
        )
    if one.p is not None and one.p < 1:
        raise AnalysisError(tr("Phase “{phase}” has {p} centres. At least one must be open."), phase=one.name, p=one.p)
    if one.budget is not None and not (np.isfinite(one.budget) and one.budget >= 0):
        raise AnalysisError(tr("The budget of phase “{phase}” is {budget}. It must be 0 or more."), phase=one.name, budget=one.budget)
    if not (np.isfinite(one.weight) and one.weight > 0):
        raise AnalysisError(tr("The weight of phase “{phase}” is {weight}. It must be above 0."), phase=one.name, weight=one.weight)


def _check_numbers(phases: Sequence[Phase], most: NDArray[np.int64], allowed: int, kept: int, at_end: int) -> None:
    for number, one in zip(most.tolist(), phases, strict=True):
        if number > allowed:
            raise AnalysisError(
                tr("Phase “{phase}” asks for {p} centres, but there are only {m} sites to choose from. Choose at most {m}."),
                phase=one.name,
                p=number,
                m=allowed,
            )
        if number < kept:
            raise AnalysisError(
                tr("Phase “{phase}” has {p} centres, but {kept} are open today and stay. Raise its number, or allow closing."),
                phase=one.name,
                p=number,
                kept=kept,
            )
    if most[-1] < at_end:
        raise AnalysisError(
            tr("The last phase has {p} centres, but {kept} are required or stay open. Raise its number, or require fewer."),
            p=int(most[-1]),
            kept=at_end,
        )


def _flags(m: int, sites: Indices) -> Flags:
    marked = np.zeros(m, dtype=bool)
    marked[sites] = True
    return marked

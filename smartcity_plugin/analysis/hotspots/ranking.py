# SPDX-License-Identifier: GPL-2.0-or-later
"""Whom to serve first: the order in which the next hand (spraying, flights, service centres) takes the places found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def rank_by_people(people: NDArray[np.float64], chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """1, 2, 3 … for the ``chosen`` units (n,), most ``people`` (or whatever is affected) first, ties in the order of the units; NaN for the others."""
    rank = np.full(chosen.size, np.nan)
    members = np.flatnonzero(chosen)
    rank[members[np.argsort(-people[members], kind="stable")]] = np.arange(1, members.size + 1)
    return rank

# SPDX-License-Identifier: GPL-2.0-or-later
"""Which of the rows of a layer can be used, and why the others cannot: every bad row is counted under its first reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from .feedback import Notes
    from .reading import LeftOut, Rows


class UsableRows:
    """``mask`` (n,): the rows that are still usable; the reasons of the others are in ``left_out``."""

    def __init__(self, rows: Rows, left_out: LeftOut) -> None:
        self.rows = rows
        self.left_out = left_out
        self.mask: NDArray[np.bool_] = np.ones(len(rows), dtype=bool)

    def drop(self, bad: NDArray[np.bool_], reason: str) -> None:
        """Take the rows that are ``bad`` (n,) out, for ``reason`` (translated)."""
        self.left_out.add(reason, self.rows.ids[bad & self.mask])
        self.mask &= ~bad

    def drop_without_place(self) -> None:
        """Rows without a geometry, or with one that has no place."""
        self.drop(~np.isfinite(self.rows.points).all(axis=1), tr("no geometry, or none that has a place"))

    def drop_outside(self, outside_of_usable: NDArray[np.bool_], reason: str) -> None:
        """As `drop`, told of the usable rows alone (m,)."""
        bad = np.zeros(len(self.rows), dtype=bool)
        bad[self.mask] = outside_of_usable
        self.drop(bad, reason)

    def numbers(self, name: str, *, positive: bool = True) -> NDArray[np.float64]:
        """A numeric field of all rows (n,); those without a finite number, or (``positive``) with one below 0, are dropped."""
        numbers = self.rows.numbers[name]
        self.drop(np.isnan(numbers), tr("“{field}” is NULL or no number").format(field=name))
        self.drop(np.isinf(numbers), tr("“{field}” is infinite").format(field=name))
        if positive:
            self.drop(numbers < 0, tr("“{field}” is negative").format(field=name))
        return numbers

    def drop_empty(self, nobody: NDArray[np.bool_], name: str) -> None:
        """Rows where nobody lives, says the field ``name``."""
        self.drop(nobody, tr("nobody lives there (“{field}” is 0)").format(field=name))

    def note_repairs(self, notes: Notes) -> None:
        """Say which polygons were repaired."""
        repaired = self.rows.repaired
        if repaired.size:
            notes.remark(
                tr("{n} invalid polygons were repaired for the computation; the layer keeps them as they are (feature ids {ids}).").format(
                    n=repaired.size, ids=", ".join(str(one) for one in repaired[:20])
                )
            )

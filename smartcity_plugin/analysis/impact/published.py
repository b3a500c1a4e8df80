# SPDX-License-Identifier: GPL-2.0-or-later
"""Efficacy as it is published in field trials: percent reduction from four totals, or from two.

Cb, Ca: catches at untreated places before and after; Tb, Ta: at treated places. Efforts must be equal before and after, or counts be rates. None of these has an interval.
"""

from __future__ import annotations

import math

from ..errors import AnalysisError, tr


def henderson_tilton(cb: float, ca: float, tb: float, ta: float) -> float:
    """100 (1 - Ta Cb / (Tb Ca)). Henderson & Tilton (1955) *J. Economic Entomology* 48, 157-161. Negative where the treated places rose more than the untreated ones."""
    _require(cb=cb, ca=ca, tb=tb, ta=ta)
    _require_positive(cb=cb, ca=ca, tb=tb)
    return 100.0 * (1.0 - ta * cb / (tb * ca))


def mulla(cb: float, ca: float, tb: float, ta: float) -> float:
    """100 - (Cb / Tb) (Ta / Ca) 100. Mulla et al. (1971) *Mosquito News* 31, 30-35: the same number as Henderson and Tilton's."""
    return henderson_tilton(cb, ca, tb, ta)


def sun_shepard(cb: float, ca: float, tb: float, ta: float) -> float:
    """(M + P) / (100 + P) 100 with M the percentage by which the treated fell and P that by which the untreated rose. Sun & Shepard (1947), after Püntener (1981): the same number again."""
    _require(cb=cb, ca=ca, tb=tb, ta=ta)
    _require_positive(cb=cb, ca=ca, tb=tb)
    fell, rose = 100.0 * (tb - ta) / tb, 100.0 * (ca - cb) / cb
    return 100.0 * (fell + rose) / (100.0 + rose)


def abbott(ca: float, ta: float) -> float:
    """100 (Ca - Ta) / Ca. Abbott (1925) *J. Economic Entomology* 18, 265-267: after treatment only, so it holds where both were equal before (Cb = Tb), and then equals the others."""
    _require(ca=ca, ta=ta)
    _require_positive(ca=ca)
    return 100.0 * (ca - ta) / ca


def _require(**counts: float) -> None:
    for name, value in counts.items():
        if not math.isfinite(value) or value < 0:
            raise AnalysisError(tr("{name} is {value}. Catches are numbers from 0."), name=name.capitalize(), value=value)


def _require_positive(**counts: float) -> None:
    for name, value in counts.items():
        if value == 0:
            raise AnalysisError(
                tr("{name} is 0, so the published formulas give nothing. Use a longer time before the treatment, or more traps."),
                name=name.capitalize(),
            )

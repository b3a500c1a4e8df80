# SPDX-License-Identifier: GPL-2.0-or-later
"""From an evaluation to the cycle: its estimate with interval, control and what happened around, or why there is none."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.cycle.evidence import Estimate, NoEstimate


def estimate_of(results: dict[str, Any], metric_id: str, estimate_id: str) -> Estimate | NoEstimate:
    """What `evaluate_impact` returned, as the cycle keeps it. Without an effect or an interval it is a reason why there is none."""
    from ...smartcity_plugin.cycle.evidence import Estimate, NoEstimate, Verdict

    effect, low, high = (_number(results[name]) for name in ("REDUCTION", "CI_LOW", "CI_HIGH"))
    if not all(math.isfinite(one) for one in (effect, low, high)):
        return NoEstimate(str(results["VERDICT_REASON"]) or tr("the data allow no estimate"))
    return Estimate(
        estimate_id,
        metric_id,
        str(results["METHOD_USED"]),
        effect,
        low,
        high,
        Verdict(str(results["VERDICT"])),
        tr("% fewer"),
        control=_control(results),
        displacement=_displacement(results),
        reason=str(results["VERDICT_REASON"]),
    )


def _control(results: dict[str, Any]) -> str:
    """What it was compared with; empty where there was nothing."""
    clusters, treated = int(results["N_CLUSTERS"]), int(results["N_TREATED"])
    if results["VERDICT"] == "no_control" or clusters <= treated:
        return ""
    return tr("{n} places where nothing was done ({treated} treated)").format(n=clusters - treated, treated=treated)


def _displacement(results: dict[str, Any]) -> str:
    """The weighted displacement difference with its interval; empty where its conditions do not hold."""
    if not results["WDD_OFFERED"]:
        return ""
    figures = [_number(results[name]) for name in ("WDD", "WDD_LOW", "WDD_HIGH")]
    if not all(math.isfinite(one) for one in figures):
        return ""
    return tr("weighted displacement difference {wdd:,.4g} ({low:,.4g} – {high:,.4g})").format(
        wdd=figures[0], low=figures[1], high=figures[2]
    )


def _number(value: float | None) -> float:
    """An output that may be empty."""
    return math.nan if value is None else float(value)

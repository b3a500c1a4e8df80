# SPDX-License-Identifier: GPL-2.0-or-later
"""Legends of what comes before and after a plan: access and how it changes, phases, and why sites were chosen."""

from __future__ import annotations

from .styles import LegendEntry
from .translation import tr

_PHASES = ("#08306b", "#2171b5", "#6baed6", "#41ab5d", "#a1d99b", "#fe9929", "#cc4c02", "#7a0177")
_TODAY, _CLOSES, _NEVER = "#1d2321", "#b2182b", "#c9c9c2"


def access_legend(edges: list[float], factor: float) -> list[LegendEntry]:
    """Classes 0 (none) to 5 of access, light to dark (ColorBrewer YlGnBu). ``edges``: the upper ends of classes 1 and up, at most four; ``factor``: for how many people they are said."""
    colours = ("#ffffd9", "#c7e9b4", "#7fcdbb", "#41b6c4", "#1d91c0", "#0c2c84")
    words = [tr("Reaches no centre")]
    for low, high in zip([0.0, *edges], [*edges, None], strict=True):
        if high is None:
            words.append(tr("More than {low:,.3g}").format(low=low * factor))
        elif low == 0.0:
            words.append(tr("Up to {high:,.3g}").format(high=high * factor))
        else:
            words.append(tr("{low:,.3g} to {high:,.3g}").format(low=low * factor, high=high * factor))
    entries = [LegendEntry(place, colour, word) for place, (colour, word) in enumerate(zip(colours, words, strict=False))]
    return [*entries, LegendEntry(None, "#ffffff", tr("Left out (no data)"))]


def difference_legend() -> list[LegendEntry]:
    """Classes of diff_class, gain first. Blue to red over grey (ColorBrewer RdBu), told apart with any colour vision."""
    return [
        LegendEntry(2, "#2166ac", tr("Far better: twice the access or more, or where there was none")),
        LegendEntry(1, "#92c5de", tr("Better")),
        LegendEntry(0, "#eeeeea", tr("About the same (less than 5 % apart)")),
        LegendEntry(-1, "#f4a582", tr("Worse")),
        LegendEntry(-2, "#b2182b", tr("Far worse: half the access or less, or none any more")),
        LegendEntry(None, "#ffffff", tr("Left out (no data)")),
    ]


def phase_colour(opens: int, closes: int) -> str:
    """Colour of a site that opens and closes in these phases (opens 0: open today; -1: never)."""
    if opens < 0:
        return _NEVER
    if closes > 0:
        return _CLOSES
    return _TODAY if opens == 0 else _PHASES[(opens - 1) % len(_PHASES)]


def phase_key(opens: int, closes: int) -> str | None:
    """Value of the field by which sites are coloured."""
    if opens < 0:
        return None
    return f"{opens}" if closes < 0 else f"{opens}-{closes}"


def phase_legend(pairs: list[tuple[int, int]], names: list[str]) -> list[LegendEntry]:
    """An entry per pair (opens, closes) that occurs; ``names`` of the phases, first to last."""
    entries = []
    for opens, closes in sorted(pairs):
        if opens < 0:
            continue
        word = tr("Open today") if opens == 0 else tr("Opens in {phase}").format(phase=names[opens - 1])
        if closes > 0:
            word = tr("{start}, closed from {phase} on").format(start=word, phase=names[closes - 1])
        entries.append(LegendEntry(phase_key(opens, closes), phase_colour(opens, closes), word))
    return [*entries, LegendEntry(None, _NEVER, tr("Not chosen"))]


def role_legend() -> list[LegendEntry]:
    """Values of role: how firmly a site belongs to the plan."""
    return [
        LegendEntry("core", "#0b3c78", tr("Chosen, and in every plan that is nearly as good")),
        LegendEntry("chosen", "#4393c3", tr("Chosen, but a nearly as good plan does without")),
        LegendEntry("close", "#f4a582", tr("Rejected, but in a plan that is nearly as good")),
        LegendEntry(None, _NEVER, tr("Rejected")),
    ]

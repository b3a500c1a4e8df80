# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan of targets says on one page: where to spray, what is kept clear, and how good the plan is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import Report
    from .spray_targets import Plan

_MOST_KINDS = 12
_LARGE_GAP = 0.05


def note_targets(plan: Plan, figures: dict[str, Any], notes: Notes) -> None:
    """How good the plan is, and that distances are kept."""
    if plan.targets.proven:
        notes.remark(tr("No plan of such blocks reaches more: it is proven."))
    else:
        notes.remark(
            tr(
                "The plan was found by a search. No plan can reach more than {share:.1%} above it; how much of that is real is not known."
            ).format(share=plan.targets.gap)
        )
    if plan.targets.gap > _LARGE_GAP and not plan.targets.proven:
        notes.warn(
            tr("The bound is {share:.0%} above the plan: it may be that far from the best. More time, or larger cells, tell more.").format(
                share=plan.targets.gap
            )
        )
    if plan.exclusions.n_used:
        spare = figures["LEAST_SPARE_M"]
        notes.remark(
            tr(
                "{n:,} exclusions are kept clear. Measured again on the written blocks, the nearest one is {spare:.2f} m farther than its buffer."
            ).format(n=plan.exclusions.n_used, spare=spare)
            if spare is not None
            else tr("{n:,} exclusions are kept clear; none is within 50 m of a block beyond its buffer.").format(n=plan.exclusions.n_used)
        )
    else:
        notes.warn(tr("Nothing is kept clear by this plan."))
    notes.remark(
        tr("Residents are taken to live evenly all over each cell: where part of it is cut out, that part of them is not counted.")
    )


def targets_report(plan: Plan, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any]) -> Report:
    """The page to be signed."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from ...smartcity_plugin.qgis_bridge.spray_styles import left_out_legend, target_legend
    from .targets_layers import urgency

    blocks = plan.blocks
    classes = []
    level = urgency(blocks)
    for entry in target_legend():
        here = level == entry.value
        classes.append(
            ClassRow(
                entry.colour,
                entry.label,
                (
                    f"{int(here.sum()):,}",
                    f"{blocks.area[here].sum() / 1e4:,.1f} ha",
                    f"{blocks.benefit[here].sum() / max(plan.targets.objective, 1e-300):.0%}",
                ),
            )
        )
    small = float(plan.ground.area[~plan.kept].sum())
    for entry, area in zip(left_out_legend(), (plan.ground.excluded, plan.ground.slivers, small), strict=True):
        classes.append(ClassRow(entry.colour, entry.label, ("", f"{area / 1e4:,.1f} ha", "")))
    people = float(np.nansum(plan.people))
    return Report(
        title=tr("Spray targets"),
        question=tr("Where is spraying worth it, and where not?"),
        answer=_answer(plan, figures),
        picture_alt=tr("Map of the blocks to spray and of the ground that is kept clear"),
        class_headings=(tr("Blocks"), tr("Area"), tr("Benefit")),
        classes=classes,
        figures=[
            (tr("Blocks"), f"{figures['N_BLOCKS']:,}"),
            (tr("Area to spray"), f"{figures['AREA_M2'] / 1e4:,.1f} ha"),
            (tr("Area the budget pays for"), f"{plan.affordable / 1e4:,.1f} ha"),
            *([(tr("Residents in the blocks"), f"{people:,.0f}")] if plan.cells.has_people else []),
            (
                tr("Smallest, median and largest block"),
                " / ".join(f"{one / 1e4:,.1f} ha" for one in np.quantile(blocks.area, [0.0, 0.5, 1.0])),
            ),
            (tr("Compactness, median (circle 1, square 0.79)"), f"{np.median(blocks.compactness):.2f}"),
            (tr("Benefit of the plan"), f"{figures['OBJECTIVE']:,.1f}"),
            (tr("Benefit that no plan can exceed"), f"{figures['BOUND']:,.1f}"),
            (tr("Gap"), f"{figures['GAP']:.2%}"),
            (tr("Exclusions kept clear"), f"{figures['N_EXCLUSIONS']:,}"),
            *_kinds(plan),
            (tr("Nearest block beyond its buffer"), "–" if figures["LEAST_SPARE_M"] is None else f"{figures['LEAST_SPARE_M']:.2f} m"),
        ],
        warnings=notes.warnings,
        remarks=notes.remarks,
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=tr(
            "Method: exclusions grown by circumscribing buffers and cut out; union of smallest deliverable patches maximising risk x residents within the budget, by mixed-integer programming (HiGHS) where small, else greedily; bound by Lagrangian relaxation (Geoffrion 1974)."
        ),
    )


def _kinds(plan: Plan) -> list[tuple[str, str]]:
    """Exclusions by kind, with their buffers; of no kind, nothing."""
    kinds = Counter(str(one) for one in plan.exclusions.kinds if one)
    rows = []
    for kind, number in kinds.most_common(_MOST_KINDS):
        buffers = plan.exclusions.buffers[plan.exclusions.kinds == kind]
        low, high = float(buffers.min()), float(buffers.max())
        far = f"{low:g} m" if low == high else f"{low:g}–{high:g} m"
        rows.append((tr("– {kind}").format(kind=kind[:40]), tr("{n:,}, buffer {far}").format(n=number, far=far)))
    return rows


def _answer(plan: Plan, figures: dict[str, Any]) -> str:
    share = figures["OBJECTIVE"] / max(float(plan.cells.benefit.sum()), 1e-300)
    return tr("{n} blocks, {area:,.1f} ha, reach {share:.0%} of risk times residents; {kept:,.1f} ha are kept clear.").format(
        n=figures["N_BLOCKS"], area=figures["AREA_M2"] / 1e4, share=share, kept=figures["EXCLUDED_M2"] / 1e4
    )

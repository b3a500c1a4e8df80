# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan says on one page: which centres, whom they serve, who is left out, and how good that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ...smartcity_plugin.qgis_bridge.translation import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ...smartcity_plugin.analysis.allocation.models import Problem, Solution
    from ...smartcity_plugin.analysis.allocation.plan import Plan
    from ...smartcity_plugin.qgis_bridge.feedback import Notes
    from ...smartcity_plugin.qgis_bridge.report import ClassRow, Report
    from .allocation_reading import Setting

_MOST_ROWS = 40
_NAMED = 15


def quality(plan: Plan, model: str) -> str:
    """How good a plan is, in words that promise no more than is known."""
    if plan.proven:
        return tr("No better plan exists: it is proven.")
    if not np.isfinite(plan.gap):
        return tr("How far from the best possible it is, is not known yet: give it more time.")
    if model == "max_coverage":
        return tr("The best possible plan covers at most {gap} more.").format(gap=_percent(plan.gap))
    return tr("It is at most {gap} above the best possible.").format(gap=_percent(plan.gap))


def objective_text(value: float, model: str, unit: str, money: bool = False) -> str:
    """The value of a plan with what it is."""
    if model == "max_coverage":
        return tr("{n:,.0f} people within the limit").format(n=value)
    if model == "set_cover":
        return tr("opening costs of {n:,.6g}").format(n=value) if money else tr("{n:,.0f} centres").format(n=value)
    if model == "p_center":
        return tr("farthest way {n:,.0f} {unit}").format(n=value, unit=unit)
    if model == "equity":
        return tr("as bad as {n:,.0f} {unit} for everybody (EDE)").format(n=value, unit=unit)
    return tr("{n:,.6g} people × {unit} in all").format(n=value, unit=unit)


def note_plan(setting: Setting, solution: Solution, figures: dict[str, Any], notes: Notes) -> None:
    """What a planner should know before acting on the plan."""
    plan, problem = solution.plan, setting.problem
    notes.remark(quality(plan, problem.model))
    if plan.stopped == "time":
        notes.warn(
            tr("The time limit ended the search: this is the best plan found so far. {quality}").format(
                quality=quality(plan, problem.model)
            )
        )
    elif plan.stopped == "cancelled":
        notes.warn(
            tr("You cancelled the search: this is the best plan found so far. {quality}").format(quality=quality(plan, problem.model))
        )
    if figures["UNCOVERED"]:
        notes.warn(
            tr("{n:,} places ({people:,.6g} people) are not served by this plan: {names}.").format(
                n=figures["UNCOVERED"], people=figures["UNCOVERED_WEIGHT"], names=_names(setting, plan)
            )
        )
        nowhere = int(np.isinf(problem.lists.nearest_of(_allowed(problem))[0][plan.unserved]).sum())
        if nowhere:
            notes.warn(
                tr("{n:,} of these are within reach of no site at all, chosen or not: more centres do not help them.").format(n=nowhere)
            )
    if figures["PAST_NEAREST"] > 0:
        notes.warn(tr("{n:,.6g} people are sent past their nearest centre, because it is full.").format(n=figures["PAST_NEAREST"]))
    if solution.kappa is not None:
        notes.remark(
            tr(
                "KAPPA is {kappa:.6g}; give it in the next round to compare by the same measure. The mean is {mean:,.0f} {unit}; of the p-median plan it is {least:,.0f} {unit}."
            ).format(
                kappa=solution.kappa, mean=figures["MEAN_COST"], least=solution.mean_of_p_median or figures["MEAN_COST"], unit=setting.unit
            )
        )


def allocation_report(
    setting: Setting, solution: Solution, figures: dict[str, Any], notes: Notes, parameters: dict[str, Any], reason: str
) -> Report:
    """The page a planner shows to others."""
    from ...smartcity_plugin.qgis_bridge.report import Report

    plan, problem = solution.plan, setting.problem
    served = float(problem.lists.weights.sum()) - figures["UNCOVERED_WEIGHT"]
    rows = [
        (tr("Centres in the plan"), f"{figures['N_CHOSEN']:,}"),
        (tr("People served"), f"{served:,.6g}"),
        (tr("People not served"), f"{figures['UNCOVERED_WEIGHT']:,.6g}"),
        (tr("Mean way of those served"), "–" if figures["MEAN_COST"] is None else f"{figures['MEAN_COST']:,.0f} {setting.unit}"),
        (tr("Longest way"), f"{figures['LARGEST_COST']:,.0f} {setting.unit}"),
        (tr("Value of the plan"), objective_text(plan.objective, problem.model, setting.unit, problem.opening_cost is not None)),
        (tr("Bound"), objective_text(plan.bound, problem.model, setting.unit, problem.opening_cost is not None)),
        (tr("Gap"), _percent(plan.gap) if np.isfinite(plan.gap) else "–"),
    ]
    if problem.prices is not None:
        rows.append((tr("Opening costs"), f"{float(problem.prices[plan.sites].sum()):,.6g}"))
    remarks = ([tr("Why these are served: {reason}").format(reason=reason)] if reason else []) + notes.remarks
    return Report(
        title=tr("Service centres"),
        question=_question(problem.model),
        answer=_answer(setting, plan, served),
        picture_alt=tr("Map of the centres, those they serve, and their catchments"),
        class_headings=(tr("Places"), tr("People"), tr("Mean way"), tr("Longest way"), tr("Capacity used")),
        classes=_centres(setting, plan),
        figures=rows,
        warnings=notes.warnings,
        remarks=remarks,
        left_out=setting.demand.left_out.sentences() + setting.sites.left_out.sentences(),
        parameters=[(name, str(value)) for name, value in parameters.items() if value is not None],
        method=_method(problem.model),
    )


def _answer(setting: Setting, plan: Plan, served: float) -> str:
    everybody = float(setting.problem.lists.weights.sum())
    share = served / everybody if everybody else 0.0
    start = (
        tr("One centre serves {share} of the people.") if plan.sites.size == 1 else tr("{n:,} centres serve {share} of the people.")
    ).format(n=plan.sites.size, share=tr("all") if plan.unserved_weight == 0 else f"{share:.1%}")
    return f"{start} {quality(plan, setting.problem.model)}"


def _question(model: str) -> str:
    return {
        "p_median": tr("Where do we put the centres, so that the ways of all together are shortest?"),
        "p_center": tr("Where do we put the centres, so that the longest way is shortest?"),
        "max_coverage": tr("Where do we put the centres, so that most people have one near?"),
        "set_cover": tr("How many centres do we need, so that everybody has one near?"),
        "capacitated": tr("Where do we put the centres, if each can serve only so many?"),
        "equity": tr("Where do we put the centres, so that nobody is left with a very long way?"),
    }[model]


def _method(model: str) -> str:
    return {
        "p_median": tr("Method: p-median (Hakimi 1964) by swap search, Lagrangian bound and branch and bound."),
        "p_center": tr("Method: p-center (Hakimi 1964; Minieka 1970) by set covers over the costs that occur."),
        "max_coverage": tr("Method: maximal coverage (Church & ReVelle 1974) by greedy choice, Lagrangian bound and integer programming."),
        "set_cover": tr("Method: set cover (Toregas et al. 1971) by integer programming."),
        "capacitated": tr("Method: capacitated p-median by a Lagrangian bound with knapsacks and integer programming."),
        "equity": tr("Method: Kolm–Pollak EDE (Logan et al. 2021) as a p-median of exponential costs."),
    }[model]


def _centres(setting: Setting, plan: Plan) -> list[ClassRow]:
    """One line per centre, the largest first."""
    from ...smartcity_plugin.qgis_bridge.report import ClassRow

    lines, weights = plan.lines(), setting.problem.lists.weights
    people = weights[lines.rows] * lines.shares
    names = setting.sites.used_names
    rows = []
    for site in plan.sites:
        mine = lines.sites == site
        load = float(people[mine].sum())
        capacity = "–"
        if setting.problem.capacities is not None:
            most = float(setting.problem.capacities[site])
            capacity = f"{load / most:.0%}" if most else "–"
        mean = f"{float(people[mine] @ lines.costs[mine]) / load:,.0f} {setting.unit}" if load else "–"
        longest = f"{lines.costs[mine].max():,.0f} {setting.unit}" if mine.any() else "–"
        old = setting.statuses[site] == "existing"
        label = tr("{site} (exists)").format(site=names[site]) if old else str(names[site])
        rows.append(
            (load, ClassRow("#4d4d4d" if old else "#b2182b", label, (f"{int(mine.sum()):,}", f"{load:,.6g}", mean, longest, capacity)))
        )
    rows.sort(key=lambda one: -one[0])
    return [row for _, row in rows[:_MOST_ROWS]]


def _allowed(problem: Problem) -> NDArray[np.int64]:
    """Sites that a plan may choose."""
    return np.setdiff1d(np.arange(problem.lists.n_sites), problem.forbidden)


def _names(setting: Setting, plan: Plan) -> str:
    """The places not served with most people first."""
    names = setting.demand.used_names
    order = plan.unserved[np.argsort(-setting.problem.lists.weights[plan.unserved], kind="stable")]
    return ", ".join(str(names[at]) for at in order[:_NAMED]) + (", …" if order.size > _NAMED else "")


def _percent(share: float) -> str:
    """Two digits that mean something: 0.062 %, 1.3 %."""
    return f"{float(f'{100.0 * share:.2g}'):g} %"

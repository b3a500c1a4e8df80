# SPDX-License-Identifier: GPL-2.0-or-later
"""The one next step: it always leads through the gate, and from the first to the last stage."""

from __future__ import annotations

from smartcity.smartcity_plugin.cycle import gates, next_step
from smartcity.smartcity_plugin.cycle.actions import Decision, Intervention, StageMoved
from smartcity.smartcity_plugin.cycle.next_step import NextStep, Step
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Direction, Metric, Objective, Problem, Source


def step(walk):
    return next_step.next_step(walk.state)


def test_the_whole_way_step_by_step(walk):
    walk.start()
    assert step(walk) == NextStep(Step.STATE_PROBLEM)
    walk.say(Problem("mosquitoes", "river", "40 calls", ""))
    assert step(walk).step is Step.STATE_PROBLEM
    walk.say(Problem("mosquitoes", "river", "40 calls", "larvicide"))
    assert step(walk) == NextStep(Step.REGISTER_SOURCE)
    walk.say(Source("s", "Calls", "", "", "", "", ""))
    assert step(walk) == NextStep(Step.COMPLETE_SOURCE, about="s")
    walk.say(Source("s", "Calls", "Call centre", "2026-06-30", "Ordinance", "Park", "good"))
    assert step(walk) == NextStep(Step.DEFINE_METRIC, objective=Objective.CONVENIENCE)
    walk.say(Metric("calls", "Calls", Objective.CONVENIENCE, "a week", Direction.LOWER, 40, "", 20))
    assert step(walk) == NextStep(Step.DEFINE_METRIC, objective=Objective.EFFICIENCY)
    walk.say(Metric("h", "Hours", Objective.EFFICIENCY, "a week", Direction.LOWER, 60))
    assert step(walk) == NextStep(Step.COMPLETE_METRIC, about="h")
    walk.say(Metric("h", "Hours", Objective.EFFICIENCY, "a week", Direction.LOWER, 60, "", 70))
    assert step(walk) == NextStep(Step.COMPLETE_METRIC, about="h"), "a target that is worse"
    walk.say(Metric("h", "Hours", Objective.EFFICIENCY, "a week", Direction.LOWER, 60, "", 45))
    assert step(walk) == NextStep(Step.MOVE_ON, to=Stage.ANALYSE)
    walk.move(Stage.ANALYSE)
    assert step(walk) == NextStep(Step.ANALYSE)
    walk.analyse().move(Stage.ADMINISTER)
    assert step(walk) == NextStep(Step.PROPOSE)
    walk.say(Decision("d-0", "without a run"))
    assert step(walk) == NextStep(Step.PROPOSE)
    walk.say(Decision("d-1", "with a run", ("run-1",)))
    assert step(walk) == NextStep(Step.APPROVE, about="d-1")
    walk.decide("d-2")
    assert step(walk) == NextStep(Step.INTERVENE)
    walk.say(Intervention("i-1", "d-2", "larvicide"))
    assert step(walk) == NextStep(Step.COMPLETE_INTERVENTION, about="i-1")
    walk.intervene("i-1", "d-2")
    assert step(walk) == NextStep(Step.MOVE_ON, to=Stage.EVALUATE)
    walk.move(Stage.EVALUATE)
    assert step(walk) == NextStep(Step.OBSERVE)
    walk.observe()
    assert step(walk) == NextStep(Step.REVISE, to=Stage.COLLECT)
    walk.move(Stage.COLLECT)
    assert step(walk) == NextStep(Step.MOVE_ON, to=Stage.ANALYSE), "what was carried over counts"
    walk.say(StageMoved(Stage.CLOSED, override="enough", learned="it works"))
    assert step(walk) == NextStep(Step.FOLLOW)


def test_every_code_of_every_gate_has_a_step():
    """A gate that asks for something new must say which step leads there."""
    import ast
    from pathlib import Path

    tree = ast.parse(Path(gates.__file__).read_text(encoding="utf-8"))
    asked = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Missing" and isinstance(node.args[0], ast.Constant)
    }
    asked |= {f"problem_{name}" for name in ("what", "where", "how_much", "how_solved")}
    assert asked == set(next_step._STEPS)

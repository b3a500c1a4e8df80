# SPDX-License-Identifier: GPL-2.0-or-later
"""A cycle from its start to its end, the gates on the way, and what each record may not be."""

from __future__ import annotations

import math

import pytest
from smartcity.smartcity_plugin.cycle.actions import (
    CarriedOver,
    Decision,
    DecisionAnswered,
    DecisionState,
    Intervention,
    Reminder,
    ReminderDone,
    Saving,
    StageMoved,
)
from smartcity.smartcity_plugin.cycle.errors import AlreadyRecorded, BadValue, GateNotMet, NotAllowed
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.evidence import (
    Estimate,
    InputTable,
    NoEstimate,
    Observation,
    Observations,
    Run,
    RunAnnotated,
    Verdict,
)
from smartcity.smartcity_plugin.cycle.gates import missing_at
from smartcity.smartcity_plugin.cycle.roles import Role
from smartcity.smartcity_plugin.cycle.savings import Basis
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import (
    Comment,
    CycleStarted,
    Direction,
    LayerAttached,
    LayerDetached,
    Metric,
    Objective,
    Problem,
    RoleGiven,
    RoleTaken,
    Source,
    WayOfWorking,
)


def codes(state):
    return [one.code for one in missing_at(state, state.stage)]


def test_a_whole_cycle_with_two_iterations_and_an_end(walk):
    walk.to_evaluation()
    walk.say(Reminder("r-1", "2026-09-01", "look at the traps again"))
    walk.move(Stage.COLLECT, learned="the western block was missed")
    state = walk.state
    assert (state.stage, state.iteration) == (Stage.COLLECT, 2)
    second = state.iterations[-1]
    assert second.follows == 1
    assert second.carried_over == CarriedOver(("calls", "hours"), ("calls",), reminder_ids=("r-1",))
    assert state.iterations[0].learned == "the western block was missed"
    assert codes(state) == [], "problem, source and metrics came along"
    walk.move(Stage.ANALYSE)
    assert codes(walk.state) == ["run"], "the first iteration's run is not this one's"
    walk.analyse("run-2").move(Stage.ADMINISTER)
    assert codes(walk.state) == ["decision", "intervention"]
    walk.decide("d-2", "run-2").intervene("i-2", "d-2").move(Stage.EVALUATE)
    assert codes(walk.state) == ["observation", "estimate"]
    walk.say(NoEstimate("the traps were washed away"))
    walk.move(Stage.CLOSED, learned="put traps higher")
    assert walk.state.stage is Stage.CLOSED
    assert codes(walk.state) == []
    with pytest.raises(NotAllowed, match="closed"):
        walk.analyse("run-3")
    walk.say(Comment("a late remark"))
    walk.say(ReminderDone("r-1"))
    assert walk.store.verify().valid


def test_every_gate_says_in_words_what_is_missing(walk):
    walk.start()
    assert codes(walk.state) == [
        "problem_what",
        "problem_where",
        "problem_how_much",
        "problem_how_solved",
        "source",
        "convenience",
        "efficiency",
    ]
    with pytest.raises(GateNotMet, match="how much") as refused:
        walk.move(Stage.ANALYSE)
    assert len(refused.value.missing) == 7
    walk.say(Problem("mosquitoes", " ", "many", "larvicide"))
    walk.say(Source("s", "Calls", "Call centre", "2026", "", "Park", "good"))
    walk.say(Metric("m", "Complaints", Objective.CONVENIENCE, "calls", Direction.LOWER))
    walk.say(Metric("n", "Hours", Objective.EFFICIENCY, "hours", Direction.LOWER, 10))
    walk.say(Metric("o", "Reach", Objective.CONVENIENCE, "%", Direction.HIGHER, 50, "", 40))
    assert codes(walk.state) == ["problem_where", "source_incomplete", "baseline", "target", "target_not_better"]


def test_a_run_without_digests_opens_no_gate(walk):
    walk.start().describe().move(Stage.ANALYSE)
    walk.say(Run("failed", "native:buffer", {}, (InputTable("INPUT", digest="x"),), succeeded=False))
    assert codes(walk.state) == ["run"]
    walk.say(Run("half", "native:buffer", {}, (InputTable("INPUT", digest="x"), InputTable("OVERLAY"))))
    walk.say(Run("none", "native:creategrid"))
    assert codes(walk.state) == ["hashed_run"]
    walk.analyse()
    assert codes(walk.state) == []


def test_the_third_gate_wants_an_approved_decision_and_a_whole_intervention(walk):
    walk.start().describe().move(Stage.ANALYSE).analyse().move(Stage.ADMINISTER)
    walk.say(Decision("loose", "Something must be done"))
    assert codes(walk.state) == ["decision_cites", "intervention"]
    walk.say(Decision("d", "Larvicide", ("run-1",)))
    walk.say(DecisionAnswered("loose", DecisionState.APPROVED), walk.boss)
    walk.say(Intervention("i", "d", "larvicide", starts="2026-07-01"))
    assert codes(walk.state) == ["approval", "intervention_incomplete"]
    walk.say(DecisionAnswered("d", DecisionState.APPROVED), walk.boss)
    walk.intervene("i", "d")
    assert codes(walk.state) == []
    assert len(walk.state.interventions) == 1


def test_a_correction_does_not_move_an_intervention_into_the_next_iteration(walk):
    walk.to_evaluation().move(Stage.COLLECT).move(Stage.ANALYSE).analyse("run-2").move(Stage.ADMINISTER)
    walk.intervene("i-1", "d-1")
    assert walk.state.interventions["i-1"].iteration == 1
    assert "intervention" in codes(walk.state)


def test_an_override_shows_for_ever(walk):
    walk.start().move(Stage.ANALYSE, override="the mayor wants a map by Friday")
    walk.describe().analyse().move(Stage.ADMINISTER).decide().intervene().move(Stage.EVALUATE).observe().move(Stage.COLLECT)
    (move,) = walk.state.overrides
    assert move.override == "the mayor wants a map by Friday"
    assert {one.code for one in move.missing} >= {"problem_what", "source", "convenience"}
    assert walk.store.cycles()[0].overrides == 1


def test_a_reason_without_need_is_not_an_override(walk):
    walk.start().describe().move(Stage.ANALYSE, override="to be safe")
    assert walk.state.overrides == []


def test_going_back_is_free_and_recorded(walk):
    walk.start().describe().move(Stage.ANALYSE).move(Stage.COLLECT)
    assert [move.kind.value for move in walk.state.iterations[0].moves] == ["forward", "back"]


def test_closing_early_needs_a_reason_and_what_was_learned(walk):
    walk.start()
    with pytest.raises(GateNotMet):
        walk.move(Stage.CLOSED, learned="nothing")
    with pytest.raises(BadValue, match="learned"):
        walk.move(Stage.CLOSED, override="the money is gone")
    walk.move(Stage.CLOSED, override="the money is gone", learned="ask first")
    assert walk.state.overrides[0].to is Stage.CLOSED


def test_carrying_over_only_what_is_wanted(walk):
    walk.to_evaluation()
    with pytest.raises(NotAllowed, match="nothing"):
        walk.move(Stage.COLLECT, carried_over=CarriedOver(("nothing",)))
    walk.move(Stage.COLLECT, carried_over=CarriedOver(metric_ids=("calls",), intervention_ids=("i-1",), decision_ids=("d-1",)))
    assert set(walk.state.active_metrics) == {"calls"}
    assert codes(walk.state) == ["source", "efficiency"]
    walk.move(Stage.ANALYSE, override="same data").analyse("run-2").move(Stage.ADMINISTER)
    assert codes(walk.state) == [], "the decision and its intervention go on"


# --- people -------------------------------------------------------------------------------------------------------------------------------


def test_nobody_approves_their_own_decision(walk):
    walk.start().analyse()
    walk.say(Decision("d", "Larvicide", ("run-1",)))
    with pytest.raises(NotAllowed, match="their own"):
        walk.say(DecisionAnswered("d", DecisionState.APPROVED))
    walk.say(WayOfWorking(True, "a town of one planner"))
    walk.say(DecisionAnswered("d", DecisionState.APPROVED))
    assert walk.state.decisions["d"].answered_by == walk.state.decisions["d"].author == walk.me


def test_only_some_roles_approve(walk):
    walk.start().analyse()
    walk.say(RoleGiven("adviser", Role.ADVISER))
    walk.say(Decision("d", "Larvicide", ("run-1",)))
    for person in ("adviser", "stranger", ""):
        with pytest.raises(NotAllowed, match="approver"):
            walk.say(DecisionAnswered("d", DecisionState.APPROVED), person)
    with pytest.raises(NotAllowed, match="author"):
        walk.say(DecisionAnswered("d", DecisionState.WITHDRAWN), walk.boss)
    walk.say(DecisionAnswered("d", DecisionState.WITHDRAWN))
    with pytest.raises(NotAllowed, match="answered already"):
        walk.say(DecisionAnswered("d", DecisionState.APPROVED), walk.boss)


def test_a_new_owner_replaces_the_old_one(walk):
    walk.start()
    walk.say(RoleGiven("successor", Role.OWNER))
    assert walk.state.owner == "successor"
    assert walk.store.cycles()[0].owner == "successor"
    with pytest.raises(NotAllowed, match="Roles are given"):
        walk.say(RoleGiven("friend", Role.APPROVER))
    walk.say(RoleGiven(walk.me, Role.OWNER, "the successor left without a word"))
    assert walk.state.owner == walk.me
    walk.say(RoleTaken(walk.boss, Role.APPROVER))
    with pytest.raises(NotAllowed, match="does not have"):
        walk.say(RoleTaken(walk.boss, Role.APPROVER))


# --- records ------------------------------------------------------------------------------------------------------------------------------


def test_an_effect_without_a_control_is_called_so(walk):
    walk.start().describe()
    with pytest.raises(NotAllowed, match="control"):
        walk.say(Estimate("e", "calls", "run_chart", 30, 10, 50, Verdict.EFFECTIVE))
    walk.say(Estimate("e", "calls", "run_chart", 30, 10, 50, Verdict.NO_CONTROL))


def saving(low=1.0, central=2.0, high=3.0, basis_text="12 h a week at 24"):
    return Saving("s", "Hours", low, central, high, "EUR", Basis.HOURS, basis_text)


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (CycleStarted("again"), "already"),
        (Run("run-1", "native:buffer"), "already"),
        (Run(" ", "native:buffer"), "id"),
        (Run("r", ""), "algorithm"),
        (Run("r", "native:buffer", repeats="nobody"), "nobody"),
        (RunAnnotated("nobody"), "nobody"),
        (Decision("d", "text", ("nobody",)), "nobody"),
        (Decision("d", " "), "empty"),
        (DecisionAnswered("nobody", DecisionState.APPROVED), "nobody"),
        (Intervention("i", "nobody", "x"), "nobody"),
        (Observations("nobody", (Observation("2026-07-01", 1),)), "nobody"),
        (Observations("calls", ()), "no observations"),
        (Observations("calls", (Observation("yesterday", 1),)), "not a date"),
        (Observations("calls", (Observation("2026-07-01", math.nan),)), "number"),
        (Observations("calls", (Observation("2026-07-01", math.inf),)), "number"),
        (Observations("calls", (Observation("2026-07-01", 1, 0.0),)), "effort"),
        (Observations("calls", (Observation("2026-07-01", 1),) * 10_001), "too many"),
        (Estimate("e", "calls", "did", 5, 6, 7, Verdict.INCONCLUSIVE), "order"),
        (Estimate("e", "calls", "did", math.nan, 6, 7, Verdict.INCONCLUSIVE), "order"),
        (Estimate("e", "calls", "did", 5, 4, 7, Verdict.INCONCLUSIVE, level=95), "level"),
        (NoEstimate(""), "why"),
        (Metric("m", "Calls", Objective.CONVENIENCE, "", Direction.LOWER), "unit"),
        (Metric("m", "Calls", Objective.CONVENIENCE, "x", Direction.LOWER, math.nan), "number"),
        (Metric("m", "", Objective.CONVENIENCE, "x", Direction.LOWER), "name"),
        (Source("s", "", "", "", "", "", ""), "title"),
        (saving(3, 2, 1), "order"),
        (saving(basis_text=""), "rests on"),
        (Reminder("r", "soon", "x"), "not a date"),
        (Reminder("r", "2026-07-01", ""), "text"),
        (ReminderDone("nobody"), "nobody"),
        (LayerDetached("nobody"), "nobody"),
        (Comment("  "), "empty"),
        (WayOfWorking(True, ""), "why"),
        (Comment("x" * 100_001), "100001"),
        (StageMoved(Stage.EVALUATE), "does not move"),
        (StageMoved(Stage.COLLECT), "does not move"),
    ],
)
def test_what_no_record_may_be(walk, record, words):
    walk.start().describe().analyse()
    before = walk.store.latest()
    with pytest.raises((NotAllowed, BadValue), match=words):
        walk.say(record)
    assert walk.store.latest() == before
    walk.say(Comment("and the store still works"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"geometry": b"", "crs": "EPSG:4326"}, "both"),
        ({"starts": "2026-07-02", "ends": "2026-07-01"}, "before it starts"),
        ({"dose": -1.0}, "dose"),
        ({"dose": math.inf}, "dose"),
        ({"starts": "1 July"}, "not a date"),
    ],
)
def test_interventions_that_cannot_be(walk, change, words):
    walk.start().describe().analyse().decide()
    with pytest.raises(BadValue, match=words):
        walk.say(Intervention("i", "d-1", "larvicide", **change))


@pytest.mark.parametrize("cycle_id", ["", "a:b", "a b", "store", "x" * 81])
def test_ids_that_a_printed_chain_head_cannot_hold(store, cycle_id):
    with pytest.raises((BadValue, NotAllowed)):
        store.append(Event(cycle_id, CycleStarted("title")))


def test_nothing_before_the_start(walk):
    with pytest.raises(NotAllowed, match="Start it first"):
        walk.say(Comment("hello"))
    with pytest.raises(NotAllowed, match="Start it first"):
        walk.store.cycle("nobody")


def test_a_metric_with_one_value(walk):
    walk.start().describe()
    walk.say(Observations("calls", (Observation("2026-07-20T09:00:00+09:00", 22),)))
    assert walk.state.observed["calls"][1] == (1, "2026-07-20T00:00:00.000Z", "2026-07-20T00:00:00.000Z", 22)
    assert walk.store.snapshot().metric(walk.cycle_id, "Complaints").last_value == 22


def test_layers_come_and_go(walk):
    walk.start()
    walk.say(LayerAttached("layer-1", "Calls"))
    walk.say(LayerAttached("layer-1", "Calls 2026"))
    assert walk.state.layers["layer-1"].name == "Calls 2026"
    assert walk.store.snapshot().of_layer("layer-1").cycle_id == walk.cycle_id
    walk.say(LayerDetached("layer-1", "removed"))
    assert walk.store.snapshot().of_layer("layer-1") is None


def test_already_recorded_is_its_own_error(walk):
    walk.start().analyse()
    with pytest.raises(AlreadyRecorded):
        walk.analyse()

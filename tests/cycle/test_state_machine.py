# SPDX-License-Identifier: GPL-2.0-or-later
"""Whatever is called in whatever order: only moves of the table happen, gates hold, and replaying the log gives the same state."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from smartcity.smartcity_plugin.cycle.actions import (
    Decision,
    DecisionAnswered,
    DecisionState,
    Intervention,
    Reminder,
    ReminderDone,
    Saving,
    StageMoved,
)
from smartcity.smartcity_plugin.cycle.errors import CycleError
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
from smartcity.smartcity_plugin.cycle.state import fold
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import (
    Comment,
    CycleRenamed,
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

# Written out once more, so that a change of the table in the product is noticed here.
FORWARD = {"collect": "analyse", "analyse": "administer", "administer": "evaluate"}
BACK = {"analyse": "collect", "administer": "analyse", "evaluate": "administer"}
ALLOWED = set(FORWARD.items()) | set(BACK.items()) | {("evaluate", "collect")} | {(one, "closed") for one in [*FORWARD, "evaluate"]}

IDS = st.sampled_from(["a", "b", "c"])
PEOPLE = st.sampled_from(["kim", "lee", "park", ""])
TEXT = st.one_of(
    st.just(""),
    st.just("because"),
    st.text(max_size=20),
    st.sampled_from(["한글 이유", '😀 ‘quoted’ "twice" \'; DROP TABLE event; --', "\x00\ud800"]),
)
FIGURE = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.integers(-5, 50).map(float))
NUMBER = st.one_of(st.floats(allow_nan=True, allow_infinity=True), st.integers(-5, 50).map(float))
DATE = st.sampled_from(["", "2026-07-01", "2026-07-14T10:00:00+09:00", "soon"])
RECORDS = st.one_of(
    st.builds(CycleStarted, TEXT, single_handed=st.booleans()),
    st.builds(CycleRenamed, TEXT),
    st.builds(WayOfWorking, st.booleans(), TEXT),
    st.builds(LayerAttached, IDS, TEXT, TEXT),
    st.builds(LayerDetached, IDS),
    st.builds(Problem, TEXT, TEXT, TEXT, TEXT),
    st.builds(Source, IDS, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT),
    st.builds(Metric, IDS, TEXT, st.sampled_from(Objective), TEXT, st.sampled_from(Direction), FIGURE, DATE, FIGURE),
    st.builds(RoleGiven, PEOPLE, st.sampled_from(Role), TEXT),
    st.builds(RoleTaken, PEOPLE, st.sampled_from(Role), TEXT),
    st.builds(Comment, TEXT, st.one_of(st.just(""), IDS)),
    st.builds(
        Run, IDS, TEXT, st.dictionaries(TEXT, NUMBER, max_size=2), st.lists(st.builds(InputTable, TEXT, digest=TEXT), max_size=2).map(tuple)
    ),
    st.builds(RunAnnotated, IDS, st.dictionaries(TEXT, TEXT, max_size=2)),
    st.builds(Observations, IDS, st.lists(st.builds(Observation, DATE, NUMBER), max_size=3).map(tuple)),
    st.builds(Estimate, IDS, IDS, TEXT, NUMBER, NUMBER, NUMBER, st.sampled_from(Verdict), control=TEXT),
    st.builds(NoEstimate, TEXT),
    st.builds(Decision, IDS, TEXT, st.lists(IDS, max_size=2).map(tuple)),
    st.builds(DecisionAnswered, IDS, st.sampled_from(DecisionState), TEXT),
    st.builds(
        Intervention, IDS, IDS, TEXT, st.sampled_from([b"", b"\x01wkb"]), st.sampled_from(["", "EPSG:5186"]), DATE, DATE, FIGURE, TEXT
    ),
    st.builds(Reminder, IDS, DATE, TEXT),
    st.builds(ReminderDone, IDS),
    st.builds(Saving, IDS, TEXT, NUMBER, NUMBER, NUMBER, TEXT, st.sampled_from(Basis), TEXT),
)


class AnyCalls(RuleBasedStateMachine):
    """Calls anything; keeps count of what was accepted."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = Store.create(self.folder / "store.gpkg")
        self.cycle_id = "cycle"
        self.stages = []
        self.store.append(Event(self.cycle_id, CycleStarted("title"), "kim"))
        self.accepted = 1

    def say(self, record, actor):
        """The state before, and whether the record was accepted; a refusal changes nothing and has words."""
        before = self.store.cycle(self.cycle_id)
        try:
            self.store.append(Event(self.cycle_id, record, actor))
        except CycleError as refusal:
            assert str(refusal)
            assert self.store.cycle(self.cycle_id) == before
            return before, False
        self.accepted += 1
        return before, True

    @rule(record=RECORDS, actor=PEOPLE)
    def anything(self, record, actor):
        before, done = self.say(record, actor)
        if before.stage is Stage.CLOSED and done:
            assert isinstance(record, (Comment, LayerAttached, LayerDetached, RoleGiven, RoleTaken, ReminderDone))
        if isinstance(record, DecisionAnswered) and done and record.state is not DecisionState.WITHDRAWN:
            assert before.single_handed or before.decisions[record.decision_id].author != actor

    @rule(to=st.sampled_from(Stage), override=TEXT, learned=TEXT)
    def move(self, to, override, learned):
        before, done = self.say(StageMoved(to, override, learned), "kim")
        step = (before.stage.value, to.value)
        back = step in BACK.items()
        forward = step in FORWARD.items()
        missing = () if back or step not in ALLOWED else missing_at(before, before.stage if forward else Stage.EVALUATE)
        lasting = override.replace("\x00", "\ufffd").strip()
        wanted = step in ALLOWED and (not missing or bool(lasting)) and (to is not Stage.CLOSED or bool(learned.strip()))
        assert done == wanted
        after = self.store.cycle(self.cycle_id)
        assert after.iteration == before.iteration + (done and step == ("evaluate", "collect"))
        if done and missing:
            assert [one.code for one in after.overrides[-1].missing] == [one.code for one in missing]

    @rule()
    def the_shortest_way_forward(self):
        """Random records rarely open a gate; this does, so that the later stages are visited too."""
        state = self.store.cycle(self.cycle_id)
        if state.stage.value in FORWARD:
            self.say(StageMoved(Stage(FORWARD[state.stage.value]), "because"), "kim")

    @invariant()
    def replaying_gives_the_same_state(self):
        assert fold(self.cycle_id, self.store.events(self.cycle_id)) == self.store.cycle(self.cycle_id)

    @invariant()
    def nothing_is_lost_and_nothing_added(self):
        assert self.store.cycle(self.cycle_id).position == self.accepted

    def teardown(self):
        verification = self.store.verify([self.store.head(self.cycle_id)])
        assert verification.findings == () and verification.remarks == ()
        before = self.store.snapshot(), self.store.cycle(self.cycle_id)
        self.store.close()
        with Store.open(self.folder / "store.gpkg") as again:
            assert (again.snapshot(), again.cycle(self.cycle_id)) == before
            again.rebuild()
            assert again.verify().valid
        shutil.rmtree(self.folder)


TestAnyCalls = AnyCalls.TestCase
TestAnyCalls.settings = settings(max_examples=60, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck))

# SPDX-License-Identifier: GPL-2.0-or-later
"""The Smart Cycle: what an iteration is, where it is kept, what it proves. Standard library only; never imports QGIS.

What others use (everything else is inside)::

    from ..cycle.store import Store
    from ..cycle.events import Event, new_id
    from ..cycle.evidence import Run, InputTable          # records: also subject, actions, evidence
    from ..cycle.errors import CycleError                 # an AnalysisError: `explain()` translates it

    store = Store.create(path)                            # or Store.open(path, timeout=5, store_id=...)
    for notice in store.notices: ...                      # network drive, read-only, clock: Phrases, `notice.said(tr)`
    me = store.name_person("Kim")                         # events know people by this id
    store.append(Event(cycle_id, CycleStarted("Mosquitoes", Area.PEST, single_handed=True), me))
    store.append(Event(cycle_id, Run(run_id, "smartcity:hot_spots", {...}, inputs=(InputTable(...),)), me))
    store.append(Event(cycle_id, StageMoved(Stage.ADMINISTER), me))   # GateNotMet.missing says what for
    store.append_all(Event(cycle_id, part, me) for part in in_batches(metric_id, observations))

    store.cycle(cycle_id) -> CycleState                   # the fold over its events; gates.missing_at(state, state.stage)
    store.cycles() -> [CycleSummary]                      # lists, without folding
    store.runs(cycle_id, iteration, algorithm, limit, offset) -> [RunSummary];  store.run(run_id) -> Kept[Run]
    store.observations(cycle_id, metric_id, iteration) -> [ObservedValue]
    store.events(cycle_id, after) -> [Recorded];  store.latest()      # poll: has somebody written?
    store.savings() -> [SavingSummary]                    # of all cycles
    store.snapshot() -> Snapshot                          # immutable, any thread: of_layer(layer_id), metric(cycle_id, name)
    store.head(cycle_id).text                             # printed in reports
    store.verify([heads], progress) -> Verification       # valid, n_events, first_broken, findings
    store.erase(event_ids, reason, me);  store.erase_person(person_id, reason, me)

`Event` makes its id and time when it is made, so it may be queued and delivered again: it is recorded once. `append(...,
expected_position=state.position)` refuses with `Conflict` where somebody else wrote in between. A store may be used from several threads.
Secrets are taken out on the way in (`redaction`), values that are too large are cut (`intake`): a recorder need not do either, but hides the
values of personal fields in filters with `redaction.clean_expression`, because only it knows the fields.
"""

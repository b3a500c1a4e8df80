# SPDX-License-Identifier: GPL-2.0-or-later
"""Purpose and retention of sources, and the reminder on the day when data may be kept no longer."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException, QgsProject
from smartcity.smartcity_plugin.cycle.store import Store
from smartcity.smartcity_plugin.cycle.subject import Source


def reminders(store, cycle_id="pests-2026"):
    state = store.cycle(cycle_id)
    return {one.record.due: one.record for name, one in state.reminders.items() if name not in state.reminders_done}


def test_a_source_brings_its_reminder(drive):
    drive.start(RETENTION=["Calls", "pest control", "2028-12-31", "yes"])
    with Store.open(drive.store) as store:
        (source,) = store.cycle("pests-2026").sources.values()
        assert (source.record.purpose, source.record.retention, source.record.personal_data) == ("pest control", "2028-12-31", True)
        (reminder,) = reminders(store).values()
        assert reminder.due == "2028-12-31" and "“Calls”" in reminder.text and reminder.about == source.record.source_id
        assert next(one.due for one in store.cycles()) == "2028-12-31" and store.verify().valid


def test_without_retention_nothing_is_reminded_of_and_unknown_titles_are_said(drive):
    drive.start()
    with Store.open(drive.store) as store:
        assert not reminders(store)
    with pytest.raises(QgsProcessingException, match="which SOURCES does not have"):
        drive.start(CYCLE="other", RETENTION=["Nothing", "x", "2028-12-31", ""])
    with pytest.raises(QgsProcessingException, match="not a date"):
        drive.start(CYCLE="other", RETENTION=["Calls", "x", "some day", ""])


def test_the_window_records_the_reminder_with_the_source_and_replaces_it(drive, tmp_path):
    from smartcity.smartcity_plugin.qgis_bridge.cycle_project import CycleProject

    drive.start()
    project = QgsProject.instance()
    project.clear()
    project.write(str(tmp_path / "city.qgz"))
    cycles = CycleProject(project)
    cycles.open_store(drive.store)
    given = ("Counts", "Parks", "2026-06-30", "Ordinance 3", "Parks office", "whole", "flowers")
    cycles.record("pests-2026", Source("s9", *given, "2027-01-31"))
    assert set(reminders(cycles.store)) == {"2027-01-31"}
    cycles.record("pests-2026", Source("s9", *given, "2029-01-31"))
    assert set(reminders(cycles.store)) == {"2029-01-31"}
    cycles.record("pests-2026", Source("s9", *given, "2029-01-31"))
    assert set(reminders(cycles.store)) == {"2029-01-31"}
    cycles.record("pests-2026", Source("s9", *given, ""))
    assert not reminders(cycles.store)
    cycles.stop()
    project.clear()

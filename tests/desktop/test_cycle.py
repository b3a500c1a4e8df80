# SPDX-License-Identifier: GPL-2.0-or-later
"""A whole Smart Cycle in a real window, by mouse and keyboard, and what may happen to a window meanwhile. QGIS is started once."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QImage

pytestmark = pytest.mark.desktop
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"
STEPS = ("start", "collect", "analyse", "decide", "intervene", "comment", "observe", "evaluate", "come_next", "portfolio")


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_cycle.py."""
    return walk(Path(__file__).parent / "walk_cycle.py", longest=240)


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


def test_three_lines_and_start(walked):
    seen = walked["start"]
    assert seen["width"] == 360 and seen["store"] and seen["bars"] == []
    assert "the problem does not say what it is" in seen["gate"] and seen["next"] == "State the problem"


def test_the_question_opens_its_algorithm_on_the_active_layer(walked):
    seen = walked["analyse"]
    assert seen["asked"][0] == "Where does it concentrate?" and "Did it work?" in seen["asked"]
    assert seen["input"].startswith("Calls_about_mosquitoes")


def test_the_run_appears_by_itself(walked):
    seen = walked["analyse"]
    assert seen["algorithm"] == "smartcity:hot_spots" and seen["hashed"] and seen["features"] == [49]
    assert "Kim Minji" in seen["detail"] and "calls" in seen["detail"]


def test_a_decision_cites_the_run_and_somebody_else_approves(walked):
    seen = walked["decide"]
    assert (seen["cites"], seen["state"], seen["own"]) == (1, "approved", False)


def test_places_from_the_selection_and_drawn(walked):
    seen = walked["intervene"]
    assert seen["stayed"], "a form stays while another layer is chosen"
    assert " ha in " in seen["selection"] and seen["drawn"].startswith("an area of ") and seen["done"] == 2


def test_comments_stand_where_they_were_made(walked):
    seen = walked["comment"]
    assert seen["kinds"] == ["decision", "decision", "run", ""]
    assert seen["on_the_decision"][1::2] == ["Why not two weeks earlier?", "The budget was decided in June."]
    assert all(one.startswith("Kim Minji, ") for one in seen["on_the_decision"][::2])
    assert "With the calls of May." in seen["on_the_run"] and seen["header"] == "Comments on the cycle: 1"


def test_observations_from_a_spreadsheet(walked):
    assert walked["observe"]["observed"] == [16, 4]


def test_did_it_work(walked):
    seen = walked["evaluate"]
    assert seen["form"]["verdict"] == "effective" and 30 < seen["form"]["effect"] < 50
    assert seen["verdict"] == "It worked" and "compared with 6 blocks where nothing was done" in seen["sentence"]


def test_control_is_shown_on_the_map(walked):
    said = "Orange squares: 6 places where something was done. Blue circles: 6 controls. Pink diamonds: 0 around them."
    assert any(said in text for text in walked["evaluate"]["shown"]), walked["evaluate"]["shown"]


def test_savings_have_a_range(walked):
    total = re.sub(r"[^0-9a-zA-Z() ]", "", walked["come_next"]["total"])
    assert "3600000 KRW (2880000 to 4800000)" in total and "3600000 KRW" in re.sub(r"[^0-9a-zA-Z() ]", "", walked["portfolio"]["total"])


def test_two_rounds_on_the_map(walked):
    seen = walked["revise"]
    assert (seen["round"], seen["stage"], len(seen["themes"])) == (2, "collect", 2)
    assert seen["flipped"] == [True, False], "the layer is seen in the first round's map only"
    assert seen["frames"] == 2


def test_the_portfolio_opens_the_cycle(walked):
    assert walked["portfolio"]["title"] == "Mosquitoes by the river"


def test_the_ring_survives_a_move_into_a_group(walked):
    seen = walked["in_the_tree"]
    assert seen["before"] >= 1 and any("Mosquitoes by the river" in tip and "round 2" in tip for tip in seen["after"])
    assert any("overdue" in tip for tip in seen["after"])


def test_two_layers_that_claim_one_cycle_are_asked_about(walked):
    seen = walked["question"]
    assert "A copy" in seen["text"] and seen["cut"] == [] and seen["answers"] == ["Both", "Move", "Leave it"]
    assert seen["left"] == "", "left as it was"


def test_expressions_know_the_cycle(walked):
    assert walked["in_the_tree"]["said"] == ["collect", "Collect", 18.0, 20.0, None]


def test_nothing_that_was_typed_is_lost(walked):
    seen = walked["unsaved"]
    assert "HALF A SENTENCE" in seen["typed"] and seen["typed"] == seen["after_reload"] == seen["after_open"]
    assert "the problem" in seen["told"] and seen["closed"] and seen["indicators"] >= 1
    assert "HALF A SENTENCE" not in seen["problem"], "what was not saved was not recorded"
    assert "UNSAVED AT THE END" in json.loads(walked["gone"]["draft"])["where"]
    after_the_end = walked.plugin.parents[2] / "QGIS" / "QGIS3.ini"
    assert "UNSAVED AT THE END" in after_the_end.read_text(encoding="utf-8"), "QGIS has ended, the draft is in the profile"


def test_by_keyboard_alone(walked):
    seen = walked["keyboard"]
    assert seen["form"].startswith("smartcity_form_") and seen["focused"] == "smartcity_next_step"
    assert {"smartcity_runs", "smartcity_cite", "smartcity_repeat"} <= set(seen["reached"])


def test_a_removed_layer_leaves_the_dock_in_order(walked):
    assert walked["gone"]["said"] == "No layer is chosen."


def test_no_words_are_cut(walked):
    for step in STEPS:
        assert walked[step].get("cut", []) == [], step
    assert walked["looks"]["width"] == 360
    assert all(cut == [] for cut in walked["looks"]["cut"].values()), walked["looks"]["cut"]


def test_in_korean(walked):
    words = walked["looks"]["korean"]
    assert len(set(words)) == 5 and all(re.search("[가-힣]", word) for word in words)


def test_pictures_are_kept(walked):
    pictures = sorted(PICTURES.glob("cycle_*.png"))
    assert len(pictures) >= 25 and all(QImage(str(one)).width() >= 1400 for one in pictures)


def test_message_log_has_no_errors(walked):
    assert [one for one in walked["messages"] if "Traceback" in one["text"] or one["tag"].startswith("Python")] == []

# SPDX-License-Identifier: GPL-2.0-or-later
"""The packaged plugin in a real window: loads, shows its page, finds hot spots by hand, goes without a trace. QGIS is started once."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QColor, QImage

pytestmark = pytest.mark.desktop

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "build" / "screenshots"
QUESTIONS = {
    "hot_spots": "Where does it concentrate?",
    "allocate_centres": "Where do we put it?",
    "spray_targets": "Where do we spray?",
    "survey_flight": "Plan a flight",
    "evaluate_impact": "Did it work?",
}
DOCKS = ["Smart Cycle", "All Smart Cycles"]
LAST = ["Workshop", "Open the sample project", "Packages and settings…"]
TOOLTIP = "Find hot spots on the active layer"
IN_ESPERANTO = "Trovi varmajn lokojn sur la aktiva tavolo"
TRANSLATION = f"""<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="eo"><context><name>@default</name>
<message><source>{TOOLTIP}</source><translation>{IN_ESPERANTO}</translation></message>
</context></TS>
"""


def tools(seen):
    """The questions whose algorithms are there, then the docks."""
    return [words for name, words in QUESTIONS.items() if name in seen["algorithms"]] + DOCKS


def add_a_language(plugin: Path) -> None:
    """A translation that is no one else's, by which a translator is known to be there or gone."""
    source = plugin / "i18n" / "smartcity_eo.ts"
    source.write_text(TRANSLATION, encoding="utf-8")
    lrelease = shutil.which("lrelease") or "/usr/lib/qt5/bin/lrelease"
    subprocess.run([lrelease, "-silent", str(source)], check=True)


@pytest.fixture(scope="module")
def walked(walk):
    """The walk through walk_hot_spots.py."""
    return walk(Path(__file__).parent / "walk_hot_spots.py", add_a_language)


def test_qgis_ends_well(walked):
    assert "failure" not in walked.record, walked.record["failure"]
    assert walked.returncode == 0, walked.tail
    assert "Traceback" not in walked.output, walked.tail


def test_loaded_from_the_zip(walked):
    seen = walked["started"]
    assert seen["active"] and seen["provider"] and seen["algorithm"]
    assert (
        seen["menu"] == tools(seen) + LAST
        and seen["in_plugins_menu"]
        and {"hot_spots", "allocate_centres", "survey_flight"} <= set(seen["algorithms"])
    )
    assert seen["toolbar"] == tools(seen) and seen["toolbar_visible"]
    assert seen["bars"] == []
    assert seen["size"][0] >= 1400 and seen["size"][1] >= 900


def test_no_language_set(walked):
    # QGIS itself writes "C" at its first start; without the entry, as in the second of the three rounds, the plugin loads as well.
    assert walked["started"]["language"] == "C"
    without = walked["unload_and_load"]["loaded"][1]
    assert without["provider"] and without["menu"] == tools(without) + LAST and without["translated"] == TOOLTIP


def test_options_list_every_package(walked):
    names = re.findall(r"^([A-Za-z0-9_-]+)>=", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    for step in ("options", "options_without_packages"):
        seen = walked[step]
        assert seen["visible"] and seen["pages"].count("Smart City") == 1
        assert [row[0] for row in seen["rows"]] == names
        assert seen["cut"] == []
    for name, state, what_to_do in walked["options"]["rows"]:
        assert state.endswith(", ready") and what_to_do == "", name


def test_options_say_how_a_missing_package_comes(walked):
    rows = {name: (state, what_to_do) for name, state, what_to_do in walked["options_without_packages"]["rows"]}
    for name in ("pandas", "libpysal", "esda", "rasterio", "highspy"):
        state, what_to_do = rows[name]
        assert state == "not installed" and name in what_to_do and "install" in what_to_do


def test_sample_project_opens(walked):
    seen = walked["sample_project"]
    assert Path(seen["file"]).name == "smartcity_sample.qgz"
    assert walked.plugin not in Path(seen["file"]).parents, "a copy: what a user changes must outlive an upgrade"
    assert len(seen["layers"]) == 9 and seen["broken"] == [] and seen["bars"] == []


def test_sample_project_opens_without_questions(walked):
    assert walked["sample_project"]["asked"] == []


def test_sample_project_keeps_unsaved_work(walked):
    seen = walked["unsaved"]
    assert len(seen["asked"]) == 1 and "temporary" in seen["asked"][0]
    assert seen["kept"]


def test_dialog_opens_on_the_active_layer(walked):
    seen = walked["hot_spots"]
    assert seen["algorithm"] == "smartcity:hot_spots"
    assert seen["input"].startswith("Sudden_infant_deaths") and seen["shown"].startswith("Sudden infant deaths")


def test_dialog_opens_empty_on_a_layer_of_lines(walked):
    seen = walked["layer_of_lines"]
    assert seen["algorithm"] == "smartcity:hot_spots"
    assert not seen["input"] and "Streets" not in seen["shown"]


def test_hot_spots_by_hand(walked):
    seen = walked["hot_spots"]
    assert seen["features"] == 100 and {"gi_z", "gi_p", "gi_bin"} <= set(seen["fields"])
    assert seen["renderer"] == "QgsCategorizedSymbolRenderer" and seen["class_field"] == "gi_bin"
    assert seen["legend"][0] == "Hot spot, 99 % confidence" and "Cold spot, 95 % confidence" in seen["legend"]
    assert f"N_HOT: {sum(one > 0 for one in seen['classes'])}\n" in seen["log"]
    assert f"N_COLD: {sum(one < 0 for one in seen['classes'])}\n" in seen["log"]
    assert "'FIELD' : 'SID74'" in seen["log"] and "'POPULATION' : 'BIR74'" in seen["log"]
    assert "Traceback" not in seen["log"]


def test_map_shows_the_result(walked):
    seen = walked["hot_spots"]
    assert seen["in_view"] and seen["share_of_view"] > 0.5 and seen["bars"] == []
    image = QImage(str(PICTURES / "hot_spots.png"))
    assert image.width() >= 1400 and image.height() >= 900
    map_only = [image.pixelColor(x, y).name() for x in range(400, image.width(), 4) for y in range(200, image.height() - 100, 4)]
    for colour in ("#2166ac", "#fddbc7", "#eeeeea"):
        assert map_only.count(QColor(colour).name()) > 100, colour


def test_unload_leaves_nothing(walked):
    rounds = walked["unload_and_load"]["unloaded"]
    assert len(rounds) == 3
    for seen in rounds:
        assert not any(seen[name] for name in ("active", "provider", "algorithm", "menu", "in_plugins_menu", "toolbar", "plugin_alive"))
        assert seen["translated"] == TOOLTIP
        assert seen["named"] == [] and "smartcity" not in seen["providers"]
        assert (seen["counts"], seen["entries"], seen["providers"]) == (rounds[0]["counts"], rounds[0]["entries"], rounds[0]["providers"])
    assert "Smart City" not in walked["options_afterwards"]["pages"]


def test_loads_again(walked):
    step = walked["unload_and_load"]
    for seen in [*step["loaded"], step["reloaded"]]:
        assert seen["active"] and seen["provider"] and seen["algorithm"] and seen["toolbar_visible"]
        assert seen["menu"] == tools(seen) + LAST and seen["toolbar"] == tools(seen)
        assert seen["counts"] == step["loaded"][0]["counts"]  # nothing twice
        assert seen["providers"].count("smartcity") == 1


def test_language_comes_and_goes(walked):
    in_esperanto, *others = walked["unload_and_load"]["loaded"]
    assert in_esperanto["translated"] == in_esperanto["tooltip"] == IN_ESPERANTO
    assert all(seen["translated"] == TOOLTIP for seen in [*others, walked["unload_and_load"]["reloaded"]])


def test_message_log_has_no_errors(walked):
    messages = walked["messages"]
    assert any(message["text"] == "Loaded Smart City (package: smartcity)" for message in messages), "the log was not kept from the start"
    errors = [message for message in messages if "Traceback" in message["text"] or message["tag"].startswith("Python")]
    ours = [
        message for message in messages if message["serious"] and re.search("smart.?city", message["text"] + message["tag"], re.IGNORECASE)
    ]
    assert errors + ours == []

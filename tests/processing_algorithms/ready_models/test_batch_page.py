# SPDX-License-Identifier: GPL-2.0-or-later
"""Every snippet of docs/batch.md is run as it stands, but for the place of the data."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SITE = ROOT / ".venv" / "floor" / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")
FILES = re.findall(r"^`(\w+\.json)`:\n\n```json\n(.*?)^```$", PAGE, re.M | re.S)
COMMANDS = re.findall(r"^```bash\n(.*?)^```$", PAGE, re.M | re.S)
SCRIPTS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)


@pytest.fixture
def here(sample_data, tmp_path, monkeypatch):
    """An empty folder; a function that puts the sample city where the page says /data."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return lambda text: text.replace("/data/sample_city.gpkg", str(sample_data / "sample_city.gpkg"))


@pytest.fixture
def environment(unpacked, qgis_process, tmp_path):
    """That of a user who has enabled the plugin."""
    qgis_process("list", "--json")
    inherited = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}
    return inherited | {
        "HOME": str(tmp_path / "home"),
        "QGIS_PLUGINPATH": str(unpacked),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(SITE),
    }


def test_nothing_is_forgotten():
    assert len(FILES) == len(COMMANDS) == len(SCRIPTS) == 2 and PAGE.count("```") == 2 * 6


def test_commands(here, environment):
    for (name, text), command in zip(FILES, COMMANDS, strict=True):
        Path(name).write_text(here(text), encoding="utf-8")
        done = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        answer = Path(name.replace(".json", "_results.json")).read_text(encoding="utf-8")
        assert "results" in json.loads(answer[answer.index("{") :])
        for written in json.loads(text)["inputs"].values():
            if str(written).endswith((".html", "ts.gpkg", "es.gpkg", "ss.gpkg")) and "|" not in str(written):
                assert Path(written).stat().st_size > 1_000, written


def test_console(here, models, capsys):
    names: dict[str, object] = {}
    exec(compile(here(SCRIPTS[0]), "batch.md", "exec"), names)
    found = names["found"]
    assert set(found) == {"retired", "children", "others"} and found["retired"] >= 12
    assert all(isinstance(one, (int, float)) for one in found.values()) and "retired" in capsys.readouterr().out


def test_monthly(here, environment):
    Path("monthly.py").write_text(here(SCRIPTS[1]), encoding="utf-8")
    done = subprocess.run([sys.executable, "monthly.py"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and re.match(r"[1-9]\d* alarms, see monitoring", done.stdout), done.stdout + done.stderr[-2000:]
    (report,) = Path("monitoring").glob("*/alarms.html")
    assert report.stat().st_size > 5_000

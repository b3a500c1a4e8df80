# SPDX-License-Identifier: GPL-2.0-or-later
"""A real QGIS window on a virtual screen, with the packaged plugin in a throw-away profile, led by a script that runs inside it.

A script, the walk, is handed to `qgis --code`; it drives the window with the helpers of `in_window.py` and leaves a record. A test module
starts its walk once and asserts on the record.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SITE = ROOT / ".venv" / "floor" / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
PICTURES = ROOT / "build" / "screenshots"
LONGEST = 120  # seconds a walk may take before QGIS is ended
SCREEN = "1600x1000x24"
NO_NETWORK = ("unshare", "--map-root-user", "--net")  # the virtual screen is reached by a file
TOOLS = ("qgis", "Xvfb", "openbox", "xdotool", "import")

# Nothing of the language: a first start is without. QGIS would look for a font on the network, and a bar above the map tell that there is none.
# News would be fetched by a worker thread, which opens the authentication database, and QGIS 3.40.6 crashes at its end while that thread lives
# (mended by QGIS pull request 62429 of June 2025).
SETTINGS = r"""[PythonPlugins]
smartcity=true
processing=true

[fonts]
downloadMissingFonts=false

[core]
httpsfeedqgisorg\disabled=true
"""


@dataclass(frozen=True)
class Walk:
    """What is left of a walk: the record of its steps, how QGIS ended, what it printed, how long it took."""

    record: dict[str, Any]
    returncode: int | None
    output: str
    seconds: float
    plugin: Path

    def __getitem__(self, step: str) -> Any:
        """The record of a step. Fails with the reason where the walk did not get there."""
        if step not in self.record:
            pytest.fail(f"the walk did not get to '{step}'. {self.record.get('failure', 'No reason was recorded.')}\n{self.tail}")
        return self.record[step]

    @property
    def tail(self) -> str:
        """What QGIS printed, shortened: the first lines tell of a crash, the last of everything else."""
        lines = self.output.splitlines()
        shown = lines if len(lines) <= 40 else [*lines[:10], "…", *lines[-30:]]
        return f"QGIS ended with {self.returncode} after {self.seconds:.0f} s; it printed:\n" + "\n".join(shown)


def _end(process: subprocess.Popen[Any]) -> None:
    """End a process that was started here, with its children."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        try:
            os.killpg(process.pid, how)
            process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """The name of a virtual screen with a window manager, without which dialogs get neither focus nor a title."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        (pytest.fail if "CI" in os.environ else pytest.skip)(f"not installed: {', '.join(missing)}; run `make setup`")
    reading, writing = os.pipe()
    # The server picks a free number itself and writes it to the pipe. At 96 dots per inch one point of Qt is one pixel, wherever a click goes.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-dpi", "96", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    os.close(writing)
    manager = None
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        name = f":{number}"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name}, start_new_session=True, **quiet)
        yield name
    finally:
        if manager is not None:
            _end(manager)
        _end(server)


@pytest.fixture(scope="session")
def walk(screen: str, zip_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Walk]:
    """Start QGIS with the packaged plugin, let a script lead it, and return the record."""
    for old in PICTURES.glob("failed_*.png"):
        old.unlink()

    def start(
        script: Path, prepare: Callable[[Path], None] | None = None, longest: float = LONGEST, installed: bool = True, added: str = ""
    ) -> Walk:
        """``prepare`` gets the folder of the installed plugin before QGIS starts; ``longest`` is how many seconds the walk may take; ``added`` are further settings.

        Without ``installed`` the profile is one that QGIS itself would make, the zip lies in the user's home, and there is no network.
        """
        base = tmp_path_factory.mktemp(script.stem)
        profile = base / "profiles" / "default"
        plugins = profile / "python" / "plugins"
        ini = profile / "QGIS" / "QGIS3.ini"
        for folder in (plugins, ini.parent, base / "home", base / "runtime", base / "temporary", PICTURES):
            folder.mkdir(parents=True, exist_ok=True)
        (base / "runtime").chmod(0o700)
        if installed:
            with zipfile.ZipFile(zip_path) as archive:
                archive.extractall(plugins)
        else:
            shutil.copy(zip_path, base / "home" / "smartcity.zip")
        if prepare is not None:
            prepare(plugins / "smartcity")
        ini.write_text((SETTINGS if installed else SETTINGS.replace("smartcity=true\n", "")) + added, encoding="utf-8")
        record = base / "record.json"
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("QGIS", "XDG_", "LC_", "LANG", "WAYLAND"))}
        environment = kept | {
            "DISPLAY": screen,
            "HOME": str(base / "home"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join([str(SITE), str(HERE)]),
            "PYQGIS_STARTUP": str(HERE / "at_start.py"),
            "QT_QPA_PLATFORM": "xcb",
            "TMPDIR": str(base / "temporary"),  # QGIS marks layers below the folder for temporary files, and pytest's folders are there
            "XDG_RUNTIME_DIR": str(base / "runtime"),
            "SMARTCITY_RECORD": str(record),
            "SMARTCITY_PICTURES": str(PICTURES),
        }
        command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(base), "--code", str(script)]
        if not installed:
            command = [*NO_NETWORK, *command]
        began = time.monotonic()
        printed = base / "printed.txt"
        with printed.open("w", encoding="utf-8") as stream:
            process = subprocess.Popen(command, env=environment, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True)
            try:
                process.wait(longest)
            except subprocess.TimeoutExpired:
                pass  # the record says how far it came
            finally:
                returncode = process.poll()
                _end(process)
        return Walk(
            json.loads(record.read_text(encoding="utf-8")) if record.exists() else {},
            returncode,
            printed.read_text(encoding="utf-8", errors="replace"),
            time.monotonic() - began,
            plugins / "smartcity",
        )

    return start

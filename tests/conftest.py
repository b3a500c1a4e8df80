# SPDX-License-Identifier: GPL-2.0-or-later
"""What all tests share: the plugin under its name, the reference data, the second environment, a QGIS with the provider."""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

ROOT = Path(__file__).parents[1]
REFERENCE = Path(os.environ.get("SMARTCITY_REFERENCE_DATA", ROOT.parent / "shared" / "data"))
ORACLES = ROOT / ".venv" / "oracles" / "bin" / "python"
SITE = ROOT / ".venv" / "floor" / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def _register_root() -> None:
    """The clone's folder may have any name; tests import it as `smartcity`."""
    spec = importlib.util.spec_from_file_location("smartcity", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
    module = importlib.util.module_from_spec(spec)
    sys.modules["smartcity"] = module
    spec.loader.exec_module(module)


_register_root()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Reference data: skipped with the reason where the folder is not to be had. Long simulations: only when asked for by name."""
    no_data = pytest.mark.skip(reason=f"the reference data are not here ({REFERENCE}); set SMARTCITY_REFERENCE_DATA")
    no_oracles = pytest.mark.skip(reason="the oracle environment is not here; run `make setup-oracles`")
    asked = config.getoption("-m") or ""
    kept, dropped = [], []
    for item in items:
        (dropped if item.get_closest_marker("validate") and "validate" not in asked else kept).append(item)
        if item.get_closest_marker("reference_data") and not REFERENCE.is_dir():
            item.add_marker(no_data)
        if item.get_closest_marker("oracle") and not ORACLES.exists() and "CI" not in os.environ:
            item.add_marker(no_oracles)
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of reference data."""
    return REFERENCE


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sample data that the plugin ships: opening a GeoPackage writes to it."""
    return Path(shutil.copytree(ROOT / "resources" / "sample_data", tmp_path_factory.mktemp("sample") / "data"))


@pytest.fixture
def oracle(tmp_path: Path) -> Callable[..., dict[str, np.ndarray]]:
    """Run tests/oracles/<name>.py in the oracle environment: arrays in, arrays out."""

    def run(name: str, **arrays: Any) -> dict[str, np.ndarray]:
        given, answer = tmp_path / "given.npz", tmp_path / "answer.npz"
        np.savez(given, **arrays)
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {
            "NUMBA_DISABLE_JIT": "1"
        }  # compiling takes longer than computing
        script = ROOT / "tests" / "oracles" / f"{name}.py"
        done = subprocess.run(
            [str(ORACLES), str(script), str(given), str(answer)], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]
        with np.load(answer, allow_pickle=False) as found:
            return dict(found)

    return run


def _end_layers() -> None:
    """End all layers while QGIS lives: one that ends after it takes Python with it.

    Not all are ended by themselves. QGIS never lets go of an exception that an algorithm raised, nor so of the frames on its way and of what they know.
    """
    from qgis.core import QgsMapLayer, QgsProject
    from qgis.PyQt import sip

    QgsProject.instance().clear()
    gc.collect()
    for layer in [thing for thing in gc.get_objects() if isinstance(thing, QgsMapLayer)]:
        if not sip.isdeleted(layer) and sip.ispyowned(layer):
            sip.delete(layer)


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    """The provider, in the registry for the whole session."""
    from qgis.core import QgsApplication
    from smartcity.processing_algorithms.provider import SmartCityProvider

    one = SmartCityProvider()
    QgsApplication.processingRegistry().addProvider(one)
    yield one
    QgsApplication.processingRegistry().removeProvider(one)
    _end_layers()


class Runner:
    """Runs smartcity:<id> as a script does; what the last run said is in `feedback`."""

    def __init__(self) -> None:
        self.feedback: Any = None
        self.context: Any = None

    def __call__(self, algorithm: str, **parameters: Any) -> dict[str, Any]:
        import processing
        from qgis.core import QgsProcessingContext, QgsProject

        self.feedback = Recorder()
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        return processing.run(f"smartcity:{algorithm}", parameters, context=self.context, feedback=self.feedback)


@pytest.fixture
def run(provider):
    """A `Runner`, which lets go of QGIS's objects before QGIS ends."""
    runner = Runner()
    yield runner
    runner.feedback = runner.context = None


def _recorder_class():
    from qgis.core import QgsProcessingFeedback

    class Recording(QgsProcessingFeedback):
        """Keeps what an algorithm says."""

        def __init__(self) -> None:
            super().__init__(False)
            self.warnings: list[str] = []
            self.infos: list[str] = []

        def pushWarning(self, text: str) -> None:
            self.warnings.append(text)

        def pushInfo(self, text: str) -> None:
            self.infos.append(text)

        @property
        def log(self) -> str:
            return "\n".join(self.warnings + self.infos)

    return Recording


def Recorder():
    """A feedback that remembers."""
    return _recorder_class()()


@pytest.fixture
def recorder():
    """A fresh `Recorder`."""
    return Recorder()


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server, which the tests of a module may stop and start."""
    from postgres_server import Server

    one = Server()
    yield one
    one.end()


@pytest.fixture(scope="session")
def zip_path() -> Path:
    """The packaged plugin."""
    version = next(line[8:] for line in (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines() if line.startswith("version="))
    path = ROOT / "dist" / f"smartcity-{version}.zip"
    if not path.exists():
        pytest.fail("the zip is not there; run `make package`")
    return path


@pytest.fixture
def unpacked(zip_path: Path, tmp_path: Path) -> Path:
    """A plugins folder that holds the unpacked zip."""
    import zipfile

    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(tmp_path / "plugins")
    return tmp_path / "plugins"


@pytest.fixture
def qgis_process(unpacked: Path, tmp_path: Path):
    """Call qgis_process with the unpacked zip in a throw-away profile; returns the JSON answer."""

    def call(*arguments: str, inputs: dict[str, Any] | None = None, packages: Path | None = SITE, check: bool = True) -> Any:
        inherited = {key: value for key, value in os.environ.items() if key != "QGIS_CUSTOM_CONFIG_PATH"}  # the profile of this test run
        environment = inherited | {
            "HOME": str(tmp_path / "home"),
            "QGIS_PLUGINPATH": str(unpacked),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": "" if packages is None else str(packages),
        }
        (tmp_path / "home").mkdir(exist_ok=True)
        enabled = subprocess.run(
            ["qgis_process", "plugins", "enable", "smartcity"], env=environment, capture_output=True, text=True, check=False
        )
        assert enabled.returncode == 0 or "already enabled" in enabled.stderr, enabled.stdout + enabled.stderr
        text = None if inputs is None else json.dumps({"inputs": inputs})
        done = subprocess.run(["qgis_process", *arguments], env=environment, input=text, capture_output=True, text=True, check=False)
        if not check:
            return done
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-3000:]
        return json.loads(done.stdout[done.stdout.index("{") :])

    return call

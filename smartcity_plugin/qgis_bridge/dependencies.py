# SPDX-License-Identifier: GPL-2.0-or-later
"""Which packages are there, which are missing, and how each is installed on this platform. Nothing is installed for the user."""

from __future__ import annotations

import importlib.util
import re
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .translation import tr

_REQUIREMENTS = Path(__file__).parents[2] / "requirements.txt"
_NOT_IN_DEBIAN = {"libpysal", "esda", "highspy"}
_LINE = re.compile(r"^(?P<name>[A-Za-z0-9_.-]+)\s*>=\s*(?P<version>[0-9.]+)\s*$")
_TIER = re.compile(r"^#\s*tier\s+(?P<tier>\w+)")


@dataclass(frozen=True)
class Package:
    """One line of requirements.txt: its import name is its own name."""

    name: str
    least: str
    tier: str


@dataclass(frozen=True)
class State:
    """A package as it is here: ``version`` is None where it is not installed."""

    package: Package
    version: str | None

    @property
    def usable(self) -> bool:
        """Installed, and new enough."""
        return self.version is not None and _numbers(self.version) >= _numbers(self.package.least)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version)[:3])


@lru_cache(maxsize=1)
def packages() -> tuple[Package, ...]:
    """The packages named in requirements.txt, with their tier."""
    tier, found = "", []
    for line in _REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        if heading := _TIER.match(line):
            tier = heading["tier"]
        elif requirement := _LINE.match(line):
            found.append(Package(requirement["name"], requirement["version"], tier))
    return tuple(found)


def state_of(name: str) -> State:
    """The state of a package in requirements.txt, without importing it."""
    from importlib import metadata  # not needed before somebody asks, and slow to import

    package = next(one for one in packages() if one.name == name)
    if importlib.util.find_spec(name) is None:
        return State(package, None)
    try:
        # psycopg2 is also distributed as psycopg2-binary: ask who provides the import name only if the plain name is unknown.
        return State(package, metadata.version(name))
    except metadata.PackageNotFoundError:
        providers = metadata.packages_distributions().get(name, [])
        return State(package, metadata.version(providers[0]) if providers else package.least)


def unusable(names: tuple[str, ...]) -> list[State]:
    """Those of ``names`` that are missing or too old."""
    return [state for state in map(state_of, names) if not state.usable]


def how_to_install(name: str, platform: str = sys.platform) -> str:
    """One line that installs a package on this platform, in the user's language around the command."""
    if platform == "win32":
        return tr("In the OSGeo4W Shell (Start menu, QGIS folder): python -m pip install --user {name}").format(name=name)
    if platform == "darwin":
        return tr("In Terminal: /Applications/QGIS.app/Contents/MacOS/bin/python3 -m pip install --user {name}").format(name=name)
    if name in _NOT_IN_DEBIAN:
        return tr("In a terminal: python3 -m pip install --user --break-system-packages {name}").format(name=name)
    return tr("In a terminal: sudo apt install python3-{name} (Debian, Ubuntu)").format(name=name)


def missing_text(states: list[State]) -> str:
    """What is missing and how it gets here, for `canExecute` and for the error at the run. Empty when nothing is."""
    lines = []
    for state in states:
        if state.version is None:
            what = tr("The Python package {name} (version {least} or newer) is not installed.")
        else:
            what = tr("The Python package {name} is version {version}; {least} or newer is needed.")
        text = what.format(name=state.package.name, least=state.package.least, version=state.version)
        lines.append(f"{text} {how_to_install(state.package.name)}")
    if lines:
        lines.append(tr("Then restart QGIS. Settings ▸ Options ▸ Smart City shows the state of all packages."))
    return "\n".join(lines)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Translations: `update` reads the code's texts into i18n/*.ts; `compile_all` makes the .qm that QGIS loads."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "i18n"
SOURCES = ("smartcity_plugin", "processing_algorithms")


def update() -> None:
    """Bring every .ts up to date. Texts no longer in the code are dropped, so that a translator sees only what is shown."""
    files = sorted(str(path.relative_to(ROOT)) for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    for ts in sorted(FOLDER.glob("*.ts")):
        subprocess.run(
            ["pylupdate5", "-noobsolete", "-tr-function", "mark", *files, "-ts", str(ts.relative_to(ROOT))],
            cwd=ROOT,
            check=True,
            stderr=subprocess.DEVNULL,
        )
        # Line numbers would change every message with every change of the code.
        ts.write_text(re.sub(r"\n *<location [^>]*/>", "", ts.read_text(encoding="utf-8")), encoding="utf-8")


def compile_all() -> list[Path]:
    """Compile every .ts; the paths of the .qm."""
    lrelease = shutil.which("lrelease") or "/usr/lib/qt5/bin/lrelease"
    compiled = []
    for ts in sorted(FOLDER.glob("*.ts")):
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime:
            subprocess.run([lrelease, "-silent", str(ts), "-qm", str(qm)], check=True)
        compiled.append(qm)
    return compiled


if __name__ == "__main__":
    if sys.argv[1:] != ["update"]:
        sys.exit("usage: translate.py update")
    update()

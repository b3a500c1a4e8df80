# SPDX-License-Identifier: GPL-2.0-or-later
"""The pictures of README and guide that show QGIS's window: taken by the desktop tests into build/screenshots, cut and reduced here into docs/images."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHOTS = ROOT / "build" / "screenshots"
IMAGES = ROOT / "docs" / "images"
DOCK = "365x600+1235+155"
"""Where a dock of 360 pixels is on the right of the test's screen of 1600 x 1000."""
WORKSHOP = "303x640+1297+155"
"""Where the workshop's dock is, as wide as it comes up."""

#: Name in docs/images: the pictures that it is put together from, side by side, what is cut out of each ("" the whole), and the width in the end.
PICTURES: dict[str, tuple[tuple[str, ...], str, int]] = {
    "window_hot_spots": (("window_hot_spots",), "", 960),
    "window_centres": (("window_centres",), "", 960),
    "window_flight": (("window_flight",), "", 960),
    "window_spraying": (("window_spraying",), "", 960),
    "window_report": (("report",), "", 640),
    "docks_evidence": (("cycle_06_evidence",), "", 960),
    "docks_indicators": (("cycle_13_indicators", "cycle_11_decisions", "cycle_16_effect"), DOCK, 960),
    "docks_effect": (("cycle_16_on_the_map",), "", 960),
    "docks_portfolio": (("cycle_21_portfolio",), "365x300+1235+155", 365),
    "docks_workshop": (("workshop_3_list", "workshop_4_not_yet"), WORKSHOP, 640),
}


def main() -> None:
    """Write all, and say how large each became."""
    _print_page(SHOTS / "report.pdf", SHOTS / "report.png")
    for name, (shots, cut, width) in PICTURES.items():
        missing = [one for one in shots if not (SHOTS / f"{one}.png").exists()]
        if missing:
            sys.exit(f"pictures: {', '.join(missing)} not there; `make pictures` takes them first")
        target = IMAGES / f"{name}.png"
        taken = [str(SHOTS / f"{one}.png") for one in shots]
        cropped = ["-crop", cut, "+repage"] if cut else []
        reduced = [
            "-resize",
            f"{width}x>",
            "-background",
            "white",
            "-flatten",
            "-strip",
            "-colors",
            "96",
            "-define",
            "png:compression-level=9",
        ]
        subprocess.run(["convert", *taken, *cropped, "+append", *reduced, f"PNG8:{target}"], check=True)
        print(f"  {target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


def _print_page(document: Path, page: Path) -> None:
    """The first page of a PDF, by the environment of the oracles, which has a reader."""
    code = "import sys, pypdfium2; pypdfium2.PdfDocument(sys.argv[1])[0].render(scale=1.6).to_pil().save(sys.argv[2])"
    subprocess.run([str(ROOT / ".venv" / "oracles" / "bin" / "python"), "-c", code, str(document), str(page)], check=True)


if __name__ == "__main__":
    main()

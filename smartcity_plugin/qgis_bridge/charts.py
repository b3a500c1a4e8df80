# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts for reports, drawn by matplotlib where it is installed, in a font that has the user's letters.

A chart never carries what is not also in a table: matplotlib may be missing, and a picture cannot be read out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from io import BytesIO
from typing import Any

from .dependencies import state_of

INK, GRID, MAIN, ACCENT, QUIET = "#1d2321", "#d9dbd6", "#2166ac", "#b2182b", "#8a918d"
"""The colours of the report (see report.css) and of the maps' legends."""
_HANGUL = (
    "Malgun Gothic",
    "Apple SD Gothic Neo",
    "AppleGothic",
    "NanumGothic",
    "Nanum Gothic",
    "NanumBarunGothic",
    "Noto Sans KR",
    "Noto Sans CJK KR",
)
_PLAIN = ("Segoe UI", "DejaVu Sans")
_DPI = 144


def available() -> bool:
    """Whether charts can be drawn here."""
    return state_of("matplotlib").usable


@lru_cache(maxsize=1)
def font_families() -> tuple[str, ...]:
    """Installed fonts for text in charts, one with Hangul first if there is one; matplotlib takes a letter from the first that has it."""
    from matplotlib.font_manager import fontManager

    installed = {font.name for font in fontManager.ttflist}
    found = [name for name in (*_HANGUL, *(name for name in sorted(installed) if "CJK" in name), *_PLAIN) if name in installed]
    return tuple(dict.fromkeys([*found[:1], *(name for name in found if name in _PLAIN)])) or ("sans-serif",)


def draw(plot: Callable[[Any], None], *, x_label: str = "", y_label: str = "", width: float = 7.2, height: float = 3.4) -> bytes | None:
    """A PNG of one pair of axes: ``plot`` draws into a matplotlib Axes, labels and look are added here. None where matplotlib is missing.

    width, height in inches. Touches no global state of matplotlib (no pyplot, no settings), so it may run in any thread.
    """
    return draw_below([(plot, "", x_label, y_label)], width=width, height=height)


def draw_below(plots: list[tuple[Callable[[Any], None], str, str, str]], *, width: float = 7.2, height: float = 3.2) -> bytes | None:
    """As `draw`, of several pairs of axes below each other, each (plot, title, x label, y label) and ``height`` inches high."""
    if not available():
        return None
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    figure = Figure(figsize=(width, height * len(plots)), dpi=_DPI, facecolor="white", layout="constrained")
    FigureCanvasAgg(figure)
    for number, (plot, title, x_label, y_label) in enumerate(plots, start=1):
        axes = figure.add_subplot(len(plots), 1, number)
        plot(axes)
        axes.set_xlabel(x_label)
        axes.set_ylabel(y_label)
        if title:
            axes.set_title(title, loc="left", fontsize=10.5, color=INK)
        axes.spines[["top", "right"]].set_visible(False)
        axes.spines[["left", "bottom"]].set_color(QUIET)
        axes.grid(axis="y", color=GRID, linewidth=0.8)
        axes.set_axisbelow(True)
        axes.tick_params(colors=INK, labelsize=9)
    families = list(font_families())
    for _ in range(2):  # the labels of the ticks are there only after the first drawing
        for text in figure.findobj(Text):
            text.set_fontfamily(families)
        figure.draw_without_rendering()
    buffer = BytesIO()
    figure.savefig(buffer, format="png")
    return buffer.getvalue()


def line_chart(
    x: Iterable[float],
    y: Iterable[float],
    *,
    x_label: str,
    y_label: str,
    levels: Iterable[tuple[float, str]] = (),
    mark: tuple[float, float, str] | None = None,
) -> bytes | None:
    """A line with its points; ``levels``: horizontal lines with a text; ``mark``: one point (x, y) with a text. None where matplotlib is missing."""

    def plot(axes: Any) -> None:
        axes.plot(list(x), list(y), color=MAIN, linewidth=2.0, marker="o", markersize=4.5)
        for level, text in levels:
            axes.axhline(level, color=QUIET, linewidth=1.0, linestyle="--")
            place = {"xycoords": ("axes fraction", "data"), "textcoords": "offset points", "xytext": (0, 3)}
            axes.annotate(text, (1.0, level), **place, ha="right", va="bottom", fontsize=8.5, color=INK)
        if mark is not None:
            axes.plot([mark[0]], [mark[1]], color=ACCENT, marker="o", markersize=9, zorder=3)
            axes.annotate(mark[2], mark[:2], textcoords="offset points", xytext=(0, 9), ha="center", fontsize=9, color=ACCENT)
        axes.margins(y=0.18)
        axes.xaxis.set_major_formatter("{x:,g}")

    return draw(plot, x_label=x_label, y_label=y_label)

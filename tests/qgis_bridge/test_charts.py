# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts: drawn without touching matplotlib's global state, in a font with Hangul where one is installed, and not at all where matplotlib is missing."""

from __future__ import annotations

import warnings

import pytest
from smartcity.smartcity_plugin.qgis_bridge import charts


def draw(label="Moran's z"):
    return charts.line_chart([1, 2, 3], [0.0, 2.5, 1.0], x_label=label, y_label="z", levels=[(1.96, "level")], mark=(2, 2.5, "peak"))


def test_a_chart_is_a_png_and_leaves_no_trace():
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    assert draw().startswith(b"\x89PNG")
    assert dict(mpl.rcParams) == before
    assert draw() == draw()


def test_hangul_is_drawn_where_a_font_has_it():
    from matplotlib.font_manager import fontManager

    if not any(font.name in charts._HANGUL or "CJK" in font.name for font in fontManager.ttflist):
        pytest.skip("no font with Hangul is installed")
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of each letter that no font has
        assert draw("이웃까지의 거리") != draw("거리까지의 이웃")
    with pytest.warns(UserWarning, match="missing from"):
        draw("\U00013000")  # a hieroglyph: the check above can fail


def test_without_matplotlib_there_is_no_chart(monkeypatch):
    monkeypatch.setattr(charts, "available", lambda: False)
    assert draw() is None

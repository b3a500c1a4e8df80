# SPDX-License-Identifier: GPL-2.0-or-later
"""The story of a cycle as one page of HTML that stands alone."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path

from .story import Drawn, Part, Said, Story
from .translation import tr

_STYLES = tuple(Path(__file__).parents[2] / "resources" / "report" / name for name in ("report.css", "cycle.css"))


def story_page(story: Story, language: str, map_png: bytes = b"", map_note: str = "") -> str:
    """The page; ``map_png`` is shown below the problem."""
    style = "".join(path.read_text(encoding="utf-8") for path in _STYLES)
    steps = "".join(f"<li class='{kind}'>{escape(name)}</li>" for name, kind in story.steps)
    body = [
        f"<header><p class='question'>{escape(story.question)}</p><h1>{escape(story.title)}</h1></header>",
        f"<p class='edition'>{escape(story.edition)}</p><ol class='steps'>{steps}</ol><p class='facts'>{escape(story.facts)}</p>",
    ]
    figure = _figure(map_png, map_note)
    for part in story.parts:
        if figure and part.kind == "metrics":
            body.append(figure)
        body.append(_part(part, story))
    return (
        f"<!DOCTYPE html><html lang='{escape(language)}'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{escape(story.title)}</title><style>{style}</style></head><body><main>{''.join(body)}</main></body></html>"
    )


def _figure(picture: bytes, note: str) -> str:
    if not picture:
        return ""
    data = base64.b64encode(picture).decode("ascii")
    alt = escape(tr("Map of the cycle"))
    return f"<figure class='map'><img alt='{alt}' src='data:image/png;base64,{data}'></figure><p class='key'>{escape(note)}</p>"


def _part(part: Part, story: Story) -> str:
    if part.kind == "warnings":
        items = "".join(f"<li>{escape(one.text)}{_cited(one)}</li>" for one in part.items if isinstance(one, Said))
        return f"<section class='warnings'><h2>{escape(part.title)}</h2><ul>{items}</ul></section>"
    body = f"<h2 class='level{part.level}'>{escape(part.title)}</h2>" + "".join(_item(one, part.kind) for one in part.items)
    if part.kind == "chain":
        return f"<div class='chain'>{body}<p class='head'>{escape(story.head)}</p></div>"
    return body


def _item(one: Said | Drawn, kind: str) -> str:
    if isinstance(one, Drawn):
        return f"<div class='metric'>{one.chart.svg()}<p class='key'>{escape(one.caption.text)}{_cited(one.caption)}</p></div>"
    tag = f" <span class='no-control'>{escape(one.tag)}</span>" if one.tag else ""
    anchor = f" id='{one.label}'" if kind == "runs" and not one.cites else ""
    if not one.label:
        return f"<p class='{'nothing' if one.quiet else 'told'}'>{escape(one.text)}{tag}{_cited(one)}</p>"
    return f"<div class='said'{anchor}><b>{escape(one.label)}</b><p>{escape(one.text)}{tag}{_cited(one)}</p></div>"


def _cited(one: Said) -> str:
    links = [f"<a href='#{name}'>{name}</a>" if name.startswith("R") else escape(name) for name in one.cites if name]
    return f" <cite>[{', '.join(links)}]</cite>" if links else ""

# SPDX-License-Identifier: GPL-2.0-or-later
"""One page of HTML that stands alone: what was asked, what was found, how, and what to be careful about."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from .translation import shown_language, tr

_STYLE = Path(__file__).parents[2] / "resources" / "report" / "report.css"


@dataclass(frozen=True)
class ClassRow:
    """A line of the legend table: colour, meaning and figures."""

    colour: str
    label: str
    figures: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A further part of a page: a table (each row with a colour or "", and its cells), a picture, or lines to be ticked off by hand."""

    title: str
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()
    picture: bytes | None = None
    picture_alt: str = ""
    to_tick: tuple[str, ...] = ()

    def html(self) -> str:
        """Its markup."""
        parts = [f"<h2>{escape(self.title)}</h2>"]
        if self.picture:
            picture = base64.b64encode(self.picture).decode("ascii")
            parts.append(f"<figure><img alt='{escape(self.picture_alt, quote=True)}' src='data:image/png;base64,{picture}'></figure>")
        if self.rows:
            head = "".join(f"<th>{escape(one)}</th>" for one in self.headings)
            body = "".join(
                "<tr>"
                + "".join(f"<td>{self._mark(colour) if not at else ''}{escape(cell)}</td>" for at, cell in enumerate(cells))
                + "</tr>"
                for colour, cells in self.rows
            )
            parts.append(f"<table class='wide'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
        if self.to_tick:
            parts.append(f"<ul class='tick'>{''.join(f'<li>{escape(one)}</li>' for one in self.to_tick)}</ul>")
        return f"<section>{''.join(parts)}</section>"

    @staticmethod
    def _mark(colour: str) -> str:
        return f"<i style='background:{colour}'></i>" if colour else ""


@dataclass
class Report:
    """The parts of a report, in the order they are shown. Every text is plain and translated; markup is made here."""

    title: str
    question: str
    answer: str
    picture: bytes | None = None
    picture_alt: str = ""
    class_headings: tuple[str, ...] = ()
    classes: list[ClassRow] = field(default_factory=list)
    figures: list[tuple[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    parameters: list[tuple[str, str]] = field(default_factory=list)
    method: str = ""
    sections: list[Section] = field(default_factory=list)
    """Shown between the figures and how it was found."""

    def html(self) -> str:
        """The page."""
        body = [f"<header><p class='question'>{escape(self.question)}</p><h1>{escape(self.answer)}</h1></header>"]
        if self.warnings:
            body.append(_list(tr("Before you act on it"), self.warnings, "warnings"))
        if self.picture:
            picture = base64.b64encode(self.picture).decode("ascii")
            body.append(f"<figure><img alt='{escape(self.picture_alt, quote=True)}' src='data:image/png;base64,{picture}'></figure>")
        body.append("<div class='columns'>")
        if self.classes:
            body.append(self._legend())
        if self.figures:
            body.append(_rows(self.figures))
        body.append("</div>")
        body += [section.html() for section in self.sections]
        if self.remarks:
            body.append(_list(tr("How it was found"), self.remarks, "remarks"))
        if self.left_out:
            body.append(_list(tr("Left out"), self.left_out, "left-out"))
        body.append(
            "<details open><summary>" + escape(tr("Parameters, to repeat this run")) + "</summary>" + _rows(self.parameters) + "</details>"
        )
        if self.method:
            body.append(f"<p class='method'>{escape(self.method)}</p>")
        return (
            f"<!DOCTYPE html><html lang='{escape(shown_language())}'><head><meta charset='utf-8'>"
            "<meta name='viewport' content='width=device-width, initial-scale=1'>"
            f"<title>{escape(self.title)}</title><style>{_STYLE.read_text(encoding='utf-8')}</style></head>"
            f"<body><main>{''.join(body)}</main></body></html>"
        )

    def save(self, path: str) -> None:
        """Write the page."""
        Path(path).write_text(self.html(), encoding="utf-8")

    def _legend(self) -> str:
        head = "".join(f"<th>{escape(one)}</th>" for one in ("", *self.class_headings))
        rows = "".join(
            f"<tr><th scope='row'><i style='background:{row.colour}'></i>{escape(row.label)}</th>"
            + "".join(f"<td>{escape(one)}</td>" for one in row.figures)
            + "</tr>"
            for row in self.classes
        )
        return f"<table class='legend'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _list(title: str, lines: list[str], kind: str) -> str:
    return f"<section class='{kind}'><h2>{escape(title)}</h2><ul>{''.join(f'<li>{escape(one)}</li>' for one in lines)}</ul></section>"


def _rows(pairs: list[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><th scope='row'>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in pairs)
    return f"<table class='pairs'>{cells}</table>"


def report_json(parameters: Mapping[str, object], figures: Mapping[str, object], warnings: list[str]) -> str:
    """The run in one line for models, scripts and the evidence store: {"parameters", "figures", "warnings"}. NaN and infinity, which JSON does not know, become null."""

    def plain(value: object) -> object:
        return None if isinstance(value, float) and not math.isfinite(value) else value

    content = {
        "parameters": {name: plain(value) for name, value in parameters.items()},
        "figures": {name: plain(value) for name, value in figures.items()},
        "warnings": warnings,
    }
    return json.dumps(content, ensure_ascii=False, default=str)

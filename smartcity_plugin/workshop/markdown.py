# SPDX-License-Identifier: GPL-2.0-or-later
"""The little Markdown that exercises are written in, as HTML for a text view: headings, paragraphs, lists, bold, italic, code. Nothing else gets through.

Everything is escaped first, so a tag in an exercise is shown as text. There are no links and no pictures: what a step opens is data of the step.
"""

from __future__ import annotations

import html
import re

_INLINE = (
    (re.compile(r"`([^`\n]+)`"), r"<code>\1</code>"),
    (re.compile(r"\*\*(?=\S)([^\n]+?)(?<=\S)\*\*"), r"<b>\1</b>"),
    (re.compile(r"(?<![*\w])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![*\w])"), r"<i>\1</i>"),
)


def to_html(text: str) -> str:
    """Safe HTML of a text in Markdown."""
    parts = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if lines and all(re.match(r"[-*] ", line) for line in lines):
            parts.append("<ul>" + "".join(f"<li>{_inline(line[2:])}</li>" for line in lines) + "</ul>")
        elif lines and all(re.match(r"\d+\. ", line) for line in lines):
            parts.append("<ol>" + "".join(f"<li>{_inline(line.partition(' ')[2])}</li>" for line in lines) + "</ol>")
        elif len(lines) == 1 and (heading := re.match(r"(#{1,3}) (.+)", lines[0])):
            level = len(heading[1]) + 1
            parts.append(f"<h{level}>{_inline(heading[2])}</h{level}>")
        elif lines:
            parts.append("<p>" + "<br>".join(_inline(line) for line in lines) + "</p>")
    return "\n".join(parts)


def _inline(text: str) -> str:
    shown = html.escape(text, quote=True)
    for pattern, made in _INLINE:
        shown = pattern.sub(made, shown)
    return shown

# SPDX-License-Identifier: GPL-2.0-or-later
"""The user guide for the zip: every page of docs/ as HTML that a browser opens from the disk, with headings that can be linked to as on GitHub."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
FAMILIES = ("hotspots", "service_centres", "spraying", "flights", "smart_cycle")
OTHERS = ("docks", "batch", "exercises", "department", "privacy", "reliability", "validation", "benchmarks")
LANGUAGES = {"": "Smart City: user guide", "ko": "Smart City 사용 설명서"}
STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.55 "Noto Sans KR", "Malgun Gothic", "Segoe UI", system-ui, sans-serif; margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 4rem; word-break: keep-all; overflow-wrap: anywhere; }
nav { border-bottom: 1px solid #8a918d; font-size: .9rem; padding-bottom: .6rem; }
nav a { margin-right: .9rem; white-space: nowrap; }
h2 { border-top: 1px solid #8a918d55; margin-top: 2.4rem; padding-top: 1rem; }
h3 { margin-top: 2rem; }
:target { background: #fdb86355; }
table { border-collapse: collapse; display: block; margin: .8rem 0; overflow-x: auto; }
th, td { border: 1px solid #8a918d66; padding: .3rem .6rem; text-align: left; vertical-align: top; }
code { font-family: "D2Coding", Consolas, monospace; font-size: .92em; }
pre { overflow-x: auto; padding: .8rem; background: #8a918d22; }
img { height: auto; max-width: 100%; background: #fff; }
"""


def slug(heading: str) -> str:
    """How GitHub names the heading in addresses."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def pages(language: str = "") -> list[Path]:
    """Pages of the guide in a language (empty: English), in the order of their list."""
    folder = DOCS / language
    return [path for name in (*FAMILIES, *OTHERS) if (path := folder / f"{name}.md").is_file()]


def build(target: Path) -> list[Path]:
    """Write all pages and their pictures below ``target``; what was written."""
    shutil.rmtree(target, ignore_errors=True)
    written = []
    for language in LANGUAGES:
        for page in pages(language):
            (target / language).mkdir(parents=True, exist_ok=True)
            path = target / language / f"{page.stem}.html"
            text = page.read_text(encoding="utf-8")
            path.write_text(as_html(text, language), encoding="utf-8")
            written.append(path)
            for name in re.findall(r"\]\((?:\.\./)?(images/[\w.]+)\)", text):
                picture = target / name
                picture.parent.mkdir(exist_ok=True)
                if not picture.exists():
                    shutil.copy(DOCS / name, picture)
                    written.append(picture)
    return written


def as_html(text: str, language: str = "") -> str:
    """A page of Markdown as HTML: headings get their anchors, links between pages lead to the HTML beside it, raw HTML is shown as it stands."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(text)
    title = "Smart City"
    taken: dict[str, int] = {}
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = _plain(tokens[at + 1])
            title = heading if token.tag == "h1" else title
            name = slug(heading)
            number = taken.get(name, 0)
            taken[name] = number + 1
            token.attrSet("id", f"{name}-{number}" if number else name)
        for child in token.children or ():
            if child.type == "link_open":
                child.attrSet("href", re.sub(r"^([\w./-]+)\.md(?=#|$)", r"\1.html", str(child.attrGet("href"))))
    links = " ".join(f'<a href="{page.stem}.html">{html.escape(_title(page))}</a>' for page in pages(language))
    return (
        f'<!doctype html>\n<html lang="{language or "en"}">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)}</title><style>{STYLE}</style></head>\n<body>\n<nav><b>{html.escape(LANGUAGES[language])}</b><br>{links}</nav>\n"
        f"{parser.renderer.render(tokens, parser.options, {})}</body>\n</html>\n"
    )


def _plain(inline: Token) -> str:
    """The words of a heading."""
    return "".join(child.content for child in inline.children or () if child.type in ("text", "code_inline"))


def _title(page: Path) -> str:
    return page.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")

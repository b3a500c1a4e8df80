# SPDX-License-Identifier: GPL-2.0-or-later
"""XML as text: elements nested by hand, everything that comes from outside escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(name: str, /, *children: str | float, **attributes: str) -> str:
    """An element with text or other elements inside; text that is not markup goes through `text`."""
    given = "".join(f' {key}="{escape(value, quote=True)}"' for key, value in attributes.items())
    inside = "".join(_plain(child) for child in children)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def elements(prefix: str, pairs: Iterable[tuple[str, str | float]]) -> str:
    """Elements one after the other, each name with a prefix."""
    return "".join(element(f"{prefix}{name}", value) for name, value in pairs)


def text(content: str) -> str:
    """Text from outside: escaped, without characters that XML does not know."""
    return escape(_FORBIDDEN.sub("", content), quote=False)


def _plain(child: str | float) -> str:
    return child if isinstance(child, str) else f"{child:.10g}"

# SPDX-License-Identifier: GPL-2.0-or-later
"""Secrets and personal values are taken out of data-source strings and expressions before anything is kept.

What is taken out becomes ``***``. Identifiers of QGIS's authentication store (``authcfg=abc1234``) stay: they are references, not secrets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote

HIDDEN = "***"

_CONFIDENTIAL = r"(?:[\w.\-]*(?:password|passwd|passphrase|secret)[\w.\-]*|pwd|pass|pw|api[_\-]?key|access[_\-]?key|[\w\-]*token|x-amz-(?:signature|credential)|authorization|sig|signature)"
_PERSON = r"(?:user|username|user_name|userid|uid|login)"
_VALUE = r"""('(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|[^\s&;,'"|>)]*)"""
_EQUALS = r"(\s*(?:=|%3D)\s*)"

_ASSIGNED_CONFIDENTIAL = re.compile(rf"(?i)(?<![\w.\-])({_CONFIDENTIAL}){_EQUALS}{_VALUE}")
_ASSIGNED_PERSON = re.compile(rf"(?i)(?<![\w.\-])({_PERSON}){_EQUALS}{_VALUE}")
_JSON_CONFIDENTIAL = re.compile(rf"""(?i)(["']{_CONFIDENTIAL}["']\s*:\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,}}]+)""")
_BEARER = re.compile(r"(?i)\b(bearer|basic)(\s+|%20)[A-Za-z0-9._~+/=\-]{8,}")
_HEADER = re.compile(r"(?i)\b((?:proxy-)?authorization\s*:\s*)[^\r\n'\"]+")
# A scheme is short: looking for one of any length would look through a long word again from each of its letters.
_SCHEME = r"[a-z][a-z0-9+.\-]{0,20}"
_IN_URL = re.compile(rf"(?i)({_SCHEME}://)[^/?#\s'\"]+@")
_IN_CODED_URL = re.compile(rf"(?i)({_SCHEME}%3A%2F%2F)(?:(?!%2F|%3F|%23)[^/\s'\"&])+?(?:%40|@)")
_QUERY_KEY = re.compile(r"(?i)([?&](?:key|code|session|sid|sas|st|auth)=)[^&#\s'\"]*")
_ORACLE = re.compile(r"(?i)\b(OCI:)[^/@\s]{1,128}/[^@\s]{1,128}(?=@)")
_AWS = re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")
_CONNECTION = re.compile(
    r"(?i)\b(?:dbname|host|server|hostname|service|url|srvname)\s*(?:=|%3D)|^\s*(?:PG|MYSQL|MSSQL|OCI|ODBC|HANA|MongoDBv3):|://"
)
_HOME = re.compile(r"(?i)(?:[a-z]:[\\/]+users[\\/]+|/home/|/Users/)(?!public\b|shared\b)[^\\/\s'\"|<>:]+(?: [^\\/\s'\"|<>:]+)*(?=[\\/])")


def clean_source(text: str) -> str:
    """``text`` (a data source, a path, a parameter) without passwords, keys, tokens, users of connections, and the user's own folder.

    Handles the forms QGIS and GDAL write: ``password='…'`` and ``user='…'`` of database connections, name and word before the ``@`` of a URL, query parameters
    such as ``token=``, ``PWD=…;`` of ODBC, Oracle's connection strings, JSON, HTTP headers, also percent-encoded.
    """
    text = _IN_URL.sub(rf"\1{HIDDEN}@", text)
    text = _IN_CODED_URL.sub(rf"\1{HIDDEN}@", text)
    text = _HEADER.sub(rf"\1{HIDDEN}", text)
    text = _BEARER.sub(rf"\1 {HIDDEN}", text)
    text = _ORACLE.sub(rf"\1{HIDDEN}", text)
    text = _ASSIGNED_CONFIDENTIAL.sub(rf"\1\2{HIDDEN}", text)
    text = _JSON_CONFIDENTIAL.sub(rf'\1"{HIDDEN}"', text)
    text = _AWS.sub(HIDDEN, text)
    if _CONNECTION.search(text):
        text = _ASSIGNED_PERSON.sub(rf"\1\2{HIDDEN}", text)
        text = _QUERY_KEY.sub(rf"\1{HIDDEN}", text)
    text = _HOME.sub("~", text)
    if "%" in text and (plain := unquote(text)) != text and _hides_something(plain):
        return clean_source(plain)
    return text


def _hides_something(plain: str) -> bool:
    """Whether a decoded text still holds something to hide."""
    return any(
        HIDDEN not in found.group(0)
        for pattern in (_IN_URL, _IN_CODED_URL, _HEADER, _BEARER, _ORACLE, _ASSIGNED_CONFIDENTIAL, _JSON_CONFIDENTIAL)
        for found in pattern.finditer(plain)
    )


def clean_value(value: object) -> object:
    """`clean_source` for every text inside lists and mappings; a mapping's secret entries are hidden by their name."""
    if isinstance(value, str):
        return clean_source(value)
    if isinstance(value, dict):
        return {
            clean_source(str(name)): HIDDEN
            if isinstance(one, str) and one and re.fullmatch(rf"(?i){_CONFIDENTIAL}", str(name))
            else clean_value(one)
            for name, one in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [clean_value(one) for one in value]
    return value


_LITERAL = re.compile(r"""'(?:[^']|'')*'|(?<![\w".])-?\d+(?:\.\d+)?(?:[eE][+\-]?\d+)?(?![\w"])""")


def clean_expression(expression: str, personal_fields: Iterable[str]) -> tuple[str, bool]:
    """A filter without its values where it looks at a personal field, and whether something was hidden.

    A filter whose values are hidden cannot be restored, so its run cannot be repeated; that is the price.
    """
    named = [field for field in personal_fields if field and re.search(rf"(?i)(?<!\w){re.escape(field)}(?!\w)", expression)]
    if not named:
        return expression, False
    hidden = _LITERAL.sub(f"'{HIDDEN}'", expression)
    return hidden, hidden != expression

# SPDX-License-Identifier: GPL-2.0-or-later
"""Times as they are kept: events in UTC, dates of the world as the user gave them, both in ISO 8601."""

from __future__ import annotations

from datetime import date, datetime, timezone

from ..analysis.errors import tr
from .errors import BadValue


def now() -> str:
    """The present in UTC to the millisecond: 2026-07-01T09:30:00.000Z."""
    return utc(datetime.now(timezone.utc))


def utc(moment: datetime) -> str:
    """An aware moment as it is kept."""
    return moment.astimezone(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parsed(text: str) -> datetime:
    """The moment that ``text`` names; a date is its midnight, a time without zone is taken as UTC.

    Raises:
        BadValue: it is not ISO 8601.

    """
    try:
        moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except (ValueError, TypeError) as problem:
        raise BadValue(tr("“{text}” is not a date. Write it as year-month-day, for example 2026-07-01."), text=str(text)[:40]) from problem
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)


def kept(text: str) -> str:
    """A moment of the world as it is kept: with a zone in UTC, so that moments sort as texts; without one as the user gave it.

    Raises:
        BadValue: it is not ISO 8601.

    """
    parsed(text)
    return utc(parsed(text)) if len(text) > 10 and datetime.fromisoformat(text.replace("Z", "+00:00")).tzinfo else text


def today() -> str:
    """The date here, as dates of the world are written."""
    return date.today().isoformat()

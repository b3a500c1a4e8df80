# SPDX-License-Identifier: GPL-2.0-or-later
"""Dates as people write them, and the periods they fall into."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import numpy as np

from .errors import AnalysisError, tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

Step = Literal["hour", "day", "week", "month", "quarter", "year"]
STEPS: tuple[Step, ...] = ("hour", "day", "week", "month", "quarter", "year")
MONDAY = np.datetime64("2000-01-03T00:00:00")
"""Where weeks begin when nobody says otherwise."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_SECONDS = {"hour": 3_600, "day": 86_400, "week": 604_800}

_TIME = r"(?:[T\s]+(?P<half>오전|오후|AM|PM)?\s*(?P<hour>\d{1,2})(?::|시\s*)(?P<minute>\d{1,2})?(?:(?::|분\s*)(?P<second>\d{1,2}))?(?:\.\d+)?초?분?\s*(?P<half2>AM|PM)?)?"
_ZONE = r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
_YEAR_FIRST = re.compile(
    r"^(?P<y>\d{4})(?:[-./]|년)\s*(?P<m>\d{1,2})(?:[-./]|월)\s*(?P<d>\d{1,2})(?:일|\.)?" + _TIME + _ZONE + "$", re.IGNORECASE
)
_COMPACT = re.compile(r"^(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?:[T ]?(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?$")
_YEAR_LAST = re.compile(r"^(?P<a>\d{1,2})[-./](?P<b>\d{1,2})[-./](?P<y>\d{4})" + _TIME + _ZONE + "$", re.IGNORECASE)


@dataclass(frozen=True)
class Dates:
    """times (n,): datetime64[s] in wall-clock time, NaT where nothing could be read; offsets: the different UTC offsets that were written (hours); day_first: how dates
    like 03/04/2025 were read, None where there were none.
    """

    times: NDArray[np.datetime64]
    offsets: tuple[float, ...]
    day_first: bool | None


def read_dates(texts: Sequence[object], time_zone: str = "") -> Dates:
    """Dates written as text (n,): year first in any usual form (2025-05-03, 2025.5.3, 20250503, 2025년 5월 3일, with or without time and offset), or year last.

    Whether 03/04/2025 is in March or in April is decided by the whole column: one day above 12 decides for all. Raises AnalysisError where both readings fit all
    rows, or each fails for some. With ``time_zone`` (for example Asia/Seoul) times that carry an offset are converted to it; otherwise they keep their own wall clock.
    """
    zone = _zone(time_zone)
    matches = [_match(text) for text in texts]
    day_first = _order([match for match in matches if match is not None and match.re is _YEAR_LAST])
    times = np.full(len(matches), np.datetime64("NaT"), dtype="datetime64[s]")
    offsets = set()
    for position, match in enumerate(matches):
        if match is None:
            continue
        moment, offset = _moment(match, day_first, zone)
        if moment is not None:
            times[position] = np.datetime64(moment, "s")
        if offset is not None:
            offsets.add(offset.total_seconds() / 3_600)
    return Dates(times, tuple(sorted(offsets)), day_first)


def _zone(name: str) -> ZoneInfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise AnalysisError(tr("“{zone}” is not a known time zone. Write it like Asia/Seoul or Europe/Berlin."), zone=name) from error


def _match(text: object) -> re.Match[str] | None:
    if not isinstance(text, str):
        return None
    plain = re.sub(r"\s*([-./])\s*", r"\1", text.strip()) if "T" not in text else text.strip()
    for pattern in (_YEAR_FIRST, _COMPACT, _YEAR_LAST):
        if match := pattern.match(plain):
            return match
    return None


def _order(matches: list[re.Match[str]]) -> bool | None:
    """Whether the day stands first in dates with the year last."""
    if not matches:
        return None
    first_days = sum(int(match["a"]) > 12 for match in matches)
    second_days = sum(int(match["b"]) > 12 for match in matches)
    if first_days and second_days:
        raise AnalysisError(
            tr(
                "Dates are mixed: {first} rows can only be day/month/year and {second} only month/day/year. Bring them into one form first, best as 2025-05-03."
            ),
            first=first_days,
            second=second_days,
        )
    if not first_days and not second_days:
        raise AnalysisError(
            tr(
                "Dates like “{example}” can be read as day/month or as month/day, and no row decides it. Bring them into the form 2025-05-03 first."
            ),
            example=matches[0].group(0),
        )
    return first_days > 0


def _moment(match: re.Match[str], day_first: bool | None, zone: ZoneInfo | None) -> tuple[datetime | None, timedelta | None]:
    """The wall-clock time of a match, None for impossible ones (30 February), and its UTC offset if it has one."""
    found = match.groupdict()
    if match.re is _YEAR_LAST:
        day, month = (match["a"], match["b"]) if day_first else (match["b"], match["a"])
    else:
        month, day = match["m"], match["d"]
    hour = int(found.get("hour") or 0)
    half = (found.get("half") or found.get("half2") or "").upper()
    if half in ("오후", "PM") and hour < 12:
        hour += 12
    elif half in ("오전", "AM") and hour == 12:
        hour = 0
    try:
        moment = datetime(int(match["y"]), int(month), int(day), hour, int(found.get("minute") or 0), int(found.get("second") or 0))
    except ValueError:
        return None, None
    written = found.get("zone")
    if not written:
        return moment, None
    offset = timedelta(0)
    if written.upper() != "Z":
        sign = -1 if written[0] == "-" else 1
        digits = written[1:].replace(":", "")
        offset = sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if zone is not None:
        utc = (moment - offset).replace(tzinfo=timezone.utc)
        moment = utc.astimezone(zone).replace(tzinfo=None)
    return moment, offset


def period_of(times: NDArray[np.datetime64], step: Step, anchor: np.datetime64 | None = None) -> NDArray[np.int64]:
    """Number of the period (n,) that each time falls into, counted from the one that begins at ``anchor``; equal numbers, equal period.

    Without an anchor months, quarters and years are those of the calendar, counted from 1970, and weeks begin on Monday. With one, periods begin on its day of the month and
    time of day. NaT gives the smallest integer.
    """
    times = times.astype("datetime64[s]")
    missing = np.isnat(times)
    if step in _SECONDS:
        start = (MONDAY if anchor is None else anchor).astype("datetime64[s]")
        number = np.floor_divide((times - start).astype(np.int64), _SECONDS[step])
    else:
        start = (np.datetime64("1970-01-01") if anchor is None else anchor).astype("datetime64[s]")
        # An anchor on the 15th at 06:00 shifts the whole calendar by that much.
        shift = start - start.astype("datetime64[M]").astype("datetime64[s]")
        months = (times - shift).astype("datetime64[M]").astype(np.int64) - start.astype("datetime64[M]").astype(np.int64)
        number = np.floor_divide(months, _MONTHS[step])
    return np.where(missing, np.iinfo(np.int64).min, number)


def start_of(periods: NDArray[np.int64], step: Step, anchor: np.datetime64 | None = None) -> NDArray[np.datetime64]:
    """When periods (n,) of `period_of` begin, datetime64[s]."""
    if step in _SECONDS:
        start = (MONDAY if anchor is None else anchor).astype("datetime64[s]")
        return start + periods.astype(np.int64) * np.timedelta64(_SECONDS[step], "s")
    start = (np.datetime64("1970-01-01") if anchor is None else anchor).astype("datetime64[s]")
    first = start.astype("datetime64[M]")
    shift = start - first.astype("datetime64[s]")
    return (first + periods.astype(np.int64) * _MONTHS[step]).astype("datetime64[s]") + shift

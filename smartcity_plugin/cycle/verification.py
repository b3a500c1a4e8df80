# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether the store is what was once written: every entry, every text, every table, and the chain heads that reports print."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from ..analysis.errors import tr
from .canonical import sha256
from .chain import Head, link, store_link
from .dialect import Connection
from .erasable import digest_of, digests_in
from .errors import CycleError, StoreError
from .events import Event, Recorded
from .housekeeping import STORE_STREAM, Erased
from .log import Line, Texts, read_all, recorded
from .phrases import Phrase
from .projections import TABLES, rows_after
from .rules import admitted
from .schema import read_fact
from .state import CycleState, apply

_SHOWN_ROWS = 20
_MALFORMED = (ValueError, TypeError, AttributeError, LookupError)
_UNREADABLE = tr("Entry {seq} cannot be read.")


class Finding(NamedTuple):
    """Something that is not as it was written. ``seq`` is the event's number, 0 for a table."""

    seq: int
    cycle_id: str
    code: str
    phrase: Phrase


class Verification(NamedTuple):
    """``valid`` without findings. ``remarks`` are odd but prove nothing: entries that today's rules would not let in."""

    n_events: int
    findings: tuple[Finding, ...]
    remarks: tuple[Finding, ...]
    heads: tuple[Head, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing was altered, removed or reordered."""
        return not self.findings

    @property
    def first_broken(self) -> int:
        """The number of the first event that is not as it was written; 0 where there is none."""
        return min((one.seq for one in self.findings if one.seq), default=0)


def verify(connection: Connection, heads: Sequence[Head], progress: Callable[[float], None]) -> Verification:
    """Read the whole log once, recompute both chains, replay every cycle, and compare the tables with what comes out."""
    audit = _Audit(read_fact(connection, "store_id"), heads)
    total = max(1, connection.rows("SELECT COUNT(*) FROM event")[0][0])
    for lines, texts in read_all(connection):
        for line in lines:
            audit.take(line, texts)
        progress(0.8 * audit.n_events / total)
    audit.texts_nobody_erased()
    audit.heads_that_are_gone()
    for number, (name, table) in enumerate(TABLES.items(), start=1):
        try:
            audit.compare(name, connection.rows(table.select))
        except StoreError as problem:
            if type(problem) is not StoreError:  # not reached, locked: that says nothing of the table
                raise
            audit.not_to_be_read(name)
        progress(0.8 + 0.2 * number / len(TABLES))
    ends = tuple(Head(cycle_id, *end) for cycle_id, end in sorted(audit.ends.items()))
    return Verification(audit.n_events, tuple(audit.findings), tuple(audit.remarks), ends)


class _Audit:
    """What is known so far while the log is read from its beginning."""

    def __init__(self, store_id: str, heads: Sequence[Head]) -> None:
        self.n_events = 0
        self.findings: list[Finding] = []
        self.remarks: list[Finding] = []
        self.ends: dict[str, tuple[int, str]] = {}
        self._seq, self._store_chain = 0, store_id
        self._states: dict[str, CycleState] = {}
        self._expected: dict[str, dict[tuple[Any, ...], tuple[Any, ...]]] = defaultdict(dict)
        self._blank: dict[str, Line] = {}
        self._erased: set[str] = set()
        self._heads: dict[tuple[str, int], list[Head]] = defaultdict(list)
        for one in heads:
            self._heads[one.cycle_id, one.position].append(one)

    def take(self, line: Line, texts: Texts) -> None:
        """Check the next line of the log."""
        self.n_events += 1
        self._check_place(line)
        self._check_payload(line, texts)
        self._check_head(line)
        self._replay(line, texts)

    def _find(self, line: Line, code: str, sentence: str, **figures: object) -> None:
        self.findings.append(Finding(line.seq, line.cycle_id, code, Phrase(sentence, {"seq": line.seq, **figures})))

    def _check_place(self, line: Line) -> None:
        if line.seq != self._seq + 1:
            self._find(line, "missing", tr("Before entry {seq}, {n} entries are missing."), n=line.seq - self._seq - 1)
        position, chain = self.ends.get(line.cycle_id, (0, ""))
        if line.position != position + 1:
            self._find(line, "order", tr("Entry {seq} is not in its place in its cycle: entries were removed or reordered."))
        elif link(chain, line.event_id, line.cycle_id, line.position, line.kind, line.at, line.actor, line.digest) != line.chain:
            self._find(
                line, "chain", tr("Entry {seq} does not fit the one before it: its kind, time, person or place in the log was changed.")
            )
        if store_link(self._store_chain, line.seq, line.chain) != line.store_chain and line.seq == self._seq + 1:
            self._find(line, "store_chain", tr("Entry {seq} is not where it was written in the store: entries were reordered or replaced."))
        self._seq, self._store_chain = line.seq, line.store_chain
        self.ends[line.cycle_id] = (line.position, line.chain)

    def _check_payload(self, line: Line, texts: Texts) -> None:
        if sha256(line.payload) != line.digest:
            self._find(line, "payload", tr("The content of entry {seq} was changed."))
            return
        kept = texts.get(line.event_id, {})
        digests = digests_in(json.loads(line.payload))
        for field, digest in digests.items():
            text = kept.get(field)
            if text is None or text.text is None:
                self._blank[line.event_id] = line
            elif digest_of(text.text, str(text.salt)) != digest:
                self._find(line, "text", tr("The text “{field}” of entry {seq} was changed."), field=field)
        for field in kept.keys() - digests.keys():
            self._find(line, "text", tr("The text “{field}” of entry {seq} was added later."), field=field)

    def _check_head(self, line: Line) -> None:
        for one in self._heads.pop((line.cycle_id, line.position), []):
            if not line.chain.startswith(one.chain):
                self._find(
                    line,
                    "head",
                    tr("The report shows another chain at entry {seq}: the log was written anew after the report was printed."),
                )

    def _replay(self, line: Line, texts: Texts) -> None:
        try:
            event = recorded(line, texts)
        except StoreError:
            self._find(line, "unreadable", _UNREADABLE)
            return
        if isinstance(event.record, Erased):
            self._erased.update(event.record.event_ids)
        if line.cycle_id == STORE_STREAM:
            return
        state = self._states.setdefault(line.cycle_id, CycleState(line.cycle_id))
        self._check_rules(state, event)
        try:
            apply(state, event)
            for row in rows_after(state, event):
                self._expected[row.table][row.values[: TABLES[row.table].key]] = row.values
        except _MALFORMED:
            self._find(line, "unreadable", _UNREADABLE)

    def _check_rules(self, state: CycleState, event: Recorded) -> None:
        try:
            admitted(state, Event(event.cycle_id, event.record, event.actor, event.at, event.event_id))
        except CycleError as problem:
            why = Phrase(problem.template, problem.figures)
            sentence = Phrase(tr("Entry {seq} would not be let in today: {why}"), {"seq": event.seq, "why": why})
            self.remarks.append(Finding(event.seq, event.cycle_id, "rules", sentence))
        except _MALFORMED:
            self.findings.append(Finding(event.seq, event.cycle_id, "unreadable", Phrase(_UNREADABLE, {"seq": event.seq})))

    def texts_nobody_erased(self) -> None:
        """Texts that are gone must be named by an entry that erased them."""
        for event_id, line in self._blank.items():
            if event_id not in self._erased:
                self._find(line, "text", tr("A text of entry {seq} is gone, and nothing says who erased it."))

    def heads_that_are_gone(self) -> None:
        """A head that the log never reached was cut off with the entries before it."""
        for (cycle_id, position), _ in self._heads.items():
            there = self.ends.get(cycle_id, (0, ""))[0]
            sentence = tr(
                "The report was printed after {printed} entries of the cycle “{cycle}”, but only {there} are there: the end was cut off."
            )
            phrase = Phrase(sentence, {"printed": position, "cycle": cycle_id, "there": there})
            self.findings.append(Finding(self._seq + 1, cycle_id, "cut", phrase))

    def not_to_be_read(self, name: str) -> None:
        """A table beside the log that is gone, or has lost a column."""
        sentence = tr("The table “{table}” is gone, or was changed in its form. The log has its rows; rebuild the tables.")
        self.findings.append(Finding(0, "", "table", Phrase(sentence, {"table": name})))

    def compare(self, name: str, rows: list[tuple[Any, ...]]) -> None:
        """Whether a table beside the log says what the log says."""
        expected, key = self._expected[name], TABLES[name].key
        found = {row[:key]: row for row in rows}
        wrong = [one for one in expected if found.get(one) != expected[one]] + [one for one in found if one not in expected]
        for one in wrong[:_SHOWN_ROWS]:
            self.findings.append(Finding(0, str(one[0]), "table", self._difference(name, one, found)))
        if len(wrong) > _SHOWN_ROWS:
            sentence = tr("In the table “{table}”, {n} more rows do not say what the log says.")
            self.findings.append(Finding(0, "", "table", Phrase(sentence, {"table": name, "n": len(wrong) - _SHOWN_ROWS})))

    def _difference(self, name: str, key: tuple[Any, ...], found: dict[tuple[Any, ...], tuple[Any, ...]]) -> Phrase:
        figures = {"table": name, "key": " / ".join(map(str, key))}
        if key not in found:
            return Phrase(tr("The table “{table}” lacks the row {key}. The log has it; rebuild the tables."), figures)
        if key not in self._expected[name]:
            return Phrase(tr("The table “{table}” has a row {key} that the log does not know. Rebuild the tables."), figures)
        return Phrase(tr("The row {key} of the table “{table}” was changed. The log has the right one; rebuild the tables."), figures)


def said(findings: Sequence[Finding], translate: Callable[[str], str]) -> Iterator[str]:
    """The findings as sentences."""
    return (one.phrase.said(translate) for one in findings)

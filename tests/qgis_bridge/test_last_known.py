# SPDX-License-Identifier: GPL-2.0-or-later
"""What is shown while a database does not answer."""

from __future__ import annotations

import pytest
from smartcity.smartcity_plugin.cycle.errors import NotAllowed, StoreUnreachable
from smartcity.smartcity_plugin.qgis_bridge.last_known import LastKnown


class Server:
    """Answers with how often it was asked, unless it is told to fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.fails: Exception | None = None

    def ask(self, about: str) -> str:
        self.asked.append(about)
        if self.fails is not None:
            raise self.fails
        return f"{about} {len(self.asked)}"


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def answers(server) -> LastKnown[str]:
    return LastKnown(server.ask, lambda error: isinstance(error, StoreUnreachable))


def test_each_question_goes_to_the_store_while_it_answers(server, answers):
    assert [answers.get("a", offline=False), answers.get("a", offline=False)] == ["a 1", "a 2"]


def test_nobody_is_asked_for_what_is_known_while_it_is_away(server, answers):
    answers.get("a", offline=False)
    assert answers.get("a", offline=True) == answers.known("a") == "a 1" and server.asked == ["a"]


def test_the_last_answer_stands_in_when_the_database_goes(server, answers):
    answers.get("a", offline=False)
    server.fails = StoreUnreachable("gone")
    assert answers.get("a", offline=False) == "a 1" and server.asked == ["a", "a"]


def test_what_was_never_known_is_an_error_and_is_not_remembered(server, answers):
    server.fails = StoreUnreachable("gone")
    for offline in (False, True):
        with pytest.raises(StoreUnreachable):
            answers.get("a", offline=offline)
    assert answers.known("a") is None and server.asked == ["a", "a"]


def test_a_no_is_not_hidden_behind_an_older_answer(server, answers):
    answers.get("a", offline=False)
    server.fails = NotAllowed("no such cycle")
    with pytest.raises(NotAllowed):
        answers.get("a", offline=False)

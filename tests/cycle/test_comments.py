# SPDX-License-Identifier: GPL-2.0-or-later
"""Comments: what they may be about, who may make them, in which order they stand, and that their text can go."""

from __future__ import annotations

import pytest
from smartcity.smartcity_plugin.cycle.erasable import ERASED
from smartcity.smartcity_plugin.cycle.errors import BadValue, NotAllowed
from smartcity.smartcity_plugin.cycle.events import Event
from smartcity.smartcity_plugin.cycle.roles import Role
from smartcity.smartcity_plugin.cycle.stages import Stage
from smartcity.smartcity_plugin.cycle.subject import Comment, RoleGiven


def texts(walk, about=""):
    return [one.record.text for one in walk.state.comments_on(about)]


@pytest.mark.parametrize("about", ["", "run-1", "d-1", "i-1", "e-1"])
def test_a_comment_stands_below_what_it_is_about(walk, about):
    walk.to_evaluation()
    walk.say(Comment("한글 😀 <b>text</b>", about))
    for one in ("", "run-1", "d-1", "i-1", "e-1"):
        assert texts(walk, one) == (["한글 😀 <b>text</b>"] if one == about else [])
    assert walk.store.verify().valid


@pytest.mark.parametrize("about", ["d-2", "calls", "unknown"])
def test_a_comment_on_what_is_not_there_is_refused(walk, about):
    before = walk.to_evaluation().state.position
    with pytest.raises(NotAllowed, match=about):
        walk.say(Comment("text", about))
    with pytest.raises(BadValue, match="empty"):
        walk.say(Comment(" \n ", "d-1"))
    assert walk.state.position == before


def test_an_adviser_and_whoever_has_no_role_may_speak_also_when_all_is_closed(walk):
    walk.to_evaluation()
    adviser, citizen = walk.store.name_person("Park"), walk.store.name_person("Choi")
    walk.say(RoleGiven(adviser, Role.ADVISER))
    walk.say(Comment("begin earlier", "d-1"), adviser)
    walk.move(Stage.CLOSED, learned="begin two weeks earlier")
    walk.say(Comment("thank you"), citizen)
    assert [one.actor for one in walk.state.comments] == [adviser, citizen]


def test_the_newest_is_last_by_the_time_at_which_it_was_made(walk):
    """One that waited for the database has a later place in the log, and its own time."""
    walk.to_evaluation()
    for minute, text in ((30, "second"), (10, "first"), (50, "third")):
        walk.store.append(Event(walk.cycle_id, Comment(text, "d-1"), walk.me, at=f"2026-07-01T10:{minute}:00.000Z"))
    assert texts(walk, "d-1") == ["first", "second", "third"]


def test_a_comment_of_an_older_store_on_something_else_is_shown_with_the_cycle(walk):
    walk.to_evaluation()
    walk.say(Comment("text", "d-1"))
    state = walk.state
    kept = state.comments[0]
    state.comments[0] = kept._replace(record=Comment("text", "calls"))
    assert [one.record.text for one in state.comments_on("")] == ["text"]


def test_its_text_is_erased_and_its_place_stays(walk, store_path):
    walk.to_evaluation()
    said = walk.say(Comment("Mrs Park of house 7 called again", "i-1"))
    head = walk.store.head(walk.cycle_id)
    walk.store.erase([said.event_id], "asked for", walk.me)
    assert texts(walk, "i-1") == [ERASED] and walk.store.verify([head]).valid
    assert b"house 7" not in b"".join(one.read_bytes() for one in store_path.parent.iterdir())

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.models import Faq
from index.searching.letters import EntryLetters

BOATS = Faq(
    document="boats", topic="Boats", question="Saako veneellä soutaa?", also_asked=("soutuvene",), language="fi"
)
SHEEP = Faq(document="sheep", topic="Sheep", question="Missä lampaat ovat?", also_asked=("lammas",), language="fi")
ENGLISH = Faq(document="english", topic="Boats", question="May I row a boat?")
LETTERS = EntryLetters([BOATS, SHEEP, ENGLISH], "fi")


def likeness(question: str, document: str) -> float:
    return LETTERS.likeness(question)[document]


def test_a_wording_itself_is_as_like_as_can_be() -> None:
    assert likeness("missä LAMPAAT ovat", "sheep") == pytest.approx(1.0)


@pytest.mark.parametrize(("question", "document"), [("veneet", "boats"), ("lampaita", "sheep"), ("lampaiden", "sheep")])
def test_endings_and_compounds_leave_a_word_like_itself(question: str, document: str) -> None:
    other = {"boats": "sheep", "sheep": "boats"}[document]
    assert likeness(question, document) > 0.2 > likeness(question, other)


def test_a_word_that_no_entry_has_makes_a_question_less_like_it() -> None:
    assert likeness("soutuvene", "boats") > likeness("soutuvene pulkka", "boats")


def test_entries_of_other_languages_are_not_compared() -> None:
    assert LETTERS.likeness("May I row a boat?") == {"boats": 0.0, "sheep": 0.0}


def test_without_entries_nothing_is_like_a_question() -> None:
    assert EntryLetters([ENGLISH], "fi").likeness("vene") == {}


@given(st.text(max_size=40))
def test_a_likeness_is_a_share(question: str) -> None:
    assert all(0 <= likeness(question, document) <= 1 for document in ("boats", "sheep"))

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


def test_a_wording_itself_is_as_like_as_can_be() -> None:
    assert LETTERS.likeness("missä LAMPAAT ovat", "sheep") == pytest.approx(1.0)


@pytest.mark.parametrize(("question", "document"), [("veneet", "boats"), ("lampaita", "sheep"), ("lampaiden", "sheep")])
def test_endings_and_compounds_leave_a_word_like_itself(question: str, document: str) -> None:
    other = {"boats": "sheep", "sheep": "boats"}[document]
    assert LETTERS.likeness(question, document) > 0.2 > LETTERS.likeness(question, other)


def test_a_word_that_no_entry_has_makes_a_question_less_like_it() -> None:
    assert LETTERS.likeness("soutuvene", "boats") > LETTERS.likeness("soutuvene pulkka", "boats")


def test_entries_of_other_languages_and_unknown_ones_are_not_like_anything() -> None:
    assert LETTERS.likeness("May I row a boat?", "english") == 0
    assert LETTERS.likeness("vene", "nowhere") == 0


@given(st.text(max_size=40))
def test_a_likeness_is_a_share(question: str) -> None:
    assert all(0 <= LETTERS.likeness(question, document) <= 1 for document in ("boats", "sheep"))

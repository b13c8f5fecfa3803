from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.analysis import grams_of_word
from index.models import Faq
from index.searching.letters import EntryLetters, chance, nearness

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


def test_an_answer_is_told_by_the_sentence_with_most_letters_of_the_question() -> None:
    sentences = ["Laituri on rannassa.", "Soutaminen maksaa kolme euroa.", "Airot ovat vajassa."]
    assert LETTERS.telling("mitä soutu maksaa", sentences) == 1
    assert LETTERS.telling("airoista", sentences) == 2


def test_no_sentence_tells_that_shares_no_letters() -> None:
    assert LETTERS.telling("vene", ["Ei.", "Kyllä."]) is None


def test_what_is_twice_as_near_as_strangers_is_answered_about_as_often_as_not() -> None:
    assert chance(nearness(0.3569, 0.1), 0.257) == pytest.approx(0.5)  # .3569 + .8 * .1 is 1.7 times .257
    assert chance(0.25, 0.257) < 0.25 < 0.75 < chance(0.75, 0.257)


def test_how_near_strangers_come_counts_by_three_quarters() -> None:
    assert chance(0.125, 0.257 / 16) == pytest.approx(chance(1.0, 0.257))  # 16 ** .75 is 8


def test_a_text_without_the_word_that_says_most_holds_less_of_a_question() -> None:
    letters = EntryLetters([BOATS], "fi", lambda gram: 0.5 if gram in grams_of_word("maksaa") else 1.0)
    assert letters.held("soutuvene maksaa", "Soutuveneen saa kolmella eurolla.") == 1.0
    assert letters.held("soutuvene maksaa", "Lippu maksaa kolme euroa.") == pytest.approx(0.4)
    assert letters.held("saadaankohanko vene", "Veneen saa.") == 1.0  # the verb that asks is no word to be held
    assert letters.held("?", "Lippu maksaa kolme euroa.") == 1.0


def test_a_word_is_held_by_one_word_not_by_the_ends_of_several() -> None:
    letters = EntryLetters([BOATS], "fi")
    assert letters.held("apteekkia", "Kauppa ja pankkia on.") < letters.held("apteekkia", "Apteekki on torilla.") == 1.0


@given(st.floats(0, 1.5), st.floats(0, 1.5), st.floats(0.05, 1))
def test_what_comes_nearer_is_likelier(one: float, other: float, strangeness: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= chance(low, strangeness) <= chance(high, strangeness) <= 1

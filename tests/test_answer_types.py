from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.searching.answer_types import ANSWER_TYPES, answer_type, asking_clause, offered


def kind(question: str) -> str | None:
    number = answer_type(question)
    return None if number is None else ANSWER_TYPES[number].name


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How little money was it made for?", "money"),
        ("what did the boat cost", "money"),
        ("how old was the lighthouse keeper", "age"),
        ("How long did the storm last?", "duration"),
        ("how many lamps are there", "number"),
        ("which year did the mill burn", "time"),
        ("When did she leave?", "time"),
        ("who wrote the letter", "person"),
        ("where was the harbour", "place"),
        ("why did they stop", "reason"),
        ("which book is it after", "work"),
        ("tell me about the sea", None),
    ],
)
def test_a_question_tells_what_kind_of_answer_it_wants(question: str, expected: str | None) -> None:
    assert kind(question) == expected


@pytest.mark.parametrize(
    ("sentence", "name", "share"),
    [
        ("It cost 300 euros.", "money", 1.0),
        ("It was cheap.", "money", 0.5),
        ("The keeper was eleven years old.", "age", 1.0),
        ("They waited for three weeks.", "duration", 1.0),
        ("The mill burned in 1911.", "time", 1.0),
        ("In the end Orsola wrote it.", "person", 1.0),
        ("Nobody wrote it.", "person", 0.0),
        ("The engine failed because of the salt.", "reason", 1.0),
    ],
)
def test_a_sentence_shows_which_kinds_of_answer_it_offers(sentence: str, name: str, share: float) -> None:
    number = [one.name for one in ANSWER_TYPES].index(name)
    assert offered(sentence)[number] == share


def test_the_clause_that_asks_is_the_last_one_with_a_question_word() -> None:
    assert asking_clause("the one with the boat... how heavy was it?") == "how heavy was it?"
    assert asking_clause("two sisters, a mill - who burns it in the end, is it told") == "who burns it in the end"


def test_a_question_of_one_clause_is_its_own_asking_clause() -> None:
    assert asking_clause("how heavy was the boat?") == "how heavy was the boat?"


@given(st.text(max_size=80))
def test_the_asking_clause_is_a_part_of_the_question(question: str) -> None:
    assert asking_clause(question) in question


@given(st.text(max_size=80))
def test_what_a_sentence_offers_is_a_share(sentence: str) -> None:
    assert all(0 <= share <= 1 for share in offered(sentence))

from __future__ import annotations

import re

import pytest

from bot.assistant.forms import OPENING, WHEN, asks_nothing, asks_whether, says_nothing


@pytest.mark.parametrize(
    ("text", "small", "asks"),
    [
        ("", True, False),
        (", and then in the  film please?", True, False),
        ("entä siinä elokuvassa sitten", True, False),
        ("what about , then?", True, False),
        ("show me ", False, False),
        ("what is the  about?", False, True),
        ("näytä ", False, False),
        ("who directed ?", False, True),
        ("kuka ohjasi", False, True),
    ],
)
def test_small_words_say_nothing_and_with_asking_words_ask_nothing(text: str, small: bool, asks: bool) -> None:
    assert says_nothing(text) is small
    assert asks_nothing(text) is not asks


@pytest.mark.parametrize("question", ["and is it long?", "Ok, so does it end?", "no entä onko se pitkä", "tuleeko se"])
def test_a_question_for_yes_or_no_is_one_whatever_opens_it(question: str) -> None:
    assert asks_whether(question)


@pytest.mark.parametrize("question", ["when", "hi, and when's", "ok entä milloin ja missä", "At what time"])
def test_what_asks_for_a_screening_may_have_an_opening(question: str) -> None:
    assert re.fullmatch(rf"{OPENING}{WHEN}", question, re.IGNORECASE)


def test_a_word_that_begins_like_an_opening_opens_nothing() -> None:
    opening = re.match(OPENING, "Soap and orchids", re.IGNORECASE)
    assert opening is not None
    assert opening.group() == ""

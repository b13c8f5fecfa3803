"""Facts that a header does not give, or gives otherwise than the review: the review tells them, or nothing does."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of, showing
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
PIANO = Film(
    document="reviews/piano.txt", title="Piano Movers", directors=("Tom Carver",), year=1999, minutes=90,
    critic="Petra Wick",
)  # fmt: skip
FERRY = Film(
    document="reviews/ferry.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961, minutes=80,
    categories=("Drama",), cast=("Luc Abadie",),
)  # fmt: skip
LETTER = Film(
    document="reviews/letter.txt", title="Paper Knife", directors=("Nora Quint",), year=1974, minutes=95,
    categories=("Thriller",),
)  # fmt: skip
REVIEWS = (
    review(
        PIANO,
        "Tom Carver carries it up himself. The stairs are steep. Ulla Brandauer plays the widow who wants it gone. It "
        "is black and white, Piano Movers, black and white as the keys. It is for children from nine up.",
    ),
    review(
        FERRY,
        "A bell, a lake. Nobody told us that Ferrymaster is a comedy, from end to end.",
    ),
    review(LETTER, "A desk, a lamp, and somebody at the door."),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(knowledge_of((showing(PIANO, "2027-06-11 18:00"),), (PIANO, FERRY, LETTER), REVIEWS))


@pytest.mark.parametrize("question", ["who is in Piano Movers?", "cast of Piano Movers"])
def test_players_are_quoted_where_no_cast_is_listed_and_the_director_is_none(
    assistant: Assistant, question: str
) -> None:
    answer = asked(assistant, NOON, question).answer
    [quote] = answer.quotes
    assert answer.text.startswith("Piano Movers: its cast is not listed; the review says:\n")
    assert quote.text[slice(*quote.highlight)] == "Ulla Brandauer plays the widow who wants it gone."


def test_a_listed_cast_is_said_not_quoted(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "who is in Ferrymaster?").answer
    assert (answer.kind, answer.quotes) == ("fact", ())


@pytest.mark.parametrize(
    ("question", "listed", "marked"),
    [
        (
            "is Ferrymaster a comedy?",
            "Ferrymaster is listed under Drama",
            "Nobody told us that Ferrymaster is a comedy",
        ),
        ("is Piano Movers black and white?", "Piano Movers: its category is not listed", "It is black and white"),
        (
            "is Piano Movers ok for kids?",
            "Piano Movers: its age limit is not listed",
            "It is for children from nine up.",
        ),
    ],
)
def test_what_the_review_calls_a_film_is_quoted_beside_what_is_listed(
    assistant: Assistant, question: str, listed: str, marked: str
) -> None:
    answer = asked(assistant, NOON, question).answer
    [quote] = answer.quotes
    assert answer.text.startswith(f"{listed}; the review says:\n")
    assert quote.text[slice(*quote.highlight)].startswith(marked)


def test_a_kind_that_the_review_has_no_word_for_is_not_looked_for_in_it(assistant: Assistant) -> None:
    assert asked(assistant, NOON, "is Ferrymaster a thriller?").answer.text.startswith(
        "Ferrymaster is listed under Drama."
    )


def test_what_neither_tells_is_declined(assistant: Assistant) -> None:
    for question, fact in (("who reviewed Ferrymaster?", "critic"), ("age limit of Ferrymaster", "age limit")):
        answer = asked(assistant, NOON, question).answer
        assert (answer.kind, answer.quotes) == ("decline", ())
        assert answer.text.endswith(f"our texts do not give its {fact}.")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("is Ferrymaster from 1975?", "Ferrymaster was made in 1961."),
        ("is Ferrymaster over two hours?", "Ferrymaster runs 1 h 20 min."),
        ("does Ferrymaster have Luc Abadie in it?", "Ferrymaster stars Luc Abadie."),
    ],
)
def test_a_condition_asked_about_is_answered_with_what_is_listed(
    assistant: Assistant, question: str, said: str
) -> None:
    assert asked(assistant, NOON, question).answer.text.startswith(said)

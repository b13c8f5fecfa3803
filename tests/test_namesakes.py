"""Films of one title: told apart by whatever else is said, compared, searched together, and named with their year."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of, showing
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
OLD = Film(
    document="reviews/ferry-1961.txt", title="Ferrymaster", directors=("Odile Marchetti",), year=1961, minutes=80,
    countries=("Italy",), languages=("Italian",),
)  # fmt: skip
NEW = Film(
    document="reviews/ferry-2009.txt", title="Ferrymaster", directors=("Tom Carver",), year=2009, minutes=125,
    countries=("USA",), languages=("English",), cast=("Ulla Brandauer",),
)  # fmt: skip
FILMS = (OLD, NEW)
DOCUMENTS = (
    review(OLD, "Odile Marchetti filmed on the lake of Garda. The bell of the ferry was cast from church silver."),
    review(NEW, "Tom Carver knows the river. Ulla Brandauer steers it herself, and the fog is real."),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    shown = (showing(OLD, "2027-06-11 18:00"), showing(NEW, "2027-06-11 20:00", "Kino Ruska"))
    return Assistant(knowledge_of(shown, FILMS, DOCUMENTS))


@pytest.mark.parametrize(
    ("question", "minutes"),
    [
        ("how long is the new Ferrymaster?", "2 h 5 min"),
        ("how long is the Ferrymaster remake?", "2 h 5 min"),
        ("how long is the original Ferrymaster?", "1 h 20 min"),
        ("how long is Ferrymaster (1961)?", "1 h 20 min"),
        ("how long is the 2009 version of Ferrymaster?", "2 h 5 min"),
        ("how long is Ferrymaster by Marchetti?", "1 h 20 min"),
        ("how long is Ferrymaster, the one with Ulla Brandauer?", "2 h 5 min"),
        ("how long is the Italian Ferrymaster?", "1 h 20 min"),
    ],
)
def test_age_year_people_and_country_tell_which_film_is_meant(
    assistant: Assistant, question: str, minutes: str
) -> None:
    assert asked(assistant, NOON, question).answer.text.startswith(f"Ferrymaster runs {minutes}.")


@pytest.mark.parametrize(
    "question", ["how long is Ferrymaster?", "Ferrymaster", "what is the original title of Ferrymaster?"]
)
def test_where_nothing_tells_which_one_is_meant_it_is_asked(assistant: Assistant, question: str) -> None:
    answer = asked(assistant, NOON, question).answer
    assert answer.kind == "clarify"
    assert [choice.label for choice in answer.choices] == [
        "Ferrymaster (Odile Marchetti, 1961)",
        "Ferrymaster (Tom Carver, 2009)",
    ]


@pytest.mark.parametrize(
    "question", ["which Ferrymaster is longer?", "how much longer is the new Ferrymaster than the old one?"]
)
def test_they_are_compared_with_their_years(assistant: Assistant, question: str) -> None:
    assert asked(assistant, NOON, question).answer.text == (
        "Ferrymaster (2009) is longer.\n"
        "Ferrymaster (2009) runs 2 h 5 min.\n"
        "Ferrymaster (1961) runs 1 h 20 min."
    )  # fmt: skip


def test_when_they_are_on_is_told_of_all_with_their_years(assistant: Assistant) -> None:
    assert asked(assistant, NOON, "when is Ferrymaster on?").answer.text == (
        "Ferrymaster (1961) and Ferrymaster (2009)\n"
        "Friday 11 June\n"
        "18:00–19:20 · Ferrymaster (1961) · Big Tent\n"
        "20:00–22:05 · Ferrymaster (2009) · Kino Ruska"
    )


def test_what_one_of_the_reviews_says_is_quoted_without_asking(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "in Ferrymaster, who knows the river and is the fog real?").answer
    assert answer.kind == "passage"
    assert answer.quotes[0].document == NEW.document


@pytest.mark.parametrize(
    ("turns", "minutes"),
    [
        (("Ferrymaster", "the old one", "how long?"), "1 h 20 min"),
        (("how long is Ferrymaster?", "the remake please"), "2 h 5 min"),
        (("how long is the old Ferrymaster?", "no i meant the new one"), "2 h 5 min"),
        (("how long is the Ferrymaster remake?", "and the original?"), "1 h 20 min"),
        (("how long is the new Ferrymaster?", "and the other one"), "1 h 20 min"),
        (("how long is Ferrymaster?", "the Italian one"), "1 h 20 min"),
        (("what is Ferrymaster about?", "the one with the church silver", "how long?"), "1 h 20 min"),
        (("how long is the old Ferrymaster?", "how long", "and the American one?"), "2 h 5 min"),
        (("what is on tonight?", "the Italian one. how long is it"), "1 h 20 min"),
        (("who steers it, and is the fog real?", "how long is it?"), "2 h 5 min"),
    ],
)
def test_the_other_of_the_two_is_meant_by_its_age_alone(
    assistant: Assistant, turns: tuple[str, ...], minutes: str
) -> None:
    assert f"Ferrymaster runs {minutes}." in asked(assistant, NOON, *turns).answer.text

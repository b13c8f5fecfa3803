"""Titles that are pronouns, "It" and "Her": films where nothing else can be meant, or where they are written so."""

from __future__ import annotations

import pytest

from bot.assistant.assistant import Assistant
from index.models import Film
from tests.festival import asked, knowledge_of, showing
from tests.small_corpus import review

NOON = "2027-06-11 12:00"
IT = Film(document="reviews/it.txt", title="It", directors=("Tom Carver",), year=1990, minutes=81)
ROOM = Film(document="reviews/room.txt", title="4117", directors=("Odile Marchetti",), year=2009, minutes=92)
FILMS = (IT, ROOM)
DOCUMENTS = (
    review(IT, "A well in the yard has a voice. Tom Carver lets it sing, and the children of the farm listen."),
    review(ROOM, "Nobody sleeps in that room. Odile Marchetti built the hotel in a hangar near Parma."),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(
        knowledge_of((showing(IT, "2027-06-11 18:00"), showing(ROOM, "2027-06-11 20:00")), FILMS, DOCUMENTS)
    )


@pytest.mark.parametrize(
    ("turns", "film"),
    [
        (("how long is it?",), IT),
        (("how long is 4117 and when is it on?",), ROOM),
        (("4117 when is it on",), ROOM),
        (("who directed 4117?", "how long is it?"), ROOM),
        (("who directed 4117?", "and how long is It?"), IT),
        (("4117 runtime",), ROOM),
        (("i want to see 4117",), ROOM),
    ],
)
def test_a_pronoun_means_the_film_spoken_of_before_a_title(
    assistant: Assistant, turns: tuple[str, ...], film: Film
) -> None:
    assert asked(assistant, NOON, *turns).answer.films == (film.title,)


def test_two_films_named_side_by_side_are_compared(assistant: Assistant) -> None:
    assert asked(assistant, NOON, "which is longer, it or 4117?").answer.text.startswith("4117 is longer.")

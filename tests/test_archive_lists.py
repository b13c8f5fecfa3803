"""Lists of an archive's films: by pages, in order, and complete however they are filtered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.assistant import Assistant
from bot.assistant.lists.answer import AT_ONCE
from index.catalogue import Catalogue
from index.filters import Filters
from index.models import Film
from index.naming.words import keys_of
from tests.festival import asked, knowledge_of

NOON = "2027-06-11 12:00"
MANY = tuple(
    Film(
        document=f"reviews/{number:03}.txt",
        title=f"Part {number:03}",
        directors=("Ilo Ranta" if number else "Uu Salo",),
    )
    for number in range(AT_ONCE + 1)
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant(knowledge_of(screenings=(), films=MANY))


def test_a_list_too_long_for_a_chat_is_counted_and_given_by_pages(assistant: Assistant) -> None:
    first = asked(assistant, NOON, "list all films").answer
    assert f"{len(MANY)} films" in first.text
    assert first.films == tuple(film.title for film in MANY[:20])
    assert asked(assistant, NOON, "list all films", "more").answer.films == tuple(film.title for film in MANY[20:40])


def test_a_list_that_a_chat_can_hold_is_complete(assistant: Assistant) -> None:
    assert len(asked(assistant, NOON, "films by Ilo Ranta").answer.films) == AT_ONCE


def test_whoever_is_not_offered_among_many_of_one_name_is_counted_and_can_be_named_in_full() -> None:
    given = ("Aino", "Eero", "Ilo", "Oiva", "Salli", "Tuomo", "Uuno")
    films = tuple(
        film.model_copy(update={"directors": (f"{name} Ranta",)}) for film, name in zip(MANY, given, strict=False)
    )
    assistant = Assistant(knowledge_of(screenings=(), films=films))
    which = asked(assistant, NOON, "films by Ranta").answer
    assert [choice.label.split()[1] for choice in which.choices] == ["Ranta"] * 5
    assert which.text.endswith("And 2 more: write the whole name.")
    assert asked(assistant, NOON, "films by Ranta", "films by Uuno Ranta").answer.films == (films[6].title,)


def test_films_looked_among_are_given_in_the_order_of_all() -> None:
    among = Filters(films=frozenset({MANY[7].document, MANY[2].document, "reviews/gone.txt"}))
    assert Catalogue(MANY[::-1]).select(among) == [MANY[2], MANY[7]]


@given(
    st.lists(st.sampled_from(["The", "Nine", "No", "5", "Kaurismäki", "O'Hara", "a", "Junior", "ruska"]), max_size=4)
)
def test_plain_names_are_compared_by_the_same_words_as_others(words: list[str]) -> None:
    name = " ".join(words)
    assert keys_of(name) == keys_of(f"{name}!")

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.guide import Guide
from bot.assistant.talk.tidying import tidied
from bot.assistant.wording import Wordings
from bot.watchlist.requests import film_named, film_spoken_of
from index.catalogue import Catalogue
from index.names import Names
from tests.festival import VENUES, asked, at, knowledge_of
from tests.small_corpus import DOCUMENTS, FILMS, KETTLE, review

NOON = "2027-06-11 12:00"
REMADE = KETTLE.model_copy(update={"document": "reviews/kettle2.txt", "year": 1950, "directors": ("Rosa Delmare",)})
BOTH = (*FILMS, REMADE)
KNOWLEDGE = replace(
    knowledge_of(()),
    films={film.document: film for film in BOTH},
    names=Names.from_corpus(BOTH, [*DOCUMENTS, review(REMADE, "A pot boils over.")], VENUES),
    catalogue=Catalogue(BOTH),
)
TWO_KETTLES = Assistant(KNOWLEDGE)


def test_films_of_one_title_are_offered_with_director_and_year() -> None:
    labels = [choice.label for choice in asked(TWO_KETTLES, NOON, "who directed Red Kettle?").answer.choices]
    assert sorted(labels) == ["Red Kettle (Rosa Delmare, 1950)", "Red Kettle (Tom Carver, 2021)"]


@pytest.mark.parametrize("said", ["the 1950 one", "Delmare", "Red Kettle 1950", "Red Kettle (1950)"])
def test_the_film_of_that_title_that_is_chosen_is_spoken_of_from_then_on(said: str) -> None:
    answer = asked(TWO_KETTLES, NOON, "who directed Red Kettle?", said).answer
    assert (answer.kind, "Rosa Delmare" in answer.text) == ("fact", True)
    after = asked(TWO_KETTLES, NOON, "who directed Red Kettle?", said, "what year is it from?").answer
    assert "1950" in after.text
    assert "2021" not in after.text


@pytest.mark.parametrize("question", ["/film Red Kettle (2021)", "red kettle 2021", "how old is Red Kettle (2021)?"])
def test_a_title_with_its_year_is_one_film(question: str) -> None:
    answer = asked(TWO_KETTLES, NOON, question).answer
    assert "Tom Carver" in answer.text
    assert not answer.choices


def test_of_two_films_that_a_word_may_name_the_one_chosen_is_starred() -> None:
    guide = Guide(KNOWLEDGE, Wordings().of("en"), at("2027-06-11 12:00"))
    which = film_named("star", "kettle", guide)
    assert isinstance(which, Answer)
    assert sorted(choice.question for choice in which.choices) == [
        "/star Red Kettle (1950)",
        "/star Red Kettle (2021)",
    ]
    assert film_named("star", "Red Kettle (1950)", guide) == REMADE


def test_of_the_films_of_a_list_the_one_chosen_is_starred() -> None:
    guide = Guide(KNOWLEDGE, Wordings().of("en"), at("2027-06-11 12:00"))
    which = film_spoken_of("star", [KETTLE.document, "reviews/gone.txt", REMADE.document], guide)
    assert isinstance(which, Answer)
    assert [choice.question for choice in which.choices] == ["/star Red Kettle (2021)", "/star Red Kettle (1950)"]
    assert film_spoken_of("star", [REMADE.document], guide) == REMADE
    assert film_spoken_of("star", [], guide) is None


def test_letters_and_their_accents_written_apart_are_one_letter() -> None:
    assert tidied(unicodedata.normalize("NFD", "Honkamäen  elokuvat")) == "Honkamäen elokuvat"

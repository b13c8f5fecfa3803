from __future__ import annotations

import pytest

from bot.assistant.answers import Language
from bot.assistant.facts.by_example import LONGEST, Likeness, read_examples
from index.embedding import Embedder
from index.facts import Fact


@pytest.fixture(scope="module")
def likeness(embedder: Embedder) -> Likeness:
    return Likeness(embedder)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("which filmmaker is responsible for the film?", Fact.DIRECTOR),
        ("the film is from what year, roughly?", Fact.YEAR),
        ("how many hours will the film keep me in my seat?", Fact.MINUTES),
        ("what country produced the film, do you know?", Fact.COUNTRIES),
        ("what language are they speaking in the film?", Fact.LANGUAGES),
        ("is the film shown with subtitles I could read in English?", Fact.SUBTITLES),
        ("would the film count as a comedy?", Fact.CATEGORIES),
        ("which actors can one see in the film?", Fact.CAST),
        ("may my nine-year-old come along to the film?", Fact.AGE_LIMIT),
        ("whose review of the film did you print?", Fact.CRITIC),
        ("do you know the film's title in its own language?", Fact.ORIGINAL_TITLE),
        ("is there a lot of violence in the film?", Fact.CONTENT_NOTES),
    ],
)
def test_a_wording_that_no_pattern_knows_asks_for_what_its_like_asks_for(
    likeness: Likeness, question: str, fact: Fact
) -> None:
    assert likeness.fact(question, "en") is fact


@pytest.mark.parametrize(
    "question",
    [
        "who composed the score of the film?",
        "where did they shoot the film?",
        "why did they make the film in black and white?",
        "how long did it take them to shoot the film?",
        "who wrote the screenplay of the film?",
        "when is the film on today?",
    ],
)
def test_what_no_header_states_is_no_fact(likeness: Likeness, question: str) -> None:
    assert likeness.fact(question, "en") is None


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("kukahan elokuvan ohjasi?", Fact.DIRECTOR),
        ("minä vuonna elokuva valmistui?", Fact.YEAR),
        ("montako minuuttia elokuvassa on?", Fact.MINUTES),
        ("puhutaanko elokuvassa ruotsia?", Fact.LANGUAGES),
        ("voiko elokuvaan viedä lapsen?", Fact.AGE_LIMIT),
        ("kuka elokuvan kuvasi?", None),
        ("mistä elokuvassa kerrotaan?", None),
    ],
)
def test_finnish_wordings_are_compared_by_their_letters(likeness: Likeness, question: str, fact: Fact | None) -> None:
    assert likeness.fact(question, "fi") is fact


def test_a_long_story_is_left_to_the_search(likeness: Likeness) -> None:
    story = "my uncle, who has seen it twice, " * 3
    assert len(story.split()) > LONGEST
    assert likeness.fact(f"{story}asks who directed the film?", "en") is None


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_fact_has_examples_and_so_has_what_is_none(language: Language) -> None:
    facts = [example.fact for example in read_examples(language)]
    assert set(facts) == {*Fact, None}
    assert all(facts.count(fact) >= 4 for fact in Fact)

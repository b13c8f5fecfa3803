"""What is said before a quotation that may not answer, and what a question asks for by a word."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.quoting.asked_for import asked_for, unsaid
from bot.assistant.quoting.ties import MOST_OF_SEVERAL
from tests.festival import asked

NOON = "2027-06-10 12:00"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what wine do they drink in the film", ["wine"]),
        ("which mountain village was the film shot in", ["mountain", "village"]),
        ("how many horses were there", ["horses"]),
        ("what's the king's name", ["king"]),
        ("what was Ozu's favourite dish", ["favourite", "dish"]),
        ("who did the choreography", ["choreography"]),
        ("name of the costume designer", ["costume", "designer"]),
        ("which famous painter turned up there", ["famous", "painter"]),
        ("what kind of camera did they use", ["camera"]),
        ("what film did she make next", []),
        ("what happened to the boat", []),
        ("why did they leave", []),
    ],
)
def test_the_word_for_what_is_asked_for_is_read(question: str, words: Sequence[str]) -> None:
    assert list(asked_for(question)) == words


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("what wine do they drink", "They drink whatever is there.", ["wine"]),
        ("what wine do they drink", "Two of the wines are poured away.", []),
        ("which photographer was it", "He took photographs.", []),
        ("what color is it", "It has a colour of its own.", []),
        ("which mountain village was it", "It is a village by the sea.", []),
        ("why did they leave", "They were tired of it.", []),
    ],
)
def test_what_a_text_has_no_word_for_is_told(question: str, text: str, words: Sequence[str]) -> None:
    assert list(unsaid(question, text)) == words


def test_a_passage_without_a_word_for_what_is_asked_for_is_said_to_lack_it(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "what wine do they drink in Another Round").answer
    assert answer.text.startswith("Without the word “wine”, this comes nearest in the review of Another Round:\n")
    assert answer.kind == "passage"


def test_a_refusal_says_of_what_the_review_does_not_speak(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "which lens did they use on Petite Maman").answer
    assert answer.kind == "decline"
    assert answer.text.startswith("Petite Maman: I found nothing about “lens” in its review.")


def test_a_named_passage_that_is_hardly_likely_is_said_to_be_unsure(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "who narrates Grizzly Man").answer
    assert answer.text.startswith("I am not sure that this answers it; nothing comes nearer:\n")


def test_a_few_words_that_name_no_film_are_answered_for_the_film_that_they_may_mean(assistant: Assistant) -> None:
    assert asked(assistant, NOON, "who's in the jury").answer.text.startswith("If you mean Perfect Days:\n")


def test_one_review_is_not_given_for_all_films(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "which films won an oscar").answer
    assert answer.text.startswith("I cannot list them all; one review speaks of it:\n")
    assert len(answer.choices) == MOST_OF_SEVERAL


def test_a_likely_passage_stands_without_a_doubt(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "which phone did they make Tangerine with").answer
    assert answer.text.startswith(answer.quotes[0].text)


def test_a_likely_finnish_entry_stands_as_the_answer(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "mihin voin pysäköidä autoni").answer
    assert answer.text.startswith("Mihin auton voi pysäköidä?\n")


def test_a_less_likely_one_may_answer_and_others_are_offered(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "onko siellä pimeää").answer
    assert answer.text.startswith("Ehkä tästä on apua:\nNäytetäänkö elokuvia tosiaan läpi yön?\n")
    assert answer.choices


def test_an_unlikely_one_is_offered_at_most(assistant: Assistant) -> None:
    answer = asked(assistant, NOON, "saako teltassa polttaa tupakkaa").answer
    assert answer.kind == "decline"
    assert answer.choices


def test_a_finnish_compound_of_children_is_no_kind_of_film(assistant: Assistant) -> None:
    [quote, *_] = asked(assistant, NOON, "lastenvaunut").answer.quotes
    assert quote.document.endswith("#Voiko vauvan tai vaunujen kanssa tulla?")
    assert asked(assistant, NOON, "lastenelokuvia").answer.kind == "list"


@pytest.mark.parametrize(
    ("question", "looked_into"), [("what phone was Tangerine shot on", False), ("can dogs come to Tangerine", True)]
)
def test_the_faq_is_not_looked_into_where_the_review_answers(
    assistant: Assistant, question: str, looked_into: bool
) -> None:
    assert any(hit.document.faq for hit in asked(assistant, NOON, question).hits) == looked_into

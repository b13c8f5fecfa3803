"""What a film is about and how good it is: the review's own opening and end, on the sample corpus."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from index.reviews import read_review
from tests.festival import asked, knowledge_of

NOW = datetime(2027, 6, 8, 9, tzinfo=UTC)


def ask(assistant: Assistant, question: str) -> Answer:
    return assistant.reply(question, Conversation(), NOW).answer


@pytest.mark.parametrize(
    "question",
    [
        "what is Tangerine about?",
        "tell me about Tangerine",
        "plot of tangerine without spoilers",
        "so what's Tangerine about really",
        "mistä Tangerine kertoo?",
    ],
)
def test_what_a_film_is_about_is_the_opening_of_its_review(assistant: Assistant, question: str) -> None:
    [quote] = ask(assistant, question).quotes
    assert quote.document == "reviews/tangerine.txt"
    assert quote.text.startswith("On Christmas Eve in Hollywood")


@pytest.mark.parametrize(
    "question",
    [
        "is Tangerine any good?",
        "is Tangerine worth seeing",
        "why should I see Tangerine?",
        "Tangerine - any good?",
        "what did the critic think of Tangerine?",
        "did Joseph Adeyemi like Tangerine?",
        "would you recommend Tangerine",
        "what is Tangerine like?",
    ],
)
def test_how_good_it_is_says_the_end_of_its_review(assistant: Assistant, question: str) -> None:
    [quote] = ask(assistant, question).quotes
    assert quote.text.endswith("that hush is the present under the tree.")


def test_another_critics_opinion_is_no_opinion_of_the_films(assistant: Assistant) -> None:
    assert not ask(assistant, "did Petter Lindqvist like Tangerine?").quotes


def test_who_wrote_the_review_is_a_fact_not_an_opinion(assistant: Assistant) -> None:
    assert ask(assistant, "who wrote the review of Tangerine?").text.startswith("Tangerine was reviewed by Joseph")


def test_a_quotation_in_another_language_says_so(assistant: Assistant) -> None:
    answer = ask(assistant, "mistä Tangerine kertoo?")
    assert answer.language == "fi"
    assert "Lainaus on englanniksi." in answer.text


@pytest.mark.parametrize("question", ["missä Red Rocket kuvattiin?", "kuka kuvasi elokuvan Tangerine"])
def test_a_finnish_question_about_a_film_is_no_question_for_the_faq(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.kind != "faq"
    assert answer.language == "fi"


@pytest.mark.parametrize(
    "question",
    [
        "which prize did Tokyo Story win at the critics' poll",
        "when was the murderer that Memories of Murder is about identified",
        "what did the director say about Modern Times",
    ],
)
def test_a_title_or_a_clause_that_speaks_of_a_story_does_not_ask_for_it(assistant: Assistant, question: str) -> None:
    quote = ask(assistant, question).quotes[0]  # a second one may set the scene
    assert quote.text != assistant.knowledge.retriever.parts(quote.document)[0].text


CATALOGUE_PAGE = """Title: The Salt Road
Director: Ilma Harju

Kaksi sisarusta myy suolaa reestä, eikä kukaan usko heidän tarinaansa.

IN ENGLISH
Two sisters sell salt from a sledge. Nobody in the villages believes them.

They never turn back, and neither would you.

• Won in Tromsø.

Ilma Harju (b. 1981) studied in Turku. She lives on a boat.

CREDITS
Photography: Oskar Lind
Music: Ines Wahl

(Aino Laine)
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what is The Salt Road about?", "Two sisters sell salt from a sledge."),
        ("mistä The Salt Road kertoo?", "Kaksi sisarusta myy suolaa reestä, eikä kukaan usko heidän tarinaansa."),
        ("is The Salt Road any good?", "They never turn back, and neither would you."),
        ("who shot The Salt Road?", "Photography: Oskar Lind"),
    ],
)
def test_of_a_page_of_a_catalogue_the_prose_is_told_in_the_language_of_the_question(question: str, told: str) -> None:
    document, _ = read_review("reviews/salt.txt", CATALOGUE_PAGE)
    assert document.film is not None
    answer = asked(Assistant(knowledge_of((), (document.film,), (document,))), "2027-06-11 12:00", question).answer
    assert told in [quote.text[slice(*quote.highlight)].rpartition("\n")[2] for quote in answer.quotes]
    assert "Lainaus on" not in answer.text

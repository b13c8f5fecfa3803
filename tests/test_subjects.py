"""Films about a subject, and films that fit nearly as well as the one quoted."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.assistant.answers import Answer
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.descriptions import tells_alone
from bot.assistant.quoting.subjects import subject_of
from bot.assistant.quoting.ties import MOST, tied_films
from index.models import Document, Film, Passage, Span
from index.retrieval import Hit


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("is there a film about a chef?", "a chef"),
        ("films about loneliness", "loneliness"),
        ("hi, do you have any documentaries about old people?", "old people"),
        ("I'd like to see something about dogs", "dogs"),
        ("which movie is about a bank robbery", "a bank robbery"),
        ("what film deals with the war", "the war"),
        ("the one with the raccoons", "the raccoons"),
        ("what's that old film where a man bugs a hotel room?", "a man bugs a hotel room"),
        ("the movie that is set in a hotel in Japan", "a hotel in Japan"),
        ("which one has the dragon", "the dragon"),
        ("what did the critic say about the film", None),
        ("when is the one with the dragon on", None),
        ("who directed the film with the raccoons", None),
        ("what does the film about bears say of the camera", None),
        ("who directed the film about bears", None),
        ("films by women", None),
        ("is there a film tomorrow", None),
        ("tell me about the sauna", None),
    ],
)
def test_a_question_for_films_about_a_subject_is_told_by_its_words(question: str, subject: str | None) -> None:
    assert subject_of(question) == subject


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("the one with the steamship that is hauled over a hill", "Fitzcarraldo"),
        ("what's the film where a cow is stolen for cakes", "First Cow"),
        ("a film about a rodeo cowboy with a head injury", "The Rider"),
        ("the toilet cleaner movie", "Perfect Days"),
        ("two friends steal milk to bake cakes", "First Cow"),
        ("stripper marries a rich russian kid", "Anora"),
    ],
)
def test_a_film_described_by_what_is_in_it_is_found(assistant: Assistant, question: str, title: str) -> None:
    answer, _ = asked(assistant, question, Conversation())
    assert answer.films == (title,)


def test_what_asks_nothing_is_said_to_be_answered_for_a_film_that_may_be_meant(assistant: Assistant) -> None:
    answer, _ = asked(assistant, "killers re-enact their own massacres", Conversation())
    assert answer.text.startswith("If you mean The Act of Killing:")


@pytest.mark.parametrize(
    "text", ["tell me a joke about dogs", "where are the dogs kept?", "lost my blue umbrella", "dogs on a lead"]
)
def test_what_asks_or_speaks_of_oneself_tells_no_story(text: str) -> None:
    assert not tells_alone(text)


def test_chances_of_whole_reviews_are_shared_out(assistant: Assistant) -> None:
    wholes = assistant.knowledge.retriever.scored("anything about dogs?").wholes()
    assert len({one.document.path for one in wholes}) == len(wholes) > 10
    assert all(one.document.film for one in wholes)
    assert [one.score for one in wholes] == sorted((one.score for one in wholes), reverse=True)
    assert sum(one.score for one in wholes) <= 1


def hit(title: str, score: float, faq: bool = False) -> Hit:
    path = f"{title}.txt"
    film = None if faq else Film(document=path, title=title)
    document = Document(
        path=path, kind="faq" if faq else "review", title=title, text="A.", paragraphs=(Span(0, 2),), film=film
    )
    passage = Passage(document=path, start=0, end=2, sentences=(Span(0, 2),))
    return Hit(document=document, passage=passage, score=score, sentence=Span(0, 2), scores=(0.0,), evidence={})


def test_films_nearly_as_likely_as_the_best_are_tied() -> None:
    hits = [hit("A", 0.5), hit("A", 0.49), hit("F", 0.48, faq=True), hit("B", 0.44), hit("C", 0.43)]
    assert [film.title for film in tied_films(hits)] == ["B"]
    assert [film.title for film in tied_films(hits, 0.8)] == ["B", "C"]


def test_a_few_tied_films_are_enough() -> None:
    assert len(tied_films([hit(name, 0.5) for name in "ABCDE"])) == MOST


def asked(assistant: Assistant, question: str, conversation: Conversation) -> tuple[Answer, Conversation]:
    now = datetime(2027, 6, 10, 12, tzinfo=assistant.knowledge.programme.zone)
    reply = assistant.reply(question, conversation, now)
    return reply.answer, reply.conversation


def test_a_tied_film_is_chosen_by_its_number_and_told_of(assistant: Assistant) -> None:
    answer, conversation = asked(assistant, "anything about dogs?", Conversation())
    assert answer.kind == "passage"
    assert answer.films == ("Wendy and Lucy",)
    assert answer.choices[0].label == "Fallen Leaves"
    assert "\n1. Fallen Leaves" in answer.text
    assert asked(assistant, "1", conversation)[0].films == ("Fallen Leaves",)


def test_a_question_that_names_a_film_offers_no_other(assistant: Assistant) -> None:
    answer, _ = asked(assistant, "what does the dog do in Wendy and Lucy", Conversation())
    assert answer.choices == ()

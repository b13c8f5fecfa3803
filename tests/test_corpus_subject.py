"""How much a question is about what a corpus is about, on two small corpora whose subjects are plain."""

from __future__ import annotations

import pytest

from index.embedding import Embedder
from index.models import Document, Faq, Span
from index.searching.search_index import SearchIndex
from index.searching.subject import Subject


def entry(number: int, question: str, language: str = "en") -> Document:
    path = f"faq/{number}-{language}.md"
    faq = Faq(document=path, topic="", question=question, language=language)
    text = "Ask at the desk."
    spans = (Span(0, len(text)),)
    return Document(path=path, kind="faq", title="", text=text, paragraphs=spans, language=language, faq=faq)


def review(number: int, text: str) -> Document:
    spans = (Span(0, len(text)),)
    return Document(path=f"reviews/{number}.txt", kind="review", title="", text=text, paragraphs=spans, language="en")


TICKETS = ("Where do I buy a ticket?", "How much is a ticket?", "Can I return my ticket?", "Which tickets are cheaper?")
FILMS = ("The film is about a boxer.", "A film by a young director.", "Its actors carry the film.")


@pytest.fixture(scope="module")
def subject(embedder: Embedder) -> Subject:
    entries = [entry(number, question) for number, question in enumerate(TICKETS)]
    reviews = [review(number, text) for number, text in enumerate(FILMS * 3)]
    return Subject(SearchIndex.from_documents([*entries, *reviews], embedder))


def test_a_question_is_measured_by_what_would_answer_it(subject: Subject, embedder: Embedder) -> None:
    tickets, films, neither = embedder.embed_queries(
        [
            "are tickets for children cheaper?",
            "which actor plays in the director's film?",
            "what is the capital of Peru",
        ]
    )
    assert subject.of_entries(tickets, "en") > subject.of_entries(films, "en")
    assert subject.of_prose(films) > subject.of_prose(tickets)
    assert max(subject.of_entries(neither, "en"), subject.of_prose(neither)) < 0.3


def test_shares_stay_between_none_and_all(subject: Subject, embedder: Embedder) -> None:
    for vector in embedder.embed_queries(["ticket ticket ticket", "film film film", "13 * 47"]):
        assert 0 <= subject.of_entries(vector, "en") <= 1
        assert 0 <= subject.of_prose(vector) <= 1


def test_a_language_without_entries_is_measured_by_all_entries(subject: Subject, embedder: Embedder) -> None:
    [vector] = embedder.embed_queries(["how do I get a ticket"])
    assert subject.of_entries(vector, "fi") == pytest.approx(subject.of_entries(vector, "en"))


def test_without_entries_nothing_is_on_their_subject(embedder: Embedder) -> None:
    [vector] = embedder.embed_queries(["how do I get a ticket"])
    subject = Subject(SearchIndex.from_documents([review(0, FILMS[0])], embedder))
    assert subject.of_entries(vector, "en") == 0

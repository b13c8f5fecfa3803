"""Wordings of what guests of any festival ask, given to entries of a FAQ that have few of their own."""

from __future__ import annotations

import pytest

from index.embedding import Embedder
from index.faq import read_faq
from index.models import Document, Faq
from index.retrieval import Retriever
from index.searching.search_index import SearchIndex
from index.usual import ENOUGH, WORDINGS, usual_wordings, with_everyday_words, with_usual_wordings

FAQ = """# Practical

## Where can I park?
Behind the mill.

## Can dogs come?
On a lead they can.

## May I eat in the cinema?
Nothing hot.

## Is there anything for vegans?
Soup, every day.
"""


def entries(text: str, path: str = "faq/a.md") -> list[Document]:
    return read_faq(path, text)[0]


def wordings(document: Document) -> tuple[str, ...]:
    assert document.faq
    return document.faq.usually_asked


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("where do i put the van", "Where can I park?"),
        ("our terrier would enjoy it", "Can dogs come?"),
        ("ok to munch some nachos?", "May I eat in the cinema?"),
        ("i have no meat or dairy", "Is there anything for vegans?"),
    ],
)
def test_what_has_no_word_of_an_entry_is_nearer_to_it_by_usual_wordings(
    embedder: Embedder, question: str, entry: str
) -> None:
    bare, usual = (_chance(documents, question, entry, embedder) for documents in (entries(FAQ), _usual(FAQ)))
    assert usual > 1.5 * bare


def _usual(text: str) -> list[Document]:
    return with_usual_wordings(entries(text))


def _chance(documents: list[Document], question: str, entry: str, embedder: Embedder) -> float:
    hits = Retriever(SearchIndex.from_documents(documents, embedder), embedder).search(question, len(documents))
    return next(hit.score for hit in hits if hit.document.faq and hit.document.faq.question == entry)


def test_only_the_most_telling_words_of_a_question_say_what_it_is_about() -> None:
    assert "are snacks allowed" in usual_wordings("May we eat in the cinema?", "en")
    assert "I am starving" not in usual_wordings("May we eat in the cinema?", "en")
    assert "half price for under 12s" in usual_wordings("Do children pay?", "en")
    assert "do you take Visa" not in usual_wordings("Do children pay?", "en")
    assert "I have no printer" in usual_wordings("Do I need to print my ticket?", "en")
    assert "reels" not in usual_wordings("Do I need to print my ticket?", "en")
    assert usual_wordings("Which moose is the oldest?", "en") == usual_wordings("Wifi?", "sv") == ()


def test_finnish_words_tell_by_how_they_begin_short_ones_whole() -> None:
    assert "saako hauva tulla" in usual_wordings("Saako lemmikkieläimiä tuoda?", "fi")
    assert "tullaan autolla, mihin se" in usual_wordings("Onko pysäköintipaikkoja?", "fi")
    assert "fanituotteet" in usual_wordings("Mistä festivaalipaidan saa?", "fi")
    assert "kastuuko" in usual_wordings("Entä sää?", "fi")
    assert "kastuuko" not in usual_wordings("Onko sääskiä?", "fi")


def test_entries_with_wordings_of_their_own_are_given_none() -> None:
    [asked] = _usual(f"# A\n\n## Where can I park?\nAlso asked: {'; '.join('abcdef'[:ENOUGH])}\n\nHere.\n")
    assert wordings(asked) == ()
    [finnish] = with_usual_wordings(entries("# A\n\n## Onko wifi?\n\nOn.\n", "faq/a.fi.md"))
    assert wordings(finnish) == usual_wordings("Onko wifi?", "fi")
    [few] = _usual("# A\n\n## Where can I park?\nAlso asked: cars\n\nHere.\n")
    assert few.faq == Faq(
        document="faq/a.md#Where can I park?",
        topic="A",
        question="Where can I park?",
        also_asked=("cars",),
        usually_asked=usual_wordings("Where can I park?", "en"),
    )


@pytest.mark.parametrize("language", WORDINGS)
def test_every_line_has_words_that_tell_and_wordings(language: str) -> None:
    for line in WORDINGS[language].read_text(encoding="utf-8").splitlines():
        keys, _, said = line.partition(":")
        assert all(said.split(";")), line
        for key in keys.split(","):
            assert said.split(";")[0].strip() in usual_wordings(key, language), (key, line)


def test_what_guests_say_is_known_besides_a_models_vocabulary_which_alone_is_a_dictionary() -> None:
    assert with_everyday_words([]) == []
    words = with_everyday_words(["the", "look", "wife", "hall"])
    assert words[:4] == ["the", "look", "wife", "hall"]
    assert {"loo", "wifi", "halal", "buggy"} <= set(words)
    assert len(words) == len(set(words))

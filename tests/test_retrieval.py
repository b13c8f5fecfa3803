from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.assistant.meanings import Meanings, Sought
from index.embedders.caching import CachingEmbedder
from index.language.analysis import terms_of
from index.models import Document, Faq, Span
from index.retrieval import Retriever, best_of_each_document
from index.searching.candidates import CLOSELY_READ
from index.searching.search_index import SearchIndex
from index.vector_rows import Vectors


class BagOfWords:
    """An embedder for which texts are close when they share words."""

    name, fingerprint, dimension = "bag-of-words", "bag", 128
    vocabulary: Sequence[str] = ()

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in enumerate(texts):
            for term in terms_of(text):
                vectors[row, crc32(term.encode()) % self.dimension] += 1
        vectors[:, 0] += 0.01
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> Vectors:
        return self.embed_queries(texts)


def review(path: str, title: str, *paragraphs: str) -> Document:
    spans: list[Span] = []
    for paragraph in paragraphs:
        start = spans[-1].end + 1 if spans else 0
        spans.append(Span(start, start + len(paragraph)))
    return Document(path=path, kind="review", title=title, text="\n".join(paragraphs), paragraphs=tuple(spans))


def entry(question: str, text: str, language: str = "en") -> Document:
    path = f"faq/a.md#{question}"
    faq = Faq(document=path, topic="Practical", question=question, language=language)
    return Document(
        path=path,
        kind="faq",
        title="Practical",
        text=text,
        paragraphs=(Span(0, len(text)),),
        language=language,
        faq=faq,
    )


MILL = review(
    "reviews/mill.txt",
    "The Mill",
    "Two sisters inherit a watermill. The elder sister burns it down in the last hour.",
    "The camera was borrowed from a school. Everybody worked without pay for seven weeks.",
)
WHALE = review("reviews/whale.txt", "Whale Song", "A fisherman hears a whale. He rows after it for eleven days.")
LUGGAGE = entry("Where can I leave my luggage?", "The school gym keeps suitcases until midnight.")
MATKATAVARAT = entry("Mihin matkatavarat voi jättää?", "Koulun sali ottaa laukut iltaan asti.", "fi")
DOCUMENTS = (MILL, WHALE, LUGGAGE, MATKATAVARAT)


@pytest.fixture(scope="module")
def retriever() -> Retriever:
    return Retriever(SearchIndex.from_documents(DOCUMENTS, BagOfWords()), BagOfWords())


def test_the_passage_that_speaks_of_it_comes_first(retriever: Retriever) -> None:
    hit = retriever.search("how long did everybody work without pay")[0]
    assert hit.document == MILL
    assert "seven weeks" in hit.text


def test_a_hit_names_its_best_sentence_and_scores_each(retriever: Retriever) -> None:
    hit = retriever.search("from whom was the camera borrowed")[0]
    assert hit.document.text[slice(*hit.sentence)] == "The camera was borrowed from a school."
    assert len(hit.scores) == len(hit.passage.sentences) == 2
    assert hit.scores[0] == max(hit.scores)


def test_a_hit_tells_what_its_chance_was_reckoned_from(retriever: Retriever) -> None:
    hit = retriever.search("luggage")[0]
    assert hit.document == LUGGAGE
    assert hit.evidence["entry"] == 1
    assert hit.evidence["missing_in_document"] == 0


def test_only_the_documents_asked_for_are_searched(retriever: Retriever) -> None:
    hits = retriever.search("how long did everybody work without pay", documents=[WHALE.path])
    assert {hit.document.path for hit in hits} == {WHALE.path}


def test_of_more_documents_than_are_read_closely_those_that_come_nearest_are_read() -> None:
    lighthouses = [
        review(f"reviews/{n:03}.txt", "", f"A keeper of lighthouse {n} writes letters.") for n in range(CLOSELY_READ)
    ]
    retriever = Retriever(SearchIndex.from_documents([*lighthouses, WHALE], BagOfWords()), BagOfWords())
    every = [document.path for document in (*lighthouses, WHALE)]
    assert retriever.search("who rows after the whale", documents=every)[0].document == WHALE


@pytest.mark.parametrize("documents", [[], ["reviews/none.txt"]])
def test_no_documents_no_hits(retriever: Retriever, documents: list[str]) -> None:
    assert retriever.search("whale", documents=documents) == []


@pytest.mark.parametrize(("question", "language", "expected"), [
    ("koulun sali luggage suitcases laukut", "fi", MATKATAVARAT),
    ("matkatavarat luggage suitcases midnight", "en", LUGGAGE),
])  # fmt: skip
def test_an_entry_in_the_language_of_the_question_is_preferred(
    retriever: Retriever, question: str, language: str, expected: Document
) -> None:
    entries = [LUGGAGE.path, MATKATAVARAT.path]
    assert retriever.search(question, documents=entries, language=language)[0].document == expected


@pytest.mark.parametrize("first", [[WHALE.path], [LUGGAGE.path, MILL.path], None])
def test_a_question_scored_before_gets_the_hits_that_it_gets_anew(
    retriever: Retriever, first: list[str] | None
) -> None:
    question = "who rows eleven days after the whale, and where is the luggage?"
    scored = retriever.scored(question)
    scored.hits(10, first)
    retriever.scored("another question")
    for documents in (None, [MILL.path], [MILL.path, WHALE.path]):
        assert scored.hits(10, documents) == retriever.search(question, 10, documents)
        retriever.scored("another question")


@pytest.mark.parametrize("documents", [None, [MILL.path, WHALE.path]])
def test_what_was_read_closely_is_not_read_again(retriever: Retriever, documents: list[str] | None) -> None:
    scored = retriever.scored("who rows eleven days after the whale, and where is the luggage?")
    assert scored.read(documents) is scored.read(documents)


def test_entries_apart_have_the_chances_that_they_have_where_no_prose_comes_first(retriever: Retriever) -> None:
    question = "where can I leave my luggage while the whale sings?"
    beside, apart = (retriever.scored(question).hits(3, apart=apart) for apart in (False, True))
    assert not beside[0].document.faq
    assert [hit for hit in apart if hit.document.film] == [hit for hit in beside if hit.document.film]
    [one], [other] = ([hit for hit in hits if hit.document.faq] for hits in (beside, apart))
    assert replace(other, score=one.score) == one
    assert other.score != one.score
    assert retriever.entries(question, 3) == {LUGGAGE.path: other.score}
    question = "where can I leave my luggage?"
    assert retriever.scored(question).hits(1, apart=True) == retriever.search(question, 1)


def test_another_wording_of_the_question_may_be_compared_by_meaning(retriever: Retriever) -> None:
    question, meaning = "seven weeks", "from whom was the camera borrowed"
    as_asked, otherwise = (retriever.scored(question, meaning=m).hits(1, [MILL.path])[0] for m in ("", meaning))
    assert otherwise.text == as_asked.text == MILL.text[slice(*MILL.paragraphs[1])]
    assert otherwise.evidence["sentence"] > as_asked.evidence["sentence"]  # "camera" and "borrowed" are in one of them
    assert otherwise.evidence["words"] == as_asked.evidence["words"]


def test_a_slip_of_the_pen_is_understood(retriever: Retriever) -> None:
    assert retriever.search("who hears the wahle")[0].document == WHALE


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=60))
def test_any_question_gets_hits_in_the_order_of_their_chances(retriever: Retriever, question: str) -> None:
    hits = retriever.search(question, top_k=10)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_one_film_one_answer(retriever: Retriever) -> None:
    hits = best_of_each_document(retriever.search("sister school camera", top_k=10))
    paths = [hit.document.path for hit in hits]
    assert len(paths) == len(set(paths))


def test_two_wordings_of_one_question_are_embedded_at_once() -> None:
    asked: list[Sequence[str]] = []

    class Counted(BagOfWords):
        def embed_queries(self, texts: Sequence[str]) -> Vectors:
            asked.append(texts)
            return super().embed_queries(texts)

    caching = CachingEmbedder(Counted())
    retriever = Retriever(SearchIndex.from_documents(DOCUMENTS, BagOfWords()), caching)
    Meanings(retriever, caching, (), "Mill Days").search(Sought("who founded the festival"), 3)
    assert asked == [["who founded the festival", "who founded"]]

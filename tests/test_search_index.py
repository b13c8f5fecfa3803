"""The search index: what is built, written and read back, also of corpora that lack a part."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from index.corpus import load_corpus
from index.embedding import Embedder
from index.models import Document
from index.retrieval import Retriever
from index.searching.embedded import EmbeddedTexts
from index.searching.known import KnownTexts, digests_of
from index.searching.passages import GatheredPassages
from index.searching.search_index import SearchIndex
from index.settings import IndexSettings
from index.vector_kinds import VectorKind
from index.vectors import VectorIndex
from tests.corpus_files import LANTERN_SEASON, SALT_ROAD, TICKETS, write_corpus, write_festival
from tests.fake_embedders import LetterEmbedder

QUESTIONS = (
    "which film was shot with a pocket camera inside a mitten?",
    "accordion concert on the ice",
    "what does a tiket cost",
    "koira",
    "?",
    "",
)


def documents_of(folder: Path) -> list[Document]:
    return list(load_corpus(folder, IndexSettings().zone).documents)


def with_own_wordings(document: Document) -> Document:
    if not document.faq:
        return document
    return document.model_copy(update={"faq": document.faq.model_copy(update={"usually_asked": ()})})


def written_and_read(index: SearchIndex, folder: Path) -> SearchIndex:
    folder.mkdir()
    index.write(folder)
    return SearchIndex.read(folder)


def test_what_is_written_and_read_back_finds_the_same(tmp_path: Path, embedder: Embedder) -> None:
    built = SearchIndex.from_documents(documents_of(write_festival(tmp_path / "corpus")), embedder)
    read = written_and_read(built, tmp_path / "index")
    for question in QUESTIONS:
        before = Retriever(built, embedder).search(question, 10)
        assert Retriever(read, embedder).search(question, 10) == before
    assert Retriever(read, embedder).search(QUESTIONS[0], 1)[0].document.title == "The Salt Road"


def test_what_is_read_back_is_what_was_written(tmp_path: Path) -> None:
    built = SearchIndex.from_documents(
        documents_of(write_festival(tmp_path / "corpus")), LetterEmbedder(vocabulary=("snow", "ice"))
    )
    read = written_and_read(built, tmp_path / "index")
    assert read.documents == built.documents
    assert list(read.passages) == list(built.passages)
    arrays = [(getattr(built, name), getattr(read, name)) for name in ("asked_of", "offers", "digests")]
    for name in ("languages", "document_of", "passage_of", "spans"):
        arrays.append((getattr(built.passages, name), getattr(read.passages, name)))
    for before, after in arrays:
        assert np.array_equal(after, before)
        assert after.dtype == before.dtype
    for space, read_space in zip(built.spaces, read.spaces, strict=True):
        rows = np.arange(len(space))
        assert np.array_equal(read_space.vectors(rows), space.vectors(rows))
    for words, read_words in zip(built.words, read.words, strict=True):
        assert np.array_equal(read_words.coverage({"ice": 1.0, "salt": 0.5}), words.coverage({"ice": 1.0, "salt": 0.5}))
    assert read.speller.priors == built.speller.priors
    assert "snow" in read.speller.priors


def test_sentences_passages_and_wordings_know_each_other(tmp_path: Path) -> None:
    index = SearchIndex.from_documents(map(with_own_wordings, documents_of(write_festival(tmp_path))), LetterEmbedder())
    # In the order of file names: lantern (1 paragraph of 2 sentences), salt_road (2 of 2), then 2 FAQ entries.
    assert [passage.document for passage in index.passages] == [
        "reviews/lantern.txt",
        "reviews/salt_road.txt",
        "reviews/salt_road.txt",
        "faq/tickets.md#How much is a ticket?",
        "faq/tickets.md#Can I bring my dog?",
    ]
    assert index.passages.passage_of.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4]
    assert index.asked_of.tolist() == [3, 3, 3, 4]  # the question and two other wordings; one question
    assert index.passages.of("reviews/salt_road.txt") == range(1, 3)
    assert index.passages.sentences_of(range(1, 3)) == range(2, 6)
    assert [len(space) for space in index.spaces] == [5, 9, 4]
    assert [len(words) for words in index.words] == [5, 5, 9]
    assert index.offers.shape[0] == 9


def test_passages_are_embedded_after_their_title_and_sentences_as_they_stand(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    documents = documents_of(write_corpus(tmp_path, lantern=LANTERN_SEASON, t_faq=TICKETS))
    SearchIndex.from_documents(map(with_own_wordings, documents), embedder)
    first, second = (
        "A lighthouse keeper teaches fishermen to play the accordion.",
        "The concert takes place on the ice.",
    )
    assert embedder.embedded == [
        f"Lantern Season: {first} {second}",
        "How much is a ticket?: A single ticket costs 11 euros. Children under seven sit for free.",
        "Can I bring my dog?: Dogs are welcome in the tent, not in the school.",
        first,
        second,
        "A single ticket costs 11 euros.",
        "Children under seven sit for free.",
        "Dogs are welcome in the tent, not in the school.",
        "How much is a ticket?",
        "what does it cost",
        "ticket price",
        "Can I bring my dog?",
    ]


def test_each_text_is_known_by_its_digest(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    index = SearchIndex.from_documents(documents_of(write_corpus(tmp_path, t_faq=TICKETS)), embedder)
    known = index.known_texts(same_code=True)
    texts = [*embedder.embedded, "Dogs are welcome in the school."]
    places = known.places(digests_of(texts))
    assert (places >= 0).tolist() == [True] * len(embedder.embedded) + [False]
    [(part, vectors)] = known.vectors(places[:-1])
    assert np.array_equal(vectors, embedder.embed_queries(embedder.embedded[part]).astype(np.float16))
    assert digests_of(["It snows."])[0].tobytes() == sha256(b"It snows.").digest()


def test_a_text_that_stands_twice_is_embedded_once(tmp_path: Path) -> None:
    embedder = LetterEmbedder()
    refrain = "Title: Echo\n\nIt snows.\n\nIt snows.\n\n(Ada Berg)\n"
    index = SearchIndex.from_documents(documents_of(write_corpus(tmp_path, echo=refrain)), embedder)
    assert embedder.embedded == ["Echo: It snows.", "It snows."]
    assert [len(space) for space in index.spaces] == [2, 2, 0]


WORDLESS = "Title: …\n\n* * *\n\n… ?! …\n"


@pytest.mark.parametrize(
    "files",
    [
        {"salt_road": SALT_ROAD},
        {"tickets_faq": TICKETS},
        {"tickets_faq": "# Tickets\n\n## ?!\n\n…\n"},
        {"wordless": WORDLESS},
        {"wordless": WORDLESS, "salt_road": SALT_ROAD},
        {"stop_words": "Title: It\n\nIt is what it is.\n"},
        {"kanji": "Title: 雪\n\n雪が降る。誰も話さない。\n"},
    ],
    ids=["no FAQ", "no reviews", "a FAQ without words", "no words", "a review without words", "stop words", "kanji"],
)
def test_any_corpus_can_be_indexed_read_and_searched(tmp_path: Path, files: dict[str, str], embedder: Embedder) -> None:
    documents = documents_of(write_corpus(tmp_path / "corpus", **files))
    built = SearchIndex.from_documents(documents, embedder)
    read = written_and_read(built, tmp_path / "index")
    assert set(read.documents) == {document.path for document in documents}
    for question in (*QUESTIONS, "雪", "it"):
        hits = Retriever(read, embedder).search(question, 10)
        assert all(0 <= hit.score <= 1 for hit in hits)
        assert hits == Retriever(built, embedder).search(question, 10)


def test_vectors_are_the_same_whether_texts_are_embedded_or_known_from_a_large_index() -> None:
    texts = ["one", "two", "three"]
    embedder = LetterEmbedder()
    large = VectorIndex.from_vectors(embedder.embed_queries(texts[:2]), kind=VectorKind())
    known = KnownTexts(
        digests_of(texts[:2]), [large], {}, GatheredPassages().passages(), np.empty((0, 0), np.float32), None, False
    )
    grown = EmbeddedTexts([texts], embedder, known, progress=False)
    assert embedder.embedded == ["three"]
    assert (grown.vectors == EmbeddedTexts([texts], LetterEmbedder(), None, progress=False).vectors).all()

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedders.caching import CachingEmbedder
from index.embedders.pieces import Read, TakePieces, piece_reader
from index.embedding import Embedder


class LengthEmbedder:
    """The vector of a text is its length; keeps what it was asked."""

    name = "length"
    fingerprint = "0"
    dimension = 1
    vocabulary = ("film",)

    def __init__(self) -> None:
        self.asked: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return np.array([[len(text)] for text in texts], np.float32).reshape(-1, 1)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        return self.embed_queries(texts)


class InferenceCounter:
    """A model's embedder that counts the queries it reads or embeds."""

    tells_pieces = True

    def __init__(self, inner: Embedder) -> None:
        reader = piece_reader(inner)
        assert reader is not None
        self.name, self.fingerprint, self.dimension, self.vocabulary = (
            inner.name,
            inner.fingerprint,
            inner.dimension,
            (),
        )
        self.embed_passages = inner.embed_passages
        self._inner, self._reader = inner, reader
        self.inferences = 0

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.inferences += len(texts)
        return self._inner.embed_queries(texts)

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        self.inferences += len(texts)
        return self._reader.read_queries(texts)

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        return self._reader.read_passages(texts, take, progress)


def test_a_query_that_comes_again_is_not_embedded_again() -> None:
    inner = LengthEmbedder()
    embedder = CachingEmbedder(inner, size=2)
    assert embedder.embed_queries(["a", "bb", "a"]).tolist() == [[1], [2], [1]]
    assert embedder.embed_queries(["bb", "a"]).tolist() == [[2], [1]]
    assert inner.asked == ["a", "bb"]


def test_the_query_asked_longest_ago_is_forgotten() -> None:
    inner = LengthEmbedder()
    embedder = CachingEmbedder(inner, size=2)
    for query in ("a", "bb", "a", "ccc", "a", "bb"):
        embedder.embed_queries([query])
    assert inner.asked == ["a", "bb", "ccc", "bb"]


def test_more_queries_at_once_than_are_remembered_all_have_vectors() -> None:
    embedder = CachingEmbedder(LengthEmbedder(), size=1)
    assert embedder.embed_queries(["a", "bb", "ccc"]).tolist() == [[1], [2], [3]]


def test_changing_a_vector_changes_nothing_that_is_remembered() -> None:
    embedder = CachingEmbedder(LengthEmbedder())
    embedder.embed_queries(["a"])[0] = 7
    assert embedder.embed_queries(["a"]).tolist() == [[1]]


def test_no_queries_give_no_vectors() -> None:
    assert CachingEmbedder(LengthEmbedder()).embed_queries([]).shape == (0, 1)


def test_passages_are_not_remembered() -> None:
    inner = LengthEmbedder()
    embedder = CachingEmbedder(inner)
    embedder.embed_passages(["a"])
    embedder.embed_passages(["a"])
    assert inner.asked == ["a", "a"]


def test_the_vocabulary_is_that_of_the_model() -> None:
    assert CachingEmbedder(LengthEmbedder()).vocabulary == ("film",)


def test_the_pieces_of_a_query_come_from_the_inference_of_its_vector(embedder: Embedder) -> None:
    inner = InferenceCounter(embedder)
    caching = CachingEmbedder(inner)
    vector = caching.embed_queries(["who plays the ferryman?"])[0]
    [read] = caching.read_queries(["who plays the ferryman?"])
    assert inner.inferences == 1
    assert (read.vector == vector).all()
    assert read.pieces.vectors.shape == (6, 384)  # who plays the ferry ##man ?


def test_an_embedder_without_pieces_gives_none() -> None:
    caching = CachingEmbedder(LengthEmbedder())
    assert not caching.tells_pieces
    assert [read.pieces.vectors.size for read in caching.read_queries(["a", "bb"])] == [0, 0]

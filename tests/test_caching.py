from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedders.caching import CachingEmbedder


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

"""Embedders for tests that ask what is embedded, not how well."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import Read, TakePieces, piece_reader
from index.embedding import Embedder


class LetterEmbedder:
    """Each text has a vector of its own, the same in every process; remembers which texts it embedded."""

    dimension = 16

    def __init__(self, fingerprint: str = "f" * 64, vocabulary: Sequence[str] = ()) -> None:
        self.name = "letters"
        self.fingerprint = fingerprint
        self.vocabulary = vocabulary
        self.embedded: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        vectors = [
            np.frombuffer(sha256(text.encode()).digest(), np.uint16).astype(np.float32) - 2**15 for text in texts
        ]
        return np.array([vector / np.linalg.norm(vector) for vector in vectors], np.float32).reshape(-1, self.dimension)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        self.embedded += texts
        return self.embed_queries(texts)


class ListeningEmbedder(LetterEmbedder):
    """Remembers which queries it embedded, each time."""

    def __init__(self, vocabulary: Sequence[str] = ()) -> None:
        super().__init__(vocabulary=vocabulary)
        self.heard: list[str] = []

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.heard += texts
        return super().embed_queries(texts)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        return super().embed_queries(texts)


class CountingEmbedder:
    """A model that tells pieces, remembering which passages it embedded, and of which of them it read the pieces."""

    tells_pieces = True

    def __init__(self, inner: Embedder) -> None:
        reader = piece_reader(inner)
        assert reader is not None
        self.name = inner.name
        self.fingerprint = inner.fingerprint
        self.dimension = inner.dimension
        self.vocabulary = inner.vocabulary
        self.embed_queries = inner.embed_queries
        self.embedded: list[str] = []
        self.read: list[str] = []
        self._inner, self._reader = inner, reader

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        self.embedded += texts
        return self._inner.embed_passages(texts, progress)

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        return self._reader.read_queries(texts)

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        self.embedded += texts
        self.read += texts
        return self._reader.read_passages(texts, take, progress)

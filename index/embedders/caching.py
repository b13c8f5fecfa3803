"""Remembers the vectors of texts that come again: the same question is asked by many."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.kept import kept_vectors
from index.embedding import Embedder


class CachingEmbedder:
    """An embedder that embeds a query once as long as it is among the last `size` different ones.

    Passages are embedded while serving only to compare questions with them, always the same ones: with a `folder`,
    their vectors are kept there.
    """

    def __init__(self, embedder: Embedder, size: int = 2048, folder: Path | None = None) -> None:
        self.name = embedder.name
        self.fingerprint = embedder.fingerprint
        self.dimension = embedder.dimension
        self._embedder = embedder
        self._size = size
        self._folder = folder
        self._vectors: OrderedDict[str, NDArray[np.float32]] = OrderedDict()  # the least recently asked first
        self._lock = threading.Lock()

    @property
    def vocabulary(self) -> Sequence[str]:
        """Whole words that the model knows, the most frequent first."""
        return self._embedder.vocabulary

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, one per query, in order."""
        with self._lock:
            known = {text: self._vectors[text] for text in texts if text in self._vectors}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, self._embedder.embed_queries(new), strict=True))
        with self._lock:
            self._remember(known)
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for row, text in enumerate(texts):
            vectors[row] = known[text]
        return vectors

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, one per passage, in order."""
        if self._folder is None:
            return self._embedder.embed_passages(texts, progress)
        return kept_vectors(texts, self._embedder, self._folder)

    def _remember(self, vectors: dict[str, NDArray[np.float32]]) -> None:
        for text, vector in vectors.items():
            self._vectors[text] = vector
            self._vectors.move_to_end(text)
        while len(self._vectors) > self._size:
            self._vectors.popitem(last=False)

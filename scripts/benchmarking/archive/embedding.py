"""Vectors for an archive's texts: those of the real texts they were made of, mixed and disturbed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from scripts.benchmarking.archive.documents import Origins
from scripts.benchmarking.archive.source import Source

_MIXED = 0.5
"""How much of another real vector is mixed in."""
_DISTURBED = 0.7
"""The length of what is added at random; the cosine to the real vector is about .75 then, as between neighbours."""
_AT_ONCE = 8192


class ArchiveEmbedder:
    """An embedder for building: it costs next to nothing, as if the model's vectors had been there already.

    What it builds is served with the `model`, by which the real texts were embedded.
    """

    def __init__(self, source: Source, origins: Origins, model: Embedder) -> None:
        self._real = np.concatenate([source.passage_vectors, source.sentence_vectors])
        self._origins = origins
        self._model = model
        self.name, self.fingerprint, self.vocabulary = model.name, model.fingerprint, model.vocabulary
        self.dimension = int(self._real.shape[1])

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """Gives the vectors, (n, d) float32 of length 1, the same for the same texts."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        rows = self._origins.of(texts, len(self._real))
        chance = np.random.default_rng(int(rows.sum()))
        for first in range(0, len(texts), _AT_ONCE):
            part = rows[first : first + _AT_ONCE]
            others = self._real[chance.integers(len(self._real), size=len(part))]
            noise = chance.standard_normal((len(part), self.dimension), np.float32)
            mixed = self._real[part] + _MIXED * others + _DISTURBED / np.sqrt(self.dimension) * noise
            vectors[first : first + _AT_ONCE] = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
        return vectors

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Gives the model's vectors."""
        return self._model.embed_queries(texts)

"""Sentence vectors in FAISS: the only user of faiss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

FLAT_LIMIT = 50_000
"""Up to here exact float32; above, exact search over float16 (a third of the time, recall 1.000)."""


class VectorIndex:
    """L2-normalised vectors, searched exactly by inner product, which is their cosine."""

    def __init__(self, index: Any) -> None:  # noqa: ANN401 - faiss ships no types
        self._index = index

    @classmethod
    def from_vectors(cls, vectors: Vectors) -> VectorIndex:
        """Builds an index whose row i is `vectors[i]`; `vectors` is (n, d) float32, L2-normalised."""
        import faiss

        dimension = vectors.shape[1]
        if len(vectors) <= FLAT_LIMIT:
            index = faiss.IndexFlatIP(dimension)
        else:
            kind = faiss.ScalarQuantizer.QT_fp16
            index = faiss.IndexScalarQuantizer(dimension, kind, faiss.METRIC_INNER_PRODUCT)
            index.train(vectors[:1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @classmethod
    def read(cls, path: Path) -> VectorIndex:
        """Reads what `write` wrote."""
        import faiss

        return cls(faiss.read_index(str(path)))

    def write(self, path: Path) -> None:
        """Writes the index into one file."""
        import faiss

        faiss.write_index(self._index, str(path))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._index.d)

    def search(self, query: Vectors, top_k: int) -> tuple[Rows, Vectors]:
        """Gives the rows nearest to `query` (d,) and their cosines, best first; at most `len(self)` of them."""
        top_k = min(top_k, len(self))
        if top_k == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        cosines, rows = self._index.search(query.reshape(1, -1), top_k)
        return rows[0], cosines[0]

    def vectors(self, rows: Rows) -> Vectors:
        """Gives the vectors of the rows asked for, (len(rows), d) float32."""
        if len(rows) == 0:
            return np.empty((0, self.dimension), np.float32)
        found: Vectors = self._index.reconstruct_batch(rows)
        return found

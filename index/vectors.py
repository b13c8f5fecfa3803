"""Vectors in FAISS, compared without what they all have in common. The only user of faiss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

FLAT_LIMIT = 50_000
"""Up to here exact float32; above, exact search over float16 (a quarter of the time, recall 1.000)."""
CENTRED_FROM = 300
"""How many vectors it takes until half of their common part is taken away.

With few texts, what they have in common is their subject, which tells questions about it from others; with many it
is the kind of text. From 20 to 300 the ranking of large sets stays within .002, and one review alone is found better.
"""


class VectorIndex:
    """Vectors of length 1, compared by the cosine of what is left when their mean is taken away.

    In one festival's texts everything is about films, and that part of a vector tells nothing apart.

    Args:
        index: a FAISS index of the vectors as they are.
        mean: (d,) float32, their mean, shrunk towards 0 when they are few.
        lengths: (n,) float32, the length of each vector without the mean.
    """

    def __init__(self, index: Any, mean: Vectors, lengths: Vectors) -> None:  # noqa: ANN401 - faiss has no types
        self._index = index
        self._mean = mean
        self._lengths = lengths

    @classmethod
    def from_vectors(cls, vectors: Vectors) -> VectorIndex:
        """Builds an index whose row i is `vectors[i]`; `vectors` is (n, d) float32, L2-normalised."""
        import faiss

        count, dimension = vectors.shape
        index: Any
        if count <= FLAT_LIMIT:
            index = faiss.IndexFlatIP(dimension)
        else:
            kind = faiss.ScalarQuantizer.QT_fp16
            index = faiss.IndexScalarQuantizer(dimension, kind, faiss.METRIC_INNER_PRODUCT)
            index.train(vectors[:1])
        index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        mean = vectors.sum(axis=0) / (count + CENTRED_FROM)
        lengths = np.maximum(np.linalg.norm(vectors - mean, axis=1), 1e-6)
        return cls(index, mean.astype(np.float32), lengths.astype(np.float32))

    @classmethod
    def read(cls, folder: Path) -> VectorIndex:
        """Reads what `write` wrote."""
        import faiss

        mean, lengths = (np.load(folder / f"{name}.npy", allow_pickle=False) for name in ("mean", "lengths"))
        return cls(faiss.read_index(str(folder / "vectors.faiss")), mean, lengths)

    def write(self, folder: Path) -> None:
        """Writes the index into a new folder."""
        import faiss

        folder.mkdir()
        try:
            faiss.write_index(self._index, str(folder / "vectors.faiss"))
        except RuntimeError as error:  # how faiss says that a disk is full
            raise OSError(f"{folder / 'vectors.faiss'} cannot be written: {error}") from error
        np.save(folder / "mean.npy", self._mean, allow_pickle=False)
        np.save(folder / "lengths.npy", self._lengths, allow_pickle=False)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, query: Vectors, top_k: int) -> Rows:
        """Gives the rows nearest to `query` (d,), nearest first; at most `len(self)` of them."""
        top_k = min(top_k, len(self))
        if top_k == 0:
            return np.empty(0, np.int64)
        _, rows = self._index.search((query - self._mean).reshape(1, -1), top_k)
        found: Rows = rows[0][rows[0] >= 0]
        return found

    def cosines(self, query: Vectors, rows: Rows) -> Vectors:
        """Gives the cosine in [-1, 1] of `query` (d,) and each of the rows, (len(rows),) float32."""
        centred = query - self._mean
        length = max(float(np.linalg.norm(centred)), 1e-6)
        products = self.vectors(rows) @ centred - self._mean @ centred
        cosines: Vectors = products / (self._lengths[rows] * length)
        return cosines

    def vectors(self, rows: Rows) -> Vectors:
        """Gives the vectors of the rows asked for as they were added, (len(rows), d) float32."""
        if len(rows) == 0:
            return np.empty((0, len(self._mean)), np.float32)
        found: Vectors = self._index.reconstruct_batch(rows)
        return found

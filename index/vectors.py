"""Vectors in FAISS, compared without what they all have in common. The only user of faiss."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.vector_kinds import VectorKind, kind_for

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

CENTRED_FROM = 300
"""How many vectors it takes until half of their common part is taken away.

With few texts, what they have in common is their subject, which tells questions about it from others; with many it
is the kind of text. From 20 to 300 the ranking of large sets stays within .002, and one review alone is found better.
"""
_AT_ONCE = 65_536
"""So many vectors are handled in float32 at a time: 100 MB."""


class VectorIndex:
    """Vectors of length 1, compared by the cosine of what is left when their mean is taken away.

    In one festival's texts everything is about films, and that part of a vector tells nothing apart.

    Args:
        index: a FAISS index of the vectors as they are.
        mean: (d,) float32, their mean, shrunk towards 0 when they are few.
        lengths: (n,) float32, the length of each vector without the mean.
        exhaustive: whether every search looks at all vectors.
    """

    def __init__(
        self,
        index: Any,  # noqa: ANN401 - faiss has no types
        mean: Vectors,
        lengths: Vectors,
        *,
        exhaustive: bool = False,
    ) -> None:
        self._index = index
        self._mean = mean
        self._lengths = lengths
        self._exhaustive = exhaustive

    @classmethod
    def from_vectors(
        cls, vectors: NDArray[np.floating[Any]], rows: Rows | None = None, kind: VectorKind | None = None
    ) -> VectorIndex:
        """Builds an index whose row i is `vectors[rows[i]]`, or `vectors[i]` without `rows`.

        Args:
            vectors: (n, d) float32 or float16, L2-normalised.
            rows: which of them, in this order; all when it is None.
            kind: how they are kept; chosen by how many there are unless it is given.
        """
        parts = _Parts(vectors, rows)
        index = _made(kind or kind_for(len(parts)), parts)
        total = np.zeros(vectors.shape[1], np.float32)
        for _, part in parts:
            index.add(part)
            total = part.sum(axis=0) + total
        mean: Vectors = (total / (len(parts) + CENTRED_FROM)).astype(np.float32)
        lengths = np.empty(len(parts), np.float32)
        for place, part in parts:
            lengths[place] = np.maximum(np.linalg.norm(part - mean, axis=1), 1e-6)
        return cls(index, mean, lengths)

    @classmethod
    def read(cls, folder: Path) -> VectorIndex:
        """Reads what `write` wrote; the lists of a large index are memory-mapped."""
        import faiss

        mean = np.load(folder / "mean.npy", allow_pickle=False)
        lengths = np.load(folder / "lengths.npy", mmap_mode="r" if len(mean) else None, allow_pickle=False)
        index = faiss.read_index(str(folder / "vectors.faiss"), faiss.IO_FLAG_MMAP)
        if isinstance(index, faiss.IndexIVF):
            index.make_direct_map()
        return cls(index, mean, lengths)

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
        _threads(1)
        _, rows = self._index.search((query - self._mean).reshape(1, -1), top_k, params=self._parameters())
        found: Rows = rows[0][rows[0] >= 0]
        return found

    def exhaustive(self) -> VectorIndex:
        """Gives the same vectors, of which every search looks at all: slow, to measure against."""
        return VectorIndex(self._index, self._mean, self._lengths, exhaustive=True)

    def _parameters(self) -> Any:  # noqa: ANN401 - faiss has no types
        import faiss

        library: Any = faiss  # its types do not know this
        lists = getattr(self._index, "nlist", 0)
        return library.SearchParametersIVF(nprobe=lists) if self._exhaustive and lists else None

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


def _threads(count: int) -> None:
    """Sets how many threads FAISS takes for what this thread asks of it next.

    For one query a single one is the fastest: 50,000 vectors take it 10 ms, and two that others keep waiting 45 ms.
    """
    import faiss

    faiss.omp_set_num_threads(count)


class _Parts:
    """Vectors in float32, part by part: where each part's rows stand, and (n, d)."""

    def __init__(self, vectors: NDArray[np.floating[Any]], rows: Rows | None) -> None:
        self._vectors = vectors
        self._rows = rows
        self.dimension = int(vectors.shape[1])

    def __len__(self) -> int:
        return len(self._vectors if self._rows is None else self._rows)

    def __iter__(self) -> Any:  # noqa: ANN401
        for first in range(0, len(self), _AT_ONCE):
            place = slice(first, min(first + _AT_ONCE, len(self)))
            yield place, self.at(np.arange(place.start, place.stop))

    def at(self, places: Rows) -> Vectors:
        """Gives the vectors at some places."""
        wanted = places if self._rows is None else self._rows[places]
        return np.ascontiguousarray(self._vectors[wanted], np.float32)


def _made(kind: VectorKind, parts: _Parts) -> Any:  # noqa: ANN401 - faiss has no types
    """Gives an index of that kind, trained and empty."""
    import faiss

    _threads(os.cpu_count() or 1)
    if kind.exact:
        return faiss.IndexFlatIP(parts.dimension)
    halves, inner = faiss.ScalarQuantizer.QT_fp16, faiss.METRIC_INNER_PRODUCT
    if not kind.lists:
        index: Any = faiss.IndexScalarQuantizer(parts.dimension, halves, inner)
        index.train(parts.at(np.arange(1)))
        return index
    centres = faiss.IndexFlatIP(parts.dimension)
    index = faiss.IndexIVFScalarQuantizer(centres, parts.dimension, kind.lists, halves, inner, False)
    index.referenced_objects = [centres]  # else it would be freed with this function
    index.cp.spherical, index.cp.niter = True, kind.rounds
    sample = min(len(parts), kind.lists * kind.sample)
    index.train(parts.at(np.linspace(0, len(parts) - 1, sample).astype(np.int64)))
    index.nprobe = kind.probes
    return index

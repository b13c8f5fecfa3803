"""Vectors in FAISS, compared without what they all have in common. With `few_vectors`, the only user of faiss."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.few_vectors import FewVectors
from index.vector_kinds import VectorKind, kind_for
from index.vector_rows import Rows, StoredRows, VectorRows, Vectors, lengths_without

CENTRED_FROM = 300
"""How many vectors it takes until half of their common part is taken away.

With few texts, what they have in common is their subject, which tells questions about it from others; with many it
is the kind of text. From 20 to 300 the ranking of large sets stays within .002, and one review alone is found better.
"""
_DRAFT = 4
"""So many times as many vectors as are wanted are proposed by their abridged form and compared exactly."""
_PIECE = 2
"""Vectors in lists are abridged by so many numbers to four bits."""


class VectorIndex:
    """Vectors of length 1, compared by the cosine of what is left when their mean is taken away.

    In one festival's texts everything is about films, and that part of a vector tells nothing apart.

    Args:
        index: a FAISS index of the vectors as they are.
        mean: (d,) float32, their mean, shrunk towards 0 when they are few.
        lengths: (n,) float32, the length of each vector without the mean.
        rows: the vectors in float16 where `index` has them abridged; None where it can give them back.
    """

    def __init__(
        self,
        index: Any,  # noqa: ANN401 - faiss has no types
        mean: Vectors,
        lengths: Vectors,
        rows: VectorRows | None = None,
    ) -> None:
        self._index = index
        self._mean = mean
        self._lengths = np.asarray(lengths)  # still mapped; but `memmap` is slow to index
        self._rows = rows
        self._few = FewVectors.of(index)

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
        parts = VectorRows(vectors, rows)
        kind = kind or kind_for(len(parts))
        index = _made(kind, parts)
        total = np.zeros(vectors.shape[1], np.float32)
        for _, part in parts:
            index.add(part)
            total = part.sum(axis=0) + total
        mean: Vectors = (total / (len(parts) + CENTRED_FROM)).astype(np.float32)
        lengths = np.empty(len(parts), np.float32)
        for place, part in parts:
            lengths[place] = lengths_without(mean, part)
        return cls(index, mean, lengths, parts if kind.lists else None)

    @classmethod
    def read(cls, folder: Path) -> VectorIndex:
        """Reads what `write` wrote; the vectors of a large one are read from the file when they are needed."""
        import faiss

        mean = np.load(folder / "mean.npy", allow_pickle=False)
        lengths = np.load(folder / "lengths.npy", mmap_mode="r" if len(mean) else None, allow_pickle=False)
        index: Any = faiss.read_index(str(folder / "vectors.faiss"), faiss.IO_FLAG_MMAP)
        abridged = isinstance(index, faiss.IndexIVF)
        if abridged:
            index.nprobe = kind_for(index.ntotal).probes or index.nprobe  # built before, it may say another number
        return cls(index, mean, lengths, StoredRows(folder / "vectors.npy") if abridged else None)

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
        if self._rows is not None:
            self._rows.write(folder / "vectors.npy")

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def nearest(self, query: Vectors, top_k: int) -> Rows:
        """Gives the rows nearest to `query` (d,), nearest first; at most `len(self)` of them."""
        top_k = min(top_k, len(self))
        if top_k == 0:
            return np.empty(0, np.int64)
        centred = query - self._mean
        if self._few:
            return self._few.nearest(centred, top_k)
        _threads(1)
        proposed = top_k if self._rows is None else min(top_k * _DRAFT, len(self))
        _, rows = self._index.search(centred.reshape(1, -1), proposed)
        found: Rows = rows[0][rows[0] >= 0]
        if self._rows is None:
            return found
        found = np.sort(found)
        best: Rows = found[np.argsort(-(self._rows.at(found) @ centred), kind="stable")[:top_k]]
        return best

    def exhaustive(self) -> VectorIndex:
        """Gives the same vectors, of which every search looks at all in float16: slow, to measure against."""
        if self._rows is None:
            return self
        index = _made(VectorKind(), self._rows)
        for _, part in self._rows:
            index.add(part)
        return VectorIndex(index, self._mean, self._lengths)

    def cosines(self, query: Vectors, rows: Rows) -> Vectors:
        """Gives the cosine in [-1, 1] of `query` (d,) and each of the rows, (len(rows),) float32."""
        return self.cosines_of_each([query], rows)[0]

    def cosines_of_each(self, queries: Sequence[Vectors], rows: Rows) -> list[Vectors]:
        """Gives what `cosines` gives of each query; the rows are read once."""
        centred, lengths = [query - self._mean for query in queries], self._lengths[rows]
        return [
            (products - self._mean @ query) / (lengths * max(float(np.linalg.norm(query)), 1e-6))
            for query, products in zip(centred, self._products(centred, rows), strict=True)
        ]

    def _products(self, queries: Sequence[Vectors], rows: Rows) -> list[Vectors]:
        if self._few:
            return [self._few.products(query, rows) for query in queries]
        vectors = self.vectors(rows)
        return [vectors @ query for query in queries]

    def common_part(self, query: Vectors) -> float:
        """Gives how much of what all vectors have in common `query` (d,) has: 1 if as much as they on average."""
        squared = float(self._mean @ self._mean)
        shrunk = len(self) / (len(self) + CENTRED_FROM)
        return float(self._mean @ query) / squared * shrunk if squared else 0.0

    def vectors(self, rows: Rows) -> Vectors:
        """Gives the vectors of the rows asked for as they were added, (len(rows), d) float32."""
        if len(rows) == 0:
            return np.empty((0, len(self._mean)), np.float32)
        if self._rows is not None:
            return self._rows.at(rows)
        found: Vectors = self._index.reconstruct_batch(rows)
        return found


def _threads(count: int) -> None:
    """Sets how many threads FAISS takes for what this thread asks of it next.

    For one query a single one is the fastest: 50,000 vectors take it 10 ms, and two that others keep waiting 45 ms.
    """
    import faiss

    faiss.omp_set_num_threads(count)


def _made(kind: VectorKind, parts: VectorRows) -> Any:  # noqa: ANN401 - faiss has no types
    """Gives an index of that kind, trained and empty."""
    import faiss

    _threads(os.cpu_count() or 1)
    inner = faiss.METRIC_INNER_PRODUCT
    if kind.exact:
        return faiss.IndexFlatIP(parts.dimension)
    if not kind.lists:
        index: Any = faiss.IndexScalarQuantizer(parts.dimension, faiss.ScalarQuantizer.QT_fp16, inner)
        index.train(parts.at(np.arange(1)))
        return index
    centres = faiss.IndexFlatIP(parts.dimension)
    index = faiss.IndexIVFPQFastScan(centres, parts.dimension, kind.lists, parts.dimension // _PIECE, 4, inner)
    index.referenced_objects = [centres]  # else it would be freed with this function
    index.by_residual = True
    index.cp.spherical, index.cp.niter = True, kind.rounds
    index.pq.cp.min_points_per_centroid = 1  # few are abridged less well: nothing to warn of
    sample = min(len(parts), kind.lists * kind.sample)
    index.train(parts.at(np.linspace(0, len(parts) - 1, sample).astype(np.int64)))
    index.nprobe = kind.probes
    return index

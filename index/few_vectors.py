"""Few vectors: a query is compared with all of them at once, and what is near, and how near, is then looked up."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from index.vector_rows import Rows, Vectors

LATELY = 4
"""So many queries are remembered: what one reply searches for, asking clauses included."""

_FEW = 8
"""So manieth of them are few: a film's review is looked into by itself."""


class FewVectors:
    """Vectors (n, d); their products with a query are taken row by row, for which no threads are woken."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors
        self._lately = lru_cache(LATELY)(self._anew)

    @classmethod
    def of(cls, index: Any) -> FewVectors | None:  # noqa: ANN401 - faiss has no types
        """Gives the vectors of a FAISS index that has them as they are, where they stand; None of another."""
        import faiss

        if not isinstance(index, faiss.IndexFlat) or not index.ntotal:
            return None
        return cls(faiss.rev_swig_ptr(index.get_xb(), index.ntotal * index.d).reshape(-1, index.d))

    def products(self, query: Vectors, rows: Rows) -> Vectors:
        """Gives the product of some vectors and a query, (len(rows),): of few by themselves, else looked up."""
        if len(rows) * _FEW < len(self._vectors):
            few: Vectors = np.vecdot(self._vectors[rows], query)
            return few
        return self._lately(query.tobytes())[rows]

    def nearest(self, query: Vectors, top_k: int) -> Rows:
        """Gives the rows with the highest products, highest first; `top_k` is at most n."""
        products = self._lately(query.tobytes())
        nearest = np.argpartition(-products, top_k - 1)[:top_k]
        return nearest[np.argsort(-products[nearest], kind="stable")]

    def _anew(self, query: bytes) -> Vectors:
        products: Vectors = np.vecdot(self._vectors, np.frombuffer(query, np.float32))
        return products

"""Few vectors: a query is compared with all of them at once, and what is near, and how near, is then looked up."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from index.vector_rows import Rows, Vectors

LATELY = 4
"""So many queries are remembered: what one reply searches for, asking clauses included."""


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

    def products(self, query: Vectors) -> Vectors:
        """Gives the product of each vector and a query, (n,)."""
        return self._lately(query.tobytes())

    def nearest(self, query: Vectors, top_k: int) -> Rows:
        """Gives the rows with the highest products, highest first; `top_k` is at most n."""
        products = self.products(query)
        nearest = np.argpartition(-products, top_k - 1)[:top_k]
        return nearest[np.argsort(-products[nearest], kind="stable")]

    def _anew(self, query: bytes) -> Vectors:
        products: Vectors = np.vecdot(self._vectors, np.frombuffer(query, np.float32))
        return products

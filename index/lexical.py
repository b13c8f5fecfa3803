"""The words' side of the search: BM25 over passages. The only user of bm25s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

K1 = 0.9
"""How soon a word said again stops counting; 0.9 and 0.4 suit passages of similar length."""
B = 0.4
"""How much longer passages are held back."""


class LexicalIndex:
    """BM25 (Lucene's variant) whose scores can be set against the most that a query could reach."""

    def __init__(self, bm25: Any) -> None:  # noqa: ANN401 - bm25s ships no types
        self._data, self._rows, self._starts = (bm25.scores[name] for name in ("data", "indices", "indptr"))
        self._ids: Mapping[str, int] = bm25.vocab_dict
        self._passages = int(bm25.scores["num_docs"])
        self._bm25 = bm25

    @classmethod
    def from_terms(cls, passages: Sequence[Sequence[str]]) -> LexicalIndex:
        """Builds the index of passages given as their terms, in passage order."""
        import bm25s

        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        ids: dict[str, int] = {}
        rows = [[ids.setdefault(term, len(ids)) for term in terms] for terms in passages]
        if not ids:  # bm25s wants at least one passage with one term
            rows[:1] = [[ids.setdefault("", 0)]]
        bm25.index((rows, ids), show_progress=False, create_empty_token=False)
        bm25.scores["num_docs"] = len(passages)
        return cls(bm25)

    @classmethod
    def read(cls, folder: Path) -> LexicalIndex:
        """Reads what `write` wrote; the arrays are memory-mapped."""
        import bm25s

        return cls(bm25s.BM25.load(folder, mmap=True, load_corpus=False))

    def write(self, folder: Path) -> None:
        """Writes arrays (npy) and vocabulary (json) into `folder`."""
        self._bm25.save(folder, show_progress=False)

    def __len__(self) -> int:
        return self._passages

    def __contains__(self, term: str) -> bool:
        return term in self._ids

    def frequency(self, term: str) -> int:
        """Gives the number of passages that hold the term."""
        row = self._ids.get(term)
        return 0 if row is None else int(self._starts[row + 1] - self._starts[row])

    def idf(self, term: str) -> float:
        """Gives Lucene's ln(1 + (N - n + 1/2) / (n + 1/2)): BM25's upper bound of what one term can add."""
        n = self.frequency(term)
        return float(np.log1p((self._passages - n + 0.5) / (n + 0.5)))

    def coverage(self, weights: Mapping[str, float]) -> Scores:
        """Gives how much of a query each passage covers: its BM25 score as a share in [0, 1] of the upper bound.

        The bound is the sum of the terms' idf by weight, terms that occur nowhere included.

        Args:
            weights: the query's terms with their weights.
        """
        found = np.zeros(self._passages, np.float32)
        for term, weight in weights.items():
            row = self._ids.get(term)
            if row is not None:
                part = slice(self._starts[row], self._starts[row + 1])
                found[self._rows[part]] += weight * self._data[part]
        return found / max(sum(weight * self.idf(term) for term, weight in weights.items()), 1e-9)

    def holds(self, terms: Sequence[str], passages: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Tells which of the terms occur in which of the passages, (terms, passages)."""
        found = np.zeros((len(terms), len(passages)), bool)
        marked = np.zeros(self._passages, bool)
        for i, term in enumerate(terms):
            row = self._ids.get(term)
            if row is not None:
                held = self._rows[self._starts[row] : self._starts[row + 1]]
                marked[held] = True
                found[i] = marked[passages]
                marked[held] = False
        return found

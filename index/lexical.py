"""The words' side of the search: BM25 over passages. The only user of bm25s."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

K1 = 1.5
B = 0.75


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
        if not ids:  # bm25s wants at least one term
            rows[0] = [ids.setdefault("", 0)]
        bm25.index((rows, ids), show_progress=False, create_empty_token=False)
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

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """Gives the BM25 score of every passage, (n,) float32, for terms with weights in [0, 1]."""
        found = np.zeros(self._passages, np.float32)
        for term, weight in weights.items():
            row = self._ids.get(term)
            if row is not None:
                part = slice(self._starts[row], self._starts[row + 1])
                found[self._rows[part]] += weight * self._data[part]
        return found

    def ideal(self, terms: Iterable[str]) -> float:
        """Gives the upper bound of a query's score: the sum of its terms' idf, those that occur nowhere included."""
        return sum(self.idf(term) for term in terms)

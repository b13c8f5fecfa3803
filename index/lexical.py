"""The words' side of the search: BM25 over passages. The only user of bm25s."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.searching.postings import Counted, bm25_postings, counted

Scores = NDArray[np.float32]
Numbers = NDArray[np.int64]

K1 = 0.9
"""How soon a word said again stops counting; 0.9 and 0.4 suit passages of similar length."""
B = 0.4
"""How much longer passages are held back."""
ADDED_UP = 400_000
"""So many postings of a query are added up for all of as many passages at once; it takes 1.5 ms.

Of a query with more, the rarest terms are, and those of the passages asked for are looked up one by one: that takes as
long. Of a million passages' letter groups, 200,000 find .985 of what all find, 400,000 .993, 600,000 no more.
"""


_ARRAYS = ("data", "indices", "indptr")


class Rough(NamedTuple):
    """What the rarest terms of a query give to each passage.

    Attributes:
        shares: (n,) the coverage by these terms.
        rest: the other terms, each with its weight's part of the upper bound.
    """

    shares: Scores
    rest: tuple[tuple[str, float], ...]


class LexicalIndex:
    """BM25 (Lucene's variant) whose scores can be set against the most that a query could reach."""

    def __init__(self, scores: Mapping[str, Any], ids: Mapping[str, int], added_up: int = ADDED_UP) -> None:
        """Takes `bm25_postings` and the number of each term."""
        self._most = added_up
        # Mapped as they are, but indexed as arrays: `memmap` is slow at that.
        self._data, self._rows, self._starts = (np.asarray(scores[name]) for name in _ARRAYS)
        self._ids = ids
        self._passages = int(scores["num_docs"])

    @classmethod
    def from_terms(cls, passages: Iterable[Sequence[str]]) -> LexicalIndex:
        """Builds the index of passages given as their terms, in passage order."""
        return cls.from_counted(counted(passages))

    @classmethod
    def from_counted(cls, terms: Counted) -> LexicalIndex:
        """Builds the index of passages whose terms are numbered.

        The scores are those of `bm25s.BM25.index`, bit by bit, which goes through the passages one at a time;
        here they are reckoned for all of them at once, in a quarter of the time.
        """
        return cls(bm25_postings(terms, K1, B), terms.ids)

    @classmethod
    def read(cls, folder: Path) -> LexicalIndex:
        """Reads what `write` wrote; the arrays are memory-mapped.

        As they are in open formats it does so without bm25s, which takes 12 MB with scipy.
        """
        files = {name: folder / f"{name}.csc.index.npy" for name in _ARRAYS}
        scores = {name: np.load(file, mmap_mode="r", allow_pickle=False) for name, file in files.items()}
        parameters, ids = (json.loads((folder / f"{n}.index.json").read_bytes()) for n in ("params", "vocab"))
        return cls({**scores, "num_docs": parameters["num_docs"]}, ids)

    def write(self, folder: Path) -> None:
        """Writes arrays (npy) and vocabulary (json) into `folder`, as bm25s does."""
        import bm25s

        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        bm25.vocab_dict = dict(self._ids)
        bm25.nonoccurrence_array = None
        bm25.scores = self._scores
        bm25.save(folder, show_progress=False)

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

    def coverage(self, weights: Mapping[str, float], passages: Numbers | None = None) -> Scores:
        """Gives how much of a query each passage covers: its BM25 score as a share in [0, 1] of the upper bound.

        The bound is the sum of the terms' idf by weight, terms that occur nowhere included.

        Args:
            weights: the query's terms with their weights.
            passages: only these, in this order; all when it is None.
        """
        rarest = self._rarest_first(weights)
        if passages is None or max(len(self), sum(map(self.frequency, weights))) <= self._most:
            everywhere = self._added_up(rarest)
            return everywhere if passages is None else everywhere[passages]
        return self._looked_up(rarest, passages, np.zeros(len(passages), np.float32))

    def rough(self, weights: Mapping[str, float]) -> Rough:
        """Gives the coverage of all passages by the rarest terms with `ADDED_UP` postings; the rarest always counts."""
        rarest = self._rarest_first(weights)
        ends = np.cumsum([self.frequency(term) for term, _ in rarest])
        count = max(1, int(np.searchsorted(ends, self._most, side="right")))
        return Rough(self._added_up(rarest[:count]), tuple(rarest[count:]))

    def completed(self, rough: Rough, passages: Numbers) -> Scores:
        """Gives what `coverage` gives for some passages, after `rough` of the same query."""
        return self._looked_up(rough.rest, passages, rough.shares[passages])

    def exhaustive(self) -> LexicalIndex:
        """Gives the same index, which adds up all postings of a query: slow, to measure against."""
        return self.adding_up(max(len(self._rows), len(self)))

    def adding_up(self, most: int) -> LexicalIndex:
        """Gives the same index, which adds up so many postings of a query."""
        return LexicalIndex(self._scores, self._ids, most)

    def holds(self, terms: Sequence[str], passages: Numbers) -> NDArray[np.bool_]:
        """Tells which of the terms occur in which of the passages, (terms, passages)."""
        found = np.zeros((len(terms), len(passages)), bool)
        wanted = passages.astype(np.int32)
        for i, term in enumerate(terms):
            rows, _ = self._column(term)
            if len(rows):
                found[i] = rows[_places(rows, wanted)] == wanted
        return found

    def _rarest_first(self, weights: Mapping[str, float]) -> list[tuple[str, float]]:
        """Gives the terms with their weights as parts of the upper bound, in the order in which scores are added.

        The order is always the same, so that sums are the same to the last bit.
        """
        bound = max(sum(weight * self.idf(term) for term, weight in weights.items()), 1e-9)
        order = sorted(weights.items(), key=lambda item: self.frequency(item[0]))
        return [(term, weight / bound) for term, weight in order]

    @property
    def _scores(self) -> Mapping[str, Any]:
        arrays = (self._data, self._rows, self._starts)
        return {**dict(zip(_ARRAYS, arrays, strict=True)), "num_docs": self._passages}

    def _column(self, term: str) -> tuple[NDArray[np.int32], Scores]:
        """Gives the passages that hold a term, ascending, and its score in each."""
        row = self._ids.get(term)
        part = slice(0, 0) if row is None else slice(int(self._starts[row]), int(self._starts[row + 1]))
        return self._rows[part], self._data[part]

    def _added_up(self, weights: Sequence[tuple[str, float]]) -> Scores:
        found = np.zeros(self._passages, np.float32)
        for term, weight in weights:
            rows, scores = self._column(term)
            found[rows] += weight * scores  # a term has a passage once
        return found

    def _looked_up(self, weights: Sequence[tuple[str, float]], passages: Numbers, found: Scores) -> Scores:
        """Adds to what was `found` for the passages."""
        wanted = passages.astype(np.int32)
        for term, weight in weights:
            rows, scores = self._column(term)
            if len(rows):
                places = _places(rows, wanted)
                found += np.where(rows[places] == wanted, weight * scores[places], np.float32(0))
        return found


def _places(rows: NDArray[np.int32], wanted: NDArray[np.int32]) -> NDArray[np.int64]:
    """Gives where each wanted passage would stand among `rows`, which ascend."""
    places: NDArray[np.int64] = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
    return places

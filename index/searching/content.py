"""The word pieces of a text that say something: those of its content words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import Pieces
from index.language.analysis import WORD, is_stop_word


class Content(NamedTuple):
    """Which pieces of a text belong to its content words, (c,) int64 ascending, and to which word each."""

    rows: NDArray[np.int64]
    words: Sequence[str]


def content_of(text: str, pieces: Pieces, language: str) -> Content:
    """Gives the pieces of the words that are no stop words, in lower case; of all words if there are no others."""
    found = [(match.start(), match.end(), match.group().casefold()) for match in WORD.finditer(text)]
    if not found or not len(pieces.spans):
        return Content(np.empty(0, np.int64), ())
    begins, ends, words = zip(*found, strict=True)
    last = pieces.spans[:, 1] - 1  # of a piece with a space before it the end is in the word
    owners = np.searchsorted(begins, last, side="right") - 1
    inside = (owners >= 0) & (last < np.array(ends)[owners])
    telling = inside & ~np.array([is_stop_word(word, language) for word in words])[owners]
    rows = np.flatnonzero(telling if telling.any() else inside)
    return Content(rows, [words[owner] for owner in owners[rows].tolist()])

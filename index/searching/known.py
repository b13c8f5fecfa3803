"""What an index knows of texts that a rebuild meets again, by their digests."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from index.vectors import VectorIndex

Digests = NDArray[np.uint8]
_AT_ONCE = 65_536


def digests_of(texts: Iterable[str]) -> Digests:
    """Gives the sha256 of each text, (n, 32)."""
    return np.frombuffer(b"".join(sha256(text.encode()).digest() for text in texts), np.uint8).reshape(-1, 32)


class KnownTexts:
    """The vectors of texts that were embedded before.

    Args:
        digests: (n, 32), of the texts of all the spaces one after another.
        spaces: where their vectors are.
    """

    def __init__(self, digests: Digests, spaces: Sequence[VectorIndex]) -> None:
        self._digests = digests
        self._spaces = spaces
        self._ends = np.cumsum([len(space) for space in spaces])
        beginnings = _beginnings(digests)
        self._order = np.argsort(beginnings, kind="stable")
        self._sorted = beginnings[self._order]

    def places(self, digests: Digests) -> NDArray[np.int64]:
        """Gives where each text's vector is, -1 for a text that is not known."""
        if len(self._sorted) == 0:
            return np.full(len(digests), -1, np.int64)
        found = self._order[np.minimum(np.searchsorted(self._sorted, _beginnings(digests)), len(self._sorted) - 1)]
        same = (self._digests[found] == digests).all(axis=1)
        places: NDArray[np.int64] = np.where(same, found, -1)
        return places

    def vectors(self, places: NDArray[np.int64]) -> Iterable[tuple[slice, NDArray[np.float32]]]:
        """Gives the vectors at the places, part by part: which of the places they belong to, and (n, d) float32."""
        for first in range(0, len(places), _AT_ONCE):
            part = places[first : first + _AT_ONCE]
            spaces = np.searchsorted(self._ends, part, side="right")
            vectors: NDArray[np.float32] | None = None
            for number, space in enumerate(self._spaces):
                inside = spaces == number
                if inside.any():
                    begins = self._ends[number] - len(space)
                    found = space.vectors(part[inside] - begins)
                    vectors = np.empty((len(part), found.shape[1]), np.float32) if vectors is None else vectors
                    vectors[inside] = found
            if vectors is not None:
                yield slice(first, first + len(part)), vectors


def _beginnings(digests: Digests) -> NDArray[np.uint64]:
    """Gives the first 8 bytes of each digest as a number: enough to find it by, not to tell that it is the same."""
    return np.ascontiguousarray(digests[:, :8]).view(np.uint64).reshape(-1)

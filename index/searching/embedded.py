"""Vectors of all texts of a corpus: those that are known are taken over, the others are embedded, each text once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.searching.gathered_pieces import GatheredPieces
from index.searching.known import KnownTexts, digests_of

_AT_ONCE = 65_536
"""So many texts are embedded between two looks at the memory: 100 MB of vectors."""


class EmbeddedTexts:
    """The vectors of texts that come in several parts.

    Attributes:
        digests: (n, 32) uint8, of all texts.
        vectors: (u, d) float16, of the different texts. A large index keeps them so, and a rebuild takes them over
            from there: rounded always, they are the same whichever way a text came into an index.
        rows: for each part the row of each of its texts in `vectors`.
    """

    def __init__(
        self,
        parts: Sequence[Sequence[str]],
        embedder: Embedder,
        known: KnownTexts | None,
        progress: bool,
        pieces: GatheredPieces | None = None,
    ) -> None:
        """Embeds them; `pieces` takes those of the first part's texts, the passages, that it misses."""
        texts = list(chain.from_iterable(parts))
        self.digests = digests_of(texts)
        firsts, row_of = _different(self.digests)
        self.vectors: NDArray[np.float16] = np.empty((len(firsts), embedder.dimension), np.float16)
        fresh = np.arange(len(firsts))
        if known is not None:
            places = known.places(self.digests[firsts])
            old = np.flatnonzero(places >= 0)
            for part, vectors in known.vectors(places[old]):
                self.vectors[old[part]] = vectors
            fresh = np.flatnonzero(places < 0)
        if pieces is not None and len(pieces.missing):
            read = row_of[pieces.missing]
            passages = [texts[number] for number in pieces.missing.tolist()]
            self.vectors[read] = pieces.reader.read_passages(passages, pieces.take, progress)
            fresh = np.setdiff1d(fresh, read)
        for first in range(0, max(1, len(fresh)), _AT_ONCE):
            some = fresh[first : first + _AT_ONCE]
            self.vectors[some] = embedder.embed_passages([texts[firsts[row]] for row in some], progress=progress)
        self.rows = np.split(row_of, np.cumsum([len(part) for part in parts])[:-1])


def _different(digests: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Gives where each different text stands first, in that order, and for each text which of those it is."""
    whole = np.ascontiguousarray(digests).view(np.dtype((np.void, digests.shape[1]))).reshape(-1)
    _, first, inverse = np.unique(whole, return_index=True, return_inverse=True)
    order = np.argsort(first)
    numbers = np.empty(len(order), np.int64)
    numbers[order] = np.arange(len(order))
    return first[order], numbers[inverse]

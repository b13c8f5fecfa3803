"""What an index knows of texts that a rebuild meets again, so that it is not computed again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.models import Document, Passage
from index.searching.passages import Passages
from index.searching.piece_space import PieceSpace
from index.vectors import VectorIndex

Digests = NDArray[np.uint8]
_AT_ONCE = 65_536


def digests_of(texts: Iterable[str]) -> Digests:
    """Gives the sha256 of each text, (n, 32)."""
    return np.frombuffer(b"".join(sha256(text.encode()).digest() for text in texts), np.uint8).reshape(-1, 32)


class KnownTexts:
    """The vectors of texts that were embedded before; and what the same code found in them, if it was the same.

    Args:
        digests: (n, 32), of the texts of all the spaces (passages, sentences, wordings) one after another.
        spaces: where their vectors are.
        documents: by path.
        passages: of the documents.
        offers: of the sentences, see `SearchIndex`.
        pieces: of the passages, if they are kept.
        same_code: whether passages, their pieces and offers can be taken over.
    """

    def __init__(
        self,
        digests: Digests,
        spaces: Sequence[VectorIndex],
        documents: Mapping[str, Document],
        passages: Passages,
        offers: NDArray[np.float32],
        pieces: PieceSpace | None,
        same_code: bool,
    ) -> None:
        self._digests = digests
        self._spaces = spaces
        self._documents = documents
        self._passages = passages
        self._offers = offers
        self.pieces = pieces
        self._same_code = same_code
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

    def numbers_of(self, document: Document) -> range | None:
        """Gives the numbers of the passages of a document that has not changed; None of another."""
        if not self._same_code or self._documents.get(document.path) != document:
            return None
        return self._passages.of(document.path)

    def numbers_like(self, document: Document, passages: Sequence[Passage]) -> list[int]:
        """Gives the number of each passage that the same document had before, though it has changed; else -1."""
        before = self._documents.get(document.path)
        read_alike = before and (before.heading, before.language) == (document.heading, document.language)
        if not self._same_code or before is None or not read_alike:
            return [-1] * len(passages)
        numbers = self._passages.of(document.path)
        known = {_cut(before, self._passages[number]): number for number in numbers}
        return [known.get(_cut(document, passage), -1) for passage in passages]

    def passages(self, numbers: range) -> list[Passage]:
        """Gives passages that stand together."""
        return self._passages[numbers.start : numbers.stop]

    def pieces_of(self, number: int) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
        """Gives the pieces of a passage, and how many of them its heading and each sentence have; some are kept."""
        assert self.pieces is not None
        return self.pieces.of_passage(number, self._passages.sentences_of(range(number, number + 1)))

    def offers(self, places: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
        """Tells which places are those of sentences whose offers are known, and gives these, (known, t)."""
        first = len(self._spaces[0])
        known = (places >= first) & (places < first + len(self._offers)) & self._same_code
        return known, self._offers[places[known] - first]

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


def _cut(document: Document, passage: Passage) -> tuple[str, ...]:
    """Gives a passage's text, white space included, cut where each of its sentences begins."""
    begins = [start for start, _ in passage.sentences]
    return tuple(document.text[start:end] for start, end in pairwise((*begins, passage.end)))


def _beginnings(digests: Digests) -> NDArray[np.uint64]:
    """Gives the first 8 bytes of each digest as a number: enough to find it by, not to tell that it is the same."""
    return np.ascontiguousarray(digests[:, :8]).view(np.uint64).reshape(-1)

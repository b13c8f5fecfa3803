"""The word pieces of a corpus's passages while they are gathered: those of documents known before are taken over."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import PieceReader, Pieces, piece_reader
from index.embedding import Embedder
from index.searching.content import content_of
from index.searching.known import KnownTexts
from index.searching.passages import Passages
from index.searching.piece_space import Codes, PieceSpace, basis_of, codes_of
from index.searching.texts import CorpusTexts

UP_TO = 50_000
"""Of more passages no pieces are kept: of these they take 400 MB on disk, 60 of 128 bytes a passage."""


class GatheredPieces:
    """Takes the pieces of the passages that are not known.

    Attributes:
        missing: (m,) the passages whose pieces have to be read.
    """

    def __init__(self, texts: CorpusTexts, passages: Passages, reader: PieceReader, known: KnownTexts | None) -> None:
        self.reader = reader
        self._texts = texts
        self._passages = passages
        self._found: list[tuple[Codes, NDArray[np.int64]] | None] = [None] * len(passages)
        if known and known.pieces:
            self._basis = known.pieces.basis
            for number, old in enumerate(texts.known_passages):
                self._found[number] = known.pieces_of(old) if old >= 0 else None
        else:
            self._basis = basis_of(reader)
        self.missing = np.array([number for number, found in enumerate(self._found) if found is None], np.int64)

    def take(self, place: int, pieces: Pieces) -> None:
        """Takes the pieces of the passage at a place in `missing`."""
        number = int(self.missing[place])
        language = str(self._passages.languages[self._passages.document_of[number]])
        sentences = self._passages.sentences_of(range(number, number + 1))
        content = content_of(self._texts.passages[number], pieces, language)
        begins = self._texts.sentence_starts[sentences.start : sentences.stop]
        owners = np.searchsorted(begins, pieces.spans[content.rows, 1] - 1, side="right")
        counts = np.bincount(owners, minlength=len(sentences) + 1)
        self._found[number] = codes_of(pieces.vectors[content.rows], self._basis), counts

    def space(self) -> PieceSpace | None:
        """Gives all of them; None if there are none."""
        found = [one for one in self._found if one is not None]
        codes = np.concatenate([np.empty((0, self._basis.shape[1]), np.int8), *(codes for codes, _ in found)])
        return PieceSpace.of(self._basis, codes, (counts for _, counts in found)) if len(codes) else None


def gathered_pieces(
    texts: CorpusTexts, passages: Passages, embedder: Embedder, known: KnownTexts | None
) -> GatheredPieces | None:
    """Gives what takes the pieces; None where the model tells none, or there are too many passages."""
    reader = piece_reader(embedder)
    return GatheredPieces(texts, passages, reader, known) if reader and 0 < len(passages) <= UP_TO else None

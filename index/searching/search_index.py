"""Everything that a search reads, in memory or in a folder: documents, passages, vectors and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.language.spelling import Speller
from index.lexical import LexicalIndex
from index.models import Document
from index.searching.answer_types import ANSWER_TYPES, offered
from index.searching.counting import AnalysedWords, counts_of
from index.searching.documents import StoredDocuments, write_documents
from index.searching.embedded import EmbeddedTexts
from index.searching.gathered_pieces import gathered_pieces
from index.searching.known import Digests, KnownTexts
from index.searching.passages import Passages
from index.searching.piece_space import PieceSpace
from index.searching.texts import CorpusTexts
from index.usual import with_everyday_words
from index.vectors import VectorIndex


class Spaces(NamedTuple):
    """Vectors of passages (each after its title), of sentences as they stand, and of the wordings of questions.

    Sentences are not embedded after their title: the passage brings that context, and a sentence that stands
    for itself tells apart what a title makes alike (MRR@10 on long texts .944 with titles, .961 without).
    """

    passages: VectorIndex
    sentences: VectorIndex
    wordings: VectorIndex


class Words(NamedTuple):
    """BM25 of the passages' terms, of their letter groups, and of the sentences' terms."""

    passages: LexicalIndex
    grams: LexicalIndex
    sentences: LexicalIndex


@dataclass(frozen=True)
class SearchIndex:
    """A corpus ready to be searched.

    Attributes:
        documents: by path, in corpus order.
        passages: all passages and where their sentences stand.
        asked_of: (w,) int32, the passage of each wording of a FAQ entry's question, ascending.
        spaces: the meanings' side.
        words: the words' side.
        pieces: the word pieces of the passages; None of very many, and where the model tells none.
        offers: (s, t) float32, what each sentence offers of each of `answer_types.ANSWER_TYPES`.
        speller: knows the corpus's words.
        digests: (p + s + w, 32) uint8, sha256 of each embedded text, by which a rebuild knows its vector.
    """

    documents: Mapping[str, Document]
    passages: Passages
    asked_of: NDArray[np.int32]
    spaces: Spaces
    words: Words
    pieces: PieceSpace | None
    offers: NDArray[np.float32]
    speller: Speller
    digests: Digests

    @classmethod
    def from_documents(
        cls,
        documents: Iterable[Document],
        embedder: Embedder,
        known: KnownTexts | None = None,
        progress: bool = False,
    ) -> SearchIndex:
        """Builds the index of `documents`, embedding only the texts whose vectors are not in `known`."""
        texts = CorpusTexts(documents, known)
        analysed = texts.numbers.analysed()
        words = _words(texts, analysed)  # before there are vectors: both need much memory while they are made
        passages = texts.found.passages()
        pieces = gathered_pieces(texts, passages, embedder, known)
        parts = (texts.passages, texts.sentences, texts.wordings)
        embedded = EmbeddedTexts(parts, embedder, known, progress, pieces)
        return cls(
            documents=texts.documents,
            passages=passages,
            asked_of=np.array(texts.asked_of, np.int32),
            spaces=Spaces(*(VectorIndex.from_vectors(embedded.vectors, rows) for rows in embedded.rows)),
            words=words,
            pieces=pieces.space() if pieces else None,
            offers=_offers(texts.sentences, embedded.digests[len(texts.passages) :][: len(texts.sentences)], known),
            speller=Speller.from_counts(
                counts_of(analysed.said(texts.passage_words)), with_everyday_words(embedder.vocabulary)
            ),
            digests=embedded.digests,
        )

    def write(self, folder: Path) -> None:
        """Writes the index into an empty folder, in open formats only."""
        write_documents(folder, self.documents)
        self.passages.write(folder)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name), allow_pickle=False)
        for name, space in self.spaces._asdict().items():
            space.write(folder / f"vectors-{name}")
        for name, lexical in self.words._asdict().items():
            lexical.write(folder / f"words-{name}")
        if self.pieces is not None:
            self.pieces.write(folder / _PIECES)
        self.speller.write(folder / "spelling.json")

    @classmethod
    def read(cls, folder: Path) -> SearchIndex:
        """Reads what `write` wrote; documents are read when they are asked for, arrays are memory-mapped."""
        asked_of, offers, digests = (
            np.asarray(np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False)) for name in _ARRAYS
        )
        documents = StoredDocuments.read(folder)
        return cls(
            documents=documents,
            passages=Passages.read(folder, list(documents)),
            asked_of=asked_of,
            spaces=Spaces(*(VectorIndex.read(folder / f"vectors-{name}") for name in Spaces._fields)),
            words=Words(*(LexicalIndex.read(folder / f"words-{name}") for name in Words._fields)),
            pieces=PieceSpace.read(folder / _PIECES),
            offers=offers,
            speller=Speller.read(folder / "spelling.json"),
            digests=digests,
        )

    def exhaustive(self) -> SearchIndex:
        """Gives the same index, every search of which looks at everything: slow, to measure against."""
        spaces = Spaces(*(space.exhaustive() for space in self.spaces))
        return replace(self, spaces=spaces, words=Words(*(words.exhaustive() for words in self.words)))

    def known_texts(self, same_code: bool) -> KnownTexts:
        """Gives what a rebuild need not compute again: vectors, and with the same code passages and offers."""
        return KnownTexts(self.digests, self.spaces, self.documents, self.passages, self.offers, self.pieces, same_code)


_PIECES = "pieces"
_ARRAYS = ("asked_of", "offers", "digests")


def _words(texts: CorpusTexts, analysed: AnalysedWords) -> Words:
    return Words(
        LexicalIndex.from_counted(analysed.terms(texts.passage_words)),
        LexicalIndex.from_counted(analysed.grams(texts.passage_words)),
        LexicalIndex.from_counted(analysed.terms(texts.sentence_words)),
    )


def _offers(sentences: Sequence[str], digests: Digests, known: KnownTexts | None) -> NDArray[np.float32]:
    offers = np.empty((len(sentences), len(ANSWER_TYPES)), np.float32)
    fresh = np.ones(len(sentences), bool)
    if known is not None:
        found, rows = known.offers(known.places(digests))
        offers[found] = rows
        fresh = ~found
    for row in np.flatnonzero(fresh).tolist():
        offers[row] = offered(sentences[row])
    return offers

"""A question as it is searched for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from index.embedders.pieces import NO_PIECES, Pieces, Read, piece_reader
from index.embedding import Embedder
from index.language.analysis import grams_of, term_of
from index.language.spelling import LEAST_WEIGHT
from index.searching.answer_types import answer_type, asking_clause
from index.searching.content import content_of
from index.searching.coverage import Coverage
from index.searching.evidence import Floats, denies, names_in
from index.searching.piece_space import AskedPieces
from index.searching.search_index import SearchIndex


@dataclass(frozen=True)
class Query:
    """A question as it is searched for: corrected text, its asking clause, their vectors and weighted terms.

    `pieces` are its word pieces, None where they are not to be compared.
    """

    vector: Floats
    clause_vector: Floats
    terms: dict[str, float]
    clause_terms: dict[str, float]
    covered: Coverage
    pieces: AskedPieces | None
    names: frozenset[str]
    wanted: int | None
    denies: bool
    language: str


class Queries:
    """Makes queries of questions for one index.

    `pieces_in`: the languages whose word pieces are compared; None for every language.
    """

    def __init__(self, index: SearchIndex, embedder: Embedder, pieces_in: Collection[str] | None = ("en",)) -> None:
        self._index = index
        self._embedder = embedder
        self._reader = piece_reader(embedder) if index.pieces is not None else None
        self._pieces_in = pieces_in

    def of(self, question: str, language: str, meaning: str) -> Query:
        """Gives the query; `meaning` is the wording that is compared by meaning."""
        speller = self._index.speller
        meant, meaning = (speller.rewritten(text) if language == "en" else text for text in (question, meaning))
        clause = asking_clause(meant)
        whole = clause == meant
        terms = speller.weighted_terms(question, language)
        vectors, pieces = self._read(meaning, meaning if whole else asking_clause(meaning), terms, language)
        grams = dict(Counter(grams_of(meant, language)))
        wanted = answer_type(clause)
        return Query(
            vector=vectors[0],
            clause_vector=vectors[-1],
            terms=terms,
            clause_terms=terms if whole else speller.weighted_terms(clause, language),
            covered=Coverage(self._index.words.passages, terms, self._index.words.grams, grams),
            pieces=pieces,
            names=names_in(question, language),
            wanted=answer_type(meant) if wanted is None else wanted,
            denies=denies(question),
            language=language,
        )

    def foresee(self, meanings: Sequence[str], language: str) -> None:
        """Embeds what several questions are compared by, for a caching embedder to remember."""
        corrected = [self._index.speller.rewritten(text) if language == "en" else text for text in meanings]
        self._embedded([text for one in corrected for text in dict.fromkeys((one, asking_clause(one)))], language)

    def _read(
        self, meaning: str, clause: str, terms: Mapping[str, float], language: str
    ) -> tuple[Sequence[Floats], AskedPieces | None]:
        """Gives the vectors of a question and of its asking clause, one if they are the same, and its pieces."""
        texts = [meaning] if clause == meaning else [meaning, clause]
        read = self._embedded(texts, language)
        pieces = None if read[0].pieces is NO_PIECES else self._pieces(meaning, read[0].pieces, terms, language)
        return [one.vector for one in read], pieces

    def _embedded(self, texts: Sequence[str], language: str) -> list[Read]:
        """Gives the vectors of texts, with their pieces where those are compared."""
        if self._reader is None or (self._pieces_in is not None and language not in self._pieces_in):
            return [Read(vector, NO_PIECES) for vector in self._embedder.embed_queries(texts)]
        return self._reader.read_queries(texts)

    def _pieces(self, text: str, pieces: Pieces, terms: Mapping[str, float], language: str) -> AskedPieces | None:
        """Gives the pieces of a question's content words; a word's weight, by idf and spelling, is shared by them."""
        content, space = content_of(text, pieces, language), self._index.pieces
        if space is None or not len(content.rows):
            return None
        of_each = [term_of(word, language) for word in content.words]
        shared = Counter(of_each)
        idf = self._index.words.passages.idf
        weights = [max(terms.get(term, 0.0), LEAST_WEIGHT) * idf(term) / shared[term] for term in of_each]
        return space.asked(pieces.vectors[content.rows], np.array(weights, np.float32))

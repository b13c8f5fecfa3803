"""Query in, ranked passages out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.searching.calibration import Calibration, calibration_for
from index.searching.close_reading import CloseReader
from index.searching.documents import REMEMBERED
from index.searching.hits import Hit, best_of_each_document, sure
from index.searching.query import Queries
from index.searching.scored import Scored
from index.searching.search_index import SearchIndex
from index.searching.twins import in_language

__all__ = ["Hit", "Retriever", "Scored", "best_of_each_document"]

LATELY = 4
"""So many queries are remembered as scored: of 779 that 1,054 replies make, 487 are then scored, with one 541."""


class Retriever:
    """Searches a `SearchIndex` by meaning and by words.

    Its `calibration` gives the chances; without one it is that of the embedder's model, with `leniency`.
    With a `multilingual` model, texts in another language than the question are judged by their meaning alone.
    """

    def __init__(
        self,
        index: SearchIndex,
        embedder: Embedder,
        calibration: Calibration | None = None,
        *,
        multilingual: bool = False,
        leniency: float = 0.0,
    ) -> None:
        self._index = index
        self.leniency = leniency
        self.calibration = calibration or calibration_for(embedder.fingerprint, embedder.name).lenient(leniency)
        self._queries = Queries(index, embedder, self._pieces_in(multilingual))
        self._reader = CloseReader(index, multilingual=multilingual)
        self._lately = lru_cache(LATELY)(self._scored_anew)

    def search(
        self, query: str, top_k: int = 10, documents: Collection[str] | None = None, language: str = "en"
    ) -> list[Hit]:
        """Gives the best passages, likeliest first; only those of `documents` (paths) when it is given."""
        return self.scored(query, language).hits(top_k, documents)

    def entries(self, query: str, most: int, language: str = "en") -> dict[str, float]:
        """Gives the chances, apart from prose, of the FAQ entries among so many of the best passages, by document."""
        return self.scored(query, language).entries(most)

    def scored(self, query: str, language: str = "en", meaning: str = "") -> Scored:
        """Gives the query scored, for several searches; the last ones are remembered, for one reply asks them again.

        A `meaning` is another wording of the query that is compared by meaning instead, as one without names that say
        only which documents are asked about.
        """
        return self._lately(query, language, meaning or query)

    def foresee(self, texts: Sequence[str], language: str = "en") -> None:
        """Embeds at once what is going to be searched for, one after the other: two take 5.2 ms, twice one 6.6."""
        self._queries.foresee(texts, language)

    def _scored_anew(self, query: str, language: str, meaning: str) -> Scored:
        return Scored(self._queries.of(query, language, meaning), self._index, self._reader, self.calibration)

    def look_through(self) -> None:
        """Reads what is kept once read, where it is little enough to be kept: no question then waits for it."""
        documents, passages = self._index.documents, self._index.passages
        if max(len(documents), len(passages)) <= REMEMBERED:
            for document in documents:
                for number in passages.of(document):
                    sure(number, self._index)

    def documents_in(self, language: str) -> int:
        """Gives how many documents are written in a language."""
        return int((self._index.passages.languages == language).sum())

    def rarity(self, gram: str) -> float:
        """Gives how rare a group of letters is among all passages, its idf."""
        return self._index.words.grams.idf(gram)

    def twin(self, document: str, language: str) -> str:
        """Gives the FAQ entry that is the same as a document in a language; the document itself where there is none."""
        return in_language(document, language, self._index.documents)

    def parts(self, document: str, language: str | None = None) -> list[Hit]:
        """Gives the passages of a document in order, as hits that are sure; their first sentences are marked.

        With a language they are those of the same FAQ entry in this language, if there is one.
        """
        document = self.twin(document, language) if language else document
        return [sure(number, self._index) for number in self._index.passages.of(document)]

    def sentence_vectors(self, document: str) -> NDArray[np.float32]:
        """Gives the vectors of a document's sentences, (s, d), in the order in which its `parts` have them."""
        rows = self._index.passages.sentences_of(self._index.passages.of(document))
        return self._index.spaces.sentences.vectors(np.arange(rows.start, rows.stop))

    def _pieces_in(self, multilingual: bool) -> Collection[str] | None:
        """Gives the languages whose word pieces are compared: those that the model knows, if there are weights."""
        if self.calibration.pieced is None:
            return ()
        return None if multilingual else ("en",)

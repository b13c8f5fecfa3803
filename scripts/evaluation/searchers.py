"""What is compared on a set: this project's search, and its two sides alone."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.analysis import terms_of
from index.embedding import Embedder
from index.models import Passage
from index.retrieval import Retriever, best_of_each_document
from index.search_index import SearchIndex
from scripts.evaluation.beir import Entry

DEPTH = 10
"""How many documents are ranked."""
PASSAGES = 50
"""How many passages are searched for them, as a document may have several."""


class Found(NamedTuple):
    """What a search found: at most `DEPTH` entry ids, best first, the best one's score, and its quotation."""

    ids: tuple[str, ...]
    score: float
    quotation: str = ""


class Searcher(Protocol):
    """Something that ranks the entries of a set."""

    @property
    def name(self) -> str:
        """How the tables call it."""

    def search(self, query: str, language: str) -> Found:
        """Ranks the entries for a query."""


class OwnSearch:
    """The search that the assistant uses."""

    name = "this"

    def __init__(self, index: SearchIndex, embedder: Embedder) -> None:
        self._retriever = Retriever(index, embedder)

    def search(self, query: str, language: str) -> Found:
        """Ranks documents by their best passages, which is what is quoted."""
        hits = best_of_each_document(self._retriever.search(query, PASSAGES, language=language))[:DEPTH]
        if not hits:
            return Found((), 0.0)
        return Found(tuple(hit.document.path for hit in hits), hits[0].score, hits[0].text)


class DenseSearch:
    """The usual baseline: one vector an entry, ranked by cosine."""

    name = "dense"

    def __init__(self, index: SearchIndex, embedder: Embedder, entries: Sequence[Entry]) -> None:
        self._index = index
        self._embedder = embedder
        self._ids = [entry.id for entry in entries]
        self._vectors = embedder.embed_passages(
            [entry.whole for entry in entries], progress=sys.stderr.isatty()
        )

    def search(self, query: str, language: str) -> Found:
        """Ranks entries by cosine, and quotes the nearest passage of the first."""
        vector = self._embedder.embed_queries([query])[0]
        cosines = self._vectors @ vector
        best = np.argsort(-cosines, kind="stable")[:DEPTH]
        ids = tuple(self._ids[i] for i in best)
        return Found(ids, float(cosines[best[0]]), self._nearest_passage(ids[0], vector))

    def _nearest_passage(self, document: str, vector: NDArray[np.float32]) -> str:
        numbers = np.array(self._index.passages_of(document), np.int64)
        nearest = numbers[np.argmax(self._index.passage_vectors.vectors(numbers) @ vector)]
        return text_of(self._index, self._index.passages[nearest])


class WordSearch:
    """The other usual baseline: BM25 alone, over passages."""

    name = "bm25"

    def __init__(self, index: SearchIndex) -> None:
        self._index = index

    def search(self, query: str, language: str) -> Found:
        """Ranks documents by the BM25 score of their best passages, if these share a word with the query."""
        scores = self._index.lexical.scores(dict.fromkeys(terms_of(query, language), 1.0))
        best = [n for n in np.argsort(-scores, kind="stable")[:PASSAGES] if scores[n] > 0]
        if not best:
            return Found((), 0.0)
        passages = [self._index.passages[n] for n in best]
        ids = tuple(dict.fromkeys(passage.document for passage in passages))[:DEPTH]
        return Found(ids, float(scores[best[0]]), text_of(self._index, passages[0]))


def text_of(index: SearchIndex, passage: Passage) -> str:
    """Gives a passage as it stands in its document."""
    return index.documents[passage.document].text[passage.start : passage.end]

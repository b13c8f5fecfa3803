"""What is compared on a set: this project's search, and its two sides alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.language.analysis import terms_of
from index.lexical import LexicalIndex
from index.models import Document
from index.passages import passages_of
from index.retrieval import Retriever, best_of_each_document
from index.searching.search_index import SearchIndex

DEPTH = 10
"""How many documents are ranked."""
QUESTIONS = 10_000
"""So many questions' vectors are kept: all of a set's are asked of two searches, and strangers' of every set."""
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


class Units:
    """The passages that both baselines rank: each with its title before it, as one text."""

    def __init__(self, documents: Iterable[Document]) -> None:
        pairs = [(document, passage) for document in documents for passage in passages_of(document)]
        self.documents = [document.path for document, _ in pairs]
        self.quotations = [document.text[passage.start : passage.end] for document, passage in pairs]
        self.languages = [document.language for document, _ in pairs]
        titles = [document.heading for document, _ in pairs]
        self.texts = [
            text if title in ("", text) else f"{title}: {text}"
            for title, text in zip(titles, self.quotations, strict=True)
        ]

    def ranked(self, scores: NDArray[np.float32]) -> Found:
        """Ranks documents by their best passages, (n,) scores; a passage with none is not found."""
        best = [n for n in np.argsort(-scores, kind="stable")[:PASSAGES] if scores[n] > 0]
        if not best:
            return Found((), 0.0)
        ids = tuple(dict.fromkeys(self.documents[n] for n in best))[:DEPTH]
        return Found(ids, float(scores[best[0]]), self.quotations[best[0]])


class DenseSearch:
    """The usual baseline: one vector a passage, ranked by cosine."""

    name = "dense"

    def __init__(self, units: Units, embedder: Embedder) -> None:
        self._units = units
        self._embedder = embedder
        self._vectors = embedder.embed_passages(units.texts, progress=sys.stderr.isatty())

    def search(self, query: str, language: str) -> Found:
        """Ranks by cosine."""
        return self._units.ranked(self._vectors @ self._embedder.embed_queries([query])[0])


class WordSearch:
    """The other usual baseline: BM25 alone, as this project counts words."""

    name = "bm25"

    def __init__(self, units: Units) -> None:
        self._units = units
        pairs = zip(units.texts, units.languages, strict=True)
        self._index = LexicalIndex.from_terms([terms_of(text, language) for text, language in pairs])

    def search(self, query: str, language: str) -> Found:
        """Ranks by BM25."""
        terms = dict.fromkeys(terms_of(query, language), 1.0)
        most = sum(self._index.idf(term) for term in terms)
        return self._units.ranked(self._index.coverage(terms) * most)

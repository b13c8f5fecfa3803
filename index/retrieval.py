"""Query in, ranked passages out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import grams_of
from index.answer_types import answer_type, asking_clause
from index.embedding import Embedder
from index.models import Document, Passage, Span
from index.ranking import Floats, SentenceEvidence, entry_scores, sentence_scores
from index.search_index import SearchIndex

POOL = 100
"""How many passages each way of searching proposes."""
CLOSELY_READ = 200
"""Of about this many passages every sentence is scored."""

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Hit:
    """A passage that may answer the query.

    Attributes:
        score: the chance in [0, 1] that the passage answers.
        sentence: the span of its best sentence.
        scores: for each of the passage's sentences, how well it answers.
    """

    document: Document
    passage: Passage
    score: float
    sentence: Span
    scores: tuple[float, ...]

    @property
    def text(self) -> str:
        """The passage as it stands in the document."""
        return self.document.text[self.passage.start : self.passage.end]


@dataclass(frozen=True)
class _Query:
    """A question as it is searched for: corrected text, its asking clause, their vectors and weighted terms."""

    vector: Floats
    clause_vector: Floats
    terms: dict[str, float]
    clause_terms: dict[str, float]
    grams: dict[str, float]
    wanted: int | None
    named: bool


class Retriever:
    """Searches a `SearchIndex` by meaning and by words."""

    def __init__(self, index: SearchIndex, embedder: Embedder) -> None:
        self._index = index
        self._embedder = embedder

    def search(
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: str = "en",
    ) -> list[Hit]:
        """Gives the best passages, best first; only those of `documents` (paths) when it is given."""
        asked = self._query(query, language, documents is not None)
        words = self._index.words.passages.coverage(asked.terms)
        grams = self._index.words.grams.coverage(asked.grams)
        numbers = self._candidates(asked, words + grams, documents)
        if len(numbers) == 0:
            return []
        rows, starts = _rows(self._index.passage_of, numbers)
        by_sentence = sentence_scores(self._evidence(asked, numbers, rows, starts, words, grams))
        scores = np.maximum.reduceat(by_sentence, starts[:-1])
        wording = self._wordings(asked, numbers)
        entries = np.flatnonzero(~np.isnan(wording))
        passage = self._index.spaces.passages.cosines(asked.vector, numbers[entries])
        scores[entries] = entry_scores(passage, wording[entries], words[numbers[entries]], grams[numbers[entries]])
        order = np.lexsort((numbers, -scores))[:top_k]
        return [self._hit(int(numbers[i]), float(scores[i]), by_sentence[starts[i] : starts[i + 1]]) for i in order]

    def _query(self, question: str, language: str, named: bool) -> _Query:
        speller = self._index.speller
        meant = speller.rewritten(question) if language == "en" else question
        clause = asking_clause(meant)
        vectors = self._embedder.embed_queries([meant, clause] if clause != meant else [meant])
        wanted = answer_type(clause)
        return _Query(
            vector=vectors[0],
            clause_vector=vectors[-1],
            terms=speller.weighted_terms(question, language),
            clause_terms=speller.weighted_terms(clause, language),
            grams=dict(Counter(grams_of(meant, language))),
            wanted=answer_type(meant) if wanted is None else wanted,
            named=named,
        )

    def _candidates(self, asked: _Query, worded: Floats, documents: Collection[str] | None) -> Numbers:
        """Gives the passages to read closely: those of the documents that the proposed passages belong to."""
        index = self._index
        if documents is None:
            proposed = (
                index.spaces.passages.nearest(asked.vector, POOL),
                index.passage_of[index.spaces.sentences.nearest(asked.vector, POOL)],
                index.passage_of[index.spaces.sentences.nearest(asked.clause_vector, POOL)],
                index.asked_of[index.spaces.wordings.nearest(asked.vector, POOL)],
                np.argsort(-worded, kind="stable")[:POOL],
            )
            numbers = np.unique(np.concatenate(proposed)).astype(np.int64)
            rough = index.spaces.passages.cosines(asked.vector, numbers) + worded[numbers]
            best = numbers[np.argsort(-rough, kind="stable")]
            documents = dict.fromkeys(index.passages[n].document for n in best)
        found: list[int] = []
        for path in documents:
            if len(found) >= CLOSELY_READ:
                break
            found.extend(index.passages_of(path) if path in index.documents else ())
        return np.array(sorted(found), np.int64)

    def _evidence(
        self, asked: _Query, numbers: Numbers, rows: Numbers, starts: Numbers, words: Floats, grams: Floats
    ) -> SentenceEvidence:
        index = self._index
        passage = index.spaces.passages.cosines(asked.vector, numbers)
        counts = np.diff(starts)
        clause_words = index.words.sentences.coverage(asked.clause_terms)
        inside = index.passage_of[rows]
        return SentenceEvidence(
            bare=index.spaces.sentences.cosines(asked.vector, rows),
            clause=index.spaces.sentences.cosines(asked.clause_vector, rows),
            passage=np.repeat(passage, counts),
            words=np.repeat(words[numbers], counts),
            grams=np.repeat(grams[numbers], counts),
            sentence_words=index.words.sentences.coverage(asked.terms)[rows],
            clause_words=clause_words[rows],
            before=_beside(clause_words, rows, inside, index.passage_of, -1),
            after=_beside(clause_words, rows, inside, index.passage_of, 1),
            offer=np.zeros(len(rows), np.float32) if asked.wanted is None else index.offers[rows, asked.wanted],
            document=np.repeat(np.zeros_like(passage) if asked.named else self._document(numbers, passage), counts),
        )

    def _document(self, numbers: Numbers, passage: Floats) -> Floats:
        """Gives, for each passage, the mean of the cosines of all passages of its document."""
        paths = [self._index.passages[n].document for n in numbers]
        first = np.array([i == 0 or paths[i] != paths[i - 1] for i in range(len(paths))])
        starts = np.flatnonzero(first)
        counts = np.diff(np.append(starts, len(paths)))
        means: Floats = np.repeat(np.add.reduceat(passage, starts) / counts, counts)
        return means

    def _wordings(self, asked: _Query, numbers: Numbers) -> Floats:
        """Gives the cosine of the best wording of each passage's question; NaN for prose."""
        rows, starts = _rows(self._index.asked_of, numbers)
        best = np.full(len(numbers), np.nan, np.float32)
        filled = np.flatnonzero(np.diff(starts))
        if len(filled):
            cosines = self._index.spaces.wordings.cosines(asked.vector, rows)
            best[filled] = np.maximum.reduceat(cosines, starts[:-1][filled])
        return best

    def _hit(self, number: int, score: float, by_sentence: Floats) -> Hit:
        passage = self._index.passages[number]
        return Hit(
            self._index.documents[passage.document],
            passage,
            float(np.clip(score, 0, 1)),
            passage.sentences[int(np.argmax(by_sentence))],
            tuple(by_sentence.tolist()),
        )


def best_of_each_document(hits: Sequence[Hit]) -> list[Hit]:
    """Keeps the best hit of each document: one film, one answer."""
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.document.path, hit)
    return list(best.values())


def _rows(owners: NDArray[np.int32], numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Gives the rows that belong to the passages one after another, and where each one's begin (and the end)."""
    first = np.searchsorted(owners, numbers)
    counts = np.searchsorted(owners, numbers, side="right") - first
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    rows = np.arange(starts[-1]) - np.repeat(starts[:-1] - first, counts)
    return rows.astype(np.int64), starts


def _beside(values: Floats, rows: Numbers, inside: NDArray[np.int32], owners: NDArray[np.int32], step: int) -> Floats:
    """Gives the value of the sentence before (-1) or after (1) each row in the same passage, else 0."""
    beside = np.clip(rows + step, 0, len(values) - 1)
    same = (owners[beside] == inside) & (beside != rows)
    found: Floats = np.where(same, values[beside], 0)
    return found

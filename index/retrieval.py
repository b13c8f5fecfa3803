"""Query in, ranked passages out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from index.language.analysis import grams_of
from index.models import Document, Passage, Span
from index.ranking import entry_scores, sentence_scores
from index.searching.answer_types import answer_type, asking_clause
from index.searching.calibration import Calibration, calibration_for
from index.searching.evidence import (
    Floats,
    Numbers,
    PassageEvidence,
    Runs,
    SentenceEvidence,
    TermWeights,
    denies,
    names_in,
)
from index.searching.passages import rows_of
from index.searching.search_index import SearchIndex
from index.searching.subject import Subject
from index.searching.twins import each_once, in_language, stretched
from index.searching.worded import Worded

POOL = 100
"""How many passages each way of searching proposes."""
CLOSELY_READ = 200
"""Of about this many passages every sentence is scored."""


@dataclass(frozen=True)
class Hit:
    """A passage that may answer the query.

    Attributes:
        score: the chance in [0, 1] that the passage answers.
        sentence: the span of its best sentence.
        scores: for each of the passage's sentences, how well it answers.
        evidence: what the chance was reckoned from.
    """

    document: Document
    passage: Passage
    score: float
    sentence: Span
    scores: tuple[float, ...]
    evidence: Mapping[str, float]

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
    worded: Worded
    names: frozenset[str]
    wanted: int | None
    denies: bool
    named: bool
    language: str


@dataclass(frozen=True)
class Reading:
    """Passages that were read closely.

    Attributes:
        numbers: (n,) the passages, ascending.
        paths: the document of each.
        rows: (s,) their sentences; those of passage i are `rows[starts[i]:starts[i + 1]]`.
        by_sentence: (s,) score of each sentence.
        evidence: of the passages.
    """

    numbers: Numbers
    paths: Sequence[str]
    rows: Numbers
    starts: Numbers
    by_sentence: Floats
    evidence: PassageEvidence


class Retriever:
    """Searches a `SearchIndex` by meaning and by words.

    With a `multilingual` model, texts in another language than the question are judged by their meaning alone.
    """

    def __init__(
        self,
        index: SearchIndex,
        embedder: Embedder,
        calibration: Calibration | None = None,
        *,
        multilingual: bool = False,
    ) -> None:
        self._index = index
        self._multilingual = multilingual
        self._embedder = embedder
        self._calibration = calibration or calibration_for(embedder.fingerprint, embedder.name)
        self._subject = Subject(index)
        self._last: tuple[tuple[str, str], _Query] | None = None

    def search(
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: str = "en",
    ) -> list[Hit]:
        """Gives the best passages, best first; only those of `documents` (paths) when it is given.

        Of a FAQ entry in several languages it gives one, in the language asked in if there is one.
        """
        read = self.read(query, documents, language)
        if read is None:
            return []
        odds = self._calibration.odds(read.evidence)
        chances = self._calibration.chances(odds, read.evidence)
        order = np.lexsort((read.numbers, -odds)).tolist()
        found = each_once(((n, read.paths[n]) for n in order), language, self._index.documents, top_k)
        best = np.array([place for place, _ in found], np.int64)
        ranked = zip(found, chances[best].tolist(), read.evidence.of(best), strict=True)
        return [self._hit(read, place, path, chance, evidence) for (place, path), chance, evidence in ranked]

    def part(self, document: str, last: bool = False, language: str | None = None) -> Hit:
        """Gives the first passage of a document, or the last, as a hit that is sure; its first sentence is marked.

        With a language it is that of the same FAQ entry in this language, if there is one.
        """
        document = in_language(document, language, self._index.documents) if language else document
        numbers = self._index.passages.of(document)
        passage = self._index.passages[numbers[-1 if last else 0]]
        return Hit(
            document=self._index.documents[document],
            passage=passage,
            score=1.0,
            sentence=passage.sentences[-1 if last else 0],
            scores=tuple(0.0 for _ in passage.sentences),
            evidence={},
        )

    def read(self, query: str, documents: Collection[str] | None = None, language: str = "en") -> Reading | None:
        """Reads closely the passages that may answer; None when there are none."""
        asked = replace(self._query(query, language), named=documents is not None)
        numbers = self._candidates(asked, documents)
        if len(numbers) == 0:
            return None
        words, grams = asked.worded.parts(numbers)
        passages = self._index.passages
        rows, starts = rows_of(passages.passage_of, numbers)
        owners = passages.document_of[numbers].tolist()
        paths = [passages.paths[number] for number in owners]
        runs = Runs.of(owners)
        evidence = self._sentences(asked, numbers, rows, starts, words, grams, runs)
        other = passages.languages[passages.document_of[numbers]] != language
        by_sentence = sentence_scores(evidence, np.repeat(other & self._multilingual, np.diff(starts)))
        found = self._passages(asked, numbers, rows, starts, evidence, by_sentence, other, runs)
        return Reading(numbers, paths, rows, starts, by_sentence, found)

    def _passages(
        self,
        asked: _Query,
        numbers: Numbers,
        rows: Numbers,
        starts: Numbers,
        sentences: SentenceEvidence,
        by_sentence: Floats,
        other: NDArray[np.bool_],
        runs: Runs,
    ) -> PassageEvidence:
        index, first = self._index, starts[:-1]
        best = _best_rows(by_sentence, starts)
        meaning, words, grams = sentences.passage[first], sentences.words[first], sentences.grams[first]
        wording = self._wordings(asked, numbers)
        entry = ~np.isnan(wording)
        terms = TermWeights(asked.terms, index.words.passages, asked.names)
        held = index.words.passages.holds(terms.terms, numbers)
        held_in_document = runs.any(held)
        lead = runs.best(words)
        entries = entry_scores(meaning, wording, words, grams, asked.language, other & self._multilingual)
        about = 1.0 if asked.named else self._subject.of_prose(asked.vector)
        about_entries = self._subject.of_entries(asked.vector, asked.language)
        around = np.maximum(sentences.offer, np.maximum(*_neighbours(sentences.offer, starts)))
        return PassageEvidence(
            fused=np.where(entry, entries, by_sentence[best]),
            meaning=meaning,
            sentence=np.maximum.reduceat(sentences.bare, first),
            words=words,
            grams=grams,
            missing=terms.missing(held),
            missing_in_sentence=terms.missing(index.words.sentences.holds(terms.terms, rows[best])),
            missing_in_document=terms.missing(held_in_document),
            names_missing=terms.names_missing(held),
            names_missing_in_document=terms.names_missing(held_in_document),
            leads=(lead >= lead.max()).astype(np.float32),
            offer=around[best],
            terms=np.full(len(numbers), np.log1p(len(terms.terms)), np.float32),
            on_subject=np.where(entry, about_entries, about).astype(np.float32),
            denied=np.full(len(numbers), asked.denies, np.float32),
            foreign=self._foreign(asked, numbers, other & entry),
            entry=entry.astype(np.float32),
        )

    def _foreign(self, asked: _Query, numbers: Numbers, other: NDArray[np.bool_]) -> Floats:
        """Marks, of the entries in another language than the question, those that have no twin in it."""
        passages, foreign = self._index.passages, np.zeros(len(numbers), np.float32)
        for place in np.flatnonzero(other).tolist():
            path = passages.paths[passages.document_of[numbers[place]]]
            foreign[place] = in_language(path, asked.language, self._index.documents) == path
        return foreign

    def _query(self, question: str, language: str) -> _Query:
        """Gives the query, the same for both searches when one question is searched for everywhere and in documents."""
        if self._last is None or self._last[0] != (question, language):
            self._last = (question, language), self._query_anew(question, language)
        return self._last[1]

    def _query_anew(self, question: str, language: str) -> _Query:
        speller = self._index.speller
        meant = speller.rewritten(question) if language == "en" else question
        clause = asking_clause(meant)
        whole = clause == meant
        vectors = list(self._embedder.embed_queries([meant] if whole else [meant, clause]))
        terms = speller.weighted_terms(question, language)
        grams = dict(Counter(grams_of(meant, language)))
        wanted = answer_type(clause)
        return _Query(
            vector=vectors[0],
            clause_vector=vectors[-1],
            terms=terms,
            clause_terms=terms if whole else speller.weighted_terms(clause, language),
            worded=Worded(self._index.words.passages, terms, self._index.words.grams, grams),
            names=names_in(question, language),
            wanted=answer_type(meant) if wanted is None else wanted,
            denies=denies(question),
            named=False,
            language=language,
        )

    def _candidates(self, asked: _Query, documents: Collection[str] | None) -> Numbers:
        """Gives the passages to read closely: those of the documents that the proposed passages belong to."""
        index, passages = self._index, self._index.passages
        if documents is None:
            proposed: list[NDArray[np.integer[Any]]] = [
                index.spaces.passages.nearest(asked.vector, POOL),
                passages.passage_of[index.spaces.sentences.nearest(asked.vector, POOL)],
                index.asked_of[index.spaces.wordings.nearest(asked.vector, POOL)],
                asked.worded.best(POOL),
            ]
            if asked.clause_vector is not asked.vector:
                nearest = index.spaces.sentences.nearest(asked.clause_vector, POOL)
                proposed.append(passages.passage_of[nearest])
            numbers = np.unique(np.concatenate(proposed)).astype(np.int64)
            rough = index.spaces.passages.cosines(asked.vector, numbers) + np.add(*asked.worded.parts(numbers))
            best = numbers[np.argsort(-rough, kind="stable")]
            documents = dict.fromkeys(passages.paths[n] for n in passages.document_of[best])
        found: list[int] = []
        for path in documents:
            if len(found) >= CLOSELY_READ:
                break
            found.extend(passages.of(path) if path in index.documents else ())
        return np.array(sorted(found), np.int64)

    def _sentences(
        self,
        asked: _Query,
        numbers: Numbers,
        rows: Numbers,
        starts: Numbers,
        words: Floats,
        grams: Floats,
        runs: Runs,
    ) -> SentenceEvidence:
        index = self._index
        passage = index.spaces.passages.cosines(asked.vector, numbers)
        counts = np.diff(starts)
        covered = index.words.sentences.coverage(asked.terms, rows)
        whole = asked.clause_terms is asked.terms
        clause_words = covered if whole else index.words.sentences.coverage(asked.clause_terms, rows)
        bare = index.spaces.sentences.cosines(asked.vector, rows)
        before, after = _neighbours(clause_words, starts)
        return SentenceEvidence(
            bare=bare,
            clause=bare if whole else index.spaces.sentences.cosines(asked.clause_vector, rows),
            passage=np.repeat(passage, counts),
            words=np.repeat(words, counts),
            grams=np.repeat(grams, counts),
            sentence_words=covered,
            clause_words=clause_words,
            before=before,
            after=after,
            offer=np.zeros(len(rows), np.float32) if asked.wanted is None else index.offers[rows, asked.wanted],
            document=np.repeat(np.zeros_like(passage) if asked.named else runs.mean(passage), counts),
        )

    def _wordings(self, asked: _Query, numbers: Numbers) -> Floats:
        """Gives the cosine of the best wording of each passage's question; NaN for prose."""
        rows, starts = rows_of(self._index.asked_of, numbers)
        best = np.full(len(numbers), np.nan, np.float32)
        filled = np.flatnonzero(np.diff(starts))
        if len(filled):
            cosines = self._index.spaces.wordings.cosines(asked.vector, rows)
            best[filled] = np.maximum.reduceat(cosines, starts[:-1][filled])
        return best

    def _hit(self, read: Reading, place: int, path: str, chance: float, evidence: Mapping[str, float]) -> Hit:
        """Gives a hit on the passage at a place; on its twin, if `path` is another entry."""
        number = int(read.numbers[place])
        if path != read.paths[place]:
            number = self._index.passages.of(path)[0]
        at = int(np.searchsorted(read.numbers, number))
        was_read = at < len(read.numbers) and read.numbers[at] == number
        at = at if was_read else place
        passage = self._index.passages[number]
        scores = read.by_sentence[read.starts[at] : read.starts[at + 1]].tolist()
        scores = tuple(scores) if was_read else stretched(scores, len(passage.sentences))
        return Hit(
            document=self._index.documents[passage.document],
            passage=passage,
            score=chance,
            sentence=passage.sentences[scores.index(max(scores))],
            scores=scores,
            evidence=evidence,
        )


def best_of_each_document(hits: Sequence[Hit]) -> list[Hit]:
    """Keeps the best hit of each document: one film, one answer."""
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.document.path, hit)
    return list(best.values())


def _best_rows(by_sentence: Floats, starts: Numbers) -> Numbers:
    """Gives, for each passage, the place of its best sentence; the first of equals."""
    counts = np.diff(starts)
    top = np.repeat(np.maximum.reduceat(by_sentence, starts[:-1]), counts)
    places = np.where(by_sentence >= top, np.arange(len(by_sentence)), len(by_sentence))
    best: Numbers = np.minimum.reduceat(places, starts[:-1])
    return best


def _neighbours(values: Floats, starts: Numbers) -> tuple[Floats, Floats]:
    """Gives the values of the sentences before and after, 0 where the passage begins or ends."""
    before, after = np.zeros_like(values), np.zeros_like(values)
    before[1:], after[:-1] = values[:-1], values[1:]
    before[starts[:-1]] = 0
    after[starts[1:] - 1] = 0
    return before, after

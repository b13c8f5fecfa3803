"""Reads closely the passages that may answer: scores their sentences and gathers the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.ranking import TELLING_WEIGHTS, entry_scores, sentence_scores
from index.searching.comparing import compared
from index.searching.evidence import Floats, Numbers, PassageEvidence, Runs, SentenceEvidence, TermWeights
from index.searching.passages import rows_of
from index.searching.query import Query
from index.searching.search_index import SearchIndex
from index.searching.subject import Subject
from index.searching.twins import in_language


@dataclass(frozen=True)
class Reading:
    """Passages that were read closely.

    Attributes:
        numbers: (n,) the passages, ascending.
        paths: the document of each.
        rows: (s,) their sentences; those of passage i are `rows[starts[i]:starts[i + 1]]`.
        by_sentence: (s,) score of each sentence.
        telling: (s,) how well each tells what is asked, beside the one before it.
        evidence: of the passages.
        pieced: whether word pieces were compared.
    """

    numbers: Numbers
    paths: Sequence[str]
    rows: Numbers
    starts: Numbers
    by_sentence: Floats
    telling: Floats
    evidence: PassageEvidence
    pieced: bool


class CloseReader:
    """Reads passages of one index.

    With a `multilingual` model, texts in another language than the question are judged by their meaning alone.
    """

    def __init__(self, index: SearchIndex, *, multilingual: bool) -> None:
        self._index = index
        self._multilingual = multilingual
        self._subject = Subject(index)

    def read(self, asked: Query, numbers: Numbers) -> Reading:
        """Reads some passages, at least one, given by their numbers, ascending."""
        words, grams = asked.worded.parts(numbers)
        passages = self._index.passages
        rows, starts = rows_of(passages.passage_of, numbers)
        owners = passages.document_of[numbers].tolist()
        paths = [passages.paths[number] for number in owners]
        runs = Runs.of(owners)
        evidence = self._sentences(asked, numbers, rows, starts, words, grams, runs)
        other = passages.languages[passages.document_of[numbers]] != asked.language
        foreign = np.repeat(other & self._multilingual, np.diff(starts))
        wording = self._wordings(asked, numbers)
        by_sentence = sentence_scores(evidence, foreign)
        if pieced := asked.pieces is not None:
            rough = np.fmax(np.maximum.reduceat(by_sentence, starts[:-1]), wording)
            evidence = compared(evidence, rough, asked.pieces, numbers, rows, starts)
            by_sentence = sentence_scores(evidence, foreign, pieced=True)
        telling = sentence_scores(evidence, foreign, pieced=pieced, weights=TELLING_WEIGHTS)
        found = self._passages(asked, numbers, rows, starts, evidence, by_sentence, wording, other, runs)
        return Reading(numbers, paths, rows, starts, by_sentence, telling, found, pieced)

    def _passages(
        self,
        asked: Query,
        numbers: Numbers,
        rows: Numbers,
        starts: Numbers,
        sentences: SentenceEvidence,
        by_sentence: Floats,
        wording: Floats,
        other: NDArray[np.bool_],
        runs: Runs,
    ) -> PassageEvidence:
        index, first = self._index, starts[:-1]
        best = _best_rows(by_sentence, starts)
        meaning, words, grams = sentences.passage[first], sentences.words[first], sentences.grams[first]
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
            alike=sentences.alike_passage[first],
            terms=np.full(len(numbers), np.log1p(len(terms.terms)), np.float32),
            on_subject=np.where(entry, about_entries, about).astype(np.float32),
            denied=np.full(len(numbers), asked.denies, np.float32),
            foreign=self._foreign(asked, numbers, other & entry),
            entry=entry.astype(np.float32),
        )

    def _foreign(self, asked: Query, numbers: Numbers, other: NDArray[np.bool_]) -> Floats:
        """Marks, of the entries in another language than the question, those that have no twin in it."""
        passages, foreign = self._index.passages, np.zeros(len(numbers), np.float32)
        for place in np.flatnonzero(other).tolist():
            path = passages.paths[passages.document_of[numbers[place]]]
            foreign[place] = in_language(path, asked.language, self._index.documents) == path
        return foreign

    def _sentences(
        self,
        asked: Query,
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
        vectors = [asked.vector] if whole else [asked.vector, asked.clause_vector]
        bare, *of_clause = index.spaces.sentences.cosines_of_each(vectors, rows)
        before, after = _neighbours(clause_words, starts)
        return SentenceEvidence(
            bare=bare,
            clause=of_clause[0] if of_clause else bare,
            passage=np.repeat(passage, counts),
            words=np.repeat(words, counts),
            grams=np.repeat(grams, counts),
            sentence_words=covered,
            clause_words=clause_words,
            before=before,
            after=after,
            offer=np.zeros(len(rows), np.float32) if asked.wanted is None else index.offers[rows, asked.wanted],
            document=np.repeat(np.zeros_like(passage) if asked.named else runs.mean(passage), counts),
            alike=np.zeros(len(rows), np.float32),
            alike_passage=np.zeros(len(rows), np.float32),
        )

    def _wordings(self, asked: Query, numbers: Numbers) -> Floats:
        """Gives the cosine of the best wording of each passage's question; NaN for prose."""
        rows, starts = rows_of(self._index.asked_of, numbers)
        best = np.full(len(numbers), np.nan, np.float32)
        filled = np.flatnonzero(np.diff(starts))
        if len(filled):
            cosines = self._index.spaces.wordings.cosines(asked.vector, rows)
            best[filled] = np.maximum.reduceat(cosines, starts[:-1][filled])
        return best


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

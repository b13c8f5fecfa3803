"""Reads closely the passages that may answer: scores their sentences and gathers the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from index.ranking import ENTRY_DENSE, LETTERED_DENSE, TELLING_WEIGHTS, entry_scores, sentence_scores
from index.searching.closeness import Closeness
from index.searching.evidence import Flags, Floats, Numbers, PassageEvidence, SentenceEvidence, TermWeights
from index.searching.piece_space import AskedPieces
from index.searching.query import Query
from index.searching.runs import Runs
from index.searching.search_index import SearchIndex
from index.searching.subject import Subject
from index.searching.twins import in_language

COMPARED = 40
"""Of so many passages the pieces are compared, in about .25 ms of a core."""


@dataclass(frozen=True)
class Reading:
    """Passages that were read closely.

    Attributes:
        close: how close each is, and which they are.
        paths: the document of each.
        by_sentence: (s,) score of each sentence.
        telling: (s,) how well each tells what is asked, beside the one before it.
        evidence: of the passages.
        pieced: whether word pieces were compared.
    """

    close: Closeness
    paths: Sequence[str]
    by_sentence: Floats
    telling: Floats
    evidence: PassageEvidence
    pieced: bool

    @cached_property
    def numbers(self) -> list[int]:
        """The passages by their numbers."""
        numbers: list[int] = self.close.numbers.tolist()
        return numbers

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where each passage, by its number, stands among them."""
        return {number: place for place, number in enumerate(self.numbers)}

    def scores(self, place: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Gives the scores of the sentences of the passage at a place, and how well each tells."""
        start, end = self._ends[place : place + 2]
        return self._scores[0][start:end], self._scores[1][start:end]

    @cached_property
    def _ends(self) -> list[int]:
        return [0, *np.cumsum(self.close.counts).tolist()]

    @cached_property
    def _scores(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        return tuple(self.by_sentence.tolist()), tuple(self.telling.tolist())


class CloseReader:
    """Reads passages of one index.

    With a `multilingual` model, texts in another language than the question are judged by their meaning alone.
    """

    def __init__(self, index: SearchIndex, *, multilingual: bool) -> None:
        self._index = index
        self._multilingual = multilingual
        self._subject = Subject(index)

    def read(self, asked: Query, close: Closeness, *, named: bool) -> Reading:
        """Reads some passages, at least one; `named` tells whether the question names their documents."""
        passages = self._index.passages
        evidence = close.sentences
        if named:
            evidence = replace(evidence, document=np.zeros_like(evidence.document))
        other = passages.languages[close.owners] != asked.language
        foreign = np.repeat(other & self._multilingual, close.counts)
        by_sentence = sentence_scores(evidence, foreign)
        if pieced := asked.pieces is not None:
            rough = np.fmax(np.maximum.reduceat(by_sentence, Runs.of_counts(close.counts).starts), close.wording)
            evidence = _pieced(evidence, rough, asked.pieces, close)
            by_sentence = sentence_scores(evidence, foreign, pieced=True)
        telling = sentence_scores(evidence, foreign, pieced=pieced, weights=TELLING_WEIGHTS)
        found = self._passages(asked, close, evidence, by_sentence, other, named)
        paths = [passages.paths[number] for number in close.owners.tolist()]
        return Reading(close, paths, by_sentence, telling, found, pieced)

    def _passages(
        self, asked: Query, close: Closeness, sentences: SentenceEvidence, scores: Floats, other: Flags, named: bool
    ) -> PassageEvidence:
        """Gathers what passages have, by their sentences' scores; `other` marks those not in the language asked in."""
        index, numbers, within = self._index, close.numbers, Runs.of_counts(close.counts)
        runs, first, best = Runs.of(close.owners), within.starts, within.first_best(scores)
        head = sentences.at(first)
        entry = ~np.isnan(close.wording)
        terms = TermWeights(asked.terms, index.words.passages, asked.names)
        held_in_document = runs.any(close.held)
        entries = self._entry_scores(asked, close, head, other)
        about = 1.0 if named else self._subject.of_prose(asked.vector)
        about_entries = self._subject.of_entries(asked.vector, asked.language)
        begins, ends = index.passages.spans[close.rows[best]].T
        sentence = np.maximum.reduceat(sentences.bare, first)
        return PassageEvidence(
            fused=np.where(entry, entries, scores[best]),
            sentence=sentence,
            words=head.words,
            grams=head.grams,
            missing_in_sentence=terms.missing(index.words.sentences.holds(terms.terms, close.rows[best])),
            missing_in_document=terms.missing(held_in_document),
            names_missing=terms.names_missing(close.held),
            names_missing_in_document=terms.names_missing(held_in_document),
            alike=head.alike_passage,
            length=np.log1p(ends - begins).astype(np.float32),
            terms=np.full(len(numbers), np.log1p(len(terms.terms)), np.float32),
            single=np.where(entry, np.fmax(sentence - np.fmax(head.passage, close.wording), 0), 0).astype(np.float32),
            on_subject=np.where(entry, about_entries, about).astype(np.float32),
            service=np.where(entry | other, 0, max(0.0, about_entries - about)).astype(np.float32),
            denied=np.full(len(numbers), asked.denies, np.float32),
            foreign=self._foreign(asked, numbers, other & entry),
            entry=entry.astype(np.float32),
        )

    def _entry_scores(self, asked: Query, close: Closeness, first: SentenceEvidence, other: Flags) -> Floats:
        """Gives one score an entry, by what its `first` sentence shares with all of it; NaN for prose."""
        dense = ENTRY_DENSE if self._multilingual or asked.language == "en" else LETTERED_DENSE
        foreign = other & self._multilingual
        return entry_scores(
            first.passage, close.wording, first.words, first.grams, asked.language, foreign, dense=dense
        )

    def _foreign(self, asked: Query, numbers: Numbers, other: Flags) -> Floats:
        """Marks, of the entries in another language than the question, those that have no twin in it."""
        passages, foreign = self._index.passages, np.zeros(len(numbers), np.float32)
        for place in np.flatnonzero(other).tolist():
            path = passages.paths[passages.document_of[numbers[place]]]
            foreign[place] = in_language(path, asked.language, self._index.documents) == path
        return foreign


def _pieced(evidence: SentenceEvidence, rough: Floats, asked: AskedPieces, close: Closeness) -> SentenceEvidence:
    """Adds to sentences' evidence how alike word pieces make them; `rough` is how likely passages are without that.

    What is not compared, of passages that are less likely, is least like.
    """
    best = np.sort(np.argsort(-rough, kind="stable")[:COMPARED])
    chosen = np.zeros(len(close.numbers), bool)
    chosen[best] = True
    within = np.repeat(chosen, close.counts)
    found = asked.space.alike(asked, close.numbers[best], close.rows[within], close.counts[best])
    sentences = np.full(len(close.rows), found.sentences.min(), np.float32)
    passages = np.full(len(close.numbers), found.passages.min(), np.float32)
    sentences[within], passages[best] = found.sentences, found.passages
    return replace(evidence, alike=sentences, alike_passage=np.repeat(passages, close.counts))

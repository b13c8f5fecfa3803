"""How close passages are to a question, each by itself: it is the same whatever others are looked at."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from index.searching.evidence import Floats, Numbers, SentenceEvidence
from index.searching.passages import rows_of
from index.searching.query import Query
from index.searching.runs import Runs
from index.searching.search_index import SearchIndex


@dataclass(frozen=True)
class Closeness:
    """How close passages are to a question, all those of some documents.

    Attributes:
        numbers: (n,) the passages, ascending.
        owners: (n,) the number of each one's document.
        counts: (n,) how many sentences each has.
        rows: (s,) these, ascending.
        sentences: what speaks for them, their word pieces left out.
        wording: (n,) cosine of the best wording of a FAQ entry's question; NaN for prose.
        held: (t, n) which of the question's terms each holds.
    """

    numbers: Numbers
    owners: Numbers
    counts: Numbers
    rows: Numbers
    sentences: SentenceEvidence
    wording: Floats
    held: NDArray[np.bool_]

    def of(self, numbers: Numbers) -> Closeness:
        """Gives it of some of these passages, ascending."""
        if len(numbers) == len(self.numbers):
            return self
        chosen = np.zeros(len(self.numbers), bool)
        chosen[np.searchsorted(self.numbers, numbers)] = True
        return self._at(np.flatnonzero(chosen), np.flatnonzero(np.repeat(chosen, self.counts)))

    def joined(self, other: Closeness) -> Closeness:
        """Gives it of these and of other passages, none of which is among these."""
        names = [field.name for field in fields(SentenceEvidence)]
        pairs = ((getattr(self.sentences, name), getattr(other.sentences, name)) for name in names)
        both = Closeness(
            numbers=np.concatenate([self.numbers, other.numbers]),
            owners=np.concatenate([self.owners, other.owners]),
            counts=np.concatenate([self.counts, other.counts]),
            rows=np.concatenate([self.rows, other.rows]),
            sentences=SentenceEvidence(*map(np.concatenate, pairs)),
            wording=np.concatenate([self.wording, other.wording]),
            held=np.concatenate([self.held, other.held], axis=1),
        )
        return both._at(np.argsort(both.numbers), np.argsort(both.rows))

    def _at(self, places: Numbers, sentences: Numbers) -> Closeness:
        """Gives it of the passages and of the sentences at these places."""
        return Closeness(
            numbers=self.numbers[places],
            owners=self.owners[places],
            counts=self.counts[places],
            rows=self.rows[sentences],
            sentences=self.sentences.at(sentences),
            wording=self.wording[places],
            held=self.held[:, places],
        )


def closeness(asked: Query, numbers: Numbers, index: SearchIndex) -> Closeness:
    """Tells how close passages are to a question, given by their numbers, ascending: all of each of their documents."""
    passages = index.passages
    rows, starts = rows_of(passages.passage_of, numbers)
    counts, owners = np.diff(starts), passages.document_of[numbers].astype(np.int64)
    return Closeness(
        numbers=numbers,
        owners=owners,
        counts=counts,
        rows=rows,
        sentences=_sentences(asked, numbers, rows, counts, Runs.of(owners), index),
        wording=_wordings(asked, numbers, index),
        held=index.words.passages.holds(tuple(asked.terms), numbers),
    )


def _sentences(
    asked: Query, numbers: Numbers, rows: Numbers, counts: Numbers, runs: Runs, index: SearchIndex
) -> SentenceEvidence:
    words, grams = asked.covered.parts(numbers)
    passage = index.spaces.passages.cosines(asked.vector, numbers)
    covered = index.words.sentences.coverage(asked.terms, rows)
    whole = asked.clause_terms is asked.terms
    clause_words = covered if whole else index.words.sentences.coverage(asked.clause_terms, rows)
    vectors = [asked.vector] if whole else [asked.vector, asked.clause_vector]
    bare, *of_clause = index.spaces.sentences.cosines_of_each(vectors, rows)
    before, after = Runs.of_counts(counts).neighbours(clause_words)
    nothing = np.zeros(len(rows), np.float32)
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
        offer=nothing if asked.wanted is None else index.offers[rows, asked.wanted],
        document=np.repeat(runs.mean(passage), counts),
        alike=nothing,
        alike_passage=nothing,
    )


def _wordings(asked: Query, numbers: Numbers, index: SearchIndex) -> Floats:
    """Gives the cosine of the best wording of each passage's question; NaN for prose."""
    rows, starts = rows_of(index.asked_of, numbers)
    best = np.full(len(numbers), np.nan, np.float32)
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        cosines = index.spaces.wordings.cosines(asked.vector, rows)
        best[filled] = np.maximum.reduceat(cosines, starts[:-1][filled])
    return best

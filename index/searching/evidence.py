"""What speaks for and against a passage: closeness in meaning, covered words, and what of the question is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from index.language.analysis import is_stop_word, term_of
from index.lexical import LexicalIndex

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_DENIES = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.IGNORECASE)  # noqa: RUF001
_REASON = re.compile(r"\b(?:why|how come)\b", re.IGNORECASE)
_INSIDE = re.compile(r"(?<![.!?]\s)(?<!^)\b[^\W_]{2,}|\d+")


@dataclass(frozen=True)
class SentenceEvidence:
    """What speaks for each of n sentences; every array is (n,) float32.

    Attributes:
        bare: cosine of the question and the sentence.
        clause: cosine of the question's asking clause and the sentence.
        passage: cosine of the question and the sentence's passage.
        words: share of the question's terms that the passage covers, in [0, 1].
        grams: share of its letter groups that the passage covers, in [0, 1].
        sentence_words: share of its terms that the sentence covers.
        clause_words: share of the asking clause's terms that the sentence covers.
        before: `clause_words` of the sentence before it in the passage.
        after: `clause_words` of the sentence after it.
        offer: what the sentence offers of the kind of answer that is asked for, in [0, 1].
        document: mean cosine of the question and the document's passages; 0 when the document is named.
        alike: how like the question's word pieces those of the sentence are; 0 where they are not compared.
        alike_passage: the same of the sentence's passage.
    """

    bare: Floats
    clause: Floats
    passage: Floats
    words: Floats
    grams: Floats
    sentence_words: Floats
    clause_words: Floats
    before: Floats
    after: Floats
    offer: Floats
    document: Floats
    alike: Floats
    alike_passage: Floats

    def at(self, places: Numbers) -> SentenceEvidence:
        """Gives that of the sentences at some places."""
        return SentenceEvidence(*(getattr(self, name)[places] for name in _OF_SENTENCES))


@dataclass(frozen=True)
class PassageEvidence:
    """What speaks for each of n passages; every array is (n,) float32, shares are in [0, 1].

    Attributes:
        fused: the score of its best sentence, or of the FAQ entry; see `ranking`.
        sentence: cosine of the question and the sentence closest to it.
        words: share of the question's terms that the passage covers, as BM25 counts.
        grams: the same of its letter groups.
        missing_in_sentence: share of the question's terms, by idf, that do not occur in its best sentence.
        missing_in_document: that do not occur in its document.
        names_missing: share of the question that is names or numbers which do not occur in the passage.
        names_missing_in_document: which do not occur in its document.
        alike: how like the question's word pieces the passage's are; 0 where they are not compared.
        length: log(1 + letters) of its best sentence: a short one says less, and is like many questions by chance.
        terms: log(1 + number of terms) of the question: a longer one is not covered by chance.
        single: by how much one sentence of a FAQ entry is closer to the question than the whole entry and its wordings
            are; 0 for prose, and where none is closer.
        on_subject: how much of what all the corpus's sentences, or all its FAQ's wordings, have in common the question
            has, too; 1 for prose when the document is named.
        service: how much more the question has of what all the FAQ's wordings have in common than of what all sentences
            have; 0 for an entry, in another language, and when the document is named.
        denied: 1 for a question that asks what is not so, else 0.
        foreign: 1 for a FAQ entry in another language than the question, else 0.
        entry: 1 for a FAQ entry, 0 for prose.
    """

    fused: Floats
    sentence: Floats
    words: Floats
    grams: Floats
    missing_in_sentence: Floats
    missing_in_document: Floats
    names_missing: Floats
    names_missing_in_document: Floats
    alike: Floats
    length: Floats
    terms: Floats
    single: Floats
    on_subject: Floats
    service: Floats
    denied: Floats
    foreign: Floats
    entry: Floats

    def of(self, place: int) -> OfOne:
        """Gives the evidence of one passage, by name."""
        return OfOne(self, place)


_OF_SENTENCES = tuple(field.name for field in fields(SentenceEvidence))
_OF_PASSAGES = tuple(field.name for field in fields(PassageEvidence))


class OfOne(Mapping[str, float]):
    """What speaks for one passage, by the names of `PassageEvidence`; looked up when it is asked for."""

    def __init__(self, evidence: PassageEvidence, place: int) -> None:
        self._evidence = evidence
        self._place = place

    def __getitem__(self, name: str) -> float:
        if name not in _OF_PASSAGES:
            raise KeyError(name)
        return float(getattr(self._evidence, name)[self._place])

    def __iter__(self) -> Iterator[str]:
        return iter(_OF_PASSAGES)

    def __len__(self) -> int:
        return len(_OF_PASSAGES)


class TermWeights:
    """A question's terms and how much of it each makes up.

    Sums are taken by `np.einsum`: `@` and `np.dot` warn at times of an invalid value where there is none, by a flag
    that OpenBLAS leaves (numpy issue 24067).

    Args:
        weights: the terms with their weights, which a slip of the pen shares out.
        lexical: knows how rare each is.
        names: the terms that are names or numbers.
    """

    def __init__(self, weights: Mapping[str, float], lexical: LexicalIndex, names: frozenset[str]) -> None:
        self.terms = tuple(weights)
        rare = np.array([weight * lexical.idf(term) for term, weight in weights.items()], np.float32)
        self._shares = rare / max(float(rare.sum()), 1e-9)
        self._named = np.array([term in names for term in weights], bool)

    def missing(self, found: Flags) -> Floats:
        """Gives the share of the question that each of n texts lacks; `found` is (terms, n)."""
        lacking: Floats = np.einsum("t,tn->n", self._shares, (~found).astype(np.float32))
        return lacking

    def names_missing(self, found: Flags) -> Floats:
        """Gives the share of the question that is names which each of n texts lacks."""
        lacking: Floats = np.einsum("t,tn->n", self._shares * self._named, (~found).astype(np.float32))
        return lacking


def names_in(question: str, language: str) -> frozenset[str]:
    """Gives the terms of the numbers and of the words with a capital inside a sentence."""
    words = (match.group() for match in _INSIDE.finditer(question))
    names = (word.casefold() for word in words if word[0].isupper() or word[0].isdigit())
    return frozenset(term_of(name, language) for name in names if not is_stop_word(name, language))


def denies(question: str) -> bool:
    """Tells whether an English question asks what is not so: "who did not come?", but not "why did she not come?"."""
    return bool(_DENIES.search(question)) and not _REASON.search(question)

"""Fuses the meanings' and the words' side into one score.

Bounded fusion: cosines, and the share of the query's words that a text covers, both have an absolute meaning, so
their weighted mean can be compared between questions, which a fusion of ranks cannot. The weights were chosen on
judged questions and public development sets by `scripts.evaluate`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

SENTENCE_WEIGHTS = {
    "bare": 0.15,
    "clause": 0.3,
    "passage": 0.2,
    "words": 0.4,
    "grams": 0.1,
    "sentence_words": 0.2,
    "clause_words": 0.2,
    "before": 0.05,
    "after": 0.25,
    "offer": 0.1,
}
DOCUMENT_WEIGHT = 0.3
"""Weight of the document as a whole, where the question does not name the one that it is about."""
ENTRY_DENSE = 0.65
"""Weight of meaning against words where a question meets a question."""


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


def sentence_scores(evidence: SentenceEvidence) -> Floats:
    """Gives one score a sentence, at most 1, (n,) float32."""
    weighted = sum(weight * getattr(evidence, name) for name, weight in SENTENCE_WEIGHTS.items())
    total = sum(SENTENCE_WEIGHTS.values()) + DOCUMENT_WEIGHT
    scores: Floats = (weighted + DOCUMENT_WEIGHT * evidence.document) / total
    return scores


def entry_scores(passage: Floats, wording: Floats, words: Floats, grams: Floats) -> Floats:
    """Gives one score a FAQ entry, at most 1, from its cosines (of its best wording too) and covered words."""
    scores = ENTRY_DENSE * (passage + wording) / 2 + (1 - ENTRY_DENSE) * (words + grams) / 2
    return scores.astype(np.float32)

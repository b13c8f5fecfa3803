"""Fuses the meanings' and the words' side, first for sentences and FAQ entries, then by calibration.

Bounded fusion: cosines, and the share of the query's words that a text covers, both have an absolute meaning, so
their weighted mean can be compared between questions, which a fusion of ranks cannot.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from index.searching.evidence import Floats, SentenceEvidence

SENTENCE_WEIGHTS = {
    "bare": 0.15,
    "clause": 0.3,
    "passage": 0.4,
    "words": 0.4,
    "grams": 0.1,
    "sentence_words": 0.2,
    "clause_words": 0.2,
    "before": 0.05,
    "after": 0.25,
    "offer": 0.1,
}
PIECE_WEIGHTS = {"alike": 1.0, "alike_passage": 1.0}
"""The same of likeness of word pieces, where they are compared.

From .5 to 1.5 each, fitted anew, MRR stays within .002 of .969 on narrativeqa and within .003 of .950 on squad2, .964
and .942 without.
"""
TELLING_WEIGHTS = {**SENTENCE_WEIGHTS, "before": 0.25, "after": 0.1, "alike": 0.1}
"""Of the best sentence and the next, which one tells.

A sentence before the answer is worth finding, for both are quoted; but often the first says what is asked about and
the second what is asked: 122 of 149 right quotations mark the answer so, 116 where the best sentence is always marked.
"""
MEANINGS = ("bare", "clause", "passage")
"""Of these, what a text in another language than the question's can have, too."""
DOCUMENT_WEIGHT = 0.3
"""Weight of the document as a whole, where the question does not name the one that it is about."""
ENTRY_DENSE = 0.70
"""Weight of meaning against words where a question meets a question.

The words of long answers mislead: of two FAQs that nothing was fitted on, of 253 long and of 151 short entries, MRR is
.905 and .804 with it, .894 and .790 with .65, .907 and .811 with .75, which costs one or two of the judged questions.
"""
ASKED_ALIKE = 0.65
"""From this cosine on the best wording of an entry counts for more than the whole entry, and at 1 alone.

Who asks in a wording that the FAQ has asks for its entry, whatever else that tells. Of 55 judged questions to the FAQ
47 are answered rightly with it and 45 without, from .5 or .7 on 47 and 46; from .5 on fewer refusals are right.
"""
LETTERED_DENSE = 0.1
"""The same in a language that the model does not know, whose words it takes for their letters.

Of 139 Finnish questions the right entry comes first for 71 % with .65 and 76 % without, of 17 about a FAQ without other
wordings for 35 and 71 %.
"""

ENTRY_GRAMS = {"en": 0.5, "fi": 0.85}
"""Weight of letter groups against words: endings and compounds hide most of a Finnish word from its stem."""


def sentence_scores(
    evidence: SentenceEvidence,
    foreign: NDArray[np.bool_] | None = None,
    *,
    pieced: bool = False,
    weights: Mapping[str, float] = SENTENCE_WEIGHTS,
) -> Floats:
    """Gives one score a sentence, at most 1, (n,) float32; of those that are `foreign`, by their meaning alone.

    `pieced` tells whether word pieces were compared.
    """
    pieces = PIECE_WEIGHTS if pieced else {}
    scores = _weighted(evidence, {**pieces, **weights})
    if foreign is None or not foreign.any():
        return scores
    meant = _weighted(evidence, {name: weights[name] for name in MEANINGS} | pieces)
    return np.where(foreign, meant, scores)


def _weighted(evidence: SentenceEvidence, weights: Mapping[str, float]) -> Floats:
    weighted = sum(weight * getattr(evidence, name) for name, weight in weights.items())
    mean: Floats = (weighted + DOCUMENT_WEIGHT * evidence.document) / (sum(weights.values()) + DOCUMENT_WEIGHT)
    return mean


def entry_scores(
    passage: Floats,
    wording: Floats,
    words: Floats,
    grams: Floats,
    language: str = "en",
    foreign: NDArray[np.bool_] | None = None,
    *,
    dense: float = ENTRY_DENSE,
) -> Floats:
    """Gives one score a FAQ entry, at most 1, from its cosines (of its best wording too) and covered words.

    Those that are `foreign` share no words with the question: their meaning counts alone. `dense` is its weight.
    """
    share = ENTRY_GRAMS.get(language, ENTRY_GRAMS["en"])
    alone: Floats = np.clip((wording - ASKED_ALIKE) / (1 - ASKED_ALIKE), 0, 1)
    meaning = ((1 - alone) * passage + (1 + alone) * wording) / 2
    scores = dense * meaning + (1 - dense) * ((1 - share) * words + share * grams)
    scores = scores if foreign is None else np.where(foreign, meaning, scores)
    return scores.astype(np.float32)

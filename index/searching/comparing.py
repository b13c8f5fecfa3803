"""Late interaction: the word pieces of the likeliest passages are compared with the question's."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from index.searching.evidence import Floats, Numbers, SentenceEvidence
from index.searching.piece_space import AskedPieces

COMPARED = 40
"""Of so many passages the pieces are compared, in about .25 ms of a core."""


def compared(
    evidence: SentenceEvidence,
    rough: Floats,
    asked: AskedPieces,
    numbers: Numbers,
    rows: Numbers,
    counts: Numbers,
) -> SentenceEvidence:
    """Adds to the sentences' evidence how alike they and their passages are; what is not compared is least like.

    Args:
        evidence: of the sentences.
        rough: (n,) how likely each passage is without that.
        asked: the question's pieces.
        numbers: (n,) the passages.
        rows: (s,) their sentences.
        counts: (n,) how many each has.
    """
    best = np.sort(np.argsort(-rough, kind="stable")[:COMPARED])
    chosen = np.zeros(len(numbers), bool)
    chosen[best] = True
    within = np.repeat(chosen, counts)
    found = asked.space.alike(asked, numbers[best], rows[within], counts[best])
    sentences = np.full(len(rows), found.sentences.min(), np.float32)
    passages = np.full(len(numbers), found.passages.min(), np.float32)
    sentences[within], passages[best] = found.sentences, found.passages
    return replace(evidence, alike=sentences, alike_passage=np.repeat(passages, counts))

"""How near questions off any subject come to a FAQ: the more wordings it has, the nearer one comes by chance."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from index.retrieval import Retriever

QUESTIONS = Path(__file__).parent / "searching" / "strangers.txt"
USUAL = {True: -3.59, False: -4.21}
"""The median log-odds that strangers' questions reach in the FAQ of the sample corpus, by which refusals are tuned.

By whether word pieces are compared.
"""
MOST = 2.5
"""The log-odds of a FAQ are moved by at most so much: a few entries may have nothing in common with any stranger."""


def leniency(retriever: Retriever) -> float:
    """Gives what the log-odds of this corpus's FAQ lack for strangers to come as near to it as they usually do.

    A chance is fitted on sets of questions of their own kinds and lengths. Of 1,677 questions off the subject, a chance
    of .1 is reached by 12 % in the sample corpus, with ten wordings to an entry, by 4 % in the same without them, and
    by 1 % in a FAQ of 29 entries; with this added, by 12, 10 and 10 %. The last then answers 83 % of its questions
    instead of 56 %. 0 when there is no FAQ in English, or no calibration of the model's own.
    """
    if not retriever.calibration.fingerprint:
        return 0.0
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    reached = [hit for question in questions for hit in retriever.search(question, 1) if hit.document.faq]
    if len(reached) < len(questions) / 4:  # the reviews are nearer: there is hardly a FAQ
        return 0.0
    chances = np.array([hit.score for hit in reached])
    median = float(np.median(np.log(chances / (1 - chances))))
    usual = USUAL[any(hit.pieced for hit in reached)]
    return round(float(np.clip(usual - median, -MOST, MOST)), 2)

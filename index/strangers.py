"""How near questions off any subject come to a FAQ: the more wordings it has, the nearer one comes by chance."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.models import Faq
from index.retrieval import Retriever
from index.searching.letters import STRANGENESS, EntryLetters, nearness

_FOLDER = Path(__file__).parent / "searching"
QUESTIONS = _FOLDER / "strangers.txt"
FINNISH = _FOLDER / "strangers.fi.txt"
USUAL = {True: -3.59, False: -4.18}
"""The median log-odds that strangers' questions reach in the FAQ of the sample corpus, by which refusals are tuned.

By whether word pieces are compared.
"""
MOST = 2.5
"""The log-odds of a FAQ are moved by at most so much: a few entries may have nothing in common with any stranger."""
LEAST = 0.12
"""An entry or two may have no letters in common with most strangers; what is near them still says little."""


def leniency(retriever: Retriever, entries: Sequence[Faq]) -> float:
    """Gives what the log-odds of this corpus's FAQ lack for strangers to come as near to it as they usually do.

    A chance is fitted on sets of questions of their own kinds and lengths. Of 1,677 questions off the subject, a chance
    of .1 is reached by 12 % in the sample corpus, with ten wordings to an entry, by 4 % in the same without them, and
    by 1 % in a FAQ of 29 entries; with this added, by 12, 10 and 10 %. The last then answers 83 % of its questions
    instead of 56 %. 0 when there is no FAQ in English, or no calibration of the model's own.
    """
    if not entries or not retriever.calibration.fingerprint:
        return 0.0
    questions = QUESTIONS.read_text(encoding="utf-8").splitlines()
    reached = [hit for question in questions for hit in retriever.search(question, 1) if hit.document.faq]
    if len(reached) < len(questions) / 4:  # the reviews are nearer: there is hardly a FAQ
        return 0.0
    chances = np.array([hit.score for hit in reached])
    median = float(np.median(np.log(chances / (1 - chances))))
    usual = USUAL[any(hit.pieced for hit in reached)]
    return round(float(np.clip(usual - median, -MOST, MOST)), 2)


def strangeness(retriever: Retriever, entries: Sequence[Faq]) -> float:
    """Gives how near, in the median, strangers' Finnish questions come by their letters to an entry of the FAQ.

    Entries with ten wordings each are met by letters twice as closely, by strangers and others alike, as those with
    none. What the sample corpus's is, when there is no FAQ in Finnish.
    """
    letters = EntryLetters(entries, "fi")
    if not letters.entries:
        return STRANGENESS
    near = [_nearest(question, retriever, letters) for question in FINNISH.read_text(encoding="utf-8").splitlines()]
    return round(max(float(np.median(near)), LEAST), 3)


def _nearest(question: str, retriever: Retriever, letters: EntryLetters) -> float:
    alike, hits = letters.likeness(question), retriever.search(question, language="fi")
    found = [nearness(hit.evidence["grams"], alike[path]) for hit in hits if (path := hit.document.path) in alike]
    return max(found, default=0.0)

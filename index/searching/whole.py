"""Reviews as wholes: which film a description means that no single passage need hold all of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.searching.calibration import sigmoid
from index.searching.close_reading import Reading
from index.searching.evidence import Floats, Numbers
from index.searching.runs import Runs

WEIGHTS = {"odds": 0.36, "closest": 29.5, "covered": 2.96}
"""Of the best passage's log-odds, the mean cosine of the closest sentences, the share of the words that a review has.

Fitted on 99 descriptions of the films of six festivals ("the forgotten singer who was big in South Africa"), each
festival left out once: the right film is first for 88, and for 79 by its best passage alone.
"""
CLOSEST = 5
"""So many of a review's sentences are counted: a story is told in several."""
SLOPE, CONSTANT = 0.767, -8.89
"""From the best film's weighted sum to the log-odds that any film is meant.

Fitted on the same descriptions, of which as many were asked of the five other festivals, half and half.
"""


def chances_of_wholes(read: Reading, odds: Floats) -> tuple[Numbers, Floats]:
    """Gives the best passage of each document that was read, by its place, and the chance that the document is meant.

    It is the chance that any review is, shared out: one that another fits as well has half of it at most, and an entry
    of the FAQ has none.
    """
    documents = Runs.of(read.close.owners)
    evidence = {
        "odds": np.maximum.reduceat(odds, documents.starts),
        "closest": _closest(read, documents),
        "covered": 1 - read.evidence.missing_in_document[documents.starts],
    }
    total = np.sum([weight * evidence[name] for name, weight in WEIGHTS.items()], axis=0)
    total = np.where(read.evidence.entry[documents.starts] > 0, -np.inf, total)
    shares = np.exp(total - total.max())
    known = float(sigmoid(np.array([SLOPE * total.max() + CONSTANT]))[0])
    return documents.first_best(odds), (known * shares / shares.sum()).astype(np.float32)


def _closest(read: Reading, documents: Runs) -> Floats:
    """Gives the mean cosine of each document's closest sentences, (d,)."""
    bare = read.close.sentences.bare
    ends = np.cumsum(np.add.reduceat(read.close.counts, documents.starts))
    parts: list[NDArray[np.float32]] = np.split(bare, ends[:-1])
    return np.array([np.sort(part)[-CLOSEST:].mean() for part in parts], np.float32)

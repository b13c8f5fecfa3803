"""Which sentence of a review tells what a film is like: its worth, its story, whether it is sad, funny, scary.

No question has the words of a critic's verdict. What tells one is learnt from sentences labelled by hand
(`corpus/judged/aspects*.tsv`): a logistic regression on the sentence's vector, its place and its words for a tone, by
`python -m scripts.aspects`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.assistant.quoting.aspect_words import ASPECT_WORDS
from index.models import Frozen
from index.searching.calibration import sigmoid

FITTED = Path(__file__).with_name("aspects.json")
WORTH, STORY = "worth", "story"
ASPECTS = (WORTH, STORY, *ASPECT_WORDS)

Floats = NDArray[np.float32]

_MOST_WORDS = 40
_SAID_BY_ONESELF = re.compile(r"\b(?:I|me|my|you|your|we|us)\b")
_SMALL = 0.3
"""How little the evidence of place weighs beside a vector of length 1 before it is fitted."""


class Weights(Frozen):
    """What a sentence's evidence weighs for one aspect, in log-odds.

    `slope` and `offset` turn those of a review's best sentence into the chance that it tells the aspect; all tones have
    the same.
    """

    vector: tuple[float, ...]
    others: tuple[float, ...]
    constant: float
    slope: float = 1
    offset: float = 0


class Aspects(Frozen):
    """Weights for one model.

    Attributes:
        fingerprint: sha256 of the files of the model that they belong to.
        weights: by aspect.
        trained: what the fit reached on reviews left out of it, by aspect.
    """

    fingerprint: str
    weights: Mapping[str, Weights]
    trained: Mapping[str, Mapping[str, float]] = {}

    def odds(self, aspect: str, sentences: Sequence[str], vectors: Floats) -> Floats:
        """Gives the log-odds that each of a review's sentences tells an aspect, (s,); `vectors` is (s, d)."""
        weights = self._arrays[aspect]
        odds: Floats = np.hstack([vectors, others(aspect, sentences)]) @ weights + self.weights[aspect].constant
        return odds

    def chance(self, aspect: str, odds: float) -> float:
        """Gives the chance in (0, 1) that a review's best sentence for an aspect tells it, from its log-odds."""
        weights = self.weights[aspect]
        return float(sigmoid(np.array(weights.slope * odds + weights.offset)))

    @cached_property
    def _arrays(self) -> Mapping[str, Floats]:
        return {name: np.array([*one.vector, *one.others], np.float32) for name, one in self.weights.items()}


def others(aspect: str, sentences: Sequence[str]) -> Floats:
    """Gives the evidence besides the vectors, (s, 6).

    First, last, how far from the start, how long, whether it speaks of the critic or the reader, whether it has a word
    for the tone.
    """
    count = len(sentences)
    told = ASPECT_WORDS[aspect].told if aspect in ASPECT_WORDS else None
    rows = [
        (
            _SMALL * (place == 0),
            _SMALL * (place == count - 1),
            _SMALL * place / max(1, count - 1),
            _SMALL * 2 * min(len(text.split()), _MOST_WORDS) / _MOST_WORDS,
            _SMALL * bool(_SAID_BY_ONESELF.search(text)),
            bool(told and told.search(text)),
        )
        for place, text in enumerate(sentences)
    ]
    return np.array(rows, np.float32).reshape(count, 6)


@lru_cache(maxsize=8)
def aspects_for(fingerprint: str, path: Path = FITTED) -> Aspects | None:
    """Gives the weights fitted for a model; None for another one."""
    if not path.exists():
        return None
    fitted = Aspects.model_validate_json(path.read_text(encoding="utf-8"))
    return fitted if fitted.fingerprint == fingerprint else None

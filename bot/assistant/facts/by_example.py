"""Which fact a question asks for, by the example question that it is most like; in English and Finnish.

Patterns know the usual wordings; this knows the others: "who helmed X?" is like "who directed X?". The examples hold
what is no header's fact, too ("who photographed the film?"), so that a question like those is left to the search.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.assistant.answers import Language
from index.embedding import Embedder
from index.facts import Fact
from index.language.analysis import folded, terms_of, words_of

Floats = NDArray[np.float32]

EXAMPLES = Path(__file__).parent / "examples"
"""A file a language; a line is `fact: question`, or `none: question`."""
EXAMPLES_IN: tuple[Language, ...] = ("en", "fi")
LONGEST = 16
"""A question of more words tells a story first, and is left to the search."""
LIKE: Mapping[Language, float] = {"en": 0.5, "fi": 0.38}
"""How like an example a question must be, in [0, 1]."""
AHEAD: Mapping[Language, float] = {"en": 0.07, "fi": 0.15}
"""How much more like one fact's examples than like those that ask for no fact."""
APART = 0.04
"""How much more like one fact's examples than another's."""
STRANGE = 0.04
"""How much more it takes for each word that only examples without a fact have."""
_GRAM = 4


class Example(NamedTuple):
    """A question and the fact that it asks for; None for something else than a header's fact."""

    fact: Fact | None
    question: str


class Likeness:
    """Compares questions with the examples: by meaning in English, by groups of letters in Finnish.

    The model's meanings are English; a Finnish word keeps most of its letters in all its forms.
    """

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def fact(self, question: str, language: Language) -> Fact | None:
        """Gives the fact that a question asks for; "the film" or "elokuva" stands in it for the title."""
        if len(question.split()) > LONGEST:
            return None
        examples = self._english if language == "en" else self._finnish
        ranked = sorted(examples.likeness(question).items(), key=lambda item: -item[1])
        (best, like), (second, nearly) = ranked[:2]
        strange = len(self._strangers[language] & set(terms_of(question, language)))
        ahead = (APART if second else AHEAD[language]) + STRANGE * strange
        return best if like >= LIKE[language] and like - nearly >= ahead else None

    @cached_property
    def _strangers(self) -> Mapping[Language, frozenset[str]]:
        """The words of examples that ask for no fact, as far as no other example has them: "shoot", "script"."""
        return {language: _strangers_of(read_examples(language), language) for language in EXAMPLES_IN}

    @cached_property
    def _english(self) -> _ByMeaning:
        return _ByMeaning(read_examples("en"), self._embedder)

    @cached_property
    def _finnish(self) -> _ByLetters:
        return _ByLetters(read_examples("fi"))


def read_examples(language: Language) -> list[Example]:
    """Gives the example questions of a language."""
    lines = (EXAMPLES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    parted = (line.partition(": ") for line in lines if line)
    return [Example(None if label == "none" else Fact(label), question) for label, _, question in parted]


def _strangers_of(examples: Sequence[Example], language: Language) -> frozenset[str]:
    terms = [(example.fact, term) for example in examples for term in terms_of(example.question, language)]
    return frozenset(term for _, term in terms) - {term for fact, term in terms if fact}


class _ByMeaning:
    """Cosines of vectors, without what all the examples have in common: their being questions about a film."""

    def __init__(self, examples: Sequence[Example], embedder: Embedder) -> None:
        vectors = embedder.embed_passages([example.question for example in examples])
        self._facts = [example.fact for example in examples]
        self._mean = vectors.mean(axis=0)
        self._vectors = _of_length_one(vectors - self._mean)
        self._embedder = embedder

    def likeness(self, question: str) -> dict[Fact | None, float]:
        """Gives how like the nearest example of each fact a question is, in [-1, 1]."""
        vector = self._embedder.embed_queries([question])[0] - self._mean
        return _best(self._facts, self._vectors @ _of_length_one(vector))


class _ByLetters:
    """Cosines of letter groups, each weighing the more the fewer examples have it."""

    def __init__(self, examples: Sequence[Example]) -> None:
        groups = [_groups(example.question) for example in examples]
        counts = Counter(group for found in groups for group in found)
        self._facts = [example.fact for example in examples]
        self._columns = {group: column for column, group in enumerate(counts)}
        self._weights = np.log(len(examples) / np.array(list(counts.values()), np.float32))
        self._vectors = _of_length_one(np.array([self._vector(found) for found in groups]))

    def likeness(self, question: str) -> dict[Fact | None, float]:
        """Gives how like the nearest example of each fact a question is, in [0, 1]."""
        found = _groups(question)
        vector = self._vector(found)
        strange = len(found) - np.count_nonzero(vector)
        length = float(np.sqrt(vector @ vector + strange * np.log(len(self._facts)) ** 2))
        return _best(self._facts, self._vectors @ vector / max(length, 1e-6))

    def _vector(self, groups: frozenset[str]) -> Floats:
        vector = np.zeros(len(self._columns), np.float32)
        columns = [self._columns[group] for group in groups if group in self._columns]
        vector[columns] = self._weights[columns]
        return vector


def _groups(text: str) -> frozenset[str]:
    marked = (f"#{folded(word)}#" for word in words_of(text))
    return frozenset(word[i : i + _GRAM] for word in marked for i in range(max(1, len(word) - _GRAM + 1)))


def _best(facts: Sequence[Fact | None], likeness: Floats) -> dict[Fact | None, float]:
    best: dict[Fact | None, float] = {}
    for fact, like in zip(facts, likeness.tolist(), strict=True):
        best[fact] = max(like, best.get(fact, -1.0))
    return best


def _of_length_one(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    shortened: Floats = (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)
    return shortened

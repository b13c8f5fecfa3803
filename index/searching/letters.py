"""How like the wordings of FAQ entries a question is by the letters of its words, which endings mostly leave alike.

For questions in a language whose meanings the model does not know: of a Finnish word in another case, or inside a
compound, most groups of four letters stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log1p, sqrt
from typing import NamedTuple

from index.language.analysis import content_words_of, grams_of_word
from index.models import Faq

_LONGER = 0.25
"""What a word has more than the one that it is compared with, as a compound has, counts this much."""
_LONG = 6
"""A longer word weighs more, up to so many groups of letters."""


class _Word(NamedTuple):
    """A word's letter groups, with what each and the word as a whole weigh."""

    grams: Mapping[str, float]
    weight: float


class EntryLetters:
    """Compares questions with the wordings of a language's FAQ entries."""

    def __init__(self, entries: Iterable[Faq], language: str) -> None:
        own = [entry for entry in entries if entry.language == language]
        texts = {entry.document: (entry.question, *entry.also_asked) for entry in own}
        self._language = language
        self._entries = len(own)
        self._held = Counter(gram for asked in texts.values() for gram in self._grams_in(" ".join(asked)))
        self._wordings = {document: [self._words(text) for text in asked] for document, asked in texts.items()}

    def likeness(self, question: str, document: str) -> float:
        """Gives how like the nearest wording of an entry a question is, in [0, 1]; 0 for an unknown entry.

        It is the harmonic mean of the shares of the question that the wording has, and of the wording that the
        question has.
        """
        words = self._words(question)
        return max((_alike(words, wording) for wording in self._wordings.get(document, ())), default=0.0)

    def _grams_in(self, text: str) -> set[str]:
        return {gram for word in content_words_of(text, self._language) for gram in grams_of_word(word)}

    def _words(self, text: str) -> list[_Word]:
        """Gives the words of a text; a group of letters weighs the more, the fewer entries have it."""
        words = []
        for word in content_words_of(text, self._language):
            grams = {gram: self._rarity(gram) for gram in grams_of_word(word)}
            words.append(_Word(grams, sum(grams.values()) / len(grams) * sqrt(min(len(grams), _LONG))))
        return words

    def _rarity(self, gram: str) -> float:
        held = self._held[gram]
        return log1p((self._entries - held + 0.5) / (held + 0.5))


def _alike(question: Sequence[_Word], wording: Sequence[_Word]) -> float:
    asked, said = _share_of(question, wording), _share_of(wording, question)
    return 2 * asked * said / (asked + said) if asked + said else 0.0


def _share_of(words: Sequence[_Word], others: Sequence[_Word]) -> float:
    """Gives how much of some words others have, by weight, in [0, 1]."""
    whole = sum(word.weight for word in words)
    found = sum(word.weight * max((_like(word, other) for other in others), default=0.0) for word in words)
    return found / whole if whole else 0.0


def _like(word: _Word, other: _Word) -> float:
    """Gives how much of a word another one is, in [0, 1]."""
    shared = sum(weight for gram, weight in word.grams.items() if gram in other.grams)
    more = sum(other.grams.values()) - shared
    return shared / (sum(word.grams.values()) + _LONGER * more) if shared else 0.0

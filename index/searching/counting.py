"""The words of texts as numbers, and the terms and letter groups they are counted under; each is analysed once."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from index.language.analysis import grams_of_word, is_stop_word, term_of, words_of
from index.searching.postings import Counted

Ints = NDArray[np.int32]
_AT_ONCE = 2_000_000
"""So many words are turned into letter groups at a time: 100 MB."""


class WordNumbers:
    """Numbers words by language, in the order in which they are met."""

    def __init__(self) -> None:
        self._by_language: dict[str, _Numbers] = {}
        self._words: list[tuple[str, str]] = []

    def of(self, text: str, language: str) -> list[int]:
        """Gives the number of each word of a text."""
        numbers = self._by_language.get(language)
        if numbers is None:
            numbers = self._by_language[language] = _Numbers(language, self._words)
        return [numbers[word] for word in words_of(text)]

    def analysed(self) -> AnalysedWords:
        """Gives what the words so far are counted under."""
        return AnalysedWords(self._words)


class _Numbers(dict[str, int]):
    def __init__(self, language: str, words: list[tuple[str, str]]) -> None:
        self._language = language
        self._words = words

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self._words)
        self._words.append((word, self._language))
        return number


class TextWords:
    """The words of texts one after another, as numbers, and where each text ends."""

    def __init__(self) -> None:
        self._words = array("i")
        self._ends = array("q")

    def add(self, words: list[int]) -> None:
        """Adds a text."""
        self._words.fromlist(words)
        self._ends.append(len(self._words))

    @property
    def words(self) -> Ints:
        """All words, (n,) int32."""
        return np.array(self._words, np.int32)

    @property
    def ends(self) -> NDArray[np.int64]:
        """Where each text ends, (texts,) int64."""
        return np.array(self._ends, np.int64)


class AnalysedWords:
    """What numbered words are counted under: their terms and letter groups, numbered as well; stop words have none."""

    def __init__(self, words: list[tuple[str, str]]) -> None:
        self._words = words
        self._term_ids: dict[str, int] = {}
        self._gram_ids: dict[str, int] = {}
        self._terms = np.full(len(words), -1, np.int32)
        grams, ends = array("i"), array("q")
        for number, (word, language) in enumerate(words):
            if not is_stop_word(word, language):
                term = term_of(word, language)
                self._terms[number] = self._term_ids.setdefault(term, len(self._term_ids))
                grams.extend([self._gram_ids.setdefault(gram, len(self._gram_ids)) for gram in grams_of_word(word)])
            ends.append(len(grams))
        self._grams = np.array(grams, np.int32)
        self._gram_starts = np.concatenate([[0], np.array(ends, np.int64)])

    def terms(self, texts: TextWords) -> Counted:
        """Gives the terms of texts."""
        terms = self._terms[texts.words]
        counted = terms >= 0
        before = np.concatenate([[0], np.cumsum(counted)])
        return Counted(self._term_ids, terms[counted], before[texts.ends])

    def grams(self, texts: TextWords) -> Counted:
        """Gives the letter groups of texts."""
        words = texts.words
        counts = np.diff(self._gram_starts)
        before = np.concatenate([[0], np.cumsum(counts[words])])
        parts = [self._grams_of(words[first : first + _AT_ONCE], counts) for first in range(0, len(words), _AT_ONCE)]
        return Counted(self._gram_ids, np.concatenate([np.empty(0, np.int32), *parts]), before[texts.ends])

    def said(self, texts: TextWords) -> Iterator[tuple[str, int]]:
        """Gives each word (in lower case) and how often the texts say it."""
        times = np.bincount(texts.words, minlength=len(self._words)).tolist()
        return ((word, often) for (word, _), often in zip(self._words, times, strict=True) if often)

    def _grams_of(self, words: Ints, counts: NDArray[np.int64]) -> Ints:
        """Gives the letter groups of words one after another."""
        many = counts[words]
        ends = np.cumsum(many)
        places = np.arange(ends[-1]) + np.repeat(self._gram_starts[words] - (ends - many), many)
        found: Ints = self._grams[places]
        return found


def counts_of(said: Iterator[tuple[str, int]]) -> Mapping[str, int]:
    """Adds up what is said of the same word in several languages."""
    counts: dict[str, int] = {}
    for word, times in said:
        counts[word] = counts.get(word, 0) + times
    return counts

"""Where the forms of names occur in a question: exactly, inflected, or with slips."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import OSA

from index.language.analysis import word_set
from index.language.inflection import bases_of
from index.language.spoken import is_question_word
from index.naming.forms import Form, slips_allowed
from index.naming.stored import StoredForms
from index.naming.words import ARTICLES, SKIPPED, Word

_SUFFIXES = word_set("s es ed er ers ing y ly ish ist al ic ian ness able ful")
_MOST_NEAR = 8
_SHORTEST_IN_NUMBER = 4
_MOST_WORDS = 6
"""A name of so many words may be divided otherwise, or have a slip in a word too short for one alone."""
LONG = 3
"""So many words make a name long: one of them may be wrong, and together they are hardly said by chance."""
_LITTLE = 4
"""A word of fewer letters may have a slip in a long name only."""
_SPLIT = 8
"""A word of so many letters may be written as two: "lamp lighters"."""


@dataclass(frozen=True)
class Occurrence:
    """A form found in `words[first:last]`, with so many wrong letters.

    `inflected`: an ending was undone; `numbered`: it stands in the other number, or for a genitive without its mark:
    "memory of", "carvers films".
    """

    form: Form
    first: int
    last: int
    slips: int = 0
    inflected: bool = False
    numbered: bool = False


class _Reading(NamedTuple):
    """How words of a question are read as words of a name: with so many wrong letters, words inflected or numbered."""

    slips: int = 0
    inflected: int = 0
    numbered: int = 0

    def along_with(self, other: _Reading) -> _Reading:
        """Both readings, one after the other."""
        return _Reading(*(one + more for one, more in zip(self, other, strict=True)))


_AS_IT_STANDS, _INFLECTED, _NUMBERED, _SLIP = _Reading(), _Reading(inflected=1), _Reading(numbered=1), _Reading(1)


class FormIndex:
    """Finds forms in questions."""

    def __init__(self, forms: StoredForms) -> None:
        self._forms = forms

    def occurrences(
        self, words: Sequence[Word], is_word: Callable[[str], bool], is_common: Callable[[str], bool]
    ) -> list[Occurrence]:
        """Every occurrence; what `is_word` holds for is not misspelt, and what is common is not inflected."""
        readings = [self._readings(word.key, is_word) for word in words]
        found = list(self._in_sequence(readings, words, is_common))
        covered = {number for o in found for number in range(o.first, o.last)}
        found += self._run_together(words, covered, is_word)
        return found

    def _in_sequence(
        self, readings: list[dict[str, _Reading]], words: Sequence[Word], is_common: Callable[[str], bool]
    ) -> Iterator[Occurrence]:
        others = {key for of_word in readings for key in of_word}
        for first, of_word in enumerate(readings):
            for key, read in of_word.items():
                for form in self._forms.beginning(key, others):
                    everyday = is_common(words[first].key) or is_question_word(words[first].key)
                    if read != _AS_IT_STANDS and len(form.keys) == 1 and everyday:
                        continue  # an everyday word is no inflected name; in a longer name it may be
                    if read == _NUMBERED and len(form.keys) == 1 and form.named.kind != "person":
                        continue  # "parasites" are no film
                    found = _followed(form, first, read, readings, words)
                    if found:
                        yield found

    def _readings(self, key: str, is_word: Callable[[str], bool]) -> dict[str, _Reading]:
        """The words of names that a word of the question may stand for, and how it is read so."""
        has_word = self._forms.has_word
        readings = {key: _AS_IT_STANDS} | {base: _INFLECTED for base in bases_of(key) if has_word(base)}
        readings = {other: _NUMBERED for other in _in_other_number(key) if has_word(other)} | readings
        unknown = len(readings) == 1 and not has_word(key) and not is_word(key)
        return readings | self._near(key) if unknown and slips_allowed(len(key) + 1) else readings

    def _near(self, key: str) -> dict[str, _Reading]:
        most = slips_allowed(len(key) + 1)  # a letter may be left out
        near = sorted(self._forms.words_near(key, most), key=_distance)[:_MOST_NEAR]
        slips = {name: _slips(key, name, distance) for name, distance in near}
        return {n: _Reading(s) for n, s in slips.items() if s <= min(most, slips_allowed(len(n)))}

    def _split(self, keys: Sequence[str], first: int) -> Iterator[Occurrence]:
        """Titles of one long word written as two: "lamp lighters"."""
        joined = "".join(keys)
        if len(keys) == 2 and len(joined) >= _SPLIT:
            for form in self._forms.beginning(joined, ()):
                if len(form.keys) == 1 and form.whole and form.named.kind == "film":
                    yield Occurrence(form, first, first + 2)

    def _run_together(
        self, words: Sequence[Word], covered: set[int], is_word: Callable[[str], bool]
    ) -> Iterator[Occurrence]:
        """Names divided into words otherwise than the corpus does: "koreeda", "wing sof desire"."""
        keys = [word.key for word in words]
        strange = [not is_word(key) for key in keys]
        for first in range(len(keys)):
            yield from self._split(keys[first : first + 2], first)
            for last in range(first + 1, min(len(keys), first + _MOST_WORDS) + 1):
                if not any(strange[first:last]) or covered.issuperset(range(first, last)):
                    continue
                text = "".join(key for key in keys[first:last] if key not in ARTICLES)
                if len(text) < 6 or keys[first] in ARTICLES or keys[last - 1] in ARTICLES:
                    continue
                most = slips_allowed(len(text))
                near = min(self._forms.run_together_near(text, most), key=_distance, default=None)
                if near and (slips := _slips(text, *near)) <= slips_allowed(len(near[0])):
                    for form in self._forms.run_together(near[0]):
                        yield Occurrence(form, first, last, slips)


def _in_other_number(key: str) -> Iterator[str]:
    """Gives what an English word may be the plural or singular of, or the genitive; and Finnish ones, by chance."""
    if len(key) > _SHORTEST_IN_NUMBER:
        yield from (key + "s", f"{key[:-1]}ies") if key[-1] == "y" else (key + "s",)
        if key[-1] == "s":
            yield from (key[:-1], f"{key[:-3]}y") if key.endswith("ies") else (key[:-1],)


def _distance(near: tuple[str, int]) -> int:
    return near[1]


def _slips(written: str, name: str, distance: int) -> int:
    """The distance, counting a wrong first letter twice; what differs by an ending is another word."""
    shorter, longer = sorted((written, name), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _SUFFIXES:
        return 9
    return distance + (written[0] != name[0])


def _followed(
    form: Form, first: int, read: _Reading, readings: list[dict[str, _Reading]], words: Sequence[Word]
) -> Occurrence | None:
    """Gives the form where its other words follow the first; two in the other number are an inflection."""
    place = first + 1
    for key in form.keys[1:]:
        while place < len(words) and words[place].key in SKIPPED and key != words[place].key:
            place += 1
        if place == len(words):
            return None
        long = len(form.keys) >= LONG
        after = readings[place + 1] if long and place + 1 < len(words) else {}
        if key in readings[place]:
            read = read.along_with(readings[place][key])
        elif long and key != form.keys[-1] and len(key) < _LITTLE and OSA.distance(words[place].key, key) == 1:
            read = read.along_with(_SLIP)  # "portrait off a lady"; at its end, the question's next word is as near
        elif key in after and any(OSA.distance(words[place].key, little) == 1 for little in SKIPPED):
            place += 1
            read = read.along_with(_SLIP).along_with(after[key])  # "a trip to teh moon"
        else:
            return None
        place += 1
    if read.slips > slips_allowed(sum(len(key) for key in form.keys)):
        return None
    if form.article and first and words[first - 1].key == form.article:
        first -= 1
    inflected = read.inflected > 0 or read.numbered > 1
    return Occurrence(form, first, place, read.slips, inflected, numbered=read.numbered == 1 and not inflected)

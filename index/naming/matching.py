"""Where the forms of names occur in a question: exactly, inflected, or with slips."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.language.inflection import bases_of
from index.naming.forms import Form
from index.naming.words import ARTICLES, SKIPPED, Word

_SUFFIXES = (
    "s",
    "es",
    "ed",
    "er",
    "ers",
    "ing",
    "y",
    "ly",
    "ish",
    "ist",
    "al",
    "ic",
    "ian",
    "ness",
    "able",
    "ful",
)
_MOST_NEAR = 8
INFLECTED = 0.1
"""Cost of an ending; a slip costs 1."""
_SHORTEST_IN_NUMBER = 4
_NUMBERED = 0.05
"""Cost of one for many or a genitive without its mark: "memory of", "carvers films"."""
_SPLIT = 8
"""A word of so many letters may be written as two: "lamp lighters"."""


@dataclass(frozen=True)
class Occurrence:
    """A form found in `words[first:last]`, with so many wrong letters.

    `inflected`: an ending was undone; `numbered`: it stands in the other number, or for a genitive without its mark.
    """

    form: Form
    first: int
    last: int
    slips: int = 0
    inflected: bool = False
    numbered: bool = False


class FormIndex:
    """All forms by their first word, and their words for spelling with slips."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_first: defaultdict[str, list[Form]] = defaultdict(list)
        self._joined: defaultdict[str, list[Form]] = defaultdict(list)
        seen: set[tuple[object, ...]] = set()
        for form in forms:
            if (form.keys, form.named) not in seen:
                seen.add((form.keys, form.named))
                self._by_first[form.keys[0]].append(form)
                if len(form.keys) > 1:
                    self._joined["".join(form.keys)].append(form)
        keys = {key for forms in self._by_first.values() for form in forms for key in form.keys}
        self._keys = frozenset(keys)
        self._spelt = _by_length(key for key in keys if slips_allowed(len(key)))
        self._joined_spelt = _by_length(self._joined)

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
        self, readings: list[dict[str, float]], words: Sequence[Word], is_common: Callable[[str], bool]
    ) -> Iterator[Occurrence]:
        for first, reading in enumerate(readings):
            for key, cost in reading.items():
                for form in self._by_first.get(key, ()):
                    if cost and len(form.keys) == 1 and is_common(words[first].key):
                        continue  # an everyday word is no inflected name; in a longer name it may be
                    if cost == _NUMBERED and len(form.keys) == 1 and form.named.kind != "person":
                        continue  # "parasites" are no film
                    found = _followed(form, first, cost, readings, words)
                    if found:
                        yield found

    def _readings(self, key: str, is_word: Callable[[str], bool]) -> dict[str, float]:
        """The words of names that a word of the question may stand for, with the cost of reading it so."""
        readings = {key: 0.0} | {base: INFLECTED for base in bases_of(key) if base in self._keys}
        readings = {other: _NUMBERED for other in _in_other_number(key) if other in self._keys} | readings
        unknown = len(readings) == 1 and key not in self._keys and not is_word(key)
        return readings | self._near(key) if unknown and slips_allowed(len(key)) else readings

    def _near(self, key: str) -> dict[str, float]:
        most = slips_allowed(len(key))
        names = _of_length(self._spelt, len(key), most)
        near = process.extract(key, names, scorer=OSA.distance, score_cutoff=most, limit=_MOST_NEAR)
        slips = {name: _slips(key, name, int(distance)) for name, distance, _ in near}
        return {n: float(s) for n, s in slips.items() if s <= min(most, slips_allowed(len(n)))}

    def _split(self, part: Sequence[Word], first: int) -> Iterator[Occurrence]:
        """Titles of one long word written as two: "lamp lighters"."""
        joined = "".join(word.key for word in part)
        if len(part) == 2 and len(joined) >= _SPLIT:
            for form in self._by_first.get(joined, ()):
                if len(form.keys) == 1 and form.whole and form.named.kind == "film":
                    yield Occurrence(form, first, first + 2)

    def _run_together(
        self, words: Sequence[Word], covered: set[int], is_word: Callable[[str], bool]
    ) -> Iterator[Occurrence]:
        """Names divided into words otherwise than the corpus does: "koreeda", "wing sof desire"."""
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + 4) + 1):
                part = words[first:last]
                yield from self._split(part, first)
                if covered.issuperset(range(first, last)) or all(is_word(word.key) for word in part):
                    continue
                text = "".join(word.key for word in part if word.key not in ARTICLES)
                if len(text) < 6 or part[0].key in ARTICLES or part[-1].key in ARTICLES:
                    continue
                most = slips_allowed(len(text))
                names = _of_length(self._joined_spelt, len(text), most)
                near = process.extractOne(text, names, scorer=OSA.distance, score_cutoff=most)
                slips = _slips(text, near[0], int(near[1])) if near else 9
                if near and slips <= slips_allowed(len(near[0])):
                    for form in self._joined[near[0]]:
                        yield Occurrence(form, first, last, slips)


def _in_other_number(key: str) -> Iterator[str]:
    """Gives what an English word may be the plural or singular of, or the genitive; and Finnish ones, by chance."""
    if len(key) > _SHORTEST_IN_NUMBER:
        yield from (key + "s", f"{key[:-1]}ies") if key[-1] == "y" else (key + "s",)
        if key[-1] == "s":
            yield from (key[:-1], f"{key[:-3]}y") if key.endswith("ies") else (key[:-1],)


def _by_length(names: Iterable[str]) -> dict[int, list[str]]:
    lengths: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(names):
        lengths[len(name)].append(name)
    return dict(lengths)


def _of_length(names: dict[int, list[str]], length: int, most: int) -> list[str]:
    """The names that are at most `most` letters longer or shorter than `length`."""
    return [name for n in range(length - most, length + most + 1) for name in names.get(n, ())]


def slips_allowed(length: int) -> int:
    """How many wrong letters a name of this length may have and still be known."""
    return 0 if length <= 4 else 1 if length <= 8 else 2


def _slips(written: str, name: str, distance: int) -> int:
    """The distance, counting a wrong first letter twice; what differs by an ending is another word."""
    shorter, longer = sorted((written, name), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in _SUFFIXES:
        return 9
    return distance + (written[0] != name[0])


def _followed(
    form: Form, first: int, cost: float, readings: list[dict[str, float]], words: Sequence[Word]
) -> Occurrence | None:
    place = first + 1
    for key in form.keys[1:]:
        while place < len(words) and words[place].key in SKIPPED and key != words[place].key:
            place += 1
        if place == len(words) or key not in readings[place]:
            return None
        cost += readings[place][key]
        place += 1
    slips = round(cost)
    if slips > slips_allowed(sum(len(key) for key in form.keys)):
        return None
    if form.article and first and words[first - 1].key == form.article:
        first -= 1
    ending = round(cost - slips, 2)
    return Occurrence(form, first, place, slips, ending >= INFLECTED, 0 < ending < INFLECTED)

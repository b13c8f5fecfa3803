"""What a question must say for phrases of time of some family to be looked for in it: looking for each takes time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.assistant.numbers import number_words
from bot.assistant.times import words

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


class Said:
    """A text as hints are looked for in it."""

    def __init__(self, text: str) -> None:
        self.letters = text.lower()
        self.words = frozenset(_WORD.findall(self.letters))
        self.digits = bool(_DIGIT.search(text))


@dataclass(frozen=True)
class Hints:
    """What every phrase of a family contains: one of the parts of words, a digit, or one of the whole words."""

    parts: tuple[str, ...] = ()
    digits: bool = False
    words: frozenset[str] = frozenset()

    def are_in(self, said: Said) -> bool:
        """Whether a text contains any of them."""
        if (self.digits and said.digits) or not self.words.isdisjoint(said.words):
            return True
        return any(part in said.letters for part in self.parts)


def _parts(*of_each_language: str) -> tuple[str, ...]:
    return tuple(" ".join(of_each_language).split())


NO_TIMES = Hints(
    _parts("good minu hour midnight next", "hyvää seuraava ensi tunnin vart"),
    digits=True,
    words=frozenset(_parts("min mins two three four five six seven eight nine ten twelve")),
)
POINTS = Hints(
    _parts(
        "moment present current minute later rest still left remain last final",
        "parha paraik tällä myöhe vielä loppu viimei",
    ),
    words=frozenset(("now", "nyt")),
)
DATES = Hints(digits=True)
DAYS = Hints(
    (
        "this late",
        *_parts(
            "day tonight tonite morrow tmrw morning noon evening night last final closing opening",
            "week festival programme program schedule",
            "tän tällä täksi huom eilen eilis viime ensi päätös päiv avaj avau viiko koko",
        ),
    )
)
PARTS_OF_DAY = Hints(
    _parts(
        "morning noon evening night late hours next coming soon about",
        "aamu päiv ilta illa yö myöhä seuraav pian kohta alka tuleva",
    )
)


@cache
def clocks() -> Hints:
    """Of times of day; an hour's name may follow a half day's: "iltayhdeksän"."""
    parts = _parts("noon midday midnight lunch dinner supper", "lounas päiv yö aamu ilta illa puoli puole puolta")
    return Hints(parts, digits=True, words=frozenset(number_words()))


@cache
def weekdays() -> Hints:
    """Of weekdays by their whole names, whose endings may change."""
    return Hints(("day", *(name[:7] for name in words.weekdays("fi"))))


@cache
def short_weekdays() -> Hints:
    """Of weekdays by their short names."""
    return Hints(words=frozenset((*words.short_weekdays("en"), *words.short_weekdays("fi"))))

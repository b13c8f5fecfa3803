"""Patterns that are looked for only in texts with letters that they cannot do without, which few questions have.

A question meets hundreds of patterns, hardly any of which fit it: whether it has one of a pattern's letter groups is
asked in a tenth of the time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from math import prod
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]  # how `re` itself reads a pattern
from typing import Any

Needed = frozenset[str]
"""Groups of three letters, of which a text has one where a pattern matches; what is no letter counts as a space."""

_LATELY = 64
"""Of so many texts the groups are kept: one question is looked at by all patterns."""
_DIGIT = "0"
"""Stands for any digit."""
_DIGITS = re.compile(r"\d")
_NO_LETTER = re.compile(r"\W")
_SIGNS = {
    code: _DIGIT if chr(code).isdecimal() else " " for code in range(128) if not (chr(code).isalpha() or code == 95)
}
_SAME = str.maketrans("\u0130\u0131\u017f", "iis")
"""Letters that differ from others by case alone for `re`, and not for `str.lower`."""
_FREQUENT = " eatinoslrhdukmcpgyvwfbäjxzqöå"
"""Letters, the most frequent first."""


class Hinted:
    """A pattern as of `re.compile`, by default whatever the case."""

    def __init__(self, source: str, flags: int = re.IGNORECASE) -> None:
        parsed = _parser.parse(source, flags)
        self._pattern: re.Pattern[str] = _compiler.compile(parsed, flags)
        self.needed = _needed_by(parsed)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Gives the first match from a place of the text on."""
        return self._pattern.search(text, start) if has_any(text, self.needed) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Gives the match that begins at a place of the text."""
        return self._pattern.match(text, start) if has_any(text, self.needed) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Gives the match of the whole text."""
        return self._pattern.fullmatch(text) if has_any(text, self.needed) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Gives all matches."""
        return self._pattern.finditer(text) if has_any(text, self.needed) else iter(())

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Gives the text with something put for each match, or for so many."""
        return self._pattern.sub(put, text, count) if has_any(text, self.needed) else text


def needed_by_any(sources: Iterable[str]) -> Needed | None:
    """Gives what a text needs for any of some patterns to match; None where one can do without any group."""
    each = [_needed_by(_parser.parse(source, re.IGNORECASE)) for source in sources]
    return None if None in each else frozenset().union(*filter(None, each))


def has_any(text: str, needed: Needed | None) -> bool:
    """Whether a text has any of the groups that are needed, if some are."""
    return needed is None or not needed.isdisjoint(_groups_of(text))


@lru_cache(_LATELY)
def _groups_of(text: str) -> set[str]:
    letters = f" {_letters_of(text)} "
    groups = set(map("".join, zip(letters, letters[1:], letters[2:], strict=False)))
    return groups | {_DIGIT} if _DIGIT in letters else groups


def _letters_of(text: str) -> str:
    """Gives the letters of a text whatever the case, every digit the same, a space for each other sign."""
    plain = text if text.isascii() else _NO_LETTER.sub(" ", _DIGITS.sub(_DIGIT, text.translate(_SAME)))
    return plain.lower().translate(_SIGNS)


def _needed_by(parts: Iterable[tuple[Any, Any]], *, opens: bool = False, ends: bool = False) -> Needed | None:
    """Gives what every match of consecutive parts needs; None where they can do without any group.

    `opens` and `ends` tell whether it begins and ends where a word does.
    """
    found = _Run(opens)
    sequence = list(parts)
    for place, (operation, argument) in enumerate(sequence):
        following = sequence[place + 1] if place + 1 < len(sequence) else None
        closes = following in _EDGES if following else ends
        if operation is _constants.LITERAL:
            found.add(chr(argument))
        elif (operation, argument) in _EDGES:
            found.edge()
        else:
            found.offer(_needed_by_part(operation, argument, opens=found.at_edge, ends=closes))
    if ends:
        found.edge()
    return found.offer(None)


def _needed_by_part(operation: Any, argument: Any, *, opens: bool, ends: bool) -> Needed | None:  # noqa: ANN401
    """Gives what a part needs that is no letter: alternatives, a group, what is repeated, or a digit."""
    if operation is _constants.BRANCH:
        each = [_needed_by(one, opens=opens, ends=ends) for one in argument[1]]
        return None if None in each else frozenset().union(*filter(None, each))
    if operation is _constants.SUBPATTERN:
        return _needed_by(argument[-1], opens=opens, ends=ends)
    if operation in _REPEATED and argument[0]:
        return _needed_by(argument[-1], opens=opens)
    if operation is _constants.IN and all(map(_is_digit, argument)):
        return frozenset(_DIGIT)
    return None


def _is_digit(member: tuple[Any, Any]) -> bool:
    """Whether a member of a set of letters stands for digits alone."""
    operation, argument = member
    if operation is _constants.RANGE:
        return all(chr(end).isdecimal() for end in argument)
    return member == _ANY_DIGIT or (operation is _constants.LITERAL and chr(argument).isdecimal())


_EDGES = (
    (_constants.AT, _constants.AT_BOUNDARY),
    (_constants.AT, _constants.AT_BEGINNING),
    (_constants.AT, _constants.AT_END),
)
_REPEATED = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
_ANY_DIGIT = (_constants.CATEGORY, _constants.CATEGORY_DIGIT)


class _Run:
    """Letters that follow one another in a pattern, and the rarest group of these and of those before."""

    def __init__(self, opens: bool) -> None:
        self._letters = ""
        self._best: Needed | None = None
        self._edge = opens

    @property
    def at_edge(self) -> bool:
        """Whether a word begins or ends here."""
        return self._edge

    def add(self, letter: str) -> None:
        """Takes the next letter."""
        said = _letters_of(letter)
        self._letters += f" {said}" if self._edge and said != " " else said
        self._edge = False

    def edge(self) -> None:
        """Notes that a word begins or ends here."""
        if self._letters[-1:] not in ("", " "):
            self._letters += " "
        self.offer(None)
        self._edge = True

    def offer(self, needed: Needed | None) -> Needed | None:
        """Ends the run; gives the rarest of what it, what was before it, and what else is needed."""
        groups = [self._letters[place : place + 3] for place in range(len(self._letters) - 2)]
        groups += [_DIGIT] if _DIGIT in self._letters else []
        of_letters = [frozenset([group]) for group in groups]
        offered = [one for one in (self._best, needed, *of_letters) if one is not None]
        self._best = min(offered, key=_frequency, default=None)
        self._letters, self._edge = "", False
        return self._best


def _frequency(needed: Needed) -> float:
    """Gives about how often any of some groups is in a text, by how frequent their letters are."""
    return sum(prod(1 / (1 + _FREQUENT.find(letter) % len(_FREQUENT)) for letter in group) for group in needed)

"""The values of header lines: durations, years, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.language.places import country_named

LONGEST_MINUTES = 24 * 60
FIRST_YEAR, LAST_YEAR = 1870, 2100

_MINUTE = r"(?:min(?:ute)?s?\.?|min(?:uutti)?a?|m|['\u2019\u2032])"
_HOUR = r"(?:(?:h(?:ou)?rs?|h|t)\.?|tunti(?:a)?)"
_HOURS_POINT_MINUTES = re.compile(rf"([0-9]{{1,2}})[.:,]([0-9]{{2}})\s*(?:{_HOUR})?")
_HOURS_AND_MINUTES = re.compile(rf"([0-9]{{1,2}})\s*{_HOUR}\s*(?:(?:and\s*)?([0-9]{{1,2}})\s*{_MINUTE}?)?")
_MINUTES = re.compile(rf"([0-9]{{1,4}})\s*{_MINUTE}?")
_AROUND = re.compile(r"\A(?:approx\.?|about|ca?\.|n\.|noin|~)\s*|\s*\([^()]*\)\Z")
"""What a duration may have before it, and in brackets after it: `approx. 90 min`, `107 min (director's cut)`."""

_OPENING, _CLOSING = "([{", ")]}"
_SEPARATORS = ",;/"
_JOINT = re.compile(r"\s+(?:&|and|ja|sekä|och|\+)\s+", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+(?:and|ja|och)\s+|\s*[&+|\u2013-]\s*")
_LIVED = re.compile(r"\s*\((?:b\.|born|s\.|synt\.|\*)?\s*[0-9]{4}\s*[-\u2013]?\s*(?:[0-9]{4})?\)")
_LEADING_JOINT = re.compile(r"(?:&|and|ja|sekä|och)\s+", re.IGNORECASE)


def minutes_of(value: str) -> int:
    """The minutes of a duration such as `2.10` (2 h 10 min), `1:47`, `95`, `95 min`, `1 h 47 min` or `2 h`.

    Raises:
        ValueError: it cannot be read, or is not from 1 minute to 24 hours; says why.
    """
    words = _AROUND.sub("", " ".join(value.casefold().split()))
    for form in (_HOURS_POINT_MINUTES, _HOURS_AND_MINUTES):
        if parts := form.fullmatch(words):
            hours, minutes = int(parts[1]), int(parts[2] or 0)
            if minutes > 59:
                raise ValueError(f"an hour has no minute {minutes}")
            return _possible(60 * hours + minutes)
    if parts := _MINUTES.fullmatch(words):
        return _possible(int(parts[1]))
    raise ValueError("it cannot be read")


def _possible(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise ValueError(f"{minutes} minutes are not from 1 minute to 24 hours")
    return minutes


def year_of(value: str) -> int:
    """The year in a value of four digits, which may stand in brackets, or before a note in brackets.

    Raises:
        ValueError: it is not a year from 1870 to 2100.
    """
    year = re.fullmatch(r"([0-9]{4})(?:\s*\([^()]*\))?|\(([0-9]{4})\)", value)
    if year is None or not FIRST_YEAR <= int(year[1] or year[2]) <= LAST_YEAR:
        raise ValueError(f"it is not a year from {FIRST_YEAR} to {LAST_YEAR}")
    return int(year[1] or year[2])


def listed(value: str) -> list[str]:
    """The parts of a list, split at commas, semicolons and slashes outside brackets; empty parts dropped."""
    parts = (" ".join(part.split()) for part in _split(value))
    return [part for part in parts if any(letter.isalnum() for letter in part)]


def joined(value: str) -> list[str]:
    """The parts of a list of people or languages, where `and` and `&` separate too.

    `Joel and Ethan Coen` stays whole: the first name alone would be nobody.
    """
    parts: list[str] = []
    for part in listed(value):
        names = _LEADING_JOINT.sub("", part, count=1) if _LEADING_JOINT.match(part) else part
        pieces = _JOINT.split(names)
        shared_surname = len(pieces[0].split()) == 1 < len(pieces[-1].split())
        in_brackets = any(piece.count("(") != piece.count(")") for piece in pieces)
        parts += [names] if shared_surname or in_brackets else pieces
    return parts


def people(value: str) -> list[str]:
    """The names in a list of people, without the years that they lived: `Agnès Varda (1928-2019)`."""
    return joined(_LIVED.sub("", value))


def countries(value: str) -> list[str]:
    """The countries in a list; those named together, as in "USA & UK", apart, if all of them are known."""
    parts: list[str] = []
    for part in listed(value):
        pieces = _TOGETHER.split(part)
        together = len(pieces) > 1 and not country_named(part) and all(map(country_named, pieces))
        parts += pieces if together else [part]
    return parts


def _split(value: str) -> Iterator[str]:
    depth = start = 0
    for place, letter in enumerate(value):
        if letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth = max(0, depth - 1)
        elif letter in _SEPARATORS and depth == 0:
            yield value[start:place]
            start = place + 1
    yield value[start:]

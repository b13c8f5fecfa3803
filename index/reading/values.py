"""The values of header lines: durations, years, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.language.codes import country_of_code, language_of_code
from index.language.places import country_named

LONGEST_MINUTES = 24 * 60
FIRST_YEAR, LAST_YEAR = 1870, 2100

_MINUTE = r"(?:min(?:ute)?s?\.?|min(?:uutti)?a?|mn|m|['\u2019\u2032])"
_HOUR = r"(?:(?:h(?:ou)?rs?|h|t)\.?|tunti(?:a)?)"
_HOURS_POINT_MINUTES = rf"([0-9]{{1,2}})[.:,]([0-9]{{2}})\s*(?:{_HOUR})?|([0-9]{{1,2}}):([0-9]{{2}}):[0-9]{{2}}"
_HOURS_AND_MINUTES = rf"([0-9]{{1,2}})\s*{_HOUR}\s*(?:(?:and\s*)?([0-9]{{1,2}})\s*{_MINUTE}?)?"
_MINUTES = rf"([0-9]{{1,4}})[\s-]*{_MINUTE}"
_TENTHS = r"([0-9]{1,2})[.,]([0-9])"
_NUMBER = r"([0-9]{1,4})"
_AROUND = re.compile(r"\A(?:approx\.?|about|ca?\.|n\.|noin|~)\s*|\s*\([^()]*\)\Z")
"""What a duration may have before it, and in brackets after it: `approx. 90 min`, `107 min (director's cut)`."""
_TO = re.compile(r"(?<=[0-9]{2})\s*(?:[\u2013\u2014/]|--?)\s*[0-9][0-9.:,]+(?!\w)")
"""What ends a range: `90-95 min`."""
_UNSAID = re.compile(
    r"\W*(?:un(?:known|specified)|n[/.]a|n\.n|t\W?b\W?[acd]|to be (?:confirmed|announced|decided)"
    r"|not (?:yet )?(?:known|stated|specified|available|applicable|confirmed)"
    r"|(?:ei|ei vielä) (?:tiedossa|tiedetä|tietoa|saatavilla)|tuntematon"
    r"|(?:vahvistetaan|ilmoitetaan|varmistuu)(?: myöhemmin)?)?\W*",
    re.IGNORECASE,
)
"""What says that nothing is known; also of no words at all."""

_OPENING, _CLOSING = "([{", ")]}"
_SEPARATORS = ",;/"
_JOINT = re.compile(r"\s+(?:&|and|ja|sekä|och|\+)\s+", re.IGNORECASE)
_TOGETHER = re.compile(r"\s+(?:and|ja|och)\s+|\s*[&+|\u2013-]\s*")
_LIVED = re.compile(r"\s*\((?:b\.|born|s\.|synt\.|\*)?\s*[0-9]{4}\s*[-\u2013]?\s*(?:[0-9]{4})?\)")
_DIRECTING = re.compile(r"\A(?:(?:[Dd]ir|[Oo]hj)\.|(?:[Dd]irected )?by\b|[Oo]hjannut\b)\s*")
"""What may say once more, before a name, that it is the director's."""
_LEADING_JOINT = re.compile(r"(?:&|and|ja|sekä|och)\s+", re.IGNORECASE)


def is_said(value: str) -> bool:
    """Whether a value tells anything: not `-`, `?`, `unknown`, `tbc`, `ei tiedossa`."""
    return _UNSAID.fullmatch(value) is None


def minutes_of(value: str) -> int:
    """The minutes of a duration such as `2.10` (2 h 10 min), `1:47`, `95`, `95 min`, `1 h 47 min` or `2 h`.

    Raises:
        ValueError: it cannot be read, or is not from 1 minute to 24 hours; says why.
    """
    words = _AROUND.sub("", _plain(value))
    for form in (_HOURS_POINT_MINUTES, _HOURS_AND_MINUTES):
        if parts := re.fullmatch(form, words):
            hours, minutes = (int(part or 0) for part in (*filter(None, parts.groups()), 0)[:2])
            if minutes > 59:
                raise ValueError(f"an hour has no minute {minutes}")
            return _possible(60 * hours + minutes)
    if parts := re.fullmatch(f"{_MINUTES}|{_NUMBER}", words):
        return _possible(int(parts[1] or parts[2]))
    if parts := re.fullmatch(_TENTHS, words):
        raise ValueError(f"it may be {parts[1]} h {parts[2]} min or {parts[1]} h {parts[2]}0 min")
    raise ValueError("it cannot be read")


def minutes_within(value: str) -> int:
    """The minutes of the first duration among other words, `107 min, colour`; of a range, where it begins.

    Of a number without a unit only where it is the only one; `1.5 h` is an hour and a half.

    Raises:
        ValueError: there is none.
    """
    words = _TO.sub("", _plain(value))
    if parts := re.fullmatch(rf"{_TENTHS}\s*{_HOUR}", words):
        return 60 * int(parts[1]) + 6 * int(parts[2])
    alone = r"(?<![\w.:,\u00d7-])(?<! [x\u00d7] )(?:{})(?!\w|[.:,/][0-9])"
    numbers = [_NUMBER] if len(re.findall("[0-9]+", words)) == 1 else []
    for form in (f"{_HOURS_AND_MINUTES}|{_HOURS_POINT_MINUTES}|{_MINUTES}", *numbers):
        if found := re.search(alone.format(form), words):
            return minutes_of(found[0])
    raise ValueError("it cannot be read")


def _plain(value: str) -> str:
    return " ".join(value.casefold().split()).rstrip(" .,;")


def _possible(minutes: int) -> int:
    if not 1 <= minutes <= LONGEST_MINUTES:
        raise ValueError(f"{minutes} minutes are not from 1 minute to 24 hours")
    return minutes


def year_of(value: str) -> int:
    """The year in a value of four digits, which may stand in brackets, or before a note in brackets.

    Raises:
        ValueError: it is not a year from 1870 to 2100.
    """
    year = re.fullmatch(r"([0-9]{4})(?:\s*\([^()]*\))?|\(([0-9]{4})\)", _plain(value))
    return _year(year[1] or year[2] if year else "")


def year_within(value: str) -> int:
    """The first year among other words: `c. 1920`, `2019/2020`; `1920s` is none.

    Raises:
        ValueError: there is none from 1870 to 2100.
    """
    return _year(next(iter(re.findall(r"(?<![0-9])[0-9]{4}(?!\w|-l)", value)), ""))


def _year(digits: str) -> int:
    if not digits or not FIRST_YEAR <= int(digits) <= LAST_YEAR:
        raise ValueError(f"it is not a year from {FIRST_YEAR} to {LAST_YEAR}")
    return int(digits)


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
    return joined(_LIVED.sub("", _DIRECTING.sub("", value)))


def countries(value: str) -> list[str]:
    """The countries in a list; those named together, as in "USA & UK", apart, if all of them are known.

    Codes and abbreviations are told as names: `FI`, `Ger.`.
    """
    parts: list[str] = []
    for part in listed(value):
        pieces = [country_of_code(piece) or piece for piece in _TOGETHER.split(part)]
        together = len(pieces) > 1 and not country_named(part) and all(map(country_named, pieces))
        parts += pieces if together else [country_of_code(part) or part]
    return parts


def languages(value: str) -> list[str]:
    """The languages in a list; codes and abbreviations are told as names: `fi`, `Eng.`."""
    return [language_of_code(part) or part for part in joined(value)]


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

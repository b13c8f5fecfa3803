"""The words of time in English and Finnish as patterns; weekdays and months come from babel."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from functools import cache

from bot.assistant.numbers import ENGLISH, FINNISH

_NO_HOUR = r"(?!yks|yhd|yht|kaks|kahd|kaht|kolm|nelj|viis|viid|viit|kuu|seits|kymm)"  # "iltayhdeksän" is an hour
_FINNISH_PARTS = (
    *(
        rf"aamuyö{_NO_HOUR}\w*",
        rf"aamu{_NO_HOUR}\w*",
        rf"iltapäiv(?:ä{_NO_HOUR})?\w*",
        r"päiväll?ä|päivisin",
        r"myöhäisil[tl]\w*",
    ),
    *(rf"(?:alku)?il[tl][aoi]{_NO_HOUR}\w*", rf"yö{_NO_HOUR}\w*"),
)

DASH = r"[-\u2013\u2014]"
POSSESSIVE = r"(?:['\u2019]s)?"
ENGLISH_PARTS = r"(?P<en_part>late|morning|afternoon|evening|night)s?"
FINNISH_PARTS = rf"(?P<fi_part>{'|'.join(_FINNISH_PARTS)})"
NOON = r"\b(?:noon|midday|lunch ?time|lounasai\w+|keskipäiv\w+|puolilta ?päivin|puol(?:en|ta|een) ?päivä(?:n|ä|än))\b"
MEALS = {"lunch": time(12), "dinner": time(18), "supper": time(18)}
"""The hours before and after which a film is "before lunch" and "after dinner"."""
MIDNIGHT = r"\b(?:midnight(?!\s+sun)|keskiyö\w*|puolilta ?öin|puol(?:en|ta|een) ?yö(?:n|tä|hön))\b"
MERIDIEM = r"\s*[ap]\.?\s?m\b\.?"
HOUR = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?![:.,/]?\d)"

_OCLOCK = r"\s*o['\u2019]?\s?clock"
_UNTOUCHED = r"(?<![\d.:,/-])"
_ENGLISH_HOUR = rf"\b(?:{'|'.join(ENGLISH)})\b"
_PAST = rf"(?:(?:half|quarter)\s+(?:past|to)|half)\s+(?:{_ENGLISH_HOUR}(?! hours?\b)|1?\d(?![:.]?\d))\b"
# What may follow a number word that is an hour: "at one" but not "at one venue".
_GOING_ON = (
    r"\0|today|tonight|tomorrow|(?:and|to|or|until|this|in the|at the|on|instead|please|maybe|then|but|if|only|too)\b"
)
_ENDS = rf"(?=\s*(?:$|[?!.,;]|{DASH}|{_GOING_ON}))"
_ENDINGS = r"(?::?(?:n|ään|aan|een|stä|sta|ltä|lta|tä|ta))?"


@cache
def finnish_counts() -> Mapping[str, int]:
    """The genitives of numbers, before a length of time: "kahden tunnin", "viidentoista minuutin"."""
    counts = {forms.split()[1]: count for count, forms in enumerate(FINNISH, 1)}
    return counts | {"kolmenkymmenen": 30, "neljänkymmenen": 40}


def finnish_hours(*forms: int) -> str:
    """The pattern of the hours' names in some of their forms, numbered as in `finnish_clock`."""
    words = {line.split()[form] for line in FINNISH for form in forms}
    half_days = "aamuyö|aamu|iltapäivä|ilta|yö"
    return rf"(?:puoli\s+)?(?:{half_days})?(?:{'|'.join(sorted(words, key=len, reverse=True))})\b"


def clock(name: str) -> str:
    """The pattern of an English time of day, kept in a group of that name."""
    digits = rf"{_UNTOUCHED}{HOUR}(?:{MERIDIEM}|{_OCLOCK}|\b)"
    word = rf"{_ENGLISH_HOUR}(?:{MERIDIEM}|{_OCLOCK}|{_ENDS})"
    return rf"(?P<{name}>{digits}|{_PAST}|{word}|{NOON}|{MIDNIGHT})"


def sure_clock(name: str) -> str:
    """The pattern of a time of day that can be no other number: 22:15, 10 pm, ten o'clock, noon."""
    minutes = r"(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:)"
    digits = rf"{_UNTOUCHED}(?:{HOUR}(?:{MERIDIEM}|{_OCLOCK})|{minutes})"
    word = rf"{_ENGLISH_HOUR}(?:{MERIDIEM}|{_OCLOCK})"
    return rf"(?P<{name}>{digits}|{_PAST}|{word}|{NOON}|{MIDNIGHT})"


def finnish_clock(name: str, *forms: int) -> str:
    """The pattern of a Finnish time of day, kept in a group of that name.

    `forms` says which forms of the hours' names: 0 kaksi, 1 kahden, 2 kahta, 3 kahdelta, 4 kahteen,
    5 kahdesta.
    """
    digits = rf"{_UNTOUCHED}{HOUR}{_ENDINGS}\b"
    hours = rf"(?:\b(?:klo\.?|kello)\s*)?(?:{digits}|\b{finnish_hours(*forms)})"
    return rf"(?P<{name}>{hours}|{NOON}|{MIDNIGHT})"


@cache
def weekdays(language: str) -> Mapping[str, int]:
    """Patterns of the weekdays' names, each with its number from Monday, 0."""
    from babel.dates import get_day_names

    names = get_day_names("wide", "stand-alone", language).items()
    if language == "en":
        return {rf"{name}(?:s|['\u2019]s)?\b": day for day, name in names}
    return {re.sub("kko$", "kk?o", name): day for day, name in names}  # keskiviikko, keskiviikon


@cache
def short_weekdays(language: str) -> Mapping[str, int]:
    """Short names of the weekdays in lower case, each with its number from Monday, 0."""
    from babel.dates import get_day_names

    names = {name.casefold(): day for day, name in get_day_names("abbreviated", locale=language).items()}
    return names | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3} if language == "en" else names


@cache
def months(language: str) -> str:
    """A pattern of the months' names, kept in a group called `en_month` or `fi_month`."""
    from babel.dates import get_month_names

    wide = get_month_names("wide", "stand-alone", language).values()
    if language == "fi":
        return rf"(?P<fi_month>{'|'.join(wide)})(?:ta|n|ssa)?"
    short = get_month_names("abbreviated", "stand-alone", language).values()
    return rf"(?P<en_month>{'|'.join([*wide, *(f'{name}t?' for name in short)])})\b\.?"

"""Reads single phrases found in a question: a date as a date, a time of day as what it can mean."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.assistant.answers import Language
from bot.assistant.numbers import counting, number_words
from bot.assistant.times import words

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_COUNTS = {"a": 1.0, "an": 1.0, "half an": 0.5, "puolen": 0.5, "puolentoista": 1.5, "parin": 2.0}
_COUNTS |= {word: float(count) for word, count in words.finnish_counts().items()}
_COUNTS |= {word: float(count) for word, count in counting(1, 12).items()}
HALF_A_YEAR = timedelta(days=184)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: what it can mean, the 24-hour reading first, and whether it is a whole hour."""

    readings: tuple[time, ...]
    whole: bool = True


@lru_cache(maxsize=1024)
def read_clock(text: str) -> Clock | None:
    """Reads a time of day.

    A time with am or pm, from 13 on, with a leading zero, or after "klo" has one reading. Any other may be
    meant before or after noon: its readings are both.
    """
    said = text.casefold().strip(" .")
    if re.search(words.NOON, said):
        return Clock((time(12),))
    if meal := words.MEALS.get(said):
        return Clock((meal,))
    if re.search(words.MIDNIGHT, said):
        return Clock((time(0),))
    spoken = _spoken(said)
    if spoken is not None:
        return spoken
    digits = re.search(r"(\d{1,2})(?:[:.](\d\d))?\s*([ap]\.?\s?m)?", said)
    if digits is None:
        return None
    hour, minute = int(digits[1]) % 24, digits[2] or "00"
    # A bare number would be read as a day of the month, so minutes are always given.
    meridiem = f" {digits[3][0]}m" if digits[3] and int(digits[1]) <= 12 else ""
    stated = _parsed(f"{digits[1] if meridiem else hour}:{minute}{meridiem}", "en", date(2000, 1, 1))
    if stated is None:
        return None
    sure = meridiem or digits[1].startswith("0") or re.match(r"klo|kello", said)
    return _clock(stated.time(), both=not sure)


def read_length(parts: Mapping[str, str]) -> timedelta:
    """Reads a length of time from its count and unit: "two hours", "half an hour"; one of the unit without a count.

    "Soon" has no unit, and is an hour.
    """
    said = parts.get("count", "one").casefold()
    amount = _COUNTS.get(said) or float(min(int(said), 10_000) if said.isdigit() else 1)
    unit = parts.get("unit", "hour").casefold()
    if unit.startswith(("hour", "tunni")):
        return timedelta(hours=amount)
    return timedelta(minutes=amount * (15 if unit.startswith("vart") else 1))


def read_date(parts: Mapping[str, str], near: date) -> tuple[date, ...]:
    """Reads a date from its named parts; without a year, in the one that brings it closest to `near`.

    Gives the day-month reading first; 6/12 has a second one. A date that no calendar has gives nothing.
    """
    month = parts.get("en_month") or parts.get("fi_month")
    short = parts.get("short")
    year = parts.get("year") or (f"20{short}" if short else None)
    if month is not None:
        language: Language = "en" if "en_month" in parts else "fi"
        name = month if language == "en" else f"{month}ta"
        dates = [_dated(f"{parts['day']} {name}", year, language, near)]
    else:
        dates = [_dated(f"{parts['day']}.{parts['month']}.", year, "fi", near)]
        if not {"dotted", "iso"} & parts.keys():
            dates.append(_dated(f"{parts['month']}.{parts['day']}.", year, "fi", near))
    return tuple(day for day in dates if day is not None)


def _dated(text: str, year: str | None, language: Language, near: date) -> date | None:
    for tried in [int(year)] if year else [near.year, near.year + 1, near.year - 1]:
        moment = _parsed(f"{text} {tried}" if language == "en" else f"{text}{tried}", language, near)
        if moment is not None and (year or abs(moment.date() - near) <= HALF_A_YEAR):
            return moment.date()
    return None


def _spoken(said: str) -> Clock | None:
    """Reads hours in words: "half past nine", "half nine", "puoli kahdeksalta" (half to eight), "aamukolmelta"."""
    hours = number_words()
    half_day = re.search(r"\b(?:(aamu(?:yö)?)|ilta(?:päivä)?)(?=\w)", said)
    plain = re.sub(r"\b(?:aamuyö|aamu|iltapäivä|ilta|yö)(?=\w)", "", said)
    named = [hours[word] for word in re.findall(r"[a-zåäö]+", plain) if word in hours]
    past = re.match(r"(half|quarter)\s+(?:(past|to)\s+)?(\d+)?", said)
    if past is not None and (past[3] or named):
        hour = int(past[3]) if past[3] else named[0]
        minutes = {"half": 30, "quarter": 15}[past[1]] * (-1 if past[2] == "to" else 1)
    elif named:
        hour, minutes = named[0], -30 if "puoli" in said else 0
    else:
        return None
    of_day = (hour * 60 + minutes) % (24 * 60)
    meridiem = re.search(r"\b([ap])\.?\s?m", said)
    if meridiem or half_day:
        morning = meridiem[1] == "a" if meridiem else half_day is not None and half_day[1] is not None
        of_day = of_day % 720 + (0 if morning else 720)
    return _clock(time(*divmod(of_day, 60)), both=not (meridiem or half_day))


def _clock(stated: time, *, both: bool) -> Clock:
    other = stated.replace(hour=(stated.hour + 12) % 24)
    return Clock((stated, other) if both and 1 <= stated.hour <= 12 else (stated,), stated.minute == 0)


@lru_cache(maxsize=4096)
def _parsed(text: str, language: Language, near: date) -> datetime | None:
    moment: datetime | None = _parser(language, near).get_date_data(text).date_obj
    return moment


@lru_cache(maxsize=8)
def _parser(language: Language, near: date) -> DateDataParser:
    """The library's parser for one language, made at first use: its import takes a while.

    Its base is the festival, not the present: the library keeps every base it was ever given for as long as
    the process lives (its issue 985), and weekdays and days relative to now follow the festival day anyway.
    """
    from dateparser.date import DateDataParser

    return DateDataParser(
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime(near.year, near.month, near.day),  # noqa: DTZ001  (wall-clock time)
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "current_period",
            "PARSERS": ["absolute-time"],
        },
    )

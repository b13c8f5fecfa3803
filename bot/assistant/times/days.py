"""Which festival days the phrases of a question mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.assistant.numbers import counting
from bot.assistant.times.phrases import Phrase
from bot.assistant.times.reading import read_date
from bot.assistant.times.words import DASH
from index.programme import Programme

DAY = timedelta(days=1)
_NUMBERS = {
    **{"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6},
    **counting(2, 6),
    **{"toi": 2, "kolma": 3, "neljä": 4, "viide": 5, "kuude": 6},
}
_RANGE = re.compile(rf"\s*(?:{DASH}|to|until|till|through)\s*(?:the\s+)?", re.IGNORECASE)
_ELATIVE = re.compile(r"(?:sta|stä)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AskedDays:
    """The days asked for.

    Attributes:
        name: how they were said: today, tonight, tomorrow, weekday, date, weekend, ...
        days: the festival days meant, in order; never empty.
        moved: the day said is none of the festival's, so the nearest one ahead is meant instead.
        outside: the day said is none of the festival's and nothing stands in for it.
        calendar: said as a date, so that hours after midnight belong to that date itself.
    """

    name: str
    days: tuple[date, ...]
    moved: bool = False
    outside: bool = False
    calendar: bool = False


def read_days(phrases: Sequence[Phrase], question: str, now: datetime, programme: Programme) -> AskedDays | None:
    """Gives the days that the phrases name together; None when no phrase names one."""
    read = [(phrase, one) for phrase in phrases if (one := _read(phrase, now, programme)) is not None]
    if len(read) > 1:  # "the weekend, on Saturday": the narrower one is meant
        read = [pair for pair in read if pair[1].name not in ("all", "weekend")] or read[:1]
    read = _without_named_dates(read, question)
    if not read:
        return None
    first, asked = read[0]
    if len(read) == 1:
        return _bounded(first, asked, question, now, programme)
    between = question[first.span.end : read[1][0].span.start]
    if _RANGE.fullmatch(between) or (between.isspace() and _ELATIVE.search(first.text)):
        start, end = asked.days[0], read[1][1].days[-1]
        inside = tuple(day for day in programme.festival_days() if start <= day <= end)
        return AskedDays("days", inside) if inside else asked
    days = tuple(sorted({day for _, one in read for day in one.days}))
    moved, outside = any(one.moved for _, one in read), any(one.outside for _, one in read)
    return AskedDays("days", days, moved, outside) if len(days) > 1 else asked


def relative(offset: int, now: datetime, programme: Programme, name: str) -> AskedDays:
    """The festival day so many days from the running one; before the festival, the nearest one ahead."""
    said = _shifted(programme.day_of(now), offset)
    days = programme.festival_days()
    if said in days:
        return AskedDays(name, (said,))
    ahead = [day for day in days if day >= said]
    if offset >= 0 and ahead:
        return AskedDays(name, (ahead[0],), moved=True)
    return AskedDays(name, (said,), outside=True)


def _shifted(day: date, days: int) -> date:
    return day + days * DAY


def _read(phrase: Phrase, now: datetime, programme: Programme) -> AskedDays | None:
    kind, _, number = phrase.kind.partition(":")
    days = programme.festival_days()
    current = programme.day_of(now)
    if kind == "relative":
        names = {-1: "yesterday", 0: "today", 1: "tomorrow", 2: "day_after_tomorrow"}
        return relative(int(number), now, programme, names[int(number)])
    if kind == "weekday":
        return _weekday(int(number), current, days)
    readers: dict[str, Callable[[], AskedDays | None]] = {
        "tonight": lambda: relative(0, now, programme, "tonight"),
        "this": lambda: _this(phrase, now, programme),
        "date": lambda: _date(phrase, current, days),
        "bare_date": lambda: _date(phrase, current, days, festival_only=True),
        "ordinal": lambda: _ordinal(phrase, days),
        "weekend": lambda: _weekend(current, days),
        "next_week": lambda: _next_week(current, days),
        "all": lambda: AskedDays("all", days) if days else None,
        "first_day": lambda: AskedDays("first_day", days[:1]) if days else None,
        "last_day": lambda: AskedDays("last_day", days[-1:]) if days else None,
        "nth_day": lambda: _nth(phrase, days),
    }
    return readers[kind]() if kind in readers else None


def _this(phrase: Phrase, now: datetime, programme: Programme) -> AskedDays:
    """Reads "this morning", which after midnight is the one to come; "this evening" still goes on."""
    after_midnight = now.astimezone(programme.zone).date() > programme.day_of(now)
    said = (phrase.parts.get("en_part") or phrase.parts.get("fi_part") or "").casefold()
    ahead = after_midnight and said.startswith(("morning", "afternoon", "aamu", "iltapäiv"))
    return relative(1 if ahead and not said.startswith("aamuyö") else 0, now, programme, "today")


def _weekday(weekday: int, current: date, days: Sequence[date]) -> AskedDays:
    """The festival day of that weekday: the running or next one, else the one that has been."""
    said = _shifted(current, (weekday - current.weekday()) % 7)
    fitting = [day for day in days if day.weekday() == weekday]
    ahead = [day for day in fitting if day >= current]
    if ahead:
        return AskedDays("weekday", (ahead[0],), moved=ahead[0] != said)
    if fitting:
        return AskedDays("weekday", (fitting[-1],))
    return AskedDays("weekday", (said,), outside=True)


def _date(phrase: Phrase, current: date, days: Sequence[date], *, festival_only: bool = False) -> AskedDays | None:
    read = read_date(phrase.parts, days[0] if days else current)
    meant = next((day for day in read if day in days), None)
    if meant is None and (festival_only or not read or not 1 < read[0].year < 9999):
        return None
    day = meant or read[0]
    return AskedDays("date", (day,), outside=meant is None, calendar=True)


def _ordinal(phrase: Phrase, days: Sequence[date]) -> AskedDays | None:
    number = int(phrase.parts["day"])
    fitting = tuple(day for day in days if day.day == number)[:1]
    return AskedDays("date", fitting, calendar=True) if fitting else None


def _nth(phrase: Phrase, days: Sequence[date]) -> AskedDays | None:
    said = phrase.parts["nth"].casefold()
    number = _NUMBERS.get(said) or int(said)
    return AskedDays("nth_day", (days[number - 1],)) if number <= len(days) else None


def _weekend(current: date, days: Sequence[date]) -> AskedDays | None:
    fitting = [day for day in days if day.weekday() >= 5]
    if not fitting:
        saturday = _shifted(current, 5 - current.weekday())
        return AskedDays("weekend", (saturday, _shifted(saturday, 1)), outside=True)
    week = next((day for day in fitting if day >= current), fitting[-1]).isocalendar()[:2]
    return AskedDays("weekend", tuple(day for day in fitting if day.isocalendar()[:2] == week))


def _next_week(current: date, days: Sequence[date]) -> AskedDays:
    """The festival days of the week that begins on Monday; the whole week where none of them is in it."""
    week = tuple(_shifted(current, day - current.weekday()) for day in range(7, 14))
    fitting = tuple(day for day in week if day in days)
    return AskedDays("days", fitting or week, outside=not fitting)


def _without_named_dates(read: list[tuple[Phrase, AskedDays]], question: str) -> list[tuple[Phrase, AskedDays]]:
    """Drops a weekday that stands beside its date ("Saturday 12 June"): the date says more."""
    kept = []
    for place, (phrase, asked) in enumerate(read):
        beside = [
            question[min(phrase.span.end, other.span.end) : max(phrase.span.start, other.span.start)]
            for other, day in read[max(place - 1, 0) : place + 2]
            if day.name == "date"
        ]
        named = asked.name == "weekday" and any(re.fullmatch(r"[\s,(]*(?:the\s)?", gap) for gap in beside)
        if not named:
            kept.append((phrase, asked))
    return kept


def _bounded(phrase: Phrase, asked: AskedDays, question: str, now: datetime, programme: Programme) -> AskedDays:
    """Widens "after Friday", "until Saturday" and "ennen perjantaita" to the festival days they leave."""
    before, after = question[: phrase.span.start], question[phrase.span.end :]
    day, current = asked.days[0], programme.day_of(now)
    days = programme.festival_days()
    if re.search(r"\bafter (?:the )?$", before, re.I) or re.match(r"\s+jälkeen\b", after, re.I):
        kept = tuple(one for one in days if one > asked.days[-1])
    elif re.search(r"\b(?:before|ennen) (?:the )?$", before, re.I):
        kept = tuple(one for one in days if min(current, day - DAY) <= one < day)
    elif re.search(r"\b(?:until|till|by) (?:the )?$", before, re.I) or re.match(r"\s+(?:asti|saakka)\b", after, re.I):
        kept = tuple(one for one in days if min(current, day) <= one <= day)
    else:
        return asked
    return replace(asked, name="days", days=kept) if kept else asked

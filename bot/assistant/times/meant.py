"""The time that phrases mean together: which days, and which hours of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.assistant.times.days import AskedDays, relative
from bot.assistant.times.hours import AskedClock, spell_of_clock
from bot.assistant.times.parts import Part, Spell, spell_of_part
from bot.assistant.times.phrases import Phrase
from bot.assistant.times.reading import read_length
from index.programme import Programme, later, utc

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class MeantTime:
    """Days and spans, before the flags are known."""

    name: str
    days: tuple[date, ...]
    spans: tuple[Spell, ...]
    moved: bool = False
    outside: bool = False
    moment: datetime | None = None


def meant_time(
    phrases: Sequence[Phrase],
    days: AskedDays | None,
    clock: AskedClock | None,
    part: Part | None,
    now: datetime,
    programme: Programme,
) -> MeantTime:
    """Puts days, a part of the day and a time of day together; at least one of them is there.

    Without a day, a time of day belongs to the running festival day or the one after it.
    """
    soon = next((phrase for phrase in phrases if phrase.kind == "soon"), None)
    if soon is not None:
        return _soon(soon, now, programme)
    asked = days or relative(0, now, programme, "today")
    if clock is not None:
        return _at_clock(clock, days, asked, part, now, programme)
    if part is not None:
        return _parts(phrases, days, asked, part, now, programme)
    spans = tuple(programme.span_of_day(day) for day in asked.days)
    return MeantTime(asked.name, asked.days, spans, asked.moved, asked.outside)


def _at_clock(
    clock: AskedClock, days: AskedDays | None, asked: AskedDays, part: Part | None, now: datetime, programme: Programme
) -> MeantTime:
    """A time of day, on each of the days if several were named."""
    if days is not None and len(days.days) > 1:
        hours = [
            spell_of_clock(clock, [day], part, now, programme, named=True, calendar=days.calendar) for day in days.days
        ]
        spells = tuple(spell for _, spell, _ in hours)
        return MeantTime(days.name, days.days, spells, days.moved, days.outside, hours[0][2])
    near = days.days if days is not None else _days_ahead(asked, programme)
    day, spell, moment = spell_of_clock(
        clock, near, part, now, programme, named=days is not None, calendar=asked.calendar
    )
    days_meant = (programme.day_of(moment) if asked.calendar else day,)
    return MeantTime(_day_name(asked, day, now, programme), days_meant, (spell,), asked.moved, asked.outside, moment)


def _parts(
    phrases: Sequence[Phrase],
    days: AskedDays | None,
    asked: AskedDays,
    part: Part,
    now: datetime,
    programme: Programme,
) -> MeantTime:
    """A part of the day; "in the morning" without a day is the next one that is not over."""
    if days is None:
        spell = spell_of_part(part, asked.days[0], now, programme)
        ahead = _days_ahead(asked, programme)[1:]
        if utc(spell[1]) <= utc(now) and ahead:
            asked = relative(1, now, programme, "tomorrow")
    spans = tuple(spell_of_part(part, day, now, programme) for day in asked.days)
    return MeantTime(asked.name, asked.days, spans, asked.moved, asked.outside)


def _days_ahead(asked: AskedDays, programme: Programme) -> tuple[date, ...]:
    """The day asked for and the festival day after it, when no day was named."""
    following = [day for day in programme.festival_days() if day > asked.days[0]][:1]
    return (*asked.days, *([] if asked.outside else following))


def _day_name(asked: AskedDays, day: date, now: datetime, programme: Programme) -> str:
    """How to call the day chosen: the one asked for keeps its name."""
    if day in asked.days:
        return asked.name
    return "tomorrow" if day - programme.day_of(now) == timedelta(days=1) else "date"


def from_now(kinds: set[str], now: datetime, programme: Programme) -> MeantTime:
    """Now, next, or a last chance with no day: from now to the end of the festival."""
    start = now.astimezone(programme.zone)
    name = "now" if "now" in kinds else "last_chance" if "chance" in kinds else "next"
    last = programme.last
    end = later(start, MINUTE)
    if name != "now" and last is not None:
        end = max(end, later(last.start, MINUTE), key=utc)
    return MeantTime(name, (programme.day_of(now),), ((start, end),))


def _soon(phrase: Phrase, now: datetime, programme: Programme) -> MeantTime:
    """In an hour, within two hours: from now on, or the half hour after that time."""
    ahead = read_length(phrase.parts)
    present = utc(now)
    exact = "exact" in phrase.parts
    start = present + ahead if exact else present
    start -= timedelta(minutes=15) if "about" in phrase.parts else timedelta(0)
    end = (
        present + ahead + timedelta(minutes=30) if exact else present + ahead + MINUTE
    )  # what begins at its very end, too
    spell = (start.astimezone(programme.zone), end.astimezone(programme.zone))
    return MeantTime("soon", (programme.day_of(spell[0]),), (spell,), moment=spell[0] if exact else None)

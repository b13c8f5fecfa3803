"""The time that phrases mean together: which days, and which hours of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.assistant.times.days import DAY, AskedDays, relative
from bot.assistant.times.hours import AskedClock, HoursAsked
from bot.assistant.times.parts import Part, Spell, spell_of_part
from bot.assistant.times.phrases import Phrase
from bot.assistant.times.reading import read_length
from index.programme import Programme
from index.showing import later, utc

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

    @classmethod
    def of(cls, asked: AskedDays, spans: Sequence[Spell], moment: datetime | None = None) -> MeantTime:
        """Some days as asked for, with these spans of them."""
        return cls(asked.name, asked.days, tuple(spans), asked.moved, asked.outside, moment)


@dataclass(frozen=True, slots=True)
class TimeSaid:
    """What a question says of a time: its phrases, and the days, time of day and part of the day that they name.

    `now` is when it is asked (aware), `programme` that of whose days it speaks.
    """

    phrases: Sequence[Phrase]
    days: AskedDays | None
    clock: AskedClock | None
    part: Part | None
    now: datetime
    programme: Programme

    def meant(self) -> MeantTime:
        """Puts days, a part of the day and a time of day together; at least one of them is there."""
        soon = next((phrase for phrase in self.phrases if phrase.kind == "soon"), None)
        if soon is not None:
            return _soon(soon, self.now, self.programme)
        if self.clock is not None:
            return self._at_clock(self.clock)
        if self.part is not None:
            return self._in_part(self.part)
        asked = self._days_asked()
        return MeantTime.of(asked, [self.programme.span_of_day(day) for day in asked.days])

    def _days_asked(self) -> AskedDays:
        """The days named, or else the running one."""
        return self.days or relative(0, self.now, self.programme, "today")

    def _at_clock(self, clock: AskedClock) -> MeantTime:
        """A time of day, on each of the days if several are named; without one, of the running day or the next."""
        asked, named = self._days_asked(), self.days is not None
        hours = HoursAsked(clock, self.part, self.now, self.programme, named=named, calendar=asked.calendar)
        if len(asked.days) > 1:
            each = [hours.on([day]) for day in asked.days]
            return MeantTime.of(asked, [one.spell for one in each], each[0].moment)
        chosen = hours.on(asked.days if named else self._days_ahead(asked))
        meant = MeantTime.of(asked, [chosen.spell], chosen.moment)
        day = self.programme.day_of(chosen.moment) if asked.calendar else chosen.day
        return replace(meant, name=self._day_name(asked, chosen.day), days=(day,))

    def _in_part(self, part: Part) -> MeantTime:
        """A part of the day; "in the morning" without a day is the next one that is not over."""
        asked = self._days_asked()
        if self.days is None:
            spell = spell_of_part(part, asked.days[0], self.now, self.programme)
            if utc(spell[1]) <= utc(self.now) and self._days_ahead(asked)[1:]:
                asked = relative(1, self.now, self.programme, "tomorrow")
        return MeantTime.of(asked, [spell_of_part(part, day, self.now, self.programme) for day in asked.days])

    def _days_ahead(self, asked: AskedDays) -> tuple[date, ...]:
        """The day asked for and the festival day after it, when no day was named."""
        following = [day for day in self.programme.festival_days() if day > asked.days[0]][:1]
        return (*asked.days, *([] if asked.outside else following))

    def _day_name(self, asked: AskedDays, day: date) -> str:
        """How to call the day chosen: the one asked for keeps its name."""
        if day in asked.days:
            return asked.name
        return "tomorrow" if day - self.programme.day_of(self.now) == DAY else "date"


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

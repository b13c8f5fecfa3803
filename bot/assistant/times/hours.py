"""Which hours of a festival day the phrases of a question mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.assistant.times.parts import Part, Spell, placed, spell_of_part
from bot.assistant.times.phrases import Phrase
from bot.assistant.times.reading import Clock, read_clock, read_length
from index.programme import Programme
from index.showing import later, utc

Relation = Literal["at", "around", "after", "before", "between"]

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class AskedClock:
    """A time of day as asked for: after 22, between 14 and 18."""

    relation: Relation
    first: Clock
    second: Clock | None = None


@dataclass(frozen=True, slots=True)
class Hours:
    """What a time of day means on one festival day; `moment` is the time that was said."""

    day: date
    spell: Spell
    moment: datetime


def clock_of(phrases: Sequence[Phrase]) -> AskedClock | None:
    """The time of day that the phrases name; "after 14 and before 18" is between them."""
    asked: dict[str, AskedClock] = {}
    for phrase in phrases:
        if phrase.kind == "spare" and (begins := read_clock(phrase.parts["a"])) is not None:
            asked.setdefault("between", AskedClock("between", begins, _after(begins, read_length(phrase.parts))))
        kind = "at" if phrase.kind == "bare_hour" else phrase.kind
        if kind not in ("at", "around", "after", "before", "between"):
            continue
        first, second = read_clock(phrase.parts["a"]), read_clock(phrase.parts.get("b", ""))
        if first is not None and (kind != "between" or second is not None):
            asked.setdefault(kind, AskedClock(kind, first, second))  # type: ignore[arg-type]
    if "at" in asked and any(phrase.kind == "later" for phrase in phrases):  # "2 am, what can I still see"
        return AskedClock("after", asked["at"].first)
    if asked.keys() >= {"after", "before"}:
        return AskedClock("between", asked["after"].first, asked["before"].first)
    return next(iter(asked.values()), None)


def _after(clock: Clock, length: timedelta) -> Clock:
    """Gives the time of day so long after another, in each of its readings."""
    day = datetime(2000, 1, 1)  # noqa: DTZ001  (wall-clock time)
    return replace(clock, readings=tuple((datetime.combine(day, one) + length).time() for one in clock.readings))


@dataclass(frozen=True, slots=True)
class HoursAsked:
    """A time of day, and what decides which hours it means: "at 8" is 08:00 or 20:00, today or tomorrow.

    Attributes:
        clock: the time of day.
        part: the part of the day named beside it.
        now: when it is asked (aware).
        programme: what is shown.
        named: the question names the day.
        calendar: it names it as a date: 02:00 is then in that date's own night.
    """

    clock: AskedClock
    part: Part | None
    now: datetime
    programme: Programme
    named: bool
    calendar: bool

    def on(self, days: Sequence[date]) -> Hours:
        """Chooses the day, of those it may belong to, and the reading that is most likely meant."""
        read = [one for day in days for one in self._readings(day) if utc(one.spell[0]) < utc(one.spell[1])]
        if not read:  # "before 6" of a day that starts at 6
            whole = self.programme.span_of_day(days[0])
            return Hours(days[0], whole, whole[0])
        likeliest = min(read, key=self._rank)
        return replace(likeliest, spell=self._within_part(likeliest))

    def _readings(self, day: date) -> Iterator[Hours]:
        relation, (start, end) = self.clock.relation, self.programme.span_of_day(day)
        for clock in self.clock.first.readings:
            moment = placed(clock, day, self.programme, calendar=self.calendar)
            if relation == "at":
                yield Hours(day, (moment, later(moment, HOUR if self.clock.first.whole else HOUR / 2)), moment)
            elif relation == "around":
                yield Hours(day, (later(moment, -HOUR), later(moment, HOUR)), moment)
            elif relation == "after":
                own_end = end if utc(moment) >= utc(start) else start
                yield Hours(day, (moment, own_end), moment)
            elif relation == "before":
                until = end if clock == self.programme.day_starts else moment
                yield Hours(day, (start if utc(until) > utc(start) else later(until, -6 * HOUR), until), until)
            elif self.clock.second is not None:
                length = min(_between(clock, second) for second in self.clock.second.readings)
                yield Hours(day, (moment, later(moment, length)), moment)

    def _rank(self, read: Hours) -> tuple[object, ...]:
        """Ranks a reading, the likeliest least.

        Preferred is, in this order: one inside the named part of the day, one not over, one at which something is
        shown within the hour, the nearest day; on a named day one before midnight; one not begun; the earliest.
        """
        start, end = read.spell
        today = self.now.astimezone(self.programme.zone).date()
        begun_before = start.date() < today and self.clock.relation != "before"
        over = utc(end) <= utc(self.now) or (begun_before and not self.named)
        after_midnight = self.named and read.moment.time() <= self.programme.day_starts
        begun = utc(start) < utc(self.now)
        asleep = not self._is_something_shown(read)
        return self._is_outside(read), over, asleep, read.day, after_midnight, begun, utc(read.moment)

    def _is_outside(self, read: Hours) -> bool:
        """Whether a reading is not in the part of the day that was named."""
        if self.part is None:
            return False
        if self.part == "morning" and read.moment.time() < self.programme.day_starts:
            return False  # "four in the morning" comes after midnight, when the festival day is not over
        start, end = spell_of_part(self.part, read.day, self.now, self.programme)
        leeway = HOUR if self.part == "night" else 0 * HOUR  # "illalla viideltä" is 17:00, not 05:00
        return not utc(start) - leeway <= utc(read.moment) <= utc(end)

    def _is_something_shown(self, read: Hours) -> bool:
        """Whether something is shown within the hour from the time said; before it, for "before"."""
        if self.clock.relation == "between":
            return bool(self.programme.between(*read.spell))
        start = later(read.moment, -HOUR) if self.clock.relation == "before" else read.moment
        return bool(self.programme.on_at(start) or self.programme.between(start, later(start, HOUR)))

    def _within_part(self, read: Hours) -> Spell:
        """Keeps "after 8 in the evening" and "before 22 tonight" inside their part of the day."""
        relation = self.clock.relation
        if self.part is None or relation not in ("after", "before"):
            return read.spell
        window = spell_of_part(self.part, read.day, self.now, self.programme)
        # Whoever asks for films after 22 this evening will stay up.
        end = window[1] if relation == "after" and self.part != "evening" else read.spell[1]
        kept = (read.spell[0] if relation == "after" else window[0], end)
        return kept if utc(kept[0]) < utc(kept[1]) else read.spell


def _between(first: time, second: time) -> timedelta:
    """How long from one time of day to the next occurrence of the other; more than 0, at most 24 hours."""
    minutes = (second.hour - first.hour) * 60 + second.minute - first.minute
    return timedelta(minutes=(minutes - 1) % (24 * 60) + 1)

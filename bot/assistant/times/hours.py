"""Which hours of a festival day the phrases of a question mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.assistant.times.parts import Part, Spell, placed, spell_of_part
from bot.assistant.times.phrases import Phrase
from bot.assistant.times.reading import Clock, read_clock, read_length
from index.programme import Programme, later, utc

Relation = Literal["at", "around", "after", "before", "between"]

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class AskedClock:
    """A time of day as asked for: after 22, between 14 and 18."""

    relation: Relation
    first: Clock
    second: Clock | None = None


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a time of day on one festival day; `moment` is the time that was said."""

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


def spell_of_clock(
    asked: AskedClock,
    days: Sequence[date],
    part: Part | None,
    now: datetime,
    programme: Programme,
    *,
    named: bool,
    calendar: bool = False,
) -> tuple[date, Spell, datetime]:
    """Chooses the day and the reading of a time of day that is most likely meant.

    A time of day can mean several: "at 8" is 08:00 or 20:00, and with no day named it may be today's or tomorrow's.

    `days` are the festival days that it may belong to; `named` says that the question names the day, and
    `calendar` that it does so as a date: 02:00 is then in that date's own night.
    """
    likely = _Likelihood(asked.relation, part, now, programme, named)
    choices = [
        (day, reading)
        for day in days
        for reading in _readings(asked, day, programme, calendar=calendar)
        if utc(reading.spell[0]) < utc(reading.spell[1])
    ]
    if not choices:  # "before 6" of a day that starts at 6
        day = days[0]
        return day, programme.span_of_day(day), programme.span_of_day(day)[0]
    day, reading = min(choices, key=lambda choice: likely.rank(*choice))
    return day, _within(reading.spell, asked.relation, part, day, now, programme), reading.moment


@dataclass(frozen=True, slots=True)
class _Likelihood:
    """What decides which reading of a time of day is meant; the least rank is the likeliest."""

    relation: Relation
    part: Part | None
    now: datetime
    programme: Programme
    named: bool

    def rank(self, day: date, reading: _Reading) -> tuple[object, ...]:
        """Ranks a reading of a day.

        Preferred is, in this order: one inside the named part of the day, one not over, one at which something is
        shown within the hour, the nearest day; on a named day one before midnight; one not begun; the earliest.
        """
        start, end = reading.spell
        begun_before = start.date() < self.now.astimezone(self.programme.zone).date() and self.relation != "before"
        over = utc(end) <= utc(self.now) or (begun_before and not self.named)
        asleep = not _awake(self.relation, reading, self.programme)
        after_midnight = self.named and reading.moment.time() <= self.programme.day_starts
        begun = utc(start) < utc(self.now)
        return self._is_outside(day, reading), over, asleep, day, after_midnight, begun, utc(reading.moment)

    def _is_outside(self, day: date, reading: _Reading) -> bool:
        """Whether a reading is not in the part of the day that was named."""
        if self.part is None:
            return False
        if self.part == "morning" and reading.moment.time() < self.programme.day_starts:
            return False  # "four in the morning" comes after midnight, when the festival day is not over
        start, end = spell_of_part(self.part, day, self.now, self.programme)
        leeway = HOUR if self.part == "night" else 0 * HOUR  # "illalla viideltä" is 17:00, not 05:00
        return not utc(start) - leeway <= utc(reading.moment) <= utc(end)


def _readings(asked: AskedClock, day: date, programme: Programme, *, calendar: bool) -> Iterator[_Reading]:
    start, end = programme.span_of_day(day)
    for clock in asked.first.readings:
        moment = placed(clock, day, programme, calendar=calendar)
        if asked.relation == "at":
            yield _Reading((moment, later(moment, HOUR if asked.first.whole else HOUR / 2)), moment)
        elif asked.relation == "around":
            yield _Reading((later(moment, -HOUR), later(moment, HOUR)), moment)
        elif asked.relation == "after":
            own_end = end if utc(moment) >= utc(start) else start
            yield _Reading((moment, own_end), moment)
        elif asked.relation == "before":
            until = end if clock == programme.day_starts else moment
            yield _Reading((start if utc(until) > utc(start) else later(until, -6 * HOUR), until), until)
        elif asked.second is not None:
            length = min(_between(clock, second) for second in asked.second.readings)
            yield _Reading((moment, later(moment, length)), moment)


def _between(first: time, second: time) -> timedelta:
    """How long from one time of day to the next occurrence of the other; more than 0, at most 24 hours."""
    minutes = (second.hour - first.hour) * 60 + second.minute - first.minute
    return timedelta(minutes=(minutes - 1) % (24 * 60) + 1)


def _awake(relation: Relation, reading: _Reading, programme: Programme) -> bool:
    """Whether something is shown within the hour from the time said; before it, for "before"."""
    if relation == "between":
        return bool(programme.between(*reading.spell))
    start = later(reading.moment, -HOUR) if relation == "before" else reading.moment
    return bool(programme.on_at(start) or programme.between(start, later(start, HOUR)))


def _within(
    spell: Spell, relation: Relation, part: Part | None, day: date, now: datetime, programme: Programme
) -> Spell:
    """Keeps "after 8 in the evening" and "before 22 tonight" inside their part of the day."""
    if part is None or relation not in ("after", "before"):
        return spell
    window = spell_of_part(part, day, now, programme)
    # Whoever asks for films after 22 this evening will stay up.
    end = window[1] if relation == "after" and part != "evening" else spell[1]
    kept = (spell[0] if relation == "after" else window[0], end)
    return kept if utc(kept[0]) < utc(kept[1]) else spell

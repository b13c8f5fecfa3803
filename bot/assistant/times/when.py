"""What time a question asks about, in festival terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.assistant.answers import Language
from bot.assistant.stretches import blanked
from bot.assistant.times.days import read_days
from bot.assistant.times.hours import Relation, clock_of
from bot.assistant.times.meant import MeantTime, TimeSaid, from_now
from bot.assistant.times.parts import Part, Spell, part_of
from bot.assistant.times.phrases import find_phrases
from index.models import Span
from index.programme import Programme
from index.showing import utc

_SPARE = re.compile(
    r"\b(?:what |anything )?(?:that )?(?:fits?(?: in)?|squeeze in)\b|\bin a gap\b|\bgap\b"
    r"|\b(?:(?:i|we)(?:['\u2019](?:ve|m|re)| have| am| are)? )?(?:(?:only|just|got|have) )*(?:some |a bit of )?"
    r"(?:free(?: time)?|time(?: free)?)(?= (?:until|till|before|between|from|for|at|now)\b|\W*\0)"
    r"|\b(?:i|we)(?:['\u2019]ve)? (?:only |just )?(?:have|got)(?: got)?(?= (?:until|till|\0))"
    r"|\b(?:minulla|mulla|meillä) (?:on|ois|olisi) (?:(?:vain|vähän) )*(?:vapaata|aikaa)\b|\bmahtu\w+\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\b(?:free|off|spare|to (?:kill|fill)|have|got)\b|['\u2019]ve\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """The time that a question asks about.

    Attributes:
        name: for wording: now, next, soon, today, tonight, tomorrow, day_after_tomorrow, yesterday, weekday,
            date, days, weekend, first_day, last_day, nth_day, all, last_chance.
        spans: what is asked for, in venue time, in order; each starts before it ends, and what begins in
            one of them is meant. "Friday and Saturday night" has two.
        matched: where the question says it; the rest may hold films, venues and filters.
        days: the festival days meant.
        part: morning (to 12), afternoon (12-18), evening (18-24), night (18 to the end of the festival
            day; the Finnish "ilta" too), late (22 to its end) or small (after midnight).
        relation: how a time of day was asked for: at, around, after, before, between; `moment` is that time.
        now: what is running at `start` is meant.
        next: what begins next is meant.
        later: said as "later"; the span starts now.
        last_chance: films that are not shown again are meant.
        moved: the day said is not in the programme; the nearest festival day ahead is meant.
        outside: the day said is not in the programme, and nothing stands in for it.
        past: all of it has been.
    """

    name: str
    spans: tuple[Spell, ...]
    matched: tuple[Span, ...]
    days: tuple[date, ...]
    part: Part | None = None
    relation: Relation | None = None
    moment: datetime | None = None
    now: bool = False
    next: bool = False
    later: bool = False
    last_chance: bool = False
    moved: bool = False
    outside: bool = False
    past: bool = False

    @property
    def start(self) -> datetime:
        """When the first span starts."""
        return self.spans[0][0]

    @property
    def end(self) -> datetime:
        """When the last span ends."""
        return self.spans[-1][1]


def read_when(
    question: str,
    now: datetime,
    programme: Programme,
    ignore: Sequence[Span] = (),
    language: Language | None = None,
) -> When | None:
    """Reads the time that a question asks about; None when it asks about none.

    Days are festival days: "Friday night" ends when Saturday's begins. Before the festival, a day that is not in the
    programme stands for the nearest festival day ahead.
    `now` is aware. `ignore` are names in the question: "Cléo from 5 to 7" is no time. Short Finnish weekdays ("la")
    are read only in the `language` Finnish.
    """
    phrases = find_phrases(question, language, ignore)
    days = read_days(phrases, question, now, programme)
    if days and programme.day_of(now) not in days.days:  # "I have two hours on Sunday": how long a film may be
        phrases = [phrase for phrase in phrases if phrase.kind != "soon"]
    kinds = {phrase.kind for phrase in phrases}
    said = TimeSaid(phrases, days, clock_of(phrases), part_of(phrases), now, programme)
    if days or said.clock or said.part or kinds & {"soon", "later"}:
        return _when(said, said.meant(), kinds - {"now"})
    if kinds & {"now", "next", "chance"}:
        return _when(said, from_now(kinds, now, programme), kinds)
    return None


def on_other_days(when: When, now: datetime, programme: Programme) -> When | None:
    """Gives the days still ahead besides those of a time: "any day but Friday"; None where hours are said, too."""
    days = tuple(day for day in programme.festival_days() if programme.day_of(now) <= day and day not in when.days)
    hours = when.relation or when.now or when.next or when.later or when.last_chance
    if not days or hours or (when.part and when.name != "tonight"):
        return None
    spans = tuple(programme.span_of_day(day) for day in days)
    return When("days", spans, when.matched, days)


def _when(said: TimeSaid, meant: MeantTime, kinds: set[str]) -> When:
    """Gives a time that is meant, with what phrases of the given kinds say of it."""
    spans = _clipped(meant.spans, said.now) if "later" in kinds else meant.spans
    return When(
        name=meant.name,
        spans=spans,
        matched=tuple(phrase.span for phrase in said.phrases),
        days=meant.days,
        part=said.part,
        relation=said.clock.relation if said.clock else None,
        moment=meant.moment,
        now="now" in kinds,
        next="next" in kinds,
        later="later" in kinds,
        last_chance="chance" in kinds,
        moved=meant.moved,
        outside=meant.outside,
        past=utc(spans[-1][1]) <= utc(said.now),
    )


def _clipped(spans: Sequence[Spell], now: datetime) -> tuple[Spell, ...]:
    """What is left of the spans; all of them when nothing is."""
    left = tuple(
        (max(start, now.astimezone(start.tzinfo), key=utc), end) for start, end in spans if utc(end) > utc(now)
    )
    return left or tuple(spans)


def spare_asked(question: str, when: When | None) -> list[Span]:
    """Gives where a question says that time is spare; nothing when its end is not said."""
    if when is None or not (when.relation in ("before", "between") or when.name == "soon"):
        return []
    said = [Span(*match.span()) for match in _SPARE.finditer(blanked(question, when.matched))]
    return said + [span for span in when.matched if _HOURS.search(question[slice(*span)])]

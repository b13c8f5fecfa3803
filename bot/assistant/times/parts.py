"""Parts of the day: morning, afternoon, evening, night."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.assistant.times.phrases import Phrase
from index.programme import Programme
from index.showing import utc

Part = Literal["morning", "afternoon", "evening", "night", "late", "small"]
Spell = tuple[datetime, datetime]

# From when to when by the clock; None is the end of the festival day. "Friday night" begins at 18 and
# "Friday evening" ends at 24. Finnish has no other word for tonight than "tänä iltana": its "ilta" is a
# night, from 18 to the end of the festival day, and its "yö" is "late".
_PARTS: dict[Part, tuple[time | None, time | None]] = {
    "morning": (None, time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), time(0)),
    "night": (time(18), None),
    "late": (time(22), None),
    "small": (time(0), None),
}


def part_of(phrases: Sequence[Phrase]) -> Part | None:
    """The part of the day that the phrases name, the narrowest if there are several."""
    named = [part for phrase in phrases if (part := _part(phrase)) is not None]
    if "late" in named:
        return "late"
    return named[0] if named else None


def _part(phrase: Phrase) -> Part | None:
    parts = phrase.parts
    if {"late", "early", "en_late"} & parts.keys():
        return "late"
    if "en_small" in parts:
        return "small"
    if phrase.kind == "tonight":
        return "night"
    english = parts.get("en_part", "").casefold()
    if english.startswith("late"):
        return "late"
    return next((part for part in _PARTS if part == english), None) or _finnish(parts.get("fi_part", "").casefold())


def _finnish(word: str) -> Part | None:
    """The part of the day that a Finnish word names; "aamupäivä" is morning, "iltapäivä" afternoon."""
    stems: tuple[tuple[str, Part], ...] = (
        ("myöhä", "late"),
        ("aamuyö", "small"),
        ("aamu", "morning"),
        ("iltapäiv", "afternoon"),
        ("päiv", "afternoon"),
        ("alkuil", "evening"),
        ("il", "night"),
        ("yö", "late"),
    )
    return next((part for stem, part in stems if word.startswith(stem)), None)


def spell_of_part(part: Part, day: date, now: datetime, programme: Programme) -> Spell:
    """The hours of a part of a festival day; an evening that has passed midnight lasts to the day's end."""
    start, end = programme.span_of_day(day)
    begins, ends = _PARTS[part]
    spell = (
        start if begins is None else placed(begins, day, programme),
        end if ends is None else placed(ends, day, programme),
    )
    if part == "evening" and utc(spell[1]) <= utc(now) < utc(end):
        spell = (spell[0], end)
    return spell if utc(spell[0]) < utc(spell[1]) else (start, end)


def placed(clock: time, day: date, programme: Programme, *, calendar: bool = False) -> datetime:
    """A time of day on a festival day: before `day_starts` it is after midnight, unless a date was said."""
    late = clock < programme.day_starts and not (calendar and clock != time(0))
    return programme.at(day + timedelta(days=1) if late else day, clock)

"""A time that was asked for, said back: "tonight (Fri 11 June)", "after 22:00 on Sat 12 June"."""

from __future__ import annotations

from datetime import date

from bot.assistant.formats import listed
from bot.assistant.showings.moments import clock, short_day
from bot.assistant.times.when import When
from bot.assistant.wording import Wording

_SAID = ("today", "tonight", "tomorrow", "yesterday")
_POINTS = ("now", "next")
MESSAGES = (
    *(f"day-{name}" for name in _SAID),
    *(f"when-{name}" for name in _POINTS),
    *("day-and-hours", "hours-after", "hours-before", "hours-between", "hours-from-to"),
)


def heading_of(when: When, wording: Wording) -> str:
    """Gives a time as the beginning of a line: "Sat 12 June, after 22:00"."""
    if when.now or when.next:
        return wording.text(f"when-{'now' if when.now else 'next'}")
    parts = [_days(when, wording), _hours(when, wording, "hours-from-to")]
    chance = [wording.text("when-last-chance")] if when.last_chance else []
    if when.last_chance and when.name == "last_chance":  # from now to the end, no day was said
        return chance[0]
    return ", ".join([*chance, *filter(None, parts)])


def adverb_of(when: When, wording: Wording) -> str:
    """Gives a time as the end of a sentence: "after 22:00 on Sat 12 June", "la 12.6. klo 22.00 jälkeen"."""
    if when.now or when.next:
        return wording.text("right-now" if when.now else "any-more")
    if when.last_chance and when.name == "last_chance":
        return wording.text("any-more")
    days = _days(when, wording)
    day = days if _is_said(when) else wording.text("on-day", day=days)
    hours = _hours(when, wording, "hours-between")
    return wording.text("day-and-hours", day=day, hours=hours) if hours else day


def _is_said(when: When) -> bool:
    return when.name in _SAID and not when.moved and not when.outside and len(when.days) == 1


def _days(when: When, wording: Wording) -> str:
    if _is_said(when):
        return wording.text(f"day-{when.name}", day=short_day(when.days[0], wording))
    if len(when.days) > 2 and _follow_each_other(when.days):
        return f"{short_day(when.days[0], wording)} – {short_day(when.days[-1], wording)}"  # noqa: RUF001
    return listed([short_day(day, wording) for day in when.days], wording)


def _follow_each_other(days: tuple[date, ...]) -> bool:
    return (days[-1] - days[0]).days == len(days) - 1


def _hours(when: When, wording: Wording, span: str) -> str:
    """Gives the hours of the day asked for; none for a whole day, and for "tonight", which says it."""
    if when.moment and when.relation in ("after", "before"):
        return wording.text(f"hours-{when.relation}", clock=clock(when.moment, wording))
    if when.later:
        return wording.text("hours-after", clock=clock(when.start, wording))
    if not when.relation and not when.part and when.name != "soon":
        return ""
    if when.name == "tonight" and not when.relation:
        return ""
    return wording.text(span, start=clock(when.start, wording), end=clock(when.end, wording))

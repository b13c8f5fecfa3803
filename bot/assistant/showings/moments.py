"""Days and times of showings in the reader's language, with nights told the festival's way."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_time

from bot.assistant.answers import Run
from bot.assistant.wording import Wording
from index.programme import Programme
from index.showing import Showing

_LONG_DAY = {"en": "EEEE d MMMM", "fi": "cccc d. MMMM"}
_SHORT_DAY = {"en": "EEE d MMMM", "fi": "ccc d.M."}


def long_day(day: date, wording: Wording) -> str:
    """Gives a day as a heading: "Friday 11 June", "perjantai 11. kesäkuuta"."""
    return format_date(day, _LONG_DAY[wording.language], locale=wording.locale)


def short_day(day: date, wording: Wording) -> str:
    """Gives a day inside a line: "Fri 11 June", "pe 11.6."."""
    return format_date(day, _SHORT_DAY[wording.language], locale=wording.locale)


def iso_minute(moment: datetime) -> str:
    """Gives a moment as questions may name it in any language: "2027-06-11 19:30"."""
    return f"{moment:%Y-%m-%d %H:%M}"


def clock(moment: datetime, wording: Wording) -> str:
    """Gives a time of day: "19:30", "19.30"."""
    return format_time(moment.time(), "short", locale=wording.locale)


def start_in_its_day(showing: Showing, programme: Programme, wording: Wording) -> Run:
    """Gives a showing's start and end as they stand under its festival day: "19:30-21:18"."""
    weekday = format_date(showing.start, "ccc", locale=wording.locale)
    night = _night(showing.start, weekday, programme, wording)
    start = night or clock(showing.start, wording)
    dash = " – " if night else "–"  # noqa: RUF001
    return Run(text=f"{start}{dash}{clock(showing.end, wording)}" if showing.end else start, moment=showing.start)


def start_with_day(showing: Showing, programme: Programme, wording: Wording) -> Run:
    """Gives a showing's day and start: "Fri 11 June 22:15"."""
    return moment_with_day(showing.start, programme, wording)


def moment_with_day(moment: datetime, programme: Programme, wording: Wording) -> Run:
    """Gives a moment with its day, in venue time: "Fri 11 June 22:15"."""
    moment = moment.astimezone(programme.zone)
    day = short_day(moment.date(), wording)
    after_midnight = _night(moment, day, programme, wording)
    text = after_midnight or wording.text("day-and-clock", day=day, clock=clock(moment, wording))
    return Run(text=text, moment=moment)


def _night(moment: datetime, date_said: str, programme: Programme, wording: Wording) -> str | None:
    """Gives a time after midnight as part of its festival day, "Sat night, 02:00 (Sun)"; None at other times."""
    day = programme.day_of(moment)
    if day == moment.date():
        return None
    weekday = format_date(day, "ccc", locale=wording.locale)
    return wording.text("night", weekday=weekday, clock=clock(moment, wording), next=date_said)

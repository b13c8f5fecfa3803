"""When the festival is, that it is over, and what time it is there."""

from __future__ import annotations

from datetime import datetime

from bot.assistant.answers import Answer
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.moments import clock, long_day
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording


def festival_over(knowledge: Knowledge, wording: Wording) -> Answer:
    """Says that there is nothing more to see this year."""
    day = long_day(knowledge.programme.festival_days()[-1], wording)
    return decline(knowledge, wording, wording.runs("festival-over", day=day), score=1)


def time_of_day(knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """Says what time and day it is at the festival."""
    here = now.astimezone(knowledge.programme.zone)
    runs = wording.runs("time-of-day", clock=clock(here, wording), day=long_day(here.date(), wording))
    return Answer(kind="programme", runs=runs, score=1, language=wording.language)


def festival_dates(knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """Says on which days the festival is, by its first and last showing."""
    programme = knowledge.programme
    first, *_, last = (*programme.festival_days(), programme.festival_days()[-1])
    days = {"first": long_day(first, wording), "last": long_day(last, wording)}
    said = wording.runs("festival-was" if programme.is_over(now) else "festival-dates", **days)
    return Answer(kind="programme", runs=said, score=1, language=wording.language)

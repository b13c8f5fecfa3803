"""When the festival is, that it is over, and what time it is there."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.quoting.candidates import entries_for
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.ties import is_sure
from bot.assistant.showings.moments import clock, long_day
from bot.assistant.showings.words import asks_for_time_of_day
from bot.assistant.unanswered import decline

_DATES = re.compile(
    rf"{OPENING}(?:when(?:'s| is| are| does| do| will)?|what (?:are )?(?:the )?dates?(?: of| for)?|which days is)"
    r" (?:the |this year's )?(?:film )?festival(?: dates?)?"
    r"(?: (?:on|start|begin|end|over|finish|held|take place|run))*\W*"
    r"|\W*(?:milloin|koska|minä päivinä|mihin aikaan) (?:(?:elokuva)?festivaalit?|festarit?)"
    r"(?: (?:alkaa|alkavat|on|ovat|loppuu|loppuvat|päättyy|päättyvät|järjestetään|pidetään))?\W*",
    re.IGNORECASE,
)
_NEXT = re.compile(
    rf"{OPENING}(?:when|what|which|will|is|are|does|do)\b.*"
    r"(?:\bnext years?(?:'s|')? (?:film )?(?:festival|fest|edition)\b|\b(?:festival|edition)\b.*\bnext year\b)",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\W*(?:is|are|was) (?:it|this|everything|the (?:film )?festival|all of it)(?: all)? (?:already )?(?:over"
    r"|finished|done)(?: (?:already|now|yet|then))*\W*"
    r"|\W*(?:ovatko |onko )?(?:(?:elokuva)?festivaali\w*|festarit?|tämä|kaikki)(?: on| ovat)?(?: jo| nyt)? (?:ohi"
    r"|loppu\w*)(?: (?:jo|nyt|vai))*\W*",
    re.IGNORECASE,
)


def festival_days(asked: Asked, guide: Guide) -> Found | Answer | None:
    """Says on which days the festival is, or that it is over, or what day it is, where that is asked.

    Of next year's only the FAQ may tell: no programme does.
    """
    if asks_for_time_of_day(asked.text):
        return _time_of_day(guide)
    if _NEXT.match(asked.text) and not asked.films:
        entries = entries_for(asked, guide.knowledge)
        return found_in(entries[:1], guide) if entries and is_sure(entries) else declined(asked, (), (), guide)
    if asked.films or not guide.programme.showings:
        return None
    whether = _OVER.fullmatch(asked.text)
    if whether and guide.programme.is_over(guide.now):
        return festival_over(guide)
    return _dates(guide) if whether or _DATES.fullmatch(asked.text) else None


def festival_over(guide: Guide) -> Answer:
    """Says that there is nothing more to see this year."""
    day = long_day(guide.knowledge.programme.festival_days()[-1], guide.wording)
    return decline(guide, guide.wording.runs("festival-over", day=day))


def _time_of_day(guide: Guide) -> Answer:
    """Says what time and day it is at the festival."""
    wording = guide.wording
    here = guide.now.astimezone(guide.programme.zone)
    runs = wording.runs("time-of-day", clock=clock(here, wording), day=long_day(here.date(), wording))
    return Answer(kind="programme", runs=runs, score=1, language=wording.language)


def _dates(guide: Guide) -> Answer:
    """Says on which days the festival is."""
    return Answer(kind="programme", runs=days_said(guide), score=1, language=guide.wording.language)


def days_said(guide: Guide) -> tuple[Run, ...]:
    """Says on which days the festival is, by its first and last showing."""
    wording, programme = guide.wording, guide.programme
    first, *_, last = (*programme.festival_days(), programme.festival_days()[-1])
    days = {"first": long_day(first, wording), "last": long_day(last, wording)}
    return wording.runs("festival-was" if programme.is_over(guide.now) else "festival-dates", **days)

"""What is going on this moment: what runs, and what each venue shows next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.assistant.answers import Answer, Run
from bot.assistant.guide import Guide
from bot.assistant.showings.festival import festival_over
from bot.assistant.showings.lines import programme_answer, showing_lines
from bot.assistant.showings.moments import clock, long_day, start_in_its_day, start_with_day
from bot.assistant.showings.venues import facts_of
from bot.assistant.unanswered import decline
from index.models import Venue
from index.programme import Programme
from index.showing import Showing


def now_answer(guide: Guide) -> Answer:
    """Says what is on now and what begins next at every venue."""
    wording, programme = guide.wording, guide.programme
    if not programme.showings:
        return decline(guide, wording.runs("no-programme"))
    if programme.is_over(guide.now):
        return festival_over(guide)
    running, ahead = programme.on_at(guide.now), next_at_each(programme, guide.now)
    runs: list[Run] = []
    if programme.first and programme.is_before(guide.now):
        runs += wording.runs("festival-begins", day=long_day(programme.day_of(programme.first.start), wording))
    elif not running:
        runs += wording.runs("nothing-now")
    for heading, showings in ((wording.text("on-now"), running), (wording.text("next-at-each"), ahead)):
        if showings:
            title = Run.title(heading + "\n")
            runs += [*([Run(text="\n\n")] if runs else []), title, *showing_lines(showings, guide)]
    return programme_answer(runs, (*running, *ahead), wording)


def now_at_venues(venues: Sequence[str], guide: Guide) -> Answer:
    """Tells of every venue where it is, what it is like, what is on there now and what is next."""
    programme = guide.programme
    ahead = programme.next_after(guide.now)
    runs: list[Run] = []
    shown: list[Showing] = []
    for name in venues:
        here = [showing for showing in (*programme.on_at(guide.now), *ahead) if showing.venue == name]
        venue = programme.venues.get(name, Venue(name=name))
        runs += [*([Run(text="\n\n")] if runs else []), *facts_of(venue, programme, guide.wording)]
        for showing in here:
            runs += [Run(text="\n"), *_at_venue(showing, guide)]
        shown += here
    return programme_answer(runs, shown, guide.wording)


def next_answer(guide: Guide) -> Answer:
    """Says what begins next at every venue."""
    ahead = next_at_each(guide.programme, guide.now)
    title = Run.title(guide.wording.text("next-at-each") + "\n")
    return programme_answer([title, *showing_lines(ahead, guide)], ahead, guide.wording)


def next_at_each(programme: Programme, now: datetime) -> list[Showing]:
    """Gives what begins next at every venue: on this festival day, or on the first day on which something does."""
    ahead = programme.next_after(now)
    return [showing for showing in ahead if programme.day_of(showing.start) == programme.day_of(ahead[0].start)]


def _at_venue(showing: Showing, guide: Guide) -> tuple[Run, ...]:
    wording = guide.wording
    title = Run(text=showing.film.title)
    if not showing.begun(guide.now):
        today = guide.programme.day_of(showing.start) == guide.programme.day_of(guide.now)
        start = start_in_its_day if today else start_with_day
        return wording.runs("venue-next", start=start(showing, guide.programme, wording), film=title)
    if showing.end is None:
        return wording.runs("venue-now", film=title)
    return wording.runs("venue-now-until", film=title, end=clock(showing.end, wording))

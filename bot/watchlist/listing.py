"""Somebody's list: by day, with what clashes and what could be seen instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from bot.assistant.answers import Answer, Attachment, Run, Style
from bot.assistant.showings.clashes import Clash, alternative, clashes
from bot.assistant.showings.lines import is_over
from bot.assistant.showings.moments import long_day, start_in_its_day, start_with_day
from bot.assistant.showings.notes_said import notes_said
from bot.assistant.talk.helping import said
from bot.assistant.wording import Wording
from bot.watchlist.calendars import calendar
from bot.watchlist.festival import Festival
from bot.watchlist.stars import Star
from index.programme import Showing, utc

FILE = "festival.ics"


def mine(stars: Sequence[Star], festival: Festival, wording: Wording, now: datetime) -> Answer:
    """Gives somebody's list as an answer, with a calendar file of what lies ahead attached to it."""
    placed = [(star, showing) for star in stars if (showing := star.shown.showing(festival.programme))]
    placed.sort(key=lambda pair: (utc(pair[1].start), pair[1].venue))
    showings = [showing for _, showing in placed]
    alone = [star.shown.title for star in stars if star.shown.start is None]
    if not showings and not alone:
        return said("mine-empty", wording, title=festival.example)
    ahead = [(star, showing) for star, showing in placed if not is_over(showing, now)]
    runs = [*wording.runs("mine-heading", count=len(showings)), *_days(showings, festival, wording, now)]
    if alone:
        runs.append(Run(text="\n\n" + wording.text("mine-films") + "\n", style=Style.TITLE))
        runs.append(Run(text="\n".join(alone)))
    if ahead:
        runs.append(Run(text="\n\n" + wording.text("mine-calendar")))
    return Answer(
        kind="list",
        runs=tuple(runs),
        films=tuple(dict.fromkeys([*(showing.film.title for showing in showings), *alone])),
        screenings=tuple(showing.screening for showing in showings),
        attachment=_file(ahead, festival, wording, now) if ahead else None,
        score=1,
        language=wording.language,
    )


def _days(showings: Sequence[Showing], festival: Festival, wording: Wording, now: datetime) -> Iterator[Run]:
    programme = festival.programme
    ahead = [showing for showing in showings if not is_over(showing, now)]
    found = clashes(ahead, festival.knowledge.walking)
    for day, group in groupby(showings, key=lambda showing: programme.day_of(showing.start)):
        yield Run(text="\n\n" + long_day(day, wording), style=Style.TITLE)
        for showing in group:
            yield Run(text="\n")
            yield start_in_its_day(showing, programme, wording)
            state = wording.text("past") if is_over(showing, now) else ""
            venue = programme.called(showing.venue, wording.language)
            parts = (showing.film.title, venue, notes_said(showing.notes, wording), state)
            yield Run(text="".join(f" · {part}" for part in parts if part))
            for clash in found:
                if clash.second is showing:
                    yield from _warning(clash, ahead, festival, wording, now)


def _warning(
    clash: Clash, chosen: Sequence[Showing], festival: Festival, wording: Wording, now: datetime
) -> Iterator[Run]:
    """Gives the line that warns, and under it another screening of one of the two films."""
    first = clash.first.film.title
    if clash.kind == "overlap":
        warning = wording.text("mine-clash-overlap", film=first, minutes=clash.minutes)
    else:
        warning = wording.text("mine-clash-walk", film=first, minutes=clash.minutes, between=clash.between)
    yield Run(text=f"\n    {warning}")
    for showing in (clash.second, clash.first):
        others = [each for each in chosen if each is not showing]
        other = alternative(
            showing.film.document, others, festival.programme, festival.knowledge.walking, now, instead_of=showing
        )
        if other:
            start = start_with_day(other, festival.programme, wording)
            yield Run(text="\n    ")
            venue = festival.programme.called(other.venue, wording.language)
            yield from wording.runs("mine-instead", film=other.film.title, start=start, venue=venue)
            return
    yield Run(text="\n    " + wording.text("mine-no-instead", film=clash.second.film.title))


def _file(ahead: Sequence[tuple[Star, Showing]], festival: Festival, wording: Wording, now: datetime) -> Attachment:
    name = wording.text("calendar-name", festival=festival.knowledge.festival)
    return Attachment(name=FILE, content=calendar(ahead, festival.programme.venues, name, now))

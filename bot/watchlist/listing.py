"""Somebody's list: by day, with what clashes and what could be seen instead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.assistant.answers import Answer, Attachment, Run
from bot.assistant.guide import Guide
from bot.assistant.showings.clashes import Clash, alternative, clashes
from bot.assistant.showings.moments import long_day, start_in_its_day, start_with_day
from bot.assistant.showings.notes_said import notes_said
from bot.assistant.talk.helping import said
from bot.watchlist.calendars import calendar
from bot.watchlist.stars import Star
from index.showing import Showing, utc

FILE = "festival.ics"


def mine(stars: Sequence[Star], guide: Guide) -> Answer:
    """Gives somebody's list as an answer, with a calendar file of what lies ahead attached to it."""
    wording, now = guide.wording, guide.now
    placed = [(star, showing) for star in stars if (showing := star.shown.showing(guide.programme))]
    placed.sort(key=lambda pair: (utc(pair[1].start), pair[1].venue))
    showings = [showing for _, showing in placed]
    alone = [star.shown.title for star in stars if star.shown.start is None]
    if not showings and not alone:
        return said("mine-empty", wording, title=guide.knowledge.example)
    ahead = [(star, showing) for star, showing in placed if not showing.over(now)]
    runs = [*wording.runs("mine-heading", count=len(showings)), *_days(showings, guide)]
    if alone:
        runs.append(Run.title("\n\n" + wording.text("mine-films") + "\n"))
        runs.append(Run(text="\n".join(alone)))
    if ahead:
        runs.append(Run(text="\n\n" + wording.text("mine-calendar")))
    return Answer(
        kind="list",
        runs=tuple(runs),
        films=tuple(dict.fromkeys([*(showing.film.title for showing in showings), *alone])),
        screenings=tuple(showing.screening for showing in showings),
        attachment=_file(ahead, guide) if ahead else None,
        score=1,
        language=wording.language,
    )


def _days(showings: Sequence[Showing], guide: Guide) -> Iterator[Run]:
    programme, wording, now = guide.programme, guide.wording, guide.now
    ahead = [showing for showing in showings if not showing.over(now)]
    found = clashes(ahead, guide.knowledge.walking)
    for day, group in groupby(showings, key=lambda showing: programme.day_of(showing.start)):
        yield Run.title("\n\n" + long_day(day, wording))
        for showing in group:
            yield Run(text="\n")
            yield start_in_its_day(showing, programme, wording)
            state = wording.text("past") if showing.over(now) else ""
            parts = (showing.film.title, guide.called(showing.venue), notes_said(showing.notes, wording), state)
            yield Run(text="".join(f" · {part}" for part in parts if part))
            for clash in found:
                if clash.second is showing:
                    yield from _warning(clash, ahead, guide)


def _warning(clash: Clash, chosen: Sequence[Showing], guide: Guide) -> Iterator[Run]:
    """Gives the line that warns, and under it another screening of one of the two films."""
    wording, first = guide.wording, clash.first.film.title
    if clash.kind == "overlap":
        warning = wording.text("mine-clash-overlap", film=first, minutes=clash.minutes)
    else:
        warning = wording.text("mine-clash-walk", film=first, minutes=clash.minutes, between=clash.between)
    yield Run(text=f"\n    {warning}")
    for showing in (clash.second, clash.first):
        rest = [each for each in chosen if each is not showing]
        others = [one for one in guide.programme.of_film(showing.film.document) if one != showing]
        other = alternative(others, rest, guide.knowledge.walking, guide.now)
        if other:
            start = start_with_day(other, guide.programme, wording)
            yield Run(text="\n    ")
            yield from wording.runs("mine-instead", film=other.film.title, start=start, venue=guide.called(other.venue))
            return
    yield Run(text="\n    " + wording.text("mine-no-instead", film=clash.second.film.title))


def _file(ahead: Sequence[tuple[Star, Showing]], guide: Guide) -> Attachment:
    name = guide.wording.text("calendar-name", festival=guide.knowledge.festival)
    return Attachment(name=FILE, content=calendar(ahead, guide.programme.venues, name, guide.now))

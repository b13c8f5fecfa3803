"""Showings as lines under the headings of their festival days."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import listed
from bot.assistant.guide import Guide
from bot.assistant.showings.moments import clock, long_day, short_day, start_in_its_day, start_with_day
from bot.assistant.showings.notes_said import notes_said
from bot.assistant.titles import Titles
from bot.assistant.wording import Wording
from index.models import Film
from index.programme import Programme
from index.showing import Showing


def showing_lines(showings: Sequence[Showing], guide: Guide, *, titled: bool = True) -> tuple[Run, ...]:
    """Gives showings under the headings of their festival days; `titled`: each with its film's title."""
    wording, programme = guide.wording, guide.programme
    runs: list[Run] = []
    for day, group in groupby(showings, key=lambda showing: programme.day_of(showing.start)):
        runs.append(Run.title(("\n" if runs else "") + long_day(day, wording) + "\n"))
        for showing in group:
            start = start_in_its_day(showing, programme, wording)
            title = [title_said(showing.film, programme)] if titled else []
            parts = [*title, guide.called(showing.venue), notes_said(showing.notes, wording), _state(showing, guide)]
            runs.extend((start, Run(text="".join(f" · {part}" for part in parts if part) + "\n")))
    return (*runs[:-1], Run(text=runs[-1].text.rstrip("\n"))) if runs else ()


def programme_answer(
    runs: Sequence[Run], shown: Sequence[Showing], wording: Wording, films: Sequence[str] = (), left: int = 0
) -> Answer:
    """Gives an answer from the programme: what it says, the showings in it, their films if no others are given."""
    return Answer(
        kind="programme",
        runs=tuple(runs),
        films=tuple(films or dict.fromkeys(showing.film.title for showing in shown)),
        screenings=tuple(showing.screening for showing in shown),
        remaining=left,
        score=1,
        language=wording.language,
    )


def next_showing(film: Film, guide: Guide) -> tuple[Run, ...]:
    """Gives the line with a film's next screening; nothing when none lies ahead."""
    showing = guide.programme.next_of(film.document, guide.now)
    if showing is None:
        return ()
    start = start_with_day(showing, guide.programme, guide.wording)
    return guide.wording.runs("next-screening", start=start, venue=_placed(showing, guide))


def ended_line(showings: Sequence[Showing], guide: Guide, *, titled: bool = True) -> tuple[Run, ...]:
    """Gives what is over in one line, by film and time, or of one film by day; nothing when nothing is over."""
    wording, programme = guide.wording, guide.programme
    if not showings:
        return ()
    days = [programme.day_of(showing.start) for showing in showings]
    today = titled and set(days) == {programme.day_of(guide.now)}
    when = (
        [clock(showing.start, wording) for showing in showings] if today else [short_day(day, wording) for day in days]
    )
    titles = [title_said(showing.film, programme) for showing in showings]
    said = [f"{title} ({time})" for title, time in zip(titles, when, strict=True)] if titled else dict.fromkeys(when)
    return (Run(text="\n\n" + wording.text("already-over", showings=", ".join(said))),)


def title_said(film: Film, programme: Programme) -> str:
    """Gives a film's title; with its year or director, where another film of the programme has the same."""
    return _titles(programme).get(film.document, film.title)


@lru_cache(maxsize=2)
def _titles(programme: Programme) -> dict[str, str]:
    films = {showing.film.document: showing.film for showing in programme.showings}
    titles = Titles(films.values())
    return {path: titles.called(film) for path, film in films.items()}


def _state(showing: Showing, guide: Guide) -> str:
    if not showing.begun(guide.now):
        return ""
    return guide.wording.text("past" if showing.over(guide.now) else "running")


def venues_said(venues: Sequence[str], guide: Guide) -> str:
    """Gives some venues, of which any will do, as the reader's language calls them."""
    return listed([guide.called(venue) for venue in venues], guide.wording, "or")


def _placed(showing: Showing, guide: Guide) -> str:
    venue = guide.called(showing.venue)
    return f"{venue} ({notes_said(showing.notes, guide.wording)})" if showing.notes else venue

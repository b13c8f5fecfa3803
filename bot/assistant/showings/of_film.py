"""When and where films are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import listed
from bot.assistant.guide import Guide
from bot.assistant.showings.lines import ended_line, programme_answer, showing_lines, title_said, venues_said
from bot.assistant.showings.moments import long_day
from bot.assistant.showings.notes import are_of_tickets, holds
from bot.assistant.showings.notes_said import asked_said
from bot.assistant.showings.wanted import Wanted, meets
from bot.assistant.showings.when_said import adverb_of
from bot.assistant.times.ends import at_end
from bot.assistant.unanswered import decline
from index.models import Film
from index.showing import Showing


def film_showings(films: Sequence[Film], wanted: Wanted, guide: Guide) -> Answer:
    """Says when and where films are shown, those ahead first; a film that is not scheduled is said to be so."""
    wording = guide.wording
    shown = [showing for showing in guide.programme.showings if showing.film in films]
    told = {showing.film.document: showing.film for showing in shown}.values() or films
    titles = tuple(dict.fromkeys(film.title for film in told))
    called = [title_said(film, guide.programme) for film in told]
    named = Run.title(listed(called, wording))
    if not shown:
        return decline(guide, wording.runs("not-scheduled", film=named), films=titles)
    asked = _asked(shown, wanted, guide)
    opening = _opening(named, asked, shown, wanted, guide)
    one = len(called) == 1
    listing = asked or shown
    ended = [showing for showing in listing if showing.over(guide.now)] if not _all_over(listing, guide.now) else []
    ahead = [showing for showing in listing if showing not in ended]
    lines = (*showing_lines(ahead, guide, titled=not one), *ended_line(ended, guide, titled=not one))
    return programme_answer((*opening, *lines), ahead, wording, titles)


def _asked(shown: Sequence[Showing], wanted: Wanted, guide: Guide) -> list[Showing]:
    """Gives those of the films' showings that are asked for; for the next or the last chance, one of each film."""
    fitting = [showing for showing in shown if meets(showing, wanted, guide.programme)]
    if wanted.otherwise:
        fitting = [showing for showing in shown if showing not in fitting] or fitting
    if fitting and any(are_of_tickets(texts) for texts in wanted.notes):
        fitting = [showing for showing in shown if meets(showing, replace(wanted, notes=()), guide.programme)]
    ahead = [showing for showing in fitting if not showing.begun(guide.now)]
    if wanted.when and wanted.when.next and ahead:
        return ahead[:1]
    if wanted.when and wanted.when.last_chance and ahead:
        return [showing for showing in ahead if showing is guide.programme.of_film(showing.film.document)[-1]]
    return at_end(fitting, wanted.end) if wanted.end else fitting


def _all_over(showings: Sequence[Showing], now: datetime) -> bool:
    return all(showing.over(now) for showing in showings)


def _opening(
    named: Run, asked: Sequence[Showing], shown: Sequence[Showing], wanted: Wanted, guide: Guide
) -> tuple[Run, ...]:
    """Gives the film's name, and what has to be said before its showings."""
    wording, programme = guide.wording, guide.programme
    if programme.is_over(guide.now):
        day = long_day(programme.festival_days()[-1], wording)
        said = wording.runs("film-festival-over", film=named, day=day)
    elif wanted.notes and not asked and any(holds(showing.notes, wanted.notes[0]) for showing in shown):
        note = asked_said(wanted.notes[0], wording)
        said = wording.runs("not-noted-then", film=named, note=note, when=_condition(wanted, guide))
    elif wanted.notes and not asked:
        said = wording.runs("not-noted", film=named, note=asked_said(wanted.notes[0], wording))
    elif not asked:
        said = wording.runs("not-then", film=named, when=_condition(wanted, guide))
    elif _all_over(shown, guide.now):
        said = wording.runs("not-again", film=named)
    elif wanted.when and wanted.when.last_chance:
        said = wording.runs("film-last-chance", film=named)
    else:
        said = (named,)
    return (*said, Run(text="\n"))


def _condition(wanted: Wanted, guide: Guide) -> str:
    when = [adverb_of(wanted.when, guide.wording)] if wanted.when else []
    where = [guide.wording.text("at-venue", venue=venues_said(wanted.venues, guide))] if wanted.venues else []
    return " ".join([*when, *where])

"""Answers from the programme: what is shown when and where, complete and in time order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.conditions import described, described_one
from bot.assistant.helping import decline
from bot.assistant.knowledge import Knowledge
from bot.assistant.moments import clock, long_day, short_day, start_in_its_day, start_with_day
from bot.assistant.when import When
from bot.assistant.wording import Wording
from index.catalogue import Filters
from index.models import Film
from index.programme import Programme, Showing


def film_showings(
    films: Sequence[Film],
    when: When | None,
    venue: str | None,
    knowledge: Knowledge,
    wording: Wording,
    now: datetime,
) -> Answer:
    """Says when and where films are shown; a film that is not scheduled is said to be so."""
    programme = knowledge.programme
    shown = [showing for showing in programme.showings if showing.film in films]
    titles = tuple(dict.fromkeys(showing.film.title for showing in shown)) or tuple(f.title for f in films)
    if not shown:
        reason = wording.runs("not-scheduled", film=Run(text=_joined(films), style=Style.TITLE))
        return decline(knowledge, wording, reason, films=titles, score=1)
    asked = [s for s in shown if (when is None or _inside(s, when)) and (venue is None or s.venue == venue)]
    ahead = [showing for showing in asked if not showing.past(now)]
    if when and when.next and ahead:
        asked = ahead[:1]
    opening: tuple[Run, ...] = ()
    if programme.is_over(now):
        opening = wording.runs("festival-over", day=long_day(programme.festival_days()[-1], wording))
    elif (when or venue) and not asked:
        opening = wording.runs("not-then", film=Run(text=_joined(films), style=Style.TITLE))
    return Answer(
        kind="programme",
        runs=(
            *opening,
            *([Run(text="\n")] if opening else ()),
            *showing_lines(asked or shown, knowledge, wording, now),
        ),
        films=titles,
        score=1,
        language=wording.language,
    )


@dataclass(frozen=True)
class Wanted:
    """Which showings are asked for: at a time, at a venue, of films, with such notes; None or () is no condition."""

    when: When | None
    venue: str | None
    filters: Filters
    notes: tuple[str, ...] = ()


def showings_at(wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """Says what is shown as it is wanted: all of it, in time order."""
    programme = knowledge.programme
    if not programme.showings:
        return decline(knowledge, wording, wording.runs("no-programme"), score=1)
    if programme.is_over(now) and (wanted.when is None or not wanted.when.past):
        day = long_day(programme.festival_days()[-1], wording)
        return decline(knowledge, wording, wording.runs("festival-over", day=day), score=1)
    found = _matching(wanted, knowledge, now)
    heading = _heading(wanted, len(found), wording)
    if not found:
        hint = _without_one(wanted, knowledge, wording, now)
        return Answer(kind="programme", runs=(*heading, *hint), score=1, language=wording.language)
    return Answer(
        kind="programme",
        runs=(*heading, Run(text="\n"), *showing_lines(found, knowledge, wording, now)),
        films=tuple(dict.fromkeys(showing.film.title for showing in found)),
        score=1,
        language=wording.language,
    )


def next_showing(film: Film, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Gives the line with a film's next screening; nothing when none lies ahead."""
    showing = knowledge.programme.next_of(film.document, now)
    if showing is None:
        return ()
    start = start_with_day(showing, knowledge.programme, wording)
    return wording.runs("next-screening", start=start, venue=_placed(showing))


def _matching(wanted: Wanted, knowledge: Knowledge, now: datetime) -> list[Showing]:
    films = {film.document for film in knowledge.catalogue.select(wanted.filters)}
    found = [
        showing
        for showing in _timed(wanted.when, knowledge.programme, now)
        if showing.film.document in films
        and (wanted.venue is None or showing.venue == wanted.venue)
        and all(note.casefold() in showing.notes.casefold() for note in wanted.notes)
    ]
    if wanted.when and wanted.when.next:
        return [showing for showing in found if showing.start == found[0].start]
    return found


def _timed(when: When | None, programme: Programme, now: datetime) -> Sequence[Showing]:
    if when is None or when.next:
        return [showing for showing in programme.showings if not showing.past(now)]
    if when.now:
        return programme.on_at(when.start)
    between = programme.last_chances if when.last_chance else programme.between
    return [showing for span in when.spans for showing in between(*span)]


def _heading(wanted: Wanted, count: int, wording: Wording) -> tuple[Run, ...]:
    """Says what was understood: filters, notes, time and place, and how many screenings that gives."""
    parts = [*described(wanted.filters, wording), *wanted.notes]
    parts += [_when_said(wanted.when, wording)] if wanted.when else []
    parts += [wanted.venue] if wanted.venue else []
    said = " · ".join(part for part in parts if part) or wording.text("whole-programme")
    return wording.runs("programme-heading", said=Run(text=said, style=Style.TITLE), count=count)


def _when_said(when: When, wording: Wording) -> str:
    days = " + ".join(short_day(day, wording) for day in when.days)
    if when.now or when.name in ("next", "last_chance"):
        return wording.text(f"when-{when.name.replace('_', '-')}")
    if when.moment and when.relation:
        hours = f"{clock(when.start, wording)}–{clock(when.end, wording)}"  # noqa: RUF001
        if when.relation in ("after", "before"):
            hours = wording.text(f"hours-{when.relation}", clock=clock(when.moment, wording))
        return f"{days}, {hours}"
    if when.part:
        return f"{days}, {clock(when.start, wording)}–{clock(when.end, wording)}"  # noqa: RUF001
    return days


def _without_one(wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Names the one condition whose removal gives most screenings; nothing when no single one helps."""
    fewer = [
        (replace(wanted, filters=wanted.filters.without(condition)), described_one(condition, wording))
        for condition in wanted.filters.conditions()
    ]
    fewer += [(replace(wanted, notes=()), ", ".join(wanted.notes))] if wanted.notes else []
    fewer += [(replace(wanted, venue=None), wanted.venue)] if wanted.venue else []
    fewer += [(replace(wanted, when=None), _when_said(wanted.when, wording))] if wanted.when else []
    options = [(len(_matching(one, knowledge, now)), label) for one, label in fewer]
    count, label = max(options, default=(0, ""))
    return (Run(text="\n"), *wording.runs("without-one", condition=label, count=count)) if count else ()


def showing_lines(
    showings: Sequence[Showing], knowledge: Knowledge, wording: Wording, now: datetime
) -> tuple[Run, ...]:
    """Gives showings under the headings of their festival days."""
    programme = knowledge.programme
    runs: list[Run] = []
    for day, group in groupby(showings, key=lambda showing: programme.day_of(showing.start)):
        runs.append(Run(text=("\n" if runs else "") + long_day(day, wording) + "\n", style=Style.TITLE))
        for showing in group:
            start = start_in_its_day(showing, programme, wording)
            notes = [note for note in (showing.notes, wording.text("past") if showing.past(now) else "") if note]
            details = "".join(f" · {part}" for part in (showing.film.title, showing.venue, *notes))
            runs.extend((start, Run(text=details + "\n")))
    return (*runs[:-1], Run(text=runs[-1].text.rstrip("\n")))


def _inside(showing: Showing, when: When) -> bool:
    if when.next or when.now or when.last_chance:
        return True
    return any(start <= showing.start < end for start, end in when.spans)


def _joined(films: Sequence[Film]) -> str:
    return ", ".join(film.title for film in films)


def _placed(showing: Showing) -> str:
    return f"{showing.venue} ({showing.notes})" if showing.notes else showing.venue

"""Which screenings are asked for, and which of the programme's these are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.requests import ListRequest
from bot.assistant.showings.notes import holds
from bot.assistant.showings.notes_said import subtitles_noted
from bot.assistant.times.ends import EndAsked, at_end
from bot.assistant.times.when import When
from index.filters import EVERY, Filters
from index.language.places import language_in
from index.programme import Programme
from index.showing import Showing, utc


@dataclass(frozen=True)
class Wanted:
    """Which showings are asked for: at a time, at a venue, of films, with one of each group of notes.

    Of all these, the first or the last in time if `end` is there, and those of the films that come first in the
    order of `ordered`, if it is: "the longest film on Saturday". None has a note of `unnoted`; with `ahead`, none has
    begun, and with `missed` all have; with `whole`, all end before the time is up; with `otherwise`, those of films
    named are at any other time.
    """

    when: When | None = None
    venues: tuple[str, ...] = ()
    filters: Filters = EVERY
    notes: tuple[tuple[str, ...], ...] = ()
    end: EndAsked | None = None
    ordered: ListRequest | None = None
    unnoted: tuple[tuple[str, ...], ...] = ()
    ahead: bool = False
    missed: bool = False
    whole: bool = False
    otherwise: bool = False

    @property
    def of_all(self) -> bool:
        """Whether the whole programme is looked through: no time is said, but the first, the longest, a note is."""
        return self.when is None and not self.ahead and bool(self.notes or self.end or self.ordered)


def matching(wanted: Wanted, guide: Guide) -> list[Showing]:
    """Gives the showings wanted, in time order."""
    timed = _timed(wanted.when, wanted.of_all or wanted.missed, guide.programme, guide.now)
    shown = frozenset(showing.film.document for showing in timed)
    among = shown if wanted.filters.films is None else shown & wanted.filters.films
    films = {film.document for film in guide.knowledge.catalogue.select(replace(wanted.filters, films=among))}
    untimed = replace(wanted, when=None)
    found = [
        showing
        for showing in timed
        if (showing.begun(guide.now) or not wanted.missed)
        and (not wanted.whole or _fits(showing, wanted, guide.now))
        and showing.film.document in films
        and _subtitled(showing, wanted.filters)
        and meets(showing, untimed, guide.programme)
    ]
    if wanted.when and wanted.when.next:
        found = [showing for showing in found if showing.start == found[0].start]
    if wanted.ordered and wanted.when:  # "the shortest film today": of what can still be seen, if there is any
        found = [showing for showing in found if not showing.begun(guide.now)] or found
    return _chosen(found, wanted, guide.knowledge)


def _subtitled(showing: Showing, filters: Filters) -> bool:
    """Whether a showing has the subtitles asked for, by its own notes or by the film's header."""
    known = subtitles_noted(showing.notes).union(map(language_in, showing.film.subtitles))
    return not filters.subtitles or not known.isdisjoint(filters.subtitles)


def meets(showing: Showing, wanted: Wanted, programme: Programme) -> bool:
    """Whether a showing is at the time and the venue wanted and with the notes, whatever its film."""
    return (
        (wanted.when is None or _inside(showing, wanted.when, programme))
        and (not wanted.venues or showing.venue in wanted.venues)
        and all(holds(showing.notes, notes) for notes in wanted.notes)
        and not any(holds(showing.notes, notes) for notes in wanted.unnoted)
    )


def _inside(showing: Showing, when: When, programme: Programme) -> bool:
    if when.now:
        return showing in programme.on_at(when.start)
    if when.next or (when.last_chance and when.name == "last_chance"):
        return True
    return any(utc(start) <= utc(showing.start) < utc(end) for start, end in when.spans)


def _fits(showing: Showing, wanted: Wanted, now: datetime) -> bool:
    """Whether a showing has not begun yet and ends before the time wanted does."""
    ends = wanted.when.end if wanted.when else None
    return not showing.begun(now) and bool(ends and showing.end and utc(showing.end) <= utc(ends))


def _chosen(found: Sequence[Showing], wanted: Wanted, knowledge: Knowledge) -> list[Showing]:
    """Keeps the first or the last in time, and the longest or oldest films, where these are asked for."""
    chosen = list(found)
    if wanted.ordered:
        shown = replace(wanted.filters, films=frozenset(showing.film.document for showing in found))
        films = knowledge.catalogue.select(shown, wanted.ordered.order, wanted.ordered.descending)
        first = {film.document for film in wanted.ordered.first_of(films)}
        chosen = [showing for showing in chosen if showing.film.document in first]
    return at_end(chosen, wanted.end) if wanted.end else chosen


def _timed(when: When | None, of_all: bool, programme: Programme, now: datetime) -> Sequence[Showing]:
    if when is None and of_all:
        return programme.showings  # "what is the opening film" is asked afterwards, too
    if when is None or when.next:
        return [showing for showing in programme.showings if not showing.begun(now)]
    if when.now:
        return programme.on_at(when.start)
    if when.last_chance:
        return [s for span in when.spans for s in programme.last_chances(*span) if not s.begun(now)]
    return [showing for span in when.spans for showing in programme.between(*span)]

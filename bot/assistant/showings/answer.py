"""Answers from the programme: what is shown when and where, complete and in time order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from functools import partial, reduce
from itertools import combinations
from typing import NamedTuple

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.formats import listed
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.answer import first_in_order
from bot.assistant.lists.conditions import capital, described, described_one, nothing
from bot.assistant.lists.filters import ListRequest
from bot.assistant.lists.pages import page_of, paging_line, remaining
from bot.assistant.showings.lines import ended_line, is_over, showing_lines
from bot.assistant.showings.moments import clock, long_day
from bot.assistant.showings.notes import holds
from bot.assistant.showings.notes_said import note_said
from bot.assistant.showings.when_said import adverb_of, heading_of
from bot.assistant.talk.helping import decline
from bot.assistant.times.ends import EndAsked, at_end, end_said
from bot.assistant.times.when import When
from bot.assistant.wording import Wording
from index.filters import Condition, Filters
from index.programme import Programme, Showing, utc

MESSAGES = ("without-one", "without-two")


@dataclass(frozen=True)
class Wanted:
    """Which showings are asked for: at a time, at a venue, of films, with one of each group of notes.

    Of all these, the first or the last in time if `end` is there, and those of the films that come first in the
    order of `ordered`, if it is: "the longest film on Saturday". None has a note of `unnoted`; with `ahead`, none has
    begun, and with `missed` all have; with `whole`, all end before the time is up.
    """

    when: When | None
    venues: tuple[str, ...]
    filters: Filters
    notes: tuple[tuple[str, ...], ...] = ()
    end: EndAsked | None = None
    ordered: ListRequest | None = None
    unnoted: tuple[tuple[str, ...], ...] = ()
    ahead: bool = False
    missed: bool = False
    whole: bool = False

    @property
    def of_all(self) -> bool:
        """Whether the whole programme is looked through: no time is said, but the first, the longest, a note is."""
        return self.when is None and not self.ahead and bool(self.notes or self.end or self.ordered)


def showings_at(
    wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime, page: int | None = None
) -> Answer:
    """Says what is shown as it is wanted: all of it in time order, or a page of that."""
    programme = knowledge.programme
    if not programme.showings:
        return decline(knowledge, wording, wording.runs("no-programme"), score=1)
    if programme.is_over(now) and not wanted.of_all and (wanted.when is None or not wanted.when.past):
        return festival_over(knowledge, wording)
    found = _matching(wanted, knowledge, now)
    ended, ahead = _parted(found, now)
    shown = [*page_of(ahead, page), *(ended if not page else [])]  # as the lines are read: "the second one"
    lines = (
        (
            *_heading(found, wanted, wording),
            *showing_lines(page_of(ahead, page), knowledge, wording, now),
            *(ended_line(ended, programme, wording, now) if not page else ()),
            *paging_line(ahead, page, wording),
        )
        if found
        else _nothing(wanted, knowledge, wording, now)
    )
    return Answer(
        kind="programme",
        runs=(*_beginning(wanted, knowledge, wording, now), *lines),
        films=tuple(dict.fromkeys(showing.film.title for showing in shown)),
        screenings=tuple(showing.screening for showing in page_of(ahead, page)),
        remaining=remaining(ahead, page),
        score=1,
        language=wording.language,
    )


def festival_over(knowledge: Knowledge, wording: Wording) -> Answer:
    """Says that there is nothing more to see this year."""
    day = long_day(knowledge.programme.festival_days()[-1], wording)
    return decline(knowledge, wording, wording.runs("festival-over", day=day), score=1)


def festival_dates(knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """Says on which days the festival is, by its first and last showing."""
    programme = knowledge.programme
    first, *_, last = (*programme.festival_days(), programme.festival_days()[-1])
    days = {"first": long_day(first, wording), "last": long_day(last, wording)}
    said = wording.runs("festival-was" if programme.is_over(now) else "festival-dates", **days)
    return Answer(kind="programme", runs=said, score=1, language=wording.language)


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
    return not showing.past(now) and bool(ends and showing.end and utc(showing.end) <= utc(ends))


def _matching(wanted: Wanted, knowledge: Knowledge, now: datetime) -> list[Showing]:
    timed = _timed(wanted.when, wanted.of_all or wanted.missed, knowledge.programme, now)
    shown = frozenset(showing.film.document for showing in timed)
    among = shown if wanted.filters.films is None else shown & wanted.filters.films
    films = {film.document for film in knowledge.catalogue.select(replace(wanted.filters, films=among))}
    untimed = replace(wanted, when=None)
    found = [
        showing
        for showing in timed
        if (showing.past(now) or not wanted.missed)
        and (not wanted.whole or _fits(showing, wanted, now))
        and showing.film.document in films
        and meets(showing, untimed, knowledge.programme)
    ]
    if wanted.when and wanted.when.next:
        found = [showing for showing in found if showing.start == found[0].start]
    return _chosen(found, wanted, knowledge)


def _chosen(found: Sequence[Showing], wanted: Wanted, knowledge: Knowledge) -> list[Showing]:
    """Keeps the first or the last in time, and the longest or oldest films, where these are asked for."""
    chosen = list(found)
    if wanted.ordered:
        shown = replace(wanted.filters, films=frozenset(showing.film.document for showing in found))
        films = knowledge.catalogue.select(shown, wanted.ordered.order, wanted.ordered.descending)
        first = {film.document for film in films[: wanted.ordered.limit]}
        chosen = [showing for showing in chosen if showing.film.document in first]
    return at_end(chosen, wanted.end) if wanted.end else chosen


def _timed(when: When | None, of_all: bool, programme: Programme, now: datetime) -> Sequence[Showing]:
    if when is None and of_all:
        return programme.showings  # "what is the opening film" is asked afterwards, too
    if when is None or when.next:
        return [showing for showing in programme.showings if not showing.past(now)]
    if when.now:
        return programme.on_at(when.start)
    if when.last_chance:
        return [s for span in when.spans for s in programme.last_chances(*span) if not s.past(now)]
    return [showing for span in when.spans for showing in programme.between(*span)]


def _beginning(wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Says when the festival begins, where the day asked for is not one of its days."""
    programme = knowledge.programme
    if (
        not wanted.when
        or not programme.first
        or not (wanted.when.moved or (wanted.when.now and programme.is_before(now)))
    ):
        return ()
    day = long_day(programme.day_of(programme.first.start), wording)
    return (*wording.runs("festival-begins", day=day), Run(text="\n")) if programme.is_before(now) else ()


def _parted(found: Sequence[Showing], now: datetime) -> tuple[list[Showing], list[Showing]]:
    """Gives what is over, and what is ahead or going on; a day that has been is told in full."""
    ended = [showing for showing in found if is_over(showing, now)]
    return ([], list(found)) if len(ended) == len(found) else (ended, [s for s in found if s not in ended])


def _heading(found: Sequence[Showing], wanted: Wanted, wording: Wording) -> tuple[Run, ...]:
    """Says what was understood, and how many screenings that gives."""
    parts = [heading_of(wanted.when, wording)] if wanted.when else []
    parts += [*([listed(wanted.venues, wording, "or")] if wanted.venues else []), *described(wanted.filters, wording)]
    parts += [note_said(notes[0], wording) for notes in wanted.notes]
    parts += [wording.text("condition-not", condition=note_said(notes[0], wording)) for notes in wanted.unnoted]
    parts += [wording.text("past")] if wanted.missed else []
    parts += [wording.text("ends-in-time")] if wanted.whole else []
    parts += [first_in_order(wanted.ordered, wording)] if wanted.ordered else []
    parts += [end_said(wanted.end, wording)] if wanted.end else []
    said = " · ".join(parts) or wording.text("whole-programme")
    heading = wording.runs("programme-heading", said=Run(text=capital(said), style=Style.TITLE), count=len(found))
    return (*heading, Run(text="\n"))


def _nothing(wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Says that nothing fits, which one condition to give up, and for "now" what comes next."""
    rest = [wording.text("noted", note=note_said(notes[0], wording)) for notes in wanted.notes]
    rest += [wording.text("at-venue", venue=listed(wanted.venues, wording, "or"))] if wanted.venues else []
    rest += [adverb_of(wanted.when, wording)] if wanted.when else []
    rest = [*([wording.text("ends-in-time")] if wanted.whole else []), *rest]
    said = nothing(wanted.filters, rest, wording)
    if wanted.when and wanted.when.now:
        soon = _matching(replace(wanted, when=None), knowledge, now)
        soon = [showing for showing in soon if showing.start == soon[0].start]
        heading = Run(text="\n" + wording.text("what-comes-next") + "\n")
        return (said, heading, *showing_lines(soon, knowledge, wording, now)) if soon else (said,)
    if wanted.when and wanted.when.moment and wanted.when.relation in ("at", "around") and not wanted.when.past:
        around = _around(wanted, wanted.when.moment, knowledge, wording, now)
        return (said, *(around or _without_one(wanted, knowledge, wording, now)))
    return (said, *_without_one(wanted, knowledge, wording, now))


def _around(wanted: Wanted, moment: datetime, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Says what is running at a time at which nothing begins, and what begins next after it on that festival day."""
    programme = knowledge.programme
    fitting = _matching(replace(wanted, when=None), knowledge, programme.at(programme.day_of(moment), time(0)))
    running = [showing for showing in programme.on_at(moment) if showing in fitting]
    if not running:
        return ()
    end = programme.span_of_day(programme.day_of(moment))[1]
    ahead = [showing for showing in fitting if utc(moment) < utc(showing.start) < utc(end)]
    ahead = [showing for showing in ahead if showing.start == ahead[0].start]
    said = wording.text("what-is-running", clock=clock(moment, wording))
    lines: tuple[Run, ...] = (Run(text=f"\n{said}\n"), *showing_lines(running, knowledge, wording, now))
    if ahead:
        heading = Run(text="\n" + wording.text("what-comes-next") + "\n")
        lines = (*lines, heading, *showing_lines(ahead, knowledge, wording, now))
    return lines


def _without_one(wanted: Wanted, knowledge: Knowledge, wording: Wording, now: datetime) -> tuple[Run, ...]:
    """Names the one condition whose removal gives most screenings, or the two; nothing when those do not help."""
    given_up = _given_up(wanted, wording)
    for message, together in (("without-one", 1), ("without-two", 2)):
        if len(given_up) <= together:
            return ()
        options = list(combinations(given_up, together))
        counts = [len(_matching(_less(wanted, option), knowledge, now)) for option in options]
        if most := max(counts):
            labels = [one.label for one in options[counts.index(most)]]
            said = {"condition": labels[0], **({"other": labels[1]} if together == 2 else {})}
            return (Run(text="\n"), *wording.runs(message, **said, count=most))
    return ()


class _GivenUp(NamedTuple):
    """A condition as it is said, and what is wanted without it."""

    label: str
    without: Callable[[Wanted], Wanted]


def _less(wanted: Wanted, given_up: Sequence[_GivenUp]) -> Wanted:
    return reduce(lambda left, one: one.without(left), given_up, wanted)


def _given_up(wanted: Wanted, wording: Wording) -> list[_GivenUp]:
    """Gives what could be given up; of what helps as much, a place or a time comes before a kind."""
    found: list[_GivenUp] = []
    if wanted.venues:
        found.append(_GivenUp(listed(wanted.venues, wording, "or"), lambda left: replace(left, venues=())))
    if wanted.when:
        found.append(_GivenUp(heading_of(wanted.when, wording), lambda left: replace(left, when=None)))
    if wanted.whole:
        found.append(_GivenUp(wording.text("ends-in-time"), lambda left: replace(left, whole=False)))
    found += [_GivenUp(note_said(note[0], wording), partial(_without_note, note=note)) for note in wanted.notes]
    found += [
        _GivenUp(described_one(condition, wording), partial(_without_condition, condition=condition))
        for condition in wanted.filters.conditions()
        if condition.name != "films"
    ]
    return found


def _without_note(wanted: Wanted, note: tuple[str, ...]) -> Wanted:
    return replace(wanted, notes=tuple(other for other in wanted.notes if other != note))


def _without_condition(wanted: Wanted, condition: Condition) -> Wanted:
    return replace(wanted, filters=wanted.filters.without(condition))

"""Answers from the programme: what is shown when and where, complete and in time order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Answer, Run
from bot.assistant.guide import Guide
from bot.assistant.lists.answer import first_in_order
from bot.assistant.lists.conditions_said import capital, described
from bot.assistant.lists.pages import page_of, paging_line, remaining
from bot.assistant.showings.festival import days_said, festival_over
from bot.assistant.showings.lines import ended_line, programme_answer, showing_lines, venues_said
from bot.assistant.showings.moments import long_day
from bot.assistant.showings.notes_said import asked_said
from bot.assistant.showings.nothing import nothing_said
from bot.assistant.showings.wanted import Wanted, matching
from bot.assistant.showings.when_said import heading_of
from bot.assistant.times.ends import end_said
from bot.assistant.unanswered import decline
from index.showing import Showing


def showings_at(wanted: Wanted, guide: Guide, page: int | None = None) -> Answer:
    """Says what is shown as it is wanted: all of it in time order, or a page of that."""
    wording, programme = guide.wording, guide.programme
    if not programme.showings:
        return decline(guide, wording.runs("no-programme"))
    if programme.is_over(guide.now) and not wanted.of_all and (wanted.when is None or not wanted.when.past):
        return festival_over(guide)
    found = matching(wanted, guide)
    if not found and wanted.when is None:
        missed = replace(wanted, missed=True, ahead=False)
        if found := matching(missed, guide):
            wanted = missed
    if not found:
        return _instead(wanted, guide)
    ended, ahead = _parted(found, guide.now)
    listed, over = page_of(ahead, page), ended if not page else []
    runs = (
        *_beginning(wanted, guide),
        *_heading(found, wanted, guide),
        *showing_lines(listed, guide),
        *ended_line(over, guide),
        *paging_line(ahead, page, wording),
    )
    films = dict.fromkeys(showing.film.title for showing in (*listed, *over))  # as lines are read: "the second one"
    return programme_answer(runs, listed, wording, tuple(films), remaining(ahead, page))


def _instead(wanted: Wanted, guide: Guide) -> Answer:
    """Says that nothing is as wanted, and shows what is nearest, or on which days the festival is."""
    instead = nothing_said(wanted, guide)
    outside = wanted.when is not None and wanted.when.outside
    days = (Run(text="\n"), *days_said(guide)) if outside else ()
    return programme_answer((*_beginning(wanted, guide), *instead.runs, *days), instead.shown, guide.wording)


def _beginning(wanted: Wanted, guide: Guide) -> tuple[Run, ...]:
    """Says when the festival begins, where the day asked for is not one of its days."""
    programme = guide.programme
    if (
        not wanted.when
        or not programme.first
        or not (wanted.when.moved or (wanted.when.now and programme.is_before(guide.now)))
    ):
        return ()
    day = long_day(programme.day_of(programme.first.start), guide.wording)
    return (*guide.wording.runs("festival-begins", day=day), Run(text="\n")) if programme.is_before(guide.now) else ()


def _parted(found: Sequence[Showing], now: datetime) -> tuple[list[Showing], list[Showing]]:
    """Gives what is over, and what is ahead or going on; a day that has been is told in full."""
    ended = [showing for showing in found if showing.over(now)]
    return ([], list(found)) if len(ended) == len(found) else (ended, [s for s in found if s not in ended])


def _heading(found: Sequence[Showing], wanted: Wanted, guide: Guide) -> tuple[Run, ...]:
    """Says what was understood, and how many screenings that gives."""
    wording = guide.wording
    parts = [heading_of(wanted.when, wording)] if wanted.when else []
    parts += [venues_said(wanted.venues, guide)] if wanted.venues else []
    parts += described(wanted.filters, wording)
    parts += [asked_said(notes, wording) for notes in wanted.notes]
    parts += [wording.text("condition-not", condition=asked_said(notes, wording)) for notes in wanted.unnoted]
    parts += [wording.text("past")] if wanted.missed else []
    parts += [wording.text("ends-in-time")] if wanted.whole else []
    parts += [first_in_order(wanted.ordered, wording)] if wanted.ordered else []
    parts += [end_said(wanted.end, wording)] if wanted.end else []
    said = " · ".join(parts) or wording.text("whole-programme")
    heading = wording.runs("programme-heading", said=Run.title(capital(said)), count=len(found))
    return (*heading, Run(text="\n"))

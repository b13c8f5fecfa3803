"""What is said when nothing is shown as it is wanted: which condition to give up, what runs then, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial, reduce
from itertools import combinations
from typing import NamedTuple

from bot.assistant.answers import Run
from bot.assistant.guide import Guide
from bot.assistant.lists.answer import FEW
from bot.assistant.lists.conditions_said import described_one, nothing
from bot.assistant.showings.lines import showing_lines, venues_said
from bot.assistant.showings.moments import clock
from bot.assistant.showings.notes_said import asked_said
from bot.assistant.showings.wanted import Wanted, matching
from bot.assistant.showings.when_said import adverb_of, heading_of
from index.filters import Condition
from index.showing import Showing, utc

MESSAGES = ("without-one", "without-two")


class Instead(NamedTuple):
    """What is said where nothing is as it is wanted, and the showings that it shows instead."""

    runs: tuple[Run, ...]
    shown: tuple[Showing, ...] = ()


def nothing_said(wanted: Wanted, guide: Guide) -> Instead:
    """Says that nothing fits and which condition to give up; shows what comes next, runs then or only begins then."""
    wording = guide.wording
    rest = [wording.text("noted", note=asked_said(notes, wording)) for notes in wanted.notes]
    venues = venues_said(wanted.venues, guide)
    rest += [wording.text("at-venue", venue=venues)] if wanted.venues else []
    rest += [adverb_of(wanted.when, wording)] if wanted.when else []
    rest = [*([wording.text("ends-in-time")] if wanted.whole else []), *rest]
    said = nothing(wanted.filters, rest, wording)
    if unscheduled := _unscheduled(wanted, guide):
        return Instead(unscheduled)
    less = _without_one(wanted, guide)
    if wanted.when and wanted.when.now:
        soon = _first_together(matching(replace(wanted, when=None), guide))
        return Instead((said, *_under(wording.text("what-comes-next"), soon, guide)), tuple(soon))
    if wanted.when and wanted.when.moment and wanted.when.relation in ("at", "around") and not wanted.when.past:
        around = _around(wanted, wanted.when.moment, guide)
        return Instead((said, *around.runs), around.shown) if around.shown else Instead((said, *less.runs), less.shown)
    if wanted.whole:
        begun = [s for s in matching(replace(wanted, whole=False), guide) if not s.begun(guide.now)]
        lines = (Run(text="\n"), *showing_lines(begun, guide)) if begun and tuple(begun) != less.shown else ()
        return Instead((said, *less.runs, *lines), tuple(dict.fromkeys((*less.shown, *begun))))
    return Instead((said, *less.runs), less.shown)


def _unscheduled(wanted: Wanted, guide: Guide) -> tuple[Run, ...]:
    """Says of films that are as wanted, but in no programme, that they are only written about; nothing of others."""
    asked = replace(wanted.filters, films=None)
    films = guide.knowledge.catalogue.select(asked) if asked.conditions() else ()
    shown = {showing.film.document for showing in guide.programme.showings}
    if wanted.filters.films is not None or not shown.isdisjoint(film.document for film in films):
        return ()
    lines = [guide.wording.runs("not-scheduled", film=Run.title(film.title)) for film in films]
    return tuple(run for line in lines for run in (*line, Run(text="\n")))[:-1]


def _around(wanted: Wanted, moment: datetime, guide: Guide) -> Instead:
    """Says what is running at a time at which nothing begins, and what begins next after it on that festival day."""
    programme = guide.programme
    fitting = matching(replace(wanted, when=None), replace(guide, now=programme.at(programme.day_of(moment), time(0))))
    running = [showing for showing in programme.on_at(moment) if showing in fitting]
    if not running:
        return Instead(())
    end = programme.span_of_day(programme.day_of(moment))[1]
    ahead = _first_together([showing for showing in fitting if utc(moment) < utc(showing.start) < utc(end)])
    said = guide.wording.text("what-is-running", clock=clock(moment, guide.wording))
    lines = (Run(text=f"\n{said}\n"), *showing_lines(running, guide))
    return Instead((*lines, *_under(guide.wording.text("what-comes-next"), ahead, guide)), (*running, *ahead))


def _first_together(showings: Sequence[Showing]) -> list[Showing]:
    """Gives the first showings, those that start together."""
    return [showing for showing in showings if showing.start == showings[0].start]


def _under(heading: str, showings: Sequence[Showing], guide: Guide) -> tuple[Run, ...]:
    """Gives showings under a heading of their own; nothing without any."""
    if not showings:
        return ()
    return (Run(text="\n" + heading + "\n"), *showing_lines(showings, guide))


def _without_one(wanted: Wanted, guide: Guide) -> Instead:
    """Names the one condition whose removal gives most screenings, or the two; shows the few that miss one."""
    given_up = _given_up(wanted, guide)
    for message, together in (("without-one", 1), ("without-two", 2)):
        if len(given_up) <= together:
            return Instead(())
        options = list(combinations(given_up, together))
        found = [matching(_less(wanted, option), guide) for option in options]
        most = max(found, key=len)
        if most:
            labels = [one.label for one in options[found.index(most)]]
            said = {"condition": labels[0], **({"other": labels[1]} if together == 2 else {})}
            runs = (Run(text="\n"), *guide.wording.runs(message, **said, count=len(most)))
            few = most if len(most) <= FEW and together == 1 else []
            return Instead((*runs, *((Run(text="\n"), *showing_lines(few, guide)) if few else ())), tuple(few))
    return Instead(())


class _GivenUp(NamedTuple):
    """A condition as it is said, and what is wanted without it."""

    label: str
    without: Callable[[Wanted], Wanted]


def _less(wanted: Wanted, given_up: Sequence[_GivenUp]) -> Wanted:
    return reduce(lambda left, one: one.without(left), given_up, wanted)


def _given_up(wanted: Wanted, guide: Guide) -> list[_GivenUp]:
    """Gives what could be given up; of what helps as much, a place or a time comes before a kind."""
    wording = guide.wording
    found: list[_GivenUp] = []
    if wanted.venues:
        found.append(_GivenUp(venues_said(wanted.venues, guide), lambda left: replace(left, venues=())))
    if wanted.when:
        found.append(_GivenUp(heading_of(wanted.when, wording), lambda left: replace(left, when=None)))
    if wanted.whole:
        found.append(_GivenUp(wording.text("ends-in-time"), lambda left: replace(left, whole=False)))
    found += [_GivenUp(asked_said(note, wording), partial(_without_note, note=note)) for note in wanted.notes]
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

"""What the bot says of its own accord: reminders, and what became of a screening."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.showings.moments import moment_with_day
from bot.assistant.showings.notes_said import notes_said
from bot.assistant.wording import Wording
from bot.watchlist.festival import Festival
from bot.watchlist.following import Change
from bot.watchlist.stars import Shown
from index.programme import utc


def reminder(shown: Shown, festival: Festival, wording: Wording, now: datetime, *, late: bool) -> Answer:
    """Reminds of a screening that begins after `now`."""
    assert shown.start is not None, "nobody is reminded of a film alone"
    minutes = ceil((utc(shown.start) - utc(now)).total_seconds() / 60)
    runs = wording.runs(
        "reminder-late" if late else "reminder",
        film=Run(text=shown.title, style=Style.TITLE),
        minutes=minutes,
        start=_when(shown, festival, wording),
        venue=festival.programme.called(shown.venue, wording.language),
    )
    showing = shown.showing(festival.programme)
    if showing and showing.notes:
        runs = (*runs, Run(text="\n"), *wording.runs("reminder-notes", notes=notes_said(showing.notes, wording)))
    return _told(runs, shown, wording)


def change_told(change: Change, festival: Festival, wording: Wording) -> Answer:
    """Says where a screening was moved, or that it was cancelled and what there is instead."""
    before, after = change.before, change.after
    title = Run(text=(after or before).title, style=Style.TITLE)
    if after:
        runs = wording.runs(
            "change-moved",
            film=title,
            former=festival.programme.called(before.venue, wording.language),
            before=_when(before, festival, wording),
            after=_when(after, festival, wording),
            current=festival.programme.called(after.venue, wording.language),
        )
        return _told(runs, after, wording)
    start = _when(before, festival, wording)
    venue = festival.programme.called(before.venue, wording.language)
    runs = wording.runs("change-cancelled", film=title, before=start, venue=venue)
    return _told((*runs, Run(text="\n"), *_instead(change, festival, wording)), before, wording)


def _instead(change: Change, festival: Festival, wording: Wording) -> tuple[Run, ...]:
    other = change.instead
    if other is None:
        return wording.runs("change-no-instead")
    start = _when(other, festival, wording)
    venue = festival.programme.called(other.venue, wording.language)
    return wording.runs("change-instead", start=start, venue=venue, title=other.title)


def _when(shown: Shown, festival: Festival, wording: Wording) -> Run:
    assert shown.start is not None, "a screening has a start"
    return moment_with_day(shown.start, festival.programme, wording)


def _told(runs: tuple[Run, ...], shown: Shown, wording: Wording) -> Answer:
    return Answer(kind="programme", runs=runs, films=(shown.title,), score=1, language=wording.language)

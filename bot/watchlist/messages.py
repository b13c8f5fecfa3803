"""What the bot says of its own accord: reminders, and what became of a screening."""

from __future__ import annotations

from math import ceil

from bot.assistant.answers import Answer, Choice, Run
from bot.assistant.guide import Guide
from bot.assistant.offering import which_of
from bot.assistant.showings.moments import moment_with_day
from bot.assistant.showings.notes_said import notes_said
from bot.assistant.wording import Wording
from bot.watchlist.following import Change
from bot.watchlist.stars import Shown
from index.showing import utc

YES, NO = "yes", "no"


def reminder(shown: Shown, guide: Guide, *, late: bool) -> Answer:
    """Reminds of a screening that has not begun."""
    wording = guide.wording
    assert shown.start is not None, "nobody is reminded of a film alone"
    minutes = ceil((utc(shown.start) - utc(guide.now)).total_seconds() / 60)
    runs = wording.runs(
        "reminder-late" if late else "reminder",
        film=Run.title(shown.title),
        minutes=minutes,
        start=_when(shown, guide),
        venue=guide.called(shown.venue),
    )
    showing = shown.showing(guide.programme)
    if showing and showing.notes:
        runs = (*runs, Run(text="\n"), *wording.runs("reminder-notes", notes=notes_said(showing.notes, wording)))
    return _told(runs, shown, wording)


def change_told(change: Change, guide: Guide) -> Answer:
    """Says where a screening was moved, or that it was cancelled and what there is instead."""
    before, after, wording = change.before, change.after, guide.wording
    title = Run.title((after or before).title)
    if after:
        runs = wording.runs(
            "change-moved",
            film=title,
            former=guide.called(before.venue),
            before=_when(before, guide),
            after=_when(after, guide),
            current=guide.called(after.venue),
        )
        return _told(runs, after, wording)
    runs = wording.runs("change-cancelled", film=title, before=_when(before, guide), venue=guide.called(before.venue))
    return _told((*runs, Run(text="\n"), *_instead(change, guide)), before, wording)


def _instead(change: Change, guide: Guide) -> tuple[Run, ...]:
    other, wording = change.instead, guide.wording
    if other is None:
        return wording.runs("change-no-instead")
    return wording.runs("change-instead", start=_when(other, guide), venue=guide.called(other.venue), title=other.title)


def _when(shown: Shown, guide: Guide) -> Run:
    assert shown.start is not None, "a screening has a start"
    return moment_with_day(shown.start, guide.programme, guide.wording)


def _told(runs: tuple[Run, ...], shown: Shown, wording: Wording) -> Answer:
    return Answer(kind="programme", runs=runs, films=(shown.title,), score=1, language=wording.language)


def forget_sure(wording: Wording) -> Answer:
    """Asks whether all is really to be deleted."""
    labels = {YES: wording.text("forget-yes"), NO: wording.text("forget-no")}
    choices = [Choice(label=label, question=f"/forgetme {said}") for said, label in labels.items()]
    return which_of(choices, wording.runs("forget-sure"), wording)

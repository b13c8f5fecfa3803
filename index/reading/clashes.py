"""Screenings that cannot both be right: two at once in one venue, or one written twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from index.models import Film, Screening
from index.reading.findings import FileFindings, folded, quoted


class Showing(NamedTuple):
    """A screening with the line it stands on and the film it shows."""

    line: int
    film: Film
    screening: Screening

    @property
    def start(self) -> datetime:
        """The start in UTC, in which differences are true when clocks change in between."""
        return self.screening.start.astimezone(UTC)

    @property
    def end(self) -> datetime:
        """The end in UTC; the start when the film's duration is not known."""
        return self.start + timedelta(minutes=self.film.minutes or 0)


def report_clashes(showings: Sequence[Showing], findings: FileFindings) -> None:
    """Warn of every screening that is written twice or still runs when the next in its venue starts."""
    seen: dict[tuple[str, datetime], Showing] = {}
    for showing in showings:
        first = seen.setdefault((showing.film.document, showing.start), showing)
        if first is not showing:
            findings.warning(showing.line, _twice(first, showing))
    running: dict[str, Showing] = {}
    for showing in sorted(showings, key=lambda showing: (showing.start, showing.line)):
        venue = folded(showing.screening.venue)
        before = running.get(venue)
        if before and _overlap(before, showing):
            findings.warning(before.line, _runs_into(before, showing))
        if before is None or showing.end >= before.end:
            running[venue] = showing


def _overlap(before: Showing, after: Showing) -> bool:
    if before.start == after.start:
        return before.film.document != after.film.document
    return before.end > after.start


def _twice(first: Showing, again: Showing) -> str:
    place = again.screening.venue
    if first.screening.venue != place:
        place = f"{first.screening.venue} and {place}"
    title = quoted(again.film.title)
    return f"{title} is in line {first.line} too, at the same time ({place}); delete one if it is a slip"


def _runs_into(before: Showing, after: Showing) -> str:
    end = before.end.astimezone(before.screening.start.tzinfo)
    late = int((before.end - after.start).total_seconds()) // 60
    by = f"{late} minutes after" if late else "at the very time when"
    return (
        f"{quoted(before.film.title)} at {before.screening.venue} ends at {end:%Y-%m-%d %H:%M}, {by} "
        f"{quoted(after.film.title)} (line {after.line}) starts there; move one of them"
    )

"""A screening with its film, in venue time, and how moments are compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from index.models import Film, Screening

# How long a showing of a film whose length is unknown counts as running; its end is never stated.
LONGEST_UNKNOWN = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Showing:
    """A screening with its film, in venue time; `end` is None when the film's length is unknown."""

    screening: Screening
    film: Film
    start: datetime
    end: datetime | None

    @property
    def venue(self) -> str:
        """The venue's name."""
        return self.screening.venue

    @property
    def notes(self) -> str:
        """What the programme says about this screening alone; may be empty."""
        return self.screening.notes

    @property
    def ends_by(self) -> datetime:
        """When it has surely ended: one of unknown length counts for two hours."""
        return self.end or later(self.start, LONGEST_UNKNOWN)

    def begun(self, now: datetime) -> bool:
        """Whether it has begun: nobody can be sent there any more."""
        return utc(self.start) < utc(now)

    def over(self, now: datetime) -> bool:
        """Whether it has ended; one of unknown length counts as ended when it has begun."""
        return self.begun(now) and utc(self.end or self.start) <= utc(now)


def utc(moment: datetime) -> datetime:
    """A moment in UTC, in which moments may be compared."""
    return moment.astimezone(UTC)


def later(moment: datetime, by: timedelta) -> datetime:
    """A moment so much later in real time, across clock changes, in its own zone."""
    return (utc(moment) + by).astimezone(moment.tzinfo)

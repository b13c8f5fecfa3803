"""When somebody is reminded of a screening, and what is said when the time has passed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from index.showing import utc

STILL_IN_TIME = timedelta(minutes=10)
"""A reminder that is at most so late is sent as if it were not."""

Reminding = Literal["on time", "late", "never"]


def reminding(start: datetime, due: datetime, now: datetime) -> Reminding:
    """Gives how a reminder that was due before `now` is sent.

    A late one says so; of a film that has begun nobody is reminded, unless the reminder is hardly late.
    """
    if utc(now) - utc(due) <= STILL_IN_TIME and utc(now) < utc(start):
        return "on time"
    return "late" if utc(now) < utc(start) else "never"


def reminder_due(start: datetime, before: timedelta, now: datetime) -> datetime | None:
    """Gives when to remind of a screening starred at `now`; None when it is too near for that."""
    due = utc(start) - before
    return due if due > utc(now) else None

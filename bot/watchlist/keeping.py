"""How long stars are kept: until a week after the festival."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from index.programme import Programme
from index.showing import utc

AFTERWARDS = timedelta(days=7)
NIGHT = time(4)
"""When what is kept no longer is deleted, in venue time."""


def kept_no_longer(programme: Programme, now: datetime) -> bool:
    """Whether the festival has been over for a week; never without a programme."""
    ends = [utc(showing.ends_by) for showing in programme.showings]
    return bool(ends) and utc(now) >= max(ends) + AFTERWARDS


def of_another_festival(programme: Programme, now: datetime) -> datetime | None:
    """Gives the moment before which a screening cannot belong to this festival; None without a programme."""
    return min(utc(now), utc(programme.first.start)) - AFTERWARDS if programme.first else None


def next_night(programme: Programme, now: datetime) -> datetime:
    """Gives when the next night is in which something is deleted."""
    today = now.astimezone(programme.zone).date()
    tonight = programme.at(today, NIGHT)
    return tonight if utc(tonight) > utc(now) else programme.at(today + timedelta(days=1), NIGHT)

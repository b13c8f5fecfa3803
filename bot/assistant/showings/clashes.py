"""Which of somebody's screenings cannot both be seen, and what to see instead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from typing import Literal

from bot.assistant.showings.walking import Walking
from index.showing import Showing, utc


@dataclass(frozen=True)
class Clash:
    """Two showings of which nobody can see both whole, the one that begins first first.

    Attributes:
        minutes: how long they overlap; for a walk that is too long, how long it takes.
        between: the minutes from the end of the first to the start of the second; negative when they overlap.
    """

    first: Showing
    second: Showing
    kind: Literal["overlap", "walk"]
    minutes: int
    between: int


def clash(one: Showing, other: Showing, walking: Walking) -> Clash | None:
    """Gives how two showings clash, or None. One of unknown length counts for two hours."""
    first, second = sorted((one, other), key=lambda showing: (utc(showing.start), showing.venue))
    between = _minutes(utc(second.start) - utc(first.ends_by))
    walk = walking.minutes(first.venue, second.venue)
    if between < 0:
        overlap = _minutes(min(utc(first.ends_by), utc(second.ends_by)) - utc(second.start))
        return Clash(first, second, "overlap", overlap, between)
    return Clash(first, second, "walk", walk, between) if between < walk else None


def clashes(showings: Sequence[Showing], walking: Walking) -> list[Clash]:
    """Gives all clashes among showings, in order of time."""
    ordered = sorted(showings, key=lambda showing: (utc(showing.start), showing.venue))
    found = (clash(one, other, walking) for one, other in combinations(ordered, 2))
    return [each for each in found if each]


def alternative(
    others: Iterable[Showing], chosen: Sequence[Showing], walking: Walking, now: datetime
) -> Showing | None:
    """Gives the first of other showings that has not begun and clashes with nothing chosen, or None."""
    ahead = (showing for showing in others if not showing.begun(now))
    return next((one for one in ahead if not any(clash(one, each, walking) for each in chosen)), None)


def _minutes(span: timedelta) -> int:
    return int(span.total_seconds() // 60)

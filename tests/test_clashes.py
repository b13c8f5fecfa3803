"""Which screenings cannot both be seen. All places and times are worked out by hand."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from bot.assistant.showings.clashes import alternative, clash, clashes
from bot.assistant.showings.walking import Walking, distance
from index.models import Film, Screening, Venue
from index.programme import Programme
from index.showing import Showing
from tests.festival import HELSINKI

# A degree of latitude is 6371009 m * pi / 180 = 111195 m; at 60 degrees north one of longitude is half of that.
SOUTH = Venue(name="South", latitude=60.0, longitude=25.0)
NORTH = Venue(name="North", latitude=60.0072, longitude=25.0)  # 800.6 m: 11 minutes
EAST = Venue(name="East", latitude=60.0, longitude=25.0036)  # 200.2 m: 3 minutes, so the least of 5
LOST = Venue(name="Lost")
VENUES = (SOUTH, NORTH, EAST, LOST)
WALKING = Walking(VENUES)


def film(name: str, minutes: int | None) -> Film:
    return Film(document=f"reviews/{name}.txt", title=name, minutes=minutes)


HOUR, LONG, UNKNOWN = film("hour", 60), film("long", 180), film("unknown", None)


def shown(film: Film, start: str, venue: str) -> Showing:
    begins = datetime.fromisoformat(f"2027-06-{start}").replace(tzinfo=HELSINKI)
    screening = Screening(film=film.document, start=begins, venue=venue)
    return Programme([screening], [film], VENUES, HELSINKI, time(6)).showings[0]


def test_distances_are_those_of_a_great_circle() -> None:
    assert distance(SOUTH, NORTH) == pytest.approx(800.6, abs=0.1)
    assert distance(SOUTH, EAST) == pytest.approx(200.2, abs=0.1)
    assert distance(SOUTH, LOST) is None
    assert [WALKING.minutes("South", other) for other in ("South", "North", "East", "Lost", "?")] == [0, 11, 5, 5, 5]
    assert Walking(VENUES, metres_a_minute=40, least_minutes=1).minutes("South", "East") == 6


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # Overlaps
        ((HOUR, "10 18:00", "South"), (HOUR, "10 18:30", "South"), ("overlap", 30)),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 18:30", "North"), ("overlap", 30)),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 18:59", "North"), ("overlap", 1)),
        ((LONG, "10 18:00", "South"), (HOUR, "10 19:00", "North"), ("overlap", 60)),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 18:00", "East"), ("overlap", 60)),
        ((UNKNOWN, "10 18:00", "South"), (HOUR, "10 19:30", "South"), ("overlap", 30)),
        # One ends when the next begins: enough in one venue, too little for any walk
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:00", "South"), None),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:00", "North"), ("walk", 11)),
        # Walks: a minute too little, just enough, a minute to spare
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:10", "North"), ("walk", 11)),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:11", "North"), None),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:12", "North"), None),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:04", "East"), ("walk", 5)),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:05", "East"), None),
        ((HOUR, "10 18:00", "South"), (HOUR, "10 19:04", "Lost"), ("walk", 5)),
        # Midnight
        ((HOUR, "10 23:30", "South"), (HOUR, "11 00:15", "South"), ("overlap", 15)),
        ((HOUR, "10 23:30", "South"), (HOUR, "11 00:40", "North"), ("walk", 11)),
        ((HOUR, "10 23:30", "South"), (HOUR, "11 00:41", "North"), None),
        ((HOUR, "10 18:00", "South"), (HOUR, "11 18:30", "South"), None),
    ],
)
def test_two_screenings_clash_or_not(
    first: tuple[Film, str, str], second: tuple[Film, str, str], expected: tuple[str, int] | None
) -> None:
    for one, other in ((first, second), (second, first)):
        found = clash(shown(*one), shown(*other), WALKING)
        assert ((found.kind, found.minutes) if found else None) == expected


def test_a_long_film_clashes_with_each_that_it_covers() -> None:
    chosen = [shown(LONG, "10 18:00", "South"), shown(HOUR, "10 18:30", "East"), shown(HOUR, "10 20:00", "South")]
    found = clashes(chosen[::-1], WALKING)
    assert [(each.first.film.title, each.second.start.hour, each.minutes) for each in found] == [
        ("long", 18, 60),
        ("long", 20, 60),
    ]


def test_another_screening_is_offered_that_lies_ahead_and_fits() -> None:
    starts = [("10 12:00", "South"), ("10 18:00", "South"), ("10 20:00", "North"), ("11 12:00", "South")]
    screenings = [shown(HOUR, *start).screening for start in starts]
    programme = Programme(screenings, [HOUR], VENUES, HELSINKI, time(6))
    clashing = programme.showings[1]
    others = [showing for showing in programme.showings if showing != clashing]
    now = clashing.start - timedelta(hours=1)
    until_nine = shown(LONG, "10 18:00", "South")
    other = alternative(others, [until_nine], WALKING, now)
    assert other == programme.showings[3]
    free = alternative(others, [], WALKING, now)
    assert free == programme.showings[2]
    assert alternative(programme.showings, [], WALKING, programme.showings[3].start + timedelta(hours=1)) is None

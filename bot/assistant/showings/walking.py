"""How long it takes to walk from one venue to another."""

from __future__ import annotations

from collections.abc import Iterable
from math import asin, ceil, cos, radians, sin, sqrt

from index.models import Venue

EARTH_METRES = 6_371_009
"""The mean radius of the earth (IUGG)."""
METRES_A_MINUTE = 80
LEAST_MINUTES = 5


class Walking:
    """Walking times between venues, as the crow flies.

    Args:
        venues: where they are; a venue without coordinates is `least_minutes` away from every other.
        metres_a_minute: how fast people walk.
        least_minutes: what any walk to another venue takes at least.
    """

    def __init__(
        self,
        venues: Iterable[Venue],
        metres_a_minute: float = METRES_A_MINUTE,
        least_minutes: int = LEAST_MINUTES,
    ) -> None:
        self._venues = {venue.name: venue for venue in venues}
        self._metres_a_minute = metres_a_minute
        self._least = least_minutes

    def minutes(self, one: str, other: str) -> int:
        """Gives the minutes from a venue to another, a begun one counted as whole; 0 within a venue."""
        if one == other:
            return 0
        known = [self._venues.get(one), self._venues.get(other)]
        metres = distance(known[0], known[1]) if known[0] and known[1] else None
        if metres is None:
            return self._least
        return max(self._least, ceil(metres / self._metres_a_minute))


def distance(one: Venue, other: Venue) -> float | None:
    """Gives the metres between two venues on a great circle (haversine formula); None when a place is not known."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    north, other_north = radians(one.latitude), radians(other.latitude)
    across = sin((other_north - north) / 2) ** 2
    along = sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(across + cos(north) * cos(other_north) * along))

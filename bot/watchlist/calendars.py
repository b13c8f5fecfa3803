"""Somebody's screenings as a calendar file (iCalendar, RFC 5545) that phones take in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.watchlist.stars import Star
from index.models import Venue
from index.showing import Showing, utc

if TYPE_CHECKING:
    from icalendar import Event

PRODUCER = "-//Festival bot//Watchlist//EN"


def calendar(starred: Sequence[tuple[Star, Showing]], venues: Mapping[str, Venue], name: str, now: datetime) -> bytes:
    """Gives the file: an event for each screening, with the definition of the venues' time zone.

    An event keeps its UID when its screening moves, and counts its moves, so that a calendar that takes the file in
    again changes the event. A screening of unknown length is entered with two hours.

    Args:
        starred: stars and where they are now.
        venues: by name, for addresses and places.
        name: the calendar's name.
        now: when the file is made, aware.
    """
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", PRODUCER)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", name)
    for star, showing in starred:
        made.add_component(_event(star, showing, venues.get(showing.venue), now))
    if starred:
        made.add_missing_timezones(
            first_date=min(showing.start for _, showing in starred).date() - timedelta(days=366),
            last_date=max(showing.start for _, showing in starred).date() + timedelta(days=366),
        )
    return bytes(made.to_ical())


def _event(star: Star, showing: Showing, venue: Venue | None, now: datetime) -> Event:
    from icalendar import Event, vGeo

    event = Event()
    event.add("uid", f"{star.uid}@festival-bot")
    event.add("sequence", star.moves)
    event.add("dtstamp", utc(now))
    event.add("summary", showing.film.title)
    event.add("dtstart", showing.start)
    event.add("dtend", showing.ends_by)
    address = venue.address if venue else ""
    event.add("location", f"{showing.venue}, {address}" if address else showing.venue)
    if venue and venue.latitude is not None and venue.longitude is not None:
        event.add("geo", vGeo((venue.latitude, venue.longitude)))
    if showing.notes:
        event.add("description", showing.notes)
    event.add("transp", "OPAQUE")
    return event

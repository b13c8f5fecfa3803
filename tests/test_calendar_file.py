"""The calendar file: whole, valid, and the same event after a move."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.watchlist.calendars import calendar
from bot.watchlist.stars import Shown, Star, starred
from index.models import Film, Screening, Venue
from index.showing import Showing
from tests.festival import HELSINKI, at
from tests.test_following import KETTLE, LAMP, OLD, followed, programme, stars_of

TENT = Venue(name="Big Tent", address="Rantatie 2; behind the church, left", latitude=67.9, longitude=26.6)
NOW = at("2027-06-01 12:00")


def read(content: bytes) -> tuple[Any, list[Any]]:
    """Gives a calendar that its library finds valid, and its events."""
    parsed: Any = Calendar.from_ical(content)
    parsed.validate()
    for component in parsed.walk():
        assert component.errors == []
        missing = [name for name in component.required if name not in component]
        assert not missing, (component.name, missing)
    return parsed, list(parsed.events)


def file_of(stars: list[Star], showings: list[Showing]) -> bytes:
    return calendar(list(zip(stars, showings, strict=True)), {"Big Tent": TENT}, "My Hill Film Days", NOW)


def test_every_screening_is_an_event_in_venue_time_with_its_place() -> None:
    parsed, (kettle, lamp) = read(file_of(stars_of(7, OLD), list(OLD.showings)))
    assert (kettle["summary"], lamp["summary"]) == ("The Kettle", "The Lamp")
    assert kettle["location"] == "Big Tent, Rantatie 2; behind the church, left"
    assert kettle["dtstart"].dt == datetime(2027, 6, 11, 17, 0, tzinfo=UTC)
    assert kettle["dtend"].dt == datetime(2027, 6, 11, 18, 0, tzinfo=UTC)
    assert kettle["dtstart"].params["TZID"] == "Europe/Helsinki"
    assert [zone["tzid"] for zone in parsed.timezones] == ["Europe/Helsinki"]
    assert parsed["x-wr-calname"] == "My Hill Film Days"
    assert kettle["uid"] != lamp["uid"]


def test_the_same_event_is_changed_when_its_screening_moves_and_its_film_is_renamed() -> None:
    renamed = KETTLE.model_copy(update={"title": "Kettle of Fate"})
    new = programme((renamed, "2027-06-12 14:00", "Big Tent"))
    [outcome] = followed(stars_of(7, OLD)[:1], OLD, new, [renamed, LAMP])
    assert outcome.after is not None
    _, [before] = read(file_of([outcome.before], [OLD.showings[0]]))
    _, [after] = read(file_of([outcome.after], [new.showings[0]]))
    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["summary"] == "Kettle of Fate"
    assert after["dtstart"].dt == datetime(2027, 6, 12, 11, 0, tzinfo=UTC)


def test_the_same_screening_starred_again_is_the_same_event() -> None:
    assert stars_of(7, OLD)[0].uid == stars_of(7, OLD)[0].uid != stars_of(8, OLD)[0].uid


@given(title=st.text(min_size=1), notes=st.text(), venue=st.text(min_size=1))
def test_any_words_come_back_out_of_the_file(title: str, notes: str, venue: str) -> None:
    film = Film(document="reviews/x.txt", title=_clean(title), minutes=90)
    screening = Screening(film=film.document, start=at("2027-10-31 02:30"), venue=_clean(venue), notes=_clean(notes))
    showing = Showing(screening=screening, film=film, start=screening.start, end=None)
    star = starred(7, Shown.of(film, showing), "en")
    _, [event] = read(file_of([star], [showing]))
    assert event["summary"] == film.title
    assert event["location"] == screening.venue
    assert event.get("description", "") == screening.notes
    assert event["dtstart"].dt.astimezone(UTC) == at("2027-10-31 02:30").astimezone(UTC)
    assert event["dtstart"].dt.tzinfo is not None
    assert HELSINKI.key in file_of([star], [showing]).decode()


def _clean(text: str) -> str:
    """Gives a text as the corpus's readers give it: one line without control characters around it."""
    return " ".join("".join(character for character in text if character.isprintable()).split()) or "x"

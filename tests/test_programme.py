from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import CorpusError
from index.models import Film, Screening, Venue
from index.programme import Programme
from tests.festival import at

HELSINKI = ZoneInfo("Europe/Helsinki")
FILMS = [
    Film(document="reviews/brook.txt", title="The Brook", minutes=90),
    Film(document="reviews/heron.txt", title="Heron", minutes=120),
    Film(document="reviews/mist.txt", title="Mist"),
]
VENUES = [Venue(name="Barn"), Venue(name="Pier", address="Shore Road 1")]
# Any second from 2000 to 2100.
INSTANTS = st.integers(946_684_800, 4_133_980_799).map(lambda second: datetime.fromtimestamp(second, UTC))


def screening(film: str, start: str, venue: str) -> Screening:
    return Screening(film=f"reviews/{film}.txt", start=at(start), venue=venue)


def programme(*screenings: Screening, starts: time = time(6), pause: int = 0) -> Programme:
    return Programme(screenings, FILMS, VENUES, HELSINKI, starts, timedelta(minutes=pause))


def summer() -> Programme:
    return programme(
        screening("mist", "2027-06-13 12:00", "Barn"),
        screening("brook", "2027-06-12 02:00", "Barn"),
        screening("brook", "2027-06-11 18:00", "Pier"),
        screening("heron", "2027-06-11 18:00", "Barn"),
        screening("heron", "2027-06-11 23:30", "Pier"),
    )


def brief(showings: object) -> list[str]:
    assert isinstance(showings, tuple)
    return [f"{showing.film.title} {showing.start:%d %H:%M} {showing.venue}" for showing in showings]


def test_showings_are_in_time_order_then_by_venue() -> None:
    assert brief(summer().showings) == [
        "Heron 11 18:00 Barn",
        "The Brook 11 18:00 Pier",
        "Heron 11 23:30 Pier",
        "The Brook 12 02:00 Barn",
        "Mist 13 12:00 Barn",
    ]


def test_a_showing_ends_after_the_films_minutes() -> None:
    heron, brook, *_, mist = summer().showings
    assert heron.end == at("2027-06-11 20:00")
    assert brook.end == at("2027-06-11 19:30")
    assert mist.end is None


def test_a_set_pause_is_added_to_the_end() -> None:
    (heron,) = programme(screening("heron", "2027-06-11 18:00", "Barn"), pause=10).showings
    assert heron.end == at("2027-06-11 20:10")


def test_a_screening_of_an_unknown_film_is_refused() -> None:
    with pytest.raises(CorpusError, match=r"'reviews/none.txt' is shown but is no film of the corpus"):
        programme(screening("none", "2027-06-11 18:00", "Barn"))


def test_all_showings_of_a_film_and_the_next_of_them() -> None:
    it = summer()
    assert brief(it.of_film("reviews/heron.txt")) == ["Heron 11 18:00 Barn", "Heron 11 23:30 Pier"]
    assert it.of_film("reviews/none.txt") == ()
    for now, begins in (
        ("2027-06-01 12:00", "2027-06-11 18:00"),
        ("2027-06-11 18:00", "2027-06-11 18:00"),
        ("2027-06-11 18:01", "2027-06-11 23:30"),
    ):
        following = it.next_of("reviews/heron.txt", at(now))
        assert following is not None
        assert following.start == at(begins)
    assert it.next_of("reviews/heron.txt", at("2027-06-11 23:31")) is None


def test_a_span_holds_what_begins_in_it() -> None:
    it = summer()
    start, end = at("2027-06-11 18:00"), at("2027-06-12 02:00")
    assert brief(it.between(start, end)) == [
        "Heron 11 18:00 Barn",
        "The Brook 11 18:00 Pier",
        "Heron 11 23:30 Pier",
    ]
    assert brief(it.between(start, end, venue="Pier")) == ["The Brook 11 18:00 Pier", "Heron 11 23:30 Pier"]
    assert brief(it.between(start, end, films={"reviews/brook.txt"})) == ["The Brook 11 18:00 Pier"]
    assert it.between(start, end, films=set()) == ()


def test_what_is_on_has_begun_and_not_ended() -> None:
    it = summer()
    assert it.on_at(at("2027-06-11 17:59")) == ()
    assert brief(it.on_at(at("2027-06-11 18:00"))) == ["Heron 11 18:00 Barn", "The Brook 11 18:00 Pier"]
    assert brief(it.on_at(at("2027-06-11 19:30"))) == ["Heron 11 18:00 Barn"]
    assert it.on_at(at("2027-06-11 20:00")) == ()


def test_a_film_of_unknown_length_is_on_for_two_hours() -> None:
    it = summer()
    assert brief(it.on_at(at("2027-06-13 13:59"))) == ["Mist 13 12:00 Barn"]
    assert it.on_at(at("2027-06-13 14:00")) == ()


def test_what_comes_next_is_one_showing_per_venue() -> None:
    it = summer()
    assert brief(it.next_after(at("2027-06-11 18:00"))) == ["Heron 11 23:30 Pier", "The Brook 12 02:00 Barn"]
    assert brief(it.next_after(at("2027-06-12 01:00"))) == ["The Brook 12 02:00 Barn"]
    assert it.next_after(at("2027-06-13 12:00")) == ()


def test_a_last_chance_has_no_showing_after_it() -> None:
    it = summer()
    assert it.last_chances(at("2027-06-11 06:00"), at("2027-06-11 23:30")) == ()
    assert brief(it.last_chances(*it.span_of_day(date(2027, 6, 11)))) == [
        "Heron 11 23:30 Pier",
        "The Brook 12 02:00 Barn",
    ]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2027-06-12 02:00", date(2027, 6, 11)),
        ("2027-06-12 05:59", date(2027, 6, 11)),
        ("2027-06-12 06:00", date(2027, 6, 12)),
        ("2027-06-12 23:50", date(2027, 6, 12)),
        ("2027-01-01 00:30", date(2026, 12, 31)),
    ],
)
def test_the_festival_day_rolls_over_at_six(moment: str, day: date) -> None:
    assert summer().day_of(at(moment)) == day


def test_festival_days_are_those_with_showings() -> None:
    assert summer().festival_days() == (date(2027, 6, 11), date(2027, 6, 13))


def test_a_festival_day_lasts_until_it_starts_on_the_next_date() -> None:
    it = summer()
    assert it.span_of_day(date(2027, 6, 11)) == (at("2027-06-11 06:00"), at("2027-06-12 06:00"))


@pytest.mark.parametrize(
    ("now", "before", "over"),
    [
        ("2027-06-11 17:59", True, False),
        ("2027-06-11 18:00", False, False),
        ("2027-06-12 12:00", False, False),
        ("2027-06-13 13:59", False, False),
        ("2027-06-13 14:00", False, True),
    ],
)
def test_before_and_over(now: str, before: bool, over: bool) -> None:
    it = summer()
    assert (it.is_before(at(now)), it.is_over(at(now))) == (before, over)


def test_an_empty_programme_is_neither_before_nor_over() -> None:
    it = programme()
    now = at("2027-06-11 12:00")
    assert (it.first, it.last, it.festival_days()) == (None, None, ())
    assert [it.is_before(now), it.is_over(now)] == [False, False]


def test_first_and_last() -> None:
    it = summer()
    assert it.first is it.showings[0]
    assert it.last is it.showings[-1]


def test_a_film_across_the_spring_change_ends_an_hour_later_by_the_clock() -> None:
    # On 28 March 2027 the clocks go from 03:00 to 04:00.
    it = programme(screening("brook", "2027-03-28 02:00", "Barn"))
    (brook,) = it.showings
    assert brook.end == at("2027-03-28 04:30")
    start, end = it.span_of_day(date(2027, 3, 27))
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=23)


def test_a_film_across_the_autumn_change_ends_an_hour_earlier_by_the_clock() -> None:
    # On 31 October 2027 the clocks go from 04:00 back to 03:00.
    it = programme(screening("heron", "2027-10-31 02:30", "Barn"))
    (heron,) = it.showings
    assert heron.end is not None
    assert f"{heron.end:%H:%M %z}" == "03:30 +0200"
    first_half_past_three = at("2027-10-31 03:30")
    assert it.on_at(first_half_past_three) == (heron,)
    assert it.on_at(first_half_past_three.replace(fold=1)) == ()
    start, end = it.span_of_day(date(2027, 10, 30))
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=25)


def test_a_start_that_the_clocks_skip_is_moved_past_the_gap() -> None:
    assert f"{programme().at(date(2027, 3, 28), time(3, 30)):%H:%M}" == "04:30"


def test_venues_are_found_by_name() -> None:
    assert summer().venues["Pier"].address == "Shore Road 1"


@given(INSTANTS, st.times())
def test_every_instant_lies_in_the_span_of_its_festival_day(moment: datetime, starts: time) -> None:
    it = programme(starts=starts)
    start, end = it.span_of_day(it.day_of(moment))
    assert start.astimezone(UTC) <= moment < end.astimezone(UTC)


@given(INSTANTS, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_showings_begin_in_the_asked_span(start: datetime, length: timedelta) -> None:
    it = summer()
    inside = it.between(start, start + length)
    assert inside == tuple(s for s in it.showings if start <= s.start.astimezone(UTC) < start + length)

"""What becomes of stars when the programme is issued again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from bot.assistant.showings.walking import Walking
from bot.watchlist.following import Change, Followed, Issue, follow, snapshot
from bot.watchlist.stars import Shown, Star, starred
from index.models import Film, Screening
from index.programme import Programme
from tests.festival import HELSINKI, VENUES, at

KETTLE = Film(document="reviews/kettle.txt", title="The Kettle", original_title="Kattila", year=2020, minutes=60)
LAMP = Film(document="reviews/lamp.txt", title="The Lamp", year=2021, minutes=60)
BEFORE = at("2027-06-01 12:00")


def programme(*rows: tuple[Film, str, str]) -> Programme:
    screenings = [Screening(film=film.document, start=at(start), venue=venue) for film, start, venue in rows]
    films = {film.document: film for film, _, _ in rows}
    return Programme(screenings, films.values(), VENUES, HELSINKI, time(6))


def stars_of(person: int, programme: Programme) -> list[Star]:
    return [starred(person, Shown.of(showing.film, showing), "en") for showing in programme.showings]


def followed(
    stars: Sequence[Star],
    old: Programme,
    new: Programme,
    films: Sequence[Film] = (KETTLE, LAMP),
    now: datetime = BEFORE,
) -> list[Followed]:
    return follow(stars, snapshot(old), Issue(films, new, Walking(VENUES), now))


def place(shown: Shown | None) -> Any:  # noqa: ANN401
    return shown and shown.start and (shown.start.astimezone(HELSINKI).strftime("%d %H:%M"), shown.venue)


OLD = programme((KETTLE, "2027-06-11 20:00", "Big Tent"), (LAMP, "2027-06-11 22:00", "Kino Ruska"))


def test_what_stays_is_told_to_nobody() -> None:
    outcomes = followed(stars_of(7, OLD), OLD, OLD)
    assert [(each.after, each.change) for each in outcomes] == [(star, None) for star in stars_of(7, OLD)]


def test_a_moved_screening_takes_its_stars_with_it_and_its_calendar_entry_stays_the_same() -> None:
    new = programme((KETTLE, "2027-06-12 14:00", "Kino Ruska"), (LAMP, "2027-06-11 22:00", "Kino Ruska"))
    kettle, lamp = followed(stars_of(7, OLD), OLD, new)
    assert kettle.after is not None
    assert place(kettle.after.shown) == ("12 14:00", "Kino Ruska")
    assert (kettle.after.uid, kettle.after.moves) == (kettle.before.uid, 1)
    assert kettle.change is not None
    assert (kettle.change.kind, place(kettle.change.before), place(kettle.change.after)) == (
        "moved",
        ("11 20:00", "Big Tent"),
        ("12 14:00", "Kino Ruska"),
    )
    assert lamp.change is None


def test_of_several_new_screenings_the_nearest_in_time_is_the_moved_one_and_then_that_in_the_same_venue() -> None:
    new = programme(
        (KETTLE, "2027-06-11 22:00", "Kino Ruska"),
        (KETTLE, "2027-06-11 22:00", "Big Tent"),
        (KETTLE, "2027-06-12 20:00", "Big Tent"),
    )
    [kettle] = followed(stars_of(7, OLD)[:1], OLD, new)
    assert kettle.after is not None
    assert place(kettle.after.shown) == ("11 22:00", "Big Tent")


def test_two_moved_screenings_of_a_film_do_not_end_in_one() -> None:
    old = programme((KETTLE, "2027-06-11 18:00", "Big Tent"), (KETTLE, "2027-06-11 20:00", "Big Tent"))
    new = programme((KETTLE, "2027-06-11 18:30", "Big Tent"), (KETTLE, "2027-06-11 20:30", "Big Tent"))
    outcomes = followed(stars_of(7, old), old, new)
    assert [place(each.after.shown) for each in outcomes if each.after] == [
        ("11 18:30", "Big Tent"),
        ("11 20:30", "Big Tent"),
    ]


def test_a_screening_that_was_there_before_is_no_place_to_move_to_but_an_alternative() -> None:
    old = programme((KETTLE, "2027-06-11 20:00", "Big Tent"), (KETTLE, "2027-06-12 20:00", "Big Tent"))
    new = programme((KETTLE, "2027-06-12 20:00", "Big Tent"))
    [kettle] = followed(stars_of(7, old)[:1], old, new)
    assert kettle.after is None
    assert kettle.change is not None
    assert (kettle.change.kind, place(kettle.change.instead)) == ("cancelled", ("12 20:00", "Big Tent"))


def test_an_alternative_that_clashes_with_the_other_stars_is_not_offered() -> None:
    old = programme(
        (KETTLE, "2027-06-11 20:00", "Big Tent"),
        (LAMP, "2027-06-12 20:30", "Big Tent"),
        (KETTLE, "2027-06-12 20:00", "Big Tent"),
    )
    new = programme((LAMP, "2027-06-12 20:30", "Big Tent"), (KETTLE, "2027-06-12 20:00", "Big Tent"))
    first, _, lamp = stars_of(7, old)
    kettle, _ = followed([first, lamp], old, new)
    assert kettle.change == Change(person=7, kind="cancelled", before=first.shown)


def test_a_renamed_film_is_followed_by_its_file_and_by_its_original_title_without_a_word() -> None:
    same_file = KETTLE.model_copy(update={"title": "Kettle of Fate", "original_title": None})
    same_original = KETTLE.model_copy(update={"document": "reviews/fate.txt", "title": "Kettle of Fate"})
    now_original = KETTLE.model_copy(
        update={"document": "reviews/kattila.txt", "title": "Kattila", "original_title": None}
    )
    for film in (same_file, same_original, now_original):
        new = programme((film, "2027-06-11 20:00", "Big Tent"))
        [kettle] = followed(stars_of(7, OLD)[:1], OLD, new, [film, LAMP])
        assert kettle.change is None
        assert kettle.after is not None
        assert (kettle.after.shown.film, kettle.after.shown.title) == (film.document, film.title)
        assert kettle.after.uid == kettle.before.uid


def test_another_film_of_that_title_from_another_year_is_not_taken_for_it() -> None:
    remake = Film(document="reviews/kettle-1950.txt", title="The Kettle", year=1950, minutes=60)
    new = programme((remake, "2027-06-11 20:00", "Big Tent"))
    [kettle] = followed(stars_of(7, OLD)[:1], OLD, new, [remake, LAMP])
    assert kettle.after is None
    assert kettle.change is not None
    assert kettle.change.kind == "cancelled"


def test_of_what_has_begun_nobody_is_told_anything() -> None:
    new = programme((LAMP, "2027-06-11 22:00", "Kino Ruska"))
    [kettle, _] = followed(stars_of(7, OLD), OLD, new, now=at("2027-06-11 20:30"))
    assert (kettle.after, kettle.change) == (kettle.before, None)


def test_a_screening_whose_programme_was_never_followed_is_followed_too() -> None:
    new = programme((KETTLE, "2027-06-11 21:00", "Big Tent"))
    [kettle] = follow(stars_of(7, OLD)[:1], (), Issue([KETTLE, LAMP], new, Walking(VENUES), BEFORE))
    assert kettle.change is not None
    assert kettle.change.kind == "moved"


def test_a_star_for_a_film_follows_the_film_and_goes_with_it() -> None:
    star = starred(7, Shown.of(KETTLE), "en")
    renamed = KETTLE.model_copy(update={"title": "Kettle of Fate"})
    [kept] = followed([star], OLD, OLD, [renamed, LAMP])
    assert kept.after is not None
    assert kept.after.shown.title == "Kettle of Fate"
    [gone] = followed([star], OLD, OLD, [LAMP])
    assert (gone.after, gone.change) == (None, None)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.catalogue import Catalogue, Order, age_of
from index.facts import Fact, fact_of
from index.filters import Between, Condition, Filters
from index.models import Film
from tests.small_corpus import FILMS, LANTERN, MOTH, VESUVIA, WINTER

CATALOGUE = Catalogue(FILMS)
SILENT = Film(document="reviews/silent.txt", title="Snow", languages=("Silent",))
WORDLESS = Film(document="reviews/wordless.txt", title="Sand", languages=("no dialogue",))


def titles(films: list[Film]) -> list[str]:
    return [film.title.partition(",")[0] for film in films]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(countries=("FI",)), ["The Lantern", WINTER.title, "Maria Lindqvist"]),
        (Filters(countries=("DE",)), ["The Moth Catalogue"]),
        (Filters(countries=("DE-W",)), ["The Moth Catalogue"]),
        (Filters(countries=("RU",)), []),
        (Filters(languages=("it",)), ["Quiet Evenings"]),
        (Filters(languages=("",)), ["Vesuvia"]),
        (Filters(directors=("odile marchetti",)), ["Quiet Evenings", "Vesuvia"]),
        (Filters(cast=("Iiro Hallavuo",)), ["The Lantern", "Maria Lindqvist"]),
        (Filters(people=("Iiro Hallavuo", "Tom Carver")), ["The Lantern", "Maria Lindqvist", "Red Kettle"]),
        (Filters(critics=("Petra Wick",)), ["Harvest", "The Lantern"]),
        (Filters(categories=(("silent",),)), ["Vesuvia"]),
        (Filters(categories=(("comedy",), ("drama",))), ["Harvest", "Red Kettle"]),
        (Filters(categories=(("thriller", "silent"),)), ["The Moth Catalogue", "Vesuvia"]),
        (Filters(categories=(("black and white",),)), []),
        (Filters(subtitles=("fi",)), ["Harvest", "Red Kettle"]),
        (Filters(year=Between(1957, 1975)), ["Harvest", "Maria Lindqvist", "Quiet Evenings"]),
        (Filters(minutes=Between(None, 89)), ["The Lantern", "Vesuvia"]),
        (Filters(age=6), ["Harvest", "Vesuvia"]),
        (Filters(films=frozenset({MOTH.document})), ["The Moth Catalogue"]),
        (Filters(films=frozenset()), []),
    ],
)  # fmt: skip
def test_a_selection_is_complete(filters: Filters, expected: list[str]) -> None:
    assert titles(CATALOGUE.select(filters)) == expected


def test_all_films_come_by_length_or_year() -> None:
    by_length = CATALOGUE.select(Filters(), Order.MINUTES)
    assert [film.minutes for film in by_length] == [52, 84, 90, 92, 130, 136, 147, 201]
    by_year = CATALOGUE.select(Filters(), Order.YEAR, descending=True)
    assert [film.year for film in by_year] == [2021, 2016, 1998, 1984, 1975, 1962, 1957, 1926]


def test_a_film_that_does_not_state_its_length_comes_last() -> None:
    unknown = VESUVIA.model_copy(update={"title": "A", "minutes": None})
    for descending in (False, True):
        assert Catalogue([unknown, LANTERN]).select(Filters(), Order.MINUTES, descending)[-1] == unknown
    assert Catalogue([unknown]).select(Filters(minutes=Between(None, 500))) == []


def test_the_condition_given_up_is_the_one_that_brings_most_films() -> None:
    asked = Filters(countries=("FI",), categories=(("silent",),))
    relaxed = CATALOGUE.relax(asked)
    assert relaxed is not None
    assert relaxed.removed == Condition("categories", ("silent",))
    assert len(relaxed.films) == 3


def test_no_condition_is_given_up_when_none_helps() -> None:
    assert CATALOGUE.relax(Filters(countries=("RU",), year=Between(1800, 1801))) is None
    assert CATALOGUE.relax(Filters()) is None


def test_conditions_have_the_names_of_their_fields() -> None:
    filters = Filters(countries=("FI",), categories=(("drama",), ("silent",)), minutes=Between(None, 89))
    assert filters.conditions() == (
        Condition("countries", ("FI",)),
        Condition("categories", ("drama",)),
        Condition("categories", ("silent",)),
        Condition("minutes", Between(None, 89)),
    )
    for condition in filters.conditions():
        assert condition not in filters.without(condition).conditions()
        assert len(filters.without(condition).conditions()) == 3


@pytest.mark.parametrize(
    ("limit", "years"),
    [
        ("S", 0),
        ("7", 7),
        ("K-16", 16),
        ("All ages", 0),
        ("unknown", None),
        (None, None),
        ("", None),
        ("Sallittu", 0),
    ],
)
def test_an_age_limit_is_a_number_of_years(limit: str | None, years: int | None) -> None:
    assert age_of(limit) == years


def test_facts_are_what_the_header_says() -> None:
    assert fact_of(LANTERN, Fact.DIRECTOR) == ("Maren Tuovila",)
    assert fact_of(LANTERN, Fact.MINUTES) == ("84",)
    assert fact_of(LANTERN, Fact.COUNTRIES) == ("Finland", "Norway")
    assert fact_of(LANTERN, Fact.ORIGINAL_TITLE) == ("Lyhty",)
    assert fact_of(VESUVIA, Fact.CAST) == ()
    assert fact_of(VESUVIA, Fact.CRITIC) == ()


@pytest.mark.parametrize("fact", list(Fact))
def test_every_fact_can_be_had(fact: Fact) -> None:
    assert all(isinstance(value, str) for film in FILMS for value in fact_of(film, fact))


@given(st.integers(0, 300) | st.none(), st.integers(0, 300) | st.none())
def test_a_range_of_lengths_holds_for_every_film_selected_and_for_no_other(least: int | None, most: int | None) -> None:
    wanted = Between(least, most)
    selected = CATALOGUE.select(Filters(minutes=wanted))
    for film in FILMS:
        assert film.minutes is not None
        inside = (least is None or film.minutes >= least) and (most is None or film.minutes <= most)
        assert (film in selected) == inside


def test_a_film_whose_language_is_silent_is_silent_and_one_without_dialogue_need_not_be() -> None:
    catalogue = Catalogue((SILENT, WORDLESS))
    assert titles(catalogue.select(Filters(categories=(("silent",),)))) == ["Snow"]
    assert titles(catalogue.select(Filters(languages=("",)))) == ["Sand", "Snow"]

"""Complete lists of films by what their headers state."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from index.filters import EVERY, Between, Condition, Filters
from index.language.analysis import folded
from index.language.places import countries_in, language_in
from index.language.regions import regions_of
from index.models import Film
from index.naming.words import keys_of

_ARTICLE = re.compile(r"^(?:the|an?) (?=.)")
_SILENT = ("silent", "mykk")
"""So begins what stands for the language of a silent film, where staff do not write "None"."""


class Order(StrEnum):
    """What a list is sorted by; films that do not state it come last."""

    TITLE = "title"
    MINUTES = "minutes"
    YEAR = "year"


_CODE = 3
"""So many letters a code of a language has at most; what is longer is a name without one."""


class Relaxed(NamedTuple):
    """The condition whose removal gives most films, and these films by title."""

    removed: Condition
    films: list[Film]


class Catalogue:
    """All films of a corpus."""

    def __init__(self, films: Sequence[Film], subtitled: Mapping[str, frozenset[str]] | None = None) -> None:
        """Takes all films; `subtitled` are languages of subtitles, by document, that no header has to tell."""
        self.films = tuple(films)
        told = subtitled or {}
        self._by_title = tuple(
            _Entry(film, told.get(film.document, frozenset())) for film in sorted(films, key=_sorted_by)
        )
        self._places = {entry.film.document: place for place, entry in enumerate(self._by_title)}

    @cached_property
    def categories(self) -> frozenset[str]:
        """The categories that headers state, in lower case without accents."""
        return frozenset(category for entry in self._by_title for category in entry.categories)

    @cached_property
    def own_languages(self) -> frozenset[str]:
        """The languages that headers name and CLDR does not know, as `language_in` gives them."""
        return frozenset(name for entry in self._by_title for name in entry.languages if len(name) > _CODE)

    def select(self, filters: Filters, order: Order = Order.TITLE, descending: bool = False) -> list[Film]:
        """All films that meet every condition, in order; equal ones by title."""
        conditions = _conditions(filters)
        found = [entry.film for entry in self._among(filters.films) if all(met(entry) for met in conditions)]
        return _ordered(found, order, descending)

    def _among(self, documents: frozenset[str] | None) -> Sequence[_Entry]:
        if documents is None:
            return self._by_title
        places = sorted(self._places[document] for document in documents if document in self._places)
        return [self._by_title[place] for place in places]

    def relax(self, filters: Filters) -> Relaxed | None:
        """The single condition to give up so that most films are found; None when no single one helps."""
        best: Relaxed | None = None
        for condition in filters.conditions():
            if condition.name == "films":
                continue
            films = self.select(filters.without(condition))
            if films and (best is None or len(films) > len(best.films)):
                best = Relaxed(condition, films)
        return best


class _Entry:
    """A film with its header's values as they are compared."""

    def __init__(self, film: Film, subtitled: frozenset[str]) -> None:
        self.film = film
        codes = frozenset(code for country in film.countries for code in countries_in(country))
        self.countries = codes.union(*map(regions_of, codes))
        self.languages = frozenset(language_in(language) for language in film.languages)
        self.subtitles = subtitled.union(language_in(language) for language in film.subtitles)
        silent = {"silent" for language in film.languages if folded(language).startswith(_SILENT)}
        self.categories = silent | frozenset(map(folded, film.categories))
        self.age_limit = age_of(film.age_limit)

    @cached_property
    def directors(self) -> frozenset[tuple[str, ...]]:
        """Their keys; an archive's people are many, and only some lists ask for them."""
        return frozenset(keys_of(name) for name in self.film.directors)

    @cached_property
    def cast(self) -> frozenset[tuple[str, ...]]:
        """Their keys."""
        return frozenset(keys_of(name) for name in self.film.cast)

    @cached_property
    def critic(self) -> frozenset[tuple[str, ...]]:
        """The keys of the critic's name."""
        return frozenset(keys_of(name) for name in (self.film.critic,) if name)


def _conditions(wanted: Filters) -> list[Callable[[_Entry], bool]]:
    """Gives the tests that a film must pass."""
    set_ones = [_TESTS[name](wanted) for name in _TESTS if _is_set(wanted, name)]
    return set_ones + [_does_not_meet(condition) for condition in wanted.unless]


def _does_not_meet(condition: Condition) -> Callable[[_Entry], bool]:
    """Gives the test that a film states what a condition is about, and does not meet it."""
    value: Any = (condition.value,) if condition.name == "categories" else condition.value
    met = _TESTS[condition.name](replace(EVERY, **{condition.name: value}))
    return lambda entry: bool(getattr(entry, condition.name, True)) and not met(entry)


def _named(names: Sequence[str], *roles: str) -> Callable[[_Entry], bool]:
    """Gives the test that somebody of these names has one of the roles."""
    keys = frozenset(map(keys_of, names))
    return lambda entry: any(not keys.isdisjoint(getattr(entry, role)) for role in roles)


def _one_of(name: str, codes: Sequence[str]) -> Callable[[_Entry], bool]:
    return lambda entry: not getattr(entry, name).isdisjoint(codes)


_TESTS: Mapping[str, Callable[[Filters], Callable[[_Entry], bool]]] = {
    "countries": lambda wanted: _one_of("countries", wanted.countries),
    "languages": lambda wanted: _one_of("languages", wanted.languages),
    "directors": lambda wanted: _named(wanted.directors, "directors"),
    "cast": lambda wanted: _named(wanted.cast, "cast"),
    "people": lambda wanted: _named(wanted.people, "directors", "cast"),
    "critics": lambda wanted: _named(wanted.critics, "critic"),
    "categories": lambda wanted: (
        lambda entry: all(not entry.categories.isdisjoint(group) for group in wanted.categories)
    ),
    "subtitles": lambda wanted: _one_of("subtitles", wanted.subtitles),
    "year": lambda wanted: lambda entry: wanted.year is not None and wanted.year.holds(entry.film.year),
    "minutes": lambda wanted: lambda entry: wanted.minutes is not None and wanted.minutes.holds(entry.film.minutes),
    "several": lambda wanted: lambda entry: all(len(getattr(entry.film, name)) > 1 for name in wanted.several),
    "age": lambda wanted: lambda entry: Between(None, wanted.age).holds(entry.age_limit),
    "limit": lambda wanted: lambda entry: entry.age_limit == wanted.limit,
    "films": lambda wanted: lambda entry: wanted.films is not None and entry.film.document in wanted.films,
}
"""What makes the test of each condition, by the field of `Filters`."""


def age_of(limit: str | None) -> int | None:
    """The years of age from which a film may be seen: "S" and "All ages" are 0; None when not stated."""
    if limit is None:
        return None
    digits = re.search(r"\d{1,2}", limit)
    if digits:
        return int(digits.group())
    return 0 if re.match(r"(?:s\b|t\b|all|sallittu|u\b|g\b)", limit.strip(), re.IGNORECASE) else None


def _is_set(filters: Filters, name: str) -> bool:
    value = getattr(filters, name)
    return value is not None and value != ()


def _sorted_by(film: Film) -> str:
    return _ARTICLE.sub("", folded(film.title))


def _ordered(by_title: list[Film], order: Order, descending: bool) -> list[Film]:
    if order is Order.TITLE:
        return by_title[::-1] if descending else by_title
    number = attrgetter(order.value)
    stated = [film for film in by_title if number(film) is not None]
    missing = [film for film in by_title if number(film) is None]
    return sorted(stated, key=number, reverse=descending) + missing

"""Complete lists of films by what their headers state."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from index.filters import EVERY, Between, Condition, Filters
from index.language.analysis import folded
from index.language.places import countries_in, language_in
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


class Relaxed(NamedTuple):
    """The condition whose removal gives most films, and these films by title."""

    removed: Condition
    films: list[Film]


class Catalogue:
    """All films of a corpus."""

    def __init__(self, films: Sequence[Film]) -> None:
        self.films = tuple(films)
        self._entries = tuple(_Entry(film) for film in films)

    @property
    def categories(self) -> frozenset[str]:
        """The categories that headers state, in lower case without accents."""
        return frozenset(category for entry in self._entries for category in entry.categories)

    def select(self, filters: Filters, order: Order = Order.TITLE, descending: bool = False) -> list[Film]:
        """All films that meet every condition, in order; equal ones by title."""
        found = [entry.film for entry in self._entries if entry.meets(filters)]
        return _ordered(found, order, descending)

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

    def __init__(self, film: Film) -> None:
        self.film = film
        self.countries = frozenset(code for country in film.countries for code in countries_in(country))
        self.languages = frozenset(language_in(language) for language in film.languages)
        self.subtitles = frozenset(language_in(language) for language in film.subtitles)
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
    def critic(self) -> tuple[str, ...]:
        """The keys of the critic's name."""
        return keys_of(self.film.critic or "")

    def meets(self, wanted: Filters) -> bool:
        met = all(test(self, wanted) for name, test in _TESTS.items() if _is_set(wanted, name))
        return met and not any(self._may_meet(condition) for condition in wanted.unless)

    def _may_meet(self, condition: Condition) -> bool:
        """Whether the film meets a condition, or does not state what the condition is about."""
        stated = getattr(self, condition.name, True)
        value: Any = (condition.value,) if condition.name == "categories" else condition.value
        return not stated or _TESTS[condition.name](self, replace(EVERY, **{condition.name: value}))


def _named(names: Sequence[str], found: frozenset[tuple[str, ...]]) -> bool:
    return any(keys_of(name) in found for name in names)


_TESTS: Mapping[str, Callable[[_Entry, Filters], bool]] = {
    "countries": lambda entry, wanted: not entry.countries.isdisjoint(wanted.countries),
    "languages": lambda entry, wanted: not entry.languages.isdisjoint(wanted.languages),
    "directors": lambda entry, wanted: _named(wanted.directors, entry.directors),
    "cast": lambda entry, wanted: _named(wanted.cast, entry.cast),
    "people": lambda entry, wanted: _named(wanted.people, entry.directors | entry.cast),
    "critics": lambda entry, wanted: _named(wanted.critics, frozenset({entry.critic})),
    "categories": lambda entry, wanted: all(not entry.categories.isdisjoint(g) for g in wanted.categories),
    "subtitles": lambda entry, wanted: not entry.subtitles.isdisjoint(wanted.subtitles),
    "year": lambda entry, wanted: wanted.year is not None and wanted.year.holds(entry.film.year),
    "minutes": lambda entry, wanted: wanted.minutes is not None and wanted.minutes.holds(entry.film.minutes),
    "age": lambda entry, wanted: Between(None, wanted.age).holds(entry.age_limit),
    "films": lambda entry, wanted: wanted.films is not None and entry.film.document in wanted.films,
}


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


def _ordered(films: Sequence[Film], order: Order, descending: bool) -> list[Film]:
    by_title = sorted(films, key=lambda film: _ARTICLE.sub("", folded(film.title)))
    if order is Order.TITLE:
        return by_title[::-1] if descending else by_title
    stated = [film for film in by_title if getattr(film, order.value) is not None]
    missing = [film for film in by_title if getattr(film, order.value) is None]
    return sorted(stated, key=lambda film: int(getattr(film, order.value)), reverse=descending) + missing

"""The facts that a film's header states."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from index.language.analysis import folded, words_of
from index.models import Film


class Fact(StrEnum):
    """What may be asked about a film and stands in its header."""

    DIRECTOR = "director"
    YEAR = "year"
    MINUTES = "minutes"
    COUNTRIES = "countries"
    LANGUAGES = "languages"
    CATEGORIES = "categories"
    CAST = "cast"
    AGE_LIMIT = "age_limit"
    SUBTITLES = "subtitles"
    ORIGINAL_TITLE = "original_title"
    CRITIC = "critic"
    CONTENT_NOTES = "content_notes"


def fact_of(film: Film, fact: Fact) -> tuple[str, ...]:
    """What the header says, one string a value, years and minutes in digits; empty when it says nothing."""
    if fact is Fact.DIRECTOR:
        return film.directors
    value: object = getattr(film, fact.value)
    if isinstance(value, tuple):
        return value
    return () if value is None or value == "" else (str(value),)


def header_words(films: Iterable[Film]) -> frozenset[str]:
    """The words of the films' people, countries, categories and titles, in lower case without accents."""
    facts = (Fact.DIRECTOR, Fact.CAST, Fact.COUNTRIES, Fact.CATEGORIES, Fact.ORIGINAL_TITLE)
    values = [value for film in films for fact in facts for value in fact_of(film, fact)]
    return frozenset(word for value in values for word in words_of(folded(value)))

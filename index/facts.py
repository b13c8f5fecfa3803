"""The facts that a film's header states."""

from __future__ import annotations

from enum import StrEnum

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

"""Films of one title, told apart: by year, else by director."""

from __future__ import annotations

from collections.abc import Iterable

from index.models import Film
from index.naming.words import keys_of


def called(film: Film, films: Iterable[Film]) -> str:
    """Gives a film as a question may name it without doubt: its title, with the year where others share it."""
    twins = twins_of(film, films)
    if not twins:
        return film.title
    if film.year and all(other.year != film.year for other in twins):
        return f"{film.title} ({film.year})"
    return " ".join((film.title, *film.directors[:1]))


def labelled(film: Film, films: Iterable[Film]) -> str:
    """Gives a film as it is offered to choose: its title, with director and year where others share it."""
    details = ", ".join(filter(None, (*film.directors, str(film.year or ""))))
    return f"{film.title} ({details})" if details and twins_of(film, films) else film.title


def twins_of(film: Film, films: Iterable[Film]) -> list[Film]:
    """Gives the other films that the title of a film may mean."""
    title = keys_of(film.title)
    return [other for other in films if other.document != film.document and title in _titles(other)]


def _titles(film: Film) -> set[tuple[str, ...]]:
    return {keys_of(title) for title in film.titles}

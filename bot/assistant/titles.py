"""Films of one title, told apart: by year, else by director."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from index.models import Film
from index.naming.words import keys_of


class Titles:
    """The titles of some films, by which those that share one are found."""

    def __init__(self, films: Iterable[Film]) -> None:
        self._keys = [(film, {keys_of(title) for title in film.titles}) for film in films]
        self._films: defaultdict[tuple[str, ...], list[Film]] = defaultdict(list)
        for film, titles in self._keys:
            for keys in titles:
                self._films[keys].append(film)

    def called(self, film: Film) -> str:
        """Gives a film as a question may name it without doubt: its title, with the year where others share it."""
        twins = self.twins_of(film)
        if not twins:
            return film.title
        if film.year and all(other.year != film.year for other in twins):
            return f"{film.title} ({film.year})"
        return " ".join((film.title, *film.directors[:1]))

    def labelled(self, film: Film) -> str:
        """Gives a film as it is offered to choose: its title, with director and year where others share it."""
        details = ", ".join(filter(None, (*film.directors, str(film.year or ""))))
        return f"{film.title} ({details})" if details and self.twins_of(film) else film.title

    def titled(self, title: str) -> list[Film]:
        """Gives the films of a title, written just so, in their order."""
        return [film for film in self._films.get(keys_of(title), ()) if film.title == title]

    def holding(self, words: frozenset[str]) -> list[Film]:
        """Gives the films of which a title has all of some words, in their order."""
        return [film for film, titles in self._keys if any(words.issubset(keys) for keys in titles)]

    def twins_of(self, film: Film) -> list[Film]:
        """Gives the other films that the title of a film may mean."""
        return [other for other in self._films.get(keys_of(film.title), ()) if other.document != film.document]

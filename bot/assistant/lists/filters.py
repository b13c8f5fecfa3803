"""From a question to the conditions on films that it states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.assistant.lists import words as list_words
from bot.assistant.lists.conditions_read import (
    Reading,
    read_genres,
    read_people,
    read_places,
    read_quantities,
    read_several,
    read_viewer,
)
from bot.assistant.lists.exclusions import excluded
from bot.assistant.lists.genres import Genres
from bot.assistant.lists.people import asks_for_works
from bot.assistant.lists.requests import ListRequest, request_in
from bot.assistant.stretches import plain_of
from index.filters import Filters
from index.language.analysis import is_stop_word
from index.models import Span
from index.names import Mention

_LATELY = 8
"""So many questions' conditions are kept."""


class Stated:
    """What a question states of films, and what it says besides."""

    def __init__(self, question: str, mentions: Sequence[Mention], reading: Reading) -> None:
        self._question = question
        self._mentions = mentions
        self._reading = reading

    @property
    def filters(self) -> Filters:
        """The conditions, whatever else is asked ("Finnish films tomorrow")."""
        return self._reading.filters

    @property
    def either(self) -> tuple[Filters, ...]:
        """The conditions, then those with a language instead of a country: "Russian films"."""
        return (self.filters, self._reading.fallback) if self._reading.fallback else (self.filters,)

    @property
    def request(self) -> ListRequest | None:
        """The list, count or superlative that is asked for; None where it is anything else.

        Every word must be part of a condition, the order, or the request itself: a question that says more
        is about the films' contents.
        """
        by_somebody = asks_for_works(self._question, self._mentions)
        reading = replace(self._reading)  # from which the request takes its own words
        return request_in(reading, self._question, by_somebody=by_somebody)

    @property
    def says_more(self) -> bool:
        """Whether anything is said besides conditions on films and the small words around them."""
        return list_words.asks_otherwise(self._reading.rest) or not list_words.is_filler(self._reading.rest)

    @property
    def unread(self) -> tuple[str, ...]:
        """The words of weight, as written, that neither a condition nor a small word accounts for."""
        left = list_words.unfilled(self._reading.rest)
        words = (self._question[slice(*match.span())] for match in re.finditer(r"[^\W\d_]{2,}", left))
        return tuple(word for word in words if not (is_stop_word(word.lower()) or is_stop_word(word.lower(), "fi")))


class FilterReader:
    """Reads filters out of questions about one corpus, from its categories and the languages that only it knows."""

    def __init__(self, categories: Iterable[str], languages: Iterable[str] = ()) -> None:
        self._genres = Genres(categories)
        self._languages = frozenset(languages)
        self._lately = lru_cache(_LATELY)(self._read)  # one question is looked at from several sides

    def read(self, question: str, mentions: Sequence[Mention] = (), ignoring: Sequence[Span] = ()) -> Stated:
        """Gives what a question states; `mentions` are its names, words in `ignoring` (times, venues) count as said."""
        return self._lately(question, tuple(mentions), tuple(ignoring))

    def kinds_named(self, text: str) -> set[str]:
        """The kinds of films that a text names, denied ones among them."""
        return {name for name, _ in self._genres.found_in(plain_of(text))}

    def _read(self, question: str, mentions: tuple[Mention, ...], ignoring: tuple[Span, ...]) -> Stated:
        denied = excluded(question, mentions, self._conditions)
        named = [m for m in mentions if not any(start <= m.span.start < end for start, end in denied.spans)]
        reading = self._read_conditions(question, named, (*ignoring, *denied.spans))
        if denied.conditions:
            reading.filters = replace(reading.filters, unless=denied.conditions)
        return Stated(question, mentions, reading)

    def _conditions(self, question: str, mentions: Sequence[Mention]) -> tuple[Filters, str]:
        reading = self._read_conditions(question, mentions, ())
        return reading.filters, reading.plain

    def _read_conditions(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> Reading:
        reading = Reading(plain_of(question))
        reading.consume(*ignoring)
        read_people(reading, question, mentions)
        read_viewer(reading)
        read_several(reading)
        read_quantities(reading)
        read_places(reading, question, self._languages)
        read_genres(reading, self._genres)
        if reading.fallback:
            reading.fallback = replace(reading.filters, countries=(), languages=reading.fallback.languages)
        return reading

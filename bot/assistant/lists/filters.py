"""From a question to the conditions on films that it states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.assistant.letters import plain_of
from bot.assistant.lists import words as list_words
from bot.assistant.lists.conditions_read import Reading, read_people, read_places, read_quantities, read_several
from bot.assistant.lists.exclusions import excluded
from bot.assistant.lists.genres import Genres, is_either
from bot.assistant.lists.people import asks_for_works
from bot.assistant.lists.requests import ListRequest, request_in
from bot.assistant.lists.viewers import viewer_age
from index.filters import Between, Filters
from index.language.analysis import is_stop_word
from index.models import Span
from index.names import Mention

SHORT = Between(None, 59)
"""What "short films" are where no category says so."""


class FilterReader:
    """Reads filters out of questions about one corpus, from its categories and the languages that only it knows."""

    def __init__(self, categories: Iterable[str], languages: Iterable[str] = ()) -> None:
        self._genres = Genres(categories)
        self._languages = frozenset(languages)
        self._last: tuple[object, Reading] | None = None  # each question is read for several ends

    def request(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span] = ()) -> ListRequest | None:
        """The list, count or superlative that a question asks for; None when it asks for anything else.

        `mentions` are the question's names; words in the spans of `ignoring` (times, venues) count as said.
        Every word must be part of a condition, the order, or the request itself: a question that says more
        is about the films' contents.
        """
        by_somebody = asks_for_works(question, mentions)
        reading = replace(self._read(question, mentions, ignoring))  # from which the request takes its own words
        return request_in(reading, question, by_somebody=by_somebody)

    def says_more(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> bool:
        """Whether a question says anything besides conditions on films and the small words around them."""
        reading = self._read(question, mentions, ignoring)
        return list_words.asks_otherwise(reading.rest) or not list_words.is_filler(reading.rest)

    def unread(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> tuple[str, ...]:
        """The words of weight, as written, that neither a condition nor a small word accounts for."""
        left = list_words.unfilled(self._read(question, mentions, ignoring).rest)
        words = (question[slice(*match.span())] for match in re.finditer(r"[^\W\d_]{2,}", left))
        return tuple(word for word in words if not (is_stop_word(word.lower()) or is_stop_word(word.lower(), "fi")))

    def filters(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span] = ()) -> Filters:
        """The conditions that a question states, whatever else it asks ("Finnish films tomorrow")."""
        return self._read(question, mentions, ignoring).filters

    def either(self, text: str, mentions: Sequence[Mention]) -> tuple[Filters, ...]:
        """The conditions that a text states, then those with a language instead of a country: "Russian films"."""
        reading = self._read(text, mentions, ())
        return (reading.filters, reading.fallback) if reading.fallback else (reading.filters,)

    def kinds_named(self, text: str) -> set[str]:
        """The kinds of films that a text names, denied ones among them."""
        return {name for name, _ in self._genres.found_in(plain_of(text))}

    def _read(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> Reading:
        key = (question, tuple(mentions), tuple(ignoring))
        if self._last is None or self._last[0] != key:
            self._last = (key, self._read_anew(question, mentions, ignoring))
        return self._last[1]

    def _read_anew(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> Reading:
        denied = excluded(question, mentions, self._conditions)
        mentions = [m for m in mentions if not any(start <= m.span.start < end for start, end in denied.spans)]
        reading = self._read_conditions(question, mentions, (*ignoring, *denied.spans))
        if denied.conditions:
            reading.filters = replace(reading.filters, unless=denied.conditions)
        return reading

    def _conditions(self, question: str, mentions: Sequence[Mention]) -> tuple[Filters, str]:
        reading = self._read_conditions(question, mentions, ())
        return reading.filters, reading.plain

    def _read_conditions(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> Reading:
        reading = Reading(plain_of(question))
        reading.consume(*ignoring)
        read_people(reading, question, mentions)
        age = viewer_age(reading.plain)
        if age:
            filters = reading.filters
            reading.filters = replace(filters, limit=age.years) if age.limit else replace(filters, age=age.years)
            reading.consume(age.span)
        read_several(reading)
        read_quantities(reading)
        read_places(reading, question, self._languages)
        self._read_genres(reading)
        if reading.fallback:
            reading.fallback = replace(reading.filters, countries=(), languages=reading.fallback.languages)
        return reading

    def _read_genres(self, reading: Reading) -> None:
        groups: list[tuple[str, ...]] = []
        before: Span | None = None
        plain = reading.plain
        found = self._genres.found_in(plain)
        for name, span in found:
            said = plain[span.start : span.end]
            reading.kinds.append(said)
            reading.consume(span)
            if name == "short" and reading.filters.minutes:  # "something short, under 80 minutes"
                continue
            if name == "short" and ("short" not in self._genres or len(found) > 1):
                reading.filters = replace(reading.filters, minutes=reading.filters.minutes or SHORT)
            elif before and groups and is_either(plain, before, span):
                groups[-1] = (*groups[-1], name)
            elif (name,) not in groups:
                groups.append((name,))
            before = span
        if groups:
            reading.filters = replace(reading.filters, categories=tuple(groups))

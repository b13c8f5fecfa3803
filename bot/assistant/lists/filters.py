"""From a question to the films it asks for: conditions, order, and whether it asks for a list at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from bot.assistant.letters import plain_of
from bot.assistant.lists import words as list_words
from bot.assistant.lists.conditions_read import Reading, read_people, read_places, read_quantities, read_several
from bot.assistant.lists.exclusions import excluded
from bot.assistant.lists.genres import Genres, is_either, names_film
from bot.assistant.lists.people import asks_for_works
from bot.assistant.lists.viewers import viewer_age
from index.catalogue import Order
from index.filters import Between, Filters
from index.models import Film, Span
from index.names import Mention

SHORT = Between(None, 59)
"""What "short films" are where no category says so."""
_NUMBERS = {"two": 2, "kaksi": 2, "three": 3, "kolme": 3, "four": 4, "five": 5, "viisi": 5}


@dataclass(frozen=True)
class ListRequest:
    """Films that are asked for.

    Attributes:
        filters: the conditions; none at all asks for every film.
        fallback: the conditions with the language instead of the country, for when the country gives nothing.
        order: what to sort by.
        descending: largest first.
        aim: the list, its length, or the film (or `limit` films) that come first in the order.
        limit: how many come first.
        place: from which place on in the order: 2 for "the second longest".
    """

    filters: Filters
    fallback: Filters | None = None
    order: Order = Order.TITLE
    descending: bool = False
    aim: Literal["list", "count", "first"] = "list"
    limit: int = 1
    place: int = 1

    def first_of(self, films: Sequence[Film]) -> Sequence[Film]:
        """Gives those of films in this order that are asked for."""
        return films[self.place - 1 : self.place - 1 + self.limit]


class FilterReader:
    """Reads filters out of questions about one corpus."""

    def __init__(self, categories: Iterable[str]) -> None:
        self._genres = Genres(categories)
        self._last: tuple[object, Reading] | None = None  # each question is read for several ends

    def request(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span] = ()) -> ListRequest | None:
        """The list, count or superlative that a question asks for; None when it asks for anything else.

        `mentions` are the question's names; words in the spans of `ignoring` (times, venues) count as said.
        Every word must be part of a condition, the order, or the request itself: a question that says more
        is about the films' contents.
        """
        reading = self._read(question, mentions, ignoring)
        place = next((place for place, pattern in list_words.PLACES if _take(reading, pattern)), 1)
        order, descending, superlative = _order(reading)
        count = _take(reading, list_words.COUNT)
        limit = _limit(reading)
        conditions = bool(reading.filters.conditions())
        if list_words.negates(reading.rest) and reading.filters.conditions():
            return None
        if list_words.asks_otherwise(reading.rest) or not list_words.is_filler(reading.rest):
            return None
        if not (_is_request(reading, conditions, bool(order), count) or asks_for_works(question, mentions)):
            return None
        aim: Literal["list", "count", "first"] = "count" if count else "first" if superlative else "list"
        if superlative and limit is None and place == 1 and (_asks_for_several(question) or list_words.sorts(question)):
            aim = "list"
        ordered = order or Order.TITLE
        return ListRequest(reading.filters, reading.fallback, ordered, descending, aim, limit or 1, place)

    def says_more(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> bool:
        """Whether a question says anything besides conditions on films and the small words around them."""
        reading = self._read(question, mentions, ignoring)
        denied = list_words.negates(reading.rest) and bool(reading.filters.conditions())
        return denied or list_words.asks_otherwise(reading.rest) or not list_words.is_filler(reading.rest)

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
        known = self._last[1]
        return replace(known, kinds=list(known.kinds))

    def _read_anew(self, question: str, mentions: Sequence[Mention], ignoring: Sequence[Span]) -> Reading:
        denied = excluded(question, mentions, self._conditions)
        mentions = [m for m in mentions if not any(start <= m.span.start < end for start, end in denied.spans)]
        reading = self._read_conditions(question, mentions, (*ignoring, *denied.spans))
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
            reading.filters = replace(reading.filters, age=age.years)
            reading.consume(age.span)
        read_several(reading)
        read_quantities(reading)
        read_places(reading, question)
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
        reading.filters = replace(reading.filters, categories=tuple(groups))


def _order(reading: Reading) -> tuple[Order | None, bool, bool]:
    """What to sort by, whether largest first, and whether the first one alone is asked for."""
    if first := list_words.FIRST.search(reading.plain):
        reading.consume(Span(*first.span("first")))
    for name, descending, pattern in list_words.SUPERLATIVES:
        if _take(reading, pattern):
            return Order(name), descending, True
    for name, pattern in list_words.SORTED:
        if _take(reading, pattern):
            return Order(name), False, False
    return None, False, False


def _take(reading: Reading, pattern: re.Pattern[str]) -> bool:
    match = pattern.search(reading.plain)
    if match:
        reading.consume(Span(*match.span()))
    return match is not None


def _limit(reading: Reading) -> int | None:
    match = re.search(r"\b(?:top |first )?(\d|two|three|four|five|kaksi|kolme|viisi)\b", reading.rest)
    if not match:
        return None
    reading.consume(Span(*match.span()))
    return _NUMBERS.get(match[1]) or int(match[1])


def _asks_for_several(question: str) -> bool:
    return bool(re.search(r"\b(?:films|movies|ones|\w+ries|comedies|elokuvat|leffat|\w+tit)\b", plain_of(question)))


def _is_request(reading: Reading, conditions: bool, ordered: bool, count: bool) -> bool:
    """Whether films are asked for, by that word, by a category, or by what was directed."""
    filmed = bool(list_words.FILM.search(reading.rest)) or any(names_film(kind) for kind in reading.kinds)
    if filmed:
        return conditions or ordered or count or _asks_for_all(reading.rest)
    if reading.kinds or ordered:
        return conditions or ordered
    some = list_words.ANY.search(reading.rest) or count
    directing = reading.filters.directors and list_words.DIRECT.search(reading.rest)
    watching = reading.filters.age is not None and list_words.WATCH.search(reading.rest)
    spoken = reading.filters.languages and not reading.rest.strip(" ?.!")
    measured = (reading.filters.year or reading.filters.minutes) and list_words.WHAT.match(reading.rest)
    alone = (reading.filters.countries or reading.filters.year) and not re.search(r"\w", reading.rest)
    return conditions and bool(some or directing or watching or spoken or measured or alone)


def _asks_for_all(rest: str) -> bool:
    return bool(re.search(r"\b(?:all|list|every|which|what|show|kaikki|listaa|mita|mitka|luettele|nayta)\b", rest))

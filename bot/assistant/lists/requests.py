"""Whether films are asked for at all, in which order, and how many of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.assistant.lists import words as list_words
from bot.assistant.lists.conditions_read import Reading
from bot.assistant.lists.genres import names_film
from bot.assistant.numbers import counting
from bot.assistant.stretches import plain_of
from index.catalogue import Order
from index.filters import Filters
from index.models import Film, Span

_NUMBERS = {plain_of(word): number for word, number in counting(2, 5).items()}
_LIMIT = re.compile(rf"\b(?:top |first )?(\d|{'|'.join(_NUMBERS)})\b")
_ONE_OF = re.compile(r"\b(?:which|what)(?: one)? (?:out )?of (?:the|your|these|those|all)\b.*?\b(?:is|was|has)\b")
"""Asks for one of several: "which of the French films is the shortest"."""


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
        """Gives those of films in this order that are asked for, and any that equal the last of them."""
        end = self.place - 1 + self.limit
        first = films[self.place - 1 : end]
        if not first or self.order is Order.TITLE:
            return first
        last = getattr(first[-1], self.order)
        return [*first, *(film for film in films[end:] if getattr(film, self.order) == last)]


def request_in(reading: Reading, question: str, *, by_somebody: bool) -> ListRequest | None:
    """Gives what a question asks for whose conditions have been read; None when it asks for anything else.

    `by_somebody`: it asks what there is by somebody, which no word for films has to say.
    """
    place = next((place for place, pattern in list_words.PLACES if _take(reading, pattern)), 1)
    order = _order(reading)
    count = _take(reading, list_words.COUNT)
    limit = _limit(reading)
    if list_words.asks_otherwise(reading.rest) or not list_words.is_filler(reading.rest):
        return None
    if not (by_somebody or _is_request(reading, ordered=order is not None, counted=count)):
        return None
    order = order or _Sorted(Order.TITLE)
    aim: Literal["list", "count", "first"] = "count" if count else "first" if order.first else "list"
    if order.first and limit is None and place == 1 and (_names_several(question) or list_words.sorts(question)):
        aim = "list"
    return ListRequest(reading.filters, reading.fallback, order.by, order.descending, aim, limit or 1, place)


class _Sorted(NamedTuple):
    """What films are sorted by, whether the largest is first, and whether the first alone is asked for."""

    by: Order
    descending: bool = False
    first: bool = False


def _order(reading: Reading) -> _Sorted | None:
    if first := list_words.FIRST.search(reading.plain):
        reading.consume(Span(*first.span("first")))
    for name, descending, pattern in list_words.SUPERLATIVES:
        if _take(reading, pattern):
            return _Sorted(Order(name), descending, first=True)
    for name, pattern in list_words.SORTED:
        if _take(reading, pattern):
            return _Sorted(Order(name))
    return None


def _take(reading: Reading, pattern: re.Pattern[str]) -> bool:
    match = pattern.search(reading.plain)
    if match:
        reading.consume(Span(*match.span()))
    return match is not None


def _limit(reading: Reading) -> int | None:
    match = _LIMIT.search(reading.rest)
    if not match:
        return None
    reading.consume(Span(*match.span()))
    return _NUMBERS.get(match[1]) or int(match[1])


def _names_several(question: str) -> bool:
    plain = _ONE_OF.sub(" ", plain_of(question))
    return bool(re.search(r"\b(?:films|movies|ones|\w+ries|comedies|elokuvat|leffat|\w+tit)\b", plain))


def _is_request(reading: Reading, *, ordered: bool, counted: bool) -> bool:
    """Whether films are asked for, by that word, by a category, or by what was directed."""
    conditions = bool(reading.filters.conditions())
    filmed = bool(list_words.FILM.search(reading.rest)) or any(names_film(kind) for kind in reading.kinds)
    if filmed:
        return conditions or ordered or counted or _asks_for_all(reading.rest)
    if reading.kinds or ordered:
        return conditions or ordered
    some = list_words.ANY.search(reading.rest) or counted
    directing = reading.filters.directors and list_words.DIRECT.search(reading.rest)
    of, aged = reading.filters, reading.filters.age is not None or reading.filters.limit is not None
    watching = aged and list_words.WATCH.search(reading.rest)
    stated = of.countries or of.languages or of.year or of.minutes or aged
    what = stated and list_words.WHAT.match(reading.rest)
    alone = stated and not re.search(r"\w", reading.rest.replace("please", ""))
    return conditions and bool(some or directing or watching or what or alone)


def _asks_for_all(rest: str) -> bool:
    asks = r"\b(?:all|list|every|which|what|show|kaikki|listaa|mita|mitka|luettele|nayta)\b"
    return bool(re.search(rf"{asks}|^\W*(?:films|movies|elokuvat|leffat)\W*$", rest))

"""Years and lengths in a question, each with the words that make a range of it, in English and Finnish."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.assistant.lists.lengths import lengths_in
from bot.assistant.lists.years import years_in
from bot.assistant.stretches import plain_of
from index.filters import Between
from index.models import Span

ABOUT = 10
"""How many minutes a film of "about 90 minutes" may be off; a very long one a fifteenth of its length."""


class Measure(NamedTuple):
    """A range that is asked for, and where the question says so."""

    range: Between
    span: Span


class _Quantity(NamedTuple):
    least: int
    most: int
    span: Span


_LEAD = r"(?:\s+(?:the|year|the year|vuotta|vuoden|vuosien|vuodelta|the length of|that of))?\s*$"
_BEFORE = {  # "nothing over" before "over"
    "most": r"(?:i|we)(?:'ve)? (?:only |just )*(?:have|got)(?: only| just)?"
    r"|at most|(?:no|not|nothing|none) (?:(?:longer|later|newer|more) than|over|above|after)"
    r"|max(?:imum)?(?: of)?|up to|within|until|enintaan|korkeintaan|vuoteen|by",
    "least": r"at least|(?:no|not|nothing|none) (?:(?:less|shorter|older|earlier) than|under|below|before)"
    r"|min(?:imum)?(?: of)?|since|vahintaan|ainakin|vuodesta",
    "below": r"under|less than|shorter than|below|before|prior to|older than|earlier than|pre|alle|ennen"
    r"|lyhy?em\w+ kuin|vanhem\w+ kuin|aikaisem\w+ kuin",
    "above": r"over|more than|longer than|above|exceeding|after|later than|newer than|more recent than|post"
    r"|yli|pi[dt]em\w+ kuin|uudem\w+ kuin",
    "about": r"about|around|roughly|approximately|circa|noin",
    "exact": r"exactly|from|in|of|during|made in|released in|vuodelta|vuonna|vuosilta|tasan|lasting|kest\w+",
}
_AFTER = {
    "most": r"or (?:less|under|shorter|fewer|older|earlier)|tai (?:alle|vahemman|lyhy?emp\w+)"
    r"|asti|saakka|mennessa|tops|max",
    "least": r"or (?:more|over|longer|newer|later|above)|and (?:over|later|newer)"
    r"|tai (?:yli|enemman|pi[dt]emp\w+)|onwards?|(?<!luvulta )on(?=\s*(?:[?.!]|$))|alkaen|lahtien|eteenpain",
    "above": r"jalkeen",
}
_FROM_TO = re.compile(
    r"\b(?:between|from|valilla|vuosien|vuosina|vuosilta)(?:\s+(?:the|years|vuosien))?\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:and|to|until|till|through|ja|[-\u2013])\s*(?:the\s+)?(?:vuosien\s+)?")
_VALILLA = re.compile(r"\s+valil\w+")
_STARTS_IN = re.compile(r"\b(?:in|within|kuluttua)\s+$")  # "in two hours" is a time
_NUMBERS = {"one": 1, "two": 2, "three": 3, "yhden": 1, "kahden": 2, "kolmen": 3}
_BARE = re.compile(rf"(?<![\w.])(\d{{2,3}}|(?<=between )\d|{'|'.join(_NUMBERS)})\s*(?:and|to|ja|[-\u2013])\s*$")


def year_ranges(text: str) -> list[Measure]:
    """The ranges of years that a question asks for, in order."""
    text = plain_of(text)
    return _measures(text, [_Quantity(*found) for found in years_in(text)], years=True)


def length_ranges(text: str) -> list[Measure]:
    """The ranges of lengths in minutes that a question asks for, in order."""
    text = plain_of(text)
    return _measures(text, [_Quantity(*found) for found in lengths_in(text)], years=False)


def _measures(text: str, quantities: list[_Quantity], years: bool) -> list[Measure]:
    found: list[Measure] = []
    rest = list(quantities)
    while rest:
        first = rest.pop(0)
        second = rest[0] if rest and _AND.fullmatch(text[first.span.end : rest[0].span.start]) else None
        if second:
            rest.pop(0)
            found.append(_between(text, first, second))
        elif not years and (bare := _without_unit(text, first)):
            found.append(_between(text, bare, first))
        elif years or not _STARTS_IN.search(text[: first.span.start]):
            found.append(_compared(text, first, years))
    return found


def _without_unit(text: str, quantity: _Quantity) -> _Quantity | None:
    """The "60" of "60-90 minutes", the "one" of "between one and two hours"."""
    bare = _BARE.search(text[: quantity.span.start])
    if bare is None:
        return None
    number = _NUMBERS.get(bare[1]) or int(bare[1])
    hours = number < 10 and re.search("h|tun", text[quantity.span.start : quantity.span.end])
    minutes = 60 * number if hours else number
    return _Quantity(minutes, minutes, Span(bare.start(), bare.end(1)))


def _between(text: str, first: _Quantity, second: _Quantity) -> Measure:
    lead = _FROM_TO.search(text[: first.span.start])
    tail = _VALILLA.match(text, second.span.end)
    start = lead.start() if lead else first.span.start
    end = tail.end() if tail else second.span.end
    least, most = min(first.least, second.least), max(first.most, second.most)
    return Measure(Between(least, most), Span(start, end))


def _compared(text: str, quantity: _Quantity, years: bool) -> Measure:
    """One quantity with the comparison before or after it; without one it is meant exactly."""
    start, end = quantity.span
    word = ""
    for name, pattern in _BEFORE.items():
        before = re.search(rf"(?<!\w)(?:{pattern})(?:-|(?=\s)){_LEAD}", text[:start])
        if before:
            word, start = name, before.start()
            break
    for name, pattern in _AFTER.items():
        after = re.compile(rf"\s*(?:{pattern})(?!\w)").match(text, end)
        if after and word in ("", "exact", "least", "most"):
            word, end = name, after.end()
            break
    return Measure(_range(word, quantity, years), Span(start, end))


def _range(word: str, quantity: _Quantity, years: bool) -> Between:
    least, most = quantity.least, quantity.most
    off = 2 if years else max(ABOUT, most // 15)
    if not (word or years or most % 60):
        word = "about"  # nobody knows to the minute that a film takes "five hours"
    ranges = {
        "below": Between(None, least - 1),
        "most": Between(None, most),
        "above": Between(most + 1, None),
        "least": Between(least, None),
        "about": Between(least - off, most + off),
    }
    return ranges.get(word, Between(least, most))

"""Finds the phrases of a question that speak of time, and says of what kind each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count

from bot.assistant.answers import Language
from bot.assistant.stretches import blanked
from bot.assistant.times import day_patterns, hints, hour_patterns
from bot.assistant.times.hints import Hints, Said
from index.models import Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of time: its kind, its words, where it stands, and the named parts of what matched."""

    kind: str
    text: str
    span: Span
    parts: dict[str, str]


def find_phrases(question: str, language: Language | None, ignore: Sequence[Span]) -> list[Phrase]:
    """Gives the phrases of time in a question in order, none overlapping another or an ignored span."""
    return list(_found(question, language, tuple(ignore)))


@lru_cache(maxsize=64)
def _found(question: str, language: Language | None, ignore: tuple[Span, ...]) -> list[Phrase]:
    """Finds them, once for all who look at one question."""
    rest = blanked(question, ignore)
    said = Said(rest)
    found: list[Phrase] = []
    for hinting, sources in _families(language):
        for kind, pattern in _compiled(sources) if hinting.are_in(said) else ():
            for match in pattern.finditer(rest):
                rest = blanked(rest, [match.span()])
                if kind:
                    found.append(Phrase(kind, match.group(), Span(*match.span()), _named(match)))
    return sorted(found, key=lambda phrase: phrase.span)


@cache
def _families(language: Language | None) -> Sequence[tuple[Hints, tuple[tuple[str, str], ...]]]:
    """Kinds and their patterns' sources; what comes earlier takes its words away from what comes later.

    The kind "" takes away words that only look like times.
    """
    sources = (
        (hints.NO_TIMES, hour_patterns.no_times()),
        (hints.POINTS, hour_patterns.points()),
        (hints.DATES, day_patterns.dates()),
        (hints.DAYS, day_patterns.days()),
        (hints.weekdays(), day_patterns.weekdays()),
        (hints.DAYS, day_patterns.spans()),
        (hints.short_weekdays(), day_patterns.short_weekdays(language)),
        (hints.clocks(), hour_patterns.clocks()),
        (hints.PARTS_OF_DAY, hour_patterns.parts_of_day()),
    )
    return [(of, tuple(ones)) for of, ones in sources]


@cache
def _compiled(sources: tuple[tuple[str, str], ...]) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The patterns of a family, made when a question first hints at it."""
    return [(kind, re.compile(_numbered(one), re.IGNORECASE)) for kind, one in sources]


def _numbered(source: str) -> str:
    """The pattern with every group name made unlike the others, so that alternatives may share a name."""
    number = count()
    return re.sub(r"\(\?P<(\w+)>", lambda group: f"(?P<{group[1]}__{next(number)}>", source)


def _named(match: re.Match[str]) -> dict[str, str]:
    groups = match.groupdict().items()
    return {name.partition("__")[0]: text for name, text in groups if text is not None}

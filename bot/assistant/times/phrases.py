"""Finds the phrases of a question that speak of time, and says of what kind each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count

from bot.assistant.answers import Language
from bot.assistant.letters import blanked
from bot.assistant.times import day_patterns, hour_patterns
from index.language.hinted import Hinted, Needed, has_any, needed_by_any
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
    found: list[Phrase] = []
    for needed, sources in _families(language):
        for kind, pattern in _compiled(sources) if has_any(rest, needed) else ():
            for match in pattern.finditer(rest):
                rest = blanked(rest, [match.span()])
                if kind:
                    found.append(Phrase(kind, match.group(), Span(*match.span()), _named(match)))
    return sorted(found, key=lambda phrase: phrase.span)


@cache
def _families(language: Language | None) -> Sequence[tuple[Needed | None, tuple[tuple[str, str], ...]]]:
    """Kinds and their patterns' sources; what comes earlier takes its words away from what comes later.

    The kind "" takes away words that only look like times.
    """
    sources = (
        hour_patterns.no_times(),
        hour_patterns.points(),
        day_patterns.dates(),
        day_patterns.days(),
        day_patterns.weekdays(),
        day_patterns.spans(),
        day_patterns.short_weekdays(language),
        hour_patterns.clocks(),
        hour_patterns.parts_of_day(),
    )
    families = [tuple((kind, _numbered(one)) for kind, one in ones) for ones in sources]
    return [(needed_by_any(one for _, one in family), family) for family in families]


@cache
def _compiled(sources: tuple[tuple[str, str], ...]) -> Sequence[tuple[str, Hinted]]:
    """The patterns of a family, made when a question first hints at it."""
    return [(kind, Hinted(one)) for kind, one in sources]


def _numbered(source: str) -> str:
    """The pattern with every group name made unlike the others, so that alternatives may share a name."""
    number = count()
    return re.sub(r"\(\?P<(\w+)>", lambda group: f"(?P<{group[1]}__{next(number)}>", source)


def _named(match: re.Match[str]) -> dict[str, str]:
    groups = match.groupdict().items()
    return {name.partition("__")[0]: text for name, text in groups if text is not None}

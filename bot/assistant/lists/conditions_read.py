"""The conditions on films that a question states, taken out of it one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.assistant.lists.genres import Genres, is_either
from bot.assistant.lists.people import people_asked
from bot.assistant.lists.places import places_asked
from bot.assistant.lists.quantities import length_ranges, year_ranges
from bot.assistant.lists.viewers import viewer_age
from bot.assistant.stretches import blanked
from index.filters import Between, Filters
from index.models import Span
from index.names import Mention

_MORE = r"\b(?:more than one|(?:at least )?two(?: or more)?|several|multiple|use\w+|moni\w*|mone\w+|kah\w+|kaksi)"
_SEVERAL = {
    "directors": re.compile(rf"{_MORE} (?:different )?(?:directors?|ohjaaja\w*)\b|\bco-?directed\b(?! by)"),
    "countries": re.compile(rf"{_MORE} (?:different )?(?:countr\w+|maa\w*|maiden)\b"),
    "languages": re.compile(rf"{_MORE} (?:different )?(?:languages?|kiel\w+)\b"),
}
"""What a film may have more than one of, as it is said; letters without accents."""


SHORT = Between(None, 59)
"""What "short films" are where no category says so."""


@dataclass
class Reading:
    """What has been understood of a question so far, and what words are left."""

    plain: str
    filters: Filters = field(default_factory=Filters)
    fallback: Filters | None = None
    kinds: list[str] = field(default_factory=list)

    def consume(self, *spans: Span) -> None:
        """Takes out what has been understood."""
        self.plain = blanked(self.plain, spans)

    @property
    def rest(self) -> str:
        """What is left."""
        return self.plain.replace("\x00", " ")


def read_people(reading: Reading, question: str, mentions: Sequence[Mention]) -> None:
    """Takes out whose films are asked for."""
    for person in people_asked(question, mentions):
        reading.filters = reading.filters.adding(person.role, *person.names)
        reading.consume(*person.spans)


def read_quantities(reading: Reading) -> None:
    """Takes out lengths and years."""
    for measure in length_ranges(reading.rest):
        reading.filters = replace(reading.filters, minutes=_within(reading.filters.minutes, measure.range))
        reading.consume(measure.span)
    for measure in year_ranges(reading.rest):
        reading.filters = replace(reading.filters, year=_within(reading.filters.year, measure.range))
        reading.consume(measure.span)


def read_several(reading: Reading) -> None:
    """Takes out of what a film is to have more than one: directors, countries, languages."""
    for name, pattern in _SEVERAL.items():
        if match := pattern.search(reading.rest):
            reading.filters = reading.filters.adding("several", name)
            reading.consume(Span(*match.span()))


def _within(known: Between | None, more: Between) -> Between:
    """Both ranges at once: "after 1950 and before 1960"."""
    if known is None:
        return more
    least = [number for number in (known.least, more.least) if number is not None]
    most = [number for number in (known.most, more.most) if number is not None]
    return Between(max(least, default=None), min(most, default=None))


def read_places(reading: Reading, question: str, own: frozenset[str]) -> None:
    """Takes out countries, languages and subtitles; `own` are languages that only the corpus knows."""
    found = places_asked(question, reading.rest, own)
    for place in found:
        reading.filters = reading.filters.adding(place.kind, place.code)
        reading.consume(place.span)
    spoken = [place.spoken for place in found if place.spoken]
    if spoken and not reading.filters.languages:
        reading.fallback = replace(reading.filters, countries=()).adding("languages", *spoken)


def read_viewer(reading: Reading) -> None:
    """Takes out for whom films must be allowed, or with what age limit."""
    if age := viewer_age(reading.plain):
        filters = reading.filters
        reading.filters = replace(filters, limit=age.years) if age.limit else replace(filters, age=age.years)
        reading.consume(age.span)


def read_genres(reading: Reading, genres: Genres) -> None:
    """Takes out the kinds of films that a corpus has."""
    groups: list[tuple[str, ...]] = []
    before: Span | None = None
    plain = reading.plain
    found = genres.found_in(plain)
    for name, span in found:
        said = plain[span.start : span.end]
        reading.kinds.append(said)
        reading.consume(span)
        if name == "short" and reading.filters.minutes:  # "something short, under 80 minutes"
            continue
        if name == "short" and ("short" not in genres or len(found) > 1):
            reading.filters = replace(reading.filters, minutes=SHORT)
        elif before and groups and is_either(plain, before, span):
            groups[-1] = (*groups[-1], name)
        elif (name,) not in groups:
            groups.append((name,))
        before = span
    if groups:
        reading.filters = replace(reading.filters, categories=tuple(groups))

"""The line of facts that catalogues put under a title: `Ada Berg, Finland/Sweden 1999, 88 min`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from index.language.places import country_named, language_named
from index.reading.critics import are_names
from index.reading.values import countries, minutes_of, year_of

_BETWEEN = re.compile(r"\s*[,;|·•]\s*|\s+[/–-]\s+")  # noqa: RUF001
_YEAR_LAST = re.compile(r"(.*?)\s*\(?([0-9]{4})\)?")


def imprint_of(text: str) -> list[tuple[str, str]]:
    """The facts in the line, each with its key; none where a part of it is no fact.

    Names stand first and are directors; a year or a duration is among the others.
    """
    parts = [part for part in _BETWEEN.split(text.strip("*_ .")) if part]
    told: list[tuple[str, str]] = []
    for part in parts:
        found = list(_facts_in(part))
        if not found and are_names(part, 2) and all(key == "Director" for key, _ in told):
            found = [("Director", part)]
        if not found:
            return []
        told += found
    dated = {"Year", "Duration"} & {key for key, _ in told}
    return told if dated and len(told) > 1 else []


def _facts_in(part: str) -> Iterator[tuple[str, str]]:
    dated = _YEAR_LAST.fullmatch(part)
    if not part.isdigit() and _is_read(minutes_of, part):
        yield "Duration", part
    elif dated and _is_read(year_of, dated[2]) and (not dated[1] or _are_countries(dated[1])):
        yield from [("Country", dated[1])] * bool(dated[1])
        yield "Year", dated[2]
    elif _are_countries(part):
        yield "Country", part
    elif language_named(part):
        yield "Language", part


def _is_read(read: Callable[[str], int], value: str) -> bool:
    try:
        return read(value) > 0
    except ValueError:
        return False


def _are_countries(text: str) -> bool:
    return all(map(country_named, countries(text)))

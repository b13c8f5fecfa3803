"""Countries, languages and subtitles that a question asks for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from index.language.places import country_described, country_named, language_named
from index.models import Span

_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+\.?)*")
_OR = re.compile(r"\s*(?:,|and|or|&|ja|tai|seka|,\s*(?:and|or))\s*(?:from |in )?(?:the )?")
_SUBTITLED_BEFORE = re.compile(r"(?:(?:subtitled|subtitles|subs)(?:\s+are)?\s+in|tekstitet\w+|tekstity\w+)\s*$")
_SUBTITLED_AFTER = re.compile(r"[\s-]*(?:language\s+)?(?:subtitl\w*|subs\b|tekstit\w+)")
_LANGUAGE_BEFORE = re.compile(r"(?:\bin|spoken in|speaking|speak)(?:\s+the)?\s+$")
_SPOKEN_BEFORE = re.compile(r"\bpuhu(?:taan|vat|u)\s+$")
_LANGUAGE_AFTER = re.compile(r"[\s-]*(?:language|speaking|spoken|dialogue|kieli\w*|puhu\w+)\b")
_COUNTRY_BEFORE = re.compile(r"\b(?:from|in|of|made in|produced in|out of|country)(?:\s+the)?\s+$")
NO_WORDS = re.compile(
    r"\b(?:without (?:any )?(?:dialogue|words|speech)|no dialogue|wordless|dialogittom\w+|sanattom\w+)\b"
)
_FINNISH_CASE = re.compile(r"(?:[sl]t[aä]|ss[aä]|ll[aä])$")


_FILMS_AFTER = re.compile(r"\s*(?:films?|movies?)\b")
_FILM_COMPOUND = re.compile(r"([^\W\d_]{4,}?)-?(?:leff|elokuv|filmi|filmej|patk)\w*")
HOME = "FI"
"""What "kotimainen" (domestic) means to somebody who writes Finnish."""
_DOMESTIC = re.compile(r"kotimai(?:nen|s\w+)$")


Kind = Literal["countries", "languages", "subtitles"]
"""What a film is to have, by the name of the condition in `Filters`."""


class Place(NamedTuple):
    """A country or a language that a question names.

    Attributes:
        kind: as what it is named.
        code: that of `index.language.places`.
        span: where, with the words around it that say in what role it stands.
        spoken: the language that the adjective of a country may mean as well.
    """

    kind: Kind
    code: str
    span: Span
    spoken: str | None = None


def places_asked(question: str, plain: str, own: frozenset[str]) -> list[Place]:
    """Reads the places in `plain`: the question folded letter for letter, what is understood blanked out.

    `own` are languages that only the corpus knows, as its headers name them, folded.
    """
    found: list[Place] = []
    words = [Span(*match.span()) for match in _WORD.finditer(plain)]
    pairs = [
        Span(first.start, second.end)
        for first, second in pairwise(words)
        if plain[first.start : first.end] not in ("the", "a", "an")
    ]
    taken = 0
    for span in sorted([*pairs, *words], key=lambda span: (span.start, -span.end)):
        if span.start < taken:
            continue
        joined = found[-1].kind if found and _OR.fullmatch(plain[taken : span.start]) else None
        said = plain[span.start : span.end]
        place = Place("languages", said, span) if said in own else _read(question, plain, span, joined)
        if place is not None:
            found.append(place._replace(span=_with_marker(plain, span, place.kind)))
            taken = span.end
    silence = NO_WORDS.search(plain)
    return [*found, *([Place("languages", "", Span(*silence.span()))] if silence else [])]


def _read(question: str, plain: str, span: Span, joined: Kind | None) -> Place | None:
    """Gives the place that a word or pair of words is here; None where it is none.

    `joined` is the kind of the place that it is joined to by "and" or "or".
    """
    word, before, after = plain[span.start : span.end], plain[: span.start], plain[span.end :]
    language = language_named(word)
    if language and (_SUBTITLED_BEFORE.search(before) or _SUBTITLED_AFTER.match(after)):
        return Place("subtitles", language, span)
    surely = "kieli" in word or word.endswith("ksi") or _SPOKEN_BEFORE.search(before)
    spoken = surely or joined == "languages" or _LANGUAGE_BEFORE.search(before) or _LANGUAGE_AFTER.match(after)
    if language and spoken:
        return Place("languages", language, span)
    if question[span.start : span.end] in ("US", "U.S.", "U.S"):  # never "us"
        return Place("countries", "US", span)
    if _DOMESTIC.match(word):
        return Place("countries", HOME, span)
    country = country_described(word) or _country_of_compound(word)
    if country:
        return Place("countries", country, span, language)
    alone = not _WORD.search(before + after)
    told = alone or joined == "countries" or _COUNTRY_BEFORE.search(before) or _FINNISH_CASE.search(word)
    named = country_named(word) if told or _FILMS_AFTER.match(after) else None
    return Place("countries", named, span) if named else None


def _country_of_compound(word: str) -> str | None:
    """Gives the country of a Finnish compound: "suomileffat", "japanielokuvia"."""
    compound = _FILM_COMPOUND.fullmatch(word)
    return country_named(compound[1]) or country_described(compound[1]) if compound else None


def _with_marker(plain: str, span: Span, kind: Kind) -> Span:
    """The span with the words around it that say in what role it stands."""
    if kind == "subtitles":
        after = _SUBTITLED_AFTER.match(plain, span.end)
        before = _SUBTITLED_BEFORE.search(plain[: span.start])
        return Span(before.start() if before else span.start, after.end() if after else span.end)
    if kind == "languages":
        after = _LANGUAGE_AFTER.match(plain, span.end)
        return Span(span.start, after.end() if after else span.end)
    return span

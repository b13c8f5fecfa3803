"""Countries, languages and subtitles that a question asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

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


@dataclass(frozen=True)
class Places:
    """Codes of `index.language.places`, and where the question has them.

    `spoken` are the languages that the adjectives of `countries` may mean as well.
    """

    countries: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    subtitles: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


def places_asked(question: str, plain: str, own: frozenset[str] = frozenset()) -> Places:
    """Reads the places in `plain`: the question folded letter for letter, what is understood blanked out.

    `own` are languages that only the corpus knows, as its headers name them, folded.
    """
    found: dict[str, list[str]] = {"countries": [], "languages": [], "subtitles": [], "spoken": []}
    spans: list[Span] = []
    words = [Span(*match.span()) for match in _WORD.finditer(plain)]
    pairs = [
        Span(first.start, second.end)
        for first, second in pairwise(words)
        if plain[first.start : first.end] not in ("the", "a", "an")
    ]
    taken, last = 0, ""
    for span in sorted([*pairs, *words], key=lambda span: (span.start, -span.end)):
        if span.start < taken:
            continue
        joined = last if taken and _OR.fullmatch(plain[taken : span.start]) else ""
        said = plain[span.start : span.end]
        kind, code, spoken = ("languages", said, None) if said in own else _read(question, plain, span, joined)
        if code is not None:
            found[kind].append(code)
            found["spoken"] += [spoken] if spoken else []
            spans.append(_with_marker(plain, span, kind))
            taken, last = span.end, kind
    silence = NO_WORDS.search(plain)
    if silence:
        found["languages"].append("")
        spans.append(Span(*silence.span()))
    return Places(
        tuple(dict.fromkeys(found["countries"])), tuple(dict.fromkeys(found["languages"])),
        tuple(dict.fromkeys(found["subtitles"])), tuple(dict.fromkeys(found["spoken"])), tuple(spans),
    )  # fmt: skip


def _read(question: str, plain: str, span: Span, joined: str) -> tuple[str, str | None, str | None]:
    """What kind of place a word or pair of words is here, its code, and the language it may mean instead.

    `joined` is the kind of the place that it is joined to by "and" or "or".
    """
    word, before, after = plain[span.start : span.end], plain[: span.start], plain[span.end :]
    language = language_named(word)
    if language and (_SUBTITLED_BEFORE.search(before) or _SUBTITLED_AFTER.match(after)):
        return "subtitles", language, None
    surely = "kieli" in word or word.endswith("ksi") or _SPOKEN_BEFORE.search(before)
    spoken = surely or joined == "languages" or _LANGUAGE_BEFORE.search(before) or _LANGUAGE_AFTER.match(after)
    if language and spoken:
        return "languages", language, None
    if question[span.start : span.end] in ("US", "U.S.", "U.S"):  # never "us"
        return "countries", "US", None
    if _DOMESTIC.match(word):
        return "countries", HOME, None
    country = country_described(word) or _country_of_compound(word)
    if country:
        return "countries", country, language
    alone = not _WORD.search(before + after)
    if alone or joined == "countries" or _COUNTRY_BEFORE.search(before) or _FINNISH_CASE.search(word):
        return "countries", country_named(word), None
    named = country_named(word) if _FILMS_AFTER.match(after) else None
    return "countries", named, None


def _country_of_compound(word: str) -> str | None:
    """Gives the country of a Finnish compound: "suomileffat", "japanielokuvia"."""
    compound = _FILM_COMPOUND.fullmatch(word)
    return country_named(compound[1]) or country_described(compound[1]) if compound else None


def _with_marker(plain: str, span: Span, kind: str) -> Span:
    """The span with the words around it that say in what role it stands."""
    if kind == "subtitles":
        after = _SUBTITLED_AFTER.match(plain, span.end)
        before = _SUBTITLED_BEFORE.search(plain[: span.start])
        return Span(before.start() if before else span.start, after.end() if after else span.end)
    if kind == "languages":
        after = _LANGUAGE_AFTER.match(plain, span.end)
        return Span(span.start, after.end() if after else span.end)
    return span

"""The names in a question, as the corpus knows them, with what only questions do to names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.assistant.showings.venue_words import venues_meant
from index.language.analysis import folded
from index.language.inflection import bases_of
from index.models import Span
from index.names import Mention, Names
from index.programme import Programme

_PRONOUN = re.compile(r"(?:it|her|him|he|she|they|them|se|hän|ne)\W*", re.IGNORECASE)
_JOINED = re.compile(r"\W*(?:or|and|than|vs|as|after|ja|vai|tai|kuin)?\W*", re.IGNORECASE)
"""What stands between two films that are named side by side."""
_DIGITS = re.compile(r"\d+")
_NUMBERS = re.compile(r"(?:\W+[^\W\d]+)?\W+\d+(?:\W+(?:[^\W\d]+\W+)?\d+)*")
"""Numbers after a name, with a word before each at most."""
_FILMS_OF = re.compile(
    r"(?<![\w'-])(?P<given>[^\W\d_]{3,})(?P<s>'s?)? (?:other |latest |muut |muita |uusin )?"
    r"(?:films?|movies?|elokuv\w+|leff\w+)\b",
    re.IGNORECASE,
)
_SURE = 0.9
"""How sure a director is meant by a given name."""


def mentions_in(question: str, names: Names, programme: Programme, directors: Iterable[str] = ()) -> list[Mention]:
    """The names in a question, what describes a venue, and given names of `directors`, in order."""
    mentions = without_pronouns([_with_numbers(mention, question) for mention in names.mentions(question)], question)
    venues = venues_meant(question, mentions, programme.venues.values())
    people = _directors_meant(question, mentions, directors, names)
    return sorted([*mentions, *venues, *people], key=lambda mention: mention.span)


def without_pronouns(mentions: list[Mention], question: str, *, spoken_of: bool = False) -> list[Mention]:
    """Drops titles that are rather pronouns for a film named beside them, or `spoken_of` before: "how long is it"."""
    films = [mention for mention in mentions if mention.kind == "film"]
    dropped = [
        one for one in films if _is_pronoun(one, question) and (spoken_of or _stands_for_another(one, films, question))
    ]
    return [mention for mention in mentions if mention not in dropped]


def _stands_for_another(pronoun: Mention, films: Sequence[Mention], question: str) -> bool:
    """Whether another film is named that a pronoun may mean, not just beside it: "is it longer than us"."""
    for film in films:
        first, last = sorted([pronoun.span, film.span])
        named = film != pronoun and (film.span < pronoun.span or not _is_pronoun(film, question))
        if named and not _JOINED.fullmatch(question[first.end : last.start]):
            return True
    return False


def _is_pronoun(mention: Mention, question: str) -> bool:
    """Whether a title is a pronoun, not written as a title is within a sentence."""
    said, before = question[slice(*mention.span)], question[: mention.span.start].rstrip()
    capital = said[:1].isupper() and before and before[-1] not in ".!?"
    return bool(_PRONOUN.fullmatch(said)) and not capital and before[-1:] not in tuple('"\u201c\u00ab')


def _with_numbers(mention: Mention, question: str) -> Mention:
    """Gives a film's mention with the numbers of its title that follow: "Cleo 5-7" is no film from five to seven."""
    numbers = {digits for named in mention.candidates for digits in _DIGITS.findall(named.name)}
    follows = _NUMBERS.match(question, mention.span.end) if mention.kind == "film" and numbers else None
    if follows is None or set(_DIGITS.findall(follows.group())) != numbers:
        return mention
    return replace(mention, span=Span(mention.span.start, follows.end()))


def _directors_meant(question: str, named: Sequence[Mention], directors: Iterable[str], names: Names) -> list[Mention]:
    """Gives the directors whose films a question asks for by a given name that no other director has."""
    match = _FILMS_OF.search(question)
    if not match or any(m.span.start < match.end("given") and match.start("given") < m.span.end for m in named):
        return []
    said = folded(match["given"])
    meant = {said} if match["s"] else bases_of(said)  # who owns the films: a genitive
    called = sorted({name for name in directors if " " in name and folded(name).split()[0] in meant})
    if len(called) != 1:
        return []
    span = Span(*match.span("given"))
    people = [mention for mention in names.mentions(called[0]) if mention.kind == "person"]
    return [replace(person, span=span, score=_SURE, exact=False) for person in people[:1]]

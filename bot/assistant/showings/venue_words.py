"""Venues meant by what they are: "the cinema", "in the tents", "in the small one", "teltassa"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bot.assistant.numbers import number_words
from bot.assistant.showings.venues import named_venues
from bot.assistant.stretches import begun_before
from index.language.analysis import folded, is_stop_word
from index.language.inflection import bases_of
from index.models import Span, Venue
from index.names import Mention
from index.naming.forms import Named

_ENGLISH = re.compile(
    r"\b(?:in|at|inside|outside)\s+(?:(?:either|both|any|all|one)\s+(?:of\s+)?)?(?:the\s+|a\s+)?"
    r"(?P<said>[^\W\d_]{3,}(?:[ -][^\W\d_]{3,})?)",
    re.IGNORECASE,
)
_FINNISH = re.compile(
    r"\b(?P<said>(?:[^\W\d_]{3,} )?(?:[^\W\d_]{3,}(?:ss[aä]|ll[aä])"
    r"|(?:telt|koulu|elokuvateatteri)[^\W\d_]*[sl]))(?!\w)",
    re.IGNORECASE,
)
_IN_ENGLISH = {
    "teltta": "tent",
    "telto": "tent",
    "elokuvateatteri": "cinema",
    "koulu": "school",
    "liikuntasali": "gymnasium",
    "sali": "hall",
    "iso": "big",
    "pieni": "small",
    "pikku": "small",
}
"""What a Finn calls a venue whose name and description are English."""
_HEAD_ENDS = re.compile(r"[;,(]|\b(?:with|from|of|for|in|by|near|at)\b|\d")
_SURE = 0.9
_ASKED = frozenset({"missä", "mistä", "mihin", "minkä", "which", "what"})
"""What asks which venue it is: "missä salissa" is in no hall yet."""
_DENIED = re.compile(
    r"\b(?:not|anywhere but|everywhere but|except|other than|outside|no|ei|muualla kuin|paitsi)"
    r"(?: (?:in|at|from|for|the|an?|anything|films?))*\s*$",
    re.IGNORECASE,
)


def with_denial(span: Span, question: str) -> Span:
    """Gives where a venue stands, with the words before it that exclude it: "not in the tent"."""
    return begun_before(span, question, _DENIED)


def venues_left(named: Sequence[Mention], question: str, every: Sequence[str]) -> tuple[str, ...]:
    """Gives the venues that a question means, of all those there are: all but those that it excludes, if it does."""
    venues = tuple(dict.fromkeys(candidate.name for mention in named for candidate in mention.candidates))
    if not named or with_denial(named[0].span, question) == named[0].span:
        return venues
    return tuple(venue for venue in every if venue not in venues)


def venues_meant(question: str, named: Sequence[Mention], venues: Iterable[Venue]) -> list[Mention]:
    """Gives the places in a question that describe a venue, or several, besides the names in it."""
    known = list(venues)
    if not known or any(mention.kind == "venue" for mention in named):
        return []
    for pattern in (_ENGLISH, _FINNISH):
        for match in pattern.finditer(question):
            span = _without_hour(Span(*match.span("said")), question)
            if not span or any(m.span.start < span.end and span.start < m.span.end for m in named):
                continue
            if found := _described(span, question, known):
                return [found]
    return []


def _without_hour(span: Span, question: str) -> Span | None:
    """Gives the words of a place without an hour before them, "kuudelta koululla"; "at ten" is in no tent."""
    first, *rest = question[slice(*span)].split(" ")
    if first.casefold() in _ASKED:
        return None
    if first.casefold() not in number_words():
        return span
    return Span(span.start + len(first) + 1, span.end) if rest else None


def _described(span: Span, question: str, venues: Sequence[Venue]) -> Mention | None:
    """Gives the venues that one or two words describe, unless they are all of them: the longer the better."""
    words = question[slice(*span)].split()
    for said in (words, words[:1], words[-1:]):
        fitting = _fitting(" ".join(said), venues)
        if fitting and len(fitting) < len(venues):
            start = span.end - len(said[0]) if said == words[-1:] else span.start
            end = start + len(" ".join(said))
            candidates = tuple(Named("venue", venue.name) for venue in fitting)
            return Mention("venue", candidates, Span(start, end), _SURE, exact=False)
    return None


def _fitting(said: str, venues: Sequence[Venue]) -> list[Venue]:
    words = [
        word
        for word in folded(said).replace("-", " ").split()
        if word not in ("one", "ones") and not is_stop_word(word)
    ]
    if not words:
        return []
    english = [_in_english(word) for word in words]
    for spoken in (words, english):
        if fitting := named_venues(" ".join(spoken), venues):
            return fitting
    return [venue for venue in venues if _is_kind(english, venue)]


def _is_kind(words: Sequence[str], venue: Venue) -> bool:
    """Whether words are what a venue's notes call it first: "village cinema from 1956" is a cinema."""
    parts = folded(_HEAD_ENDS.split(venue.notes, maxsplit=1)[0]).split()
    if not parts or not _same(words[-1], parts[-1]):
        return False
    return all(any(_same(word, part) for part in parts) for word in words)


def _same(word: str, part: str) -> bool:
    return part.startswith(word.removesuffix("s")) and len(word) >= min(3, len(part))


def _in_english(word: str) -> str:
    """Gives a Finnish word for a venue in English, endings and the spoken "teltas" for "teltassa" included."""
    spoken = f"{word}sa" if re.search(r"[aeiouy]s$", word) else f"{word}la" if re.search(r"[aeiouy]l$", word) else word
    bases = (word, spoken, *bases_of(word), *bases_of(spoken))
    return next((_IN_ENGLISH[base] for base in bases if base in _IN_ENGLISH), word)

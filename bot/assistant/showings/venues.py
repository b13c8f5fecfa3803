"""Where a venue is and what it is like: its address and notes, as the programme's list of venues has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from bot.assistant.answers import Answer, Run
from bot.assistant.forms import OPENING
from bot.assistant.wording import Wording
from index.language.analysis import folded
from index.language.inflection import bases_of
from index.models import Venue
from index.programme import Programme

_X = r"(?:the |se |tuo )?(?P<x>[\w' -]{3,40}?)"
_ASKED = (
    rf"where(?:'s| is| are| can i find) {_X}(?: located)?",
    rf"(?:how|where) (?:do|can|would|should) (?:i|we|you|one) (?:get|go|find|walk) (?:from here )?(?:to )?{_X}"
    r"(?: from here)?",
    rf"(?:what(?:'s| is) )?(?:the )?address (?:of|for) {_X}",
    rf"what(?:'s| is) {_X}'s address",
    rf"{_X} address",
    rf"how (?:many (?:seats|people|places)|big|large) (?:(?:does|do|has|are|is|there|in|at) )*{_X}"
    r"(?: have| hold| seat| got)?",
    rf"(?:is|are) {_X} (?:\w+ )?(?:accessible|step-free|wheelchair[ -]accessible)",
    rf"missä (?:on|sijaitsee|ovat) {_X}",
    rf"missä {_X} (?:oikein )?(?:on|sijaitsee)",
    rf"(?:miten|kuinka) (?:pääse[en]\w*|mennään|kuljen) {_X}",
    rf"(?:mikä on )?{_X} osoite",
    rf"(?:montako|kuinka monta) (?:paikkaa|ihmistä|istumapaikkaa) (?:on |mahtuu )?{_X}(?: on| mahtuu)?",
    rf"(?:montako|paljonko|kuinka (?:monta|paljon)) (?:\w+ )?{_X} mahtuu(?: \w+)?",
    rf"(?:kuinka|miten) (?:suuri|iso) {_X} on",
    rf"onko {_X} esteetön",
)
_PATTERNS = [re.compile(f"{OPENING}(?:{asked})", re.IGNORECASE) for asked in _ASKED]
_WAY = re.compile(
    r"\bhow (?:do|can|would|should|could) (?:i|we|you|one|he|she|they) (?:get|go|walk|come)\b"
    r"|\bhow (?:far|long)\b.*\b(?:from|between|walk|apart)\b|\b(?:the|a) (?:way|walk|distance) (?:from|to|between)\b"
    r"|\b(?:ehti|ehdi)\w*\b(?!.*\b(?:nähdä|katso\w*)\b)"
    r"|\b(?:miten|kuinka) (?:pääse\w*|kulje\w*|mennään)\b|\b(?:miten|kuinka) (?:pitkä|kaukana)\b.*\b(?:matka|kävel\w*)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_HALLS = re.compile(r"(?:all )?(?:the |your )?(?:(?:movie )?theat(?:er|re)s|cinemas|screens|halls)", re.IGNORECASE)
"""What guests call all venues together."""
_STEM = 4


def venue_answer(question: str, programme: Programme, wording: Wording) -> Answer | None:
    """Gives the address and notes of the venues that a question asks where they are, or None if it asks for no such."""
    told = [venue for venue in venues_asked(question, programme.venues.values()) if venue.address or venue.notes]
    if not told:
        return None
    runs: list[Run] = []
    for venue in told:
        runs += [*([Run(text="\n\n")] if runs else []), *facts_of(venue, programme, wording)]
    return Answer(kind="fact", runs=tuple(runs), score=1, language=wording.language)


def facts_of(venue: Venue, programme: Programme, wording: Wording) -> tuple[Run, ...]:
    """Gives what a venue is called, and under it its address and notes."""
    facts = "".join(f"\n{fact}" for fact in (venue.address, venue.notes) if fact)
    return Run.title(programme.called(venue.name, wording.language)), Run(text=facts)


def asks_the_way(question: str) -> bool:
    """Whether a question asks how to get from one place to another, or how far that is."""
    return bool(_WAY.search(question))


def venues_asked(question: str, venues: Iterable[Venue]) -> list[Venue]:
    """Gives the venues whose place, size or access is asked for; several where a name fits several."""
    asked = " ".join(question.replace("\u2019", "'").strip(" ?!.").split())
    for pattern in _PATTERNS:
        match = pattern.fullmatch(asked)
        if match and _HALLS.fullmatch(match["x"]):
            return list(venues)
        if match and (found := named_venues(match["x"], list(venues))):
            return found
    return []


def named_venues(said: str, venues: Iterable[Venue]) -> list[Venue]:
    """Gives the venues that some words name, endings aside: "teltta" is in Pikkuteltta and in Iso teltta."""
    words = _WORD.findall(folded(said))
    return [v for v in venues if words and any(_fits(words, name) for name in (v.name, *v.also))]


def _fits(words: list[str], name: str) -> bool:
    """Whether all that is said stands in a name, endings aside: "koululle" is Koulun sali, "teltta" in Pikkuteltta."""
    parts = _parts_of(name)
    return len(words) <= len(parts) and all(any(_alike(word, part) for part in parts) for word in words)


@lru_cache(maxsize=1024)
def _parts_of(name: str) -> Sequence[str]:
    """Gives the words of a venue's name."""
    return _WORD.findall(folded(name))


def _alike(word: str, part: str) -> bool:
    if word == part or part in bases_of(word) or (len(word) > _STEM and part.endswith(word)):
        return True
    if word[:_STEM] != part[:_STEM]:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, part, strict=False)))
    return shared >= _STEM and shared >= len(part) - 2 and len(word) - shared <= _STEM

"""The place of what was spoken of: "how do I get there", "what's on there tonight", "in the same tent"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.screenings import showing_of
from bot.assistant.forms import OPENING

_THERE = re.compile(
    r"\b(?:get|go|walk|find|come) (?:to )?(?:there|that place|that venue)\b(?! (?:from|by|with)\b)"
    r"|\bpääse\w* (?:sinne|perille)\b"
    r"(?!.*\b(?:sisään|sisälle|katsomaan|ilman|ilmaiseksi|mukaan|juna\w*|bussi\w*|auto\w*|taksi\w*|lentä\w*)\b)"
    r"|\bwhere(?: is|'s) (?:(?:the|that|this) )?(?:venue|place)\b|\bmissä se paikka on\b",
    re.IGNORECASE,
)
_WHERE_IT = re.compile(
    rf"{OPENING}(?:where(?: is|'s) (?:it|that)(?: exactly)?|missä se (?:on|sijaitsee))\W*", re.IGNORECASE
)
_FROM_THERE = re.compile(r"\bfrom (?:there|that (?:place|venue))\b|\bsieltä\b", re.IGNORECASE)
_AT_THERE = re.compile(
    r"(?<!is )(?<!are )(?<!was )(?:\b(?:in |at |over )?there\b"
    r"(?=\W*$|\s+(?:now|next|tonight|tonite|today|tomorrow|then|later|after|before|on|at|this)\b)"
    r"|\b(?:in|at) (?:the same|that(?: same)?) (?:place|venue|tent|cinema|hall|room|theat(?:re|er))\b"
    r"|\bsiellä\b|\bsamassa (?:paikassa|teltassa|salissa|teatterissa)\b)",
    re.IGNORECASE,
)


def by_place(spoken: SpokenOf) -> Completed | None:
    """Puts the venue spoken of, or that of the film spoken of, in place of "there"."""
    question = spoken.question
    venue = place_of(spoken)
    if venue is None or spoken.names_film:
        return None
    if found := _FROM_THERE.search(question):
        start = spoken.wording.text("put-from", venue=venue)
        return Completed(f"{question[: found.start()]}{start}{question[found.end() :]}")
    if names_besides_place(spoken):
        return None
    told_of = spoken.conversation.place and (spoken.conversation.topic or not spoken.films)
    if _THERE.search(question) or (told_of and _WHERE_IT.fullmatch(question)):
        return Completed(spoken.wording.text("put-way", venue=venue))
    if not spoken.conversation.place or not _AT_THERE.search(question):
        return None
    return Completed(_AT_THERE.sub(spoken.at(venue), question, count=1))


def speaks_of_place(question: str) -> bool:
    """Whether a question says "there", or "in the same tent"."""
    return bool(_AT_THERE.search(question))


def names_besides_place(spoken: SpokenOf) -> bool:
    """Whether a question names anything but "the same tent"."""
    place = _AT_THERE.search(spoken.question)
    return any(not place or not place.start() <= m.span.start < place.end() for m in spoken.mentions)


def without_place(question: str) -> str:
    """Gives a question without its "there"."""
    return " ".join(_AT_THERE.sub(" ", question).split())


def place_of(spoken: SpokenOf) -> str | None:
    """Gives the venue last spoken of, else that of the film spoken of."""
    if spoken.conversation.place:
        return spoken.conversation.place
    showing = showing_of(spoken.about, spoken) if spoken.about else None
    return showing.venue if showing else None

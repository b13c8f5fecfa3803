"""What a question keeps of its times when another question gives others: the day, the hour, the part of the day."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.times.phrases import Phrase
from index.models import Span

CLOCKS = frozenset({"at", "around", "after", "before", "between", "part", "bare_hour"})
POINTS = frozenset({"now", "next", "soon", "later"})
HOURS = CLOCKS | POINTS
_FINNISH_PARTS = (("iltapäiv", "iltapäivällä"), ("aamu", "aamulla"), ("il", "illalla"), ("yö", "yöllä"))


def part_kept(old: Sequence[Phrase], new: Sequence[Phrase]) -> str:
    """Gives the part of the day that goes on with another day: "tomorrow night", "i mean Saturday"."""
    if len(new) > 1 or new[0].kind in HOURS | {"tonight"} or _names_part(new[0]):
        return ""
    for phrase in old:
        if english := phrase.parts.get("en_part"):
            return english
        said = phrase.parts.get("fi_part") or ""
        if finnish := next((part for stem, part in _FINNISH_PARTS if said.casefold().startswith(stem)), None):
            return finnish
    return ""


def _names_part(phrase: Phrase) -> bool:
    return bool(phrase.parts.keys() & {"en_part", "fi_part", "late"})


def given_up(old: Sequence[Phrase], new: Sequence[Phrase]) -> list[Phrase]:
    """Gives the old times that new ones replace: a day replaces the day, an hour the hour, and both "now"."""
    hours = _says_hours(new)
    days = any(phrase.kind not in HOURS for phrase in new)
    points = any(phrase.kind in POINTS for phrase in new)
    kept = [
        phrase
        for phrase in old
        if not points
        and phrase.kind not in POINTS
        and ((phrase.kind in CLOCKS and not hours) or (phrase.kind not in CLOCKS and not days))
    ]
    return [phrase for phrase in old if phrase not in kept]


def _says_hours(phrases: Sequence[Phrase]) -> bool:
    """Whether phrases say at what hours: a clock, a part of the day."""
    return any(phrase.kind in CLOCKS | {"tonight"} or _names_part(phrase) for phrase in phrases)


def part_given_up(phrase: Phrase, new: Sequence[Phrase]) -> list[Span]:
    """Gives where a phrase that is kept for its day says a part of it that new hours replace: "tomorrow morning"."""
    said = phrase.parts.get("en_part") or phrase.parts.get("fi_part")
    if not said or not _says_hours(new):
        return []
    start = phrase.span.start + phrase.text.rindex(said)
    return [Span(start, start + len(said))]

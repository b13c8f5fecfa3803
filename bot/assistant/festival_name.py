"""Questions that name the festival, of which every entry of the FAQ speaks: its name tells none of them apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import sqrt

from bot.assistant.quoting.odds import odds_of

_FESTIVAL = r"(?:film ?)?fest(?:ival)?s?"
_BEFORE = r"(?:(?:the|this|your|that|a|film)\s+)*"
_OF_FILMS = re.compile(r"\b(?:films?|movies?|reviews?|documentar\w+|comed\w+|stor(?:y|ies))\b", re.IGNORECASE)
_UNHEARD = 1e-4
"""An entry that is not found without the festival's name has this chance."""


def without_festival(question: str, festival: str) -> str:
    """Gives an English question without the festival; empty where it names none, and where it names nothing else."""
    name = re.compile(rf"\b{_BEFORE}(?:{_FESTIVAL}|{re.escape(festival)})\b(?:['’]s\b)?", re.IGNORECASE)  # noqa: RUF001
    bare = " ".join(name.sub(" ", question).split())
    return bare if bare != " ".join(question.split()) else ""


def names_this_festival(question: str, festival: str) -> bool:
    """Whether a question speaks of the festival itself, and of none of its films: "whose idea was this festival?"."""
    name = rf"\b(?:(?:the|this|your) {_FESTIVAL}(?! (?:of|in)\b)|{re.escape(festival)})(?![\w-])"
    return bool(re.search(name, question, re.IGNORECASE)) and not _OF_FILMS.search(question)


def between(named: Mapping[str, float], bare: Mapping[str, float]) -> dict[str, float]:
    """Gives the chances of entries, by document, half way to what they are without the festival's name.

    Of 40 questions that name it, to four FAQs, 24 were answered wrongly, surely each, mostly by the one entry with the
    word in its question; so 3, and 25 instead of 15 have the right entry first. See docs/measurements.md.
    """
    return {document: _mean(chance, bare.get(document, _UNHEARD)) for document, chance in named.items()}


def _mean(one: float, other: float) -> float:
    """Gives the chance whose odds are the geometric mean of those of two."""
    odds = sqrt(odds_of(one) * odds_of(other))
    return odds / (1 + odds)

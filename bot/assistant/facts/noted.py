"""Whether a question asks for what a film's content notes say: "is there any swearing in X?"."""

from __future__ import annotations

import re

from bot.assistant.facts.questions import says_only_small_words
from index.language.analysis import folded, terms_of

_ASKS = re.compile(r"\W*(?:is|are|does|do|will|any|has|have|onko|sisaltaako)\b")
_BREAK = re.compile(r"\b(?:breaks?|pauses?|intervals?|valiai\w+)(?: (?:in the middle|half-?way))?\b")
"""What content notes call an intermission."""


def asks_for_note(rest: str, notes: str) -> bool:
    """Tells whether a question, its film's name left out, asks if there is what the notes say, and nothing else."""
    asked = _BREAK.sub("intermission", folded(rest))
    if not _ASKS.match(asked):
        return False
    noted = set(terms_of(notes, "en"))
    words = re.findall(r"\w+", asked)
    told = [word for word in words if set(terms_of(word, "en")) & noted]
    return bool(told) and says_only_small_words(" ".join(word for word in words if word not in told))

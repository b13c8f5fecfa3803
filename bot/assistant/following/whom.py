"""Whom an answer speaks of: the person that "he" means in the next question."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.knowledge import Knowledge

_WHO = re.compile(rf"{OPENING}(?:who|kuka)\b", re.IGNORECASE)
_DIRECTOR = re.compile(r"\bdirector\b|\bohjaaja", re.IGNORECASE)


def person_told(answer: Answer, asked: Asked, knowledge: Knowledge) -> str | None:
    """Gives the one director spoken of, or whom alone the telling sentence or notes name for who asked who it was."""
    if _DIRECTOR.search(asked.text) and len(asked.films) == 1 and len(asked.films[0].directors) == 1:
        return asked.films[0].directors[0]
    if answer.kind not in ("passage", "programme") or not _WHO.match(asked.text):
        return None
    told = [quote.text[slice(*quote.highlight)] for quote in answer.quotes[:1]]
    named = knowledge.mentions("; ".join(told or [screening.notes for screening in answer.screenings]))
    people = {one.name for mention in named if mention.kind == "person" for one in mention.candidates}
    return people.pop() if len(people) == 1 else None

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
    """Gives the one director spoken of, or the one person whom the telling sentence names for who asked who it was."""
    if _DIRECTOR.search(asked.text) and len(asked.films) == 1 and len(asked.films[0].directors) == 1:
        return asked.films[0].directors[0]
    if answer.kind != "passage" or not _WHO.match(asked.text):
        return None
    quote = answer.quotes[0]
    named = knowledge.mentions(quote.text[slice(*quote.highlight)])
    people = {one.name for mention in named if mention.kind == "person" for one in mention.candidates}
    return people.pop() if len(people) == 1 else None

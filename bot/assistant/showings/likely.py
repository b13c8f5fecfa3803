"""What a question most likely asks of the programme, though it says more than the rules read.

"Horror tonight? I am wide awake": a kind of film and a time are stated, and nothing in the texts answers the rest.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.wanted import Wanted, matching
from bot.assistant.showings.words import speaks_of_other
from bot.assistant.wording import Wording

_WATCHED = re.compile(
    r"\b(?:films?|movies?|flicks?|screenings?|see|watch|catch|showing|starts?|starting|elokuv\w*|leff\w*|näytö\w*|nähdä"
    r"|katso\w*|alka\w*)\b",
    re.IGNORECASE,
)
_LEAST = 2
"""So many things that tell of showings: a time, a venue, a note, conditions on the film, a word for watching."""


def likely_showings(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Gives the showings that meet the conditions which a question states; None when it states too few."""
    if asked.films or asked.unreviewed or asked.fact or asked.people or speaks_of_other(asked.text):
        return None
    conditions = bool(asked.filters.conditions())
    stated = [bool(asked.when), bool(asked.venues), bool(asked.notes or asked.unnoted), conditions]
    watched = bool(_WATCHED.search(asked.text))
    if not (asked.when or asked.venues or asked.notes) or sum(stated) + watched < _LEAST:
        return None
    wanted = Wanted(asked.when, asked.venues, asked.filters, asked.notes, asked.end, None, asked.unnoted)
    if not matching(wanted, knowledge, now):
        return None
    return showings_at(wanted, knowledge, wording, now, asked.page)

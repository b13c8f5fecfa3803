"""Questions for what whoever asks may do, need or find at the festival, of which no review tells."""

from __future__ import annotations

import re

from bot.assistant.asked import Asked

_ONESELF = re.compile(
    r"\b(?:can|could|may|do|should|must|shall|will) (?:i|we)\b|\b(?:i|we)(?:'m| am|'re| are|'ve| have| need| want| lost"
    r"| forgot| left)\b",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\W*(?:is|are) there (?:an? |any )*(?:late |night |last )?(?:bus|train|taxi|shuttle|shop|toilet|bar|caf[eé]|sauna"
    r"|shower|cash|parking|cloakroom)",
    re.IGNORECASE,
)
_OF_FILMS = re.compile(
    r"\b(?:\w*films?|movies?|reviews?|ones?|documentar\w+|comed\w+|drama\w*|stor(?:y|ies)|director\w*|actor\w*|actress\w*"
    r"|characters?|scenes?|see|seen|saw|watch\w*|know|think|remember\w*|mean|called|titled?|names?|about|who|whose)\b",
    re.IGNORECASE,
)
_SERVED = re.compile(
    r"\b(?:can|could|may|do|should|must|shall) (?:i|we) (?:(?:have|need|still|also|just|to|already) )*"
    r"(?:book|reserve|buy|pay|queue|line up|park|bring|cancel|return|swap|exchange|sit|eat|drink|charge|volunteer|sell"
    r"|pick up|(?:get|have) (?:an? |my |our |the |some )*(?:tickets?|seats?|refund|money|discount|in\b))\b",
    re.IGNORECASE,
)
"""What only the festival does for somebody, whatever film it is for."""


def asks_for_oneself(asked: Asked) -> bool:
    """Whether a question is of what whoever asks may do, need or find, whatever film it is for: "where can I eat?"."""
    served = _SERVICE.match(asked.text) or _SERVED.search(asked.untitled)
    return bool(served) or (not asked.films and speaks_of_oneself(asked))


def speaks_of_oneself(asked: Asked) -> bool:
    """Whether a question speaks of whoever asks, and of films only by a title."""
    return bool(_ONESELF.search(asked.text)) and not _OF_FILMS.search(asked.text)

"""Questions for what whoever asks may do, need or find at the festival, of which no review tells."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.asked import Asked
from bot.assistant.showings.words import asks_for_programme
from bot.assistant.stretches import put_in

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
_SPEAKER = re.compile(r"\b(?:i|im|ive|we|my|our|me|us|mine|dropped|left|lost|forgot)\b", re.IGNORECASE)
_TIME = "\0"
"""Stands where a time was said."""
_OCCASION = re.compile(
    r"\b(?:at|to|for|from|in|into|during|after|before) (?:(?:an?|the|my|our|this|that|your|\0)\W+)*(?:\w+ )?"
    r"(?:film|movie|screening|show|showing)\b",
    re.IGNORECASE,
)
"""At, to or after which film something happens; films in the plural are what is asked for."""
_TIMED = re.compile(rf"(?:\b(?:for|until|till|by|from|to|of)\s+)?{_TIME}", re.IGNORECASE)
_TO_SEE = re.compile(
    r"\b(?:see|seen|watch\w*|catch|films?|movies?|\w*thing|what|which|when|on|playing|showing|starting|next"
    r"|again|free)\b",
    re.IGNORECASE,
)
"""Asks for films, or for what is on."""


def matter_of_oneself(asked: Asked) -> Asked | None:
    """Gives what a guest tells of themselves, or asks leave for, without when and at which film; None for others.

    "I left my scarf at the film yesterday", "can I take my mum to a film tonight": no day, hour or film there is a
    condition on showings.
    """
    if asked.language != "en" or not asked.placed or asked.listing or asked.filters.conditions():
        return None
    said = asked.untitled if asked.films else put_in(asked.text, asked.when.matched if asked.when else (), _TIME)
    text = " ".join(_TIMED.sub(" ", _OCCASION.sub(" ", said)).split())
    if _TO_SEE.search(text) or asks_for_programme(text) or not _SPEAKER.search(text):
        return None
    return replace(asked, text=text, untitled=text, when=None, films=(), mentions=(), people=())


def asks_for_oneself(asked: Asked) -> bool:
    """Whether a question is of what whoever asks may do, need or find, whatever film it is for: "where can I eat?"."""
    served = _SERVICE.match(asked.text) or _SERVED.search(asked.untitled)
    return bool(served) or (not asked.films and speaks_of_oneself(asked))


def speaks_of_oneself(asked: Asked) -> bool:
    """Whether a question speaks of whoever asks, and of films only by a title."""
    return bool(_ONESELF.search(asked.text)) and not _OF_FILMS.search(asked.text)

"""The film that shows how another one was made: "is there a making of X?", "and the making-of?"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from index.filters import Filters
from index.models import Film, Span

_MAKING = re.compile(
    r"\b(?:the |an? )?(?:making[- ]of\b"
    r"|(?:documentary|documentaries|docs?|film|films) (?:about|on) (?:the )?(?:making|shooting|filming) of\b"
    r"|behind[- ]the[- ]scenes (?:film|documentary)(?: (?:of|about|on))?)",
    re.IGNORECASE,
)
FEWEST = 2
"""So many of those who directed or act in a film are in one about its making: one may be a director's other film."""
_DOCUMENTARY = Filters(categories=(("documentary",),))


def by_making(spoken: SpokenOf) -> Completed | None:
    """Puts the documentary whose review tells of a film's making in place of that; None where there is none."""
    match = _MAKING.search(spoken.question)
    named = spoken.named("film")
    film = spoken.film_named or spoken.about
    if match is None or film is None or (named and named[0].span.start < match.end()):
        return None
    making = _making_of(film, spoken)
    if making is None:
        return None
    span = Span(match.start(), named[0].span.end if named else match.end())
    return Completed(spoken.asked_of(making, span), (making,))


def _making_of(film: Film, spoken: SpokenOf) -> Film | None:
    """Gives the documentary by somebody else whose review names a film and that shows most of those who made it."""
    knowledge = spoken.knowledge
    naming = {
        path for mention in knowledge.mentions(film.title) for one in mention.candidates for path in one.spoken_of
    }
    others = [one for one in knowledge.catalogue.select(_DOCUMENTARY) if not set(one.directors) & set(film.directors)]
    makers = {*film.directors, *film.cast}
    shown = {one.document: len(makers & set(one.cast)) for one in others if one.document in naming}
    best = max(shown, key=lambda path: shown[path], default=None)
    return knowledge.films[best] if best and shown[best] >= FEWEST else None

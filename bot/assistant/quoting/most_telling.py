"""Which films won prizes, which of those in view is funnier: the reviews that most tell it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.quoting.aspect_words import TONES
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.telling_sentences import aspects_asked, best_telling, without_names
from index.models import Span

MESSAGES = ("told-most",)

MOST = 3
"""So many reviews are quoted."""
MOST_FILMS = 500
"""Of more films not all reviews are gone through: each takes half a millisecond."""
TONE_FROM, PRIZES_FROM = 0.15, 0.6
"""From this chance on a review is quoted."""
_ASKED = TONES | {"prizes"}
_FILMS = re.compile(
    r"\b(?:films?|movies?|ones?|of (?:those|these|them)|elokuv\w*|leff\w*|niistä|näistä)\b", re.IGNORECASE
)
_MOST = re.compile(r"\b(?:the )?(?:most|more|which|eniten|kaikkein|enemmän)\b", re.IGNORECASE)
_HIGHEST = re.compile(r"\b(?:most|\w+(?:est|ier)|sadder|\w{4,}in|\w{4,}mpi)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|no|nothing|least|less|too|without|\w+n't|ei|eikä|vähiten|liian)\b", re.IGNORECASE)


def most_telling(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the reviews that most tell what films in view, or several named, are like, or what prizes any films won.

    None where a kind is meant that headers state ("scary films"), or anything else is asked for besides. What all films
    are like is not compared: "the scariest" of 22 was one of which it says "frightening? In places".
    """
    if asked.when or asked.venues or asked.people or len(asked.films) == 1:
        return None
    text = without_names(asked)
    of_films = _HIGHEST.search(text) or (_FILMS.search(text) and not asked.filters.conditions())
    if not of_films or _DENIED.search(text):
        return None
    besides = [Span(*match.span()) for said in (_FILMS, _MOST) for match in said.finditer(text)]
    asks = aspects_asked(text, _ASKED, besides)
    if len(asks) != 1:
        return None
    [aspect] = asks
    films = asked.films or asked.among or (tuple(guide.knowledge.films.values()) if aspect not in TONES else ())
    if len(films) > MOST_FILMS:
        return None
    least = TONE_FROM if aspect in TONES else PRIZES_FROM
    found = (best_telling(aspect, film, guide) for film in films)
    hits = sorted((hit for hit in found if hit and hit.score >= least), key=lambda hit: -hit.score)[:MOST]
    if not hits:
        return None
    told = found_in(hits, guide)
    answer = told.answer.begun_with(*guide.wording.runs("told-most", count=len(hits)), Run(text="\n"))
    return replace(told, answer=answer)

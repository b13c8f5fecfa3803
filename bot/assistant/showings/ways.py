"""What the programme says, as a question asks for it: venues, films' showings, what is on."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING, asks_whether
from bot.assistant.guide import Guide
from bot.assistant.lists.exclusions import denies
from bot.assistant.lists.requests import ListRequest
from bot.assistant.lists.words import superlative
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.venues import asks_the_way, venue_answer
from bot.assistant.showings.wanted import Wanted, matching
from bot.assistant.showings.words import (
    asks_for_another_chance,
    asks_for_rest,
    asks_for_service,
    asks_for_weather,
    missed_asked,
    speaks_of_other,
)
from bot.assistant.times.when import on_other_days

FIRST_FEW = 5
"""So many films are "the longest films" of a day."""

LEAST_STATED = 2
"""So many things that tell of showings: a time, a venue, a note, conditions on the film, a word for watching."""

_WATCHED = re.compile(
    r"\b(?:films?|movies?|flicks?|screenings?|see|watch|catch|showing|starts?|starting|anything|something|what's on"
    r"|elokuv\w*|leff\w*|näytö\w*|nähdä|katso\w*|alka\w*|jota\w*|mitään)\b",
    re.IGNORECASE,
)
_FILMS_ABOUT = re.compile(r"\b(?:\w*films?|movies?|documentar\w+|something|anything) about\b", re.IGNORECASE)
_WHEN = re.compile(rf"{OPENING}(?:when|what time|where)(?:'s| is| are)\b", re.IGNORECASE)
"""When films of a kind are on, which no word for showings has to say: "when are the shorts?"."""
_WHO_COMES = re.compile(
    rf"{OPENING}(?:who(?:'s| is| are| will be)?|ketkä|kuka) (?:coming|at|in|on|doing|ovat|tulee|tulevat)\b",
    re.IGNORECASE,
)
"""Who comes to what the programme notes: "who's at the Q&As today?"."""
_HAPPENS = re.compile(rf"{OPENING}(?:why|what (?:happens|happened|did|does)|miksi|mitä tapahtuu)\b", re.IGNORECASE)
"""The time is one inside a film: "what happens at midnight in TITLE?"."""


def venue_asked(asked: Asked, guide: Guide) -> Answer | None:
    """Says where a venue is and what it is like: "where is it, and how many seats does it have?"."""
    if asked.when or asked.films:
        return None
    return venue_answer(asked.text, guide.programme, guide.wording)


def films_shown(asked: Asked, guide: Guide) -> Answer | None:
    """Says when and where the films named are shown."""
    if not asked.films or (_HAPPENS.match(asked.text) and not asked.programme):
        return None
    timed = asked.when and not (asked.more and asks_for_service(asked.text))  # "how much is a ticket for X tonight?"
    bare = asked.placed and not asked.more
    noted = (asked.notes or asked.unnoted) and (asks_whether(asked.text) or not asked.unread)
    if not (asked.programme or timed or bare or noted):
        return None
    return film_showings(asked.films, wanted_of(asked, guide), guide)


def on_programme(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the showings that meet what is said of time, place, notes and films."""
    if asks_for_weather(asked.text) or (asked.venues and not asked.films and asks_the_way(asked.text)):
        return None
    wanted = wanted_of(asked, guide)
    kinds = _WHEN.match(asked.text) if asked.filters.conditions() else None
    guests = _WHO_COMES.match(asked.text) if asked.notes else None
    alone = not asked.unread if kinds or guests else not asked.more and (asked.placed or wanted.missed)
    if not (asked.listing or alone or (asked.programme and (asked.placed or not asked.more))):
        return None
    return showings_at(wanted, guide, asked.page)


def most_likely(asked: Asked, guide: Guide) -> Answer | None:
    """Lists showings for a question that says more than is read, where it states enough; None where it does not.

    "Horror tonight? I am wide awake": a kind of film and a time are stated, and no text answers the rest.
    """
    other = speaks_of_other(_FILMS_ABOUT.sub(" ", asked.text))
    if asked.films or asked.unreviewed or asked.fact or asked.people or other:
        return None
    stated = [bool(asked.when), bool(asked.venues), bool(asked.notes or asked.unnoted)]
    stated += [bool(asked.filters.conditions()), bool(_WATCHED.search(asked.text))]
    if not (asked.when or asked.venues or asked.notes) or sum(stated) < LEAST_STATED or not any(stated[2:]):
        return None  # "I left my scarf in the tent last night" is about no screening
    wanted = wanted_of(asked, guide)
    return showings_at(wanted, guide, asked.page) if matching(wanted, guide) else None


def wanted_of(asked: Asked, guide: Guide) -> Wanted:
    """Gives which showings a question asks for."""
    filters = asked.listing.filters if asked.listing else asked.filters
    if asked.others:
        left_out = {film.document for film in asked.others}
        filters = replace(filters, films=frozenset(guide.knowledge.films) - left_out)
    elif asked.among:
        filters = asked.within(filters)
    denied = asked.when is not None and denies(asked.text, asked.when.matched)
    others = asked.when if denied and not asked.films else None
    elsewhen = on_other_days(others, guide.now, guide.programme) if others else None
    missed_then = bool(asked.films and asked.when and asked.when.past) and asks_for_another_chance(asked.text)
    return Wanted(
        when=None if missed_then else elsewhen or asked.when,
        venues=asked.venues,
        filters=filters,
        notes=asked.notes,
        end=asked.end,
        ordered=_first_ones(asked),
        unnoted=asked.unnoted,
        ahead=asks_for_rest(asked.text) or bool(asked.among and asked.end and not asked.when),
        missed=not asked.films and missed_asked(asked.text) is not None,
        whole=asked.spare,
        otherwise=denied,
    )


def _first_ones(asked: Asked) -> ListRequest | None:
    """Gives the order of which the first films are asked for: one, or for "the longest films" some."""
    listing = asked.listing
    if listing is None or (listing.aim != "first" and not superlative(asked.text)):
        return None
    return listing if listing.aim == "first" else replace(listing, limit=FIRST_FEW)

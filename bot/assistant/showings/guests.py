"""Who comes to a screening: "is NAME coming?", "who is speaking after TITLE?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.notes import holds
from bot.assistant.showings.notes_meant import DIRECTOR_COMES, GUESTS_COME
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.wanted import Wanted
from bot.assistant.showings.ways import wanted_of
from bot.assistant.stretches import put_in
from index.filters import Filters

_COMES = re.compile(
    rf"{OPENING}(?:(?:is|are|will|does) (?:-|(?P<maker>he|she|they|(?:the|its) directors?(?: of -)?))"
    r" (?:be |also |really |going to |gonna )*"
    r"(?:com(?:e|ing)|attend\w*|visit\w*|here|there|present|around|in person|in town)\b"
    r"|(?P<guests>who(?:'s| is| are| will be| will)? (?:talk|speak|com|visit|answer)(?:s|e|es|ing)?\b.* -)"
    r"|onko - (?:tulossa|paikalla|vieraana|läsnä)\b|tul\w+ko -)",
    re.IGNORECASE,
)
"""Asks whether somebody comes, whose name is a dash, or who comes to a film whose title is one."""


def attended(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the screenings whose notes name who is asked for, or says that no screening of their films does."""
    comes = _COMES.match(put_in(asked.text, [mention.span for mention in asked.mentions], "-"))
    if not comes:
        return None
    wanted = replace(wanted_of(asked, guide), filters=Filters())
    if comes["maker"] or comes["guests"]:
        return _with_maker(asked, wanted, guide) if comes["maker"] else _with_guests(asked, wanted, guide)
    if asked.films or len(asked.people) != 1 or len(asked.people[0].candidates) != 1:
        return None
    [person] = asked.people[0].candidates
    wanted = replace(wanted, notes=((person.name,),))
    if any(holds(showing.notes, (person.name,)) for showing in guide.programme.showings):
        return showings_at(wanted, guide, asked.page)
    films = guide.knowledge.films_among(person.documents)
    return film_showings(films, wanted, guide) if films and person.name not in {film.critic for film in films} else None


def _with_guests(asked: Asked, wanted: Wanted, guide: Guide) -> Answer | None:
    """Shows the screenings of one film whose notes tell of guests or a discussion, or says that none does."""
    said = guide.knowledge.notes.saying(GUESTS_COME)
    return film_showings(asked.films, replace(wanted, notes=(said,)), guide) if said and asked.films else None


def _with_maker(asked: Asked, wanted: Wanted, guide: Guide) -> Answer | None:
    """Says of one film whether who directed it comes, by name or as the director."""
    directors = asked.films[0].directors if len(asked.films) == 1 else ()
    if not directors:
        return None
    said = guide.knowledge.notes.saying(DIRECTOR_COMES)
    noted = [name for name in directors if any(holds(one.notes, (name,)) for one in guide.programme.showings)]
    return film_showings(asked.films, replace(wanted, notes=((*said, *noted) or directors,)), guide)

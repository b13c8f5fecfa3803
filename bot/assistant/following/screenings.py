"""When and where the films spoken of are shown: "and when?", "other times?", "is it with music?", "any tickets?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.topics import tells_when
from bot.assistant.forms import OPENING, WHEN, asks_whether, says_nothing
from bot.assistant.showings.moments import iso_minute
from bot.assistant.showings.notes import Note, films_noted
from bot.assistant.showings.seats import asks_for_seats
from bot.assistant.stretches import without
from index.models import Film
from index.programme import Programme
from index.showing import Showing

MESSAGES = ("put-after", "put-before", "put-around")

_BARE = re.compile(
    rf"{OPENING}(?:{WHEN}|(?:un)?til+ (?:when|what time)"
    r"|(?:in )?(?:which|what) venue"
    r"|(?:on )?(?:which|what) day|missä (?:salissa|paikassa|teatterissa|teltassa)|minä päivänä"
    r"|(?:(?:the|its) )?next (?:screening|showing)|seuraava näytös"
    r"|(?:did|have) (?:i|we) miss(?:ed)? (?:the )?(?:start|beginning|film|movie)"
    r"|(?:when|what time|how late) (?:will|do|would|does|can|am|are) (?:i|we|it|people)"
    r"(?: (?:be|get|go|run|let|out|free|done|finished|on))+)"
    r"(?: (?:then|exactly|sitten|ne|on|is|are|(?P<it>that|it|se)|menee|näytetään|tulee|alkaa|loppuu|päättyy|next"
    r"|again|seuraavan kerran|seuraavaksi|taas|uudestaan|vielä))*\W*",
    re.IGNORECASE,
)
_OTHER_TIMES = re.compile(
    rf"{OPENING}(?:when else|(?:(?:are|is|there|onko) )*(?:any |muita |jokin )?(?:other|another|toinen|muita|muu)"
    r" (?:times?|screenings?|showings?|days?|chances?|aika|aikoja|näytös\w*|näytöksiä|päivä\w*))"
    r"(?: (?:is it on|can i|to (?:see|catch|watch)|of|for) (?:it|that|this(?: one)?))?\W*",
    re.IGNORECASE,
)

_STILL = re.compile(
    rf"{OPENING}(?:onko|meneekö|tuleeko|näytetäänkö)(?: (?:se|sitä))?(?: (?:enää|vielä|uudestaan|uudelleen|taas))+\W*",
    re.IGNORECASE,
)
"""Finnish leaves out what it is: "onko tänään enää"."""
_ANYTHING = re.compile(r"\b(?:anything|something|films|movies|mitään|jotain|jotakin|elokuvia|leffoja)\b", re.IGNORECASE)
"""What asks for films of any name, not of the one spoken of."""
_MEETS = re.compile(rf"{OPENING}(?:can|could|will|do) (?:i|we|you) (?:get to )?(?:meet|hear|see|ask)\b", re.IGNORECASE)


def by_screening(spoken: SpokenOf) -> Completed | None:
    """Asks when and where the films spoken of are shown, or whether with what the programme notes."""
    if not spoken.films:
        return None
    bare = _BARE.fullmatch(spoken.question)
    bare = bare if bare and (spoken.about or not bare["it"]) else None  # "when is it on" after several asks which
    if (bare and not tells_when(spoken)) or _OTHER_TIMES.fullmatch(spoken.question):
        titles = spoken.all_called(spoken.films)
        return Completed(spoken.wording.text("put-when-and-where", film=titles), spoken.films)
    timeless = without(spoken.question, [phrase.span for phrase in spoken.times])
    if spoken.about and _STILL.fullmatch(" ".join(timeless.split())):
        asked = spoken.wording.text("put-when-and-where", film=spoken.called(spoken.about))
        return Completed(joined(asked, *(phrase.text for phrase in spoken.times)), (spoken.about,))
    noted = spoken.noted
    if not spoken.about or not noted or spoken.mentions or _ANYTHING.search(spoken.question):
        return None
    alone = _says_only(noted, spoken.question)
    if not (alone or asks_whether(spoken.question) or _MEETS.match(spoken.question)) or _is_another(
        spoken.about, noted, spoken.knowledge.programme
    ):
        return None
    asked = " ".join(spoken.question[slice(*note.span)] for note in noted) if alone else spoken.question.rstrip(" ?.!")
    return Completed(f"{asked}: {spoken.about.title}", (spoken.about,))


def by_seats(spoken: SpokenOf) -> Completed | None:
    """Asks whether the film spoken of is sold out; None where the programme never says so of any."""
    film = spoken.film_named or spoken.about
    if film is None or not asks_for_seats(spoken.question, spoken.mentions):
        return None
    asked = spoken.wording.text("put-sold-out", film=spoken.called(film))
    if not spoken.knowledge.notes.asked(asked):
        return None
    return Completed(joined(asked, *(phrase.text for phrase in spoken.times)), (film,))


def _says_only(noted: Sequence[Note], question: str) -> bool:
    """Whether a question is nothing but notes, which are asked of the film spoken of."""
    return says_nothing(without(question, [note.span for note in noted]))


def _is_another(film: Film, noted: Sequence[Note], programme: Programme) -> bool:
    """Whether notes are those of one other film: the one that opens the festival, say."""
    films = films_noted(noted, programme)
    return len(films) == 1 and film not in films


def then(message: str, spoken: SpokenOf, moment: datetime) -> str:
    """Gives how a question names a time by a moment: "2027-06-11 after 18:00"; `message` says how."""
    day, clock = iso_minute(moment).split()
    return spoken.wording.text(message, day=day, clock=clock)


def showing_of(film: Film, spoken: SpokenOf) -> Showing | None:
    """Gives the screening of a film that was shown, else that which goes on now, or is next, or was the last."""
    if told := spoken.view.shown(film):
        return told
    shown = spoken.knowledge.programme.of_film(film.document)
    going_on = (one for one in shown if one.begun(spoken.now) and not one.over(spoken.now))
    following = spoken.knowledge.programme.next_of(film.document, spoken.now)
    return next(going_on, None) or following or (shown[-1] if shown else None)

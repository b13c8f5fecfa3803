"""Content notes: whether a film's say what is asked for, "is there any swearing in X?", and which films' do."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import fact_answer
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.guide import Guide
from index.facts import Fact
from index.language.analysis import folded, terms_of

_ASKS = re.compile(r"\W*(?:is|are|does|do|will|any|has|have|onko|sisaltaako)\b")
_BREAK = re.compile(r"\b(?:breaks?|pauses?|intervals?|valiai\w+)(?: (?:in the middle|half-?way))?\b")
"""What content notes call an intermission."""
_HURT = re.compile(r"\b(?:(?:get|gets|being|be) )?(?:hurt|harmed|injured)\b")
"""What content notes call harm."""
_FILMS = r"(?:of (?:the|your|these) )?(?:films?|movies?|ones?)"
_HAVE = r"(?:have|has|contains?|includes?|features?|with|got|shows?)(?: got)?"
_WHICH_FILMS = re.compile(
    rf"\W*(?:which|what|do any|does any|any) {_FILMS} {_HAVE} (?:any |some |a lot of |much )?(?P<noted>[^?.!,;]+)"
    rf"|\W*(?:is|are) there (?:any |some )?(?P<there>[^?.!,;]+?) in (?:any|some|which) {_FILMS}",
    re.IGNORECASE,
)


def asks_for_note(rest: str, notes: str) -> bool:
    """Tells whether a question, its film's name left out, asks if there is what the notes say, and nothing else."""
    asked = _HURT.sub("harm", _BREAK.sub("intermission", folded(rest)))
    if not _ASKS.match(asked):
        return False
    noted = set(terms_of(notes, "en"))
    words = re.findall(r"\w+", asked)
    told = [word for word in words if set(terms_of(word, "en")) & noted]
    return bool(told) and says_only_small_words(" ".join(word for word in words if word not in told))


def warned_of(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the films whose content notes hold all that is asked for, with the notes; None where none does."""
    match = _WHICH_FILMS.match(asked.text)
    if match is None or asked.mentions or asked.among or asked.when or asked.venues:
        return None
    said = (match["noted"] or match["there"]).strip()
    wanted = set(terms_of(said, "en"))
    films = [
        film for film in guide.knowledge.films.values() if film.content_notes and _holds(film.content_notes, wanted)
    ]
    if not wanted or not films:
        return None
    told = fact_answer(films, Fact.CONTENT_NOTES, guide)
    heading = guide.wording.runs("content-noted", count=len(films), said=Run.title(said))
    return told.begun_with(*heading, Run(text="\n")).model_copy(update={"kind": "list"})


def _holds(notes: str, wanted: set[str]) -> bool:
    return wanted <= set(terms_of(notes, "en"))

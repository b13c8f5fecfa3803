"""Films whose content notes hold what is asked for: "which films have strobe lights?"."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import fact_answer
from bot.assistant.guide import Guide
from index.facts import Fact
from index.language.analysis import terms_of

_FILMS = r"(?:of (?:the|your|these) )?(?:films?|movies?|ones?)"
_HAVE = r"(?:have|has|contains?|includes?|features?|with|got|shows?)(?: got)?"
_ASKED = re.compile(
    rf"\W*(?:which|what|do any|does any|any) {_FILMS} {_HAVE} (?:any |some |a lot of |much )?(?P<noted>[^?.!,;]+)"
    rf"|\W*(?:is|are) there (?:any |some )?(?P<there>[^?.!,;]+?) in (?:any|some|which) {_FILMS}",
    re.IGNORECASE,
)


def warned_of(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the films whose content notes hold all that is asked for, with the notes; None where none does."""
    match = _ASKED.match(asked.text)
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
    heading = guide.wording.runs("content-noted", count=len(films), said=Run(text=said, style=Style.TITLE))
    return told.model_copy(update={"kind": "list", "runs": (*heading, Run(text="\n"), *told.runs)})


def _holds(notes: str, wanted: set[str]) -> bool:
    return wanted <= set(terms_of(notes, "en"))

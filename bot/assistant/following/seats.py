"""Whether a film can still be got into: "any tickets left?" asks whether its screenings are sold out."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.showings.notes import notes_asked
from index.models import Film

_SEATS = r"(?:tickets?|seats?|places?|spots?|room|space)"
_LEFT = re.compile(
    rf"\b{_SEATS}\b.*\b(?:left|available|remaining|still|any ?more)\b|\b(?:still\b.*|any (?:more )?)\b{_SEATS}\b"
    rf"|\b(?:still )?(?:get|buy|have|find) (?:an? |any |me )?{_SEATS}"
    r"(?: (?:for|to) (?:it|that|this|\w+day|tonight))?\W*$"
    r"|\b(?:is|are) (?:it|that|this|they) (?:already |all |completely |totally )*"
    r"(?:full|fully booked|booked(?: out| up)?|sold)\b"
    r"|\bon(?:ko)? (?:siihen |sinne |se )?(?:vielä )?(?:lippuja|paikkoja|täynnä)\b"
    r"|\b(?:lippuja|paikkoja)\b.*\b(?:vielä|enää|jäljellä|saatavilla)|\b(?:vielä|enää|jäljellä)\b.*\b(?:lippuja|paikkoja)\b"
    r"|\b(?:liput|paikat)\b.*\b(?:loppu(?!un)\w*|myyty|menneet|jäljellä)"
    r"|\bsaa(?:ko|nko)? (?:siihen |sinne )?(?:vielä|enää) (?:lippu\w*|paikko\w*)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:how much|price|cost|when|where|return|refund|change|exchange|sell|give|lost|wheelchair|disabled|print|bus"
    r"|train|without|parking|camp\w*|reduced|student|paljonko|milloin|missä)\b",
    re.IGNORECASE,
)
_SOLD_OUT = {"en": "is {} sold out", "fi": "onko {} loppuunmyyty"}


def by_seats(spoken: SpokenOf) -> Completed | None:
    """Asks whether the film spoken of is sold out; None where the programme never says so of any."""
    film = _film(spoken)
    question = _unnamed(spoken)
    if film is None or not _LEFT.search(question) or _OTHER.search(question):
        return None
    asked = _SOLD_OUT[spoken.language].format(spoken.called(film))
    if not notes_asked(asked, spoken.knowledge.programme):
        return None
    return Completed(joined(asked, *(phrase.text for phrase in spoken.times)), (film,))


def _unnamed(spoken: SpokenOf) -> str:
    """Gives the question with "it" for the film that it names."""
    span = next((mention.span for mention in spoken.mentions if mention.kind == "film"), None)
    return f"{spoken.question[: span.start]}it{spoken.question[span.end :]}" if span else spoken.question


def _film(spoken: SpokenOf) -> Film | None:
    named = [mention.documents[0] for mention in spoken.mentions if mention.kind == "film" and mention.documents]
    return spoken.knowledge.films.get(named[0]) if named else spoken.about

"""The film that a question describes and asks for a fact or showings of: "when is the vampire film on?"."""

from __future__ import annotations

import re

from bot.assistant.answers import Choice
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.quoting.described import Description, description_in, fitting
from bot.assistant.showings.words import asks_for_programme
from index.models import Span

FOUND_FROM = 0.12
"""From this chance on a film of the corpus is meant.

Of 20 descriptions of the sample's films 17 reach it, 15 of these with the right film first; of 12 of what no film has
none does (.053).
"""
ALONE_FROM = 2.0
"""The film that fits best is meant for sure if it is so many times as likely as the next; else the user chooses.

Of those 17 eight are then answered, all rightly, and in eight more the right film is among those offered.
"""
_OFFERED = 3
_ONE = re.compile(r"\bone\b(?!-)(?= (?:with|about|where|in which|who|set)\b|\W*$| on\b)", re.IGNORECASE)
"""A film, where none was listed: "how long is the murder one?"."""
_AROUND = re.compile(r"\W+|\b(?:no|ok|and|i mean|meant|sorry|what about|how about|please|then)\b", re.IGNORECASE)
"""What may stand around a description that is all that is said: "no, the one with the ship"."""


def by_untitled(spoken: SpokenOf) -> Completed | None:
    """Names the film of the whole corpus that fits a description best, or asks which of a few fit alike."""
    if not spoken.listed:
        spoken = spoken.asking(_ONE.sub("film", spoken.question))
    described = description_in(spoken.question) if spoken.language == "en" else None
    if described is None or spoken.mentions or not _is_asked_of(described, spoken):
        return None
    hits = [hit for hit in fitting(described, spoken.knowledge) if hit.document.film]
    if not hits or hits[0].score < FOUND_FROM:
        return None
    near = [hit for hit in hits[:_OFFERED] if hit.score * ALONE_FROM > hits[0].score]
    films = [spoken.knowledge.films[hit.document.path] for hit in near]
    if len(films) == 1:
        return Completed(spoken.asked_of(films[0], described.span, _AROUND), (films[0],))
    labelled = spoken.knowledge.titles.labelled
    asked = [spoken.asked_of(film, described.span, _AROUND) for film in films]
    choices = tuple(Choice(label=labelled(film), question=one) for film, one in zip(films, asked, strict=True))
    return Completed(spoken.question, choices=choices, unclear="which-film")


def _is_asked_of(described: Description, spoken: SpokenOf) -> bool:
    """Whether a fact or showings are asked for, of a film told by what happens in it, not by its header or a time."""
    question, (start, end) = spoken.question, described.span
    if not _AROUND.sub("", question[:start] + question[end:]):
        return bool(described.told)
    told = [
        *(phrase.span for phrase in spoken.times),
        *(note.span for note in spoken.noted),
    ]
    if any(start <= one.start < end for one in told):
        return False
    if not spoken.knowledge.filter_reader.says_more(described.text, (), ()):
        return False
    span = [Span(start, end)]
    return bool(spoken.knowledge.fact_reader.fact_asked(question, span)) or asks_for_programme(question, span)

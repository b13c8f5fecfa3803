"""The film that a question describes while it asks for something else: "who pays in the one where they rob a bank?"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.assistant.asked import Asked
from bot.assistant.facts.questions import with_film
from bot.assistant.knowledge import Knowledge
from index.models import Film, Span
from index.retrieval import Hit, best_of_each_document

LIKELIER = 15.0
"""How many times likelier the passages of the film that fits a description best are to answer than their chance says.

Of 76 judged questions about reviews 64.5 % are answered without, 67.1 % from 3 to 6, 69.7 % with 15, 68.4 % with 40; of
60 of another festival's, that describe half as many films, the description finds 14 of 17.
"""
_DEPTH = 60

_KIND = r"documentary|doc|cartoon|animation|romance|drama|comedy|western|musical|thriller"
_FILM = rf"(?:film|movie|picture|flick|short|epic|remake|{_KIND})"
_NO_KIND = (
    r"(?!(?:the|this|that|an?|of|in|on|for|to|behind|from|about|is|was|are|were|and|or|last|first|final|opening|closing"
    r"|best|whole|same|other|next|only|second|longest|shortest|oldest|newest|latest|your)\b)"
)
"""What does not say which film it is."""
_TOLD = (
    r"(?:,? (?:with|about|where|in which|on which|who|set (?:in|on|at)|that has)\b"
    r"[^,?!.]*?(?=\s*(?:[,?!.]| - |…|$)))"
)
_DESCRIBED = re.compile(
    rf"\b(?:the|that|this) (?:(?P<kind>(?:{_NO_KIND}[\w'’&-]+ ){{1,5}}?)(?P<noun>{_FILM})\b(?P<more>{_TOLD})?"  # noqa: RUF001
    rf"|(?P<alone>one|{_FILM})(?P<told>{_TOLD})|(?P<only>{_KIND})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Description:
    """What a question says of a film to tell which one it means.

    Attributes:
        span: where it stands.
        kind: the words before "film": "old Korean", "bank robbery"; may be empty.
        noun: what it calls the film: "film", "comedy", "one".
        told: what is said after it: "with the flooded flat"; may be empty.
    """

    span: Span
    kind: str
    noun: str
    told: str

    @property
    def text(self) -> str:
        """The description as it is searched for."""
        return " ".join(f"{self.kind} film {self.told}".split())


def description_in(question: str) -> Description | None:
    """Gives what an English question says of the film it means without naming it; None when it says nothing."""
    found = _DESCRIBED.search(question)
    if found is None:
        return None
    said = found.groupdict(default="")
    noun = said["noun"] or said["alone"] or said["only"]
    return Description(Span(*found.span()), said["kind"], noun, said["more"] or said["told"])


def described_in(asked: Asked) -> Description | None:
    """Gives the description in a question that names no film."""
    return description_in(asked.text) if asked.language == "en" and not asked.films else None


def undescribed(asked: Asked, description: Description) -> str:
    """Gives a question with "the film" for the description of one."""
    return with_film(asked.text, [description.span], "the film")


def fitting(description: Description, knowledge: Knowledge) -> list[Hit]:
    """Gives the best passage of each film that fits a description, best first; only of those its conditions allow."""
    films = _allowed(description, knowledge)
    documents = {film.document for film in films or knowledge.films.values()}
    return best_of_each_document(knowledge.search(description.text, _DEPTH, documents))


def likelier(description: Description, knowledge: Knowledge) -> Mapping[str, float]:
    """Gives how many times likelier each film's passages are for a description that it fits; 1 for those left out."""
    hits = fitting(description, knowledge)
    return {hit.document.path: LIKELIER ** (hit.score / hits[0].score) for hit in hits}


def _allowed(description: Description, knowledge: Knowledge) -> Sequence[Film]:
    """Gives the films that meet what a description says of country, year or category; none when it says no such."""
    said = f"{description.kind}{description.noun} films"
    stated = knowledge.filter_reader.either(said, knowledge.mentions(said))
    selected = (knowledge.catalogue.select(filters) for filters in stated if filters.conditions())
    return next((films for films in selected if films), ())

"""The film that a question describes while it asks for something else: "who pays in the one where they rob a bank?"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from bot.assistant.asked import Asked
from bot.assistant.descriptions import Description, description_in
from bot.assistant.facts.questions import with_film
from bot.assistant.knowledge import Knowledge
from bot.assistant.stretches import without
from index.retrieval import Hit

LIKELIER = 15.0
"""How many times likelier the passages of the film that fits a description best are to answer than their chance says.

Of 76 judged questions about reviews 64.5 % are answered without, 67.1 % from 3 to 6, 69.7 % with 15, 68.4 % with 40; of
60 of another festival's, that describe half as many films, the description finds 14 of 17.
"""


def described_in(asked: Asked) -> Description | None:
    """Gives the description in a question that names no film and asks for more than which one it is."""
    described = description_in(asked.text) if asked.language == "en" and not asked.films else None
    if described is None or not re.search(r"\w", without(asked.text, [described.span])):
        return None
    return described


def undescribed(asked: Asked, description: Description) -> str:
    """Gives a question with "the film" for the description of one."""
    return with_film(asked.text, [description.span], "the film")


def fitting(description: Description, knowledge: Knowledge, reviews: Collection[str] | None = None) -> list[Hit]:
    """Gives the best passage of each film with the chance that it is described; only of those its conditions allow."""
    return meant(description.text, knowledge, reviews or _reviews_allowed(description, knowledge))


def meant(text: str, knowledge: Knowledge, reviews: Collection[str] | None = None) -> list[Hit]:
    """Gives the best passage of each film with the chance that an English text means it, best first.

    What tells of one film may stand in several passages of its review, of which none is likely by itself. `reviews` are
    the paths of those that may be meant; any may where it is None.
    """
    return [hit for hit in knowledge.retriever.scored(text).wholes(reviews) if hit.document.film]


def likelier(question: str, description: Description, knowledge: Knowledge) -> Mapping[str, float]:
    """Gives how many times likelier each film's passages are to answer a question that describes one of them.

    By all of the question: what is asked tells of the film, too. Less for those that the description leaves out.
    """
    allowed = _reviews_allowed(description, knowledge)
    hits = meant(question, knowledge, allowed)
    others = 1 / LIKELIER if allowed else 1.0
    return defaultdict(lambda: others, {hit.document.path: LIKELIER ** (hit.score / hits[0].score) for hit in hits})


def _reviews_allowed(description: Description, knowledge: Knowledge) -> Collection[str] | None:
    """Gives the reviews of films that meet what a description says of country, year or category; None for any."""
    said = f"{description.kind} {description.noun.replace('one', 'film')} films"
    stated = knowledge.filter_reader.read(said, knowledge.mentions(said)).either
    selected = (knowledge.catalogue.select(filters) for filters in stated if filters.conditions())
    return next(([film.document for film in films] for films in selected if films), None)

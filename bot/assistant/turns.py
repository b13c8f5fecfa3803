"""A question and its answer, and what a chat remembers of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.assistant.answers import Answer
from bot.assistant.conversation import PAGE, Conversation, Listing
from bot.assistant.lists.words import superlative
from bot.assistant.search import SURE
from bot.assistant.titles import Titles
from index.models import Film


@dataclass(frozen=True)
class Turn:
    """A question and its answer, and what they are about.

    Attributes:
        question: the question as it was understood.
        films: the films that it names, or that an answer from the FAQ does.
        person: the person it is about.
        place: the one venue that it names.
        shown: the quotations given for it up to now, as `document:start`.
        page: where the answer begins in a long list, if it shows one.
    """

    question: str
    answer: Answer
    films: Sequence[Film] = ()
    person: str | None = None
    place: str | None = None
    shown: tuple[str, ...] = ()
    page: int | None = None


def remembered(before: Conversation, turn: Turn, titles: Titles, now: datetime) -> Conversation:
    """Gives the conversation after a turn; `titles` are those of all films."""
    answer = turn.answer
    told = _told(turn, titles)
    together = told or (tuple(film.document for film in turn.films) if answer.kind == "faq" else ())
    told = told or (together if len(together) == 1 or len(before.films) != 1 else ())  # "it" is still the one film
    return before.model_copy(
        update={
            "films": told or before.films,
            "earlier": before.films if told and told != before.films else before.earlier,
            "screenings": answer.screenings if told else before.screenings,
            "place": turn.place or _place_of(answer) or (None if told and told != before.films else before.place),
            "person": turn.person if turn.person or told else before.person,
            "topic": answer.quotes[0].title if _is_topic(answer, before) else None if told else before.topic,
            "question": turn.question,
            "kind": answer.kind,
            "listing": _listing(turn, together, _offered(answer, titles)) or before.listing,
            "shown": turn.shown,
            "choices": answer.choices,
            "page": (turn.page or 0) + PAGE if answer.remaining else None,
            "at": now,
        }
    )


def _is_topic(answer: Answer, before: Conversation) -> bool:
    """Whether an entry of the FAQ is spoken of from now on: not one that only may answer, beside a film spoken of."""
    return answer.kind == "faq" and (answer.score >= SURE or len(before.films) != 1 or before.topic is not None)


def _listing(turn: Turn, told: tuple[str, ...], offered: Sequence[str]) -> Listing | None:
    """Gives the films that were shown or offered together; None where an answer is about one alone."""
    answer, question = turn.answer, turn.question
    several = len(told) > 1 and answer.kind in ("list", "programme", "faq")
    if not (several or offered or (told and answer.kind == "list" and not superlative(question))):
        return None
    together = (*told, *(path for path in offered if path not in told))
    return Listing(question=question, films=together, screenings=answer.screenings)


def _offered(answer: Answer, titles: Titles) -> tuple[str, ...]:
    """Gives the documents of films that are quoted or offered beside the first: "which of those is on first?"."""
    labels = [choice.label for choice in answer.choices] if answer.kind == "passage" else []
    quoted = [quote.document for quote in answer.quotes] if answer.kind == "passage" else []
    offered = dict.fromkeys([*quoted, *(film.document for label in labels for film in titles.titled(label))])
    return tuple(offered) if len(offered) > 1 or labels else ()


def _place_of(answer: Answer) -> str | None:
    """Gives the one venue of all screenings that an answer shows."""
    venues = {screening.venue for screening in answer.screenings}
    return venues.pop() if len(venues) == 1 else None


def _told(turn: Turn, titles: Titles) -> tuple[str, ...]:
    """Gives the documents of the films of an answer; of several with one title, those quoted, or told apart."""
    quoted = {quote.document for quote in turn.answer.quotes} | {film.document for film in turn.films}
    quoted |= {screening.film for screening in turn.answer.screenings}
    told = turn.answer.films
    documents: list[str] = []
    for title in dict.fromkeys(told):
        films = titles.titled(title)
        if len(films) > told.count(title):
            meant = [film for film in films if titles.called(film) in turn.question]
            films = meant or [film for film in films if film.document in quoted] or films[:1]
        documents += [film.document for film in films]
    return tuple(documents)

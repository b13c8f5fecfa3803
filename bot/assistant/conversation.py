"""What a chat has been about: remembered between questions, forgotten after a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.assistant.answers import Answer, AnswerKind, Choice, Language
from bot.assistant.following.titles import Titles
from bot.assistant.lists.words import superlative
from index.models import Film, Frozen

if TYPE_CHECKING:
    from bot.assistant.asked import Asked
    from index.retrieval import Hit

MEMORY = timedelta(minutes=30)
"""How long a chat is remembered after its last answer."""

PAGE = 20
"""So many films or screenings of a command's list are shown at once."""


class Listing(Frozen):
    """Films that were shown together: the question that asked for them, and their documents in that order.

    `lines` are the documents as the lines showed them, a film once for each of its screenings.
    """

    question: str
    films: tuple[str, ...]
    lines: tuple[str, ...] = ()


class Conversation(Frozen):
    """The state of one chat between two questions; `Conversation()` remembers nothing.

    Attributes:
        language: the language last used, or chosen for good when `chosen` is true.
        films: documents of the films last shown, in the order in which they were shown.
        earlier: documents of the films shown before those.
        place: the venue last spoken of, or where all was shown that was shown last.
        person: full name of the person last spoken of.
        topic: the question of the FAQ entry last quoted, if it was quoted after those films.
        question: the last question as it was understood, with its pronouns replaced.
        kind: what kind of answer it got.
        listing: the last question that was answered with several films, and the documents of these.
        shown: the quotations already given for that question, as `document:start`.
        choices: what the last answer asked the user to choose from.
        page: how much of a long list has been shown, if there is more of it.
        at: when the last answer was given.
        brief: whether answers are wanted in one sentence.
    """

    language: Language | None = None
    chosen: bool = False
    films: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    place: str | None = None
    person: str | None = None
    topic: str | None = None
    question: str | None = None
    kind: AnswerKind | None = None
    listing: Listing | None = None
    shown: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    page: int | None = None
    at: datetime | None = None
    brief: bool = False

    @property
    def listed(self) -> bool:
        """Whether the last answer was a list of films or a programme."""
        return self.kind in ("list", "programme")

    def recalled(self, now: datetime, memory: timedelta = MEMORY) -> Conversation:
        """Gives what is still remembered at `now`: after a while, only what was chosen for good."""
        if self.at is None or now - self.at <= memory:
            return self
        return self.forgotten()

    def forgotten(self) -> Conversation:
        """Gives a new conversation in the same language, as brief as before."""
        return Conversation(language=self.language, chosen=self.chosen, brief=self.brief)


@dataclass(frozen=True)
class Reply:
    """An answer, the conversation as it stands after it, and how the answer came about.

    Attributes:
        asked: what the question was understood to ask; None for commands and small talk.
        hits: what a search found, best first; empty where none was needed.
        way: the file and function that answered, if it was a question.
        kept: whether the exchange may be remembered at all.
        rejected: the documents of the answer before, if the user says that it was not the one meant.
    """

    answer: Answer
    conversation: Conversation
    asked: Asked | None = None
    hits: tuple[Hit, ...] = ()
    way: str = ""
    kept: bool = True
    rejected: tuple[str, ...] = ()


def remembered(
    before: Conversation,
    answer: Answer,
    question: str,
    titles: Titles,
    now: datetime,
    *,
    named: Sequence[Film] = (),
    person: str | None = None,
    place: str | None = None,
    shown: tuple[str, ...] = (),
    page: int | None = None,
) -> Conversation:
    """Gives the conversation after an answer; `question` as it was understood, `titles` those of all films.

    `named` are the films that the question names: of these an answer from the FAQ told something. `place` is the one
    venue that it names; `page` is where the answer begins in a long list, if it shows one.
    """
    quoted = {quote.document for quote in answer.quotes} | {film.document for film in named}
    quoted |= {screening.film for screening in answer.screenings}
    told = _told(answer.films, quoted, question, titles)
    told = told or (tuple(film.document for film in named) if answer.kind == "faq" else ())
    return before.model_copy(
        update={
            "films": told or before.films,
            "earlier": before.films if told and told != before.films else before.earlier,
            "place": place or _place_of(answer) or (None if told and told != before.films else before.place),
            "person": person if person or told else before.person,
            "topic": answer.quotes[0].title if answer.kind == "faq" else None if told else before.topic,
            "question": question,
            "kind": answer.kind,
            "listing": _listing(answer, question, told, _offered(answer, titles)) or before.listing,
            "shown": shown,
            "choices": answer.choices,
            "page": (page or 0) + PAGE if answer.remaining else None,
            "at": now,
        }
    )


def _listing(answer: Answer, question: str, told: tuple[str, ...], offered: Sequence[str]) -> Listing | None:
    """Gives the films that were shown or offered together; None where an answer is about one alone."""
    several = len(told) > 1 and answer.kind in ("list", "programme")
    if not (several or offered or (told and answer.kind == "list" and not superlative(question))):
        return None
    together = (*told, *(path for path in offered if path not in told))
    return Listing(question=question, films=together, lines=_lines(answer, together))


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


def _lines(answer: Answer, told: tuple[str, ...]) -> tuple[str, ...]:
    """Gives the films as an answer's lines show them; those that have no line of their own come last."""
    lines = tuple(screening.film for screening in answer.screenings) if answer.kind == "programme" else ()
    return (*lines, *(path for path in told if path not in lines))


def _told(told: tuple[str, ...], quoted: set[str], question: str, titles: Titles) -> tuple[str, ...]:
    """Gives the documents of films by title; of several films with one title, those quoted, or told apart."""
    documents: list[str] = []
    for title in dict.fromkeys(told):
        films = titles.titled(title)
        if len(films) > told.count(title):
            meant = [film for film in films if titles.called(film) in question]
            films = meant or [film for film in films if film.document in quoted] or films[:1]
        documents += [film.document for film in films]
    return tuple(documents)

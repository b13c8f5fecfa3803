"""Answers that may be put into any chat: several to one question, each complete, with its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import cached_property, lru_cache
from typing import TypeAlias

from bot.assistant.answers import Answer, Language
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.facts.answer import film_card
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.found import key_of
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.wanted import Wanted
from bot.assistant.talk.links import FAQ, digest_of, link_of
from bot.assistant.wording import Wordings
from index.models import Film, Frozen
from index.naming.words import keys_of
from index.retrieval import best_of_each_document

MOST = 30
"""No more than this many are made for one question."""
REMEMBERED = 512
"""Questions whose suggestions are remembered, for a minute each: people type on and come back."""
CHOICES = 5
SUGGESTED_FROM = 0.01
"""What reaches this chance is put into the list: whoever asks chooses, so less is enough than for an answer."""

Replying: TypeAlias = Callable[[str, Conversation, datetime], Reply]


class Suggestion(Frozen):
    """An answer to choose.

    Attributes:
        name: the same whenever the same is suggested; letters, digits and `-`, at most 64.
        title: what it is.
        description: how it begins.
        answer: all of it.
        link: what leads to it in the bot's own chat, if anything does.
    """

    name: str
    title: str
    description: str
    answer: Answer
    link: str | None = None


class Suggestions:
    """What fits a question, or the time if nothing is asked yet; remembered as long as the index it comes from.

    Args:
        reply: answers one question.
        knowledge: of the festival.
        wordings: what suggestions are called.
    """

    def __init__(self, reply: Replying, knowledge: Knowledge, wordings: Wordings) -> None:
        self._reply = reply
        self._knowledge = knowledge
        self._wordings = wordings
        self._lately = lru_cache(REMEMBERED)(self._made)

    def of(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        """Gives the suggestions, best first, each once; times in them are right to the minute."""
        return self._lately(" ".join(query.split()), language, now.replace(second=0, microsecond=0))

    def _made(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        conversation = Conversation(language=language)
        found = self._about(query, conversation, now) if query else self._at_once(conversation, now)
        made: dict[str, Suggestion] = {}
        told: set[str] = set()
        for suggestion in found:
            tells = {quote.text for quote in suggestion.answer.quotes} or {suggestion.answer.text}
            if not tells <= told:
                made.setdefault(suggestion.name, suggestion)
                told |= tells
        return tuple(made.values())[:MOST]

    def _at_once(self, conversation: Conversation, now: datetime) -> Iterator[Suggestion]:
        """Suggests what needs no question: what is on, and what the FAQ is about."""
        for command, link in (("/now", None), ("/today", None), (f"/start {FAQ}", FAQ)):
            answer = self._reply(command, conversation, now).answer
            if answer.kind != "decline":
                yield _suggestion(command.strip("/").replace(" ", "-"), answer, link)

    def _about(self, query: str, conversation: Conversation, now: datetime) -> Iterator[Suggestion]:
        """Suggests the answer, then the films it is about, then what else was found.

        What is no answer comes after the films whose titles may be being typed; where there is none, these are all.
        """
        reply = self._reply(query, conversation, now)
        guide = Guide(self._knowledge, self._wordings.of(reply.answer.language), now)
        choices = reply.answer.choices[:CHOICES] if reply.answer.kind == "clarify" else ()
        replies = [self._reply(choice.question, conversation, now) for choice in choices] or [reply]
        begun = self._begun(query) if reply.answer.kind in ("passage", "decline", "help") else []
        yield from (suggestion for film in begun for suggestion in _of_film(film, guide))
        if begun and reply.answer.kind != "passage":
            return
        for answer, link in [(one.answer, link_to(one)) for one in replies]:
            if answer.kind not in ("clarify", "decline", "help"):
                yield _suggestion(f"answer-{digest_of(answer.text)}", answer, link)
        near = [hit for hit in best_of_each_document(reply.hits) if hit.score >= SUGGESTED_FROM]
        films = self._films(reply, [hit.document.path for hit in near])
        yield from (suggestion for film in films[:1] for suggestion in _of_film(film, guide))
        for hit in near:
            yield _suggestion(f"quote-{digest_of(key_of(hit))}", quoted([hit], guide), link_of(hit.document.path))
        yield from (suggestion for film in films[1:] for suggestion in _of_film(film, guide))

    def _begun(self, query: str) -> list[Film]:
        """Gives the first films of which a title, or a word in it, begins with all that is typed so far."""
        typed = f" {' '.join(keys_of(query))}"
        begun = [(found, film) for title, film in self._titles if typed.strip() and (found := title.find(typed)) >= 0]
        films = {film.document: film for _, film in sorted(begun, key=lambda one: one[0] > 0)}
        return list(films.values())[:CHOICES]

    @cached_property
    def _titles(self) -> list[tuple[str, Film]]:
        """All titles in small letters, a space before each of their words, by name."""
        films = sorted(self._knowledge.films.values(), key=lambda film: film.title)
        return [(f" {' '.join(keys_of(title))}", film) for film in films for title in film.titles]

    def _films(self, reply: Reply, found: Sequence[str]) -> tuple[Film, ...]:
        """Gives the films of an answer, then those found."""
        titled = reply.conversation.films if reply.answer.films else ()
        return self._knowledge.films_among(dict.fromkeys((*titled, *found)))


def _of_film(film: Film, guide: Guide) -> Iterator[Suggestion]:
    """Suggests a film's card and its screenings."""
    link, digest = link_of(film.document), digest_of(film.document)
    title = guide.wording.text("suggested-card", film=film.title)
    yield _suggestion(f"card-{digest}", film_card(film, guide), link, title)
    shown = film_showings([film], Wanted(), guide)
    if shown.kind == "programme":
        title = guide.wording.text("suggested-showings", film=film.title)
        yield _suggestion(f"showings-{digest}", shown, link, title)


def _suggestion(name: str, answer: Answer, link: str | None, title: str = "") -> Suggestion:
    """Names an answer by its first line, and tells how it goes on; a quotation by its source and telling sentence."""
    if answer.quotes:
        quote = answer.quotes[0]
        told = quote.text[slice(*quote.highlight)]
        return Suggestion(name=name, title=title or quote.title, description=told, answer=answer, link=link)
    lines = [line for line in answer.text.splitlines() if line.strip()]
    rest = lines if title and not title.endswith(lines[0]) else lines[1:]
    return Suggestion(name=name, title=title or lines[0], description="; ".join(rest), answer=answer, link=link)


def link_to(reply: Reply) -> str | None:
    """Gives the link to what an answer quotes, or to the one film that it is about; None if there is neither."""
    if reply.answer.quotes:
        return link_of(reply.answer.quotes[0].document)
    films = reply.conversation.films if len(set(reply.answer.films)) == 1 else ()
    return link_of(films[0]) if len(films) == 1 else None

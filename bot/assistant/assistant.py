"""The whole walk of one question: recall, complete, understand, answer, remember."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Answer, Language, Run, Style
from bot.assistant.choosing import chosen, which
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.facts import comparison, fact_answer, film_card
from bot.assistant.filters import ListRequest
from bot.assistant.followups import Completed, complete
from bot.assistant.helping import decline, help_answer, said
from bot.assistant.knowledge import Knowledge
from bot.assistant.language import LanguageDetector
from bot.assistant.lists import list_answer
from bot.assistant.searching import Found, find
from bot.assistant.showings import Wanted, film_showings, showings_at
from bot.assistant.smalltalk import smalltalk
from bot.assistant.spelling import respelled, tidied
from bot.assistant.understanding import Asked, Understanding
from bot.assistant.wording import LANGUAGES, Wording
from index.catalogue import Filters
from index.names import Mention

LONGEST = 1000
"""What follows after so many letters of a question is not read."""

_COMMAND = re.compile(r"/(\w+)(?:@\w+)?\s*(.*)", re.DOTALL)


class Assistant:
    """Answers questions about one festival; one thread at a time may use it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._understanding = Understanding(knowledge)
        self._detector = LanguageDetector()
        self._wordings = {language: Wording(language) for language in LANGUAGES}

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Gives the answer to a question asked at `now` (aware), and the conversation after it."""
        conversation = conversation.recalled(now)
        question = chosen(tidied(question[:LONGEST]), conversation.choices)
        conversation = conversation.model_copy(update={"choices": ()})
        if command := _COMMAND.fullmatch(question):
            return self._command(command.group(1).lower(), command.group(2), conversation, now)
        return self._question(question, conversation, now)

    def _command(self, name: str, rest: str, conversation: Conversation, now: datetime) -> Reply:
        wording = self._wordings[conversation.language or "en"]
        if name == "film":
            return self._film(rest, conversation, wording, now)
        if name in ("new", "language"):
            language = next((code for code in LANGUAGES if rest.casefold().startswith(code)), None)
            fresh = Conversation(language=language, chosen=True) if language else conversation.forgotten()
            wording = self._wordings[fresh.language or wording.language]
            message = "forgotten" if name == "new" else "language-set" if language else "language-which"
            return Reply(said(message, wording), fresh if language or name == "new" else conversation)
        if name == "privacy":
            return Reply(said("privacy", wording), conversation)
        return Reply(help_answer(self._knowledge, wording), conversation)

    def _film(self, title: str, conversation: Conversation, wording: Wording, now: datetime) -> Reply:
        films = self._knowledge.films
        mentions = [m for m in self._knowledge.names.mentions(title) if m.kind == "film" and m.documents]
        if mentions and len(mentions[0].documents) > 1:
            answer = which(mentions[0], title, self._knowledge, wording)
        elif mentions:
            answer = film_card(films[mentions[0].documents[0]], self._knowledge, wording, now)
        elif not title:
            example = min((film.title for film in films.values()), default="…")
            answer = said("film-which", wording, title=example)
        else:
            reason = wording.runs("not-known", name=Run(text=title, style=Style.TITLE))
            answer = decline(self._knowledge, wording, reason, self._knowledge.names.nearest(title))
        return Reply(answer, self._remembered(conversation, answer, now, f"/film {title}"))

    def _question(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        names = self._knowledge.names.mentions(question)
        language = self._language(question, names, conversation)
        question = respelled(question, names, language, self._knowledge.speller)
        wording = self._wordings[language]
        if talk := smalltalk(question):
            answer = said(talk, wording) if talk != "about" else help_answer(self._knowledge, wording)
            return Reply(answer, conversation)
        completed = complete(question, conversation, self._knowledge, now)
        if completed.more and conversation.question:
            completed = replace(completed, text=conversation.question)
        mentions = self._knowledge.names.mentions(completed.text)
        asked = self._understanding.of(completed, mentions, language, now)
        shown = conversation.shown if completed.more else ()
        known = self._known(asked, wording, now)
        found = Found(known) if known else find(asked, shown, self._knowledge, wording, now)
        if known and known.kind == "list" and not known.films:  # "did she ever act in his films?" is no list
            told = find(asked, shown, self._knowledge, wording, now)
            found = told if told.answer.kind == "passage" else found
        answer = _begun_with_film(found.answer, completed)
        person = next((m.candidates[0].name for m in asked.people if len(m.candidates) == 1), completed.person)
        after = self._remembered(conversation, answer, now, asked.text, person, (*shown, *found.shown))
        return Reply(answer, after.model_copy(update={"language": conversation.language if after.chosen else language}))

    def _known(self, asked: Asked, wording: Wording, now: datetime) -> Answer | None:
        """Answers from headers and programme; None when the question has to be searched for."""
        knowledge = self._knowledge
        if asked.compared and (answer := comparison(asked.films, *asked.compared, wording)):
            return answer
        if unclear := self._unclear(asked):
            return which(unclear, asked.text, knowledge, wording)
        if asked.unreviewed and not asked.films and (asked.fact or asked.programme):
            reason = wording.runs("not-known", name=Run(text=asked.unreviewed, style=Style.TITLE))
            return decline(knowledge, wording, reason, score=1)
        if asked.fact and asked.films:
            return fact_answer(asked.films, asked.fact, knowledge, wording, now)
        if asked.films and (asked.programme or asked.when):
            return film_showings(asked.films, asked.when, asked.venue, knowledge, wording, now)
        placed = asked.when or asked.venue or asked.notes
        if asked.listing and not placed and not asked.programme:
            return self._listed(asked.listing, asked, wording)
        if asked.listing or (asked.programme and (placed or not asked.more)) or (placed and not asked.more):
            filters = asked.listing.filters if asked.listing else asked.filters
            return showings_at(Wanted(asked.when, asked.venue, filters, asked.notes), knowledge, wording, now)
        return self._named_alone(asked, wording, now)

    def _unclear(self, asked: Asked) -> Mention | None:
        """Gives the name that may mean several, where the answer depends on which one is meant."""
        listed = asked.listing or asked.programme or not asked.more
        shared = [m for m in asked.people if len(m.candidates) > 1] if listed else []
        titles = [m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1]
        return next(iter([*shared, *titles]), None)

    def _named_alone(self, asked: Asked, wording: Wording, now: datetime) -> Answer | None:
        """Answers a question that is only a name: a film's card, or a person's films."""
        if asked.more:
            return None
        if asked.films:
            return film_card(asked.films[0], self._knowledge, wording, now)
        if asked.people:
            filters = Filters(people=(asked.people[0].candidates[0].name,))
            if self._knowledge.catalogue.select(filters):
                return self._listed(ListRequest(filters), asked, wording)
        return None

    def _listed(self, request: ListRequest, asked: Asked, wording: Wording) -> Answer:
        if asked.others:
            films = frozenset(self._knowledge.films) - {film.document for film in asked.others}
            request = replace(request, filters=replace(request.filters, films=films))
        return list_answer(request, self._knowledge, wording)

    def _language(self, question: str, names: list[Mention], conversation: Conversation) -> Language:
        before = conversation.language or "en"
        if conversation.chosen:
            return before
        return self._detector.language_of(question, [mention.span for mention in names], before)

    def _remembered(
        self,
        conversation: Conversation,
        answer: Answer,
        now: datetime,
        question: str,
        person: str | None = None,
        shown: tuple[str, ...] = (),
    ) -> Conversation:
        documents = {film.title: film.document for film in self._knowledge.films.values()}
        films = tuple(documents[title] for title in answer.films if title in documents)
        return conversation.model_copy(
            update={
                "films": films or conversation.films,
                "person": person if person or films else conversation.person,
                "topic": answer.quotes[0].title if answer.kind == "faq" else None if films else conversation.topic,
                "question": question,
                "shown": shown,
                "choices": answer.choices,
                "at": now,
            }
        )


def _begun_with_film(answer: Answer, completed: Completed) -> Answer:
    """Puts the film's name first when it was taken from the conversation, so that a wrong guess shows."""
    if not completed.films or answer.kind not in ("passage", "programme"):
        return answer
    title = Run(text=completed.films[0].title + "\n", style=Style.TITLE)
    return answer.model_copy(update={"runs": (title, *answer.runs)})

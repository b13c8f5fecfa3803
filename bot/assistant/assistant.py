"""What the bot answers to any message: choices, links, commands and small talk here, questions by `replying`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Choice, Language
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.following.choosing import asked_again_of, chosen
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.picking import picked_of
from bot.assistant.following.rejecting import NOT_IT
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.offering import which_of
from bot.assistant.quoting.brief import shortened
from bot.assistant.replying import Replier
from bot.assistant.suggestions import Suggestion, Suggestions
from bot.assistant.talk.commands import command_in, commanded
from bot.assistant.talk.foreign import ForeignDetector
from bot.assistant.talk.helping import small_answer
from bot.assistant.talk.language import LanguageDetector
from bot.assistant.talk.links import followed
from bot.assistant.talk.listings import question_of
from bot.assistant.talk.smalltalk import language_named, smalltalk
from bot.assistant.talk.tidying import respelled, tidied
from bot.assistant.wording import Wordings
from index.models import Span
from index.names import Mention
from index.naming.words import keys_of

LONGEST = 1000
"""What follows after so many letters of a question is not read."""


class Assistant:
    """Answers questions about one festival; one thread at a time may use it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._replier = Replier(knowledge)
        self._detector = LanguageDetector(knowledge.entries)
        self._foreign = ForeignDetector()
        self._wordings = Wordings()
        self._suggestions = Suggestions(self.reply, knowledge, self._wordings)

    @property
    def knowledge(self) -> Knowledge:
        """What it answers from."""
        return self._knowledge

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Gives the answer to a message written at `now` (aware), and the conversation after it.

        A message is looked at as a choice of what was offered, a link, a command, small talk, and else as a question.
        """
        before = conversation.recalled(now, self._knowledge.memory)
        conversation = before.model_copy(update={"choices": ()})
        question = self._meant(question, before.choices, self._guide(before.language, now))
        foreign = self._foreign.is_foreign(question, _spans(self._knowledge.mentions(question)))
        language = conversation.language or "en" if foreign else self._language(question, conversation)
        guide, page = self._guide(language, now), None
        if (command := command_in(question)) and question != NOT_IT:
            asked = question_of(*command, guide)
            if asked is None:
                return commanded(*command, conversation, self._guide(conversation.language, now), self._wordings)
            question, page = asked, None if command[0] == "more" else 0
        elif again := asked_again_of(question, before.choices):
            after = conversation.model_copy(update={"choices": again, "at": now})
            return Reply(which_of(again, guide.wording.runs("which-of-these"), guide.wording), after)
        written = self._written(question, language)
        if talk := "languages" if foreign else smalltalk(question) or smalltalk(written):
            if talk == "languages" and (named := language_named(question)):
                language, guide = named, self._guide(named, now)
            return Reply(small_answer(talk, guide), _in_language(language, conversation))
        reply = self._replier.reply(SpokenOf(written, conversation, guide, page))
        answer = shortened(reply.answer) if conversation.brief else reply.answer
        after = _in_language(language, reply.conversation)
        if answer.kind in ("decline", "clarify") and not after.choices:
            after = after.model_copy(update={"choices": before.choices})  # what was not understood chose nothing
        return replace(reply, answer=answer, conversation=after)

    def suggestions(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        """Gives answers to choose from, for what somebody types at `now` (aware); at once what is on, if nothing."""
        return self._suggestions.of(tidied(query[:LONGEST]), language, now)

    def _guide(self, language: Language | None, now: datetime) -> Guide:
        return Guide(self._knowledge, self._wordings.of(language), now)

    def _meant(self, message: str, choices: Sequence[Choice], guide: Guide) -> str:
        """Gives the question that a message stands for: the one chosen, the one linked to, or itself."""
        question = chosen(tidied(message[:LONGEST]), choices)
        question = picked_of(question, choices, guide) if choices else question
        return followed(question, self._knowledge.documents)

    def _language(self, question: str, conversation: Conversation) -> Language:
        before = conversation.language or "en"
        if conversation.chosen:
            return before
        names = self._knowledge.mentions(question)
        told = [] if conversation.language else _by_other_titles(names, question)
        if told:  # where nothing else tells the language, they may
            before = self._detector.language_of(question, [span for span in _spans(names) if span not in told], before)
        return self._detector.language_of(question, _spans(names), before)

    def _written(self, question: str, language: Language) -> str:
        """Gives a question as it is written: spoken Finnish written out, English without slips, names as they are."""
        names = self._knowledge.mentions(question)
        if language == "en":
            return respelled(question, names, self._knowledge.speller)
        doubtful = [mention for mention in self._knowledge.names.doubtful_films(question) if mention.exact]
        return self._knowledge.finnish.written(question, _spans([*names, *doubtful]))


def _by_other_titles(names: Sequence[Mention], question: str) -> list[Span]:
    """Gives where films are named by another title than the bot's own, whose language may be the user's."""
    films = [mention for mention in names if mention.kind == "film" and mention.exact]
    own = {mention.span: {word for named in mention.candidates for word in keys_of(named.name)} for mention in films}
    return [span for span, words in own.items() if not words & set(keys_of(question[slice(*span)]))]


def _spans(names: Sequence[Mention]) -> list[Span]:
    return [mention.span for mention in names]


def _in_language(language: Language, conversation: Conversation) -> Conversation:
    """Gives a conversation that goes on in a language, unless the user chose one for good."""
    return conversation if conversation.chosen else conversation.model_copy(update={"language": language})

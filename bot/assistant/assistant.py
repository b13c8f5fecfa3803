"""The whole walk of one question: recall, complete, understand, answer, remember."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.assistant.answering import answer_to
from bot.assistant.answers import Answer, Language, Run, Style
from bot.assistant.asked import Asked
from bot.assistant.conversation import Conversation, Reply, remembered
from bot.assistant.following.choosing import asked_again_of, chosen, which_of
from bot.assistant.following.complete import complete, whole
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.halves import are_of_one, both, in_two
from bot.assistant.following.leaning import LEANT, leaning
from bot.assistant.following.rejecting import NOT_IT, rejected
from bot.assistant.formats import listed
from bot.assistant.knowledge import Knowledge
from bot.assistant.quoting.brief import shortened
from bot.assistant.suggestions import Suggestion, Suggestions
from bot.assistant.talk.commands import command_in, commanded
from bot.assistant.talk.helping import small_answer
from bot.assistant.talk.language import LanguageDetector
from bot.assistant.talk.links import followed
from bot.assistant.talk.listings import question_of
from bot.assistant.talk.smalltalk import smalltalk
from bot.assistant.talk.tidying import respelled, tidied
from bot.assistant.unclear import asked_back
from bot.assistant.understanding import Understanding
from bot.assistant.wording import Wording, Wordings
from index.models import Span
from index.names import Mention
from index.naming.words import keys_of

LONGEST = 1000
"""What follows after so many letters of a question is not read."""


class Assistant:
    """Answers questions about one festival; one thread at a time may use it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._understanding = Understanding(knowledge)
        self._detector = LanguageDetector()
        self._wordings = Wordings()
        self._suggestions = Suggestions(self.reply, knowledge, self._wordings)

    @property
    def knowledge(self) -> Knowledge:
        """What it answers from."""
        return self._knowledge

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Gives the answer to a question asked at `now` (aware), and the conversation after it."""
        conversation = conversation.recalled(now, self._knowledge.memory)
        question = chosen(tidied(question[:LONGEST]), conversation.choices)
        question = followed(question, self._knowledge.documents)
        again, offered = asked_again_of(question, conversation.choices), conversation.choices
        conversation = conversation.model_copy(update={"choices": ()})
        page = None
        names = self._knowledge.mentions(question)
        language = self._language(question, names, conversation)
        if (command := command_in(question)) and question != NOT_IT:
            asked = question_of(*command, language, self._knowledge)
            if asked is None:
                return commanded(*command, conversation, self._knowledge, self._wordings, now)
            question, page = asked, None if command[0] == "more" else 0
            names = self._knowledge.mentions(question)
        wording = self._wordings.of(language)
        if again:
            after = conversation.model_copy(update={"choices": again, "at": now})
            return Reply(which_of(again, wording.runs("which-of-these"), wording), after)
        if language == "fi":
            known = (*names, *self._knowledge.names.doubtful_films(question))
            question = self._knowledge.finnish.written(question, _spans(known))
        if talk := smalltalk(question):
            return Reply(small_answer(talk, self._knowledge, wording), _in_language(language, conversation))
        question = respelled(question, names, language, self._knowledge.speller)
        spoken = SpokenOf(question, language, conversation, self._knowledge, now)
        reply = self._reply(spoken, wording, page)
        answer = shortened(reply.answer) if conversation.brief else reply.answer
        after = _in_language(language, reply.conversation)
        if answer.kind == "decline" and not after.choices:
            after = after.model_copy(update={"choices": offered})  # what was not understood chose nothing
        return replace(reply, answer=answer, conversation=after)

    def suggestions(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        """Gives answers to choose from, for what somebody types at `now` (aware); at once what is on, if nothing."""
        return self._suggestions.of(tidied(query[:LONGEST]), language, now)

    def _reply(self, spoken: SpokenOf, wording: Wording, page: int | None) -> Reply:
        """Completes the question from the conversation, understands and answers it; `page` if it was a command."""
        if turned_down := rejected(spoken, wording):
            return turned_down
        return (self._both(spoken, wording) if page is None else None) or self._one(spoken, wording, page)

    def _both(self, spoken: SpokenOf, wording: Wording) -> Reply | None:
        """Answers two questions asked in one, where headers and programme answer both."""
        parts = in_two(spoken)
        if parts is None:
            return None
        first = self._one(spoken.asking(parts[0]), wording, None)
        second = self._one(replace(spoken, question=parts[1], conversation=first.conversation), wording, None)
        answers = [first.answer, second.answer]
        return replace(second, answer=both(answers)) if are_of_one(*answers) else None

    def _one(self, spoken: SpokenOf, wording: Wording, page: int | None) -> Reply:
        """Answers one question; where nothing does as it stands, as it may lean on the answer before."""
        completed = complete(spoken) if page is None else whole(spoken, page)
        reply = self._completed(spoken, completed, wording)
        for other in leaning(spoken, completed, reply.answer) if page is None else ():
            meant = complete(other) if isinstance(other, SpokenOf) else other
            leant = self._completed(spoken, meant, wording)
            if leant.answer.kind in LEANT or (meant is not other and leant.answer.kind != "decline"):
                return leant
        return reply

    def _completed(self, spoken: SpokenOf, completed: Completed, wording: Wording) -> Reply:
        """Understands and answers a question of which nothing is left unsaid."""
        now, before = spoken.now, spoken.conversation
        if unclear := asked_back(completed, wording):
            after = before.model_copy(update={"choices": completed.choices, "at": now})
            return Reply(unclear, after)
        mentions = self._knowledge.mentions(completed.text)
        moment = completed.since or now
        asked = self._understanding.of(completed, mentions, spoken.language, moment)
        shown = before.shown if completed.more else ()
        found = answer_to(asked, shown, self._knowledge, wording, moment)
        answer = _begun_with_film(found.answer, completed, wording)
        person = next((m.candidates[0].name for m in asked.people if len(m.candidates) == 1), completed.person)
        told = (*shown, *(found.shown or _card_shown(answer, asked)))
        place = asked.venues[0] if len(asked.venues) == 1 else None
        after = remembered(
            before,
            answer,
            asked.text,
            self._knowledge.titles,
            now,
            named=asked.films,
            person=person,
            place=place,
            shown=told,
            page=completed.page,
        )
        return Reply(answer, after, asked, found.hits)

    def _language(self, question: str, names: Sequence[Mention], conversation: Conversation) -> Language:
        before = conversation.language or "en"
        if conversation.chosen:
            return before
        told = [] if conversation.language else _by_other_titles(names, question)
        return self._detector.language_of(question, [span for span in _spans(names) if span not in told], before)


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


def _begun_with_film(answer: Answer, completed: Completed, wording: Wording) -> Answer:
    """Puts the film's name first when it was taken from the conversation, so that a wrong guess shows."""
    titles = [film.title for film in completed.films if film.title in answer.films]
    if not titles or answer.text.startswith(titles[0]):
        return answer
    title = Run(text=listed(titles, wording) + "\n", style=Style.TITLE)
    return answer.model_copy(update={"runs": (title, *answer.runs)})


def _card_shown(answer: Answer, asked: Asked) -> tuple[str, ...]:
    """Notes that a film's card was shown, so that "more" goes on to what its review says."""
    card = answer.kind == "fact" and asked.fact is None and asked.compared is None and len(asked.films) == 1
    return (f"{asked.films[0].document}:card",) if card else ()

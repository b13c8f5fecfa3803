"""Mentions in chats that the bot has not joined: one answer each."""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import ContextTypes

from bot.assistant.answers import Answer, Run
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.suggestions import Suggestion, link_to
from bot.assistant.talk.links import digest_of
from bot.assistant.wording import Wordings, spoken
from bot.measures import Measures
from bot.telegram.inline.articles import article
from bot.telegram.memory import Recent
from bot.telegram.receiving.ordering import seconds_waited
from bot.telegram.replied import after_words
from bot.telegram.routing import question_in, words_replied_to
from bot.worker import Busy, Worker

ANSWERED = 10_000
"""How many messages are known to be answered, so that none is answered twice."""


class Guests:
    """Answers whoever mentions the bot elsewhere. Nothing is remembered of such a chat."""

    def __init__(self, worker: Worker, wordings: Wordings, measures: Measures) -> None:
        self._worker = worker
        self._wordings = wordings
        self._measures = measures
        self._answered: Recent[tuple[int, int], bool] = Recent(ANSWERED)

    async def asked(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Gives the one answer that a mention gets."""
        message = update.guest_message
        if not message or not message.guest_query_id or self._answered.get((message.chat_id, message.message_id)):
            return
        question = question_in(message, context.bot.bot)
        if question is None:
            return
        self._answered.put((message.chat_id, message.message_id), True)
        answer, link = await self._answer(question, message)
        shown = Suggestion(
            name=f"guest-{digest_of(answer.text)}", title=question, description="", answer=answer, link=link
        )
        result = article(shown, context.bot.username, self._wordings.of(answer.language))
        if result:
            await context.bot.answer_guest_query(message.guest_query_id, result)

    async def _answer(self, question: str, message: Message) -> tuple[Answer, str | None]:
        language = spoken(message.from_user.language_code) if message.from_user else None
        wording = self._wordings.of(language)
        conversation, words = Conversation(language=language), words_replied_to(message, known=False)
        try:
            if words and words != question:
                conversation = await after_words(words, conversation, self._ask)
            reply = await self._ask(question, conversation)
        except Busy:
            self._measures.turned_away.labels("busy").inc()
            runs = (Run(text=wording.text("channel-busy")),)
            return Answer(kind="help", runs=runs, score=1, language=wording.language), None
        self._measures.answers.labels(reply.answer.kind).inc()
        return reply.answer, link_to(reply)

    async def _ask(self, question: str, conversation: Conversation) -> Reply:
        return await self._worker.ask(question, conversation, seconds_waited())

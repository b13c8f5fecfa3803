"""What the bot does with an update: read it, await one answer, send one reply."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.assistant.conversation import Conversation, Reply
from bot.assistant.wording import Wordings
from bot.measures import Measures
from bot.storage.conversations import Exchange, Place
from bot.telegram.apologies import Apologies
from bot.telegram.buttons.pressing import Presses
from bot.telegram.buttons.promises import Promises
from bot.telegram.buttons.signing import Seal, owner_of
from bot.telegram.buttons.views import Views
from bot.telegram.buttons.votes import Votes
from bot.telegram.inline.guests import Guests
from bot.telegram.inline.queries import InlineQueries
from bot.telegram.memory import Memory, Recent, place_of
from bot.telegram.receiving.ordering import Resumed, seconds_waited
from bot.telegram.replied import conversation_before, replied_to
from bot.telegram.routing import question_in
from bot.telegram.sending.messages import revise, send, send_file, typing
from bot.telegram.watchlist.commands import Watchlist
from bot.worker import Busy, Worker

logger = logging.getLogger(__name__)

BotApplication: TypeAlias = Application[Any, Any, Any, Any, Any, Any]
Context: TypeAlias = ContextTypes.DEFAULT_TYPE

ALBUMS = 1_000
"""How many albums are remembered, so that ten pictures sent at once are turned down once."""


class Handlers:
    """The bot's reactions to what people send.

    Args:
        worker: answers the questions.
        wordings: what is said when there is no answer.
        memory: what is remembered of conversations; a new one, in memory only, if none is given.
        measures: where what happens is counted.
        lists: answers what is said about people's own lists; without it there are none.
        staff: the chat where /votes is answered.
        answered: is told the id of each update whose answer is sent, before that is remembered.
    """

    def __init__(
        self,
        worker: Worker,
        wordings: Wordings,
        memory: Memory | None = None,
        measures: Measures | None = None,
        lists: Watchlist | None = None,
        staff: int | None = None,
        answered: Callable[[int], None] = lambda update_id: None,
    ) -> None:
        self._worker = worker
        self._wordings = wordings
        self.measures = measures or Measures()
        self._memory = memory or Memory()
        self._apologies = Apologies(self._memory, wordings, self.measures)
        self._votes = Votes(self.measures, wordings)
        self._lists = lists
        self._staff = staff
        self._sent = answered
        self._albums: Recent[str, bool] = Recent(ALBUMS)

    def register(self, application: BotApplication) -> None:
        """Adds the reactions to an application.

        Each names the kind of update it is for: a plain message handler would also be given edited messages,
        channel posts and guest messages.
        """
        new, edited = filters.UpdateType.MESSAGE, filters.UpdateType.EDITED_MESSAGE
        worded = filters.TEXT | filters.CAPTION
        wordless = filters.ChatType.PRIVATE & ~worded & ~filters.StatusUpdate.ALL
        if self._staff:
            application.add_handler(CommandHandler("votes", self._votes.asked, new & filters.Chat(self._staff)))
        application.add_handler(MessageHandler(new & worded, self.asked))
        application.add_handler(MessageHandler(edited & worded, self.asked_otherwise))
        application.add_handler(MessageHandler(new & wordless, self.sent_no_text))
        seal = Seal(application.bot.token)
        self._views = Views(seal, self._wordings, lists=self._lists is not None)
        promises = Promises(self._worker, self._wordings, self._views, self._votes, self._lists)
        self._presses = Presses(promises, self._wordings, self._memory, seal)
        application.add_handler(CallbackQueryHandler(self._presses.pressed))
        inline = InlineQueries(self._worker, self._wordings)
        guests = Guests(self._worker, self._wordings, self.measures)
        application.add_handler(InlineQueryHandler(inline.asked))
        application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE & worded, guests.asked))
        application.add_error_handler(self._apologies.failed)

    async def asked(self, update: Update, context: Context) -> None:
        """Answers a question, unless it was answered already (Telegram may deliver a message twice)."""
        message = update.message
        if message and message.media_group_id:
            self._albums.put(message.media_group_id, True)  # what is written under one picture goes for all
        if message and not await self._answered(message, before_a_crash=isinstance(update, Resumed)):
            await self._answer(update, context)

    async def _answered(self, message: Message, *, before_a_crash: bool) -> bool:
        """Tells whether a message was answered: by this process, or by one that died before it could note so."""
        known = self._memory.known(message.chat_id, message.message_id)
        return bool(known or (before_a_crash and await self._memory.exchange(message.chat_id, message.message_id)))

    async def asked_otherwise(self, update: Update, context: Context) -> None:
        """Makes the answer follow an edited question, if its words are new; one never answered is answered now."""
        message = update.edited_message
        if message:
            earlier = await self._memory.exchange(message.chat_id, message.message_id)
            if not earlier or earlier.question != question_in(message, context.bot.bot):
                await self._answer(update, context, earlier)

    async def sent_no_text(self, update: Update, context: Context) -> None:
        """Says that the bot only reads."""
        message = update.message
        if not message or (message.media_group_id and self._albums.get(message.media_group_id)):
            return
        if message.media_group_id:
            self._albums.put(message.media_group_id, True)
        await self._apologies.say("channel-only-text", message, context.bot)

    def is_question(self, update: Update) -> bool:
        """Tells whether an update asks the bot something, in words or by a button."""
        message = update.message or update.edited_message
        return bool(update.callback_query) or bool(message and question_in(message, update.get_bot().bot) is not None)

    async def too_many(self, update: Update) -> None:
        """Asks somebody to pause who asked too much at once."""
        message = update.message or update.edited_message
        self.measures.turned_away.labels("flood").inc()
        try:
            if update.callback_query:
                await self._presses.turned_away(update.callback_query)
            if message:
                await self._apologies.say("channel-flood", message, update.get_bot())
        except TelegramError as error:
            logger.warning("A question was turned away without a word (%s)", type(error).__name__)

    async def _answer(self, update: Update, context: Context, earlier: Exchange | None = None) -> None:
        message = update.message or update.edited_message
        if not message or (question := question_in(message, context.bot.bot)) is None:
            return
        place = place_of(message)
        try:
            before = earlier.before if earlier else await self._before(message, question)
            reply = await self._ask(question, before, place, context)
        except Busy:
            self.measures.turned_away.labels("busy").inc()
            await self._apologies.say("channel-busy", message, context.bot)
            return
        if reply.rejected:
            self._votes.turned_down(place.chat, message.message_id, reply.rejected)
        view = self._views.view(reply, question, place.chat, owner_of(message))
        messages = view.messages or [await self._apologies.sentence("channel-failed", message)]
        with self.measures.timing("sending"):
            if earlier:
                sent = await revise(context.bot, place, earlier.answer, messages, replied_to(message))
            else:
                sent = await send(context.bot, place, messages, replied_to(message))
            if reply.answer.attachment:
                await send_file(context.bot, place, reply.answer.attachment)
        self._sent(update.update_id)
        self.measures.answers.labels(reply.answer.kind).inc()
        if reply.kept:
            await self._memory.answered(place, message.message_id, view.exchange(before, sent), earlier)
        if self._lists:
            await self._lists.spoken(before, reply.conversation, place)

    async def _before(self, message: Message, question: str) -> Conversation:
        def ask(words: str, spoken: Conversation) -> Awaitable[Reply]:
            return self._worker.ask(words, spoken, seconds_waited())

        return await conversation_before(message, question, self._memory, ask)

    async def _ask(self, question: str, before: Conversation, place: Place, context: Context) -> Reply:
        if self._lists and (own := await self._lists.reply(question, before, place)):
            return own
        self.measures.took("waiting", waited := seconds_waited())
        with typing(context.application, place), self.measures.timing("answering"):
            return await self._worker.ask(question, before, waited)

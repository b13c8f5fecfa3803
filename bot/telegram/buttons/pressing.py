"""What happens when a button is pressed: the message under which it stands changes, and the button stops waiting."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from telegram import CallbackQuery, Message, Update
from telegram.constants import CallbackQueryLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.assistant.conversation import Conversation, Reply
from bot.assistant.following.rejecting import NOT_IT
from bot.assistant.wording import Wording, Wordings, spoken
from bot.storage.conversations import Exchange, Place
from bot.telegram.buttons.keyboard import FURTHEST
from bot.telegram.buttons.signing import ANYBODY, Action, Press, Seal
from bot.telegram.buttons.views import View, Views
from bot.telegram.buttons.votes import Votes
from bot.telegram.memory import Memory
from bot.telegram.receiving.ordering import seconds_waited
from bot.telegram.sending.messages import revise
from bot.telegram.watchlist.commands import Watchlist
from bot.worker import Busy, Worker

logger = logging.getLogger(__name__)

LONGEST_WINDOW = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH

MESSAGES = ("button-old", "button-not-yours", "channel-busy", "channel-flood", "no-more", "channel-failed")


class Refused(Exception):
    """Nothing is done; the message of this name is said instead.

    `old`: what the buttons stand under is forgotten, so that they are taken away.
    """

    def __init__(self, sentence: str, *, old: bool = False) -> None:
        super().__init__(sentence)
        self.old = old


class Done(Exception):
    """What a button does is done, and nothing is to be shown but these words, in a window."""


@dataclass(frozen=True)
class _Pressed:
    """A button that may be pressed, where, and what the message above it answers, if that is still known."""

    press: Press
    place: Place
    message: int
    question: int | None
    exchange: Exchange | None


class Presses:
    """Acts on pressed buttons. Each says what is to be shown, not what is to change, so pressing twice acts once."""

    def __init__(
        self,
        worker: Worker,
        clock: Callable[[], datetime],
        wordings: Wordings,
        memory: Memory,
        views: Views,
        votes: Votes,
        seal: Seal,
        lists: Watchlist | None = None,
    ) -> None:
        self._worker = worker
        self._clock = clock
        self._wordings = wordings
        self._memory = memory
        self._views = views
        self._votes = votes
        self._seal = seal
        self._lists = lists

    async def pressed(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Shows what a button promises; what cannot be done is said in a window that must be closed."""
        query = update.callback_query
        if query is None:
            return
        said: str | None = "channel-failed"
        words = ""
        try:
            pressed = await self._read(query)
            view = await self._view(pressed)
            if view:
                await self._show(view, pressed, query)
            said = None
        except Done as done:
            said, words = None, str(done)
        except Refused as refusal:
            said = str(refusal)
            if refusal.old:
                await _without_buttons(query)
        except Busy:
            said = "channel-busy"
        finally:
            await self._stop_waiting(query, said, words)

    async def turned_away(self, query: CallbackQuery) -> None:
        """Asks somebody to pause who pressed too much at once."""
        await self._stop_waiting(query, "channel-flood")

    async def _read(self, query: CallbackQuery) -> _Pressed:
        """Gives what was pressed.

        Raises:
            Refused: the button is not this bot's, stands in another chat, or belongs to somebody else.
        """
        chat = query.message.chat.id if query.message else 0
        press = self._seal.opened(query.data or "", chat)
        if press is None or query.message is None:
            raise Refused("button-old")
        if press.owner not in (ANYBODY, query.from_user.id):
            raise Refused("button-not-yours")
        topic = None
        if isinstance(query.message, Message) and query.message.is_topic_message:
            topic = query.message.message_thread_id
        found = await self._memory.exchange_with(chat, query.message.message_id)
        place = Place(chat, topic, press.owner or query.from_user.id)
        return _Pressed(press, place, query.message.message_id, *(found or (None, None)))

    async def _view(self, pressed: _Pressed) -> View | None:
        """Gives what is to be shown; None when it is there already.

        Raises:
            Refused: what the button stands under is forgotten, or there is no more.
            Busy: too many others wait.
        """
        press, exchange = pressed.press, pressed.exchange
        if press.action is Action.FILM:
            return await self._film(press, pressed)
        if exchange is None or not exchange.question:
            raise Refused("button-old", old=True)
        if press.action is Action.PAGE:
            return await self._page(int(press.argument), exchange.question, exchange.before, pressed)
        if press.action is Action.STAR:
            return await self._star(exchange, pressed)
        if press.action is Action.NOT_IT:
            return await self._other_film(exchange, pressed)
        choices = exchange.after.choices
        number = int(press.argument)
        return (
            await self._page(0, choices[number].question, exchange.before, pressed) if number < len(choices) else None
        )

    async def _page(self, number: int, asked: str, before: Conversation, pressed: _Pressed) -> View:
        """Gives a page of the answer to what was asked, or what is found when more is asked for that many times."""
        reply = await self._ask(asked, before, pressed)
        for _ in range(min(number, FURTHEST)):
            word = self._wordings.of(reply.answer.language).text("button-more")
            reply = await self._ask(word, reply.conversation, pressed)
            if reply.answer.kind == "decline":
                raise Refused("no-more")
        return self._shown(reply, asked, number, pressed)

    async def _film(self, press: Press, pressed: _Pressed) -> View:
        exchange = pressed.exchange
        before = exchange.after if exchange else Conversation()
        reply = await self._ask(f"/start film_{press.argument[:8]}", before, pressed)
        if reply.answer.kind != "fact":
            raise Refused("button-old", old=True)  # the film is no longer in the corpus
        asked = exchange.question if exchange else f"/film {reply.answer.films[0]}"
        return self._shown(reply, asked, int(press.argument[8:]), pressed, aside=exchange is not None)

    async def _other_film(self, exchange: Exchange, pressed: _Pressed) -> View | None:
        reply = await self._ask(NOT_IT, exchange.after, pressed)
        if not reply.rejected:
            return None  # it was turned down already
        self._votes.turned_down(pressed.place.chat, pressed.question or 0, reply.rejected)
        return self._shown(reply, exchange.question, int(exchange.shown or 0), pressed, aside=True)

    async def _star(self, exchange: Exchange, pressed: _Pressed) -> View | None:
        """Stars a film's only screening, or asks which; a star that was there is taken away.

        Raises:
            Done: says what was done, or why nothing was.
            Refused: there are no lists.
        """
        if self._lists is None:
            raise Refused("button-old", old=True)
        reply = await self._lists.pressed(pressed.press.argument, exchange.after, pressed.place)
        if reply.answer.kind == "clarify":
            return self._shown(reply, exchange.question, int(exchange.shown or 0), pressed, aside=True)
        raise Done(reply.answer.text)

    def _shown(self, reply: Reply, asked: str, turned: int, pressed: _Pressed, *, aside: bool = False) -> View:
        return self._views.view(reply, asked, pressed.place.chat, pressed.press.owner, turned, aside=aside)

    async def _ask(self, question: str, before: Conversation, pressed: _Pressed) -> Reply:
        if self._lists and (own := await self._lists.reply(question, before, pressed.place)):
            return own
        return await self._worker.ask(question, before, self._clock(), waited=seconds_waited())

    async def _show(self, view: View, pressed: _Pressed, query: CallbackQuery) -> None:
        """Puts a view in the place of the messages that the button belongs to, and remembers it."""
        exchange = pressed.exchange
        old = exchange.answer if exchange else (pressed.message,)
        sent = await revise(query.get_bot(), pressed.place, old, view.messages)
        if exchange and pressed.question is not None and view.kept:
            after = view.exchange(exchange.before, sent)
            await self._memory.answered(pressed.place, pressed.question, after, exchange)

    async def _stop_waiting(self, query: CallbackQuery, sentence: str | None, words: str = "") -> None:
        """Lets the button stop waiting; what is said is shown until it is closed, for a passing note may go unread."""
        text = self._wording(query).text(sentence) if sentence else words[:LONGEST_WINDOW] or None
        with suppress(TelegramError):  # Telegram forgets a press after some seconds
            await query.answer(text, show_alert=text is not None)

    def _wording(self, query: CallbackQuery) -> Wording:
        return self._wordings.of(spoken(query.from_user.language_code))


async def _without_buttons(query: CallbackQuery) -> None:
    with suppress(BadRequest):  # they are gone already
        await query.edit_message_reply_markup(None)

"""What happens when a button is pressed: the message under which it stands changes, and the button stops waiting."""

from __future__ import annotations

from contextlib import suppress

from telegram import CallbackQuery, InlineKeyboardButton, Message, Update
from telegram.constants import CallbackQueryLimit
from telegram.error import BadRequest, TelegramError
from telegram.ext import ContextTypes

from bot.assistant.wording import Wording, Wordings, spoken
from bot.storage.conversations import Place
from bot.telegram.buttons.keyboard import exchanged
from bot.telegram.buttons.promises import Done, Pressed, Promises, Refused
from bot.telegram.buttons.signing import ANYBODY, Seal
from bot.telegram.buttons.views import View
from bot.telegram.memory import Memory
from bot.telegram.sending.messages import revise
from bot.worker import Busy

LONGEST_WINDOW = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH

MESSAGES = ("button-old", "button-not-yours", "channel-busy", "channel-flood", "no-more", "channel-failed")


class Presses:
    """Acts on pressed buttons."""

    def __init__(self, promises: Promises, wordings: Wordings, memory: Memory, seal: Seal) -> None:
        self._promises = promises
        self._wordings = wordings
        self._memory = memory
        self._seal = seal

    async def pressed(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Shows what a button promises; what cannot be done is said in a window that must be closed."""
        query = update.callback_query
        if query is None:
            return
        said: str | None = "channel-failed"
        words, button, spent = "", None, False
        try:
            pressed = await self._read(query)
            view = await self._promises.view(pressed)
            if view:
                await self._show(view, pressed, query)
            said = None
        except Done as done:
            said, words, button = None, str(done), done.button
        except Refused as refusal:
            said = str(refusal)
            spent = said == "no-more"
            if refusal.old:
                await _without_buttons(query)
        except Busy:
            said = "channel-busy"
        finally:
            await self._stop_waiting(query, said, words)
        if button or spent:
            await _exchange(query, button)

    async def turned_away(self, query: CallbackQuery) -> None:
        """Asks somebody to pause who pressed too much at once."""
        await self._stop_waiting(query, "channel-flood")

    async def _read(self, query: CallbackQuery) -> Pressed:
        """Gives what was pressed.

        Raises:
            Refused: the button is not this bot's, stands in another chat, or belongs to somebody else.
        """
        chat = _place_of(query).chat
        press = self._seal.opened(query.data or "", chat)
        if press is None or query.message is None:
            raise Refused("button-old")
        if press.owner not in (ANYBODY, query.from_user.id):
            raise Refused("button-not-yours")
        found = await self._memory.exchange_with(chat, query.message.message_id)
        place = _place_of(query)._replace(user=press.owner or query.from_user.id)
        return Pressed(press, place, query.message.message_id, *(found or (None, None)))

    async def _show(self, view: View, pressed: Pressed, query: CallbackQuery) -> None:
        """Puts a view in the place of the messages that the button belongs to, and remembers it."""
        exchange = pressed.exchange
        old = exchange.answer if exchange else (pressed.message,)
        sent = await revise(query.get_bot(), pressed.place, old, view.messages)
        if exchange and pressed.question is not None and view.kept:
            after = view.exchange(exchange.before, sent)
            await self._memory.answered(pressed.place, pressed.question, after, exchange)

    async def _stop_waiting(self, query: CallbackQuery, sentence: str | None, words: str = "") -> None:
        """Lets the button stop waiting; what is said is shown until it is closed, for a passing note may go unread."""
        text = (await self._wording(query)).text(sentence) if sentence else words[:LONGEST_WINDOW] or None
        with suppress(TelegramError):  # Telegram forgets a press after some seconds
            await query.answer(text, show_alert=text is not None)

    async def _wording(self, query: CallbackQuery) -> Wording:
        """Gives the words of the language that is spoken with whoever presses, else of that of their Telegram."""
        known = await self._memory.conversation(_place_of(query))
        return self._wordings.of(known.language or spoken(query.from_user.language_code))


def _place_of(query: CallbackQuery) -> Place:
    """Gives where somebody presses a button; chat 0 where Telegram does not tell."""
    message = query.message
    topic = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(message.chat.id if message else 0, topic, query.from_user.id)


async def _without_buttons(query: CallbackQuery) -> None:
    with suppress(BadRequest):  # they are gone already
        await query.edit_message_reply_markup(None)


async def _exchange(query: CallbackQuery, button: InlineKeyboardButton | None) -> None:
    """Puts another button, or none, in the place of the pressed one, so that it shows what pressing it does now."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    if markup and query.data:
        with suppress(BadRequest):  # pressed twice: it is there already
            await query.edit_message_reply_markup(exchanged(markup, query.data, button))

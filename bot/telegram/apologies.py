"""What is said where there is no answer, in the language of whoever asked."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from pathlib import Path

from telegram import Bot, Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.assistant.wording import Wordings
from bot.measures import Measures
from bot.telegram.memory import Memory, place_of
from bot.telegram.replied import conversation_in, replied_to
from bot.telegram.routing import question_in
from bot.telegram.sending.faults import unreachable
from bot.telegram.sending.messages import send
from bot.telegram.showing import rendering

logger = logging.getLogger(__name__)

MESSAGES = ("channel-busy", "channel-failed", "channel-flood", "channel-only-text")


class Apologies:
    """Says that a question is not answered, and why.

    Args:
        memory: tells the language that is spoken in a place.
        wordings: the bot's words.
        measures: where what could not be sent is counted.
    """

    def __init__(self, memory: Memory, wordings: Wordings, measures: Measures) -> None:
        self._memory = memory
        self._wordings = wordings
        self._measures = measures

    async def say(self, sentence: str, message: Message, bot: Bot) -> None:
        """Says one of the bot's sentences in reply to a message."""
        await send(bot, place_of(message), [await self.sentence(sentence, message)], replied_to(message))

    async def sentence(self, sentence: str, message: Message) -> rendering.Message:
        """Gives one of the bot's sentences as a message, in the language that is spoken there."""
        language = (await conversation_in(self._memory, message)).language
        return rendering.Message(self._wordings.of(language).text(sentence))

    async def failed(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Logs an error without anything that a person wrote, and tells the one who asked.

        That nobody is there to be told, because the bot was blocked or the chat is gone, is only counted.
        """
        error = context.error
        reason = unreachable(error)
        if isinstance(error, TelegramError):
            self._measures.unsent.labels(reason or type(error).__name__).inc()
        if reason:
            return
        logger.error("An update failed: %s", _described(error))
        logger.debug("The error was:", exc_info=error)
        message = (update.message or update.edited_message) if isinstance(update, Update) else None
        if not message:
            return
        if message.chat.type == message.chat.PRIVATE or question_in(message, context.bot.bot):
            with suppress(TelegramError):
                await self.say("channel-failed", message, context.bot)


def _described(error: BaseException | None) -> str:
    """Gives an error's class and where it arose, without its message, which may repeat what was asked."""
    frames = traceback.extract_tb(error.__traceback__) if error else []
    places = [f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames[-3:]]
    return f"{type(error).__name__} at {' > '.join(places) or 'an unknown place'}"

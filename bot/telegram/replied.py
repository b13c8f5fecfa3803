"""What was spoken of before a message: in its chat, or in the message that it replies to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Message

from bot.assistant.conversation import Conversation, Reply
from bot.assistant.wording import spoken
from bot.storage.conversations import Exchange
from bot.telegram.memory import Memory, place_of
from bot.telegram.routing import words_replied_to

Ask = Callable[[str, Conversation], Awaitable[Reply]]


async def conversation_in(memory: Memory, message: Message) -> Conversation:
    """Gives the conversation that a message belongs to; a new one is in the language of the user's Telegram."""
    known = await memory.conversation(place_of(message))
    theirs = spoken(message.from_user.language_code) if message.from_user else None
    return known if known.language else known.model_copy(update={"language": theirs})


async def conversation_before(message: Message, question: str, memory: Memory, ask: Ask) -> Conversation:
    """Gives the conversation in which a question is to be understood, in the language and manner of whoever asks.

    The reply to an answer goes on from there, whatever was spoken of since; words that the message quotes, or to which
    it replies among people, are taken as if they had been said just before. So are the bot's own, where it spoke first
    or its answer is forgotten.

    Raises:
        Busy: too many others wait.
    """
    own = await conversation_in(memory, message)
    exchange = await _answered_in(memory, message)
    known = exchange is not None and bool(exchange.question)
    before = exchange.after.model_copy(update=_manner(own)) if exchange and known else own
    words = words_replied_to(message, known=known)
    return await after_words(words, before, ask) if words and words != question else before


async def after_words(words: str, before: Conversation, ask: Ask) -> Conversation:
    """Gives a conversation after words that nobody wants answered, in the language and manner of before."""
    after = (await ask(words, before)).conversation
    return after.model_copy(update={**_manner(before), "choices": ()})


def _manner(conversation: Conversation) -> dict[str, object]:
    """Gives how somebody wants to be answered, whatever is spoken of."""
    return {name: getattr(conversation, name) for name in ("language", "chosen", "brief")}


async def _answered_in(memory: Memory, message: Message) -> Exchange | None:
    """Gives the exchange whose answer, or whose question, a message replies to."""
    original = message.reply_to_message
    if original is None:
        return None
    found = await memory.exchange_with(message.chat_id, original.message_id)
    return found[1] if found else await memory.exchange(message.chat_id, original.message_id)


def replied_to(message: Message) -> int | None:
    """Gives the message that an answer refers to; in a private chat that is plain without saying."""
    return None if message.chat.type == message.chat.PRIVATE else message.message_id

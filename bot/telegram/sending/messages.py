"""Puts rendered answers into chats: as new messages, or in place of the ones sent before."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import zip_longest
from typing import Any, TypeVar

from telegram import Bot, InputFile, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, TelegramError
from telegram.ext import Application

from bot.assistant.answers import Attachment
from bot.storage.conversations import Place
from bot.telegram.sending.faults import unreachable
from bot.telegram.showing.rendering import Message

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

TYPING_AFTER = 0.4
"""Seconds after which an answer is long in coming: only then is "typing" said, which is a request of its own."""
TYPING_LASTS = 4.5
"""Seconds after which "typing" is said again; Telegram shows it for five."""

_ABOUT_ENTITIES = re.compile(r"entit(y|ies)|parse", re.IGNORECASE)
_SEND_MESSAGE = "send_Message"
"""`sendMessage`, spelt so that the library gives the answer as it came: of what was sent only the id is wanted."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, place: Place, messages: Sequence[Message], reply_to: int | None = None) -> tuple[int, ...]:
    """Sends messages in order, the first as a reply to `reply_to`, and gives their ids."""
    sent: list[int] = []
    for message in messages:
        original = reply_to if not sent else None
        try:
            delivered = await _sent(bot, place, message, original)
        except ChatMigrated as moved:
            place = place._replace(chat=moved.new_chat_id)
            delivered = await _sent(bot, place, message, None)
        sent.append(delivered)
    return tuple(sent)


async def send_file(bot: Bot, place: Place, file: Attachment) -> None:
    """Sends a file after the message that it belongs to, without a sound of its own."""
    document = InputFile(file.content, filename=file.name)
    await bot.send_document(place.chat, document, message_thread_id=place.topic, disable_notification=True)


async def _sent(bot: Bot, place: Place, message: Message, reply_to: int | None) -> int:
    """Sends a message, without its styles if Telegram does not like them, and gives its id."""
    parameters: dict[str, object] = {
        "chat_id": place.chat,
        "text": message.text,
        "message_thread_id": place.topic,
        "link_preview_options": NO_PREVIEW,
        "reply_parameters": ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
        "reply_markup": message.keyboard,
    }

    async def attempt(entities: Sequence[MessageEntity]) -> int:
        marked = {"entities": [_as_sent(entity) for entity in entities]}
        delivered: dict[str, int] = await bot.do_api_request(_SEND_MESSAGE, parameters | marked)
        return delivered["message_id"]

    return await _styled_or_plain(attempt, message.entities)


def _as_sent(entity: MessageEntity) -> dict[str, object]:
    """Gives an entity of a rendered message as Telegram wants it; the library would look for all that any may have."""
    sent: dict[str, object] = {"type": str(entity.type), "offset": entity.offset, "length": entity.length}
    return sent | {"unix_time": int(entity.unix_time.timestamp())} if entity.unix_time else sent


async def _styled_or_plain(
    attempt: Callable[[Sequence[MessageEntity]], Awaitable[ResultT]], entities: Sequence[MessageEntity]
) -> ResultT:
    """Gives what an attempt gives; it is repeated once without entities when these are refused."""
    try:
        return await attempt(entities)
    except BadRequest as error:
        if not entities or not _ABOUT_ENTITIES.search(error.message):
            raise
        logger.warning("Telegram refused the styles of a message; it is shown without: %s", error.message)
        return await attempt(())


async def revise(
    bot: Bot, place: Place, old: Sequence[int], messages: Sequence[Message], reply_to: int | None = None
) -> tuple[int, ...]:
    """Makes the messages with the ids `old` say something else, and gives the ids of those that say it now.

    Messages that are too many are deleted, those that lack are sent, the first message as a reply to `reply_to`.
    """
    current: list[int] = []
    for message_id, message in zip_longest(old, messages):
        if message is None:
            with suppress(BadRequest, ChatMigrated):  # already gone, or too old to be deleted
                await bot.delete_message(place.chat, message_id)
        elif message_id is None or not await _edited(bot, place.chat, message_id, message):
            current += await send(bot, place, [message], None if current else reply_to)
        else:
            current.append(message_id)
    return tuple(current)


async def _edited(bot: Bot, chat: int, message_id: int, message: Message) -> bool:
    """Edits a message; False if it is gone or too old to be edited, or its chat became another.

    Raises:
        BadRequest: the whole chat is gone.
    """

    async def attempt(entities: Sequence[MessageEntity]) -> None:
        await bot.edit_message_text(
            message.text,
            chat_id=chat,
            message_id=message_id,
            entities=entities,
            link_preview_options=NO_PREVIEW,
            reply_markup=message.keyboard,
        )

    try:
        await _styled_or_plain(attempt, message.entities)
    except ChatMigrated:
        return False
    except BadRequest as error:
        if unreachable(error):
            raise
        return "not modified" in error.message.lower()
    return True


@contextmanager
def typing(application: Application[Any, Any, Any, Any, Any, Any], place: Place) -> Iterator[None]:
    """Shows "typing" in a chat when a block is long in being done; nobody needs to wait for it, and it may fail."""
    done = asyncio.Event()

    def begin() -> None:
        if application.running:  # one that stops waits for no more than what it has begun
            application.create_task(_show_typing(application.bot, place, done))

    soon = asyncio.get_running_loop().call_later(TYPING_AFTER, begin)
    try:
        yield
    finally:
        soon.cancel()
        done.set()


async def _show_typing(bot: Bot, place: Place, done: asyncio.Event) -> None:
    with suppress(TelegramError):
        while not done.is_set():
            await bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), TYPING_LASTS)

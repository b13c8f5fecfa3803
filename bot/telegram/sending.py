"""Puts rendered answers into chats: as new messages, or in place of the ones sent before."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from itertools import zip_longest

from telegram import Bot, LinkPreviewOptions, ReplyParameters
from telegram.constants import ChatAction
from telegram.error import BadRequest, TelegramError

from bot.telegram.memory import Place
from bot.telegram.rendering import Message

TYPING_LASTS = 4.5
"""Seconds after which "typing" is said again; Telegram shows it for five."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(bot: Bot, place: Place, messages: Sequence[Message], reply_to: int | None = None) -> tuple[int, ...]:
    """Sends messages in order, the first as a reply to `reply_to`, and gives their ids."""
    sent: list[int] = []
    for message in messages:
        original = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to and not sent else None
        delivered = await bot.send_message(
            place.chat,
            message.text,
            entities=message.entities,
            message_thread_id=place.topic,
            link_preview_options=_NO_PREVIEW,
            reply_parameters=original,
        )
        sent.append(delivered.message_id)
    return tuple(sent)


async def revise(bot: Bot, place: Place, old: Sequence[int], messages: Sequence[Message]) -> tuple[int, ...]:
    """Makes the messages with the ids `old` say something else, and gives the ids of those that say it now.

    Messages that are too many are deleted, those that lack are sent.
    """
    current: list[int] = []
    for message_id, message in zip_longest(old, messages):
        if message is None:
            with suppress(BadRequest):  # already gone
                await bot.delete_message(place.chat, message_id)
        elif message_id is None or not await _edited(bot, place.chat, message_id, message):
            current += await send(bot, place, [message])
        else:
            current.append(message_id)
    return tuple(current)


async def _edited(bot: Bot, chat: int, message_id: int, message: Message) -> bool:
    """Edits a message; False if it is gone or too old to be edited."""
    try:
        await bot.edit_message_text(
            message.text,
            chat_id=chat,
            message_id=message_id,
            entities=message.entities,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        return "not modified" in error.message.lower()
    return True


async def show_typing(bot: Bot, place: Place, done: asyncio.Event) -> None:
    """Shows "typing" in a chat until the event is set; nobody needs to wait for it, and it may fail."""
    with suppress(TelegramError):
        while not done.is_set():
            await bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), TYPING_LASTS)

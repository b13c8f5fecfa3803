"""Which messages are meant for the bot, and what they ask."""

from __future__ import annotations

import re

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.telegram.profile.menus import COMMANDS

HELP = "/help"
UNLISTED = ("more", "notit", "unstar")
"""Commands that stand in no menu."""
_POINTING = re.compile(
    r"(?:\b(?:any (?:idea|clue|thought)s?|do you know|(?:can|could) you (?:help|answer|tell)|what about|what do you say"
    r"|please|help|answer|this|that|it|one|question|us|me|him|her|them|with|out|to|so|and|osaatko (?:sanoa|auttaa)"
    r"|tiedätkö|tiiätkö|tiiäksä|mitä sanot|entä|vastaa|auta|tähän|tämä|tää|tuo|tuohon)\b|\W)*",
    re.IGNORECASE,
)
"""What points to another message and asks nothing itself: "any idea?", "can you help her with this?"."""


def question_in(message: Message, bot: User) -> str | None:
    """Gives what a message asks the bot, or None if it does not speak to it.

    In a private chat every text does. In a group a command, a mention, or a reply to the bot does. A command
    comes as `/name rest`, without the bot's name; a mention that says nothing of its own asks what it replies to, else
    for help. What is written under a picture counts as text.
    """
    text = _text(message)
    if not text or message.via_bot or message.is_automatic_forward or _by_another_bot(message):
        return None
    command = _command(message)
    if command:
        return _addressed_command(message, bot, *command)
    mention = _mention(message, bot)
    words = _without(text, mention) if mention else text
    if message.chat.type == ChatType.PRIVATE:
        return words or HELP
    if mention:
        return (words_replied_to(message) if _POINTING.fullmatch(words) else None) or words or HELP
    return text if _is_reply_to(message, bot) else None


def words_replied_to(message: Message, *, known: bool = True) -> str | None:
    """Gives what a message quotes on purpose or from elsewhere, else, among people, what it replies to.

    What the bot and a person said to each other counts if no answer is `known` that it belongs to.
    """
    original = message.reply_to_message
    if message.quote and (message.quote.is_manual or original is None):
        return message.quote.text
    if original is None or (known and (message.chat.type == ChatType.PRIVATE or _by_another_bot(original))):
        return None
    return _text(original) or None


def _text(message: Message) -> str:
    return message.text or message.caption or ""


def _entities(message: Message, *kinds: str) -> dict[MessageEntity, str]:
    return message.parse_entities(list(kinds)) if message.text else message.parse_caption_entities(list(kinds))


def _by_another_bot(message: Message) -> bool:
    """Tells bots from anonymous administrators, for whom a bot's account stands in."""
    return bool(message.from_user and message.from_user.is_bot and not message.sender_chat)


def _command(message: Message) -> tuple[str, str, str] | None:
    """Gives the name of a command, whom it is for (may be empty), and what follows it."""
    for entity, text in _entities(message, MessageEntity.BOT_COMMAND).items():
        if entity.offset == 0:
            name, _, addressee = text.removeprefix("/").lower().partition("@")
            return name, addressee, _text(message)[len(text) :].strip()
    return None


def _addressed_command(message: Message, bot: User, name: str, addressee: str, rest: str) -> str | None:
    if addressee and addressee != (bot.username or "").lower():
        return None
    if not addressee and message.chat.type != ChatType.PRIVATE and name not in (*COMMANDS, *UNLISTED):
        return None
    return f"/{name} {rest}".rstrip()


def _mention(message: Message, bot: User) -> MessageEntity | None:
    own_name = f"@{bot.username}".lower()
    for entity, text in _entities(message, MessageEntity.MENTION, MessageEntity.TEXT_MENTION).items():
        if text.lower() == own_name or (entity.user and entity.user.id == bot.id):
            return entity
    return None


def _without(text: str, entity: MessageEntity) -> str:
    """Gives a text without an entity, whose place is counted in UTF-16 code units."""
    units = text.encode("utf-16-le")
    before = units[: 2 * entity.offset].decode("utf-16-le")
    after = units[2 * (entity.offset + entity.length) :].decode("utf-16-le")
    return f"{before.rstrip()} {after.lstrip(' ,:;')}".strip()


def _is_reply_to(message: Message, bot: User) -> bool:
    """Tells whether a message replies to the bot. All in a topic replies to the message that opened it."""
    original = message.reply_to_message
    if not original or original.forum_topic_created:
        return False
    return bool(original.from_user and original.from_user.id == bot.id)

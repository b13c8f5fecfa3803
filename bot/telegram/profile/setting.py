"""Sets what Telegram shows of the bot: only what has changed, since such requests are few in a day."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Bot, BotCommand, BotCommandScope, MenuButtonCommands
from telegram.constants import BotDescriptionLimit
from telegram.error import TelegramError

from bot.assistant.wording import LANGUAGES, Wording, Wordings
from bot.telegram.profile.menus import Chats, menus

logger = logging.getLogger(__name__)

MESSAGES = ("profile-long", "profile-short")

CODES = (None, *LANGUAGES)
"""None: for everybody who uses Telegram in any other language."""


class Profile:
    """What the bot says of itself.

    Args:
        wordings: says it in every language.
        festival: the festival's name.
        chats: those with menus of their own.
    """

    def __init__(self, wordings: Wordings, festival: str, chats: Chats) -> None:
        self._wordings = wordings
        self._festival = festival
        self._chats = chats

    async def set_on(self, bot: Bot) -> None:
        """Sets menus, descriptions and the menu button; the bot works without them, too."""
        for scope, names in menus(self._chats):
            for code in CODES:
                wording = self._wordings.of(code)
                commands = tuple(BotCommand(name, wording.text(f"command-{name}")) for name in names)
                await _unless_it_fails(partial(_set_menu, bot, scope, commands, code), "The menu of commands")
        for code in CODES:
            wording = self._wordings.of(code)
            await _unless_it_fails(partial(self._describe, bot, wording, code), "The bot's description")
        await _unless_it_fails(partial(_set_button, bot), "The menu button")

    async def _describe(self, bot: Bot, wording: Wording, code: str | None) -> None:
        long = wording.text("profile-long", festival=self._festival)
        short = wording.text("profile-short", festival=self._festival)
        long = _cut(long, BotDescriptionLimit.MAX_DESCRIPTION_LENGTH)
        short = _cut(short, BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH)
        if (await bot.get_my_description(language_code=code)).description != long:
            await bot.set_my_description(long, language_code=code)
        if (await bot.get_my_short_description(language_code=code)).short_description != short:
            await bot.set_my_short_description(short, language_code=code)


async def _set_menu(bot: Bot, scope: BotCommandScope, commands: tuple[BotCommand, ...], code: str | None) -> None:
    if await bot.get_my_commands(scope=scope, language_code=code) != commands:
        await bot.set_my_commands(commands, scope=scope, language_code=code)


async def _set_button(bot: Bot) -> None:
    """Lets the button beside the field of text open the commands."""
    if (await bot.get_chat_menu_button()).type != MenuButtonCommands().type:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())


async def _unless_it_fails(work: Callable[[], Awaitable[None]], what: str) -> None:
    try:
        await work()
    except TelegramError as error:
        logger.warning("%s was not set (%s)", what, type(error).__name__)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

"""Runs the application by long polling: fetches updates, outlasts faults of the network, stops in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import TypeVar

from telegram import BotCommand, Update
from telegram.constants import UpdateType
from telegram.error import Conflict, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.assistant.wording import LANGUAGES, Wordings
from bot.telegram.handlers import BotApplication
from index.errors import FestivalError, SettingsError

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

COMMANDS = ("today", "now", "films", "film", "venues", "new", "help", "brief", "language", "privacy", "start")
"""The commands in Telegram's menu, in order."""
MESSAGES = tuple(f"command-{name}" for name in COMMANDS)

ALLOWED_UPDATES = (UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE)
POLL_SECONDS = 25
LONGEST_PAUSE_SECONDS = 30
STOP_WITHIN_SECONDS = 8
"""Time for the answers under way when the bot is stopped; platforms kill a process after about ten."""


class SecondPoller(FestivalError):
    """Another program receives this bot's messages."""


class Poller:
    """Receives an application's updates and lets it handle them."""

    def __init__(self, application: BotApplication, wordings: Wordings) -> None:
        self._application = application
        self._wordings = wordings
        self._offset: int | None = None

    async def run(self) -> None:
        """Runs until cancelled; then finishes the updates that were received.

        Raises:
            SettingsError: Telegram does not accept the token.
            SecondPoller: another program polls with the same token.
        """
        application = self._application
        try:
            await _persistently(application.initialize)
            await _persistently(partial(application.bot.delete_webhook, drop_pending_updates=False))
            logger.info("Receiving messages as @%s", application.bot.username)
            await application.start()
            application.create_task(self._name_commands())
            while True:
                for update in await _persistently(partial(self._updates, POLL_SECONDS)):
                    self._offset = update.update_id + 1
                    application.update_queue.put_nowait(update)
        except SecondPoller:
            self._offset = None  # asking once more would take messages from the other program
            raise
        finally:
            await self._stop()

    async def _updates(self, seconds: int) -> tuple[Update, ...]:
        updates: tuple[Update, ...] = await self._application.bot.get_updates(
            offset=self._offset, timeout=seconds, allowed_updates=ALLOWED_UPDATES
        )
        return updates

    async def _stop(self) -> None:
        """Finishes what was received and then tells Telegram so, as far as the time allows."""
        try:
            async with asyncio.timeout(STOP_WITHIN_SECONDS):
                if self._application.running:
                    await self._application.stop()
                if self._offset is not None:
                    await self._updates(0)
        except (TimeoutError, TelegramError) as error:
            logger.warning("Stopped early (%s): answers may be missing or given twice", type(error).__name__)
        await self._application.shutdown()
        await self._application.bot.shutdown()  # it may be open although the application was never ready

    async def _name_commands(self) -> None:
        """Lets Telegram show the commands in its menu, in each language; the bot works without that, too."""
        try:
            for code in (None, *LANGUAGES):  # None: for everybody who uses Telegram in any other language
                wording = self._wordings.of(code)
                commands = [BotCommand(name, wording.text(f"command-{name}")) for name in COMMANDS]
                await self._application.bot.set_my_commands(commands, language_code=code)
        except TelegramError as error:
            logger.warning("The menu of commands was not set (%s)", type(error).__name__)


async def _persistently(call: Callable[[], Awaitable[ResultT]]) -> ResultT:
    """Gives what a call gives, repeating it for as long as Telegram cannot be reached; says so once."""
    pause = 0.0
    while True:
        try:
            result = await call()
        except (InvalidToken, Forbidden):
            raise SettingsError(
                "TELEGRAM_BOT_TOKEN is not accepted by Telegram: copy it again from @BotFather"
                " (if TELEGRAM_API_URL is set, see that it is the address of a Bot API server)"
            ) from None
        except Conflict:
            raise SecondPoller(
                "another program receives this bot's messages: stop it, or give this one a token of its own"
            ) from None
        except TelegramError as error:
            if not pause:
                logger.warning("Telegram cannot be reached (%s); trying on", type(error).__name__)
            pause = _next_pause(pause, error)
            await asyncio.sleep(pause)
        else:
            if pause:
                logger.info("Telegram is reached again")
            return result


def _next_pause(pause: float, error: TelegramError) -> float:
    """Gives the seconds to wait: as many as Telegram says, else 1, 2, 4... up to the longest pause."""
    if isinstance(error, RetryAfter):
        wait = error.retry_after
        return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
    return min(LONGEST_PAUSE_SECONDS, max(1.0, 2 * pause))

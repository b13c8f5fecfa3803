"""Calls Telegram until it is reached."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from telegram.error import Conflict, EndPointNotFound, Forbidden, InvalidToken, RetryAfter, TelegramError

from bot.telegram.sending.sender import seconds_of
from index.errors import FestivalError, SettingsError

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

LONGEST_PAUSE_SECONDS = 30


class SecondPoller(FestivalError):
    """Another program receives this bot's messages."""


async def persistently(call: Callable[[], Awaitable[ResultT]]) -> ResultT:
    """Gives what a call gives, repeating it for as long as Telegram cannot be reached; says so once.

    Raises:
        SettingsError: Telegram does not accept the token.
        SecondPoller: another program polls with the same token.
    """
    pause = 0.0
    while True:
        try:
            result = await call()
        except (InvalidToken, EndPointNotFound, Forbidden):
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
        return seconds_of(error)
    return min(LONGEST_PAUSE_SECONDS, max(1.0, 2 * pause))

"""Everything that the bot says goes through here: within Telegram's limits, and in spite of its faults."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_delay, wait_random_exponential

from bot.measures import Measures
from bot.telegram.memory import Recent
from bot.telegram.sending.limits import Limits, Line, Pace, Priority

CHATS = 10_000
"""Chats whose pace is known at once; one that is forgotten begins with a new burst."""
TRY_FOR_SECONDS = 300
"""How long a message is tried: longer than Telegram's usual faults, and an answer is then hardly waited for."""
TRY_BRIEFLY_FOR_SECONDS = 10
"""How long the reply to a tap or an inline question is tried, which Telegram does not take later; so is the bot's
profile, which the next start sets otherwise."""
PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 20
"""The pause after the first failure, and up to which it is doubled; half of it on average, by chance."""
AFTER_RETRY_AFTER = 0.1
"""Seconds added to Telegram's own, which are cut to whole ones."""

_BRIEFLY = ("answer", "getMy", "setMy", "getChatMenuButton", "setChatMenuButton")
_REPEATED = ("send", "edit", "copy", "forward", "delete", "pin", "unpin", *_BRIEFLY)
_PACED = ("send", "edit", "copy", "forward")
_ORNAMENT = "sendChatAction"
_NO_MESSAGES = ("deleteWebhook", "deleteMyCommands")


class Sender(BaseRateLimiter[int]):
    """Sends the bot's requests, each in its turn, and again when Telegram could not take it.

    A request whose fate is unknown, because the connection was lost before the answer, is sent again, too: a
    message that comes twice, rarely, is better than silence. A request's `rate_limit_args` is its `Priority`.

    Args:
        limits: how much may be sent.
        measures: where the requests are counted that are sent again.
    """

    def __init__(self, limits: Limits, measures: Measures) -> None:
        self._limits = limits
        self._measures = measures
        self._line = Line(self._limits.overall)
        self._paces: Recent[int | str, Pace] = Recent(CHATS)

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the signature is the library's
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401
        """Sends a request when the limits allow it, and gives what Telegram answers.

        What is neither a message nor of the bot's profile is for the caller to repeat; what is only an ornament neither
        waits nor takes a message's place.
        """
        if endpoint == _ORNAMENT or endpoint in _NO_MESSAGES or not endpoint.startswith(_REPEATED):
            return await callback(*args, **kwargs)
        chat = data.get("chat_id") if endpoint.startswith(_PACED) else None
        pace = self._pace(chat) if chat is not None else None
        priority = Priority(rate_limit_args or Priority.ANSWER)
        retrying = AsyncRetrying(
            retry=retry_if_exception(passes_over),
            wait=_pause,
            stop=stop_after_delay(TRY_BRIEFLY_FOR_SECONDS if endpoint.startswith(_BRIEFLY) else TRY_FOR_SECONDS),
            before_sleep=lambda state: self._noted(state, pace),
            reraise=True,
        )
        async for attempt in retrying:
            with attempt:
                if pace:
                    await pace.turn()
                    await self._line.turn(priority)
                return await callback(*args, **kwargs)
        return None  # never: the last attempt's failure is raised

    def _pace(self, chat: int | str) -> Pace:
        pace = self._paces.get(chat)
        if pace is None:
            pace = Pace(chat, self._limits)
            self._paces.put(chat, pace)
        return pace

    def _noted(self, state: RetryCallState, pace: Pace | None) -> None:
        error = _error(state)
        self._measures.retried.labels(type(error).__name__).inc()
        if pace and isinstance(error, RetryAfter):
            pace.close(seconds_of(error))


def passes_over(error: BaseException) -> bool:
    """Tells whether the same request may succeed later: Telegram is not reached, is at fault or is in a hurry."""
    return isinstance(error, RetryAfter) or (isinstance(error, NetworkError) and not isinstance(error, BadRequest))


def seconds_of(error: RetryAfter) -> float:
    """Gives how long Telegram wants to be left alone."""
    wait = error.retry_after
    return AFTER_RETRY_AFTER + (wait.total_seconds() if isinstance(wait, timedelta) else float(wait))


def _pause(state: RetryCallState) -> float:
    error = _error(state)
    if isinstance(error, RetryAfter):
        return seconds_of(error)
    return wait_random_exponential(multiplier=PAUSE_SECONDS, max=LONGEST_PAUSE_SECONDS)(state)


def _error(state: RetryCallState) -> BaseException | None:
    return state.outcome.exception() if state.outcome else None

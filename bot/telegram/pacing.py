"""In which order updates are handled and how fast requests are sent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import AIORateLimiter, BaseUpdateProcessor

CONCURRENT_UPDATES = 1_024
"""Updates handled at once; most of them wait for the worker, which has a limit of its own."""
RETRIES = 5
"""How often a request is repeated when Telegram says that it came too soon."""


class OrderedByChat(BaseUpdateProcessor):
    """Handles the updates of different chats at the same time, those of one chat one after the other."""

    def __init__(self) -> None:
        super().__init__(CONCURRENT_UPDATES)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits the coroutine when all earlier updates of the same chat are done."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        turn = self._turns.setdefault(chat.id, asyncio.Lock())
        async with turn:
            await coroutine

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""


class AnswersFirst(AIORateLimiter):
    """Keeps to Telegram's limits; what is only an ornament neither waits nor takes an answer's place."""

    def __init__(self) -> None:
        super().__init__(max_retries=RETRIES)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401 - the signature is the library's
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401
        """Sends a request when the limits allow it."""
        if endpoint == "sendChatAction":
            return await callback(*args, **kwargs)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

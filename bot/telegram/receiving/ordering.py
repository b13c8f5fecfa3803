"""In which order updates are handled."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

CONCURRENT_UPDATES = 1_024
"""Updates handled at once; most of them wait for the worker, which has a limit of its own."""
WAITING = 5
"""Updates of one chat that may wait while another of it is handled."""

_received: ContextVar[float] = ContextVar("received")


def seconds_waited() -> float:
    """Gives how long ago the update that is being handled was received."""
    now = time.monotonic()
    return now - _received.get(now)


class _Queue:
    """The updates of one chat: one is handled, some wait, and the others are turned away one at a time."""

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.refusal = asyncio.Lock()
        self.open = 0


class OrderedByChat(BaseUpdateProcessor):
    """Handles the updates of different chats at the same time, those of one chat one after the other.

    Args:
        refuse: answers an update that is not handled because too many of the same chat wait.
    """

    def __init__(self, refuse: Callable[[Update], Awaitable[None]]) -> None:
        super().__init__(sys.maxsize)  # whoever only waits for the own chat takes no place from others
        self._refuse = refuse
        self._places = asyncio.Semaphore(CONCURRENT_UPDATES)
        self._queues: WeakValueDictionary[int, _Queue] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits the coroutine when all earlier updates of the same chat are done, unless too many wait."""
        _received.set(time.monotonic())
        chat = update.effective_chat if isinstance(update, Update) else None
        queue = self._queues.setdefault(chat.id, _Queue()) if chat else _Queue()
        if isinstance(update, Update) and queue.open > WAITING:
            await self._turn_away(update, coroutine, queue)
            return
        queue.open += 1
        try:
            async with queue.turn, self._places:
                await coroutine
        finally:
            queue.open -= 1

    async def _turn_away(self, update: Update, coroutine: Awaitable[Any], queue: _Queue) -> None:
        if isinstance(coroutine, Coroutine):
            coroutine.close()
        async with queue.refusal:  # a chat that floods the bot must not fill the line of messages to send, either
            await self._refuse(update)

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Does nothing."""

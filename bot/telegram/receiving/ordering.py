"""In which order updates are handled."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Coroutine
from contextvars import ContextVar
from typing import Any, Protocol
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.telegram.receiving.patience import Asker, Patience

CONCURRENT_UPDATES = 1_024
"""Updates handled at once; most of them wait for the worker, which has a limit of its own."""

_received: ContextVar[float] = ContextVar("received")


def seconds_waited() -> float:
    """Gives how long ago the update that is being handled was received."""
    now = time.monotonic()
    return now - _received.get(now)


class Resumed(Update):
    """An update that another process received, and perhaps answered before it died."""

    __slots__ = ()


class Reception(Protocol):
    """Tells questions from other updates, and turns people away."""

    def is_question(self, update: Update) -> bool:
        """Tells whether an update asks the bot something."""

    async def too_many(self, update: Update) -> None:
        """Says that it is too much at once."""


class _Turns(asyncio.Lock):
    """The turns of one chat; a class of its own, so that it can be referred to weakly."""


class OrderedByChat(BaseUpdateProcessor):
    """Handles the updates of different chats at the same time, those of one chat one after the other.

    Args:
        reception: is asked about updates, and speaks to whoever asks too much.
        patience: says how much that is.
        finished: is told the id of each update with which the bot is done.
    """

    def __init__(self, reception: Reception, patience: Patience, finished: Callable[[int], None]) -> None:
        super().__init__(sys.maxsize)  # whoever only waits for the own chat takes no place from others
        self._reception = reception
        self._patience = patience
        self._finished = finished
        self._places = asyncio.Semaphore(CONCURRENT_UPDATES)
        self._turns: WeakValueDictionary[int, _Turns] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[Any]] = set()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits the coroutine when all earlier updates of the same chat are done, unless it is too much."""
        _received.set(time.monotonic())
        if task := asyncio.current_task():
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        try:
            await (self._processed(update, coroutine) if isinstance(update, Update) else coroutine)
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # where its turn never came

    async def _processed(self, update: Update, coroutine: Awaitable[Any]) -> None:
        person, chat = update.effective_sender, update.effective_chat
        key = (person or chat).id if person or chat else 0  # type: ignore[union-attr]
        asker = self._patience.asker(key)
        if await self._too_much(asker, update):
            await self._turn_away(asker, update)
        else:
            turns = self._turns.setdefault(chat.id, _Turns()) if chat else _Turns()
            await self._in_turn(asker, turns, coroutine)
        self._finished(update.update_id)

    async def _too_much(self, asker: Asker, update: Update) -> bool:
        if asker.too_much():
            return True
        if self._reception.is_question(update):
            await asker.asks()
        return False

    async def _in_turn(self, asker: Asker, turns: _Turns, coroutine: Awaitable[Any]) -> None:
        asker.open += 1
        try:
            async with turns, self._places:
                await coroutine
        finally:
            asker.open -= 1
            asker.calm()

    async def _turn_away(self, asker: Asker, update: Update) -> None:
        waits = update.callback_query is not None  # a button that nobody answers goes on waiting
        if self._reception.is_question(update) and (asker.to_be_told() or waits):
            await self._reception.too_many(update)

    async def initialize(self) -> None:
        """Does nothing."""

    async def shutdown(self) -> None:
        """Lets go of what is still under way: it is not finished, and never will be by this process."""
        under_way = [*self._under_way]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)

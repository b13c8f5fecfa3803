"""Many small writes in few transactions: what comes while one is being committed goes into the next."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

ResultT = TypeVar("ResultT")
ItemT = TypeVar("ItemT")
Work = Callable[[AsyncConnection], Awaitable[Any]]

LARGEST = 100
"""How many writes share a transaction at most."""
SHARED_SECONDS = 0.1
"""What may wait does so for so long, so that others share its write: a transaction takes the event loop .6 ms."""


class GroupedWrites:
    """Runs writes one after the other, a group in a transaction; each waits until its own is committed.

    Args:
        transaction: begins a transaction that is committed at the end of its block.
    """

    def __init__(self, transaction: Callable[[], AbstractAsyncContextManager[AsyncConnection]]) -> None:
        self._transaction = transaction
        self._waiting: list[tuple[Work, asyncio.Future[Any]]] = []
        self._running: asyncio.Task[None] | None = None

    async def write(self, work: Callable[[AsyncConnection], Awaitable[ResultT]]) -> ResultT:
        """Gives what `work` gives once it is committed; raises what it raises, or what the commit does."""
        outcome: asyncio.Future[ResultT] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, outcome))
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
        return await outcome

    async def finish(self) -> None:
        """Waits until nothing waits."""
        while self._running and not self._running.done():
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        while self._waiting:
            group = [(work, outcome) for work, outcome in self._waiting[:LARGEST] if not outcome.done()]
            del self._waiting[:LARGEST]
            try:
                await self._together(group)
            except Exception as error:
                if len(group) == 1:
                    _fail(group[0][1], error)
                else:
                    await self._each_alone(group)

    async def _together(self, group: Sequence[tuple[Work, asyncio.Future[Any]]]) -> None:
        async with self._transaction() as connection:
            results = [await work(connection) for work, _ in group]
        for (_, outcome), result in zip(group, results, strict=True):
            if not outcome.done():
                outcome.set_result(result)

    async def _each_alone(self, group: Sequence[tuple[Work, asyncio.Future[Any]]]) -> None:
        """Lets one write that fails not take the others with it."""
        for member in group:
            try:
                await self._together([member])
            except Exception as error:
                _fail(member[1], error)


class Batches(Generic[ItemT]):
    """Writes items of one kind in as few statements as possible: those that come within a moment share one.

    It is for what nobody waits for: an answer that has been sent already.

    Args:
        write: runs a work in a transaction.
        work: writes a batch of items.
    """

    def __init__(
        self,
        write: Callable[[Work], Awaitable[object]],
        work: Callable[[AsyncConnection, Sequence[ItemT]], Awaitable[None]],
    ) -> None:
        self._in_transaction = write
        self._work = work
        self._waiting: list[tuple[ItemT, asyncio.Future[None]]] = []
        self._running: asyncio.Task[None] | None = None

    async def write(self, item: ItemT) -> None:
        """Returns when an item is committed; raises what the write of its batch does."""
        outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, outcome))
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
        await outcome

    async def _run(self) -> None:
        while self._waiting:
            await asyncio.sleep(SHARED_SECONDS)
            batch, self._waiting = self._waiting, []
            items = [item for item, _ in batch]
            try:
                await self._in_transaction(lambda connection, items=items: self._work(connection, items))  # type: ignore[misc]
            except Exception as error:
                for _, outcome in batch:
                    _fail(outcome, error)
            else:
                for _, outcome in batch:
                    if not outcome.done():
                        outcome.set_result(None)


def _fail(outcome: asyncio.Future[Any], error: Exception) -> None:
    if not outcome.done():
        outcome.set_exception(error)

"""How fast Telegram lets a bot write: over all, to one person, and in one group."""

from __future__ import annotations

import asyncio
import heapq
from dataclasses import dataclass
from enum import IntEnum
from itertools import count

from aiolimiter import AsyncLimiter


class Priority(IntEnum):
    """Whose message goes first when more wait than may be sent."""

    ANSWER = 0
    REMINDER = 1


@dataclass(frozen=True)
class Limits:
    """Telegram's limits, as far as it tells them; a server of one's own or paid messages allow more.

    Attributes:
        overall: messages a second, over all chats.
        chat: messages a second to one person.
        burst: messages to one person that may follow each other without a pause.
        group: messages a minute in one group.
    """

    overall: float = 30
    chat: float = 1
    burst: int = 5
    group: float = 20


class Line:
    """Lets messages pass at a rate; of those that wait, the one with the best priority that waits longest."""

    def __init__(self, rate: float) -> None:
        self._limiter = _limiter(rate, 1, burst=rate)
        self._waiting: list[tuple[Priority, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._caller: asyncio.Task[None] | None = None

    async def turn(self, priority: Priority) -> None:
        """Returns when a message may be sent."""
        if not self._waiting and self._limiter.has_capacity():
            await self._limiter.acquire()
            return
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._numbers), called))
        if self._caller is None:
            self._caller = asyncio.create_task(self._call())
        await called

    async def _call(self) -> None:
        """Calls those who wait, one for every place; whoever gave up meanwhile is passed over."""
        try:
            while self._waiting:
                await self._limiter.acquire()
                while self._waiting:
                    _, _, called = heapq.heappop(self._waiting)
                    if not called.done():
                        called.set_result(None)
                        break
        finally:
            self._caller = None


class Pace:
    """The pace of one chat: its own limit, and what Telegram says of it meanwhile."""

    def __init__(self, chat: int | str, limits: Limits) -> None:
        private = isinstance(chat, int) and chat > 0
        self._limiter = (
            _limiter(limits.chat, 1, burst=limits.burst) if private else _limiter(limits.group, 60, burst=limits.group)
        )
        self._closed_until = 0.0

    def close(self, seconds: float) -> None:
        """Lets nothing into the chat for some seconds."""
        self._closed_until = max(self._closed_until, asyncio.get_running_loop().time() + seconds)

    async def turn(self) -> None:
        """Returns when the chat may get another message."""
        await self._limiter.acquire()
        while (wait := self._closed_until - asyncio.get_running_loop().time()) > 0:  # noqa: ASYNC110 - it may grow meanwhile
            await asyncio.sleep(wait)


def _limiter(rate: float, seconds: float, *, burst: float) -> AsyncLimiter:
    """Gives a limiter for `rate` messages in so many seconds, of which `burst`, at least one, may come at once."""
    at_once = max(1.0, burst)
    return AsyncLimiter(at_once, at_once * seconds / rate)

"""The border between coroutines and the assistant, which computes and blocks: one thread, one queue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Protocol, TypeVar

from bot.assistant.answers import Language
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.suggestions import Suggestion

ResultT = TypeVar("ResultT")


class Assistant(Protocol):
    """Whatever answers questions; it blocks while it computes and is used by one thread at a time."""

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Gives the answer to a question asked at `now` (aware) in a conversation."""

    def suggestions(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        """Gives answers to choose from, for what somebody types at `now` (aware)."""


class Busy(Exception):
    """The question was not answered: too many others wait, or its time is over."""


class Worker:
    """Answers questions in the order in which they were asked, without stopping the event loop.

    Args:
        assistant: answers from now on, until `use` names another one.
        clock: gives the current time, aware.
        queue_size: how many questions may be waiting or being answered.
        deadline: seconds from asking to the answer.
    """

    def __init__(
        self, assistant: Assistant, clock: Callable[[], datetime], *, queue_size: int, deadline: float
    ) -> None:
        self._assistant = assistant
        self._clock = clock
        self._queue_size = queue_size
        self._deadline = deadline
        self._open = 0
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="assistant")

    @property
    def open(self) -> int:
        """How many questions are waiting or being answered."""
        return self._open

    async def ask(self, question: str, conversation: Conversation, waited: float = 0.0) -> Reply:
        """Gives the assistant's reply to what is asked now; the seconds it has `waited` count for the deadline.

        Raises:
            Busy: the queue is full, the deadline has passed, or the worker was closed. A question that was
                still waiting is then never computed.
        """
        now = self._clock()
        return await self._done(lambda: self._assistant.reply(question, conversation, now), waited)

    async def suggest(self, query: str, language: Language | None) -> tuple[Suggestion, ...]:
        """Gives the assistant's suggestions for what somebody types.

        Raises:
            Busy: as for a question.
        """
        now = self._clock()
        return await self._done(lambda: self._assistant.suggestions(query, language, now), 0.0)

    async def _done(self, work: Callable[[], ResultT], waited: float) -> ResultT:
        """Gives the result of work, which looks at the assistant only when its turn comes.

        Whoever waited is answered from the newest index.
        """
        if self._closed or self._open >= self._queue_size or waited >= self._deadline:
            raise Busy
        self._open += 1
        try:
            async with asyncio.timeout(self._deadline - waited) as limit:
                return await self._in_turn(work)
        except TimeoutError:
            if limit.expired():
                raise Busy from None
            raise
        finally:
            self._open -= 1

    async def _in_turn(self, work: Callable[[], ResultT]) -> ResultT:
        result = self._thread.submit(work)
        try:
            return await asyncio.wrap_future(result)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task and task.cancelling():
                raise
            raise Busy from None  # it was `close` that cancelled the waiting question, not the one who asks

    def use(self, assistant: Assistant) -> None:
        """Lets another assistant answer every question whose turn has not come; nothing is dropped."""
        self._assistant = assistant

    async def renew(self, load: Callable[[], Assistant]) -> None:
        """Loads another assistant in a thread of its own, while questions are answered, and then uses it."""
        self.use(await asyncio.to_thread(load))

    async def close(self) -> None:
        """Refuses what still waits, and ends after the question that is being answered."""
        self._closed = True
        await asyncio.to_thread(self._thread.shutdown, wait=True, cancel_futures=True)

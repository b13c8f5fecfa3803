"""The border between coroutines and the assistant, which computes and blocks: one thread, one queue."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Protocol

from bot.assistant.conversation import Conversation, Reply


class Assistant(Protocol):
    """Whatever answers questions; it blocks while it computes and is used by one thread at a time."""

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        """Gives the answer to a question asked at `now` (aware) in a conversation."""


class Busy(Exception):
    """The question was not answered: too many others wait, or its time is over."""


class Worker:
    """Answers questions in the order in which they were asked, without stopping the event loop.

    Args:
        assistant: answers from now on, until `use` names another one.
        queue_size: how many questions may be waiting or being answered.
        deadline: seconds from asking to the answer.
    """

    def __init__(self, assistant: Assistant, *, queue_size: int, deadline: float) -> None:
        self._assistant = assistant
        self._queue_size = queue_size
        self._deadline = deadline
        self._open = 0
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="assistant")

    @property
    def open(self) -> int:
        """How many questions are waiting or being answered."""
        return self._open

    async def ask(self, question: str, conversation: Conversation, now: datetime, waited: float = 0.0) -> Reply:
        """Gives the assistant's reply; the seconds that the question has `waited` already count for the deadline.

        Raises:
            Busy: the queue is full, the deadline has passed, or the worker was closed. A question that was
                still waiting is then never computed.
        """
        if self._closed or self._open >= self._queue_size or waited >= self._deadline:
            raise Busy
        self._open += 1
        try:
            async with asyncio.timeout(self._deadline - waited) as limit:
                return await self._answer(question, conversation, now)
        except TimeoutError:
            if limit.expired():
                raise Busy from None
            raise
        finally:
            self._open -= 1

    async def _answer(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        answer = self._thread.submit(self._reply, question, conversation, now)
        try:
            return await asyncio.wrap_future(answer)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task and task.cancelling():
                raise
            raise Busy from None  # it was `close` that cancelled the waiting question, not the one who asks

    def _reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        # Read once, when the turn comes: whoever waited is answered from the newest index.
        return self._assistant.reply(question, conversation, now)

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

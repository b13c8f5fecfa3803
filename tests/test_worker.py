from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.assistant.answers import Answer
from bot.assistant.conversation import Conversation
from bot.worker import Busy, Worker
from tests.fake_assistant import NOW, FakeAssistant, answer_of


@asynccontextmanager
async def working(assistant: FakeAssistant, queue_size: int = 10, deadline: float = 30) -> AsyncIterator[Worker]:
    worker = Worker(assistant, lambda: NOW, queue_size=queue_size, deadline=deadline)
    try:
        yield worker
    finally:
        if assistant.gate:
            assistant.gate.set()
        await worker.close()


def held() -> FakeAssistant:
    assistant = FakeAssistant()
    assistant.gate = threading.Event()
    return assistant


async def begun(assistant: FakeAssistant) -> None:
    assert await asyncio.to_thread(assistant.begun.acquire, timeout=30)


async def text(worker: Worker, question: str) -> str:
    return (await worker.ask(question, Conversation())).answer.text


async def test_questions_are_answered_in_the_order_they_were_asked() -> None:
    assistant = FakeAssistant()
    async with working(assistant) as worker:
        answers = await asyncio.gather(*(text(worker, str(number)) for number in range(5)))
    assert assistant.asked == ["0", "1", "2", "3", "4"]
    assert answers == [f"{number} (0 before)" for number in range(5)]
    assert set(assistant.times) == {NOW}


async def test_the_event_loop_runs_while_the_assistant_computes() -> None:
    assistant = held()
    async with working(assistant) as worker:
        asking = asyncio.create_task(text(worker, "slow"))
        await begun(assistant)
        assert not asking.done()
        assert assistant.gate
        assistant.gate.set()
        assert await asking == "slow (0 before)"


async def test_a_full_queue_is_said_at_once() -> None:
    assistant = held()
    async with working(assistant, queue_size=2) as worker:
        asking = [asyncio.create_task(text(worker, name)) for name in ("first", "second")]
        await begun(assistant)
        with pytest.raises(Busy):
            await text(worker, "third")
        assert assistant.gate
        assistant.gate.set()
        assert await asyncio.gather(*asking) == ["first (0 before)", "second (0 before)"]
        assert await text(worker, "fourth") == "fourth (0 before)"


async def test_a_question_that_waited_too_long_is_never_computed() -> None:
    assistant = held()
    async with working(assistant, deadline=0.05) as worker:
        while not assistant.asked:  # a slow machine may not even begin with it in time
            with pytest.raises(Busy):
                await text(worker, "a")
        with pytest.raises(Busy):
            await text(worker, "b")
        assert assistant.gate
        assistant.gate.set()
    assert assistant.asked == ["a"]


async def test_a_question_that_is_cancelled_while_waiting_is_never_computed() -> None:
    assistant = held()
    async with working(assistant) as worker:
        first = asyncio.create_task(text(worker, "first"))
        await begun(assistant)
        second = asyncio.create_task(text(worker, "second"))
        await asyncio.sleep(0)
        second.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second
        assert assistant.gate
        assistant.gate.set()
        await first
        assert await text(worker, "third") == "third (0 before)"
    assert assistant.asked == ["first", "third"]


async def test_closing_refuses_what_waits_and_finishes_what_is_computed() -> None:
    assistant = held()
    worker = Worker(assistant, lambda: NOW, queue_size=10, deadline=30)
    asking = [asyncio.create_task(text(worker, name)) for name in ("first", "second")]
    await begun(assistant)
    closing = asyncio.create_task(worker.close())
    with pytest.raises(Busy):
        await asking[1]
    assert assistant.gate
    assistant.gate.set()
    await closing
    assert await asking[0] == "first (0 before)"
    with pytest.raises(Busy):
        await text(worker, "late")


async def test_an_error_of_the_assistant_reaches_the_one_who_asked_and_nobody_else() -> None:
    def respond(question: str, earlier: tuple[str, ...]) -> Answer:
        if question == "bad":
            raise ValueError(question)
        return answer_of()

    async with working(FakeAssistant(respond)) as worker:
        good, bad = await asyncio.gather(text(worker, "good"), text(worker, "bad"), return_exceptions=True)
    assert good == ""
    assert isinstance(bad, ValueError)


async def test_a_time_out_inside_the_assistant_is_an_error_and_not_a_deadline() -> None:
    def respond(question: str, earlier: tuple[str, ...]) -> Answer:
        raise TimeoutError("inside")

    async with working(FakeAssistant(respond)) as worker:
        with pytest.raises(TimeoutError, match="inside"):
            await text(worker, "x")


async def test_another_assistant_takes_over_without_dropping_a_question() -> None:
    old, new = held(), FakeAssistant()
    async with working(old) as worker:
        asking = [asyncio.create_task(text(worker, name)) for name in ("first", "second")]
        await begun(old)
        await worker.renew(lambda: new)
        assert old.gate
        old.gate.set()
        assert await asyncio.gather(*asking) == ["first (0 before)", "second (0 before)"]
    assert (old.asked, new.asked) == (["first"], ["second"])

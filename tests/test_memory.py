"""What the bot remembers of chats, and that it forgets it in time."""

from __future__ import annotations

import asyncio

from bot.assistant.conversation import MEMORY, Conversation
from bot.storage.conversations import Exchange, Place
from bot.telegram.memory import Memory

HERE = Place(7, None, 7)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def exchange(question: str, before: Conversation | None = None) -> Exchange:
    return Exchange(before or Conversation(), Conversation(question=question, language="fi", chosen=True), (1,))


async def test_a_conversation_is_forgotten_after_its_time_but_for_the_language_and_the_messages() -> None:
    clock = Clock()
    memory = Memory(clock=clock)
    await memory.answered(HERE, 1, exchange("who?"))
    clock.now = MEMORY.total_seconds() - 1
    memory.forget()
    assert (await memory.conversation(HERE)).question == "who?"
    clock.now += 1
    memory.forget()
    forgotten = Conversation(language="fi", chosen=True)
    assert await memory.conversation(HERE) == forgotten
    assert await memory.exchange(7, 1) == Exchange(Conversation(), forgotten, (1,))


async def test_a_conversation_that_goes_on_is_not_forgotten() -> None:
    clock = Clock()
    memory = Memory(clock=clock, seconds=10)
    await memory.answered(HERE, 1, exchange("who?"))
    clock.now = 9
    await memory.answered(HERE, 2, exchange("and when?", await memory.conversation(HERE)))
    clock.now = 11
    memory.forget()
    assert (await memory.conversation(HERE)).question == "and when?"
    clock.now = 19
    memory.forget()
    assert (await memory.conversation(HERE)).question is None


async def test_it_is_forgotten_although_nobody_writes_again() -> None:
    memory = Memory(seconds=0.01)
    await memory.answered(HERE, 1, exchange("who?"))
    async with asyncio.timeout(30):
        while (await memory.conversation(HERE)).question:  # noqa: ASYNC110 - the memory tells nobody that it forgot
            await asyncio.sleep(0.005)


async def test_a_chat_that_was_dropped_for_others_is_forgotten_quietly() -> None:
    clock = Clock()
    memory = Memory(chats=1, clock=clock, seconds=1)
    await memory.answered(HERE, 1, exchange("who?"))
    await memory.answered(Place(8, None, 8), 1, exchange("when?"))
    clock.now = 1
    memory.forget()
    assert await memory.conversation(HERE) == Conversation()

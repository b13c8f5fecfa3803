"""The button that stars a film: it says what pressing it does, and pressed twice it does that once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.wording import Wordings
from bot.storage.database import Database
from bot.telegram.memory import Memory
from bot.telegram.watchlist.commands import Watchlist
from bot.watchlist.festival import Festival
from tests.chatting import Chatting, chatting, labels
from tests.festival import at

NOW = at("2027-06-11 12:00")
STARRED = "Starred: Ikiru, Sat 12 June 14:30, Kino Lapio. I will remind you 30 minutes before."


@pytest.fixture
async def bot(assistant: Assistant, tmp_path: Path) -> AsyncIterator[Chatting]:
    database = Database(f"sqlite:///{tmp_path}/bot.db")
    await database.open()
    festival = Festival(assistant.knowledge)

    def lists(memory: Memory) -> Watchlist:
        return Watchlist(database, memory, Wordings(), lambda: NOW, lambda: festival)

    async with chatting(assistant, NOW, lists=lists) as running:
        yield running
    await database.close()


async def test_a_star_is_set_and_taken_away_by_a_button_that_says_which(bot: Chatting) -> None:
    answer = await bot.ask("how long is Ikiru?")
    assert labels(answer) == ["Film", "Not it", "Star"]
    assert await bot.press(answer, "Star") == {"text": STARRED, "alert": True}
    assert labels(answer) == ["Film", "Not it", "Unstar"]
    assert await bot.press(answer, "Unstar") == {"text": "No longer starred: Ikiru.", "alert": True}
    assert labels(answer) == ["Film", "Not it", "Star"]


async def test_a_star_pressed_twice_in_a_hurry_stays(bot: Chatting) -> None:
    answer = await bot.ask("how long is Ikiru?")
    presses = [bot.api.press(answer, "Star") for _ in range(2)]
    await bot.receive()
    assert [bot.api.presses[press]["text"] for press in presses] == [STARRED, STARRED]
    assert labels(answer) == ["Film", "Not it", "Unstar"]
    assert (await bot.ask("/unstar ikiru"))["text"] == "No longer starred: Ikiru."


async def test_of_several_screenings_the_button_asks_which_and_leads_back(bot: Chatting) -> None:
    answer = await bot.ask("how long is Nosferatu?")
    await bot.press(answer, "Star")
    assert answer["text"].startswith("Which screening of Nosferatu?")
    await bot.press(answer, labels(answer)[0])
    assert answer["text"].startswith("Starred: Nosferatu, Fri 11 June 20:15, Big Tent.")

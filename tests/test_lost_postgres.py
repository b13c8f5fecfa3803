"""PostgreSQL goes away between two questions, and comes back."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import asyncpg
import pytest
from sqlalchemy import func, insert, select, text

from bot.assistant.assistant import Assistant
from bot.assistant.wording import Wordings
from bot.storage.conversations import ConversationStore
from bot.storage.database import Database
from bot.storage.errors import StorageUnavailable
from bot.storage.tables import notices
from bot.telegram.memory import Memory
from bot.telegram.watchlist.commands import Watchlist
from bot.watchlist.festival import Festival
from tests.chatting import Chatting, chatting
from tests.festival import at
from tests.postgres import Server, new_database

NOW = at("2027-06-11T18:00")
WORDINGS = Wordings()
AWAY = {language: WORDINGS.of(language).text("storage-away") for language in ("en", "fi")}


@pytest.fixture
async def database(postgres: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Database]:
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0.0)
    database = Database(await new_database(postgres))
    await database.open()
    yield database
    await database.close()


@pytest.fixture
def server(postgres_process: Server) -> Iterator[Server]:
    """The server, which runs again after the test whatever happened."""
    yield postgres_process
    postgres_process.start()


@pytest.fixture
async def bot(assistant: Assistant, database: Database) -> AsyncIterator[Chatting]:
    festival = Festival(assistant.knowledge)

    def lists(memory: Memory) -> Watchlist:
        return Watchlist(database, memory, WORDINGS, lambda: NOW, lambda: festival)

    async with chatting(assistant, NOW, ConversationStore(database, lambda: NOW), lists=lists) as bot:
        yield bot


def said_of_storage(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno > logging.DEBUG]


async def test_while_the_server_is_down_films_are_answered_lists_are_kindly_away_and_then_all_goes_on(
    bot: Chatting, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert (await bot.ask("/star wings of desire"))["text"].startswith("Starred: Wings of Desire")
    server.stop()
    assert "Sean Baker" in (await bot.ask("who directed Tangerine?"))["text"]
    assert (await bot.ask("and when is it on?"))["text"].startswith("Tangerine")
    assert (await bot.ask("/star nosferatu"))["text"].startswith("Which screening of Nosferatu?")
    assert (await bot.ask("1"))["text"] == AWAY["en"]
    assert (await bot.ask("/mine"))["text"] == AWAY["en"]
    assert "Wim Wenders" in (await bot.ask("kuka ohjasi elokuvan Wings of Desire?"))["text"]
    assert (await bot.ask("/unstar wings of desire"))["text"] == AWAY["fi"]
    [lost] = said_of_storage(caplog)
    assert lost.endswith("answers go on without it")
    assert "\n" not in lost

    server.start()
    assert (await bot.ask("who directed Tangerine?"))["text"].startswith("Tangerine")
    await bot.ask("/mine")
    [listed] = [message["text"] for message in bot.api.sent(7)[-2:] if "text" in message]
    assert "Wings of Desire" in listed
    assert "Nosferatu" not in listed
    assert said_of_storage(caplog) == [lost, "The database can be used again"]


async def test_connections_that_the_server_ended_are_made_again_unnoticed(
    bot: Chatting, postgres: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await bot.ask("who directed Tangerine?")
    assert await ended(postgres) > 0
    assert (await bot.ask("/star wings of desire"))["text"].startswith("Starred: Wings of Desire")
    assert said_of_storage(caplog) == []


async def test_of_a_transaction_whose_connection_ends_in_its_middle_nothing_is_kept(
    database: Database, postgres: str
) -> None:
    with pytest.raises(StorageUnavailable):
        await interrupted(database, postgres)
    async with database.transaction() as connection:
        assert await connection.scalar(select(func.count()).select_from(notices)) == 0


async def interrupted(database: Database, postgres: str) -> None:
    """Writes a row and loses the connection before another statement."""
    async with database.transaction() as connection:
        await connection.execute(insert(notices).values(person=7, language="en", change="{}"))
        await ended(postgres)
        await connection.execute(text("SELECT 1"))


async def ended(postgres: str) -> int:
    """Ends all connections to the server but its own, and gives how many there were."""
    address = urlsplit(postgres)
    connection = await asyncpg.connect(
        host=address.hostname, port=address.port, user=address.username, database="postgres"
    )
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname <> ''"
    rows = await connection.fetch(others)
    await connection.close()
    return len(rows)

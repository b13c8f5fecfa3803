"""The database: what is written stays, is whole, and its loss is no reason to stop."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.assistant.conversation import Conversation
from bot.storage.conversations import ConversationStore, Exchange, Place
from bot.storage.database import Database
from bot.storage.errors import StorageUnavailable
from bot.storage.tables import conversations
from bot.storage.upserting import upsert
from index.errors import SettingsError
from tests.postgres import new_database

NOON = datetime(2027, 6, 10, 9, 0, tzinfo=UTC)
HERE = Place(7, None, 7)
IN_TOPIC = Place(-100, 5, 7)


def talk(question: str) -> Conversation:
    return Conversation(language="fi", question=question, at=NOON)


@pytest.fixture
def store(database: Database) -> ConversationStore:
    return ConversationStore(database, lambda: NOON)


async def test_what_was_spoken_of_is_found_by_place_question_and_answer(store: ConversationStore) -> None:
    first = Exchange(Conversation(), talk("one"), (11, 12), "one?", "brief")
    await store.answered(HERE, 10, first, last=True, again=False)
    await store.answered(IN_TOPIC, 10, Exchange(talk("one"), talk("two"), ()), last=True, again=False)
    assert await store.conversation(HERE) == talk("one")
    assert await store.conversation(IN_TOPIC) == talk("two")
    assert await store.conversation(Place(-100, None, 7)) is None
    assert await store.exchange(7, 10) == first
    assert await store.exchange_with(7, 12) == (10, first)
    assert await store.exchange_with(-100, 12) is None


async def test_an_answer_that_takes_the_place_of_another_has_its_messages_alone(store: ConversationStore) -> None:
    await store.answered(HERE, 10, Exchange(Conversation(), talk("one"), (11, 12)), last=True, again=False)
    revised = Exchange(Conversation(), talk("uno"), (13, 11))
    await store.answered(HERE, 10, revised, last=False, again=True)
    assert await store.exchange(7, 10) == revised
    assert await store.exchange_with(7, 12) is None
    assert await store.conversation(HERE) == talk("one")


async def test_what_is_older_than_remembered_is_deleted(database: Database) -> None:
    early = ConversationStore(database, lambda: NOON - timedelta(minutes=31))
    late = ConversationStore(database, lambda: NOON)
    await early.answered(HERE, 10, Exchange(Conversation(), talk("one"), (11,)), last=True, again=False)
    await late.answered(IN_TOPIC, 20, Exchange(Conversation(), talk("two"), (21,)), last=True, again=False)
    await late.forget_before(NOON - timedelta(minutes=30))
    assert await late.conversation(HERE) is None
    assert await late.exchange_with(7, 11) is None
    assert await late.conversation(IN_TOPIC) == talk("two")


async def test_a_conversation_of_another_version_of_the_bot_counts_as_none(database: Database) -> None:
    row = {"chat": 7, "topic": 0, "person": 7, "state": '{"mood": "fine"}', "changed": NOON}
    async with database.transaction() as connection:
        await upsert(connection, conversations, [row])
    assert await ConversationStore(database, lambda: NOON).conversation(HERE) == Conversation()


async def test_grouped_writes_are_all_kept_and_one_that_fails_takes_no_other_with_it(database: Database) -> None:
    async def written(number: int, connection: AsyncConnection) -> int:
        row = {"chat": number, "topic": 0, "person": 0, "state": "{}", "changed": NOON}
        await upsert(connection, conversations, [row])
        if number == 3:
            raise ValueError("three")
        return number

    writes = [database.write(lambda connection, n=number: written(n, connection)) for number in range(6)]  # type: ignore[misc]
    outcomes = await asyncio.gather(*writes, return_exceptions=True)
    assert [outcome for outcome in outcomes if not isinstance(outcome, Exception)] == [0, 1, 2, 4, 5]
    assert isinstance(outcomes[3], ValueError)
    async with database.reading() as connection:
        kept = await connection.scalars(select(conversations.c.chat).order_by(conversations.c.chat))
    assert list(kept) == [0, 1, 2, 4, 5]


async def test_an_error_does_not_repeat_what_people_wrote(database: Database) -> None:
    row = {"chat": 7, "topic": 0, "person": 7, "state": "Where is the sauna?", "changed": NOON}
    with pytest.raises(IntegrityError) as caught:
        await database.write(lambda connection: connection.execute(insert(conversations), [row, row]))
    assert "sauna" not in str(caught.value)


async def test_programs_that_start_at_once_migrate_once(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.engines.LOCKED_SECONDS", 60.0)  # on a busy disk, migrating takes its time
    databases = [Database(database_url) for _ in range(4)]
    await asyncio.gather(*(database.open() for database in databases))
    for database in databases:
        async with database.reading() as connection:
            assert list(await connection.scalars(select(conversations.c.chat))) == []
        await database.close()


async def test_a_locked_file_is_one_line_in_the_log_and_is_used_again_afterwards(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.engines.LOCKED_SECONDS", 0.05)
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0.2)
    caplog.set_level("INFO", "bot")
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await database.open()
    store = ConversationStore(database, lambda: NOON)
    exchange = Exchange(Conversation(), talk("one"), (11,))
    other = sqlite3.connect(tmp_path / "bot.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for _ in range(3):
        with pytest.raises(StorageUnavailable):
            await store.answered(HERE, 10, exchange, last=True, again=False)
    other.execute("ROLLBACK")
    other.close()
    async with asyncio.timeout(30):
        while True:
            try:
                await store.answered(HERE, 10, exchange, last=True, again=False)
                break
            except StorageUnavailable:
                await asyncio.sleep(0.05)
    assert await store.exchange(7, 10) == exchange
    await database.close()
    said = [record.getMessage() for record in caplog.records if record.name == "bot.storage.database"]
    assert len(said) == 2
    assert "locked" in said[0]
    assert said[1] == "The database can be used again"


def _garbage(path: Path) -> None:
    path.write_bytes(b"no database " * 1000)


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE conversations (title TEXT)")


@pytest.mark.parametrize(
    ("made", "said"), [(_garbage, "put a whole copy in its place, or move it away"), (_of_another_program, "exists")]
)
async def test_a_file_that_is_of_no_use_is_one_line_and_one_in_its_place_is_used(
    made: Callable[[Path], None], said: str, tmp_path: Path, caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0.0)
    path = tmp_path / "bot.db"
    made(path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    await database.open()
    for _ in range(2):
        with pytest.raises(StorageUnavailable):
            await ConversationStore(database, lambda: NOON).conversation(HERE)
    assert [said in record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [True]
    path.rename(tmp_path / "away.db")
    assert await ConversationStore(database, lambda: NOON).conversation(HERE) is None
    await database.close()


async def test_a_server_that_refuses_the_bot_later_on_is_a_database_that_is_away(postgres: str) -> None:
    url = await new_database(postgres)
    database = Database(url)
    await database.open()
    store = ConversationStore(database, lambda: NOON)
    server = urlsplit(postgres)
    owner = await asyncpg.connect(host=server.hostname, port=server.port, user=server.username, database="postgres")
    await owner.execute(f"DROP DATABASE {urlsplit(url).path[1:]} WITH (FORCE)")
    await owner.close()
    with pytest.raises(StorageUnavailable):
        await store.answered(HERE, 10, Exchange(Conversation(), talk("one"), (11,)), last=True, again=False)
    await database.close()


@pytest.mark.parametrize("url", ["", "bot.db", "mysql://host/name", "sqlite://", "sqlite+aiosqlite:///:memory:"])
def test_a_wrong_address_is_named(url: str) -> None:
    with pytest.raises(SettingsError, match=r"^DATABASE_URL: "):
        Database(url)


def test_what_is_wrong_about_an_address_is_said_without_its_password() -> None:
    with pytest.raises(SettingsError) as caught:
        Database("mysql://bot:secret@host/name")
    assert "secret" not in str(caught.value)

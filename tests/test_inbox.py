"""The inbox: what was received is not lost, and not handled twice."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.storage.answered import ROOM, Answered
from bot.storage.claims import Received
from bot.storage.database import Database
from bot.storage.inbox import ATTEMPTS, CLAIM_SECONDS, KEPT, Inbox
from tests.postgres import new_database

NOON = datetime(2027, 6, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{path}")
    await database.open()
    yield database
    await database.close()


def one(update_id: int, chat: int = 7) -> Received:
    return Received(update_id, chat, f'{{"update_id": {update_id}}}')


def rows(path: Path, query: str = "SELECT update_id, content, done IS NOT NULL FROM inbox ORDER BY 1") -> list[tuple]:  # type: ignore[type-arg]
    with sqlite3.connect(path) as connection:
        found = connection.execute(query).fetchall()
    connection.close()
    return found


async def test_what_is_taken_is_written_down_until_it_is_finished(database: Database, path: Path) -> None:
    inbox = Inbox(database, lambda: NOON)
    assert await inbox.take([one(1), one(2)]) == {1, 2}
    assert rows(path) == [(1, '{"update_id": 1}', 0), (2, '{"update_id": 2}', 0)]
    inbox.finished(1)
    await inbox.close()
    assert rows(path) == [(1, "", 1), (2, '{"update_id": 2}', 0)]


async def test_an_update_that_comes_twice_is_taken_once_also_after_a_restart(database: Database) -> None:
    inbox = Inbox(database, lambda: NOON)
    taken = await asyncio.gather(inbox.take([one(1), one(2)]), inbox.take([one(2), one(3)]), inbox.take([one(1)]))
    assert sorted(update_id for ids in taken for update_id in ids) == [1, 2, 3]
    inbox.finished(1)
    await inbox.close()
    later = Inbox(database, lambda: NOON)
    assert await later.take([one(1), one(2), one(4)]) == {4}


async def test_what_a_process_left_is_found_in_order_by_the_next_and_once(database: Database) -> None:
    before = Inbox(database, lambda: NOON)
    await before.take([one(2, 8), one(3), one(1), one(5)])
    before.finished(3)
    await before.take([one(4)])  # shares the write with what was finished; the process then dies
    after = Inbox(database, lambda: NOON)
    assert await after.take([one(6)]) == {6}
    assert await after.abandoned() == [one(1), one(2, 8), one(4), one(5)]
    assert await after.abandoned() == []
    assert after.open == 5


async def test_what_was_answered_just_before_a_crash_is_not_left_though_no_transaction_says_so(
    database: Database, path: Path
) -> None:
    inbox = Inbox(database, lambda: NOON)
    await inbox.take([one(1), one(2), one(3)])
    inbox.answered.note(1)
    inbox.answered.note(3)
    assert await Inbox(database, lambda: NOON).abandoned() == [one(2)]
    assert [done for _, _, done in rows(path)] == [1, 0, 1]
    later = Answered(path)
    assert later.before == {1, 3}
    for number in range(ROOM):
        later.note(100 + number)
    assert Answered(path).before == set(range(100, 100 + ROOM))


async def test_an_update_at_which_the_bot_dies_again_and_again_is_given_up(
    database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await Inbox(database, lambda: NOON).take([one(1)])
    for _ in range(ATTEMPTS - 1):
        assert await Inbox(database, lambda: NOON).abandoned() == [one(1)]
    assert await Inbox(database, lambda: NOON).abandoned() == []
    assert rows(path) == [(1, "", 1)]
    assert "1 updates were given up" in caplog.text


async def test_stopping_in_order_is_no_attempt(database: Database) -> None:
    for _ in range(ATTEMPTS + 1):
        inbox = Inbox(database, lambda: NOON)
        await inbox.take([one(1)])
        assert len(await inbox.abandoned()) <= 1
        await inbox.close()
    assert await Inbox(database, lambda: NOON).abandoned() == [one(1)]


async def test_without_the_database_updates_are_taken_from_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/file/bot.db")
    await database.open()
    inbox = Inbox(database, lambda: NOON)
    for number in range(5):
        assert await inbox.take([one(number)]) == {number}
        inbox.finished(number)
    assert await inbox.abandoned() == []
    await inbox.close()
    await database.close()
    assert len(caplog.records) == 1


async def test_what_was_finished_while_the_database_was_away_is_noted_when_it_is_back(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0)
    inbox = Inbox(database, lambda: NOON)
    await inbox.take([one(1)])
    monkeypatch.setattr("bot.storage.engines.LOCKED_SECONDS", 0.05)
    locked = sqlite3.connect(path, isolation_level=None)
    locked.execute("BEGIN IMMEDIATE")
    inbox.finished(1)
    assert await inbox.take([one(2)]) == {2}
    locked.execute("ROLLBACK")
    locked.close()
    assert await inbox.take([one(3)]) == {3}
    assert [row[0::2] for row in rows(path)] == [(1, 1), (3, 0)]


async def test_what_a_process_left_is_found_though_the_file_is_locked_when_the_next_begins(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.LOOK_SECONDS", 0.01)
    monkeypatch.setattr("bot.storage.database.PAUSE_SECONDS", 0)
    await Inbox(database, lambda: NOON).take([one(1)])
    monkeypatch.setattr("bot.storage.engines.LOCKED_SECONDS", 0.05)
    inbox, found = Inbox(busy := Database(f"sqlite+aiosqlite:///{path}"), lambda: NOON), asyncio.Queue[Received]()
    with closing(sqlite3.connect(path, isolation_level=None)) as locked:
        locked.execute("BEGIN IMMEDIATE")
        assert await inbox.abandoned() == []
        locked.execute("ROLLBACK")

    def handle(left: Sequence[Received]) -> None:
        for update in left:
            found.put_nowait(update)

    watching = asyncio.create_task(inbox.watch(handle))
    assert await asyncio.wait_for(found.get(), 60) == one(1)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    await busy.close()


async def test_ids_are_kept_for_a_day(database: Database, path: Path) -> None:
    now = NOON
    inbox = Inbox(database, lambda: now)
    await inbox.take([one(1)])
    inbox.finished(1)
    now = NOON + KEPT
    await inbox.take([one(2)])
    await database.write(inbox._keep)
    assert [row[0] for row in rows(path)] == [1, 2]
    now += timedelta(seconds=1)
    await database.write(inbox._keep)
    assert [row[0] for row in rows(path)] == [2]


@pytest.fixture
async def shared(postgres: str) -> AsyncIterator[Database]:
    database = Database(await new_database(postgres))
    await database.open()
    yield database
    await database.close()


async def test_of_two_copies_one_handles_an_update(shared: Database) -> None:
    first, second = Inbox(shared, lambda: NOON), Inbox(shared, lambda: NOON)
    crowd = [one(number, chat=number) for number in range(50)]
    taken = await asyncio.gather(*(copy.take(crowd) for copy in (first, second)))
    assert sorted([*taken[0], *taken[1]]) == list(range(50))
    assert await second.abandoned() == []


async def test_a_copy_leaves_a_chat_to_the_one_that_works_for_it(shared: Database) -> None:
    first, second = Inbox(shared, lambda: NOON), Inbox(shared, lambda: NOON)
    assert await first.take([one(1)]) == {1}
    assert await second.take([one(2), one(3, 8)]) == {3}
    assert await second.take([one(4)]) == set()
    assert await second.abandoned() == []
    first.finished(1)
    await first.close()
    assert await second.abandoned() == [one(2)]  # the earliest of the chat; the later ones follow it
    assert await second.abandoned() == [one(4)]
    assert await first.abandoned() == []


async def test_the_one_that_works_for_a_chat_takes_what_another_received_for_it(shared: Database) -> None:
    first, second = Inbox(shared, lambda: NOON), Inbox(shared, lambda: NOON)
    await first.take([one(1)])
    await second.take([one(2)])
    assert await first.abandoned() == [one(2)]
    assert await second.abandoned() == []


async def test_what_a_dead_copy_left_is_taken_over_when_its_claim_ends_and_not_before(shared: Database) -> None:
    now = NOON
    dead, alive = Inbox(shared, lambda: now), Inbox(shared, lambda: now)
    await dead.take([one(1), one(2), one(3, 8)])
    now = NOON + timedelta(seconds=CLAIM_SECONDS)
    assert await alive.abandoned() == []
    now += timedelta(seconds=1)
    assert await alive.abandoned() == [one(1), one(3, 8)]
    assert await alive.abandoned() == [one(2)]


async def test_a_copy_that_lives_keeps_its_claims(shared: Database) -> None:
    now = NOON
    slow, other = Inbox(shared, lambda: now), Inbox(shared, lambda: now)
    await slow.take([one(1)])
    now = NOON + timedelta(seconds=CLAIM_SECONDS - 1)
    await shared.write(slow._keep)
    now = NOON + timedelta(seconds=CLAIM_SECONDS + 1)
    assert await other.abandoned() == []


async def test_what_a_copy_still_works_on_is_not_begun_again_when_its_claim_ended_meanwhile(shared: Database) -> None:
    now = NOON
    inbox = Inbox(shared, lambda: now)
    await inbox.take([one(1)])
    now = NOON + timedelta(seconds=CLAIM_SECONDS + 1)  # the database was away for so long
    assert await inbox.abandoned() == []


async def test_a_copy_that_cannot_read_what_it_finds_goes_on_looking(
    shared: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.inbox.LOOK_SECONDS", 0.01)
    now = NOON
    await Inbox(shared, lambda: now).take([one(1)])
    now = NOON + timedelta(seconds=CLAIM_SECONDS + 1)
    seen: asyncio.Queue[Received] = asyncio.Queue()

    def handle(left: Sequence[Received]) -> None:
        for update in left:
            seen.put_nowait(update)
            if update.update_id == 1:
                raise KeyError("chat")

    watching = asyncio.create_task(Inbox(shared, lambda: now).watch(handle))
    async with asyncio.timeout(30):
        assert await seen.get() == one(1)
        await Inbox(shared, lambda: NOON).take([one(2, 8)])
        assert await seen.get() == one(2, 8)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)


async def test_copies_that_look_at_the_same_time_share_what_is_left(shared: Database) -> None:
    now = NOON
    await Inbox(shared, lambda: now).take([one(number, chat=number) for number in range(40)])
    now = NOON + timedelta(seconds=CLAIM_SECONDS + 1)
    copies = [Inbox(shared, lambda: now) for _ in range(4)]
    found = await asyncio.gather(*(copy.abandoned() for copy in copies))
    assert sorted(left.update_id for part in found for left in part) == list(range(40))

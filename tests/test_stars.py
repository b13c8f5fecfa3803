"""Stars in the database: kept, claimed once, moved with the programme, forgotten on demand."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select

from bot.assistant.conversation import Conversation
from bot.assistant.showings.walking import Walking
from bot.storage.conversations import ConversationStore, Exchange, Place
from bot.storage.database import Database
from bot.storage.engines import engine_for, make_folder, parsed
from bot.storage.followed import follow_programme
from bot.storage.forgetting import forget_person
from bot.storage.migrating import migrate
from bot.storage.stars import StarStore, TooManyStars, row_of
from bot.storage.tables import TABLES, answer_messages, conversations, exchanges, stars
from bot.storage.upserting import insert_new
from bot.watchlist.following import Followed, Issue, follow, snapshot
from bot.watchlist.reminding import reminder_due
from index.programme import Programme
from tests.festival import VENUES, at
from tests.test_following import BEFORE, KETTLE, LAMP, OLD, place, programme, stars_of

HALF_AN_HOUR = timedelta(minutes=30)
LATER = timedelta(seconds=60)


@pytest.fixture
def store(database: Database) -> StarStore:
    return StarStore(database)


async def star_all(store: StarStore, person: int, programme: Programme = OLD) -> None:
    for star in stars_of(person, programme):
        start = star.shown.start
        await store.add(star, reminder_due(start, HALF_AN_HOUR, BEFORE) if start else None)


async def follow_to(database: Database, new: Programme, now: datetime = BEFORE) -> int:
    outcome = partial(follow, issue=Issue([KETTLE, LAMP], new, Walking(VENUES), now))
    due = partial(reminder_due, before=HALF_AN_HOUR, now=now)
    return await follow_programme(database, snapshot(new), outcome, due)


async def test_a_star_is_kept_once_and_can_be_taken_away(store: StarStore) -> None:
    await star_all(store, 7)
    await star_all(store, 7)
    await star_all(store, 8)
    assert await store.of_person(7) == stars_of(7, OLD)
    assert await store.remove(7, stars_of(7, OLD)[0].shown)
    assert not await store.remove(7, stars_of(7, OLD)[0].shown)
    assert await store.of_person(7) == stars_of(7, OLD)[1:]
    assert await store.of_person(8) == stars_of(8, OLD)


async def test_a_programme_without_screenings_cancels_nothing(store: StarStore, database: Database) -> None:
    await star_all(store, 7)
    assert await follow_to(database, OLD) == 0
    assert await follow_to(database, programme()) == 0
    assert await store.of_person(7) == stars_of(7, OLD)
    moved = programme((KETTLE, "2027-06-11 21:00", "Big Tent"), (LAMP, "2027-06-11 22:00", "Kino Ruska"))
    assert await follow_to(database, moved) == 1


def remove(folder: Path) -> None:
    for file in list(folder.glob("bot.db*")):
        file.unlink()


async def test_what_is_kept_after_the_file_was_removed_is_there_at_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(f"sqlite:///{tmp_path}/bot.db")
    await database.open()
    await star_all(StarStore(database), 7)
    remove(tmp_path)
    await star_all(StarStore(database), 8)
    await database.close()
    assert caplog.text.count("removed or replaced") == 1
    restarted = Database(f"sqlite:///{tmp_path}/bot.db")
    await restarted.open()
    assert await StarStore(restarted).of_person(8) == stars_of(8, OLD)
    assert await StarStore(restarted).of_person(7) == []
    await restarted.close()


async def test_a_list_has_an_end(store: StarStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.storage.stars.MOST", 1)
    with pytest.raises(TooManyStars):
        await star_all(store, 7)
    assert len(await store.of_person(7)) == 1


async def test_a_reminder_is_claimed_by_one_when_it_is_due_and_again_only_if_it_was_not_sent(
    database_url: str, store: StarStore
) -> None:
    await star_all(store, 7)
    others = [Database(database_url) for _ in range(4)]
    now = at("2027-06-11 19:30")
    assert await store.claim_reminders(now - timedelta(seconds=1), now) == []
    claims = [StarStore(other).claim_reminders(now, now + LATER) for other in others]
    [claimed] = [claim for claims in await asyncio.gather(*claims) for claim in claims]
    assert (claimed.star, claimed.due) == (stars_of(7, OLD)[0], now)
    assert await store.claim_reminders(now + LATER / 2, now + 2 * LATER) == []
    [again] = await store.claim_reminders(now + LATER, now + 2 * LATER)
    assert again == claimed
    await store.reminded(again)
    assert await store.claim_reminders(now + 9 * LATER, now + 10 * LATER) == []
    for other in others:
        await other.close()


async def test_what_a_person_is_owed_is_said_in_the_language_they_went_over_to(
    database: Database, store: StarStore
) -> None:
    await follow_to(database, OLD)
    await star_all(store, 7)
    await store.add(stars_of(8, OLD)[1], None)
    await follow_to(database, programme((KETTLE, "2027-06-12 14:00", "Kino Ruska")))
    await store.speak(7, "fi")
    assert [star.language for star in await store.of_person(7)] == ["fi"]
    told = await store.claim_notices(BEFORE, BEFORE + LATER)
    assert {(notice.change.person, notice.language) for notice in told} == {(7, "fi"), (8, "en")}


async def test_many_reminders_are_shared_among_claimants_without_any_twice(database_url: str, store: StarStore) -> None:
    for person in range(1, 41):
        await star_all(store, person)
    others = [Database(database_url) for _ in range(4)]
    now = at("2027-06-11 22:00")
    claimed: list[int] = []

    async def claim_all(other: StarStore) -> None:
        while due := await other.claim_reminders(now, now + LATER, most=3):
            claimed.extend(reminder.id for reminder in due)

    await asyncio.gather(*(claim_all(StarStore(other)) for other in others))
    while due := await store.claim_reminders(now, now + LATER):  # what was passed over at the very end
        claimed.extend(reminder.id for reminder in due)
    assert len(claimed) == len(set(claimed)) == 80
    for other in others:
        await other.close()


async def test_a_reissued_programme_is_followed_once_and_each_owner_is_told_once(
    database_url: str, database: Database, store: StarStore
) -> None:
    await follow_to(database, OLD)
    await star_all(store, 7)
    await store.add(stars_of(8, OLD)[1], None)
    new = programme((KETTLE, "2027-06-12 14:00", "Kino Ruska"))
    others = [Database(database_url) for _ in range(3)]
    told = await asyncio.gather(*(follow_to(other, new) for other in (database, *others)))
    assert sorted(told) == [0, 0, 0, 2]
    now = at("2027-06-11 12:00")
    notices = await store.claim_notices(now, now + LATER)
    assert [(n.change.person, n.change.kind, n.change.before.title) for n in notices] == [
        (7, "moved", "The Kettle"),
        (7, "cancelled", "The Lamp"),
        (8, "cancelled", "The Lamp"),
    ]
    assert await store.claim_notices(now, now + LATER) == []
    for notice in notices:
        await store.told(notice)
    assert await store.claim_notices(now + 9 * LATER, now + 10 * LATER) == []
    [kept] = await store.of_person(7)
    assert place(kept.shown) == ("12 14:00", "Kino Ruska")
    [reminder] = await store.claim_reminders(at("2027-06-12 13:30"), at("2027-06-12 13:31"))
    assert reminder.star == kept
    for other in others:
        await other.close()


async def test_two_stars_may_change_places_and_two_may_meet(database: Database, store: StarStore) -> None:
    old = programme((KETTLE, "2027-06-11 18:00", "Big Tent"), (KETTLE, "2027-06-11 20:00", "Big Tent"))
    await follow_to(database, old)
    await star_all(store, 7, old)

    def changed(kept: object, before: object) -> list[Followed]:
        one, other = stars_of(7, old)
        return [
            Followed(before=one, after=one.model_copy(update={"shown": other.shown, "moves": 1})),
            Followed(before=other, after=other.model_copy(update={"shown": one.shown, "moves": 1})),
        ]

    await follow_programme(database, snapshot(OLD), changed, lambda start: None)
    assert [place(star.shown) for star in await store.of_person(7)] == [
        ("11 18:00", "Big Tent"),
        ("11 20:00", "Big Tent"),
    ]
    assert [star.moves for star in await store.of_person(7)] == [1, 1]


async def test_more_stars_may_change_than_a_statement_takes_values(database: Database, store: StarStore) -> None:
    star = stars_of(7, OLD)[0]
    rows = [row_of(star) | {"person": person, "due": None} for person in range(33_000)]  # PostgreSQL takes 32,767
    await database.write(lambda connection: insert_new(connection, stars, rows))
    gone = Followed(before=star, after=None)
    await follow_programme(database, snapshot(OLD), lambda kept, before: [gone] * len(kept), lambda start: None)
    assert await store.of_person(7) == []


async def test_what_fails_in_the_middle_of_following_changes_nothing(database: Database, store: StarStore) -> None:
    await follow_to(database, OLD)
    await star_all(store, 7)
    new = programme((KETTLE, "2027-06-12 14:00", "Kino Ruska"))

    def due(start: datetime) -> datetime | None:
        raise ValueError("the power went")

    outcome = partial(follow, issue=Issue([KETTLE, LAMP], new, Walking(VENUES), BEFORE))
    with pytest.raises(ValueError, match="power"):
        await follow_programme(database, snapshot(new), outcome, due)
    assert await store.of_person(7) == stars_of(7, OLD)
    assert await follow_to(database, new) == 1


async def test_everything_about_a_person_is_forgotten_and_nothing_about_others(
    database: Database, store: StarStore
) -> None:
    talk = ConversationStore(database, lambda: BEFORE)
    for person in (7, 8):
        await star_all(store, person)
        for chat in (person, -100):
            exchange = Exchange(Conversation(), Conversation(question="who?"), (person + 20,))
            await talk.answered(Place(chat, None, person), person, exchange, last=True, again=False)
    await follow_to(database, OLD)
    await follow_to(database, programme((KETTLE, "2027-06-12 14:00", "Kino Ruska")))
    assert await forget_person(database, 7) > 0
    async with database.reading() as connection:
        for table in TABLES.sorted_tables:
            if "person" in table.c:
                assert set(await connection.scalars(select(table.c.person))) == {8}, table.name
        assert set(await connection.scalars(select(answer_messages.c.message))) == {28}
    assert await forget_person(database, 7) == 0


async def test_old_stars_are_deleted_with_what_is_owed(store: StarStore) -> None:
    await star_all(store, 7)
    await store.delete_before(at("2027-06-11 21:00"))
    assert [star.shown.title for star in await store.of_person(7)] == ["The Lamp"]
    await store.delete_all()
    assert await store.of_person(7) == []


async def test_a_migration_from_the_first_schema_to_the_newest_keeps_what_is_there(database_url: str) -> None:
    address = parsed(database_url)
    make_folder(address)
    engine = engine_for(address)

    def first(connection: Connection) -> None:
        migrate(connection, "0001")

    talk = {"before": "{}", "after": '{"question": "when?"}', "asked": "when?", "shown": ""}
    async with engine.execution_options(immediate=True).begin() as connection:
        await connection.run_sync(first)
        row = {"chat": 7, "topic": 0, "person": 7, "state": '{"question": "who?"}', "changed": BEFORE}
        await connection.execute(insert(conversations), row)
        await connection.execute(insert(exchanges), talk | {"chat": 7, "question": 1, "person": 7, "answered": BEFORE})
        await connection.execute(insert(answer_messages), {"chat": 7, "message": 2, "question": 1, "place": 0})
    await engine.dispose()
    database = Database(database_url)
    await database.open()
    store = ConversationStore(database, lambda: BEFORE)
    assert await store.conversation(Place(7, None, 7)) == Conversation(question="who?")
    assert await store.exchange_with(7, 2) == (
        1,
        Exchange(Conversation(), Conversation(question="when?"), (2,), "when?"),
    )
    async with database.reading() as connection:
        for table in TABLES.sorted_tables:  # the tables of the program are those of the newest schema
            assert await connection.scalar(select(func.count()).select_from(table)) in (0, 1)
    await database.close()

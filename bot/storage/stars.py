"""Stars and their reminders in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, and_, bindparam, delete, insert, or_, select, true, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.assistant.answers import Language
from bot.storage.database import Database
from bot.storage.tables import notices, stars
from bot.watchlist.following import Change
from bot.watchlist.stars import Shown, Star

MOST = 200
"""Stars that one person may have: more than a festival has screenings that can be seen."""
AT_ONCE = 50
"""So many people are told in one round."""

_OWED = union_all(
    *(select(table.c.id).where(table.c.person == bindparam("person")) for table in (stars, notices))
).limit(1)


class TooManyStars(Exception):
    """Somebody has as many stars as are kept."""


@dataclass(frozen=True)
class DueReminder:
    """A reminder that this process has claimed; `due` is when it should be sent."""

    id: int
    star: Star
    due: datetime


@dataclass(frozen=True)
class DueNotice:
    """A change that this process has claimed to tell of."""

    id: int
    change: Change
    language: Language


class StarStore:
    """Whose stars are whose, and which messages they are still owed.

    What is owed is claimed for a while by the process that sends it, and gone when it was sent: nobody is told
    twice, and what a process was killed over is sent by the next. All methods raise `StorageUnavailable` when the
    database cannot be used.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_person(self, person: int) -> list[Star]:
        """Gives somebody's stars, screenings in order of time."""
        query = select(stars.c.star).where(stars.c.person == person).order_by(stars.c.start, stars.c.id)
        async with self._database.reading() as connection:
            return [Star.model_validate_json(star) for star in await connection.scalars(query)]

    async def add(self, star: Star, due: datetime | None) -> None:
        """Keeps a star; `due`: when to remind. One that is there already stays as it is.

        A screening takes the place of a star that its film has without one.

        Raises:
            TooManyStars: there is no room for more.
        """

        async def work(connection: AsyncConnection) -> None:
            if await connection.scalar(select(stars.c.id).where(_is(star.person, star.shown))):
                return
            await connection.execute(delete(stars).where(_is(star.person, star.shown.alone)))
            others = list(await connection.scalars(select(stars.c.id).where(stars.c.person == star.person)))
            if len(others) >= MOST:
                raise TooManyStars
            await connection.execute(insert(stars), row_of(star) | {"person": star.person, "due": due})

        await self._database.write(work)

    async def remove(self, person: int, shown: Shown) -> bool:
        """Takes a star away, and gives whether it was there."""

        async def work(connection: AsyncConnection) -> bool:
            return (await connection.execute(delete(stars).where(_is(person, shown)))).rowcount > 0

        return await self._database.write(work)

    async def speak(self, person: int, language: Language) -> None:
        """Lets all that somebody is owed be said in another language from now on."""

        async def work(connection: AsyncConnection) -> None:
            if await connection.scalar(_OWED, {"person": person}) is None:
                return  # as with most, for one look instead of two
            query = select(stars.c.id, stars.c.star).where(stars.c.person == person)
            for row in (await connection.execute(query)).all():
                star = Star.model_validate_json(row.star).model_copy(update={"language": language})
                await connection.execute(update(stars).where(stars.c.id == row.id).values(star=star.model_dump_json()))
            await connection.execute(update(notices).where(notices.c.person == person).values(language=language))

        await self._database.write(work)

    async def claim_reminders(self, now: datetime, until: datetime, most: int = AT_ONCE) -> list[DueReminder]:
        """Claims reminders that are due until a moment after which others may claim what was not sent."""
        async with self._database.transaction() as connection:
            rows = await _claimed(connection, stars, stars.c.due <= now, now, until, most)
        return [DueReminder(row.id, Star.model_validate_json(row.star), row.due) for row in rows]

    async def reminded(self, reminder: DueReminder) -> None:
        """Notes that a reminder was sent, or is not to be sent any more; a star that moved meanwhile stays owed."""
        same = and_(stars.c.id == reminder.id, stars.c.due == reminder.due)
        await self._write(update(stars).where(same).values(due=None, claimed_until=None))

    async def claim_notices(self, now: datetime, until: datetime) -> list[DueNotice]:
        """Claims changes that are to be told, as `claim_reminders` does."""
        async with self._database.transaction() as connection:
            rows = await _claimed(connection, notices, true(), now, until, AT_ONCE)
        return [DueNotice(row.id, Change.model_validate_json(row.change), row.language) for row in rows]

    async def told(self, notice: DueNotice) -> None:
        """Notes that a change was told."""
        await self._write(delete(notices).where(notices.c.id == notice.id))

    async def release(self) -> None:
        """Takes back all claims: for a process that knows that no other one is sending."""
        await self._write(update(stars).values(claimed_until=None))
        await self._write(update(notices).values(claimed_until=None))

    async def delete_before(self, moment: datetime) -> None:
        """Deletes the stars of all screenings that began before a moment."""
        await self._write(delete(stars).where(stars.c.start < moment))

    async def delete_all(self) -> None:
        """Deletes everybody's stars, and what they are owed."""
        await self._write(delete(notices))
        await self._write(delete(stars))

    async def _write(self, statement: Any) -> None:  # noqa: ANN401 - any kind of statement
        async def work(connection: AsyncConnection) -> None:
            await connection.execute(statement)

        await self._database.write(work)


def row_of(star: Star) -> dict[str, object]:
    """Gives what a row says of a star, but for its owner and reminder."""
    shown = star.shown
    return {
        "film": shown.film,
        "screening": shown.screening,
        "star": star.model_dump_json(),
        "start": shown.start,
    }


def _is(person: int, shown: Shown) -> ColumnElement[bool]:
    return and_(stars.c.person == person, stars.c.film == shown.film, stars.c.screening == shown.screening)


async def _claimed(
    connection: AsyncConnection, table: Table, wanted: ColumnElement[bool], now: datetime, until: datetime, most: int
) -> Sequence[Row[Any]]:
    """Gives up to `most` of the `wanted` rows that nobody has claimed, or whose claim is over, claimed `until` then.

    The claim holds once the writing transaction is committed. On PostgreSQL rows that another process is claiming at
    this moment are passed over (FOR UPDATE SKIP LOCKED); on SQLite there is one writer at a time.
    """
    free = or_(table.c.claimed_until.is_(None), table.c.claimed_until <= now)
    chosen = select(table.c.id).where(wanted, free).order_by(table.c.id).limit(most).with_for_update(skip_locked=True)
    statement = update(table).where(table.c.id.in_(chosen)).values(claimed_until=until).returning(table)
    return (await connection.execute(statement)).all()

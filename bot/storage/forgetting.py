"""Deletes everything that is held about somebody."""

from __future__ import annotations

from sqlalchemy import delete, or_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import conversations, exchanges, inbox, notices, stars


async def forget_person(database: Database, person: int) -> int:
    """Deletes all about somebody in one transaction, and gives how many rows that were.

    Raises:
        StorageUnavailable: the database cannot be used; nothing was deleted.
    """

    async def work(connection: AsyncConnection) -> int:
        gone = 0
        for table in (conversations, exchanges):
            theirs = or_(table.c.person == person, table.c.chat == person)
            gone += (await connection.execute(delete(table).where(theirs))).rowcount
        answered = inbox.c.done.is_not(None)  # what is being answered at this moment goes when it is done, and in time
        gone += (await connection.execute(delete(inbox).where(inbox.c.chat == person, answered))).rowcount
        for table in (stars, notices):
            gone += (await connection.execute(delete(table).where(table.c.person == person))).rowcount
        return gone

    return await database.write(work)

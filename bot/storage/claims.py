"""Who works on which update: SQL for the inbox, the same on SQLite and PostgreSQL.

A row belongs to one process at a time, its owner, until a moment that the owner keeps putting off. Whoever claims a
row owns all earlier unfinished rows of the same chat, so that a chat's updates are handled in order by one process.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, delete, exists, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import inbox

AT_ONCE = 200
"""Rows that are claimed in one transaction."""

_IDS: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)
_FINISH = (
    update(inbox).where(inbox.c.update_id.in_(_IDS)).values(done=bindparam("now"), content="", owner=None, until=None)
)
_unfinished = inbox.c.done.is_(None)
_columns = (inbox.c.update_id, inbox.c.chat, inbox.c.content, inbox.c.attempts)


class Received(NamedTuple):
    """An update: its id, the chat (or person) in whose order it is handled, and itself as JSON."""

    update_id: int
    chat: int
    content: str


class Found(NamedTuple):
    """An unfinished update, and how often it was tried."""

    update_id: int
    chat: int
    content: str
    attempts: int


class Claim(NamedTuple):
    """Whose rows are claimed, and until when unless the claim is renewed."""

    owner: str
    now: datetime
    until: datetime


async def insert(
    connection: AsyncConnection, updates: Sequence[Received], claim: Claim | None, now: datetime
) -> set[int]:
    """Writes updates down, with a claim or without, and gives the ids of those that were not there before."""
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = dialect.insert(inbox).on_conflict_do_nothing().returning(inbox.c.update_id)
    owned = {"owner": claim.owner, "until": claim.until} if claim else {"owner": None, "until": None}
    rows = [{**one._asdict(), **owned, "received": now, "attempts": 1 if claim else 0} for one in updates]
    return set((await connection.execute(statement, rows)).scalars())


async def finish(connection: AsyncConnection, ids: Sequence[int], now: datetime) -> None:
    """Marks updates as done; what they said is deleted."""
    await connection.execute(_FINISH, {"ids": list(ids), "now": now})


async def claim_new(connection: AsyncConnection, ids: Sequence[int], claim: Claim) -> set[int]:
    """Claims those of the new updates `ids` before which nobody else has anything to do in their chats."""
    free = ~_earlier_of_others(claim.owner, except_for=ids)
    statement = (
        update(inbox)
        .where(inbox.c.update_id.in_(ids), free)
        .values(owner=claim.owner, until=claim.until, attempts=inbox.c.attempts + 1)
        .returning(inbox.c.update_id)
    )
    return set((await connection.execute(statement)).scalars())


async def claim_abandoned(connection: AsyncConnection, claim: Claim) -> list[Found]:
    """Claims updates that nobody works on, the earliest of each chat, and gives them in order.

    Rows that another process is claiming at this moment are passed over; so are the owner's own, whose claim may be
    over because the database was away.
    """
    ended = and_(inbox.c.until < claim.now, inbox.c.owner != claim.owner)
    nobodys = or_(inbox.c.owner.is_(None), ended)
    heads = (
        select(*_columns)
        .where(_unfinished, nobodys, ~_earlier_of_others(claim.owner))
        .order_by(inbox.c.update_id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    found = [Found(*row) for row in await connection.execute(heads)]
    await _own(connection, [one.update_id for one in found], claim)
    return found


async def claim_all(connection: AsyncConnection, claim: Claim, except_for: set[int]) -> list[Found]:
    """Claims every unfinished update but some, whoever owned it, and gives them in order."""
    unfinished = select(*_columns).where(_unfinished).order_by(inbox.c.update_id)
    found = [one for row in await connection.execute(unfinished) if (one := Found(*row)).update_id not in except_for]
    await _own(connection, [one.update_id for one in found], claim)
    return found


async def renew(connection: AsyncConnection, claim: Claim) -> None:
    """Puts off the end of all claims of an owner."""
    await connection.execute(update(inbox).where(inbox.c.owner == claim.owner).values(until=claim.until))


async def release(connection: AsyncConnection, owner: str) -> None:
    """Lets others claim what an owner has not finished; it does not count as tried."""
    change = {"owner": None, "until": None, "attempts": inbox.c.attempts - 1}
    await connection.execute(update(inbox).where(inbox.c.owner == owner).values(change))


async def forget(connection: AsyncConnection, before: datetime) -> None:
    """Deletes what was received before a moment."""
    await connection.execute(delete(inbox).where(inbox.c.received < before))


async def _own(connection: AsyncConnection, ids: Sequence[int], claim: Claim) -> None:
    change = {"owner": claim.owner, "until": claim.until, "attempts": inbox.c.attempts + 1}
    if ids:
        await connection.execute(update(inbox).where(inbox.c.update_id.in_(_IDS)).values(change), {"ids": list(ids)})


def _earlier_of_others(owner: str, except_for: Sequence[int] = ()) -> ColumnElement[bool]:
    """Says of a row that its chat has an earlier unfinished one that is not the owner's."""
    earlier = inbox.alias()
    return exists().where(
        and_(
            earlier.c.chat == inbox.c.chat,
            earlier.c.update_id < inbox.c.update_id,
            earlier.c.done.is_(None),
            earlier.c.owner.is_distinct_from(owner),
            earlier.c.update_id.not_in(except_for),
        )
    )

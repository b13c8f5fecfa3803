"""Rows that one of several processes takes for itself, for a while."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection


async def claim(
    connection: AsyncConnection, table: Table, wanted: ColumnElement[bool], now: datetime, until: datetime, most: int
) -> Sequence[Row[Any]]:
    """Claims up to `most` rows that nobody has claimed, or whose claim is over, and gives them.

    On PostgreSQL rows that another process is claiming at this moment are passed over (FOR UPDATE SKIP LOCKED); on
    SQLite there is one writer at a time.

    Args:
        connection: in a writing transaction; the claim holds once it is committed.
        table: has the columns `id` and `claimed_until`.
        wanted: which rows are to be claimed.
        now: the time, aware.
        until: when the claim is over.
        most: the number of rows.
    """
    free = or_(table.c.claimed_until.is_(None), table.c.claimed_until <= now)
    chosen = select(table.c.id).where(wanted, free).order_by(table.c.id).limit(most).with_for_update(skip_locked=True)
    statement = update(table).where(table.c.id.in_(chosen)).values(claimed_until=until).returning(table)
    return (await connection.execute(statement)).all()

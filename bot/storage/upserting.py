"""Rows that are written whether or not there are older ones with the same keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Table, TextClause, bindparam
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Writes rows; each takes the place of the one with its primary key."""
    await connection.execute(_insert(table, tuple(rows[0]), replacing=True), list(rows))


async def insert_new(connection: AsyncConnection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Writes rows; one that would take the place of another, by any key, is left out."""
    await connection.execute(_insert(table, tuple(rows[0]), replacing=False), list(rows))


@lru_cache
def _insert(table: Table, names: tuple[str, ...], *, replacing: bool) -> TextClause:
    """Gives the statement, which is the same for SQLite and PostgreSQL.

    It is a text, which SQLAlchemy compiles once: its own `on_conflict_do_update` it compiles anew for each execution.
    """
    otherwise = "DO NOTHING"
    if replacing:
        keys = [column.name for column in table.primary_key]
        others = (f'"{name}" = excluded."{name}"' for name in names if name not in keys)
        otherwise = f"({_listed(keys)}) DO UPDATE SET {', '.join(others)}"
    values = ", ".join(f":{name}" for name in names)
    statement = TextClause(f"INSERT INTO {table.name} ({_listed(names)}) VALUES ({values}) ON CONFLICT {otherwise}")
    return statement.bindparams(*(bindparam(name, type_=table.c[name].type) for name in names))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)

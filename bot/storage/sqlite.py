"""SQLite's driver with fewer errands: a statement goes to the connection's thread once, not up to four times."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import aiosqlite


class OneErrand(aiosqlite.Connection):
    """A connection whose statements are executed, read to the end and closed in one errand to its thread."""

    async def cursor(self) -> Statement:  # type: ignore[override]  # SQLAlchemy asks for no more than `Statement` has
        """Gives what executes one statement, without asking the thread for it."""
        return Statement(self)

    async def run(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Lets the thread do something with SQLite's own connection."""
        await self._execute(work, self._conn)  # type: ignore[no-untyped-call]


class Statement:
    """A statement and what it gave, as SQLAlchemy wants to find it in a cursor."""

    def __init__(self, connection: OneErrand) -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> None:
        """Executes it and reads all rows."""
        await self._connection.run(lambda sqlite: self._keep(sqlite.execute(sql, parameters)))  # type: ignore[arg-type]

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> None:
        """Executes it once for each of the parameters."""
        await self._connection.run(lambda sqlite: self._keep(sqlite.executemany(sql, parameters)))  # type: ignore[arg-type]

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.lastrowid = cursor.description, cursor.lastrowid
        self._rows = cursor.fetchall() if cursor.description else ()
        self.rowcount = cursor.rowcount
        cursor.close()

    async def fetchall(self) -> Sequence[Any]:
        """Gives all rows."""
        return self._rows

    async def close(self) -> None:
        """Does nothing: nothing is open."""


def connected(database: str, **options: Any) -> OneErrand:  # noqa: ANN401 - what `sqlite3.connect` takes
    """Gives a connection that is opened when it is awaited, and does not keep the program from ending."""
    connection = OneErrand(partial(sqlite3.connect, database, **options), iter_chunk_size=64)
    connection._thread.daemon = True
    return connection

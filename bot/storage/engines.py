"""From DATABASE_URL to an engine: SQLite by aiosqlite, PostgreSQL by asyncpg."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from tenacity import AsyncRetrying, retry_if_exception, stop_after_delay, wait_random

from index.errors import SettingsError

LOCKED_SECONDS = 2.0
"""How long a writer waits for another one, before the database counts as locked."""
CONNECT_SECONDS = 3.0
COMMAND_SECONDS = 10.0
CONNECTIONS = 10

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


def parsed(url: str) -> URL:
    """Gives the address of a database with the driver that is used for it.

    Raises:
        SettingsError: it is no such address.
    """
    try:
        address = make_url(url.strip())
    except (ArgumentError, ValueError):
        raise _wrong("it is not an address") from None
    driver = _DRIVERS.get(address.drivername)
    if driver is None:
        raise _wrong(f"{address.drivername!r} is not supported")
    if driver.startswith("sqlite") and address.database in (None, "", ":memory:"):
        raise _wrong("it names no file")
    if driver.startswith("postgresql") and not address.database:
        raise _wrong("it names no database")
    return address.set(drivername=driver)


def engine_for(address: URL) -> AsyncEngine:
    """Gives an engine whose transactions begin as its option `immediate` says; no connection is made yet.

    What people wrote stands in no error of its statements.
    """
    if address.drivername.startswith("sqlite"):
        engine = create_async_engine(
            address,
            connect_args={"timeout": LOCKED_SECONDS},
            pool_size=CONNECTIONS,
            pool_use_lifo=True,  # the connection used last knows the statements, and its pages are in memory
            hide_parameters=True,
        )
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
        return engine
    limits = {"timeout": CONNECT_SECONDS, "command_timeout": COMMAND_SECONDS}
    return create_async_engine(
        address,
        connect_args=limits,
        pool_size=CONNECTIONS,
        pool_timeout=CONNECT_SECONDS,
        pool_pre_ping=True,
        hide_parameters=True,
    )


def until_unlocked() -> AsyncRetrying:
    """Gives attempts at what SQLite may refuse at once as locked: it does where waiting could be a deadlock.

    That happens to programs that make or leave the same file at the same moment; its own waiting does not help there.
    """
    return AsyncRetrying(
        stop=stop_after_delay(LOCKED_SECONDS),
        wait=wait_random(0.01, 0.1),
        retry=retry_if_exception(lambda error: isinstance(error, OperationalError) and "locked" in str(error.orig)),
        reraise=True,
    )


def make_folder(address: URL) -> None:
    """Makes the folder of a SQLite file.

    Raises:
        OSError: it cannot be made.
    """
    if address.drivername.startswith("sqlite") and address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)


def identity(address: URL) -> tuple[int, int] | None:
    """Gives what tells a SQLite file from any other at its place; None when there is none, and for a server."""
    if not address.drivername.startswith("sqlite") or not address.database:
        return None
    try:
        found = Path(address.database).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _prepare_sqlite(connection: Any, record: object) -> None:  # noqa: ANN401 - the driver's own, behind an adapter
    connection.isolation_level = None  # the driver would begin transactions of its own, and too late
    cursor = connection.cursor()
    try:
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            cursor.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()  # the pool forgets a connection that could not be prepared, and leaves it open
        raise
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _wrong(reason: str) -> SettingsError:
    return SettingsError(
        f"DATABASE_URL: {reason}; write sqlite+aiosqlite:///path/to/file.db or "
        "postgresql+asyncpg://user:password@host:5432/name"
    )

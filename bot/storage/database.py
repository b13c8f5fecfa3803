"""The database: opened and migrated when it can be reached, and left alone for a moment when it cannot."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.engines import engine_for, identity, make_folder, parsed, until_unlocked
from bot.storage.errors import StorageUnavailable, database_faults
from bot.storage.grouping import GroupedWrites
from bot.storage.migrating import migrate
from index.errors import FestivalError, SettingsError

logger = logging.getLogger(__name__)

ResultT = TypeVar("ResultT")

PAUSE_SECONDS = 2.0
"""After a failure the database is not tried for so long, so that nobody waits for it again and again."""


class Database:
    """A SQLite file or a PostgreSQL database.

    While it cannot be used, every call raises `StorageUnavailable` at once; it is tried again after a pause. The log
    says once that it is lost and once that it is back.

    Args:
        url: DATABASE_URL.

    Attributes:
        shared: whether other processes may use it at the same time: PostgreSQL, not a file.
        address: its URL as it may be shown, without the password.
        file: where it is, unless it is on a server.

    Raises:
        SettingsError: the URL is not one of a database that can be used.
    """

    def __init__(self, url: str) -> None:
        self._address = parsed(url)
        self.address = self._address.render_as_string(hide_password=True)
        self.shared = self._address.drivername.startswith("postgresql")
        self.file = None if self.shared else Path(str(self._address.database))
        self._engine = engine_for(self._address)
        self._writing = self._engine.execution_options(immediate=True)
        self._one_writer = asyncio.Lock()
        self._grouped = GroupedWrites(self.transaction)
        self._opening = asyncio.Lock()
        self._migrated = False
        self._file = identity(self._address)
        self._lost_at: float | None = None
        self._lost_for_writing = False

    async def open(self) -> None:
        """Connects and migrates; a database that cannot be used is logged, and opened as soon as it can be.

        Raises:
            SettingsError: the server refuses the user or does not know the database, or the tables are of another
                program.
        """
        with suppress(StorageUnavailable):
            await self._migrate()

    async def close(self) -> None:
        """Finishes what is being written and lets all connections go."""
        await self._grouped.finish()
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Gives a connection for reading; what it reads is of one moment on SQLite.

        Raises:
            StorageUnavailable: the database cannot be used.
        """
        await self._ready()
        with self._noticing(writing=False):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Gives a connection whose writes are committed at the end of the block, or not at all if it raises.

        Raises:
            StorageUnavailable: the database cannot be used; nothing was written.
        """
        await self._ready()
        with self._noticing():
            if self.shared:
                async with self._engine.begin() as connection:
                    yield connection
            else:
                async with self._one_writer, self._writing.begin() as connection:
                    yield connection

    async def write(self, work: Callable[[AsyncConnection], Awaitable[ResultT]]) -> ResultT:
        """Gives what `work` gives, after it was committed, in one transaction with others that wait meanwhile.

        Fastest for many small writes. `work` may be run again when its group failed, and then alone.

        Raises:
            StorageUnavailable: the database cannot be used; nothing of this work was written.
        """
        return await self._grouped.write(work)

    async def _ready(self) -> None:
        if self._migrated and identity(self._address) != self._file:
            await self._let_go()
        if self._migrated and self._lost_at is None:
            return
        if self._lost_at is not None and time.monotonic() - self._lost_at < PAUSE_SECONDS:
            raise StorageUnavailable("the database could not be used a moment ago")
        try:
            await self._migrate()
        except SettingsError as error:  # it was away when the program began; nobody can be told but by the log
            logger.error("%s", error)
            self._lost_at = time.monotonic()
            raise StorageUnavailable(str(error)) from error

    async def _migrate(self) -> None:
        async with self._opening:
            if not self._migrated:
                await self._engine.dispose()  # another file may stand in the place of one that could not be used
                with self._noticing():
                    make_folder(self._address)
                    async for attempt in until_unlocked():
                        with attempt:
                            async with self._writing.begin() as connection:
                                await connection.run_sync(migrate)
                self._file = identity(self._address)
                self._migrated = True

    async def _let_go(self) -> None:
        """Leaves a file that stands no longer at its place: what is written to it would be lost without a word."""
        async with self._opening:
            if self._migrated and identity(self._address) != self._file:
                logger.error("%s: the file was removed or replaced; going on with what is there now", self.address)
                self._migrated = False
                await self._engine.dispose()

    @contextmanager
    def _noticing(self, *, writing: bool = True) -> Iterator[None]:
        """Notes when the database is lost and when it is back: for writing, if that is what failed."""
        try:
            with database_faults():
                yield
        except SettingsError as error:
            if not self._migrated:
                raise  # the program begins: somebody is there to be told
            self._note_loss(error, writing=writing)
            raise StorageUnavailable(str(error)) from error
        except StorageUnavailable as error:
            self._note_loss(error, writing=writing)
            raise
        if self._lost_at is not None and (writing or not self._lost_for_writing):
            self._lost_for_writing = False
            self._lost_at = None
            logger.info("The database can be used again")

    def _note_loss(self, error: FestivalError, *, writing: bool) -> None:
        if self._lost_at is None:
            logger.error("%s: %s; answers go on without it", self.address, error)
        self._lost_at = time.monotonic()
        self._lost_for_writing |= writing

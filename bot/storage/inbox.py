"""Updates that were received and not yet answered, so that a crash loses none and hardly one is answered twice."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import claims
from bot.storage.answered import Answered
from bot.storage.claims import Claim, Received
from bot.storage.database import Database
from bot.storage.errors import StorageUnavailable
from bot.storage.grouping import SHARED_SECONDS

logger = logging.getLogger(__name__)

CLAIM_SECONDS = 30
"""A copy of the bot that has not renewed its claims for so long is dead: others take over."""
RENEW_SECONDS = 10
LOOK_SECONDS = 0.25
"""How often a copy looks for updates on which no copy works."""
ATTEMPTS = 3
"""An update at which the bot died so often is given up."""
KEPT = timedelta(days=1)
"""How long the id of an update is kept, to know it again; Telegram repeats none later."""


class Inbox:
    """The updates under way, written down before they are confirmed to Telegram.

    While the database cannot be used, everything goes on from memory. What comes while a write is under way shares
    the next one.

    Args:
        database: where they are written.
        clock: gives the current time, aware.

    Attributes:
        answered: notes at once that an update is answered, though its exchange is still to be written.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._owner = secrets.token_hex(8)
        self.answered = Answered(database.file)
        self._open, self._looked = set[int](), False
        self._new: list[tuple[Sequence[Received], asyncio.Future[set[int]]]] = []
        self._done: list[int] = []
        self._writing: asyncio.Task[None] | None = None

    @property
    def open(self) -> int:
        """How many updates are being worked on here."""
        return len(self._open)

    async def take(self, updates: Sequence[Received]) -> set[int]:
        """Writes updates down and gives the ids of those to be handled here and now.

        Left out are those that were received before, and those whose chat another copy of the bot works for: it, or
        whoever is free then, finds them in `abandoned`.
        """
        mine: asyncio.Future[set[int]] = asyncio.get_running_loop().create_future()
        self._new.append((updates, mine))
        self._write_soon()
        return await mine

    def finished(self, update_id: int) -> None:
        """Notes that an update was answered; what it said is deleted with the next write, which begins soon."""
        if update_id in self._open:
            self._open.discard(update_id)
            self._done.append(update_id)
            if len(self._done) == 1:
                asyncio.get_running_loop().call_later(SHARED_SECONDS, self._write_soon)

    async def abandoned(self) -> list[Received]:
        """Claims updates on which nobody works, and gives them in order; none when the database cannot be used.

        In a file that is all that an earlier process left; copies that share a database leave each other's alone for
        as long as these renew their claims. An update at which the bot died again and again is given up.
        """
        with suppress(StorageUnavailable):
            left = await self._database.write(self._claim_abandoned)
            self._looked = True
            return left
        return []

    async def watch(self, handle: Callable[[Sequence[Received]], None]) -> None:
        """Finds what others left, renews claims and forgets in time; runs until cancelled.

        What goes wrong once is logged and does not end it: claims that nobody renews are taken by other copies.
        """
        looks_to_a_renewal = int(RENEW_SECONDS / LOOK_SECONDS)
        look = 0
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            look += 1
            try:
                await self._look(handle, renewing=look % looks_to_a_renewal == 0)
            except Exception:
                logger.exception("The inbox could not be looked after; it is tried again")

    async def _look(self, handle: Callable[[Sequence[Received]], None], *, renewing: bool) -> None:
        if renewing:
            with suppress(StorageUnavailable):
                await self._database.write(self._keep)
            self._write_soon()
        if self._database.shared or not self._looked:
            while found := await self.abandoned():
                handle(found)

    async def close(self) -> None:
        """Writes down what is done, and lets other copies have what is not."""
        self._write_soon()
        while self._writing and not self._writing.done():
            await asyncio.wait([self._writing])
        with suppress(StorageUnavailable):
            await self._database.write(lambda connection: claims.release(connection, self._owner))

    def _write_soon(self) -> None:
        if (self._new or self._done) and (self._writing is None or self._writing.done()):
            self._writing = asyncio.create_task(self._write())

    async def _write(self) -> None:
        while self._new or self._done:
            batches, self._new = self._new, []
            done, self._done = self._done, []
            try:
                await self._write_down(batches, done)
            except StorageUnavailable:
                for updates, mine in batches:
                    _settle(mine, {one.update_id for one in updates})  # from memory, then
                self._done = done + self._done
                if not self._new:
                    return  # the rest is tried again with whatever comes next
            except Exception as error:
                for _, mine in batches:
                    if not mine.done():
                        mine.set_exception(error)

    async def _write_down(
        self, batches: Sequence[tuple[Sequence[Received], asyncio.Future[set[int]]]], done: Sequence[int]
    ) -> None:
        updates = [one for updates, _ in batches for one in updates]

        async def write(connection: AsyncConnection) -> set[int]:
            if done:
                await claims.finish(connection, done, self._clock())
            return await self._insert(connection, updates) if updates else set()

        ours = await self._database.write(write)
        self._open |= ours
        for batch, mine in batches:
            ids = ours & {one.update_id for one in batch}
            ours -= ids  # the same update in two batches is for the first
            _settle(mine, ids)

    async def _insert(self, connection: AsyncConnection, updates: Sequence[Received]) -> set[int]:
        claim = self._claim()
        if not self._database.shared:
            return await claims.insert(connection, updates, claim, claim.now)
        new = await claims.insert(connection, updates, None, claim.now)
        return await claims.claim_new(connection, sorted(new), claim) if new else new

    async def _claim_abandoned(self, connection: AsyncConnection) -> list[Received]:
        claim = self._claim()
        if self._database.shared:
            found = await claims.claim_abandoned(connection, claim)
        else:
            found = await claims.claim_all(connection, claim, {*self._open, *self._done})
        hopeless = {row.update_id for row in found if row.attempts >= ATTEMPTS}
        if hopeless:
            logger.error("%d updates were given up: the bot died at each of them %d times", len(hopeless), ATTEMPTS)
        done = {row.update_id for row in found} & (hopeless | self.answered.before)
        if done:
            await claims.finish(connection, sorted(done), claim.now)
        taken = [Received(row.update_id, row.chat, row.content) for row in found if row.update_id not in done]
        self._open |= {one.update_id for one in taken}
        return taken

    async def _keep(self, connection: AsyncConnection) -> None:
        claim = self._claim()
        await claims.renew(connection, claim)
        await claims.forget(connection, claim.now - KEPT)

    def _claim(self) -> Claim:
        now = self._clock()
        return Claim(self._owner, now, now + timedelta(seconds=CLAIM_SECONDS))


def _settle(mine: asyncio.Future[set[int]], ids: set[int]) -> None:
    if not mine.done():
        mine.set_result(ids)

"""Keeps the lists: they follow the programme, what is due is sent, and what is kept no longer is deleted."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.storage.database import Database
from bot.storage.errors import StorageUnavailable
from bot.storage.followed import follow_programme
from bot.storage.stars import StarStore
from bot.telegram.watchlist.reminders import Reminders
from bot.watchlist.festival import Festival
from bot.watchlist.following import Issue, follow, snapshot
from bot.watchlist.keeping import kept_no_longer, next_night, of_another_festival
from bot.watchlist.reminding import reminder_due

logger = logging.getLogger(__name__)

EVERY_SECONDS = 5.0


@dataclass(frozen=True)
class Edition:
    """The festival as a version of the index tells it."""

    festival: Festival
    version: str | None


class Keeper:
    """Does what lists need without anybody asking.

    Args:
        database: where they are.
        edition: what is served at the beginning.
        current: gives the version of the index that is published.
        clock: gives the current time, aware.
    """

    def __init__(
        self,
        database: Database,
        edition: Edition,
        current: Callable[[], str | None],
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._store = StarStore(database)
        self._edition = edition
        self._current = current
        self._clock = clock
        self._followed: Edition | None = None
        self._released = database.shared  # other processes may be sending
        self._night: datetime | None = None

    def use(self, edition: Edition) -> None:
        """Serves another edition from now on; stars follow it soon."""
        self._edition = edition

    def festival(self) -> Festival:
        """Gives the festival as it is known now."""
        return self._edition.festival

    async def run(self, reminders: Reminders, ready: Callable[[], bool], every: float = EVERY_SECONDS) -> None:
        """Runs until cancelled; while the database cannot be used, or nothing is `ready` to send, all of it waits."""
        while True:
            try:
                with suppress(StorageUnavailable):
                    if ready():
                        await self.keep(reminders)
            except Exception:
                logger.exception("The lists could not be kept; it is tried again")
            await asyncio.sleep(every)

    async def prepare(self) -> None:
        """Lets stars follow the programme before anybody sets another one; without a database later."""
        with suppress(StorageUnavailable):
            await self._catch_up()

    async def keep(self, reminders: Reminders) -> None:
        """Does once what there is to do.

        Raises:
            StorageUnavailable: not everything could be done.
        """
        await self._catch_up()
        await reminders.send_due()
        await self._delete(self.festival())

    async def _catch_up(self) -> None:
        if not self._released:
            await self._store.release()
            self._released = True
        edition = self._edition
        if self._followed is not edition and edition.version == self._current():
            await self._follow(edition.festival)
            self._followed = edition

    async def _follow(self, festival: Festival) -> None:
        now, knowledge, programme = self._clock(), festival.knowledge, festival.programme
        issue = Issue(tuple(knowledge.films.values()), programme, knowledge.walking, now)
        outcome = partial(follow, issue=issue)
        due = partial(reminder_due, before=festival.before, now=now)
        people = await follow_programme(self._database, snapshot(programme), outcome, due)
        if people:
            logger.info("The programme changed; people who are told of their screenings: %d", people)

    async def _delete(self, festival: Festival) -> None:
        now = self._clock()
        if self._night is not None and now < self._night:
            return
        if kept_no_longer(festival.programme, now):
            await self._store.delete_all()
        elif before := of_another_festival(festival.programme, now):
            await self._store.delete_before(before)
        self._night = next_night(festival.programme, now)

"""The door: every update that Telegram hands over passes here once."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

from telegram import Update
from telegram.constants import UpdateType
from telegram.error import TelegramError

from bot.measures import Measures
from bot.storage.claims import Received
from bot.storage.inbox import Inbox
from bot.telegram.handlers import BotApplication
from bot.telegram.memory import Recent
from bot.telegram.profile.setting import Profile
from bot.telegram.receiving.ordering import Resumed
from bot.telegram.receiving.reaching import persistently
from bot.telegram.receiving.reading import read_update

logger = logging.getLogger(__name__)

ALLOWED_UPDATES = (
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
    UpdateType.GUEST_MESSAGE,
)

STOP_WITHIN_SECONDS = 8
"""Time for the answers under way when the bot is stopped; platforms kill a process after about ten."""
LEAVE_WITHIN_SECONDS = 1.5
"""Time to note what is done and to leave the rest to the next process, to which an outage is no attempt at it."""
KNOWN_UPDATES = 10_000
"""Updates that are known again without the inbox when Telegram delivers them twice."""


class Intake:
    """Gets an application ready, feeds it with updates, each once, and lets it finish them.

    Args:
        application: handles the updates.
        profile: what Telegram shows of the bot.
        measures: where updates are counted.
        inbox: where updates are written down until they are finished; None: only in memory.
    """

    def __init__(
        self, application: BotApplication, profile: Profile, measures: Measures, inbox: Inbox | None = None
    ) -> None:
        self.application = application
        self._inbox = inbox
        self._profile = profile
        self._measures = measures
        self._known: Recent[int, bool] = Recent(KNOWN_UPDATES)
        self._open = False
        self._setting: asyncio.Task[None] | None = None
        self._watching: asyncio.Task[None] | None = None

    @property
    def open(self) -> bool:
        """Whether updates are taken."""
        return self._open

    async def start(self, connect: Callable[[], Awaitable[object]]) -> None:
        """Gets the application ready and begins to take updates.

        Args:
            connect: tells Telegram how updates are received.
        """
        await persistently(self.application.initialize)
        await persistently(connect)
        logger.info("Receiving messages as @%s", self.application.bot.username)
        await self.application.start()
        self._setting = self.application.create_task(self._profile.set_on(self.application.bot))
        if self._inbox:
            await self._resume(self._inbox)
        self._open = True

    async def _resume(self, inbox: Inbox) -> None:
        left = await inbox.abandoned()
        if left:
            logger.info("Handling %d updates that were left unfinished", len(left))
        self._take_again(left)
        self._watching = asyncio.create_task(inbox.watch(self._take_again))

    async def take(self, contents: Sequence[dict[str, Any]]) -> None:
        """Lets updates be handled, except those that came before or cannot be read.

        When this returns, none of them can be lost.
        """
        new = [content for content in contents if not self._known.get(content["update_id"])]
        bot = self.application.bot
        read = [(update, content) for content in new if (update := read_update(Update, content, bot))]
        fresh = [update for update, _ in read]
        self._measures.updates.labels("unreadable").inc(len(new) - len(fresh))
        for update in fresh:
            self._known.put(update.update_id, True)
            self._measures.updates.labels(_kind(update)).inc()
        kept = [_received(update, content) for update, content in read if not update.inline_query]
        try:
            mine = await self._inbox.take(kept) if self._inbox and kept else None
        except Exception:
            for update in fresh:
                self._known.drop(update.update_id)  # they come again
            raise
        for update in fresh:
            if mine is None or update.inline_query or update.update_id in mine:
                self.application.update_queue.put_nowait(update)

    def _take_again(self, left: Sequence[Received]) -> None:
        """Lets updates be handled that were written down before and never finished."""
        for one in left:
            self._known.put(one.update_id, True)
            if update := read_update(Resumed, json.loads(one.content), self.application.bot):
                self.application.update_queue.put_nowait(update)
            elif self._inbox:
                self._inbox.finished(one.update_id)

    async def stop(self, farewell: Callable[[], Awaitable[object]] | None = None) -> None:
        """Finishes what was taken and then says so to Telegram, as far as the time allows; the inbox keeps the rest."""
        self._open = False
        if self._watching:
            self._watching.cancel()
        try:
            async with asyncio.timeout(STOP_WITHIN_SECONDS):
                if self.application.running:
                    await self.application.stop()
                if farewell:
                    await farewell()
        except (TimeoutError, TelegramError) as error:
            logger.warning("Stopped early (%s): answers may be missing or given twice", type(error).__name__)
        await self.application.update_processor.shutdown()  # before others may have what it leaves
        if self._setting:
            self._setting.cancel()
            await asyncio.gather(self._setting, return_exceptions=True)
        if self._inbox:
            with suppress(TimeoutError):
                async with asyncio.timeout(LEAVE_WITHIN_SECONDS):
                    await self._inbox.close()
        await self.application.shutdown()
        await self.application.bot.shutdown()  # it may be open although the application was never ready


def _received(update: Update, content: dict[str, Any]) -> Received:
    """Gives what is written down, as it came; those of a chat, or of a person where there is none, stay in order."""
    place = update.effective_chat or update.effective_user
    return Received(update.update_id, place.id if place else 0, json.dumps(content))


def _kind(update: Update) -> str:
    """Gives the kind of an update, as Telegram names it."""
    return next((kind for kind in ALLOWED_UPDATES if getattr(update, kind, None)), "other")

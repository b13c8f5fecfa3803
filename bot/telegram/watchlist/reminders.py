"""Sends reminders and what became of screenings: to each person once, whichever process does it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.assistant.answers import Answer, Language
from bot.assistant.guide import Guide
from bot.assistant.wording import Wordings
from bot.storage.stars import DueNotice, DueReminder, StarStore
from bot.telegram.sending.faults import unreachable
from bot.telegram.sending.limits import Priority
from bot.telegram.sending.messages import NO_PREVIEW
from bot.telegram.showing.rendering import render
from bot.watchlist.festival import Festival
from bot.watchlist.messages import change_told, reminder
from bot.watchlist.reminding import reminding

logger = logging.getLogger(__name__)

CLAIMED_FOR = timedelta(seconds=60)
"""How long what is to be sent belongs to the process that claimed it."""
SEND_WITHIN_SECONDS = 45.0
"""How long a message is tried; less than it is claimed for."""


class Reminders:
    """Sends what people are owed when it is due.

    Args:
        store: what they are owed.
        bot: sends it.
        wordings: the bot's words.
        clock: gives the current time, aware.
        festival: gives the festival as it is known now.
    """

    def __init__(
        self,
        store: StarStore,
        bot: ExtBot[int],
        wordings: Wordings,
        clock: Callable[[], datetime],
        festival: Callable[[], Festival],
    ) -> None:
        self._store = store
        self._bot = bot
        self._wordings = wordings
        self._clock = clock
        self._festival = festival
        self._sent: set[DueReminder | DueNotice] = set()

    async def send_due(self) -> None:
        """Sends what is due now.

        Raises:
            StorageUnavailable: it cannot be told what is due.
        """
        now = self._clock()
        notices = await self._store.claim_notices(now, now + CLAIMED_FOR)
        await asyncio.gather(*(self._tell(notice) for notice in notices))
        due = await self._store.claim_reminders(now, now + CLAIMED_FOR)
        await asyncio.gather(*(self._remind(reminder) for reminder in due))

    async def _tell(self, notice: DueNotice) -> None:
        answer = change_told(notice.change, self._guide(notice.language, self._clock()))
        if notice in self._sent or await self._delivered(notice.change.person, answer):
            self._sent.add(notice)
            await self._store.told(notice)
            self._sent.discard(notice)

    async def _remind(self, owed: DueReminder) -> None:
        star, now = owed.star, self._clock()
        manner = reminding(star.shown.start, owed.due, now) if star.shown.start else "never"
        if owed in self._sent or manner == "never" or await self._reminded(owed, now, late=manner == "late"):
            self._sent.add(owed)  # so that it is not sent again if the database is lost just now
            await self._store.reminded(owed)
            self._sent.discard(owed)

    async def _reminded(self, owed: DueReminder, now: datetime, *, late: bool) -> bool:
        answer = reminder(owed.star.shown, self._guide(owed.star.language, now), late=late)
        return await self._delivered(owed.star.person, answer)

    def _guide(self, language: Language | None, now: datetime) -> Guide:
        return self._festival().guide(self._wordings.of(language), now)

    async def _delivered(self, person: int, answer: Answer) -> bool:
        """Sends an answer and gives whether it is done with: it arrived, or nobody is there."""
        try:
            async with asyncio.timeout(SEND_WITHIN_SECONDS):
                for message in render(answer):
                    await self._bot.send_message(
                        person,
                        message.text,
                        entities=message.entities,
                        link_preview_options=NO_PREVIEW,
                        rate_limit_args=Priority.REMINDER,
                    )
        except TimeoutError:
            logger.warning("A reminder could not be sent in time; it is tried again")
            return False
        except TelegramError as error:
            if unreachable(error):
                return True
            logger.warning("A reminder was not sent (%s); it is tried again", type(error).__name__)
            return False
        return True

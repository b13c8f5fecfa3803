"""Receives updates by long polling."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from telegram.error import NetworkError

from bot.telegram.receiving.intake import ALLOWED_UPDATES, Intake
from bot.telegram.receiving.reaching import SecondPoller, persistently
from bot.telegram.receiving.reading import is_update
from bot.telegram.sending.requests import READ_SECONDS

POLL_SECONDS = 25
TOGETHER_SECONDS = 0.02
"""After some updates it is not asked at once for more: of a crowd's, several come in one answer then, and are written
down in one transaction. Nobody who writes to a bot at rest waits for that."""
_GET_UPDATES = "get_Updates"
"""`getUpdates`, spelt so that the library does not insist on a method of its own: that one gives none of the updates
where one cannot be read, and writes into the log what was said in all of them."""


class Poller:
    """Fetches an intake's updates, outlasts faults of the network, and stops in order."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._bot = intake.application.bot
        self._offset: int | None = None

    async def run(self) -> None:
        """Runs until cancelled; then finishes the updates that were received.

        Raises:
            SettingsError: Telegram does not accept the token.
            SecondPoller: another program polls with the same token.
        """
        try:
            await self._intake.start(partial(self._bot.delete_webhook, drop_pending_updates=False))
            while True:
                updates = await persistently(partial(self._updates, POLL_SECONDS))
                await self._intake.take(updates)
                if updates:
                    self._offset = updates[-1]["update_id"] + 1
                    await asyncio.sleep(TOGETHER_SECONDS)
        except SecondPoller:
            self._offset = None  # asking once more would take messages from the other program
            raise
        finally:
            await self._intake.stop(self._confirm)

    async def _updates(self, seconds: int) -> list[dict[str, Any]]:
        """Gives the next updates, as they come; Telegram then forgets those that were taken before.

        Raises:
            NetworkError: what came is no list of updates, whoever sent it.
        """
        wanted = {"offset": self._offset, "timeout": seconds, "allowed_updates": ALLOWED_UPDATES}
        updates = await self._bot.do_api_request(_GET_UPDATES, api_kwargs=wanted, read_timeout=READ_SECONDS + seconds)
        if not (isinstance(updates, list) and all(map(is_update, updates))):
            raise NetworkError("no list of updates")
        return updates

    async def _confirm(self) -> None:
        if self._offset is not None:
            await self._updates(0)

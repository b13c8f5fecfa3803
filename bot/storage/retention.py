"""Deletes what is kept no longer, whether anybody writes or not."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.storage.conversations import ConversationStore
from bot.storage.errors import StorageUnavailable

logger = logging.getLogger(__name__)

EVERY_SECONDS = 60.0


async def forget_in_time(
    store: ConversationStore, remembered: timedelta, clock: Callable[[], datetime], every: float = EVERY_SECONDS
) -> None:
    """Deletes conversations that are older than they are remembered, every minute; runs until cancelled.

    What goes wrong once is logged and does not end it.
    """
    while True:
        try:
            with suppress(StorageUnavailable):
                await store.forget_before(clock() - remembered)
        except Exception:
            logger.exception("Old conversations could not be deleted; it is tried again")
        await asyncio.sleep(every)

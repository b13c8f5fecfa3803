"""Deletes what is kept no longer, whether anybody writes or not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

from bot.storage.conversations import ConversationStore
from bot.storage.errors import StorageUnavailable

EVERY_SECONDS = 60.0


async def forget_in_time(
    store: ConversationStore, remembered: timedelta, clock: Callable[[], datetime], every: float = EVERY_SECONDS
) -> None:
    """Deletes conversations that are older than they are remembered, every minute; runs until cancelled."""
    while True:
        with suppress(StorageUnavailable):
            await store.forget_before(clock() - remembered)
        await asyncio.sleep(every)

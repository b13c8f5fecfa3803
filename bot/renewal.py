"""Follows the published index: when another version is published, questions are answered from that one."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

Loaded = TypeVar("Loaded")

logger = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 3.0
"""A new text is live this long after its index is published, and the time that loading takes."""

FIRST_PAUSE = 10
"""Looks that are let pass before a version that failed to load is tried again: half a minute."""
LONGEST_PAUSE = 600
"""The pause doubles after each failure up to so many looks: half an hour."""


async def follow_index(
    current: Callable[[], str | None],
    renew: Callable[[], Awaitable[None]],
    served: str | None,
    every: float = LOOK_EVERY_SECONDS,
) -> None:
    """Renews whenever another version than the one served is current; runs until cancelled.

    A version that cannot be loaded is reported and tried again after growing pauses; the one before goes on serving.

    Args:
        current: gives the published version.
        renew: loads what is published and serves from it.
        served: the version that is served at the beginning.
        every: seconds between two looks.
    """
    failed, failures, pause = None, 0, 0
    while True:
        await asyncio.sleep(every)
        version = None
        try:
            version = current()
            if version is None or version == served:
                continue
            if version == failed and pause > 0:
                pause -= 1
                continue
            await renew()
            served = version
        except Exception as error:
            failures = failures + 1 if version == failed else 1
            failed, pause = version, min(FIRST_PAUSE * 2 ** (failures - 1), LONGEST_PAUSE)
            logger.error("The new index cannot be used, the one before stays: %s", error)
            logger.debug("The error was:", exc_info=error)
        else:
            logger.info("Answering from index %s", version)


def latest(
    loaded: Loaded, served: str | None, current: Callable[[], str | None], load: Callable[[Loaded], Loaded]
) -> Callable[[], Loaded]:
    """Gives what gives the latest: it loads anew when another version than the one served is current.

    An error of loading is raised once; what was loaded before goes on serving.
    """

    def given() -> Loaded:
        nonlocal loaded, served
        if (version := current()) not in (served, None):
            served = version
            loaded = load(loaded)
        return loaded

    return given

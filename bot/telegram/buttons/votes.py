"""Answers that people turned down: noted for staff. They change nothing by themselves."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from bot.measures import Measures
from bot.telegram.memory import Recent

logger = logging.getLogger(__name__)

REMEMBERED = 10_000
"""How many answers are remembered as turned down, so that each is counted once."""


class Votes:
    """Counts each answer that was turned down once, and logs its documents: not who did it, nor what was asked."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures
        self._noted: Recent[tuple[int, int], bool] = Recent(REMEMBERED)

    def turned_down(self, chat: int, question: int, documents: Sequence[str]) -> None:
        """Notes that the answer to a message of a chat was not the one meant."""
        if self._noted.get((chat, question)):
            return
        self._noted.put((chat, question), True)
        self._measures.turned_down.inc()
        logger.info("An answer was turned down: %s", ", ".join(documents) or "of no document")

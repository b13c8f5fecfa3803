"""Answers that people turned down: noted for staff. They change nothing by themselves."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from telegram import Update
from telegram.ext import ContextTypes

from bot.assistant.wording import Wording, Wordings
from bot.measures import Measures
from bot.telegram.memory import Recent, place_of
from bot.telegram.sending.messages import send
from bot.telegram.showing.rendering import Message

logger = logging.getLogger(__name__)

MOST = 20
"""So many documents are told to staff."""
REMEMBERED = 10_000
"""How many answers are remembered as turned down, so that each is counted once."""


class Votes:
    """Counts each answer that was turned down once, and logs its documents: not who did it, nor what was asked."""

    def __init__(self, measures: Measures, wordings: Wordings) -> None:
        self._measures = measures
        self._wordings = wordings
        self._counts: Counter[str] = Counter()
        self._noted: Recent[tuple[int, int], bool] = Recent(REMEMBERED)

    def turned_down(self, chat: int, question: int, documents: Sequence[str]) -> None:
        """Notes that the answer to a message of a chat was not the one meant."""
        if self._noted.get((chat, question)):
            return
        self._noted.put((chat, question), True)
        self._counts.update(documents)
        self._measures.turned_down.inc()
        logger.info("An answer was turned down: %s", ", ".join(documents) or "of no document")

    async def asked(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Tells staff which documents' answers were turned down, most often first."""
        message = update.message
        if message:
            code = message.from_user.language_code if message.from_user else None
            text = self._report(self._wordings.of(code))
            await send(context.bot, place_of(message), [Message(text)], message.message_id)

    def _report(self, wording: Wording) -> str:
        if not self._counts:
            return wording.text("votes-none")
        lines = [f"{count} · {document}" for document, count in self._counts.most_common(MOST)]
        return "\n".join([wording.text("votes-heading"), *lines])

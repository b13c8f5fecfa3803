"""The festival as a list of stars sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wording
from index.programme import Programme


@dataclass(frozen=True)
class Festival:
    """What is known of the films and the programme, and how long before a start to remind."""

    knowledge: Knowledge
    before: timedelta = timedelta(minutes=30)

    @property
    def programme(self) -> Programme:
        """The programme."""
        return self.knowledge.programme

    def guide(self, wording: Wording, now: datetime) -> Guide:
        """Gives who speaks of it in a language at `now` (aware)."""
        return Guide(self.knowledge, wording, now)

"""Who answers: one who knows the festival, speaks a language, and looks at the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wording
from index.programme import Programme


@dataclass(frozen=True)
class Guide:
    """What every answer is made with: what is known, the words to say it in, and when (aware) it is said."""

    knowledge: Knowledge
    wording: Wording
    now: datetime

    @property
    def programme(self) -> Programme:
        """The festival's programme."""
        return self.knowledge.programme

    def called(self, venue: str) -> str:
        """What a venue is called in the language spoken."""
        return self.programme.called(venue, self.wording.language)

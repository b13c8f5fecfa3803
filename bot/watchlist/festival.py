"""The festival as a list of stars sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.assistant.knowledge import Knowledge
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

    @property
    def example(self) -> str:
        """A title to show how something is written."""
        return min((film.title for film in self.knowledge.films.values()), default="…")

"""What a chat has been about: remembered between questions, forgotten after a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.assistant.answers import Answer, Choice, Language
from index.models import Frozen

MEMORY = timedelta(minutes=30)
"""How long a chat is remembered after its last answer."""


class Conversation(Frozen):
    """The state of one chat between two questions; `Conversation()` remembers nothing.

    Attributes:
        language: the language last used, or chosen for good when `chosen` is true.
        films: documents of the films last shown, in the order in which they were shown.
        person: full name of the person last spoken of.
        topic: the question of the FAQ entry last quoted, if it was quoted after those films.
        question: the last question as it was understood, with its pronouns replaced.
        shown: the quotations already given for that question, as `document:start`.
        choices: what the last answer asked the user to choose from.
        at: when the last answer was given.
    """

    language: Language | None = None
    chosen: bool = False
    films: tuple[str, ...] = ()
    person: str | None = None
    topic: str | None = None
    question: str | None = None
    shown: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    at: datetime | None = None

    def recalled(self, now: datetime) -> Conversation:
        """Gives what is still remembered at `now`: after a while, only the language."""
        if self.at is None or now - self.at <= MEMORY:
            return self
        return self.forgotten()

    def forgotten(self) -> Conversation:
        """Gives a new conversation in the same language."""
        return Conversation(language=self.language, chosen=self.chosen)


@dataclass(frozen=True)
class Reply:
    """An answer, and the conversation as it stands after it."""

    answer: Answer
    conversation: Conversation

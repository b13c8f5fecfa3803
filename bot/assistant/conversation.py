"""What a chat has been about: remembered between questions, forgotten after a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.assistant.answers import Answer, AnswerKind, Choice, Language
from index.models import Frozen, Screening

if TYPE_CHECKING:
    from bot.assistant.asked import Asked
    from index.retrieval import Hit

MEMORY = timedelta(minutes=30)
"""How long a chat is remembered after its last answer."""

PAGE = 20
"""So many films or screenings of a command's list are shown at once."""


class Listing(Frozen):
    """Films that were shown together: the question that asked for them, their documents and screenings in order."""

    question: str
    films: tuple[str, ...]
    screenings: tuple[Screening, ...] = ()


class Conversation(Frozen):
    """The state of one chat between two questions; `Conversation()` remembers nothing.

    Attributes:
        language: the language last used, or chosen for good when `chosen` is true.
        films: documents of the films last shown, in the order in which they were shown.
        earlier: documents of the films shown before those.
        screenings: those of the films last shown that were shown with them.
        place: the venue last spoken of, or where all was shown that was shown last.
        person: full name of the person last spoken of.
        topic: the question of the FAQ entry last quoted, if it was quoted after those films.
        question: the last question as it was understood, with its pronouns replaced.
        kind: what kind of answer it got.
        listing: the last question that was answered with several films, and the documents of these.
        shown: the quotations already given for that question, as `document:start`.
        choices: what the last answer asked the user to choose from.
        page: how much of a long list has been shown, if there is more of it.
        at: when the last answer was given.
        brief: whether answers are wanted in one sentence.
    """

    language: Language | None = None
    chosen: bool = False
    films: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
    screenings: tuple[Screening, ...] = ()
    place: str | None = None
    person: str | None = None
    topic: str | None = None
    question: str | None = None
    kind: AnswerKind | None = None
    listing: Listing | None = None
    shown: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    page: int | None = None
    at: datetime | None = None
    brief: bool = False

    @property
    def listed(self) -> bool:
        """Whether the last answer was a list of films or a programme."""
        return self.kind in ("list", "programme")

    def recalled(self, now: datetime, memory: timedelta = MEMORY) -> Conversation:
        """Gives what is still remembered at `now`: after a while, only what was chosen for good."""
        if self.at is None or now - self.at <= memory:
            return self
        return self.forgotten()

    def forgotten(self) -> Conversation:
        """Gives a new conversation in the same language, as brief as before."""
        return Conversation(language=self.language, chosen=self.chosen, brief=self.brief)

    def settled_since(self, before: Conversation, now: Conversation) -> Conversation | None:
        """Gives another conversation in the language that was chosen for good since `before`; None if none was."""
        if not self.chosen or (before.chosen and before.language == self.language):
            return None
        return now.model_copy(update={"language": self.language, "chosen": True})


@dataclass(frozen=True)
class Reply:
    """An answer, the conversation as it stands after it, and how the answer came about.

    Attributes:
        asked: what the question was understood to ask; None for commands and small talk.
        hits: what a search found, best first; empty where none was needed.
        way: the file and function that answered, if it was a question.
        kept: whether the exchange may be remembered at all.
        rejected: the documents of the answer before, if the user says that it was not the one meant.
    """

    answer: Answer
    conversation: Conversation
    asked: Asked | None = None
    hits: tuple[Hit, ...] = ()
    way: str = ""
    kept: bool = True
    rejected: tuple[str, ...] = ()

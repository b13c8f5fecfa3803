"""An assistant that answers at once and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime

from bot.assistant.answers import Answer, Language, Run
from bot.assistant.conversation import Conversation, Reply
from bot.assistant.suggestions import Suggestion

NOW = datetime(2026, 6, 11, 21, 40, tzinfo=UTC)


class Chat(Conversation):
    """A conversation that remembers its questions."""

    questions: tuple[str, ...] = ()


def answer_of(*runs: Run) -> Answer:
    return Answer(kind="help", runs=runs, score=1)


def echo(question: str, earlier: tuple[str, ...]) -> Answer:
    """Repeats the question, and says how many came before it."""
    return answer_of(Run(text=f"{question} ({len(earlier)} before)"))


class FakeAssistant:
    """Answers with `respond(question, the questions before)`; waits for `gate` if there is one."""

    def __init__(self, respond: Callable[[str, tuple[str, ...]], Answer] = echo) -> None:
        self.respond = respond
        self.gate: threading.Event | None = None
        self.begun = threading.Semaphore(0)
        self.asked: list[str] = []
        self.times: list[datetime] = []
        self.languages: list[str | None] = []
        self.language: Language | None = None

    def suggestions(self, query: str, language: Language | None, now: datetime) -> tuple[Suggestion, ...]:
        answer = self.respond(query, ())
        return (Suggestion(name="fake", title=query or "nothing", description="", answer=answer),)

    def reply(self, question: str, conversation: Conversation, now: datetime) -> Reply:
        self.asked.append(question)
        self.times.append(now)
        self.languages.append(conversation.language)
        self.begun.release()
        if self.gate and not self.gate.wait(30):
            raise TimeoutError("the gate was never opened")
        earlier = conversation.questions if isinstance(conversation, Chat) else ()
        return Reply(self.respond(question, earlier), Chat(language=self.language, questions=(*earlier, question)))

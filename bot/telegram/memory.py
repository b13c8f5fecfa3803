"""What the bot remembers of its chats while it runs: bounded in number and in time."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from telegram import Message

from bot.assistant.conversation import MEMORY, Conversation

KeyT = TypeVar("KeyT")
ValueT = TypeVar("ValueT")

CHATS = 10_000
"""How many chats are remembered at once: more than a festival has visitors in an hour."""
QUESTIONS = 50
"""How many questions of one chat can still be edited so that the answer follows."""


class Recent(Generic[KeyT, ValueT]):
    """A mapping that keeps the `size` entries that were used last."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: OrderedDict[KeyT, ValueT] = OrderedDict()

    def get(self, key: KeyT) -> ValueT | None:
        """Gives the entry, which thereby counts as used, or None."""
        if key in self._entries:
            self._entries.move_to_end(key)
        return self._entries.get(key)

    def peek(self, key: KeyT) -> ValueT | None:
        """Gives the entry, or None, without counting that as a use."""
        return self._entries.get(key)

    def put(self, key: KeyT, value: ValueT) -> None:
        """Sets an entry; the one unused for longest goes if there are too many."""
        self._entries[key] = value
        self._entries.move_to_end(key)
        if len(self._entries) > self._size:
            self._entries.popitem(last=False)

    def replace(self, key: KeyT, old: ValueT, new: ValueT) -> None:
        """Sets an entry if it is `old` itself, without counting that as a use."""
        if self._entries.get(key) is old:
            self._entries[key] = new


class Place(NamedTuple):
    """Where a message belongs: replies go there, and each person has one conversation in it."""

    chat: int
    topic: int | None
    user: int | None

    @classmethod
    def of(cls, message: Message) -> Place:
        """Gives the place of a message. A reply outside a forum has a thread, too, but no topic."""
        topic = message.message_thread_id if message.is_topic_message else None
        author = message.sender_chat or message.from_user
        return cls(message.chat_id, topic, author.id if author else None)


@dataclass(frozen=True)
class Exchange:
    """An answered question: the conversation before and after it, and the ids of the answer's messages."""

    before: Conversation
    after: Conversation
    answer: tuple[int, ...]

    def forgotten(self) -> Exchange:
        """Gives the same messages without what was spoken of in them."""
        return Exchange(self.before.forgotten(), self.after.forgotten(), self.answer)


class _Note(NamedTuple):
    """That an exchange is to be forgotten at a time of the clock."""

    at: float
    place: Place
    question: int
    exchange: Exchange


class Memory:
    """The conversations, and which messages answer which question.

    What was spoken of is gone from memory some time after the answer, whether anybody writes again or not; what
    stays is the language, and the ids of messages.

    Args:
        chats: how many are remembered.
        questions: how many of each chat.
        seconds: how long a conversation is remembered.
        clock: gives seconds from any start.
    """

    def __init__(
        self,
        chats: int = CHATS,
        questions: int = QUESTIONS,
        seconds: float = MEMORY.total_seconds(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._questions = questions
        self._seconds = seconds
        self._clock = clock
        self._notes: deque[_Note] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._conversations: Recent[Place, Conversation] = Recent(chats)
        self._exchanges: Recent[int, Recent[int, Exchange]] = Recent(chats)

    def conversation(self, place: Place) -> Conversation:
        """Gives what was spoken of in a place; the empty conversation if that is not known."""
        return self._conversations.get(place) or Conversation()

    def exchange(self, chat: int, question: int) -> Exchange | None:
        """Gives how the message with the id `question` was answered, or None."""
        exchanges = self._exchanges.get(chat)
        return exchanges.get(question) if exchanges else None

    def answered(self, place: Place, question: int, exchange: Exchange) -> None:
        """Notes an answer; that to an edited question changes the conversation only if it was the last."""
        earlier = self.exchange(place.chat, question)
        if earlier is None or self.conversation(place) == earlier.after:
            self._conversations.put(place, exchange.after)
        exchanges = self._exchanges.get(place.chat)
        if exchanges is None:
            exchanges = Recent(self._questions)
            self._exchanges.put(place.chat, exchanges)
        exchanges.put(question, exchange)
        self._notes.append(_Note(self._clock() + self._seconds, place, question, exchange))
        self._set_timer()

    def forget(self) -> None:
        """Forgets whatever is older than the time for which it is remembered."""
        while self._notes and self._notes[0].at <= self._clock():
            _, place, question, exchange = self._notes.popleft()
            forgotten = exchange.forgotten()
            self._conversations.replace(place, exchange.after, forgotten.after)
            exchanges = self._exchanges.peek(place.chat)
            if exchanges:
                exchanges.replace(question, exchange, forgotten)

    def _set_timer(self) -> None:
        if self._notes and not self._timer:
            wait = max(0.0, self._notes[0].at - self._clock())
            self._timer = asyncio.get_running_loop().call_later(wait, self._on_time)

    def _on_time(self) -> None:
        self._timer = None
        self.forget()
        self._set_timer()

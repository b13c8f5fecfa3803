"""What the bot remembers of its chats: bounded in number and in time, and kept across restarts if it can be."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Generic, NamedTuple, TypeVar

from telegram import Message

from bot.assistant.conversation import MEMORY, Conversation
from bot.storage.conversations import ConversationStore, Exchange, Place
from bot.storage.errors import StorageUnavailable

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

    def items(self) -> list[tuple[KeyT, ValueT]]:
        """Gives all entries, without counting that as a use."""
        return list(self._entries.items())

    def drop(self, key: KeyT) -> None:
        """Removes an entry, if it is there."""
        self._entries.pop(key, None)

    def replace(self, key: KeyT, old: ValueT, new: ValueT) -> None:
        """Sets an entry if it is `old` itself, without counting that as a use."""
        if self._entries.get(key) is old:
            self._entries[key] = new


def place_of(message: Message) -> Place:
    """Gives the place of a message. A reply outside a forum has a thread, too, but no topic."""
    topic = message.message_thread_id if message.is_topic_message else None
    author = message.sender_chat or message.from_user
    return Place(message.chat_id, topic, author.id if author else None)


class _Note(NamedTuple):
    """That an exchange is to be forgotten at a time of the clock."""

    at: float
    place: Place
    question: int
    exchange: Exchange


class Memory:
    """The conversations, and which messages answer which question: in memory, and in a store that outlives it.

    What was spoken of is gone from memory some time after the answer, whether anybody writes again or not; what
    stays is the language, and the ids of messages. While the store cannot be used, memory alone serves.

    Args:
        store: where it is kept across restarts, and for other processes; None keeps it nowhere.
        chats: how many are remembered.
        seconds: how long a conversation is remembered.
        clock: gives seconds from any start.
    """

    def __init__(
        self,
        store: ConversationStore | None = None,
        chats: int = CHATS,
        seconds: float = MEMORY.total_seconds(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._seconds = seconds
        self._clock = clock
        self._notes: deque[_Note] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._conversations: Recent[Place, Conversation] = Recent(chats)
        self._unsaved: Recent[Place, bool] = Recent(chats)
        self._exchanges: Recent[int, Recent[int, Exchange]] = Recent(chats)

    async def conversation(self, place: Place) -> Conversation:
        """Gives what was spoken of in a place; the empty conversation if that is not known."""
        known = self._conversations.get(place)
        if self._store is None or (known and (self._unsaved.peek(place) or not self._store.shared)):
            return known or Conversation()
        with suppress(StorageUnavailable):
            return await self._store.conversation(place) or known or Conversation()
        return known or Conversation()

    def known(self, chat: int, question: int) -> Exchange | None:
        """Gives how this process answered the message with the id `question`, or None."""
        exchanges = self._exchanges.get(chat)
        return exchanges.get(question) if exchanges else None

    async def exchange(self, chat: int, question: int) -> Exchange | None:
        """Gives how the message with the id `question` was answered by any process, or None."""
        known = self.known(chat, question)
        if self._store is None or (known and not self._store.shared):
            return known
        with suppress(StorageUnavailable):
            return await self._store.exchange(chat, question) or known
        return known

    async def exchange_with(self, chat: int, message: int) -> tuple[int, Exchange] | None:
        """Gives the question's id and the exchange whose answer a message of the bot belongs to, or None."""
        if self._store:
            with suppress(StorageUnavailable):
                if found := await self._store.exchange_with(chat, message):
                    return found
        exchanges = self._exchanges.get(chat)
        known = exchanges.items() if exchanges else ()
        return next(((question, exchange) for question, exchange in known if message in exchange.answer), None)

    async def answered(self, place: Place, question: int, exchange: Exchange, earlier: Exchange | None = None) -> None:
        """Notes an answer; one in place of an `earlier` one that was not the last sets no more than the language."""
        last = True
        if earlier and (now := await self.conversation(place)) != earlier.after:
            settled = exchange.after.settled_since(exchange.before, now)
            last, exchange = settled is not None, replace(exchange, after=settled or exchange.after)
        self._note(place, question, exchange, last=last)
        if self._store:
            try:
                await self._store.answered(place, question, exchange, last=last, again=earlier is not None)
            except StorageUnavailable:
                self._unsaved.put(place, True)
            else:
                self._unsaved.drop(place)

    def forget(self) -> None:
        """Forgets whatever is older than the time for which it is remembered."""
        while self._notes and self._notes[0].at <= self._clock():
            _, place, question, exchange = self._notes.popleft()
            forgotten = exchange.forgotten()
            self._conversations.replace(place, exchange.after, forgotten.after)
            exchanges = self._exchanges.peek(place.chat)
            if exchanges:
                exchanges.replace(question, exchange, forgotten)

    def forget_person(self, person: int) -> None:
        """Forgets at once all that was spoken of with a person, and how their questions were answered."""
        for note in [note for note in self._notes if note.place.user == person]:
            self._notes.remove(note)
            self._conversations.drop(note.place)
            self._unsaved.drop(note.place)
            if exchanges := self._exchanges.peek(note.place.chat):
                exchanges.drop(note.question)

    def _note(self, place: Place, question: int, exchange: Exchange, *, last: bool) -> None:
        if last:
            self._conversations.put(place, exchange.after)
        exchanges = self._exchanges.get(place.chat)
        if exchanges is None:
            exchanges = Recent(QUESTIONS)
            self._exchanges.put(place.chat, exchanges)
        exchanges.put(question, exchange)
        self._notes.append(_Note(self._clock() + self._seconds, place, question, exchange))
        self._set_timer()

    def _set_timer(self) -> None:
        if self._notes and not self._timer:
            wait = max(0.0, self._notes[0].at - self._clock())
            self._timer = asyncio.get_running_loop().call_later(wait, self._on_time)

    def _on_time(self) -> None:
        self._timer = None
        self.forget()
        self._set_timer()

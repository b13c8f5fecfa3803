"""Conversations and exchanges in the database, for as long as they are remembered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlalchemy import ColumnElement, Row, and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.assistant.conversation import Conversation
from bot.storage.database import Database
from bot.storage.grouping import Batches
from bot.storage.tables import NOBODY, answer_messages, conversations, exchanges
from bot.storage.upserting import upsert


class Place(NamedTuple):
    """Where a message belongs: replies go there, and each person has one conversation in it."""

    chat: int
    topic: int | None
    user: int | None


@dataclass(frozen=True)
class Exchange:
    """An answered question: the conversation before and after it, and the ids of the answer's messages.

    Attributes:
        question: as it was asked; empty once it is forgotten.
        shown: which view of the answer is on the screen.
    """

    before: Conversation
    after: Conversation
    answer: tuple[int, ...]
    question: str = ""
    shown: str = ""

    def forgotten(self) -> Exchange:
        """Gives the same messages without what was spoken of in them."""
        return Exchange(self.before.forgotten(), self.after.forgotten(), self.answer)


class Answered(NamedTuple):
    """A question that was answered at a moment.

    Attributes:
        last: it is the last one in its place, which is then spoken of.
        again: it was answered before, by messages some of which may be gone.
    """

    place: Place
    question: int
    exchange: Exchange
    last: bool
    again: bool
    at: datetime


class ConversationStore:
    """What was spoken of where, and which messages answer which question.

    All methods raise `StorageUnavailable` when the database cannot be used.

    Args:
        database: where it is kept.
        clock: gives the current time, aware.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._batches = Batches(database.write, keep)

    @property
    def shared(self) -> bool:
        """Whether other processes may change what is kept."""
        return self._database.shared

    async def conversation(self, place: Place) -> Conversation | None:
        """Gives what was spoken of in a place, or None."""
        async with self._database.reading() as connection:
            state = await connection.scalar(select(conversations.c.state).where(_at(place)))
        return None if state is None else _read(state)

    async def exchange(self, chat: int, question: int) -> Exchange | None:
        """Gives how the message with the id `question` was answered, or None."""
        wanted = and_(exchanges.c.chat == chat, exchanges.c.question == question)
        found = await self._exchange(wanted)
        return found[1] if found else None

    async def exchange_with(self, chat: int, message: int) -> tuple[int, Exchange] | None:
        """Gives the question's id and the exchange whose answer a message belongs to, or None."""
        question = (
            select(answer_messages.c.question)
            .where(answer_messages.c.chat == chat, answer_messages.c.message == message)
            .scalar_subquery()
        )
        return await self._exchange(and_(exchanges.c.chat == chat, exchanges.c.question == question))

    async def answered(self, place: Place, question: int, exchange: Exchange, *, last: bool, again: bool) -> None:
        """Keeps an exchange, and the conversation after it if it is the `last` one in its place.

        `again`: the question was answered before, and this answer takes the place of that one.
        """
        await self._batches.write(Answered(place, question, exchange, last, again, self._clock()))

    async def forget_before(self, moment: datetime) -> int:
        """Deletes what is older than a moment, and gives how many conversations that were."""

        async def work(connection: AsyncConnection) -> int:
            await connection.execute(delete(exchanges).where(exchanges.c.answered < moment))
            gone = await connection.execute(delete(conversations).where(conversations.c.changed < moment))
            return gone.rowcount

        return await self._database.write(work)

    async def _exchange(self, wanted: ColumnElement[bool]) -> tuple[int, Exchange] | None:
        messages = exchanges.outerjoin(
            answer_messages,
            and_(answer_messages.c.chat == exchanges.c.chat, answer_messages.c.question == exchanges.c.question),
        )
        query = (
            select(exchanges, answer_messages.c.message)
            .select_from(messages)
            .where(wanted)
            .order_by(answer_messages.c.place)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query)).all()
        return (rows[0].question, _exchange_of(rows)) if rows else None


async def keep(connection: AsyncConnection, batch: Sequence[Answered]) -> None:
    """Writes answered questions; of two answers to one question, or in one place, the later stays."""
    spoken = {one.place: _spoken(one) for one in batch if one.last}
    if spoken:
        await upsert(connection, conversations, list(spoken.values()))
    answered = {(one.place.chat, one.question): one for one in batch}
    await upsert(connection, exchanges, [_answered(one) for one in answered.values()])
    for one in answered.values():
        if one.again:
            of_question = and_(answer_messages.c.chat == one.place.chat, answer_messages.c.question == one.question)
            await connection.execute(delete(answer_messages).where(of_question))
    messages = [row for one in answered.values() for row in _messages(one)]
    if messages:
        await upsert(connection, answer_messages, messages)


def _spoken(one: Answered) -> dict[str, object]:
    key = {"chat": one.place.chat, "topic": one.place.topic or NOBODY, "person": one.place.user or NOBODY}
    return key | {"state": one.exchange.after.model_dump_json(), "changed": one.at}


def _answered(one: Answered) -> dict[str, object]:
    told = {"before": one.exchange.before.model_dump_json(), "after": one.exchange.after.model_dump_json()}
    told |= {"asked": one.exchange.question, "shown": one.exchange.shown}
    place = one.place
    return told | {
        "chat": place.chat,
        "question": one.question,
        "person": place.user or NOBODY,
        "answered": one.at,
    }


def _messages(one: Answered) -> list[dict[str, object]]:
    key: dict[str, object] = {"chat": one.place.chat, "question": one.question}
    return [key | {"message": message, "place": number} for number, message in enumerate(one.exchange.answer)]


def _at(place: Place) -> ColumnElement[bool]:
    return and_(
        conversations.c.chat == place.chat,
        conversations.c.topic == (place.topic or NOBODY),
        conversations.c.person == (place.user or NOBODY),
    )


def _exchange_of(rows: Sequence[Row[Any]]) -> Exchange:
    messages = tuple(row.message for row in rows if row.message is not None)
    kept = rows[0]
    return Exchange(_read(kept.before), _read(kept.after), messages, kept.asked, kept.shown)


def _read(state: str) -> Conversation:
    """Gives a conversation as it was kept; one that another version of the bot wrote may not be readable."""
    try:
        return Conversation.model_validate_json(state)
    except ValidationError:
        return Conversation()

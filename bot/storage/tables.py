"""The tables as the newest migration leaves them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Column, DateTime, Dialect, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """An aware time, kept in UTC; SQLite keeps no zones, so they are taken off and put on again."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives what is written."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives what was read, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


TABLES = MetaData()

NOBODY = 0
"""Stands for no topic, or no author, where a key must be complete."""
_COUNTED = BigInteger().with_variant(Integer, "sqlite")

conversations = Table(
    "conversations",
    TABLES,
    Column("chat", BigInteger, primary_key=True),
    Column("topic", BigInteger, primary_key=True),
    Column("person", BigInteger, primary_key=True),
    Column("state", Text, nullable=False),
    Column("changed", Moment, nullable=False),
)

exchanges = Table(
    "exchanges",
    TABLES,
    Column("chat", BigInteger, primary_key=True),
    Column("question", BigInteger, primary_key=True),
    Column("person", BigInteger, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("shown", Text, nullable=False),
    Column("answered", Moment, nullable=False),
)

answer_messages = Table(
    "answer_messages",
    TABLES,
    Column("chat", BigInteger, primary_key=True),
    Column("message", BigInteger, primary_key=True),
    Column("question", BigInteger, nullable=False),
    Column("place", Integer, nullable=False),
)

stars = Table(
    "stars",
    TABLES,
    Column("id", _COUNTED, primary_key=True),
    Column("person", BigInteger, nullable=False),
    Column("film", Text, nullable=False),
    Column("screening", Text, nullable=False),
    Column("star", Text, nullable=False),
    Column("start", Moment),
    Column("due", Moment),
    Column("claimed_until", Moment),
)
"""`due` is when to remind; None when there is nothing to be reminded of, or it was done."""

notices = Table(
    "notices",
    TABLES,
    Column("id", _COUNTED, primary_key=True),
    Column("person", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("claimed_until", Moment),
)

followed = Table(
    "followed",
    TABLES,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("programme", Text, nullable=False),
)
"""One row, with the id 1."""

inbox = Table(
    "inbox",
    TABLES,
    Column("update_id", BigInteger, primary_key=True),
    Column("chat", BigInteger, nullable=False),
    Column("content", Text, nullable=False),
    Column("received", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("owner", Text),
    Column("until", Moment),
    Column("done", Moment),
)

"""The tables as the newest migration leaves them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Integer, MetaData, Table, Text

from bot.storage.moments import Moment

TABLES = MetaData()

NOBODY = 0
"""Stands for no topic, or no author, where a key must be complete."""

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

"""Conversations, and which messages answer which question."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "conversations",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("topic", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("changed", sa.DateTime(timezone=True), nullable=False, index=True),
    )
    op.create_table(
        "exchanges",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("question", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("person", sa.BigInteger, nullable=False, index=True),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("after", sa.Text, nullable=False),
        sa.Column("asked", sa.Text, nullable=False),
        sa.Column("shown", sa.Text, nullable=False),
        sa.Column("answered", sa.DateTime(timezone=True), nullable=False, index=True),
    )
    op.create_table(
        "answer_messages",
        sa.Column("chat", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("message", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("question", sa.BigInteger, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["chat", "question"], ["exchanges.chat", "exchanges.question"], ondelete="CASCADE"),
    )
    op.create_index("ix_answer_messages_question", "answer_messages", ["chat", "question"])

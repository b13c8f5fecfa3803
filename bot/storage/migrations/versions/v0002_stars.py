"""Stars with their reminders, what their owners are to be told, and the programme that was followed last."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables."""
    number = sa.BigInteger().with_variant(sa.Integer, "sqlite")  # only such a key counts up by itself on SQLite
    op.create_table(
        "stars",
        sa.Column("id", number, primary_key=True),
        sa.Column("person", sa.BigInteger, nullable=False),
        sa.Column("film", sa.Text, nullable=False),
        sa.Column("screening", sa.Text, nullable=False),
        sa.Column("star", sa.Text, nullable=False),
        sa.Column("start", sa.DateTime(timezone=True)),
        sa.Column("due", sa.DateTime(timezone=True), index=True),
        sa.Column("claimed_until", sa.DateTime(timezone=True)),
        sa.UniqueConstraint("person", "film", "screening"),
    )
    op.create_table(
        "notices",
        sa.Column("id", number, primary_key=True),
        sa.Column("person", sa.BigInteger, nullable=False, index=True),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("change", sa.Text, nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True)),
    )
    op.create_table(
        "followed",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("programme", sa.Text, nullable=False),
    )

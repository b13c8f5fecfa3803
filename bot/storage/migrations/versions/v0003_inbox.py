"""Updates that were received and not yet answered."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table; its indexes hold only what is unfinished, or the times."""
    op.create_table(
        "inbox",
        sa.Column("update_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("chat", sa.BigInteger, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("received", sa.DateTime(timezone=True), nullable=False, index=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("owner", sa.Text, index=True),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("done", sa.DateTime(timezone=True)),
    )
    unfinished = sa.column("done").is_(None)
    op.create_index(
        "ix_inbox_unfinished", "inbox", ["chat", "update_id"], sqlite_where=unfinished, postgresql_where=unfinished
    )

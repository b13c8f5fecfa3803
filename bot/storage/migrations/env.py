"""Read by Alembic whenever it migrates: in the transaction that it is given."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=True,  # all steps or none, on both databases
)
context.run_migrations()

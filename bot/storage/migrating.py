"""Brings a database's tables to their newest form."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, func, select

from index.errors import SettingsError

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 0x6B616972
"""The number of the lock for which several programs that start at once wait on PostgreSQL."""


def migrate(connection: Connection, revision: str = "head") -> None:
    """Takes every step that is missing, up to a revision, in the transaction of the connection.

    Of several programs that start at once one does it while the others wait: on SQLite because the transaction is a
    writing one, on PostgreSQL for a lock that ends with the transaction.

    Raises:
        SettingsError: a newer program than this one made the tables.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, revision)
    except CommandError as error:
        raise SettingsError(
            f"DATABASE_URL: the tables were made by another version of this program ({error}); "
            "run that version, or name another database"
        ) from error

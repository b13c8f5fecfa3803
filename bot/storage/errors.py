"""When the database cannot be used, and what counts as that."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from index.errors import FestivalError, SettingsError

_OWN_FAULTS = (IntegrityError, ProgrammingError, DataError)
"""What a program does wrong, in words of any database; everything else is the database's own trouble."""


def _faults() -> tuple[type[Exception], ...]:
    return (DBAPIError, NoFreeConnection, OSError, *_of_postgres("PostgresError", "InterfaceError"))


def _of_postgres(*names: str) -> tuple[type[Exception], ...]:
    """Gives errors of asyncpg by name; none where it is not loaded, which takes memory, and so cannot have failed."""
    asyncpg = sys.modules.get("asyncpg")
    return tuple(getattr(asyncpg, name) for name in names) if asyncpg else ()


class StorageUnavailable(FestivalError):
    """The database is not reachable, full or locked; nothing of the transaction was written."""


@contextmanager
def database_faults() -> Iterator[None]:
    """Turns whatever goes wrong with the database itself into one kind of error.

    Raises:
        SettingsError: the server is there and does not know the user, the password or the database.
        StorageUnavailable: any other trouble.
    """
    try:
        yield
    except _of_postgres("InvalidAuthorizationSpecificationError", "InvalidCatalogNameError") as error:
        raise SettingsError(f"DATABASE_URL is not accepted by the server ({error}); correct it") from None
    except _OWN_FAULTS:
        raise
    except _faults() as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        reason = " ".join(str(cause).split())[:200] or type(cause).__name__
        if type(error) is DatabaseError:  # SQLite's for a file that is damaged, or none of its own
            reason += ": put a whole copy in its place, or move it away for a new one"
        raise StorageUnavailable(f"the database cannot be used ({reason})") from error

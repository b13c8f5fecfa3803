"""The updates answered last, in a file beside the database: noted at once, since transactions take long in a crowd."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

ROOM = 4_096
"""So many updates are noted: far more than are answered while a transaction is under way."""
_NUMBER = struct.Struct("<q")


class Answered:
    """Updates answered by the process before, and by this one; what a process wrote stays when it is killed.

    Args:
        database: the file beside which they are noted; without one they are not.
    """

    def __init__(self, database: Path | None) -> None:
        self._file = database and database.with_name(f"{database.name}-answered")
        self._count = 0
        content = b""
        with suppress(OSError):
            content = self._file.read_bytes() if self._file else b""
        self.before = {number for (number,) in _NUMBER.iter_unpack(content[: len(content) // 8 * 8])}

    def note(self, update_id: int) -> None:
        """Notes an update, in place of the oldest; where that fails, the database alone is told."""
        if self._file is None:
            return
        with suppress(OSError), self._file.open("r+b" if self._file.exists() else "wb", buffering=0) as file:
            file.seek(self._count % ROOM * _NUMBER.size)
            file.write(_NUMBER.pack(update_id))
            self._count += 1

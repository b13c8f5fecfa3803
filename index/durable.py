"""What outlives a crash or a power cut: files written through to the disk, in a folder that one process writes to."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import IndexNotWritten, SettingsError


@contextmanager
def locked(root: Path, wait: bool = False) -> Iterator[None]:
    """Keeps other rebuilds out of the index folder; the lock ends with the process that holds it."""
    try:
        root.mkdir(parents=True, exist_ok=True)
        with (root / "LOCK").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError as error:
                raise SettingsError(f"{root}: another rebuild is running; wait until it is done") from error
            yield
    except OSError as error:
        reason = error.strerror or str(error)
        remedy = "make space and a folder that can be written there, or set INDEX_DIR to another"
        raise IndexNotWritten(f"{root}: the index cannot be written ({reason}); {remedy}") from error


def written(path: Path, text: str) -> None:
    """Writes a text file that outlives a power cut."""
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def synced(path: Path) -> None:
    """Sees to it that a file, or the names in a folder, outlive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

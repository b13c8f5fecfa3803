"""Pages of files that are mapped into memory."""

from __future__ import annotations

import ctypes
import mmap
import sys
from pathlib import Path

_MAPS = Path("/proc/self/maps")


def give_back(file: Path) -> None:
    """Gives this process's pages of a file that is mapped for reading back to the system; on Linux, else nothing.

    Whoever reads there again finds the same: the system fetches the page anew.
    """
    if sys.platform != "linux" or not _MAPS.exists():
        return
    library = ctypes.CDLL(None)
    name = str(file.resolve())
    for line in _MAPS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        place, rights, *_, path = line.split(maxsplit=5) if line.count("/") else ("", "", "")
        if path == name and rights.startswith("r--"):
            first, end = (int(number, 16) for number in place.split("-"))
            library.madvise(ctypes.c_void_p(first), ctypes.c_size_t(end - first), mmap.MADV_DONTNEED)

"""What the C library keeps of memory that is no longer needed; where it is not glibc, nothing happens."""

from __future__ import annotations

import ctypes
import sys

_ARENA_MAX = -8
"""`M_ARENA_MAX` of glibc's malloc.h."""
_ARENAS = 1
"""Python computes in one thread at a time: an arena for each thread of the model and the database only keeps 10 MB."""


def few_arenas() -> None:
    """Lets all threads share few arenas; those that there are already stay."""
    _called("mallopt", _ARENA_MAX, _ARENAS)


def give_back() -> None:
    """Gives the memory that nothing uses any more back to the system."""
    _called("malloc_trim", 0)


def _called(name: str, *arguments: int) -> None:
    if sys.platform != "linux":
        return
    function = getattr(ctypes.CDLL(None), name, None)
    if function is not None:
        function(*arguments)

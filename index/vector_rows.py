"""Vectors one after another, in memory or in a file: whole stretches, or those of some rows."""

from __future__ import annotations

import os
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

AT_ONCE = 65_536
"""So many vectors are handled in float32 at a time: 100 MB."""
_CACHED = 512
"""So many stay in a processor's cache between one step and the next: that takes a third of the time."""


class VectorRows:
    """Vectors by row, given in float32 wherever they are kept.

    Args:
        vectors: (m, d) float32 or float16; a row is one of them.
        rows: which of them each row is; row i is `vectors[i]` when it is None.
    """

    def __init__(self, vectors: NDArray[np.floating[Any]], rows: Rows | None = None) -> None:
        self._vectors = vectors
        self._rows = rows
        self.dimension = int(vectors.shape[1])

    def write(self, path: Path) -> None:
        """Writes them in float16."""
        shape = (len(self), self.dimension)
        file = np.lib.format.open_memmap(path, "w+", np.float16, shape)
        for place, part in self:
            file[place] = part
        file.flush()

    def __len__(self) -> int:
        return len(self._vectors if self._rows is None else self._rows)

    def __iter__(self) -> Iterator[tuple[slice, Vectors]]:
        """Goes through all, part by part: which rows, and their vectors, (n, d) float32."""
        for first in range(0, len(self), AT_ONCE):
            place = slice(first, min(first + AT_ONCE, len(self)))
            yield place, self.at(np.arange(place.start, place.stop))

    def at(self, rows: Rows) -> Vectors:
        """Gives the vectors of some rows, (len(rows), d) float32."""
        return widened(self._vectors[rows if self._rows is None else self._rows[rows]])


class StoredRows(VectorRows):
    """Vectors in a file, of which only those asked for are read.

    It is not memory-mapped: a row would bring 200 kB of its neighbours into memory, and stay.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(np.load(path, mmap_mode="r", allow_pickle=False))
        self._file = os.open(path, os.O_RDONLY)
        if hasattr(os, "posix_fadvise"):  # not everywhere: what stands beside a row is not wanted
            os.posix_fadvise(self._file, 0, 0, os.POSIX_FADV_RANDOM)
        weakref.finalize(self, os.close, self._file)
        self._size = self._vectors.dtype.itemsize * self.dimension
        self._begin = path.stat().st_size - self._size * len(self)

    def at(self, rows: Rows) -> Vectors:
        """Gives the vectors of some rows, (len(rows), d) float32; rows that stand together are read at once."""
        first = np.concatenate([[0], np.flatnonzero(np.diff(rows) != 1) + 1]) if len(rows) else rows
        counts = np.diff(np.append(first, len(rows))).tolist()
        file, begin, size = self._file, self._begin, self._size
        runs = zip(rows[first].tolist(), counts, strict=True)
        read = b"".join([os.pread(file, count * size, begin + row * size) for row, count in runs])
        return widened(np.frombuffer(read, self._vectors.dtype).reshape(len(rows), self.dimension))


def lengths_without(mean: Vectors, vectors: NDArray[Any]) -> Vectors:
    """Gives the length of each vector without the mean, (n,) float32, 1e-6 at least."""
    lengths = np.empty(len(vectors), np.float32)
    for first in range(0, len(vectors), _CACHED):
        part = slice(first, first + _CACHED)
        lengths[part] = np.linalg.norm(vectors[part] - mean, axis=1)
    return np.maximum(lengths, np.float32(1e-6))


def widened(vectors: NDArray[np.floating[Any]]) -> Vectors:
    """Gives float16 as float32, bit by bit what `astype` gives of finite numbers, in a seventh of its time.

    The sign, exponent and fraction are moved to where float32 has them, which makes a number 2**112 times too small:
    the exponents' zeros are 15 and 127.
    """
    if vectors.dtype != np.float16:
        return np.ascontiguousarray(vectors, np.float32)
    bits = np.ascontiguousarray(vectors).view(np.int16).astype(np.int32)  # copies of the sign go before it
    bits <<= 13
    bits &= np.int32(-0x70002000)  # the sign and all that was moved, but not the copies
    wide: Vectors = bits.view(np.float32)
    wide *= np.float32(2.0**112)
    return wide

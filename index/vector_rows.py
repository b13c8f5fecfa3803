"""Vectors one after another, in memory or in a memory-mapped file: whole stretches, or those of some rows."""

from __future__ import annotations

from collections.abc import Iterator
from mmap import MADV_DONTNEED, mmap
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]

AT_ONCE = 65_536
"""So many vectors are handled in float32 at a time: 100 MB."""
LOOKED_AT = 2_000
"""After so many rows, what is mapped of the file is given back: a row brings 200 kB with it: .4 GB at the most."""


class VectorRows:
    """Vectors by row, given in float32 wherever they are kept.

    Args:
        vectors: (m, d) float32 or float16; a row is one of them.
        rows: which of them each row is; row i is `vectors[i]` when it is None.
    """

    def __init__(self, vectors: NDArray[np.floating[Any]], rows: Rows | None = None) -> None:
        self._file = vectors.base if isinstance(vectors.base, mmap) else None
        self._vectors = np.asarray(vectors)  # still mapped; but `memmap` is slow to index
        self._rows = rows
        self._looked_at = 0
        self.dimension = int(vectors.shape[1])

    @classmethod
    def read(cls, path: Path) -> VectorRows:
        """Opens what `write` wrote, memory-mapped."""
        return cls(np.load(path, mmap_mode="r", allow_pickle=False))

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
        found = np.ascontiguousarray(self._vectors[rows if self._rows is None else self._rows[rows]], np.float32)
        self._looked_at += len(rows)
        if self._file is not None and self._looked_at > LOOKED_AT:
            self._looked_at = 0
            self._file.madvise(MADV_DONTNEED)  # only this process lets go: the system still has what it read
        return found

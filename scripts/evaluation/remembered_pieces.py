"""The word pieces of texts, kept on disk as an embedder gives them: 100 KB a passage, mapped and not read at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import numpy as np

from index.embedders.pieces import Pieces


class RememberedPieces:
    """Word pieces by the digest of their text; those added last are in memory until they are saved.

    Of each lot that is saved at once there are two files, the second of which is written last and so vouches for the
    first: `vectors-*.npy` and, with digests, spans and how many pieces each text has, `pieces-*.npz`.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[bytes, Pieces] = {}
        self._fresh: list[bytes] = []
        for path in sorted(folder.glob("pieces-*.npz")):
            self._read(path)

    def __contains__(self, digest: bytes) -> bool:
        """Tells whether a text's pieces are known."""
        return digest in self._known

    def of(self, digest: bytes) -> Pieces:
        """Gives the pieces of a text that are known."""
        return self._known[digest]

    def add(self, digest: bytes, pieces: Pieces) -> None:
        """Takes the pieces of a text; the last ones taken count."""
        self._known[digest] = pieces
        self._fresh.append(digest)

    def save(self) -> None:
        """Writes those that are not on disk yet, and lets go of the memory that they take."""
        fresh = list(dict.fromkeys(self._fresh))
        self._fresh = []
        if not fresh:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        name = sha256(b"".join(fresh)).hexdigest()[:16]
        places = [self._known[digest] for digest in fresh]
        path = self._folder / f"pieces-{name}.npz"
        with written_aside(_vectors_beside(path)) as file:
            np.save(file, np.concatenate([place.vectors for place in places]), allow_pickle=False)
        with written_aside(path) as file:
            np.savez(
                file,
                digests=np.frombuffer(b"".join(fresh), np.uint8).reshape(-1, 32),
                spans=np.concatenate([place.spans for place in places]),
                counts=[len(place.spans) for place in places],
            )
        self._read(path)

    def _read(self, path: Path) -> None:
        vectors = np.load(_vectors_beside(path), mmap_mode="r", allow_pickle=False)
        with np.load(path, allow_pickle=False) as part:
            digests, spans, ends = part["digests"], part["spans"], np.cumsum(part["counts"])
        for digest, begin, end in zip(digests, np.append(0, ends[:-1]), ends, strict=True):
            self._known[digest.tobytes()] = Pieces(vectors[begin:end], spans[begin:end])


@contextmanager
def written_aside(path: Path) -> Iterator[BinaryIO]:
    """Opens a file beside another, whose place it takes when it is whole."""
    aside = path.with_name(f".{path.name}-{os.getpid()}")
    with aside.open("wb") as file:
        yield file
    aside.replace(path)


def _vectors_beside(path: Path) -> Path:
    return path.with_name(path.name.replace("pieces-", "vectors-").replace(".npz", ".npy"))

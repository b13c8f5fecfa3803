"""An embedder that keeps every vector it has computed on disk, so that a second evaluation is quick."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import Read, TakePieces, piece_reader
from index.embedding import Embedder

Vectors = NDArray[np.float32]

BLOCK = 4096
"""After so many new texts they are saved: what an interrupted run has computed is not lost."""


class RememberingEmbedder:
    """Gives what another embedder gives, each text computed once: files of digests and vectors, by model."""

    def __init__(self, embedder: Embedder, folder: Path) -> None:
        self._embedder = embedder
        self._reader = piece_reader(embedder)
        self._folder = folder / embedder.fingerprint[:16]
        self.name, self.fingerprint, self.dimension = (
            embedder.name,
            embedder.fingerprint,
            embedder.dimension,
        )
        self._known: dict[bytes, Vectors] = {}
        self._fresh: list[bytes] = []
        for path in sorted(self._folder.glob("*.npz")):
            with np.load(path, allow_pickle=False) as part:
                self._known.update(
                    (digest.tobytes(), v) for digest, v in zip(part["digests"], part["vectors"], strict=True)
                )

    @property
    def vocabulary(self) -> Sequence[str]:
        """Whole words that the model knows."""
        return self._embedder.vocabulary

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """(n, d) float32 vectors of length 1."""
        return self._vectors("query", texts, self._embedder.embed_queries)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1."""
        return self._vectors("passage", texts, lambda new: self._embedder.embed_passages(new, progress))

    @property
    def tells_pieces(self) -> bool:
        """Whether the other embedder tells pieces; they are not kept, as they take 80 KB a text."""
        return self._reader is not None

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector and pieces."""
        assert self._reader is not None
        return self._reader.read_queries(texts)

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1; `take` gets each passage's pieces."""
        assert self._reader is not None
        return self._reader.read_passages(texts, take, progress)

    def save(self) -> None:
        """Writes the vectors that are not on disk yet, as one more file."""
        if not self._fresh:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        digests = np.frombuffer(b"".join(self._fresh), np.uint8).reshape(-1, 32)
        path = self._folder / f"{sha256(b''.join(self._fresh)).hexdigest()[:16]}.npz"
        aside = self._folder / f".{path.name}-{os.getpid()}"
        with aside.open("wb") as file:
            np.savez(file, digests=digests, vectors=np.array([self._known[d] for d in self._fresh]))
        aside.replace(path)
        self._fresh = []

    def _vectors(self, role: str, texts: Sequence[str], embed: Callable[[Sequence[str]], Vectors]) -> Vectors:
        digests = [sha256(f"{role}\0{text}".encode()).digest() for text in texts]
        new = list({d: text for d, text in zip(digests, texts, strict=True) if d not in self._known}.items())
        for start in range(0, len(new), BLOCK):
            fresh = dict(new[start : start + BLOCK])
            self._known.update(zip(fresh, embed(list(fresh.values())), strict=True))
            self._fresh.extend(fresh)
            if len(fresh) == BLOCK:
                self.save()
        return np.array([self._known[d] for d in digests], np.float32).reshape(-1, self.dimension)

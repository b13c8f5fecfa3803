"""An embedder that keeps every vector and word piece it has computed on disk, so that a second evaluation is quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import Pieces, Read, TakePieces, piece_reader
from index.embedding import Embedder
from scripts.evaluation.remembered_pieces import RememberedPieces, written_aside

Vectors = NDArray[np.float32]

BLOCK = 4096
"""After so many new texts they are saved: what an interrupted run has computed is not lost."""
READ_AT_ONCE = 1024
"""So many texts' pieces are in memory before they are saved: 100 MB."""


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
        self._pieces = RememberedPieces(self._folder / "pieces")
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
        """Whether the other embedder tells pieces."""
        return self._reader is not None

    def foresee(self, queries: Sequence[str]) -> None:
        """Computes at once what queries will be asked for one by one."""
        if self._reader is None:
            self.embed_queries(queries)
        else:
            self.read_queries(queries)

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector and pieces."""
        assert self._reader is not None
        digests = _digests("query", texts)
        fresh = {d: text for d, text in zip(digests, texts, strict=True) if not self._is_read(d)}
        for digest, read in zip(fresh, self._reader.read_queries(list(fresh.values())), strict=True):
            self._remember({digest: read.vector})
            self._pieces.add(digest, read.pieces)
        return [Read(self._known[digest], self._pieces.of(digest)) for digest in digests]

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1; `take` gets each passage's pieces."""
        assert self._reader is not None
        digests = _digests("passage", texts)
        fresh = list({d: text for d, text in zip(digests, texts, strict=True) if not self._is_read(d)}.items())
        for start in range(0, len(fresh), READ_AT_ONCE):
            some = dict(fresh[start : start + READ_AT_ONCE])
            add = partial(_add, self._pieces, list(some))
            vectors = self._reader.read_passages(list(some.values()), add, progress)
            self._remember(dict(zip(some, vectors, strict=True)))
            self._pieces.save()
        for place, digest in enumerate(digests):
            take(place, self._pieces.of(digest))
        return self._of(digests)

    def _is_read(self, digest: bytes) -> bool:
        return digest in self._known and digest in self._pieces

    def save(self) -> None:
        """Writes what is not on disk yet: the vectors as one more file, the pieces as two."""
        self._pieces.save()
        if not self._fresh:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        digests = np.frombuffer(b"".join(self._fresh), np.uint8).reshape(-1, 32)
        path = self._folder / f"{sha256(b''.join(self._fresh)).hexdigest()[:16]}.npz"
        with written_aside(path) as file:
            np.savez(file, digests=digests, vectors=np.array([self._known[d] for d in self._fresh]))
        self._fresh = []

    def _vectors(self, role: str, texts: Sequence[str], embed: Callable[[Sequence[str]], Vectors]) -> Vectors:
        digests = _digests(role, texts)
        new = list({d: text for d, text in zip(digests, texts, strict=True) if d not in self._known}.items())
        for start in range(0, len(new), BLOCK):
            fresh = dict(new[start : start + BLOCK])
            self._remember(dict(zip(fresh, embed(list(fresh.values())), strict=True)))
            if len(fresh) == BLOCK:
                self.save()
        return self._of(digests)

    def _remember(self, vectors: Mapping[bytes, Vectors]) -> None:
        self._fresh.extend(digest for digest in vectors if digest not in self._known)
        self._known.update(vectors)

    def _of(self, digests: Sequence[bytes]) -> Vectors:
        return np.array([self._known[d] for d in digests], np.float32).reshape(-1, self.dimension)


def _digests(role: str, texts: Sequence[str]) -> list[bytes]:
    return [sha256(f"{role}\0{text}".encode()).digest() for text in texts]


def _add(known: RememberedPieces, digests: Sequence[bytes], place: int, pieces: Pieces) -> None:
    known.add(digests[place], pieces)

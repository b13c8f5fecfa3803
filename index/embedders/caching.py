"""Remembers the vectors of texts that come again: questions that many ask, and in a file what never changes."""

from __future__ import annotations

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.model_files import sha256_of
from index.embedders.pieces import NO_PIECES, Read, TakePieces, piece_reader
from index.embedding import Embedder

Vectors = NDArray[np.float32]


class CachingEmbedder:
    """An embedder that embeds a query once as long as it is among the last `size` different ones.

    Its pieces are remembered with it, so that a second look at them costs no second inference: 16 of them take 12 KB.
    Passages are embedded while serving only to compare questions with them, always the same ones: with a `folder`,
    their vectors are kept there.
    """

    def __init__(self, embedder: Embedder, size: int = 1024, folder: Path | None = None) -> None:
        self.name = embedder.name
        self.fingerprint = embedder.fingerprint
        self.dimension = embedder.dimension
        self._embedder = embedder
        self._reader = piece_reader(embedder)
        self._size = size
        self._folder = folder
        self._read: OrderedDict[str, Read] = OrderedDict()  # the least recently asked first
        self._lock = threading.Lock()

    @property
    def vocabulary(self) -> Sequence[str]:
        """Whole words that the model knows, the most frequent first."""
        return self._embedder.vocabulary

    @property
    def tells_pieces(self) -> bool:
        """Whether the embedder tells pieces."""
        return self._reader is not None

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """(n, d) float32 vectors of length 1, one per query, in order."""
        vectors = np.empty((len(texts), self.dimension), np.float32)
        for row, read in enumerate(self.read_queries(texts)):
            vectors[row] = read.vector
        return vectors

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector and pieces; no pieces where the embedder tells none."""
        with self._lock:
            known = {text: self._read[text] for text in texts if text in self._read}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, self._read_anew(new), strict=True))
        with self._lock:
            self._remember(known)
        return [known[text] for text in texts]

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1, one per passage, in order."""
        if self._folder is None:
            return self._embedder.embed_passages(texts, progress)
        return kept_vectors(texts, self._embedder, self._folder)

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> Vectors:
        """The same; `take` gets each passage's pieces, where the embedder tells them."""
        if self._reader is None:
            return self._embedder.embed_passages(texts, progress)
        return self._reader.read_passages(texts, take, progress)

    def _read_anew(self, texts: Sequence[str]) -> list[Read]:
        if not texts:
            return []
        if self._reader is not None:
            return self._reader.read_queries(texts)
        return [Read(vector, NO_PIECES) for vector in self._embedder.embed_queries(texts)]

    def _remember(self, found: dict[str, Read]) -> None:
        for text, read in found.items():
            self._read[text] = read
            self._read.move_to_end(text)
        while len(self._read) > self._size:
            self._read.popitem(last=False)


def kept_vectors(texts: Sequence[str], embedder: Embedder, folder: Path) -> Vectors:
    """Gives the texts' vectors, (n, d) float32, from `folder` or else from the embedder; then they are kept there.

    A file's name tells what it holds for which model, and its checksum: one that is damaged is made anew.
    """
    key = hashlib.sha256("\0".join([embedder.fingerprint, *texts]).encode()).hexdigest()[:16]
    for path in folder.glob(f"vectors-{key}-*.npy"):
        with suppress(OSError, ValueError):
            if path.stem.endswith(sha256_of(path)[:16]):
                return np.asarray(np.load(path, allow_pickle=False), np.float32)
    # One by one: a batch of them all would leave a bot that starts for the first time with 40 MB more for good.
    vectors = np.concatenate([embedder.embed_passages([text]) for text in texts] or [embedder.embed_passages(texts)])
    _keep(vectors, key, folder)
    return vectors


def _keep(vectors: Vectors, key: str, folder: Path) -> None:
    """Writes the file aside and puts it in its place, instead of older ones; a folder that is full is left alone."""
    aside = folder / f"vectors.{os.getpid()}.tmp"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with aside.open("wb") as file:
            np.save(file, vectors, allow_pickle=False)
        older = list(folder.glob(f"vectors-{key}-*.npy"))
        kept = folder / f"vectors-{key}-{sha256_of(aside)[:16]}.npy"
        aside.replace(kept)
        for path in older:
            if path != kept:
                path.unlink(missing_ok=True)

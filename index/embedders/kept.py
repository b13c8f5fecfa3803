"""Vectors of texts that never change, kept in a file: a start need not embed them again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedders.model_files import sha256_of
from index.embedding import Embedder

Vectors = NDArray[np.float32]


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

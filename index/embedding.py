"""Texts to vectors: what an embedder is, the one that runs any model with torch, and the choice of one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.settings import DEFAULT_MODEL, IndexSettings
from index.weights import checksums_of, fingerprint_of, model_folder, verify_default_weights

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

logger = logging.getLogger(__name__)

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Gives vectors whose inner product says how close two texts are in meaning."""

    @property
    def name(self) -> str:
        """The model's name as in the settings."""

    @property
    def fingerprint(self) -> str:
        """A sha256 over the model's files: the same vectors come from the same fingerprint only."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """(n, d) float32 vectors of length 1, one per query, in order."""

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1, one per passage, in order; `progress` shows a bar on stderr."""


class SentenceTransformerEmbedder:
    """Runs a model with torch."""

    backend = "torch"

    def __init__(self, name: str, fingerprint: str, model: SentenceTransformer) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.dimension = int(model.get_embedding_dimension() or 0)
        self._model = model

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """(n, d) float32 vectors of length 1, after the model's prompt for queries if it has one."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors = self._model.encode_query(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, np.float32)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> Vectors:
        """(n, d) float32 vectors of length 1, after the model's prompt for documents if it has one."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors = self._model.encode_document(
            list(texts), normalize_embeddings=True, show_progress_bar=progress
        )
        return np.asarray(vectors, np.float32)


def load_embedder(settings: IndexSettings, cache: Path | None) -> SentenceTransformerEmbedder:
    """The embedder that the settings ask for.

    Raises:
        ModelError: the model cannot be found or loaded, or its weights are not the expected ones.
    """
    name = settings.embedding_model
    folder = model_folder(name)
    if folder is None:
        model = load_sentence_transformer(name, settings.embedding_device)
        folder = model_folder(name)
        if folder is None:
            raise ModelError(
                f"the files of {name} were not found after loading it; give EMBEDDING_MODEL a folder"
            )
    else:
        model = load_sentence_transformer(str(folder), settings.embedding_device)
    checksums = checksums_of(folder)
    if name == DEFAULT_MODEL:
        verify_default_weights(checksums, folder)
    return SentenceTransformerEmbedder(name, fingerprint_of(checksums), model)


def load_sentence_transformer(source: str, device: str) -> SentenceTransformer:
    """A sentence-transformers model from a folder or, by name, from the hub.

    Raises:
        ModelError: there is no such model, or it cannot be downloaded.
    """
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(source, device=device)
    except (OSError, ValueError, RuntimeError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(
            f"cannot load EMBEDDING_MODEL {source}: {reason} "
            "(a folder must hold a sentence-transformers model; a hub name needs the network once)"
        ) from error

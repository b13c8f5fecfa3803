"""Texts to vectors: what an embedder is, and the choice of one."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.embedders.conversion import convert
from index.embedders.converted import Recipe, open_converted, publish_converted
from index.embedders.model_files import ModelFiles, model_files, model_folder
from index.embedders.openvino_backend import OpenVinoEmbedder
from index.embedders.torch_backend import SentenceTransformerEmbedder, load_sentence_transformer
from index.errors import ModelError
from index.settings import IndexSettings

__all__ = [
    "Embedder",
    "OpenVinoEmbedder",
    "SentenceTransformerEmbedder",
    "load_embedder",
    "model_fingerprint",
]

logger = logging.getLogger(__name__)

# What a conversion must embed as torch does: short, with marks, and longer than any model reads.
_TRIAL = (
    "a",
    "Who directed it, and when?",
    "Yö Lapissa: naïve Ærø, 東京",
    "the light of a long night " * 400,
)
_CLOSE = 0.999  # cosine; conversions that are right measure above 0.9999, also with bf16


class Embedder(Protocol):
    """Gives vectors whose inner product says how close two texts are in meaning."""

    @property
    def name(self) -> str:
        """The model's name as in the settings."""

    @property
    def fingerprint(self) -> str:
        """A sha256 over the model's files: only vectors of one fingerprint can be compared."""

    @property
    def dimension(self) -> int:
        """The length of a vector."""

    @property
    def vocabulary(self) -> Sequence[str]:
        """Whole words that the model knows, the most frequent first; may be empty."""

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, one per query, in order."""

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, one per passage, in order; `progress` shows a bar on stderr."""


def load_embedder(settings: IndexSettings, cache: Path | None) -> OpenVinoEmbedder | SentenceTransformerEmbedder:
    """The embedder that the settings ask for; `backend` names what runs it, and so does the log.

    Args:
        settings: model, device and backend.
        cache: folder for the converted model and remembered checksums; without it, torch embeds.

    Raises:
        ModelError: the model cannot be found or loaded, or its weights are not the expected ones.
    """
    # Set either way, the tokenizers' warning about forked processes is not printed.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    files = _files(settings, cache)
    fast = _fast(settings, files, cache)
    embedder = fast or SentenceTransformerEmbedder(files, settings.embedding_device)
    logger.info("embedding with %s on %s, %s", files.name, embedder.backend, embedder.precision)
    return embedder


def model_fingerprint(settings: IndexSettings, cache: Path | None) -> str | None:
    """The fingerprint of the model that the settings ask for, without loading it; None before its download.

    Raises:
        ModelError: the weights of the default model are missing or not the published ones.
    """
    folder = model_folder(settings.embedding_model)
    return model_files(settings.embedding_model, folder, cache).fingerprint if folder else None


def _files(settings: IndexSettings, cache: Path | None) -> ModelFiles:
    name = settings.embedding_model
    folder = model_folder(name)
    if folder is None:
        load_sentence_transformer(name, "cpu")  # downloads it
        folder = model_folder(name)
    if folder is None:
        raise ModelError(f"{name} was loaded but its files were not found; give EMBEDDING_MODEL its folder")
    return model_files(name, folder, cache)


def _fast(settings: IndexSettings, files: ModelFiles, cache: Path | None) -> OpenVinoEmbedder | None:
    """The embedder without torch, None where torch has to do."""
    if settings.embedding_backend == "torch" or settings.embedding_device != "cpu" or cache is None:
        return None
    try:
        return _converted(files, cache)
    except ModelError:
        raise
    # Whatever stops openvino (not installed, an unknown CPU, a model it cannot run), torch still embeds.
    except Exception as error:
        reason = str(error).strip().partition("\n")[0]
        if settings.embedding_backend == "openvino":
            raise ModelError(f"openvino cannot run {files.name}: {reason}; set EMBEDDING_BACKEND=torch") from error
        logger.warning(
            "openvino cannot run %s (%s; is there room in %s?): embedding with torch", files.name, reason, cache
        )
        return None


def _converted(files: ModelFiles, cache: Path) -> OpenVinoEmbedder:
    found = open_converted(cache, files.fingerprint)
    if found is None:
        logger.info("converting %s for openvino, once", files.name)
        source = SentenceTransformerEmbedder(files)
        publish_converted(cache, files.fingerprint, lambda folder: _convert_and_try(source, files, folder))
        found = open_converted(cache, files.fingerprint)
    if found is None:
        raise OSError(f"the conversion in {cache} cannot be read back")
    return OpenVinoEmbedder(files, *found)


def _convert_and_try(source: SentenceTransformerEmbedder, files: ModelFiles, folder: Path) -> Recipe:
    recipe = convert(source, folder)
    trial = OpenVinoEmbedder(files, folder, recipe)
    cosines = np.concatenate(
        [
            np.sum(trial.embed_queries(_TRIAL) * source.embed_queries(_TRIAL), axis=1),
            np.sum(trial.embed_passages(_TRIAL) * source.embed_passages(_TRIAL), axis=1),
        ]
    )
    if cosines.min() < _CLOSE:
        raise ValueError(f"its vectors differ from torch's, cosine {cosines.min():.4f}")
    return recipe

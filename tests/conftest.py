"""Fixtures that several test modules share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from index.embedding import Embedder, load_embedder
from index.settings import DEFAULT_MODEL, IndexSettings

os.environ["HF_HUB_OFFLINE"] = "1"  # read when huggingface_hub is first imported


@pytest.fixture(scope="session")
def model_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for converted models, shared by the whole run so that each is converted once."""
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="session")
def embedder(model_cache: Path) -> Embedder:
    """The default model, on whatever runs it fastest here."""
    settings = IndexSettings(embedding_model=DEFAULT_MODEL, embedding_device="cpu", embedding_backend="auto")
    return load_embedder(settings, model_cache)

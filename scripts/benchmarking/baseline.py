"""What everybody ships: `SentenceTransformer.encode`, torch in full precision on the CPU."""

from __future__ import annotations

from typing import Any

from index.embedders.model_files import model_folder
from index.embedders.torch_backend import load_sentence_transformer
from scripts.benchmarking.sides import Work

BASELINE = "SentenceTransformer.encode, torch fp32"


def encoding(model: str) -> Work:
    """Loads a model as its documentation says; an item is a list of texts, its result their (n, d) vectors."""
    loaded = load_sentence_transformer(str(model_folder(model) or model), "cpu")

    def encode(texts: list[str]) -> Any:  # noqa: ANN401 - what the library gives
        return loaded.encode(texts, normalize_embeddings=True, show_progress_bar=False)

    encode(["a first text"])
    return encode

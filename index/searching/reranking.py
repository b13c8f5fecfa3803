"""An optional cross-encoder that reads question and passage together and puts the best candidates in a better order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelError
from index.retrieval import Hit

TOP = 20
"""How many candidates are read again: a cross-encoder costs about 10 ms for each on a small machine."""


class Reranker(Protocol):
    """Tells better than a search, and at a higher price, how well texts answer a query."""

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """Gives one score a text, (n,) float32; only their order means something."""


class CrossEncoderReranker:
    """Runs a sentence-transformers CrossEncoder."""

    def __init__(self, name: str) -> None:
        """Loads the model from a local folder or, by name, from the hub.

        Raises:
            ModelError: there is no such model, or it cannot be downloaded.
        """
        from sentence_transformers import CrossEncoder

        try:
            self._model = CrossEncoder(name, device="cpu", num_labels=1)
        except (OSError, ValueError, RuntimeError) as error:
            reason = str(error).strip().partition("\n")[0]
            remedy = "name a folder, or leave it empty"
            raise ModelError(f"cannot load RERANKER_MODEL {name}: {reason}; {remedy}") from error

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """Gives one score a text, (n,) float32."""
        if not texts:
            return np.empty(0, np.float32)
        pairs = [(query, text) for text in texts]
        return np.asarray(self._model.predict(pairs, show_progress_bar=False), np.float32).reshape(len(texts))


def reordered(query: str, hits: Sequence[Hit], reranker: Reranker) -> list[Hit]:
    """Gives hits with the first `TOP` in the reranker's order.

    The chances stay in their places, highest first: a reranker's scores order, but they are no probabilities.
    """
    top = hits[:TOP]
    scores = reranker.scores(query, [hit.text for hit in top])
    order = np.argsort(-scores, kind="stable")
    return [
        *(replace(top[i], score=place.score) for i, place in zip(order, top, strict=True)),
        *hits[TOP:],
    ]

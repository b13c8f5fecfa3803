"""Other libraries on the same sets, as they come: txtai's hybrid, Haystack's two retrievers joined.

Both get this project's vectors of the same model, so that what is compared is the search.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding import Embedder
from scripts.evaluation.beir import Entry
from scripts.evaluation.searchers import DEPTH, Found, Searcher

Vectors = NDArray[np.float32]

PACKAGES = ("txtai", "haystack-ai")
"""What `make compare` installs beside the project."""


def rivals_on(entries: Sequence[Entry], embedder: Embedder) -> list[Searcher]:
    """Gives a search over the entries for every library that is installed."""
    found: list[Searcher] = []
    if find_spec("txtai"):
        found.append(TxtaiSearch(entries, embedder))
    if find_spec("haystack"):
        found.append(HaystackSearch(entries, embedder))
    return found


class TxtaiSearch:
    """txtai's hybrid search: BM25 and vectors, each weighing a half."""

    name = "txtai"

    def __init__(self, entries: Sequence[Entry], embedder: Embedder) -> None:
        self._ids = [entry.id for entry in entries]
        self._embed: Callable[[Sequence[str]], Vectors] = embedder.embed_passages
        txtai: Any = import_module("txtai")
        self._embeddings = txtai.Embeddings(method="external", transform=lambda texts: self._embed(texts), hybrid=True)
        self._embeddings.index((i, entry.whole, None) for i, entry in enumerate(entries))
        self._embed = embedder.embed_queries

    def search(self, query: str, language: str) -> Found:
        """Ranks entries by txtai's score."""
        found = self._embeddings.search(query, DEPTH)
        return Found(tuple(self._ids[i] for i, _ in found), float(found[0][1]) if found else 0.0)


class HaystackSearch:
    """Haystack's in-memory BM25 and vector retrievers, joined by reciprocal rank fusion."""

    name = "haystack"

    def __init__(self, entries: Sequence[Entry], embedder: Embedder) -> None:
        os.environ.setdefault("HAYSTACK_TELEMETRY_ENABLED", "False")
        logging.getLogger("haystack").setLevel(logging.WARNING)
        document: Any = import_module("haystack").Document
        store = import_module("haystack.document_stores.in_memory").InMemoryDocumentStore(
            embedding_similarity_function="cosine", return_embedding=False
        )
        retrievers: Any = import_module("haystack.components.retrievers")
        joiner: Any = import_module("haystack.components.joiners").DocumentJoiner
        vectors = embedder.embed_passages([entry.whole for entry in entries])
        store.write_documents(
            [
                document(id=entry.id, content=entry.whole, embedding=vector.tolist())
                for entry, vector in zip(entries, vectors, strict=True)
            ]
        )
        self._embedder = embedder
        self._words = retrievers.InMemoryBM25Retriever(store, top_k=DEPTH)
        self._meanings = retrievers.InMemoryEmbeddingRetriever(store, top_k=DEPTH)
        self._joiner = joiner(join_mode="reciprocal_rank_fusion", top_k=DEPTH)

    def search(self, query: str, language: str) -> Found:
        """Ranks entries by the sum of their reciprocal ranks."""
        vector = np.asarray(self._embedder.embed_queries([query])[0]).tolist()
        sides = [
            self._words.run(query=query)["documents"],
            self._meanings.run(query_embedding=vector)["documents"],
        ]
        found = self._joiner.run(documents=sides)["documents"]
        return Found(tuple(one.id for one in found), float(found[0].score or 0) if found else 0.0)

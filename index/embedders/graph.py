"""What computes a converted model: its graph, from tokens to vectors."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedders.batching import Batch
from index.vector_rows import StoredRows

if TYPE_CHECKING:
    from openvino import Core

GRAPH, WEIGHTS, WORDS = "model.xml", "model.bin", "words.npy"


class Inferred(NamedTuple):
    """Texts' vectors, (n, d), and their last layer, (n, tokens, d), which is empty unless it was asked for."""

    vectors: NDArray[np.float32]
    layers: NDArray[np.float32]


class Graph:
    """A compiled model; several threads may use it and take turns.

    For a text of another length than the one before it prepares itself anew: 16 and 24 tokens in turn take 3.7 and 4.3
    ms where 16 alone take 3.2. In two streams with a thread each they take 4.4 and 5.5, and with a second graph for 16
    tokens alone 2.8 and 3.8; but that holds the weights once more, 21 MB, and takes .2 s to compile.
    """

    def __init__(self, core: Core, folder: Path, words: bool) -> None:
        """Compiles the graph; with `words`, the vectors of a text's tokens are looked up in a file beside it."""
        # No precision is asked for: by itself openvino takes bf16 where the CPU computes in it, elsewhere f32.
        # Its threads are bound to no core: bound ones wait whenever somebody else uses theirs, which on a busy machine
        # of two cores takes a question of 16 tokens from 11 to 24 ms.
        config = {"PERFORMANCE_HINT": "LATENCY", "ENABLE_CPU_PINNING": False}
        compiled = core.compile_model(folder / GRAPH, "CPU", config)
        self.precision = str(compiled.get_property("INFERENCE_PRECISION_HINT").get_type_name())  # bf16, f32
        self._words = StoredRows(folder / WORDS) if words else None
        self._request = compiled.create_infer_request()
        self._lock = Lock()

    def infer(self, batch: Batch, *, with_pieces: bool) -> Inferred:
        """Runs the model on a batch."""
        inputs: dict[str, NDArray[np.generic]] = {"input_ids": batch.ids, "attention_mask": batch.mask}
        if self._words is not None:
            inputs["words"] = self._words.at(batch.ids.ravel()).reshape(*batch.ids.shape, -1)
        layers = np.empty((0, 0, 0), np.float32)
        with self._lock:
            self._request.infer(inputs, share_inputs=True, share_outputs=True)
            vectors = np.array(self._request.get_output_tensor(0).data, np.float32)
            if with_pieces:
                layers = np.array(self._request.get_output_tensor(1).data, np.float32)
        # Once more, even if the graph normalises: it may do so in bf16.
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return Inferred(vectors, layers)

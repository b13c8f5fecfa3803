"""Where a converted model computes: lanes side by side, each of which is ready for the shape that it had last."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedders.batching import Batch

if TYPE_CHECKING:
    from openvino import CompiledModel

    from index.vector_rows import StoredRows

LANES = 2
"""One for the questions of up to sixteen tokens, nine of ten, and one for longer ones.

A graph that gets another shape than before prepares itself anew: in turn, 16 and 24 tokens take 6.3 and 7.4 ms of a
core in one lane, 4.4 and 5.5 in two, which hold 15 MB more.
"""


class Inferred(NamedTuple):
    """Texts' vectors, (n, d), and their last layer, (n, tokens, d), which is empty unless it was asked for."""

    vectors: NDArray[np.float32]
    layers: NDArray[np.float32]


class Lane:
    """A request and a thread of its own: openvino keeps a graph for each thread that asks it, at most its streams.

    With `words`, the vectors of the vocabulary, the graph begins after these have been looked up.
    """

    def __init__(self, compiled: CompiledModel, words: StoredRows | None) -> None:
        self._request = compiled.create_infer_request()
        self._words = words
        self._thread = ThreadPoolExecutor(1, "embedding")

    def infer(self, batch: Batch, *, with_pieces: bool) -> Future[Inferred]:
        """Runs the model on a batch after those that wait already."""
        return self._thread.submit(self._infer, batch.ids, batch.mask, with_pieces)

    def _infer(self, ids: NDArray[np.int64], mask: NDArray[np.int64], with_pieces: bool) -> Inferred:
        inputs: dict[str, NDArray[np.generic]] = {"input_ids": ids, "attention_mask": mask}
        if self._words is not None:
            inputs["words"] = self._words.at(ids.ravel()).reshape(*ids.shape, -1)
        self._request.infer(inputs, share_inputs=True)
        vectors = np.array(self._request.get_output_tensor(0).data, np.float32)
        layers = np.empty((0, 0, 0), np.float32)
        if with_pieces:
            layers = np.array(self._request.get_output_tensor(1).data, np.float32)
        # Once more, even if the graph normalises: it may do so in bf16.
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return Inferred(vectors, layers)

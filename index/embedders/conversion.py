"""Converts a model for the fast embedder."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedders.converted import Recipe
from index.embedders.graph import GRAPH, WORDS
from index.embedders.openvino_backend import TOKENIZER, openvino_package
from index.embedders.torch_backend import SentenceTransformerEmbedder

if TYPE_CHECKING:
    from openvino import Model, Node
    from sentence_transformers import SentenceTransformer


def convert(source: SentenceTransformerEmbedder, folder: Path) -> Recipe:
    """Write a model's graph, from tokens to vectors and the last layer, its words and tokenizer into a folder."""
    model, openvino = source.model, openvino_package()
    pieces = source.tells_pieces
    graph = _traced(model, pieces)
    words = _words_cut_out(graph)
    # Half-precision weights: 80 MB less resident memory, and the cosines to torch stay above 0.9999.
    openvino.save_model(graph, folder / GRAPH, compress_to_fp16=True)
    if words is not None:
        np.save(folder / WORDS, words, allow_pickle=False)
    model.tokenizer.backend_tokenizer.save(str(folder / TOKENIZER))
    return Recipe(
        dimension=source.dimension,
        max_tokens=int(model.get_max_seq_length() or model.tokenizer.model_max_length),
        pad_token=int(model.tokenizer.pad_token_id or 0),
        query_prompt=source.query_prompt,
        passage_prompt=source.passage_prompt,
        pieces=pieces,
        words=words is not None,
    )


def _traced(model: SentenceTransformer, pieces: bool) -> Model:
    """The graph of all the model's modules, pooling and normalisation included; with the last layer if asked for."""
    import torch
    from openvino.frontend import FrontEndManager
    from openvino.frontend.pytorch.ts_decoder import TorchScriptPythonDecoder

    class Graph(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, ...]:
            found = self.model({"input_ids": input_ids, "attention_mask": attention_mask})
            return tuple(found[name] for name in ("sentence_embedding", *(["token_embeddings"] if pieces else [])))

    ids = torch.ones(2, 8, dtype=torch.int64)
    example = {"input_ids": ids, "attention_mask": torch.tril(ids, 6)}  # the rows end in padding
    frontend = FrontEndManager().load_by_framework("pytorch")
    with _quiet_tracing():
        decoder = TorchScriptPythonDecoder(Graph().eval(), example_input=example)
        return frontend.convert(frontend.load(decoder))


def _words_cut_out(model: Model) -> NDArray[np.float16] | None:
    """Gives the vectors of the vocabulary, (v, d), and lets the graph begin with those of a text's tokens, `words`.

    They are half of the weights. In the graph's own file, which is mapped, each question's words bring megabytes of
    their neighbours into memory; rows of a file that is read bring none. None where they are not found.
    """
    from openvino import opset13

    found = next(((node, table) for node in model.get_ops() if (table := _table_of(node)) is not None), None)
    if found is None:
        return None
    lookup, table = found
    words = opset13.parameter([-1, -1, table.shape[1]], np.float32, name="words")
    words.output(0).set_names({"words"})
    lookup.output(0).replace(words.output(0))
    model.add_parameters([words])
    model.validate_nodes_and_infer_types()
    return table


def _table_of(node: Node) -> NDArray[np.float16] | None:
    """The table in which a node looks up the ids of a text's tokens; None where it does something else."""
    if node.get_type_name() != "Gather":
        return None
    table, ids = (_unconverted(node.input_value(place).get_node()) for place in (0, 1))
    if table.get_type_name() != "Constant" or ids.get_friendly_name() != "input_ids":
        return None
    return np.array(table.data, np.float16)


def _unconverted(node: Node) -> Node:
    """What a node is before its numbers are only written in another type."""
    while node.get_type_name() == "Convert":
        node = node.input_value(0).get_node()
    return node


@contextmanager
def _quiet_tracing() -> Iterator[None]:
    """Hide what the libraries say about each other while a model is traced."""
    from torch.jit._trace import TracerWarning

    loggers = [logging.getLogger(name) for name in ("transformers", "sentence_transformers")]
    levels = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        # openvino uses torch.jit, torch.jit reads every property, and a trace fixes branches on shapes:
        # all outside this project, and the vectors are compared with torch's before the graph is used.
        warnings.filterwarnings("ignore", r"`torch\.jit\.trace", DeprecationWarning)
        warnings.filterwarnings("ignore", "`is_gradient_checkpointing`", FutureWarning)
        warnings.filterwarnings("ignore", category=TracerWarning)
        for logger in loggers:
            logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)

"""The fast embedder: a model converted once, then served without torch; the only user of openvino."""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from index.embedders.batching import batches_of
from index.embedders.converted import Recipe
from index.embedders.mapped import give_back
from index.embedders.model_files import ModelFiles
from index.embedders.pieces import Pieces, Read, TakePieces, pieces_of
from index.embedders.torch_backend import SentenceTransformerEmbedder

if TYPE_CHECKING:
    from openvino import CompiledModel, Model
    from sentence_transformers import SentenceTransformer
    from tokenizers import Encoding, Tokenizer

_GRAPH, _WEIGHTS, _TOKENIZER = "model.xml", "model.bin", "tokenizer.json"


class OpenVinoEmbedder:
    """Runs a converted model; several threads may use it and take turns, batch by batch."""

    backend = "openvino"

    def __init__(self, files: ModelFiles, folder: Path, recipe: Recipe, threads: int = 0) -> None:
        self.name = files.name
        self.fingerprint = files.fingerprint
        self._files = files
        self.dimension = recipe.dimension
        self.tells_pieces = recipe.pieces
        self._recipe = recipe
        self._tokenizer = _load_tokenizer(folder, recipe)
        compiled = _compile(folder, threads)
        self.precision = str(compiled.get_property("INFERENCE_PRECISION_HINT").get_type_name())  # bf16, f32
        self._request = compiled.create_infer_request()
        self._lock = threading.Lock()  # for the tokenizer and the request: neither serves two threads at once
        self._embed([""], "")  # the first one lays the weights out for the CPU, ...
        give_back(folder / _WEIGHTS)  # ... after which 25 MB of the file they came from are not needed

    @property
    def vocabulary(self) -> list[str]:
        """Whole words that the model knows, the most frequent first."""
        return self._files.vocabulary

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, after the model's prompt for queries if it has one."""
        return self._embed(texts, self._recipe.query_prompt)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, after the model's prompt for passages if it has one."""
        return self._embed(texts, self._recipe.passage_prompt, progress)

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector and pieces."""
        pieces: dict[int, Pieces] = {}
        vectors = self._embed(texts, self._recipe.query_prompt, take=pieces.__setitem__)
        return [Read(vector, pieces[place]) for place, vector in enumerate(vectors)]

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1; `take` gets each passage's pieces."""
        return self._embed(texts, self._recipe.passage_prompt, progress, take)

    def _embed(
        self, texts: Sequence[str], prompt: str, progress: bool = False, take: TakePieces | None = None
    ) -> NDArray[np.float32]:
        from tqdm import tqdm

        prompted = [prompt + text for text in texts]
        encoded: dict[str, Encoding] = {}  # of the texts of which batches are being made

        def tokenise(some: list[str]) -> list[list[int]]:
            encoded.clear()
            with self._lock:
                encoded.update(zip(some, self._tokenizer.encode_batch(some), strict=True))
            return [encoded[text].ids for text in some]

        vectors = np.empty((len(texts), self.dimension), np.float32)
        with tqdm(total=len(texts), desc="Embedding", unit=" texts", disable=not progress) as bar:
            for positions, ids, mask in batches_of(prompted, tokenise, self._recipe.pad_token):
                vectors[positions], layers = self._infer(ids, mask, with_pieces=take is not None)
                if take is not None:
                    for position, layer in zip(positions, layers, strict=True):
                        take(position, pieces_of(encoded[prompted[position]], layer, prompt))
                bar.update(len(positions))
        return vectors

    def _infer(
        self, ids: NDArray[np.int64], mask: NDArray[np.int64], *, with_pieces: bool
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Gives the texts' vectors and, (texts, tokens, d), the last layer's; none of these unless asked for."""
        layers = np.empty((0, 0, 0), np.float32)
        with self._lock:
            self._request.infer({"input_ids": ids, "attention_mask": mask})
            vectors = np.array(self._request.get_output_tensor(0).data, np.float32)
            if with_pieces:
                layers = np.array(self._request.get_output_tensor(1).data, np.float32)
        # Once more, even if the graph normalises: it may do so in bf16.
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return vectors, layers


def convert(source: SentenceTransformerEmbedder, folder: Path) -> Recipe:
    """Write a model's graph, from token ids to vectors and the last layer, and its tokenizer into a folder."""
    model = source.model
    # Half-precision weights: 80 MB less resident memory, and the cosines to torch stay above 0.9999.
    pieces = source.tells_pieces
    _openvino().save_model(_traced(model, pieces), folder / _GRAPH, compress_to_fp16=True)
    model.tokenizer.backend_tokenizer.save(str(folder / _TOKENIZER))
    return Recipe(
        dimension=source.dimension,
        max_tokens=int(model.get_max_seq_length() or model.tokenizer.model_max_length),
        pad_token=int(model.tokenizer.pad_token_id or 0),
        query_prompt=source.query_prompt,
        passage_prompt=source.passage_prompt,
        pieces=pieces,
    )


def _traced(model: SentenceTransformer, pieces: bool) -> Model:
    """The graph of all the model's modules, pooling and normalisation included; with the last layer if asked for."""
    _openvino()
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


def _openvino() -> ModuleType:
    """The openvino package without its converter, whose import reports to a server of usage statistics.

    Without it the import is also three times as fast and takes 15 MB less; `openvino` allows for its absence.
    """
    sys.modules.setdefault("openvino.tools.ovc", None)  # type: ignore[arg-type]
    import openvino

    return cast(ModuleType, openvino)


def _load_tokenizer(folder: Path, recipe: Recipe) -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / _TOKENIZER))
    tokenizer.enable_truncation(recipe.max_tokens)
    tokenizer.no_padding()
    return tokenizer


def _compile(folder: Path, threads: int) -> CompiledModel:
    # No precision is asked for: by itself openvino takes bf16 where the CPU computes in it, elsewhere f32.
    # Its threads are bound to no core: bound ones wait whenever somebody else uses theirs, which on a busy machine of
    # two cores takes a question of 16 tokens from 11 to 24 ms.
    config: dict[str, str | int | bool] = {"PERFORMANCE_HINT": "LATENCY", "ENABLE_CPU_PINNING": False}
    if threads:
        config["INFERENCE_NUM_THREADS"] = threads
    return _openvino().Core().compile_model(folder / _GRAPH, "CPU", config)

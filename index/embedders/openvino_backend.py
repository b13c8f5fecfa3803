"""The fast embedder: a converted model served without torch; with `conversion`, the only user of openvino."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from index.embedders.batching import SHORTEST, Batch, batches_of
from index.embedders.converted import Recipe
from index.embedders.lanes import LANES, Inferred, Lane
from index.embedders.mapped import give_back
from index.embedders.model_files import ModelFiles
from index.embedders.pieces import Pieces, Read, TakePieces, pieces_of
from index.vector_rows import StoredRows

if TYPE_CHECKING:
    from openvino import CompiledModel
    from tokenizers import Encoding, Tokenizer

GRAPH, WEIGHTS, WORDS, TOKENIZER = "model.xml", "model.bin", "words.npy", "tokenizer.json"


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
        self._lock = Lock()  # for the tokenizer, which does not serve two threads at once
        compiled = _compile(folder, threads)
        self.precision = str(compiled.get_property("INFERENCE_PRECISION_HINT").get_type_name())  # bf16, f32
        words = StoredRows(folder / WORDS) if recipe.words else None
        self._lanes = [Lane(compiled, words) for _ in range(compiled.get_property("NUM_STREAMS"))]
        [(first, _)] = self._batches([""])
        for inferred in [lane.infer(first, with_pieces=False) for lane in self._lanes]:
            inferred.result()  # the first one lays the weights out for the CPU, ...
        give_back(folder / WEIGHTS)  # ... after which the file they came from is not needed

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
        """(n, d) float32 vectors, the same as `embed_passages` gives; `take` gets each passage's pieces."""
        return self._embed(texts, self._recipe.passage_prompt, progress, take)

    def _embed(
        self, texts: Sequence[str], prompt: str, progress: bool = False, take: TakePieces | None = None
    ) -> NDArray[np.float32]:
        from tqdm import tqdm

        vectors = np.empty((len(texts), self.dimension), np.float32)
        prompted = [prompt + text for text in texts]
        with tqdm(total=len(texts), desc="Embedding", unit=" texts", disable=not progress) as bar:
            for positions, encodings, inferred in self._inferred(prompted, with_pieces=take is not None):
                vectors[positions] = inferred.vectors
                if take is not None:
                    for position, encoding, layer in zip(positions, encodings, inferred.layers, strict=True):
                        take(position, pieces_of(encoding, layer, prompt))
                bar.update(len(positions))
        return vectors

    def _inferred(
        self, texts: Sequence[str], *, with_pieces: bool
    ) -> Iterator[tuple[list[int], list[Encoding], Inferred]]:
        """Gives the places of some texts, their encodings, and what the model made of them, until it is all."""
        waiting: deque[tuple[list[int], list[Encoding], Future[Inferred]]] = deque()
        for number, (batch, encodings) in enumerate(self._batches(texts)):
            if len(waiting) > len(self._lanes):
                yield _first_of(waiting)
            lane = self._lane(number, batch, len(texts))
            waiting.append((batch.positions, encodings, lane.infer(batch, with_pieces=with_pieces)))
        while waiting:
            yield _first_of(waiting)

    def _lane(self, number: int, batch: Batch, texts: int) -> Lane:
        """Gives a question the lane for its length, and many texts each lane in turn."""
        if texts > len(self._lanes):
            return self._lanes[number % len(self._lanes)]
        return self._lanes[0 if batch.ids.shape[1] <= SHORTEST else -1]

    def _batches(self, texts: Sequence[str]) -> Iterator[tuple[Batch, list[Encoding]]]:
        """Gives batches with the encodings of their texts."""
        encoded: dict[str, Encoding] = {}  # of the texts of which batches are being made

        def tokenise(some: list[str]) -> list[list[int]]:
            encoded.clear()
            with self._lock:
                encoded.update(zip(some, self._tokenizer.encode_batch(some), strict=True))
            return [encoded[text].ids for text in some]

        for batch in batches_of(texts, tokenise, self._recipe.pad_token):
            yield batch, [encoded[texts[position]] for position in batch.positions]


def _first_of(
    waiting: deque[tuple[list[int], list[Encoding], Future[Inferred]]],
) -> tuple[list[int], list[Encoding], Inferred]:
    positions, encodings, inferred = waiting.popleft()
    return positions, encodings, inferred.result()


def openvino_package() -> ModuleType:
    """The openvino package without its converter, whose import reports to a server of usage statistics.

    Without it the import is also three times as fast and takes 15 MB less; `openvino` allows for its absence.
    """
    sys.modules.setdefault("openvino.tools.ovc", None)  # type: ignore[arg-type]
    import openvino

    return cast(ModuleType, openvino)


def _load_tokenizer(folder: Path, recipe: Recipe) -> Tokenizer:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    tokenizer.enable_truncation(recipe.max_tokens)
    tokenizer.no_padding()
    return tokenizer


def _compile(folder: Path, threads: int) -> CompiledModel:
    # No precision is asked for: by itself openvino takes bf16 where the CPU computes in it, elsewhere f32.
    # Its threads are bound to no core: bound ones wait whenever somebody else uses theirs, which on a busy machine of
    # two cores takes a question of 16 tokens from 11 to 24 ms.
    lanes = min(LANES, threads or os.cpu_count() or 1)
    config: dict[str, str | int | bool] = {"NUM_STREAMS": lanes, "ENABLE_CPU_PINNING": False}
    if threads:
        config["INFERENCE_NUM_THREADS"] = threads
    return openvino_package().Core().compile_model(folder / GRAPH, "CPU", config)

"""The fast embedder: a converted model served without torch; with `conversion`, the only user of openvino."""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from index.embedders.batching import Batch, batches_of
from index.embedders.converted import Recipe
from index.embedders.graph import WEIGHTS, Graph
from index.embedders.model_files import ModelFiles
from index.embedders.pieces import Pieces, Read, TakePieces, pieces_of

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

TOKENIZER = "tokenizer.json"


class OpenVinoEmbedder:
    """Runs a converted model; several threads may use it and take turns, batch by batch."""

    backend = "openvino"

    def __init__(self, files: ModelFiles, folder: Path, recipe: Recipe) -> None:
        self.name = files.name
        self.fingerprint = files.fingerprint
        self._files = files
        self.dimension = recipe.dimension
        self.tells_pieces = recipe.pieces
        self._recipe = recipe
        self._tokenizer = _load_tokenizer(folder, recipe)
        self._lock = Lock()  # for the tokenizer, which does not serve two threads at once
        self._graph = Graph(openvino_package().Core(), folder, recipe.words)
        self.precision = self._graph.precision
        self._embed([""], "")  # the first one lays the weights out for the CPU, ...
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
        with tqdm(total=len(texts), desc="Embedding", unit=" texts", disable=not progress) as bar:
            for batch, encodings in self._batches([prompt + text for text in texts]):
                vectors[batch.positions], layers = self._graph.infer(batch, with_pieces=take is not None)
                if take is not None:
                    for position, encoding, layer in zip(batch.positions, encodings, layers, strict=True):
                        take(position, pieces_of(encoding, layer, prompt))
                bar.update(len(batch.positions))
        return vectors

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


_MAPS = Path("/proc/self/maps")


def give_back(file: Path) -> None:
    """Gives this process's pages of a file that is mapped for reading back to the system; on Linux, else nothing.

    Whoever reads there again finds the same: the system fetches the page anew.
    """
    if sys.platform != "linux" or not _MAPS.exists():
        return
    library = ctypes.CDLL(None)
    name = str(file.resolve())
    for line in _MAPS.read_text(encoding="utf-8", errors="surrogateescape").splitlines():
        place, rights, *_, path = line.split(maxsplit=5) if line.count("/") else ("", "", "")
        if path == name and rights.startswith("r--"):
            first, end = (int(number, 16) for number in place.split("-"))
            library.madvise(ctypes.c_void_p(first), ctypes.c_size_t(end - first), mmap.MADV_DONTNEED)

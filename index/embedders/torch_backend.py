"""The embedder that runs any model with torch; the only user of sentence_transformers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from index.embedders.model_files import ModelFiles
from index.embedders.pieces import Pieces, Read, TakePieces, pieces_of
from index.errors import ModelError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer
    from torch import Tensor

_PIECES_AT_ONCE = 256
"""Of so many passages all pieces are in memory at a time: 100 MB."""


class SentenceTransformerEmbedder:
    """Runs a model on a CPU or, with `EMBEDDING_DEVICE=cuda`, on a GPU."""

    backend = "torch"
    precision = "f32"

    def __init__(self, files: ModelFiles, device: str = "cpu") -> None:
        self.name = files.name
        self.fingerprint = files.fingerprint
        self._files = files
        self.model = load_sentence_transformer(str(files.folder), device)
        self.dimension = int(self.model.get_embedding_dimension() or 0)
        self.query_prompt = self.model.prompts.get("query") or ""
        self.passage_prompt = _passage_prompt(self.model.prompts)

    @property
    def vocabulary(self) -> list[str]:
        """Whole words that the model knows, the most frequent first."""
        return self._files.vocabulary

    def embed_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, after the model's prompt for queries if it has one."""
        if not texts:
            return self._nothing()
        vectors = self.model.encode_query(
            list(texts), prompt=self.query_prompt, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)

    def embed_passages(self, texts: Sequence[str], progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1, after the model's prompt for passages if it has one."""
        if not texts:
            return self._nothing()
        vectors = self.model.encode_document(
            list(texts), prompt=self.passage_prompt, normalize_embeddings=True, show_progress_bar=progress
        )
        return np.asarray(vectors, np.float32)

    @cached_property
    def tells_pieces(self) -> bool:
        """Whether the model's last layer gives a vector for each piece, in order from the first column on."""
        tokenizer = self.model.tokenizer
        if getattr(tokenizer, "backend_tokenizer", None) is None or tokenizer.padding_side != "right":
            return False
        [found] = self.model.encode(["a"], output_value=None, show_progress_bar=False)
        return "token_embeddings" in found

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector and pieces."""
        pieces: dict[int, Pieces] = {}
        vectors = self._read(texts, self.query_prompt, pieces.__setitem__)
        return [Read(vector, pieces[place]) for place, vector in enumerate(vectors)]

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors of length 1; `take` gets each passage's pieces."""
        return self._read(texts, self.passage_prompt, take, progress)

    def _read(self, texts: Sequence[str], prompt: str, take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        from tqdm import tqdm

        vectors = np.empty((len(texts), self.dimension), np.float32)
        encodings = self._tokenizer.encode_batch([prompt + text for text in texts])
        with tqdm(total=len(texts), desc="Embedding", unit=" texts", disable=not progress) as bar:
            for first in range(0, len(texts), _PIECES_AT_ONCE):
                some = list(texts[first : first + _PIECES_AT_ONCE])
                found = self.model.encode(some, prompt=prompt, output_value=None, show_progress_bar=False)
                for place, one in enumerate(cast("list[dict[str, Tensor]]", found), start=first):
                    vectors[place] = one["sentence_embedding"].cpu()
                    take(place, pieces_of(encodings[place], one["token_embeddings"].cpu().numpy(), prompt))
                bar.update(len(some))
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
        return vectors

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        """The model's tokenizer, which tells where in a text each piece stands."""
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_str(self.model.tokenizer.backend_tokenizer.to_str())
        tokenizer.enable_truncation(int(self.model.get_max_seq_length() or self.model.tokenizer.model_max_length))
        tokenizer.no_padding()
        return tokenizer

    def _nothing(self) -> NDArray[np.float32]:
        return np.empty((0, self.dimension), np.float32)


def load_sentence_transformer(source: str, device: str) -> SentenceTransformer:
    """A sentence-transformers model from a folder or, by name, from the hub.

    Raises:
        ModelError: there is no such model or device, or it cannot be downloaded.
    """
    _check_device(device)
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging as transformers_logging

    transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        return SentenceTransformer(source, device=device)
    except (OSError, ValueError, RuntimeError, AssertionError, KeyError) as error:
        reason = str(error).strip().partition("\n")[0]
        raise ModelError(
            f"cannot load EMBEDDING_MODEL {source} on {device}: {reason} (give a folder with a "
            "sentence-transformers model, or a name on the hub: that needs the network the first time)"
        ) from error


def _check_device(device: str) -> None:
    import torch

    if device.startswith("cuda") and not torch.cuda.is_available():
        raise ModelError(
            f"EMBEDDING_DEVICE is {device}, but torch {torch.__version__} finds no GPU that it can use: install a "
            "CUDA build of torch and the GPU's driver, or set EMBEDDING_DEVICE=cpu"
        )


def _passage_prompt(prompts: Mapping[str, str | None]) -> str:
    """The prompt for passages, by the names that encode_document looks for.

    It would take an empty `document`, which every model has, before a `passage` that says something.
    """
    return next((prompt for name in ("document", "passage", "corpus") if (prompt := prompts.get(name))), "")

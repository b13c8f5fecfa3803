"""The word pieces of a text with the vectors that a model gives each of them, where it stands among the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray


class Pieces(NamedTuple):
    """The word pieces of a text, in order, without the model's own marks and its prompt.

    Attributes:
        vectors: (t, d) float16, the model's last layer, of any length.
        spans: (t, 2) int32, where each begins and ends in the text.
    """

    vectors: NDArray[np.float16]
    spans: NDArray[np.int32]


NO_PIECES = Pieces(np.empty((0, 0), np.float16), np.empty((0, 2), np.int32))


class Read(NamedTuple):
    """A text's vector, (d,) float32 of length 1, and its pieces, from one inference."""

    vector: NDArray[np.float32]
    pieces: Pieces


TakePieces = Callable[[int, Pieces], None]
"""Is given the place of each text among all texts, and its pieces."""


@runtime_checkable
class PieceReader(Protocol):
    """An embedder that can give the pieces of what it embeds, too, if its model tells them."""

    @property
    def tells_pieces(self) -> bool:
        """Whether the model has pieces at all."""

    def read_queries(self, texts: Sequence[str]) -> list[Read]:
        """Each query's vector, the same as `embed_queries` gives, and its pieces."""

    def read_passages(self, texts: Sequence[str], take: TakePieces, progress: bool = False) -> NDArray[np.float32]:
        """(n, d) float32 vectors, the same as `embed_passages` gives; `take` gets each text's pieces meanwhile."""


class Encoding(Protocol):
    """A text's tokens as the `tokenizers` package gives them."""

    @property
    def offsets(self) -> list[tuple[int, int]]:
        """Where each begins and ends."""

    @property
    def special_tokens_mask(self) -> list[int]:
        """1 for the model's own marks."""


def piece_reader(embedder: object) -> PieceReader | None:
    """The embedder if it can tell pieces, else None."""
    return embedder if isinstance(embedder, PieceReader) and embedder.tells_pieces else None


def pieces_of(encoding: Encoding, layer: NDArray[np.float32], prompt: str) -> Pieces:
    """The pieces of a text after its prompt; `layer`: (tokens and what is padded after them, d)."""
    spans = np.array(encoding.offsets, np.int32).reshape(-1, 2) - len(prompt)
    own = (np.array(encoding.special_tokens_mask, bool)) | (spans[:, 1] <= 0)
    return Pieces(layer[: len(spans)][~own].astype(np.float16), np.maximum(spans[~own], 0))

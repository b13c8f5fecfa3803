"""The vectors of passages' word pieces, abridged, and how like those of a question they are (late interaction).

Each piece of the question takes the closest one of a text, and their cosines are added up by weight: MaxSim of
Khattab & Zaharia (ColBERT, 2020), with the last layer of a model that was trained for whole texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.embedders.pieces import PieceReader
from index.searching.runs import ranges
from index.vector_rows import lengths_without

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]
Codes = NDArray[np.int8]

DIMENSION = 128
"""So many numbers, a byte each, are kept of a piece's 384."""
SAMPLE = Path(__file__).with_name("strangers.txt")
"""Questions of everyday life, by whose pieces a model's main directions are found: the same for every corpus."""
ALIKE = 0.7
"""Pieces that are more alike than this count as the same word in the same sense."""
_SCALE = 200.0
_ARRAYS = ("basis", "codes", "starts", "centre", "lengths")


class AskedPieces(NamedTuple):
    """A question's pieces: (t, k) float32 of length 1 without what all have in common, and (t,) weights, 1 in all.

    `space` holds the pieces that they are compared with.
    """

    space: PieceSpace
    vectors: Floats
    weights: Floats


class Alike(NamedTuple):
    """How like a question passages are, (n,), and each of their sentences, (s,), in [-1, ALIKE]; 0 without pieces."""

    passages: Floats
    sentences: Floats


class PieceSpace:
    """The pieces of all passages, in order: of each the heading's, then those of its sentences.

    Args:
        basis: (d, k) float32, from a model's vectors to the numbers that are kept.
        codes: (t, k) int8, these of each piece.
        starts: (p + s + 1,) int64, where the pieces of each heading and sentence begin, and where the last ends.
        centre: (k,) float32, their mean.
        lengths: (t,) float32, of each piece without the mean.
    """

    def __init__(self, basis: Floats, codes: Codes, starts: Numbers, centre: Floats, lengths: Floats) -> None:
        self.basis = basis
        self.codes = codes
        self.starts = starts
        self._centre = centre
        self._lengths = lengths

    @classmethod
    def of(cls, basis: Floats, codes: Codes, counts: Iterable[NDArray[np.int64]]) -> PieceSpace:
        """Gives the space of pieces whose headings and sentences have so many each."""
        starts = np.concatenate([[0], np.cumsum(np.concatenate([np.empty(0, np.int64), *counts]))]).astype(np.int64)
        centre = (codes.sum(axis=0, dtype=np.int64) / max(1, len(codes))).astype(np.float32)
        return cls(basis, codes, starts, centre, lengths_without(centre, codes))

    @classmethod
    def read(cls, folder: Path) -> PieceSpace | None:
        """Opens what `write` wrote, memory-mapped; None where nothing was written."""
        if not folder.exists():
            return None
        arrays = (np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False) for name in _ARRAYS)
        return cls(*(np.asarray(array) for array in arrays))

    def write(self, folder: Path) -> None:
        """Writes the pieces into a new folder."""
        folder.mkdir()
        arrays: Sequence[NDArray[Any]] = (self.basis, self.codes, self.starts, self._centre, self._lengths)
        for name, array in zip(_ARRAYS, arrays, strict=True):
            np.save(folder / f"{name}.npy", array, allow_pickle=False)

    def of_passage(self, number: int, sentences: range) -> tuple[Codes, Numbers]:
        """Gives the pieces of a passage with these sentences, and how many of them its heading and each have."""
        starts = self.starts[sentences.start + number : sentences.stop + number + 2]
        return self.codes[starts[0] : starts[-1]], np.diff(starts)

    def asked(self, vectors: NDArray[np.float16], weights: Floats) -> AskedPieces:
        """Gives a question's pieces, the model's vectors (t, d) with weights above 0, as they are compared."""
        centred = _abridged(vectors, self.basis) - self._centre
        return AskedPieces(self, _of_length_one(centred), (weights / weights.sum()).astype(np.float32))

    def alike(self, asked: AskedPieces, numbers: Numbers, rows: Numbers, sentences: Numbers) -> Alike:
        """Compares some passages.

        Args:
            asked: the question.
            numbers: (n,) of the passages.
            rows: (s,) their sentences.
            sentences: (n,) how many each has; 1 at least.
        """
        firsts = np.concatenate([[0], np.cumsum(sentences)[:-1]])
        headings = rows[firsts] + numbers  # before a passage's heading come those of the passages before it
        parts = ranges(headings, sentences + 1)
        counts = self.starts[parts + 1] - self.starts[parts]
        best = self._best(asked.vectors, ranges(self.starts[parts], counts), counts)
        begins = firsts + np.arange(len(numbers))
        of_passages = np.einsum("t,tn->n", asked.weights, np.maximum.reduceat(best, begins, axis=1))
        of_passages[np.add.reduceat(counts, begins) == 0] = 0
        of_parts = np.where(counts == 0, 0, np.einsum("t,tn->n", asked.weights, best)).astype(np.float32)
        return Alike(of_passages, np.delete(of_parts, begins))

    def _best(self, asked: Floats, pieces: Numbers, counts: Numbers) -> Floats:
        """Gives each asked piece's cosine to the closest piece of each part, (t, parts); -1 where it has none."""
        products = _products(self.codes[pieces], asked)
        close = (products - asked @ self._centre) / self._lengths[pieces][:, None]
        best = np.full((len(counts), len(asked)), -1.0, np.float32)
        filled = np.flatnonzero(counts)
        if len(filled):
            begins = np.cumsum(counts[filled]) - counts[filled]
            best[filled] = np.minimum(np.maximum.reduceat(close, begins), ALIKE)
        return best.T


_BLOCK = 64


def basis_of(reader: PieceReader) -> Floats:
    """Gives the main directions of a model's pieces, (d, at most DIMENSION) float32."""
    questions = SAMPLE.read_text(encoding="utf-8").splitlines()
    found = [_of_length_one(read.pieces.vectors.astype(np.float32)) for read in reader.read_queries(questions)]
    pieces = np.concatenate(found)
    _, _, directions = np.linalg.svd(pieces - pieces.mean(axis=0), full_matrices=False)
    basis: Floats = np.ascontiguousarray(directions[:DIMENSION].T, np.float32)
    return basis


def codes_of(vectors: NDArray[np.float16], basis: Floats) -> Codes:
    """Gives what is kept of a model's vectors, (t, k) int8."""
    return np.clip(np.rint(_abridged(vectors, basis)), -127, 127).astype(np.int8)


def _abridged(vectors: NDArray[np.float16], basis: Floats) -> Floats:
    abridged: Floats = _of_length_one(vectors.astype(np.float32)) @ basis * np.float32(_SCALE)
    return abridged


def _products(codes: Codes, asked: Floats) -> Floats:
    """Gives the product of every code and every asked piece, (codes, t).

    In blocks so small that no threads are woken for them: they take .08 ms, and one product 4 ms on two busy cores.
    """
    blocks = -(-len(codes) // _BLOCK)
    padded = np.zeros((blocks * _BLOCK, codes.shape[1]), np.float32)
    padded[: len(codes)] = codes
    products: Floats = padded.reshape(blocks, _BLOCK, -1) @ np.ascontiguousarray(asked.T)
    return products.reshape(len(padded), len(asked))[: len(codes)]


def _of_length_one(vectors: Floats) -> Floats:
    shortened: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    return shortened

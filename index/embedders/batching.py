"""Texts of equal length side by side, in few different shapes: a text is read in the same way whatever else is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Tokenise = Callable[[list[str]], list[list[int]]]

# A compiled graph keeps kernels for every shape it has seen: each costs time once and memory for good. So
# lengths are multiples of 8 and a batch has 1, 2, 4, ... rows, at most as many as fit the budget. Another shape than
# the last one costs 1 ms of the 4 that a question takes: so no text is shorter than 16, which nine of ten questions
# fit in. In bf16 a vector differs by up to .0006 with the padding after its tokens, but not with the rows beside it: so
# no text is padded to the length of another, and its vector is the same in every batch.
_LENGTH_STEP = 8
_SHORTEST = 16
_TOKEN_BUDGET = 2048
_SORTED_TOGETHER = 1024  # texts; bounds the memory that tokens take, and the padding is as little as with all


class Batch(NamedTuple):
    """Token ids of some texts as rows.

    Attributes:
        positions: where each text stands among all texts.
        ids, mask: (texts, tokens) int64; the mask is 1 where there is a token.
    """

    positions: list[int]
    ids: NDArray[np.int64]
    mask: NDArray[np.int64]


def batches_of(texts: Sequence[str], tokenise: Tokenise, pad_token: int) -> Iterator[Batch]:
    """Every text once, long ones first."""
    order = sorted(range(len(texts)), key=lambda position: -len(texts[position]))
    for start in range(0, len(order), _SORTED_TOGETHER):
        positions = order[start : start + _SORTED_TOGETHER]
        rows = list(zip(positions, tokenise([texts[position] for position in positions]), strict=True))
        rows.sort(key=lambda row: -len(row[1]))
        for tokens, alike in groupby(rows, key=lambda row: _padded(len(row[1]))):
            yield from _batches(list(alike), tokens, pad_token)


def _batches(rows: list[tuple[int, list[int]]], tokens: int, pad_token: int) -> Iterator[Batch]:
    most = max(1, _TOKEN_BUDGET // tokens)
    while rows:
        fitting = _power_of_two_within(min(most, len(rows)))
        yield _batch(rows[:fitting], tokens, pad_token)
        del rows[:fitting]


def _batch(rows: list[tuple[int, list[int]]], length: int, pad_token: int) -> Batch:
    ids = np.full((len(rows), length), pad_token, np.int64)
    mask = np.zeros((len(rows), length), np.int64)
    mask[:, 0] = 1  # a text without any token would divide by zero
    for row, (_, tokens) in enumerate(rows):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    return Batch([position for position, _ in rows], ids, mask)


def _padded(tokens: int) -> int:
    return max(_SHORTEST, -(-tokens // _LENGTH_STEP) * _LENGTH_STEP)


def _power_of_two_within(rows: int) -> int:
    """The largest power of two that is at most `rows`, which is at least 1."""
    return 1 << (rows.bit_length() - 1)

"""Texts of about equal length side by side, in few different shapes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Tokenise = Callable[[list[str]], list[list[int]]]

# A compiled graph keeps kernels for every shape it has seen: each costs time once and memory for good. So
# lengths are multiples of 8 and a batch has 1, 2, 4, ... rows, at most as many as fit the budget.
_LENGTH_STEP = 8
_TOKEN_BUDGET = 2048
_SORTED_TOGETHER = 1024  # texts; bounds the memory that tokens take, and the padding is as little as with all


class Batch(NamedTuple):
    """Token ids of some texts as rows; there may be more rows than texts.

    Attributes:
        positions: where each text stands among all texts.
        ids, mask: (rows, tokens) int64; the mask is 1 where there is a token.
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
        while rows:
            fitting = _rows_that_fit(len(rows[0][1]))
            yield _batch(rows[:fitting], pad_token)
            del rows[:fitting]


def _batch(rows: list[tuple[int, list[int]]], pad_token: int) -> Batch:
    shape = (_power_of_two_from(len(rows)), _padded(len(rows[0][1])))
    ids = np.full(shape, pad_token, np.int64)
    mask = np.zeros(shape, np.int64)
    mask[:, 0] = 1  # a row of nothing but padding would divide by zero
    for row, (_, tokens) in enumerate(rows):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    return Batch([position for position, _ in rows], ids, mask)


def _padded(tokens: int) -> int:
    return max(1, -(-tokens // _LENGTH_STEP)) * _LENGTH_STEP


def _rows_that_fit(tokens: int) -> int:
    """The largest power of two of rows of this length within the budget, at least 1."""
    return 1 << max(0, (_TOKEN_BUDGET // _padded(tokens)).bit_length() - 1)


def _power_of_two_from(rows: int) -> int:
    """The smallest power of two that is at least `rows`."""
    return 1 << (rows - 1).bit_length()

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.vectors import VectorIndex, Vectors


def vectors(*rows: tuple[float, float]) -> Vectors:
    return np.array(rows, np.float32)


def test_cosines_leave_out_what_the_vectors_have_in_common() -> None:
    index = VectorIndex.from_vectors(vectors((1, 0), (0, 1)))
    # the mean is the sum over 2 + 300: (1/302, 1/302); what is left: (301, -1)/302 and (-1, 301)/302
    query = np.array([1, 0], np.float32)
    assert index.cosines(query, np.array([0, 1])) == pytest.approx([1, -602 / 90602], abs=1e-5)


def test_the_nearest_come_first() -> None:
    index = VectorIndex.from_vectors(vectors((1, 0), (0.6, 0.8), (0, 1)))
    assert index.nearest(np.array([0.1, 0.9], np.float32), 2).tolist() == [2, 1]


def test_no_more_are_found_than_there_are() -> None:
    assert len(VectorIndex.from_vectors(vectors((1, 0))).nearest(np.array([1, 0], np.float32), 5)) == 1


def test_an_empty_index_finds_nothing() -> None:
    index = VectorIndex.from_vectors(np.empty((0, 2), np.float32))
    query = np.array([1, 0], np.float32)
    assert index.nearest(query, 3).tolist() == []
    assert index.cosines(query, np.empty(0, np.int64)).tolist() == []


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    index = VectorIndex.from_vectors(vectors((1, 0), (0, 1)))
    index.write(tmp_path / "vectors")
    again = VectorIndex.read(tmp_path / "vectors")
    assert len(again) == 2
    query = np.array([0.6, 0.8], np.float32)
    assert again.cosines(query, np.array([0, 1])).tolist() == index.cosines(query, np.array([0, 1])).tolist()

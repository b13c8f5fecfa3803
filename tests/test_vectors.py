from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.vector_kinds import FLAT_LIMIT, LISTS_FROM, VectorKind, kind_for
from index.vector_rows import StoredRows, VectorRows, Vectors, widened
from index.vectors import VectorIndex


def vectors(*rows: tuple[float, float]) -> Vectors:
    return np.array(rows, np.float32)


def test_cosines_leave_out_what_the_vectors_have_in_common() -> None:
    index = VectorIndex.from_vectors(vectors((1, 0), (0, 1)))
    # the mean is the sum over 2 + 300: (1/302, 1/302); what is left: (301, -1)/302 and (-1, 301)/302
    query = np.array([1, 0], np.float32)
    assert index.cosines(query, np.array([0, 1])) == pytest.approx([1, -602 / 90602], abs=1e-5)


def test_the_common_part_of_a_query_is_measured_by_that_of_the_vectors_themselves() -> None:
    index = VectorIndex.from_vectors(vectors((1, 0), (0, 1)))
    # the mean is (1/2, 1/2) and its square 1/2: (1, 0) has 1/2 of it, (0.6, -0.8) has 0.3 - 0.4
    assert index.common_part(np.array([1, 0], np.float32)) == pytest.approx(1)
    assert index.common_part(np.array([0.6, -0.8], np.float32)) == pytest.approx(-0.2)
    assert VectorIndex.from_vectors(np.empty((0, 2), np.float32)).common_part(np.array([1, 0], np.float32)) == 0


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


LISTS = VectorKind(lists=8, probes=2)


def many(count: int) -> Vectors:
    found = np.random.default_rng(3).standard_normal((count, 16), np.float32)
    scaled: Vectors = found / np.linalg.norm(found, axis=1, keepdims=True)
    return scaled


def test_lists_of_neighbours_find_mostly_what_a_search_of_all_finds(tmp_path: Path) -> None:
    kept = many(600)
    index = VectorIndex.from_vectors(kept, kind=LISTS)
    index.write(tmp_path / "vectors")
    again = VectorIndex.read(tmp_path / "vectors")
    assert len(again) == 600
    mean = kept.sum(axis=0) / 900
    shares = []
    for query in many(20):
        truly = np.argsort(-(kept @ (query - mean)))[:10].tolist()
        assert set(again.exhaustive().nearest(query, 10)) >= set(truly[:9])  # float16 may change the last place
        assert again.nearest(query, 10).tolist() == index.nearest(query, 10).tolist()
        shares.append(len(set(again.nearest(query, 10)) & set(truly)) / 10)
    assert 0.3 < np.mean(shares) < 1  # two lists of eight


def test_all_lists_together_find_what_a_search_of_all_finds() -> None:
    kept = many(600)
    index = VectorIndex.from_vectors(kept, kind=replace(LISTS, probes=8))
    shares = [np.isin(index.nearest(query, 5), index.exhaustive().nearest(query, 5)).mean() for query in many(20)]
    assert np.mean(shares) > 0.95  # the abridged vectors propose twenty, the whole ones choose five


def test_rows_in_a_file_are_those_that_were_written(tmp_path: Path) -> None:
    kept = many(300)
    VectorRows(kept, np.arange(299, -1, -1)).write(tmp_path / "rows.npy")
    rows = StoredRows(tmp_path / "rows.npy")
    for wanted in ([299, 5, 5, 0], [7, 8, 9, 40, 41, 3], [0]):
        assert rows.at(np.array(wanted)) == pytest.approx(kept[299 - np.array(wanted)], abs=5e-4)
    assert rows.at(np.empty(0, np.int64)).shape == (0, 16)
    assert [(place, part.shape) for place, part in rows] == [(slice(0, 300), (300, 16))]


def test_vectors_in_lists_are_given_back_by_their_rows(tmp_path: Path) -> None:
    kept = many(300)
    VectorIndex.from_vectors(kept, np.arange(299, -1, -1), LISTS).write(tmp_path / "vectors")
    rows = np.array([0, 7, 299])
    found = VectorIndex.read(tmp_path / "vectors").vectors(rows)
    assert found == pytest.approx(kept[[299, 292, 0]], abs=5e-4)


def test_the_kind_is_chosen_by_the_number_of_vectors() -> None:
    assert kind_for(FLAT_LIMIT).exact
    assert not kind_for(FLAT_LIMIT + 1).exact
    assert kind_for(LISTS_FROM - 1).lists == 0
    assert kind_for(3_000_000) == VectorKind(lists=2048, probes=64)
    assert "IVF2048,PQ4 refined by float16" in str(kind_for(3_000_000))


def test_float16_becomes_float32_as_numpy_makes_it_bit_by_bit() -> None:
    every = np.arange(2**16, dtype=np.uint16).view(np.float16)
    finite = every[np.isfinite(every)].reshape(-1, 16)
    assert np.array_equal(widened(finite).view(np.int32), finite.astype(np.float32).view(np.int32))
    assert np.array_equal(widened(finite[::2]), finite[::2].astype(np.float32))

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import LexicalIndex

PASSAGES = [["boat", "storm"], ["boat", "boat", "harbour"], ["lamp"]]


def test_idf_is_the_logarithm_of_how_rare_a_term_is() -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    assert index.idf("boat") == pytest.approx(np.log(1 + 1.5 / 2.5))
    assert index.idf("whale") == pytest.approx(np.log(1 + 3.5 / 0.5))


def test_coverage_is_bm25_as_a_share_of_its_bound() -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    # lengths 2, 3, 1, mean 2; tf part of "lamp" in the last: 1 / (1 + .9 * (.6 + .4 * 1 / 2)) = 1 / 1.72
    assert index.coverage({"lamp": 1.0}) == pytest.approx([0, 0, 1 / 1.72], abs=1e-5)


def test_a_term_that_occurs_nowhere_holds_coverage_back() -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    lamp, whale = index.idf("lamp"), index.idf("whale")
    assert index.coverage({"lamp": 1.0, "whale": 1.0})[2] == pytest.approx(lamp / 1.72 / (lamp + whale), abs=1e-5)


def test_a_half_meant_term_counts_half() -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    lamp, boat = index.idf("lamp"), index.idf("boat")
    covered = index.coverage({"lamp": 0.5, "boat": 1.0})[2]
    assert covered == pytest.approx(0.5 * lamp / 1.72 / (0.5 * lamp + boat), abs=1e-5)


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=6), min_size=1, max_size=6), st.text("abcdefg", max_size=5)
)
def test_coverage_is_a_share(passages: list[list[str]], query: str) -> None:
    covered = LexicalIndex.from_terms(passages).coverage(dict.fromkeys(query, 1.0))
    assert np.all((covered >= 0) & (covered <= 1))


def test_it_tells_which_terms_stand_in_which_passages() -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    found = index.holds(["boat", "whale", "lamp"], np.array([2, 0]))
    assert found.tolist() == [[False, True], [False, False], [True, False]]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    index = LexicalIndex.from_terms(PASSAGES)
    index.write(tmp_path)
    assert LexicalIndex.read(tmp_path).coverage({"boat": 1.0}).tolist() == index.coverage({"boat": 1.0}).tolist()


@pytest.mark.parametrize("passages", [[], [[]], [[], []]])
def test_no_passages_and_passages_without_words_can_be_searched(tmp_path: Path, passages: list[list[str]]) -> None:
    LexicalIndex.from_terms(passages).write(tmp_path)
    index = LexicalIndex.read(tmp_path)
    assert len(index) == len(passages)
    assert index.coverage({"boat": 1.0}).tolist() == [0.0] * len(passages)
    assert index.holds(["boat"], np.arange(len(passages))).tolist() == [[False] * len(passages)]

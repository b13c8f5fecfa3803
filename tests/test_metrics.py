from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.metrics import (
    auroc,
    calibration_error,
    hit_at_k,
    holds_answer,
    mean_over,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank_at_k,
    refusals,
    risk_coverage,
)

# Whole numbers, so that the monotone maps below neither merge nor split ties.
SCORES = st.lists(st.integers(-1000, 1000), min_size=1, max_size=30)
RANKINGS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)
RELEVANT = st.sets(st.sampled_from("abcdefgh"), min_size=1)


def test_a_hit_counts_only_among_the_first_k() -> None:
    assert hit_at_k(["x", "a", "y"], {"a"}, 1) == 0
    assert hit_at_k(["x", "a", "y"], {"a"}, 2) == 1


def test_recall_is_of_all_relevant_ids_but_no_more_than_k() -> None:
    assert recall_at_k(["a", "x", "b", "y", "z", "c"], {"a", "b", "c", "d"}, 5) == 0.5
    assert recall_at_k(["a", "b", "x"], {"a", "b", "c", "d"}, 2) == 1.0


def test_the_reciprocal_rank_is_of_the_first_relevant_id() -> None:
    assert reciprocal_rank_at_k(["x", "y", "a", "b"], {"a", "b"}, 10) == pytest.approx(1 / 3)
    assert reciprocal_rank_at_k(["x", "y", "a"], {"a"}, 2) == 0


def test_ndcg_discounts_by_the_logarithm_of_the_rank() -> None:
    # Ranks 1 and 3 of two relevant ids: (1 + 1/2) / (1 + 1/log2 3)
    assert ndcg_at_k(["a", "x", "b"], {"a", "b"}, 10) == pytest.approx(1.5 / (1 + 1 / math.log2(3)))


def test_ndcg_gains_what_an_id_was_judged_to_be_worth() -> None:
    # Ranks 1 and 3 of gains 1 and 2, which are best the other way round: (1 + 2/2) / (2 + 1/log2 3)
    assert ndcg_at_k(["a", "x", "b"], {"a": 1, "b": 2}, 10) == pytest.approx(2 / (2 + 1 / math.log2(3)))


def test_the_mean_over_queries_counts_each_query_once() -> None:
    rankings, relevant = [["a", "b"], ["a", "b"], ["a", "b"]], [{"a"}, {"b"}, {"z"}]
    assert mean_over(reciprocal_rank_at_k, rankings, relevant, 10) == pytest.approx(0.5)
    assert mean_over(reciprocal_rank_at_k, [], [], 10) is None


@given(RANKINGS, RELEVANT, st.integers(1, 8))
def test_every_rank_measure_is_a_share_and_a_hit_bounds_the_others(
    ranked: list[str], relevant: set[str], k: int
) -> None:
    hit = hit_at_k(ranked, relevant, k)
    for measure in (recall_at_k, reciprocal_rank_at_k, ndcg_at_k):
        assert 0 <= measure(ranked, relevant, k) <= hit + 1e-12


@given(RANKINGS, RELEVANT)
def test_relevant_ids_first_give_the_most(ranked: list[str], relevant: set[str]) -> None:
    best = [*sorted(relevant), *(one for one in ranked if one not in relevant)]
    assert ndcg_at_k(best, relevant, 8) == pytest.approx(1)
    assert recall_at_k(best, relevant, 8) == 1


def test_an_answer_is_held_whatever_its_case_marks_and_articles() -> None:
    assert holds_answer("He sold\nthe “Red Door” in 1944.", ["a red door"])
    assert not holds_answer("He sold the reddish door.", ["red"])
    assert not holds_answer("Anything.", ["", "the"])


def test_auroc_counts_pairs_in_order_and_ties_half() -> None:
    # Of 3 x 2 pairs, 3>1, 3>2, 2>1 are in order and 2=2 is a tie; 0 is below both: 3.5 of 6.
    assert auroc([3, 2, 0], [1, 2]) == pytest.approx(3.5 / 6)
    assert auroc([], [1.0]) is None


@given(SCORES, SCORES)
def test_auroc_is_the_share_of_pairs_in_order(positives: list[int], negatives: list[int]) -> None:
    pairs = [(p > n) + (p == n) / 2 for p in positives for n in negatives]
    assert auroc(positives, negatives) == pytest.approx(sum(pairs) / len(pairs))


@given(SCORES, SCORES)
def test_auroc_does_not_change_under_a_rising_map(positives: list[int], negatives: list[int]) -> None:
    before = auroc(positives, negatives)
    assert auroc(np.array(positives) ** 3 - 5, np.array(negatives) ** 3 - 5) == before


@given(SCORES, SCORES)
def test_auroc_of_the_two_sides_exchanged_is_the_rest(positives: list[int], negatives: list[int]) -> None:
    one, other = auroc(positives, negatives), auroc(negatives, positives)
    assert one is not None
    assert other == pytest.approx(1 - one)


def test_the_risk_is_of_what_is_answered_at_each_threshold() -> None:
    curve = risk_coverage([0.9, 0.5, 0.7, 0.5], [True, False, True, True])
    assert curve.coverage == (0.25, 0.5, 1.0)  # the two with 0.5 are answered together
    assert curve.risk == (0, 0, 0.25)


def test_questions_refused_at_any_threshold_are_not_covered() -> None:
    assert risk_coverage([0.9, 0.5], [True, False], asked=4).coverage == (0.25, 0.5)
    assert risk_coverage([], [], asked=4).coverage == ()


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=30))
def test_at_full_coverage_the_risk_is_the_share_of_wrong_answers(answers: list[tuple[int, bool]]) -> None:
    curve = risk_coverage([score for score, _ in answers], [right for _, right in answers])
    assert list(curve.coverage) == sorted(set(curve.coverage))
    assert curve.coverage[-1] == 1
    assert curve.risk[-1] == pytest.approx(sum(not right for _, right in answers) / len(answers))


def test_refusals_are_judged_from_both_sides() -> None:
    outcome = refusals([True, False, False, False], [True, True, False])
    assert outcome.precision == pytest.approx(2 / 3)
    assert outcome.recall == pytest.approx(2 / 3)
    assert outcome.answered == pytest.approx(3 / 4)


def test_shares_of_nothing_are_not_known() -> None:
    outcome = refusals([False], [])
    assert (outcome.precision, outcome.recall, outcome.answered) == (None, None, 1)


def test_the_calibration_error_weights_each_bin_by_its_answers() -> None:
    # Bin of 0.9s: says .9, was 1/2 right; bin of 0.2: says .2, was wrong: (2 * .4 + 1 * .2) / 3
    assert calibration_error([0.9, 0.9, 0.2], [True, False, False]) == pytest.approx(1 / 3)
    assert calibration_error([1.0, 0.0], [True, False]) == 0
    assert calibration_error([], []) is None

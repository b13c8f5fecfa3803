"""Measures of search and of refusing: pure functions over ranks and scores."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

_MARKS = re.compile(r"[^\w\s]|_")
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")


def hit_at_k(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Gives 1.0 if a relevant id is among the first k, else 0.0 (success@k in TREC's words)."""
    return float(any(one in relevant for one in ranked[:k]))


def recall_at_k(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Gives the share of the relevant ids that are among the first k, of at most k that can be there.

    BEIR's capped recall (Thakur et al. 2021, section 4.3): plain recall where no query has more than k
    relevant ids, and a measure that can reach 1 where some have.
    """
    if not relevant:
        return 0.0
    found = len(set(relevant).intersection(ranked[:k]))
    return found / min(k, len(set(relevant)))


def reciprocal_rank_at_k(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Gives 1 / rank of the first relevant id, 0.0 if the first k hold none; its mean over queries is MRR@k.

    Voorhees, "The TREC-8 Question Answering Track Report" (1999).
    """
    ranks = (rank for rank, one in enumerate(ranked[:k], start=1) if one in relevant)
    return 1.0 / next(ranks, np.inf)


def ndcg_at_k(ranked: Sequence[str], relevant: Collection[str], k: int) -> float:
    """Gives the discounted gain of the first k over the most it could be, with the gains of a mapping, or 1.

    Järvelin and Kekäläinen, "Cumulated gain-based evaluation" (2002); discount 1 / log2(rank + 1).
    """
    gains = relevant if isinstance(relevant, Mapping) else dict.fromkeys(relevant, 1.0)
    discounts = 1.0 / np.log2(np.arange(2, k + 2))
    best = sum(d * gain for d, gain in zip(discounts, sorted(gains.values(), reverse=True), strict=False))
    gained = sum(d * gains.get(one, 0.0) for d, one in zip(discounts, ranked, strict=False))
    return float(gained / best) if best else 0.0


def holds_answer(quotation: str, answers: Collection[str]) -> bool:
    """Tells whether a quotation holds one of the answers as whole words.

    Both are compared without case, punctuation and English articles, as in the script that scores SQuAD
    (Rajpurkar et al. 2016).
    """
    inside = f" {_normalised(quotation)} "
    return any(f" {words} " in inside for answer in answers if (words := _normalised(answer)))


def _normalised(text: str) -> str:
    return " ".join(_ARTICLES.sub(" ", _MARKS.sub(" ", text.casefold())).split())


def mean(values: Sequence[float]) -> float | None:
    """Gives the mean, None of nothing."""
    return float(np.mean(values)) if len(values) else None


def auroc(positives: ArrayLike, negatives: ArrayLike) -> float | None:
    """Gives the chance that a positive scores above a negative, a tie counting half; None if none are given.

    The Mann-Whitney U statistic over n * m (Hanley and McNeil 1982), from ranks: U = R - n (n + 1) / 2.
    """
    above = np.asarray(positives, np.float64)
    below = np.asarray(negatives, np.float64)
    if not above.size or not below.size:
        return None
    ranks = _mean_ranks(np.concatenate([above, below]))[: above.size]
    u = ranks.sum() - above.size * (above.size + 1) / 2
    return float(u / (above.size * below.size))


def _mean_ranks(values: Floats) -> Floats:
    """Gives ranks from 1, equal values sharing the mean of theirs."""
    _, which, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    ranks: Floats = (last - (counts - 1) / 2)[which]
    return ranks


@dataclass(frozen=True)
class RiskCoverage:
    """For each threshold, the highest first: the share answered, and the share of that which is wrong."""

    coverage: tuple[float, ...]
    risk: tuple[float, ...]


def risk_coverage(scores: Sequence[float], right: Sequence[bool], asked: int | None = None) -> RiskCoverage:
    """Gives the risk-coverage curve of answers with scores; equal scores are answered together.

    El-Yaniv and Wiener, "On the foundations of noise-free selective classification" (2010).

    Args:
        scores: one per answer.
        right: whether each answer is right.
        asked: how many questions there were, when some were not answered at any threshold.
    """
    order = np.argsort(-np.asarray(scores, np.float64), kind="stable")
    ranked = np.asarray(scores, np.float64)[order]
    wrong = np.cumsum(~np.asarray(right, bool)[order])
    ends = np.flatnonzero(np.append(ranked[1:] != ranked[:-1], True)) if len(ranked) else np.array([], int)
    answered = ends + 1
    return RiskCoverage(
        tuple((answered / (asked or len(ranked) or 1)).tolist()), tuple((wrong[ends] / answered).tolist())
    )


@dataclass(frozen=True)
class Refusals:
    """How refusing went, over answerable and unanswerable questions; a share of nothing is None.

    Attributes:
        precision: the share of the refusals that were due.
        recall: the share of the unanswerable questions that were refused.
        answered: the share of the answerable questions that were not refused.
    """

    precision: float | None
    recall: float | None
    answered: float | None


def refusals(answerable_refused: Sequence[bool], unanswerable_refused: Sequence[bool]) -> Refusals:
    """Gives refusal precision and recall from what was refused of either kind."""
    due, undue = sum(unanswerable_refused), sum(answerable_refused)
    return Refusals(
        precision=due / (due + undue) if due + undue else None,
        recall=mean(unanswerable_refused),
        answered=1 - undue / len(answerable_refused) if answerable_refused else None,
    )


def calibration_error(scores: ArrayLike, right: ArrayLike, bins: int = 10) -> float | None:
    """Gives the expected calibration error in [0, 1]: how far scores are from the shares of right answers.

    The mean of |mean score - share right| over bins of equal width, weighted by their answers (Naeini, Cooper
    and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", 2015).
    """
    said, was = np.asarray(scores, np.float64), np.asarray(right, np.float64)
    if not said.size:
        return None
    which = np.minimum((said * bins).astype(int), bins - 1)
    gaps = np.abs(np.bincount(which, said - was, minlength=bins))
    return float(gaps.sum() / said.size)


def mean_over(
    measure: Callable[[Sequence[str], Collection[str], int], float],
    rankings: Sequence[Sequence[str]],
    relevant: Sequence[Collection[str]],
    k: int,
) -> float | None:
    """Gives a measure's mean over queries; row i of `rankings` and of `relevant` belongs to query i."""
    return mean([measure(ids, wanted, k) for ids, wanted in zip(rankings, relevant, strict=True)])

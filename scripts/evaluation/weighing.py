"""Samples weighed by a calibration: the chances it gives, and how well they order and separate."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.metrics import auroc
from index.searching.calibration import Calibration, Line
from scripts.evaluation.samples import EVIDENCE, Candidates, Floats, Sample


def figures(sample: Sample, calibration: Calibration) -> dict[str, float]:
    """Gives MRR@10 of each variant with answers and AUROC against each without."""
    ranks, scores = {}, {}
    for variant, asked in sample.asked.items():
        ranked = [_ranked(one, calibration) for one in asked]
        scores[variant] = [score for score, _ in ranked]
        ranks[variant] = float(np.mean([reciprocal for _, reciprocal in ranked]))
    found = {f"MRR@10 {v}".strip(): ranks[v] for v in sample.asked if not v.startswith("-")}
    for variant in sample.asked:
        if variant.startswith("-") and "" in scores:
            found[f"AUROC {variant[1:]}"] = auroc(scores[""], scores[variant]) or 0.0
    return {name: round(value, 4) for name, value in found.items()}


def _ranked(one: Candidates, calibration: Calibration) -> tuple[float, float]:
    """Gives the best hit's log-odds of being right, and the reciprocal rank of the first relevant one."""
    odds = odds_of(one.values, calibration)
    order = np.argsort(-odds, kind="stable")
    top = one.values[order[:1]]
    chance = calibration.entry_chance if columns(top, ("entry",))[0, 0] else calibration.prose_chance
    score = chance.slope * odds[order[0]] + _sum(chance.best, top)[0]
    found = np.flatnonzero(one.relevant[order[:10]])
    return float(score), 1 / (1 + int(found[0])) if len(found) else 0.0


def odds_of(values: Floats, calibration: Calibration) -> Floats:
    """Gives the log-odds, (n,), by which candidates are ordered."""
    entry = columns(values, ("entry",))[:, 0] > 0
    odds: Floats = np.where(entry, _sum(calibration.entry, values), _sum(calibration.prose, values))
    return odds


def columns(values: Floats, names: Sequence[str]) -> Floats:
    """Gives some of the evidence, (n, names), of candidates' (n, all of it)."""
    return values[:, [EVIDENCE.index(name) for name in names]]


def _sum(line: Line, values: Floats) -> Floats:
    total: Floats = columns(values, tuple(line.weights)) @ np.array(list(line.weights.values())) + line.constant
    return total

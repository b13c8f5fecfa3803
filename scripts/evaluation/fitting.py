"""Fits a calibration: a conditional logit for the order, then a logistic regression for the chance.

Both are fitted on standardised evidence, with an L2 penalty, and with the sign of every weight fixed to what the
evidence means: more of what is missing can never speak for a passage.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from index.searching.calibration import Calibration, Chance, Line
from scripts.evaluation.descent import logistic, minimised
from scripts.evaluation.samples import Candidates, Floats, Sample
from scripts.evaluation.weighing import columns, figures, odds_of


class Names(NamedTuple):
    """The evidence that is weighed: for the order of prose and of entries, and of the best hit for its chance."""

    prose: tuple[str, ...]
    entry: tuple[str, ...]
    prose_best: tuple[str, ...]
    entry_best: tuple[str, ...]


PLAIN = Names(
    prose=("fused", "missing_in_sentence", "missing_in_document", "names_missing_in_document"),
    entry=("fused",),
    prose_best=("sentence", "terms", "on_subject", "service", "denied", "names_missing", "length"),
    entry_best=("terms", "on_subject"),
)
PIECED = PLAIN._replace(prose=(*PLAIN.prose, "alike"), entry=(*PLAIN.entry, "alike"))
"""Where word pieces are compared."""
SINGLE_FIRST, SINGLE_BEST = 4.6, 7.0
"""Log-odds of an entry one sentence of which is closer than all of it by 1, for the order and for the chance.

Set by hand on another festival's entries: those of public sets have no long answers, and a fit gives them 0.
"""
FOREIGN = -3.0
"""Log-odds of a FAQ entry in another language than the question: set by hand, as no set has both."""
AS_MUCH_AS = 300.0
"""Every variant of a set weighs at most as much as so many questions, however many it has."""
WEIGHTS = {"titled": 0.3, "typo_human": 0.3, "typo_key": 0.3, "-offtopic": 3.0}
"""Variants that weigh less, as they repeat the same questions, or more: what strangers ask a public bot for."""


def fit_calibration(samples: Sequence[Sample], model: str, fingerprint: str, pieced: bool = False) -> Calibration:
    """Gives the calibration of all samples, with its own figures on each; `pieced`: word pieces were compared."""
    names = PIECED if pieced else PLAIN
    bare = _ordered(samples, model, fingerprint, names)
    fitted = bare.model_copy(
        update={
            "prose_chance": _chance(samples, bare, names.prose_best, entry=False),
            "entry_chance": _with_single(_chance(samples, bare, names.entry_best, entry=True)),
        }
    )
    return fitted.model_copy(update={"trained": {sample.name: figures(sample, fitted) for sample in samples}})


def left_out(samples: Sequence[Sample], pieced: bool = False) -> Mapping[str, Mapping[str, float]]:
    """Gives the figures of each set under a calibration fitted without it and without its mixtures."""
    found: dict[str, Mapping[str, float]] = {}
    for one in samples:
        rest = [other for other in samples if one.name not in (other.name, *other.parts)]
        if not one.parts and one.faq in {other.faq for other in rest}:
            found[one.name] = figures(one, fit_calibration(rest, "", "", pieced))
    return found


def _ordered(samples: Sequence[Sample], model: str, fingerprint: str, names: Names) -> Calibration:
    """Gives a calibration whose order is fitted and whose chances are the plain sigmoid."""
    groups = [
        (_order_evidence(one.values, names), one.relevant, _weight(variant, len(asked)))
        for sample in samples
        for variant, asked in sample.asked.items()
        for one in asked
        if one.relevant.any() and not one.relevant.all()
    ]
    values = np.concatenate([group[0] for group in groups])
    relevant = np.concatenate([group[1] for group in groups])
    numbers = np.repeat(np.arange(len(groups)), [len(group[1]) for group in groups])
    starts = np.flatnonzero(np.r_[True, numbers[1:] != numbers[:-1]])
    weight = np.array([group[2] for group in groups])
    spread = values.std(axis=0) + 1e-9
    scaled = values / spread

    def loss(weights: Floats) -> tuple[float, Floats]:
        odds = scaled @ weights
        odds = odds - np.maximum.reduceat(odds, starts)[numbers]
        chance = np.exp(odds)
        every, right = np.add.reduceat(chance, starts), np.add.reduceat(chance * relevant, starts)
        pull = chance * relevant / right[numbers] - chance / every[numbers]
        value = float(-(weight * np.log(right / every)).sum() + weights @ weights) / weight.sum()
        slope: Floats = (-scaled.T @ (weight[numbers] * pull) + 2 * weights) / weight.sum()
        return value, slope

    signs = np.array([*(_sign(name) for name in names.prose), *(_sign(name) for name in names.entry), 0.0])
    found = minimised(loss, signs * 0.1, signs) / spread
    prose, entry = found[: len(names.prose)], found[len(names.prose) : -1]
    plain = Chance(slope=1.0, best=Line(weights={}))
    return Calibration(
        model=model,
        fingerprint=fingerprint,
        prose=_line(names.prose, prose, 0.0),
        entry=_line((*names.entry, "single", "foreign"), np.append(entry, [SINGLE_FIRST, FOREIGN]), float(found[-1])),
        prose_chance=plain,
        entry_chance=plain,
    )


def _order_evidence(values: Floats, names: Names) -> Floats:
    """Gives the evidence of prose, zero for entries, then that of entries, zero for prose, and 1 for entries."""
    entry = columns(values, ("entry",))
    return np.hstack([columns(values, names.prose) * (1 - entry), columns(values, names.entry) * entry, entry])


def _chance(samples: Sequence[Sample], calibration: Calibration, best: Sequence[str], entry: bool) -> Chance:
    """Fits the chance of the questions whose best hit is an entry, or of all with prose; mixtures repeat questions.

    Each set has a constant of its own while the weights are fitted. Without that, what tells one set's questions
    from another's is taken for what tells an answer: those that trap the reader of SQuAD 2 are all on its subject.
    """
    rows: list[Floats] = []
    right: list[bool] = []
    weights: list[float] = []
    owners: list[int] = []
    own = [sample for sample in samples if not sample.parts]
    for number, variant, asked in ((n, v, a) for n, sample in enumerate(own) for v, a in sample.asked.items()):
        for one in asked:
            top, odds = _top(one, calibration, entry)
            if top is None:
                continue
            rows.append(np.append(odds, columns(one.values[top : top + 1], best)[0]))
            right.append(bool(one.relevant[top]))
            weights.append(_weight(variant, len(asked)))
            owners.append(number)
    values, truth, weight = np.array(rows), np.array(right, float), np.array(weights)
    spread = values.std(axis=0) + 1e-9
    constants = np.equal.outer(np.array(owners), np.unique(owners)).astype(float)
    signs = np.array([1.0, *(_sign(name) for name in best)])
    found = logistic(np.hstack([values / spread, constants]), truth, weight, signs)
    slopes = found[: len(signs)] / spread
    constant = logistic(np.ones((len(values), 1)), truth, weight, np.empty(0), values @ slopes)
    return Chance(slope=round(float(slopes[0]), 4), best=_line(best, slopes[1:], float(constant[0])))


def _top(one: Candidates, calibration: Calibration, entry: bool) -> tuple[int | None, float]:
    """Gives the place and log-odds of the best hit if it is an entry; or of the best prose, if there is any.

    What speaks against prose where somebody asks about the festival is hardly seen where prose is best, for entries
    mostly come first then: so the best prose is taken all the same.
    """
    kinds, odds = columns(one.values, ("entry",))[:, 0] > 0, odds_of(one.values, calibration)
    odds = odds if entry else np.where(kinds, -np.inf, odds)
    top = int(np.argmax(odds)) if len(odds) else 0
    return (top, float(odds[top])) if len(odds) and kinds[top] == entry else (None, 0.0)


def _with_single(chance: Chance) -> Chance:
    weights = {**chance.best.weights, "single": SINGLE_BEST}
    return chance.model_copy(update={"best": chance.best.model_copy(update={"weights": weights})})


def _line(names: Sequence[str], weights: Floats, constant: float) -> Line:
    rounded = {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}
    return Line(weights=rounded, constant=round(constant, 3))


def _sign(name: str) -> float:
    return -1.0 if "missing" in name or name in ("service", "denied") else 1.0


def _weight(variant: str, count: int) -> float:
    return WEIGHTS.get(variant, 1.0) * min(1.0, AS_MUCH_AS / count)

"""From evidence to the chance that a passage answers: weights fitted by `scripts.calibrate`, kept as JSON.

Two logistic regressions in a row. The first gives each passage log-odds from its own evidence and so decides the
order; the second turns those into a chance by evidence about the question and its best hit, the same for all passages
or, by the best entry, for all entries of the FAQ, so that it cannot contradict the order of either.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
from pydantic import Field

from index.models import Frozen
from index.searching.evidence import Floats, PassageEvidence

FITTED = Path(__file__).with_name("calibration.json")

logger = logging.getLogger(__name__)


class Line(Frozen):
    """A weighted sum of evidence, by the names of `PassageEvidence`."""

    weights: Mapping[str, float]
    constant: float = 0.0

    def of(self, evidence: PassageEvidence) -> Floats:
        """Gives the sum for every passage, (n,)."""
        total = np.full(len(evidence.fused), self.constant, np.float32)
        for name, weight in self.weights.items():
            total += weight * getattr(evidence, name)
        return total


class Chance(Frozen):
    """How log-odds become a chance: `slope` times the hit's own, and a sum of the evidence of the best hit.

    Attributes:
        slope: more than 0, so that a hit ranked higher never has the lower chance.
    """

    slope: float = Field(gt=0)
    best: Line


class Calibration(Frozen):
    """Weights for one model.

    Attributes:
        model: the model's name; empty for the fallback.
        fingerprint: sha256 of the model's files that the weights belong to.
        pieced: the weights for questions whose word pieces are compared; None where no question's are.
        prose, entry: give log-odds of passages and of FAQ entries, on one scale.
        prose_chance, entry_chance: by what the best hit is.
        trained: what the fit reached, by set and measure.
    """

    model: str
    fingerprint: str
    prose: Line
    entry: Line
    prose_chance: Chance
    entry_chance: Chance
    trained: Mapping[str, Mapping[str, float]] = {}
    pieced: Calibration | None = None

    def where(self, pieced: bool) -> Calibration:
        """Gives the weights for a question whose word pieces are compared, or not."""
        return self.pieced if pieced and self.pieced is not None else self

    def lenient(self, leniency: float) -> Calibration:
        """Gives the calibration for a corpus whose FAQ's log-odds have `leniency` added."""
        line = self.entry_chance.best
        line = line.model_copy(update={"constant": line.constant + leniency})
        chance = self.entry_chance.model_copy(update={"best": line})
        pieced = self.pieced.lenient(leniency) if self.pieced else None
        return self.model_copy(update={"entry_chance": chance, "pieced": pieced})

    def odds(self, evidence: PassageEvidence) -> Floats:
        """Gives the log-odds by which passages are ordered, (n,) float32."""
        odds: Floats = np.where(evidence.entry > 0, self.entry.of(evidence), self.prose.of(evidence))
        return odds

    def chances(self, odds: Floats, evidence: PassageEvidence, *, apart: bool = False) -> Floats:
        """Gives the chance in (0, 1) of each passage, in the order of `odds`, (n,) float32.

        With `apart` those of FAQ entries, in their order, are what they would be if there were no prose.
        """
        chances, entry = self._chances_by(int(np.argmax(odds)), odds, evidence), evidence.entry > 0
        if apart and entry.any():
            best = int(np.argmax(np.where(entry, odds, -np.inf)))
            chances = np.where(entry, self._chances_by(best, odds, evidence), chances)
        return chances

    def _chances_by(self, best: int, odds: Floats, evidence: PassageEvidence) -> Floats:
        """Gives them by what the best hit is, given by its place."""
        chance = self.entry_chance if evidence.entry[best] > 0 else self.prose_chance
        return sigmoid(chance.slope * odds + chance.best.of(evidence)[best])


def sigmoid(logits: Floats) -> Floats:
    """Gives 1 / (1 + exp(-x)), without overflow."""
    return np.asarray(np.exp(-np.logaddexp(0, -logits.astype(np.float64))), np.float32)


FALLBACK = Calibration(
    model="",
    fingerprint="",
    prose=Line(weights={"fused": 10.0}, constant=-5.0),
    entry=Line(weights={"fused": 12.0, "foreign": -2.0}, constant=-7.0),
    prose_chance=Chance(slope=1.0, best=Line(weights={"on_subject": 0.6})),
    entry_chance=Chance(slope=1.0, best=Line(weights={})),
)
"""For a model without fitted weights: the fused score, which keeps its meaning between models roughly, little else."""


@lru_cache(maxsize=8)
def calibration_for(fingerprint: str, model: str, path: Path = FITTED) -> Calibration:
    """Gives the weights fitted for a model; for another one the fallback, which the log says once."""
    if path.exists():
        fitted = Calibration.model_validate_json(path.read_text(encoding="utf-8"))
        if fitted.fingerprint == fingerprint:
            return fitted
    logger.warning("no calibration for %s: chances are rough; fit one by python -m scripts.calibrate", model)
    return FALLBACK

"""What an evaluation measures, as it is written to JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pydantic import Field

from index.metrics import RiskCoverage
from index.models import Frozen

Figures = Mapping[str, float | None]

POINTS = 250
"""A curve of more points is thinned: it looks the same."""


class Curve(Frozen):
    """A risk-coverage curve, point by point, with coverage rising."""

    coverage: tuple[float, ...]
    risk: tuple[float, ...]


def curve_of(curve: RiskCoverage) -> Curve:
    """Gives a curve of at most `POINTS` points, the last one included."""
    count = len(curve.coverage)
    step = max(1, -(-count // POINTS))
    kept = [i for i in range(count) if (count - 1 - i) % step == 0]
    return Curve(coverage=tuple(curve.coverage[i] for i in kept), risk=tuple(curve.risk[i] for i in kept))


class SetResult(Frozen):
    """How one system did on one variant of a set's questions; a figure that the set cannot give is None.

    Attributes:
        figures: by name, such as `MRR@10`.
        auroc: how well the best score tells the questions from others, by where these come from.
        curve: risk and coverage over answerable and unanswerable questions, where there are both.
    """

    name: str
    variant: str
    system: str
    questions: int
    figures: Figures
    auroc: Figures = Field(default_factory=dict)
    curve: Curve | None = None

    @property
    def title(self) -> str:
        """The set, and the variant of its questions if they are one."""
        return f"{self.name} {self.variant}".strip()

    @property
    def all_figures(self) -> Figures:
        """The figures, AUROCs among them."""
        return {**self.figures, **{f"AUROC {origin}": value for origin, value in self.auroc.items()}}


class Failure(Frozen):
    """A judged question that was answered wrongly: what was expected, and what came."""

    id: str
    group: str
    question: str
    expected: str
    got: str
    reason: str


class GroupResult(Frozen):
    """How the assistant, or a baseline, did on one group of judged questions."""

    group: str
    system: str
    questions: int
    figures: Figures


class JudgedResult(Frozen):
    """How the assistant did on the project's own judged questions."""

    split: str
    groups: tuple[GroupResult, ...]
    figures: Figures
    curve: Curve
    failures: tuple[Failure, ...]


class Evaluation(Frozen):
    """All that one run measured, and where: enough to compare it with another run."""

    created: datetime
    machine: str
    versions: Mapping[str, str]
    model: str
    judged: JudgedResult | None
    sets: tuple[SetResult, ...]
    missed: tuple[str, ...]

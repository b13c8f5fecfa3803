"""The judged questions on both backends, each with an index of its own: the answers should be the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.settings import BotSettings
from scripts.evaluation.asking import Outcome, judged_result
from scripts.evaluation.report import number, table
from scripts.evaluation.running import outcomes_of

BACKENDS = ("openvino", "torch")
WITHIN = 0.002
"""So far the figures of two backends may lie apart."""

Figures = Mapping[str, float | None]


class Agreement(NamedTuple):
    """The figures of each backend, how many questions were asked, and the ids of those answered in other words."""

    figures: tuple[Figures, Figures]
    asked: int
    different: tuple[str, ...]

    @property
    def apart(self) -> dict[str, float]:
        """How far the two values of each figure lie apart; what one backend has no value for counts as 1."""
        one, other = self.figures
        pairs = {name: (one.get(name), other.get(name)) for name in (*one, *other)}
        return {
            name: 1.0 if a is None or b is None else abs(a - b)
            for name, (a, b) in pairs.items()
            if (a, b) != (None, None)
        }

    @property
    def is_close(self) -> bool:
        """Whether every figure is the same to within `WITHIN`."""
        return all(distance <= WITHIN for distance in self.apart.values())


def backends_compared(settings: BotSettings, split: str, progress: bool) -> Agreement:
    """Builds an index with each backend and asks the judged questions of both."""
    one, other = (outcomes_of(_with_backend(settings, name), split, progress) for name in BACKENDS)
    return agreement_of(one, other, split)


def agreement_of(one: Sequence[Outcome], other: Sequence[Outcome], split: str) -> Agreement:
    """Compares the answers to the same questions, in the same order."""
    pairs = list(zip(one, other, strict=True))
    different = tuple(a.judged.id for a, b in pairs if a.answer.text != b.answer.text)
    figures = (judged_result(one, split).figures, judged_result(other, split).figures)
    return Agreement(figures, len(pairs), different)


def agreement_table(agreement: Agreement) -> str:
    """Gives a line a figure, and which questions were answered in other words."""
    one, other = agreement.figures
    rows = [[name, number(one.get(name)), number(other.get(name)), number(d)] for name, d in agreement.apart.items()]
    lines = table([["judged questions", *BACKENDS, "apart"], *rows])
    words = f"answered in other words: {len(agreement.different)} of {agreement.asked}"
    return "\n".join([*lines, "", words, *(f"  {name}" for name in agreement.different)])


def _with_backend(settings: BotSettings, backend: str) -> BotSettings:
    folder = settings.index_dir / "private" / backend
    return settings.model_copy(update={"embedding_backend": backend, "index_dir": folder})

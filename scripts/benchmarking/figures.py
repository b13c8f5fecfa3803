"""What a benchmark measures, as it is written to JSON and shown as a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pydantic import Field

from index.models import Frozen
from scripts.benchmarking.machine import Machine

_MET = {True: "met", False: "**missed**", None: ""}


class Figure(Frozen):
    """One number that a target may judge.

    Attributes:
        key: what targets call it.
        what, against: what was measured, and what it was measured against.
        value: the number; a ratio, unless `unit` says what it is.
        unit: "times", "%" (then `value` is a share of 1), "ms", "s", "MB", "GB" or "".
        made_of: the two numbers that a ratio was made of, in words.
    """

    key: str
    what: str
    against: str = ""
    value: float
    unit: str = "times"
    made_of: str = ""


class Curve(Frozen):
    """Numbers that grow with a size; both axes are drawn as logarithms, and both numbers are above 0."""

    chart: str
    line: str
    unit: str
    points: tuple[tuple[float, float], ...]


class Measured(Frozen):
    """What one measurement gives: figures in the order of the table, curves, and what a reader should know."""

    figures: tuple[Figure, ...] = ()
    curves: tuple[Curve, ...] = ()
    notes: Mapping[str, str] = Field(default_factory=dict)


class Verdict(Frozen):
    """A figure set against its target; `met` is None where there is none."""

    figure: Figure
    target: str = ""
    met: bool | None = None
    used: float | None = None
    """How much of what the target allows was used: up to 1 it is met."""

    @property
    def words(self) -> str:
        """The figure's value as a table shows it."""
        return amount(self.figure.value, self.figure.unit)


class Benchmark(Frozen):
    """A whole run; `left_out` says by name what was not measured, and why."""

    created: datetime
    machine: Machine
    verdicts: tuple[Verdict, ...]
    curves: tuple[Curve, ...] = ()
    notes: Mapping[str, str] = Field(default_factory=dict)
    left_out: Mapping[str, str] = Field(default_factory=dict)

    @property
    def missed(self) -> tuple[Verdict, ...]:
        """The figures that miss their targets."""
        return tuple(verdict for verdict in self.verdicts if verdict.met is False)


def ratio(key: str, what: str, against: str, *, ours: float, theirs: float, unit: str, scale: float = 1.0) -> Figure:
    """Gives `ours / theirs`; both are shown in `unit` after a multiplication by `scale`.

    Raises:
        ZeroDivisionError: there is nothing to measure against.
    """
    made_of = f"{shown(ours * scale)} {unit} / {shown(theirs * scale)} {unit}"
    return Figure(key=key, what=what, against=against, value=ours / theirs, made_of=made_of)


def shown(value: float) -> str:
    """Gives a number with three figures that count, never in exponents."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.3g}"


def amount(value: float, unit: str) -> str:
    """Gives a figure's value as a table shows it."""
    if unit == "%":
        return f"{100 * value:.3g} %"
    if unit == "times":
        return f"{value:.2f}"
    return f"{shown(value)} {unit}" if unit else f"{value:.4f}"


def table_of(benchmark: Benchmark) -> str:
    """Gives what it ran on, the figures with their targets, and what was not measured."""
    machine = benchmark.machine
    packages = ", ".join(f"{name} {version}" for name, version in machine.packages.items())
    lines = [f"{machine}", packages, *(f"{name}: {note}" for name, note in benchmark.notes.items()), ""]
    lines += ["| what | against | measured | made of | target | |", "|---|---|---|---|---|---|"]
    lines += [_row(verdict) for verdict in benchmark.verdicts]
    lines += [f"\nnot measured: {name} ({reason})" for name, reason in benchmark.left_out.items()]
    return "\n".join(lines)


def _row(verdict: Verdict) -> str:
    figure = verdict.figure
    cells = (figure.what, figure.against, verdict.words, figure.made_of, verdict.target, _MET[verdict.met])
    return "| " + " | ".join(cells) + " |"

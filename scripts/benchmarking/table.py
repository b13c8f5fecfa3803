"""The figures as a Markdown table, for the terminal and for the README."""

from __future__ import annotations

from scripts.benchmarking.figures import Benchmark, Verdict

_MET = {True: "met", False: "**missed**", None: ""}


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

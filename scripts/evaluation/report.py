"""Figures as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from scripts.evaluation.asking import THIS
from scripts.evaluation.figures import JudgedResult, SetResult

SYSTEMS = {THIS: "this project", "dense": "dense alone", "bm25": "BM25 alone"}


def judged_table(result: JudgedResult) -> str:
    """Gives one line a group of judged questions, and what holds for all of them."""
    baselines = list(dict.fromkeys(g.system for g in result.groups if g.system != THIS))
    names = [f"quoted by {SYSTEMS[name]}" for name in baselines]
    head = ["judged questions", "asked", "right", "answer in quote", *names]
    quoted = {(g.group, g.system): g.figures.get("answer in quote") for g in result.groups}
    rows = [
        [
            g.group,
            str(g.questions),
            percent(g.figures.get("right")),
            percent(g.figures.get("answer in quote")),
            *(percent(quoted.get((g.group, name))) for name in baselines),
        ]
        for g in result.groups
        if g.system == THIS
    ]
    asked = sum(g.questions for g in result.groups if g.system == THIS)
    figures = result.figures
    total = ["all", str(asked), percent(figures.get("right")), percent(figures.get("answer in quote"))]
    lines = [*table([head, *rows, [*total, *("" for _ in baselines)]]), ""]
    others = {name: value for name, value in figures.items() if name not in ("right", "answer in quote")}
    return "\n".join([*lines, *(f"{name}: {number(value)}" for name, value in others.items())])


def failures_list(result: JudgedResult) -> str:
    """Gives every question that was answered wrongly: what was expected, and what came."""
    return "".join(
        f"\n\n{f.id} ({f.group}) {f.question}\n  expected: {f.expected}\n  wrong:    {f.reason}\n  got:      {f.got}"
        for f in result.failures
    )


def sets_table(results: Sequence[SetResult]) -> str:
    """Gives a block a set and variant, one line a search."""
    blocks = (list(block) for _, block in groupby(results, key=lambda one: (one.name, one.variant)))
    return "\n\n".join("\n".join(_block(block)) for block in blocks)


def _block(results: Sequence[SetResult]) -> Iterator[str]:
    first = results[0]
    title = f"{first.title} ({first.questions})"
    rows = [one.all_figures for one in results]
    names = [name for name in rows[0] if any(row.get(name) is not None for row in rows)]
    body = [
        [f"  {SYSTEMS.get(one.system, one.system)}", *(number(row.get(name)) for name in names)]
        for one, row in zip(results, rows, strict=True)
    ]
    yield from table([[title, *names], *body])


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Gives rows with their columns aligned: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def percent(value: float | None) -> str:
    """Gives a share in per cent, or a dash."""
    return "-" if value is None else f"{100 * value:.1f} %"


def number(value: float | None) -> str:
    """Gives a figure with three places, or a dash."""
    return "-" if value is None else f"{value:.3f}"

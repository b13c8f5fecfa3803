"""The report as one HTML page that needs nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from scripts.evaluation.asking import THIS
from scripts.evaluation.bench import UNANSWERABLE
from scripts.evaluation.figures import Evaluation, Failure, JudgedResult, SetResult
from scripts.evaluation.picture import bars, curves
from scripts.evaluation.report import SYSTEMS, judged_table, sets_table

_STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "svg{max-width:100%;height:auto}pre{overflow-x:auto;font-size:.8rem;background:#f6f4f0;padding:1rem}"
    "td,th{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0}table{font-size:.85rem}"
)


def page_of(evaluation: Evaluation) -> str:
    """Gives the page: charts first, then the tables they were drawn from, then what was answered wrongly."""
    judged, sets = evaluation.judged, evaluation.sets
    where = f"{evaluation.created:%Y-%m-%d %H:%M} UTC, {evaluation.model}, {evaluation.machine}"
    parts = [f"<h1>How well questions are answered</h1><p>{escape(where)}</p>"]
    if evaluation.missed:
        missed = "".join(f"<li>{escape(one)}</li>" for one in evaluation.missed)
        parts.append(f"<h2>Under the thresholds</h2><ul>{missed}</ul>")
    if judged:
        parts += [_judged_part(judged)]
    if sets:
        parts += [_sets_part(sets)]
    if judged and judged.failures:
        parts.append(f"<h2>Answered wrongly</h2>{_failures(judged.failures)}")
    head = f'<meta charset="utf-8"><title>Evaluation</title><style>{_STYLE}</style>'
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{"".join(parts)}</body></html>\n'


def _judged_part(judged: JudgedResult) -> str:
    right = [(one.group, "right", one.figures.get("right")) for one in judged.groups if one.system == THIS]
    quoted = [(one.group, one.system, one.figures.get("answer in quote")) for one in judged.groups]
    return (
        f"<h2>Judged questions: right answers</h2>{_chart(right)}"
        f"<h2>Judged questions: the first quotation answers</h2>{_chart(quoted)}"
        f"<h2>Risk and coverage</h2>{curves([('judged questions', judged.curve)])}"
        f"<pre>{escape(judged_table(judged))}</pre>"
    )


def _sets_part(sets: Sequence[SetResult]) -> str:
    chart = _chart([(one.title, one.system, one.figures.get("MRR@10")) for one in sets])
    refusing = [(one.name, one.curve) for one in sets if one.system == THIS and one.curve and UNANSWERABLE in one.auroc]
    drawn = f"<h2>Sets: risk and coverage</h2>{curves(refusing)}" if refusing else ""
    return f"<h2>Sets: MRR@10</h2>{chart}{drawn}<pre>{escape(sets_table(sets))}</pre>"


def _chart(shares: Sequence[tuple[str, str, float | None]]) -> str:
    """Gives bars of shares by group and system, in order; what has no share has no bar."""
    groups: dict[str, dict[str, float]] = {}
    for group, system, share in shares:
        if share is not None:
            groups.setdefault(group, {})[SYSTEMS.get(system, system)] = share
    systems = dict.fromkeys(SYSTEMS.get(system, system) for _, system, _ in shares)
    return bars(list(groups.items()), list(systems))


def _failures(failures: Sequence[Failure]) -> str:
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(cell)}</td>" for cell in (f.id, f.question, f.expected, f.reason, f.got))
        + "</tr>"
        for f in failures
    )
    head = "".join(f"<th>{name}</th>" for name in ("", "question", "expected", "why wrong", "answer"))
    return f"<table><tr>{head}</tr>{rows}</table>"

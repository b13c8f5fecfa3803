"""How an answer came about: what was understood, what was found, and what each piece of evidence weighed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assistant.conversation import Reply
    from bot.assistant.understanding import Asked
    from index.retrieval import Hit
    from index.searching.calibration import Calibration

RUNNERS_UP = 4


def explained(reply: Reply, calibration: Calibration, answered_from: float) -> str:
    """Gives the explanation of a reply as lines of text."""
    lines = [f"answer: {reply.answer.kind}, score {reply.answer.score:.3f}"]
    if reply.asked:
        lines += ["understood:", *(f"  {line}" for line in _understood(reply.asked))]
    if reply.hits:
        lines.append(f"found (quoted from a chance of {answered_from} on):")
        for place, hit in enumerate(reply.hits[: 1 + RUNNERS_UP], start=1):
            lines += [f"  {line}" for line in _found(place, hit, calibration)]
    elif reply.asked:
        lines.append("not searched: headers and programme answer")
    return "\n".join(lines)


def _understood(asked: Asked) -> Iterator[str]:
    yield f"question: {asked.text} ({asked.language})"
    for mention in asked.mentions:
        meant = ", ".join(named.name for named in mention.candidates)
        yield f"{mention.kind}: {asked.text[slice(*mention.span)]!r} means {meant} ({mention.score:.2f})"
    for field in fields(asked):
        value = getattr(asked, field.name)
        if field.name not in ("text", "language", "mentions", "films", "people") and value:
            yield f"{field.name}: {value}"


def _found(place: int, hit: Hit, calibration: Calibration) -> Iterator[str]:
    order = calibration.entry if hit.document.faq else calibration.prose
    best = (calibration.entry_chance if hit.document.faq else calibration.prose_chance).best
    yield f"{place}. {hit.score:.3f}  {hit.document.path}"
    yield f"   “{hit.document.text[slice(*hit.sentence)]}”"
    for name, value in sorted(hit.evidence.items()):
        weights = [f"order {line.weights[name]:+.2f}" for line in (order,) if name in line.weights]
        weights += [f"chance {best.weights[name]:+.2f}"] if name in best.weights and place == 1 else []
        if weights:
            yield f"   {name} {value:.3f} ({', '.join(weights)})"

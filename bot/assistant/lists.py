"""Answers that list films: complete, counted, with the filters said back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.conditions import described, described_one
from bot.assistant.filters import ListRequest
from bot.assistant.formats import film_line
from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wording
from index.catalogue import Filters, Order
from index.models import Film


def list_answer(request: ListRequest, knowledge: Knowledge, wording: Wording) -> Answer:
    """Lists all films that meet the filters, or says which single condition to give up."""
    filters = request.filters
    films = knowledge.catalogue.select(filters, request.order, request.descending)
    if not films and request.fallback:
        filters = request.fallback
        films = knowledge.catalogue.select(filters, request.order, request.descending)
    shown = films[: request.limit] if request.aim == "first" else films
    said = Run(text=" · ".join([*_order(request, wording), *described(filters, wording)]), style=Style.TITLE)
    if not said.text:
        said = Run(text=wording.text("all-films"), style=Style.TITLE)
    heading = wording.runs("list-heading", count=len(shown), said=said)
    if not films:
        return _answer((*heading, *_relaxed(request.filters, knowledge, wording)), (), wording)
    return _answer((*heading, *_lines(shown, wording)), shown, wording)


def _order(request: ListRequest, wording: Wording) -> list[str]:
    if request.order is Order.TITLE:
        return []
    return [wording.text(f"order-{request.order}-{'most' if request.descending else 'least'}")]


def _relaxed(filters: Filters, knowledge: Knowledge, wording: Wording) -> tuple[Run, ...]:
    relaxed = knowledge.catalogue.relax(filters)
    if relaxed is None:
        return ()
    condition = described_one(relaxed.removed, wording)
    return (Run(text="\n"), *wording.runs("without-one-film", condition=condition, count=len(relaxed.films)))


def _lines(films: Sequence[Film], wording: Wording) -> tuple[Run, ...]:
    lines: list[Run] = []
    for film in films:
        facts = film_line(film, wording).removeprefix(film.title)
        lines += [Run(text="\n"), Run(text=film.title, style=Style.TITLE), Run(text=facts)]
    return tuple(lines)


def _answer(runs: tuple[Run, ...], films: Sequence[Film], wording: Wording) -> Answer:
    titles = tuple(film.title for film in films)
    return Answer(kind="list", runs=runs, films=titles, score=1, language=wording.language)

"""Answers that list films: complete, counted, with the filters said back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.conditions import capital, described, described_one, nothing
from bot.assistant.filters import ListRequest
from bot.assistant.formats import film_line
from bot.assistant.knowledge import Knowledge
from bot.assistant.wording import Wording
from index.catalogue import Filters, Order
from index.models import Film

MESSAGES = tuple(
    f"{use}-{order}-{end}"
    for use in ("order", "first")
    for order in (Order.MINUTES, Order.YEAR)
    for end in ("most", "least")
)


def list_answer(request: ListRequest, knowledge: Knowledge, wording: Wording) -> Answer:
    """Lists all films that meet the filters, or says which single condition to give up."""
    filters = request.filters
    films = knowledge.catalogue.select(filters, request.order, request.descending)
    if not films and request.fallback:
        filters = request.fallback
        films = knowledge.catalogue.select(filters, request.order, request.descending)
    shown = films[: request.limit] if request.aim == "first" else films
    if not films:
        said = nothing(request.filters, [], wording)
        return _answer((said, *_relaxed(request.filters, knowledge, wording)), (), wording)
    return _answer((*_heading(request, filters, len(shown), wording), *_lines(shown, wording)), shown, wording)


def _heading(request: ListRequest, filters: Filters, count: int, wording: Wording) -> tuple[Run, ...]:
    """Says what was understood: the order, the conditions, and how many films that gives."""
    conditions = described(filters, wording)
    if request.aim == "first" and count == 1:
        parts = [first_in_order(request, wording), *conditions]
        return (Run(text=capital(" · ".join(parts)), style=Style.TITLE),)
    said = " · ".join([*conditions, *_order(request, wording)]) or wording.text("all-films")
    return wording.runs("list-heading", count=count, said=Run(text=capital(said), style=Style.TITLE))


def first_in_order(request: ListRequest, wording: Wording) -> str:
    """Gives what the first film in an order is: "the longest"."""
    return wording.text(f"first-{request.order}-{'most' if request.descending else 'least'}")


def _order(request: ListRequest, wording: Wording) -> list[str]:
    if request.order is Order.TITLE:
        return []
    return [wording.text(f"order-{request.order}-{'most' if request.descending else 'least'}")]


def _relaxed(filters: Filters, knowledge: Knowledge, wording: Wording) -> tuple[Run, ...]:
    relaxed = knowledge.catalogue.relax(filters)
    if relaxed is None or len(filters.conditions()) < 2:
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

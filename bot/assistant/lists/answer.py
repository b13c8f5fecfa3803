"""Answers that list films: complete, counted, with the filters said back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import film_told
from bot.assistant.guide import Guide
from bot.assistant.lists.conditions_said import capital, described, described_one, nothing, phrase
from bot.assistant.lists.pages import page_of, paging_line, remaining
from bot.assistant.lists.requests import ListRequest
from bot.assistant.lists.words import PLACES
from bot.assistant.unanswered import decline
from bot.assistant.wording import Wording
from index.catalogue import Order
from index.filters import Filters
from index.models import Film

MESSAGES = (
    "nothing-listed",
    *(
        f"{use}-{order}-{end}"
        for use in ("order", "first")
        for order in (Order.MINUTES, Order.YEAR)
        for end in ("most", "least")
    ),
    *(f"place-{place}" for place in (1, *(place for place, _ in PLACES))),
)

FEW = 3
"""So many films or screenings that miss one condition are told one by one."""
AT_ONCE = 200
"""A list of more films is given by pages: an archive's 50,000 would fill a thousand messages."""


def list_answer(request: ListRequest, guide: Guide, page: int | None = None) -> Answer:
    """Lists all films that meet the filters, or a page of them, or says which single condition to give up."""
    wording = guide.wording
    filters = request.filters
    films = guide.knowledge.catalogue.select(filters, request.order, request.descending)
    if not films and request.fallback:
        filters = request.fallback
        films = guide.knowledge.catalogue.select(filters, request.order, request.descending)
    stated = [film for film in films if request.order is Order.TITLE or getattr(film, request.order) is not None]
    if films and not stated:
        reason = wording.runs("order-unknown", fact=wording.text(f"fact-name-{request.order}"))
        return decline(guide, reason)
    shown = request.first_of(stated) if request.aim == "first" else stated
    if not shown:
        said = _not_listed(request.filters, guide) or nothing(request.filters, [], wording)
        less, near = _relaxed(request.filters, guide)
        return _answer((said, *less), near, wording)
    if request.aim == "first" and len(shown) == 1:
        return _answer(_only(request, filters, shown[0], wording), shown, wording)
    page = page if page is not None or len(shown) <= AT_ONCE else 0
    lines = (*_lines(page_of(shown, page), wording), *paging_line(shown, page, wording))
    heading = _heading(request, filters, len(shown), wording)
    return _answer(
        (*heading, *(lines if heading else lines[1:])), page_of(shown, page), wording, remaining(shown, page)
    )


def _not_listed(filters: Filters, guide: Guide) -> Run | None:
    """Says of a kind that no header states that none is listed so, which does not tell that none is."""
    alone = [condition.name for condition in filters.conditions()] == ["categories"]
    if not alone or guide.knowledge.catalogue.select(Filters(categories=filters.categories)):
        return None
    return Run(text=guide.wording.text("nothing-listed", said=", ".join(described(filters, guide.wording))))


def _heading(request: ListRequest, filters: Filters, count: int, wording: Wording) -> tuple[Run, ...]:
    """Says what was understood: the order, the conditions, and how many films that gives."""
    conditions = described(filters, wording)
    if filters.films and not conditions and request.order is Order.TITLE:
        return ()  # films that were named
    said = " · ".join([*conditions, *_order(request, wording)]) or wording.text("all-films")
    return wording.runs("list-heading", count=count, said=Run.title(capital(said)))


def _only(request: ListRequest, filters: Filters, film: Film, wording: Wording) -> tuple[Run, ...]:
    """Says which film comes first: "The longest comedy film is Harvest (Aoi Kita-hara, Japan 1957, 2 h 16 min)."."""
    kind = phrase(filters.conditions(), [], wording)
    if len(filters.films or ()) == 2 and filters.about == {"films"}:
        more = f"comparison-{request.order}-{'more' if request.descending else 'less'}"
        return (*wording.runs(more, films=Run.title(film.title)), *_lines([film], wording))
    if wording.language == "fi":
        kind = f" ({kind})" if kind else ""
    title, facts = film_told(film, wording)
    first = capital(first_in_order(request, wording))
    return wording.runs("first-film", first=first, kind=kind, film=title, facts=facts)


def first_in_order(request: ListRequest, wording: Wording) -> str:
    """Gives what the first film in an order is: "the longest", "the second longest"."""
    first = f"first-{request.order}-{'most' if request.descending else 'least'}"
    return wording.text(first, place=wording.text(f"place-{request.place}"))


def _order(request: ListRequest, wording: Wording) -> list[str]:
    if request.order is Order.TITLE:
        return []
    return [wording.text(f"order-{request.order}-{'most' if request.descending else 'least'}")]


def _relaxed(filters: Filters, guide: Guide) -> tuple[tuple[Run, ...], Sequence[Film]]:
    """Says how many films there are without one of the conditions; of few gives each, as what "it" means next."""
    relaxed = guide.knowledge.catalogue.relax(filters)
    if relaxed is None or len(filters.conditions()) < 2:
        return (), ()
    condition = described_one(relaxed.removed, guide.wording)
    said = guide.wording.runs("without-one-film", condition=condition, count=len(relaxed.films))
    near = relaxed.films if len(relaxed.films) <= FEW else ()
    return (Run(text="\n"), *said, *_lines(near, guide.wording)), near


def _lines(films: Sequence[Film], wording: Wording) -> tuple[Run, ...]:
    return tuple(run for film in films for run in (Run(text="\n"), *film_told(film, wording)))


def _answer(runs: tuple[Run, ...], films: Sequence[Film], wording: Wording, after: int = 0) -> Answer:
    titles = tuple(film.title for film in films)
    return Answer(kind="list", runs=runs, films=titles, remaining=after, score=1, language=wording.language)

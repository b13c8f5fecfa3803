"""What a question was understood to ask, in lines for whoever wants to know why it was answered so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.assistant.asked import Asked
    from bot.assistant.lists.requests import ListRequest
    from bot.assistant.times.when import When

_NAMES = {"en": "English", "fi": "Finnish"}


def understood(asked: Asked) -> Iterator[str]:
    """Gives a line for each thing that was understood, and for nothing else."""
    yield f"question: {asked.text} ({_NAMES[asked.language]})"
    yield from _named(asked)
    if asked.when:
        yield f"time: {_time(asked.when)}"
    if asked.end:
        yield f"which showing: the {asked.end.end}"
    yield from _asked_for(asked)
    for label, notes in (("noted in the programme", asked.notes), ("not noted", asked.unnoted)):
        yield from (f"{label}: {' or '.join(texts)}" for texts in notes)
    if asked.page is not None:
        yield f"page of the list: from line {asked.page + 1} on"


def _named(asked: Asked) -> Iterator[str]:
    for mention in asked.mentions:
        meant = " or ".join(named.name for named in mention.candidates)
        said = asked.text[slice(*mention.span)]
        yield f"{mention.kind}: “{said}” means {meant} (how sure: {mention.score:.2f} of 1)"
    meant_by_words = {name for mention in asked.mentions for name in (c.name for c in mention.candidates)}
    carried = [film.title for film in asked.films if film.title not in meant_by_words]
    if carried:
        yield f"film, from the conversation: {', '.join(carried)}"
    described = [venue for venue in asked.venues if venue not in meant_by_words]
    if described:
        yield f"venue, by what it is: {', '.join(described)}"
    if not (asked.mentions or asked.films or asked.venues):
        yield "names: no film, person or venue of the corpus"


def _asked_for(asked: Asked) -> Iterator[str]:
    if asked.fact:
        yield f"fact asked for: {asked.fact.replace('_', ' ')}"
    if asked.unnamed:
        yield "a fact of some film, but nothing says of which"
    if asked.compared:
        yield f"compared by: {asked.compared.fact}, the {'largest' if asked.compared.most else 'smallest'} first"
    if asked.programme:
        yield "asks for showings"
    conditions = _conditions(asked)
    if asked.listing:
        yield f"list asked for: {_listing(asked.listing)}; {conditions}"
    elif asked.filters.conditions():
        yield f"conditions on films: {conditions}"
    if asked.others:
        yield f"other films than: {', '.join(film.title for film in asked.others)}"
    if asked.among:
        yield f"out of: {', '.join(film.title for film in asked.among)}"


def _conditions(asked: Asked) -> str:
    from bot.assistant.lists.conditions_said import described
    from bot.assistant.wording import Wordings

    filters = asked.listing.filters if asked.listing else asked.filters
    return " · ".join(described(filters, Wordings().of("en"))) or "all films"


def _listing(request: ListRequest) -> str:
    if request.aim == "count":
        return "how many"
    order = f"by {request.order}" + (", largest first" if request.descending else "")
    first = "the first one" if request.limit == 1 else f"the first {request.limit}"
    return f"{first} {order}" if request.aim == "first" else order


def _time(when: When) -> str:
    spans = [f"{start:%a %d %b %H:%M} to {end:%a %d %b %H:%M}" for start, end in when.spans]
    return f"{when.name.replace('_', ' ')}: {' and '.join(spans) or 'no such time in the programme'}"

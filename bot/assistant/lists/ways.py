"""Lists of films, as a question asks for them: by conditions, by a person, by a critic, like another film."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.descriptions_in_finnish import told_in_finnish
from bot.assistant.formats import listed
from bot.assistant.forms import FILMS
from bot.assistant.guide import Guide
from bot.assistant.lists.alike import alike_answer, asks_for_alike
from bot.assistant.lists.answer import list_answer
from bot.assistant.lists.requests import ListRequest
from bot.assistant.search import SURE
from bot.assistant.showings.words import asks_for_rest, missed_asked
from bot.assistant.unanswered import decline
from index.filters import Filters

_WRITES = re.compile(
    r"\b(?:writes?|wrote|written|writing|reviews?|reviewed|reviewing|kirjoit\w+|arvio\w*|arvostel\w+)\b", re.IGNORECASE
)
_BY_WOMEN = re.compile(
    r"\b(?:films?|movies?|ones?|anything|something|directed|made)\b.*\bby (?:a )?(?:wom[ae]n|females?)\b"
    r"|\b(?:wom[ae]n|female)(?:'s)? (?:directors?|film-?makers?)\b|\bnais(?:ten)?[ -]?(?:ohjaaj|ohjaam|tekij)\w+"
    r"|\bnaisten (?:tekem|ohjaam)\w+",
    re.IGNORECASE,
)


def alike(asked: Asked, guide: Guide) -> Answer | None:
    """Names films like the one film named: "films like TITLE"."""
    one = len(asked.films) == 1 and len(asked.titles) == 1
    liked = asked.films[0] if one and asks_for_alike(asked.text, asked.titles[0]) else None
    return alike_answer(liked, guide) if liked else None


def reviewed_by(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the films whose reviews a critic wrote: "what did NAME write about?"."""
    if (
        asked.films
        or asked.fact
        or asked.listing
        or asked.when
        or len(asked.mentions) != 1
        or not _WRITES.search(asked.text)
    ):
        return None
    critics = Filters(critics=tuple(c.name for mention in asked.people for c in mention.candidates[:1]))
    if not critics.critics or not guide.knowledge.catalogue.select(critics):
        return None
    return _listed(ListRequest(critics), asked, guide)


def by_women(asked: Asked, guide: Guide) -> Answer | None:
    """Declines to tell films by women from others: headers name directors, and reviews rarely say "she"."""
    if asked.films or asked.people or not _BY_WOMEN.search(asked.text) or told_in_finnish(asked.text):
        return None  # "the one where a woman director ...": one film is described
    hits = guide.knowledge.retriever.search(asked.text, 1, language=asked.language)
    if hits and hits[0].document.faq and hits[0].score >= SURE:
        return None
    return decline(guide, guide.wording.runs("not-by-gender"))


def films_listed(asked: Asked, guide: Guide) -> Answer | None:
    """Lists, counts or picks films by their headers; None where showings are asked for."""
    listing = asked.listing
    if asked.others and asked.people and not asked.unread:
        listing = listing or ListRequest(asked.filters)  # "what else of NAME's are you showing"
    shown = asked.programme and not asked.others  # "has she made anything else that you show" asks for no times
    if listing is None or asked.placed or (shown and listing.aim != "count"):
        return None
    if asks_for_rest(asked.text) or (not asked.films and missed_asked(asked.text)):
        return None
    return _listed(listing, asked, guide)


def likely_listed(asked: Asked, guide: Guide) -> Answer | None:
    """Lists films for a question that says more than conditions on them; None where it states none that any meets."""
    other = asked.films or asked.people or asked.unreviewed or asked.fact or asked.placed or asked.programme
    if other or not FILMS.search(asked.text):
        return None
    knowledge = guide.knowledge
    stated = [one for one in knowledge.filter_reader.read(asked.text, asked.mentions).either if one.conditions()]
    met = next((filters for filters in stated if knowledge.catalogue.select(filters)), None)
    return _listed(ListRequest(met), asked, guide) if met else None


def person_alone(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the films of somebody of whom nothing is asked but a name."""
    return None if asked.more or not asked.people else films_of(asked, guide)


def films_of(asked: Asked, guide: Guide) -> Answer | None:
    """Lists the films of the first person named, by or with whom they are; of a critic, those reviewed."""
    name = (asked.people[0].candidates[0].name,)
    for filters in (Filters(people=name), Filters(critics=name)):
        if guide.knowledge.catalogue.select(filters):
            return _listed(ListRequest(filters), asked, guide)
    return None


def _listed(request: ListRequest, asked: Asked, guide: Guide) -> Answer:
    filters = request.filters
    if asked.others:
        films = frozenset(guide.knowledge.films) - {film.document for film in asked.others}
        parts = (replace(of, films=films) for of in (filters, _in_any_part(filters)))
        found = next((of for of in parts if guide.knowledge.catalogue.select(of)), None)
        if found is None:
            person = listed((*_in_any_part(filters).people, *filters.critics), guide.wording)
            runs = guide.wording.runs("no-other-films", person=Run.title(person))
            return Answer(kind="list", runs=runs, score=1, language=guide.wording.language)
        filters = found
    elif asked.among:
        filters = asked.within(filters)
    select, reviewed = guide.knowledge.catalogue.select, _reviewed(filters)
    filters = reviewed if reviewed != filters and not select(filters) and select(reviewed) else filters
    return list_answer(replace(request, filters=filters), guide, asked.page)


def _reviewed(filters: Filters) -> Filters:
    """Gives the filters with whoever is to direct or to act taken for the critic, who has no films but those."""
    people = _in_any_part(filters).people
    return replace(filters, directors=(), cast=(), people=(), critics=people) if people else filters


def _in_any_part(filters: Filters) -> Filters:
    """Gives the filters with whoever is to direct or to act taken for one who does either."""
    people = (*filters.directors, *filters.cast, *filters.people)
    return replace(filters, directors=(), cast=(), people=people)

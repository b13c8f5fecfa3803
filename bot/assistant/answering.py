"""Answers from headers and programme, for what a question asks; the rest is left to the search."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.asked import Asked
from bot.assistant.deciding import (
    asks_what_happens,
    asks_whether,
    first_ones,
    is_of_unnamed_film,
    liked_film,
    unclear_name,
    written_by,
)
from bot.assistant.facts.answer import comparison, fact_answer, film_card
from bot.assistant.facts.warned import warned_of
from bot.assistant.following.choosing import which, which_of
from bot.assistant.following.completed import Completed
from bot.assistant.following.halves import both
from bot.assistant.formats import listed
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.alike import alike_answer
from bot.assistant.lists.answer import list_answer
from bot.assistant.lists.filters import ListRequest
from bot.assistant.quoting.declining import NEAREST
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.festival import festival_dates, festival_over
from bot.assistant.showings.notes_said import tell_subtitles
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.seats import asks_for_seats
from bot.assistant.showings.venues import asks_the_way, venue_answer
from bot.assistant.showings.wanted import Wanted
from bot.assistant.showings.words import (
    asks_for_dates,
    asks_for_rest,
    asks_for_service,
    asks_whether_over,
    missed_asked,
    title_asked_for,
)
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording
from index.facts import Fact
from index.filters import Filters

MESSAGES = ("which-film", "which-person", "than-which", "that-was-all", "no-more")
"""What may be unclear in a question."""


def asked_back(completed: Completed, wording: Wording) -> Answer | None:
    """Asks what is meant, or says that there is no more, where the conversation does not tell."""
    if completed.choices:
        return which_of(completed.choices, wording.runs(str(completed.unclear)), wording)
    if completed.unclear is None:
        return None
    kind = "clarify" if completed.unclear in ("which-person", "than-which") else "decline"
    return Answer(kind=kind, runs=wording.runs(completed.unclear), score=1, language=wording.language)


def known_answer(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Answers from headers and programme; None when the question has to be searched for."""
    if asked.compared and (answer := comparison(asked.films, *asked.compared, wording)):
        return answer
    if not asked.when and (told := _of_places_and_notes(asked, knowledge, wording, now)):
        return told
    if alike := liked_film(asked):
        return alike_answer(alike, knowledge, wording, now)
    if unclear := unclear_name(asked):
        return which(unclear, asked.text, knowledge, wording)
    if unknown := _not_reviewed(asked, knowledge, wording):
        return unknown
    if not asked.films and knowledge.programme.showings and (dates := _dates(asked.text, knowledge, wording, now)):
        return dates
    if asked.films and (told := _of_film(asked, knowledge, wording, now)):
        return told
    if written := written_by(asked, knowledge):
        return _listed(ListRequest(written), asked, knowledge, wording)
    if is_of_unnamed_film(asked):
        return Answer(kind="clarify", runs=wording.runs("of-which-film"), score=1, language=wording.language)
    return _shown(asked, knowledge, wording, now) or _named_alone(asked, knowledge, wording, now)


def _of_places_and_notes(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    venues = knowledge.programme.venues.values()
    placed = None if asked.films else venue_answer(asked.text, venues, wording)
    return placed or warned_of(asked, knowledge, wording, now)


def _of_film(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """States a fact; declines to say whether seats are left, where the programme never notes that none are."""
    if asked.notes or not asks_for_seats(asked.text, asked.mentions):
        return _fact(asked, asked.fact, knowledge, wording, now) if asked.fact else None
    titles = [film.title for film in asked.films]
    reason = wording.runs("not-told", film=Run(text=listed(titles, wording), style=Style.TITLE))
    return decline(knowledge, wording, reason, films=titles, score=1)


def _fact(asked: Asked, fact: Fact, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """States a fact; of subtitles the showings first, where they are noted there."""
    told = fact_answer(asked.films, fact, knowledge, wording, now)
    programme = knowledge.programme
    shown = [showing for film in asked.films for showing in programme.of_film(film.document)]
    if fact is not Fact.SUBTITLES or not any(tell_subtitles(showing.notes) for showing in shown):
        return told
    wanted = Wanted(None, (), Filters(), ahead=not programme.is_over(now))
    return both([film_showings(asked.films, wanted, knowledge, wording, now), told]).model_copy(update={"kind": "fact"})


def _not_reviewed(asked: Asked, knowledge: Knowledge, wording: Wording) -> Answer | None:
    """Declines by name what is asked about a film that no review is about."""
    if asked.films:
        return None
    if asked.unreviewed and (asked.fact or asked.programme):
        reason = wording.runs("only-mentioned", name=Run(text=asked.unreviewed, style=Style.TITLE))
        return decline(knowledge, wording, reason, score=1)
    title = knowledge.names.unknown_title(asked.text) or _unknown_shown(asked, knowledge)
    if title is None:
        return None
    reason = wording.runs("not-known", name=Run(text=title, style=Style.TITLE))
    return decline(knowledge, wording, reason, knowledge.names.nearest(title, NEAREST), score=1)


def _unknown_shown(asked: Asked, knowledge: Knowledge) -> str | None:
    """Gives the name that showings are asked for of, if it is written as one and the corpus does not know it."""
    title = title_asked_for(asked.text) if asked.programme and not asked.mentions else None
    return title if title and title in knowledge.names.unknown_names(asked.text) else None


def _dates(question: str, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Says on which days the festival is, or that it is over, where that is asked."""
    whether = asks_whether_over(question)
    if whether and knowledge.programme.is_over(now):
        return festival_over(knowledge, wording)
    return festival_dates(knowledge, wording, now) if whether or asks_for_dates(question) else None


def _shown(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Answers what is asked about showings, and for lists of films."""
    if asked.venues and not asked.films and asks_the_way(asked.text):
        return None
    placed = bool(asked.when or asked.venues or asked.notes or asked.unnoted)
    bare = placed and not asked.more
    filters = asked.listing.filters if asked.listing else asked.filters
    if asked.among:
        filters = replace(filters, films=frozenset(film.document for film in asked.among))
    ordered = first_ones(asked)
    ahead = asks_for_rest(asked.text)
    missed = not asked.films and missed_asked(asked.text) is not None
    wanted = Wanted(
        asked.when, asked.venues, filters, asked.notes, asked.end, ordered, asked.unnoted, ahead, missed, asked.spare
    )
    noted = bool(asked.notes or asked.unnoted) and asks_whether(asked)
    told_in_film = asks_what_happens(asked)
    timed = asked.when and not (asked.more and asks_for_service(asked.text))  # "how much is a ticket for X tonight?"
    if asked.films and not told_in_film and (asked.programme or timed or bare or noted):
        return film_showings(asked.films, wanted, knowledge, wording, now)
    counted = asked.listing is not None and asked.listing.aim == "count"
    if asked.listing and not placed and (counted or not asked.programme) and not missed:
        return _listed(asked.listing, asked, knowledge, wording)
    if asked.listing or bare or (missed and not asked.more) or (asked.programme and (placed or not asked.more)):
        return showings_at(wanted, knowledge, wording, now, asked.page)
    return None


def _named_alone(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Answers a question that is only a name: a film's card, or a person's films."""
    if asked.more:
        return None
    if asked.films:
        return film_card(asked.films[0], knowledge, wording, now)
    if asked.people:
        name = (asked.people[0].candidates[0].name,)
        for filters in (Filters(people=name), Filters(critics=name)):
            if knowledge.catalogue.select(filters):
                return _listed(ListRequest(filters), asked, knowledge, wording)
    return None


def _listed(request: ListRequest, asked: Asked, knowledge: Knowledge, wording: Wording) -> Answer:
    filters = request.filters
    if asked.others:
        films = frozenset(knowledge.films) - {film.document for film in asked.others}
        parts = (replace(of, films=films) for of in (filters, _in_any_part(filters)))
        found = next((of for of in parts if knowledge.catalogue.select(of)), None)
        if found is None:
            person = listed((*_in_any_part(filters).people, *filters.critics), wording)
            runs = wording.runs("no-other-films", person=Run(text=person, style=Style.TITLE))
            return Answer(kind="list", runs=runs, score=1, language=wording.language)
        filters = found
    elif asked.among:
        filters = replace(filters, films=frozenset(film.document for film in asked.among))
    return list_answer(replace(request, filters=filters), knowledge, wording, asked.page)


def _in_any_part(filters: Filters) -> Filters:
    """Gives the filters with whoever is to direct or to act taken for one who does either."""
    people = (*filters.directors, *filters.cast, *filters.people)
    return replace(filters, directors=(), cast=(), people=people)

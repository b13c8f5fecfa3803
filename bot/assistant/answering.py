"""Answers from headers and programme, for what a question asks; the rest is left to the search."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import comparison, fact_answer, film_card
from bot.assistant.following.choosing import which, which_of
from bot.assistant.following.completed import Completed
from bot.assistant.formats import listed
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.alike import alike_answer, asks_for_alike
from bot.assistant.lists.answer import list_answer
from bot.assistant.lists.filters import ListRequest
from bot.assistant.lists.words import superlative
from bot.assistant.quoting.declining import NEAREST
from bot.assistant.showings.answer import showings_at
from bot.assistant.showings.festival import festival_dates, festival_over
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.venues import asks_the_way, venue_answer
from bot.assistant.showings.wanted import Wanted
from bot.assistant.showings.words import (
    asks_for_dates,
    asks_for_rest,
    asks_whether_over,
    missed_asked,
    title_asked_for,
)
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording
from index.filters import Filters
from index.models import Film
from index.names import Mention

MESSAGES = ("which-film", "which-person", "than-which", "that-was-all", "no-more")
"""What may be unclear in a question."""

FIRST_FEW = 5
"""So many films are "the longest films" of a day."""


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
    venues = knowledge.programme.venues.values()
    if not asked.films and not asked.when and (placed := venue_answer(asked.text, venues, wording)):
        return placed
    if alike := _like(asked):
        return alike_answer(alike, knowledge, wording, now)
    if unclear := _unclear(asked):
        return which(unclear, asked.text, knowledge, wording)
    if unknown := _not_reviewed(asked, knowledge, wording):
        return unknown
    if not asked.films and knowledge.programme.showings and (dates := _dates(asked.text, knowledge, wording, now)):
        return dates
    if asked.fact and asked.films:
        return fact_answer(asked.films, asked.fact, knowledge, wording, now)
    if written := _written_by(asked, knowledge):
        return _listed(ListRequest(written), asked, knowledge, wording)
    if _which_film(asked):
        return Answer(kind="clarify", runs=wording.runs("of-which-film"), score=1, language=wording.language)
    return _shown(asked, knowledge, wording, now) or _named_alone(asked, knowledge, wording, now)


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


_MEANS_A_FILM = re.compile(
    r"\W*(?:(?:and|so|ok|entä|ja) )?(?:when|where|what time|milloin|missä|koska|mihin aikaan)(?:['’]s)?"  # noqa: RUF001
    r"(?: (?:and|ja) (?:when|where|milloin|missä))?"
    r"(?: (?:(?:is|was|does|will|can i|on|oli|menee|näytetään|alkaa|tulee) )?(?:it|that|this|they|se|tuo|tämä"
    r"|(?:se )?(?:näytös|elokuva|leffa))\b"
    r"(?: (?:be|on|shown|showing|playing|screened|start|begin|end|finish|see|again|menee|näytetään|alkaa|tulee|on"
    r"|oli))*)?\W*",
    re.IGNORECASE,
)


_WHETHER = re.compile(
    r"\W*(?:(?:and|so|ok|entä|ja) )?(?:is|are|does|do|will|has|have|who introduc\w+|onko|ovatko|tule\w*ko"
    r"|kuka esittel\w+)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\W*(?:and |so )?(?:why|what (?:happens|happened|did|does)|miksi|mitä tapahtuu)\b", re.IGNORECASE
)
_WRITES = re.compile(
    r"\b(?:writes?|wrote|written|writing|reviews?|reviewed|reviewing|kirjoit\w+|arvio\w*|arvostel\w+)\b", re.IGNORECASE
)


def _written_by(asked: Asked, knowledge: Knowledge) -> Filters | None:
    """Gives the filter for a critic's reviews, where they are asked for: "what did NAME write about?"."""
    if asked.films or asked.fact or asked.listing or len(asked.mentions) != 1 or not _WRITES.search(asked.text):
        return None
    critics = Filters(critics=tuple(c.name for mention in asked.people for c in mention.candidates[:1]))
    return critics if critics.critics and knowledge.catalogue.select(critics) else None


def _which_film(asked: Asked) -> bool:
    """Whether a question is about a film that neither it nor the conversation names: "when is it on?"."""
    named = asked.films or asked.among or asked.others or asked.people or asked.venues or asked.unreviewed
    return asked.unnamed or (not named and not asked.mentions and bool(_MEANS_A_FILM.fullmatch(asked.text)))


def _shown(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Answers what is asked about showings, and for lists of films."""
    if asked.venues and not asked.films and asks_the_way(asked.text):
        return None
    placed = bool(asked.when or asked.venues or asked.notes or asked.unnoted)
    bare = placed and not asked.more
    filters = asked.listing.filters if asked.listing else asked.filters
    if asked.among:
        filters = replace(filters, films=frozenset(film.document for film in asked.among))
    ordered = _first_ones(asked)
    ahead = asks_for_rest(asked.text)
    missed = not asked.films and missed_asked(asked.text) is not None
    wanted = Wanted(
        asked.when, asked.venues, filters, asked.notes, asked.end, ordered, asked.unnoted, ahead, missed, asked.spare
    )
    noted = bool(asked.notes or asked.unnoted) and bool(_WHETHER.match(asked.text))
    told_in_film = bool(_HAPPENS.match(asked.text)) and not asked.programme  # "what happens at midnight in TITLE?"
    if asked.films and not told_in_film and (asked.programme or asked.when or bare or noted):
        return film_showings(asked.films, wanted, knowledge, wording, now)
    counted = asked.listing is not None and asked.listing.aim == "count"
    if asked.listing and not placed and (counted or not asked.programme) and not missed:
        return _listed(asked.listing, asked, knowledge, wording)
    if asked.listing or bare or (missed and not asked.more) or (asked.programme and (placed or not asked.more)):
        return showings_at(wanted, knowledge, wording, now, asked.page)
    return None


def _like(asked: Asked) -> Film | None:
    """Gives the one film that others are to be like."""
    titles = [mention.span for mention in asked.mentions if mention.kind == "film"]
    one = len(asked.films) == 1 and len(titles) == 1
    return asked.films[0] if one and asks_for_alike(asked.text, titles[0]) else None


def _first_ones(asked: Asked) -> ListRequest | None:
    """Gives the order of which the first films are asked for: one, or for "the longest films" some."""
    listing = asked.listing
    if listing is None or (listing.aim != "first" and not superlative(asked.text)):
        return None
    return listing if listing.aim == "first" else replace(listing, limit=FIRST_FEW)


def _unclear(asked: Asked) -> Mention | None:
    """Gives the name that may mean several, where the answer depends on which one is meant.

    A question for showings is answered for all who share the surname, and for all films of the title: there are few,
    and each is named. What more is asked of films of one title is searched for in the reviews of all.
    """
    placed = asked.when or asked.venues
    told = asked.fact and asked.films
    listed = (asked.listing or asked.programme or not asked.more) and not placed and not told
    shared = [m for m in asked.people if len({c.documents for c in m.candidates}) > 1] if listed else []
    told_of_one = asked.fact or not (asked.more or placed or asked.programme)
    titles = [m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1] if told_of_one else []
    return next(iter([*shared, *titles]), None)


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
    films = None
    if asked.others:
        films = frozenset(knowledge.films) - {film.document for film in asked.others}
    elif asked.among:
        films = frozenset(film.document for film in asked.among)
    if films is not None and asked.others and not knowledge.catalogue.select(replace(request.filters, films=films)):
        person = listed(_people(request.filters), wording)
        runs = wording.runs("no-other-films", person=Run(text=person, style=Style.TITLE))
        return Answer(kind="list", runs=runs, score=1, language=wording.language)
    if films is not None:
        request = replace(request, filters=replace(request.filters, films=films))
    return list_answer(request, knowledge, wording, asked.page)


def _people(filters: Filters) -> tuple[str, ...]:
    return (*filters.directors, *filters.cast, *filters.people, *filters.critics)

"""One of the films in view, picked by what tells it from the others: "the second one", "which is longer"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.assistant.answers import Choice
from bot.assistant.conversation import Conversation
from bot.assistant.facts.namesakes import of_age
from bot.assistant.following.by_story import by_likeness
from bot.assistant.following.comparatives import MORE, MOST, measure_said
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.described import described_one
from bot.assistant.following.ordinals import counted_out
from bot.assistant.following.pairs import asked_of_other
from bot.assistant.following.screenings import showing_of
from bot.assistant.following.view import Pick
from bot.assistant.forms import asks_nothing, says_nothing
from bot.assistant.guide import Guide
from bot.assistant.stretches import put_in
from index.models import Film, Span
from index.showing import utc

_ONE = r"(?:one|film|movie|elokuva|leffa)\b"
_OF = r"(?: (?:of|from|on|in) (?:them|these|those|the (?:two|list)|that list)\b| niistä\b)?"
_WHICH = rf"\b(?:(?:which|what)(?: {_ONE})?{_OF}(?:['\u2019]s| is| was| are| will)?|kumpi{_OF}(?: on| oli)?)"
OTHER = re.compile(rf"\b(?:the|se|sen) (?:other|toi(?:nen|sen))(?: {_ONE}|{_OF}(?=\W*$|,))", re.IGNORECASE)
"""The other one of two; of more, one of the others."""
_SHOWN = r"(?:on|shown|showing|playing|screened|starts?|begins?|comes?)"
_IN_TIME = re.compile(
    rf"{_WHICH} (?:{_SHOWN} (?=earlier|sooner|later)|(?P<ends>ends?|finish(?:es)?|over|done|out) )(?:the )?"
    rf"(?:first|earliest|earlier|soonest|sooner|(?P<last>last|latest|later))\b"
    rf"|\bthe (?:earlier|(?P<late>later)) {_ONE}",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    rf"(?:{_WHICH} (?:the )?(?!not |less )|\b(?:the|se|sen|siinä|siitä|sitä|siihen) )(?:{MORE}|{MOST})"
    rf"(?: one\b|(?= (?:of|niistä|is|was|on|oli|who|when|where|how)\b|\W*$|,)){_OF}",
    re.IGNORECASE,
)
_FILMS = re.compile(r"\bof the (?!two\b|list\b)|\b(?:films|movies|elokuvi\w+|leffoi\w+)\b", re.IGNORECASE)


def by_pick(spoken: SpokenOf) -> Completed | None:
    """Puts the film that a question picks in place of the words that do; gives its card where nothing else is asked."""
    found = _picked(spoken)
    if found is None:
        return None
    if found.alone and asks_nothing(put_in(spoken.question, [found.span], " ")):
        return found.alone
    if found.others:
        return spoken.which_of((found.film, *found.others), lambda film: spoken.asked_of(film, found.span))
    return Completed(spoken.asked_of(found.film, found.span), (found.film,))


def picked_of(question: str, choices: Sequence[Choice], guide: Guide) -> str:
    """Gives what is asked of the film offered that a question picks, and no more: "the remake"; else the question."""
    titles, films = guide.knowledge.titles, guide.knowledge.films.values()
    offered = {film.document: one for one in choices for film in films if titles.labelled(film) == one.label}
    if len(offered) < max(2, len(choices)):
        return question
    if aged := of_age([guide.knowledge.films[path] for path in offered], question):
        return offered[aged.document].question
    spoken = SpokenOf(question, Conversation(films=tuple(offered), kind="clarify"), guide)
    pick = _picked(spoken)
    if pick and not pick.others:
        alone = says_nothing(put_in(question, [pick.span], " "))
        return offered[pick.film.document].question if alone else question
    found, said = by_likeness(spoken), spoken.described
    alone = said is not None and says_nothing(put_in(question, [said.span], " "))
    return offered[found.films[0].document].question if found and found.films and alone else question


def _picked(spoken: SpokenOf) -> Pick | None:
    """Gives what a question picks that names no film itself."""
    return None if spoken.names_film else next(filter(None, (way(spoken) for way in _WAYS)), None)


def _other(spoken: SpokenOf) -> Pick | None:
    """Gives the other of two films, of which the question before is asked if no more is."""
    match, one = OTHER.search(spoken.question), spoken.about
    twins = spoken.knowledge.titles.twins_of(one) if match and one else []
    others = twins if len(twins) == 1 else [film for film in spoken.view.pair if film != one]
    if match is None or len(others) != 1 or spoken.times:  # "not the Friday one": one of its screenings
        return None
    return Pick(others[0], Span(*match.span()), asked_of_other(others[0], spoken))


def _in_time(spoken: SpokenOf) -> Pick | None:
    """Gives the film that begins or ends first, or last: "which one ends first", "the later one"."""
    match = _IN_TIME.search(spoken.question)
    films = spoken.view.pool(two=False) if match else ()
    showings = [one for film in films if (one := showing_of(film, spoken))]
    if match is None or len(showings) < 2:
        return None

    def moment(film: Film) -> datetime:
        return next(utc(one.ends_by if match["ends"] else one.start) for one in showings if one.film == film)

    film = (max if match["last"] or match["late"] else min)((one.film for one in showings), key=moment)
    asked = Completed(spoken.wording.text("put-when-and-where", film=spoken.called(film)), (film,))
    return Pick(film, Span(*match.span()), asked)


def _measured(spoken: SpokenOf) -> Pick | None:
    """Gives the longer one of two films, the longest of several: "which is older", "when is the longest one on?"."""
    match = None if _FILMS.search(spoken.question) else _MEASURED.search(spoken.question)
    if match is None:
        return None  # "which of the French films is the shortest" is asked of a list
    measure, more = measure_said(match)
    films = spoken.view.pool(two=more)
    values = {film: value for film in films if (value := getattr(film, measure.order)) is not None}
    if len(values) < max(2, len(films)):
        return None
    film = (max if measure.name in ("longest", "newest") else min)(films, key=lambda one: values[one])
    return Pick(film, Span(*match.span()), Completed(f"which is the {measure.name} film", among=films))


_WAYS: tuple[Callable[[SpokenOf], Pick | None], ...] = (
    _in_time,  # "which ends first": below, "first" counts
    _other,
    _measured,
    counted_out,
    described_one,
)
"""What may tell one film of several, in the order in which it is looked for."""

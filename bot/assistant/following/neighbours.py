"""What is on after, before, between or beside films that are named: "what can I catch after X?", "between X and Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.places import speaks_of_place, without_place
from bot.assistant.following.screenings import showing_of, then
from bot.assistant.letters import put_in
from bot.assistant.showings.words import speaks_of_other
from bot.assistant.times.when import read_when
from index.models import Film
from index.programme import Showing

_X = "\N{SECTION SIGN}"
_SEEN = r"(?:(?:(?:i|we)(?:['\u2019]ve)? )?(?:see|seen|saw|seeing|watch|watching)\s+)?"
_BETWEEN = re.compile(
    rf"(?<!difference )\b(?:in )?between\s+{_X}\s+and\s+{_X}|{_X}\s+ja\s+{_X}\s+välissä", re.IGNORECASE
)
_BESIDE = re.compile(
    rf"\b(?:(?:at )?the same time as|same time as|during|while|against|clash\w* with|overlap\w*(?: with)?|opposite"
    rf"|instead of)\s+{_X}(?:\s+is (?:on|showing|playing|running))?|\bsamaan aikaan ku(?:in|n)\s+{_X}",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\b(?:(?:right|straight|just|directly|immediately|soon)\s+)?(?:after|once)\s+{_SEEN}{_X}"
    rf"(?:\s+(?:is over|ends|finishes|is finished|has ended))?|{_X}\s+jälkeen",
    re.IGNORECASE,
)
_THEN = re.compile(
    rf"^.*{_X}\W+(?P<rest>.*?)\b(?:(?:right|straight|just|directly)\s+)?(?:after(?:wards?)?(?:\s+(?:that|it))?|next|then)\W*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\bbefore\s+{_SEEN}{_X}(?:\s+(?:starts|begins))?|\bennen\s+{_X}", re.IGNORECASE)
_WATCHED = re.compile(
    r"\b(?:what|which|what's|anything|something|films?|movies?|see|watch|catch|on|fits?|next|time|mitä|jotain|elokuv\w*"
    r"|leff\w*|ehtii|ehdin)\b",
    re.IGNORECASE,
)
_RELATIONS = (("put-around", _BESIDE), ("put-after", _AFTER), ("put-before", _BEFORE), ("put-after", _THEN))


def by_neighbour(spoken: SpokenOf) -> Completed | None:
    """Asks for what is on at the time of the films named, in place of their names."""
    mentions = spoken.mentions if spoken.names_film else spoken.knowledge.names.doubtful_films(spoken.question)
    films = [(m.span, spoken.knowledge.films.get(m.documents[0])) for m in mentions if m.documents]
    named = [(span, film) for span, film in films if film is not None]
    if not named or any(mention.kind == "person" for mention in spoken.mentions):
        return None
    question = put_in(spoken.question, [span for span, _ in named], _X)
    said = [film for _, film in named]
    if len(said) == 2:
        match = _BETWEEN.search(question)
        pair = _apart(said, spoken) if match else None
        return _completed(question, match, "put-between", pair, spoken) if match and pair else None
    for relation, pattern in _RELATIONS:
        match = pattern.search(question) if len(said) == 1 else None
        showing = _meant(said[0], spoken) if match else None
        if match and showing and (moments := _moments(relation, showing)):
            return _completed(question, match, relation, moments, spoken, said[0], showing.venue)
    return None


def _completed(
    question: str,
    match: re.Match[str],
    relation: str,
    moments: Sequence[datetime],
    spoken: SpokenOf,
    without_film: Film | None = None,
    venue: str | None = None,
) -> Completed | None:
    """Puts a time in place of what was matched; None where the rest asks for something that no programme tells."""
    between = match.groupdict().get("rest")
    rest = put_in(question, [match.span()], " ") if between is None else between
    rest = AND.sub("", " ".join(rest.split())).strip(" ,?.!")
    there = spoken.at(venue) if venue and speaks_of_place(rest) else ""
    rest = without_place(rest) if there else rest
    times = [phrase.text for phrase in spoken.times]
    for time in times:
        rest = " ".join(rest.replace(time, " ").split())
    whole = rest if between is None else question  # of which `rest` is only what follows the film
    if _X in rest or speaks_of_other(whole) or (re.search(r"\w", rest) and not _WATCHED.search(rest)):
        return None
    at = then(relation, spoken, *moments)
    others = tuple(film for film in spoken.knowledge.films.values() if film != without_film) if without_film else ()
    asked = rest if re.search(r"\w", rest) else spoken.wording.text("put-what-is-on")
    return Completed(joined(asked, there, at), among=others if relation == "put-around" else ())


def _moments(relation: str, showing: Showing) -> tuple[datetime, ...]:
    if relation != "put-after":
        return (showing.start,)
    return (showing.end,) if showing.end else ()


def _shown(film: Film, spoken: SpokenOf) -> list[Showing]:
    """Gives a film's showings on the days that the question names, else all."""
    programme = spoken.knowledge.programme
    shown = list(programme.of_film(film.document))
    names = [mention.span for mention in spoken.mentions]
    when = read_when(spoken.question, spoken.now, programme, names, spoken.language) if spoken.times else None
    return [one for one in shown if programme.day_of(one.start) in when.days] if when else shown


def _meant(film: Film, spoken: SpokenOf) -> Showing | None:
    """Gives the showing meant: the first that the question's day leaves, else the one most likely spoken of."""
    shown = _shown(film, spoken)
    usual = showing_of(film, spoken)
    return usual if usual in shown else next(iter(shown), usual)


def _apart(films: Sequence[Film], spoken: SpokenOf) -> tuple[datetime, datetime] | None:
    """Gives the end of one film and the start of the other, of the nearest showings on one festival day."""
    programme = spoken.knowledge.programme
    first, second = (_shown(film, spoken) for film in films)
    pairs = [
        (one.end, other.start)
        for ones, others in ((first, second), (second, first))
        for one in ones
        for other in others
        if one.end and one.end <= other.start and programme.day_of(one.start) == programme.day_of(other.start)
    ]
    ahead = [pair for pair in pairs if pair[0] >= spoken.now]
    return min(ahead or pairs, default=None)

"""What is on after, before or beside a film that is named: "what can I catch after X?"."""

from __future__ import annotations

import re
from datetime import datetime

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.places import speaks_of_place, without_place
from bot.assistant.following.screenings import showing_of, then
from bot.assistant.showings.reaching import asks_for_both
from bot.assistant.showings.words import speaks_of_other
from bot.assistant.stretches import put_in
from bot.assistant.times.when import read_when
from index.models import Film
from index.showing import Showing

_X = "\N{SECTION SIGN}"
_SEEN = r"(?:(?:(?:i|we)(?:['\u2019]ve)? )?(?:see|seen|saw|seeing|watch|watching)\s+)?"
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
_AFTER_IT = re.compile(r"\b(?:after(?:wards?)?(?: (?:that|it|this))?|then|sen jälkeen|sitten)\W*$", re.IGNORECASE)
_IT_FIRST = re.compile(rf"\b(?:it|that|this)(?: one)?,? (?:and|then|and then|before) {_X}", re.IGNORECASE)
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
    if not named or spoken.named("person"):
        return None
    question = put_in(spoken.question, [span for span, _ in named], _X)
    film = named[0][1]
    if after := _reached_after(question, film, spoken):
        return after
    for relation, pattern in _RELATIONS:
        match = pattern.search(question) if len(named) == 1 else None
        showing = _meant(film, spoken) if match else None
        moment = _moment(relation, showing) if showing else None
        if match and showing and moment:
            return _completed(question, match, relation, moment, film, showing.venue, spoken)
    return None


def _reached_after(question: str, film: Film, spoken: SpokenOf) -> Completed | None:
    """Asks whether a film can be seen after the one spoken of: "can I make it to X after that?", "that and then X?"."""
    before, match = spoken.about, _AFTER_IT.search(question) or _IT_FIRST.search(question)
    if before is None or before == film or match is None or not asks_for_both(question):
        return None
    first, second = spoken.called(before), spoken.called(film)
    return Completed(spoken.wording.text("put-reach", first=first, second=second), (before, film))


def _completed(
    question: str,
    match: re.Match[str],
    relation: str,
    moment: datetime,
    film: Film,
    venue: str,
    spoken: SpokenOf,
) -> Completed | None:
    """Puts a time in place of what was matched; None where the rest asks for something that no programme tells."""
    between = match.groupdict().get("rest")
    rest = put_in(question, [match.span()], " ") if between is None else between
    rest = AND.sub("", " ".join(rest.split())).strip(" ,?.!")
    there = spoken.at(venue) if speaks_of_place(rest) else ""
    rest = without_place(rest) if there else rest
    times = [phrase.text for phrase in spoken.times]
    for time in times:
        rest = " ".join(rest.replace(time, " ").split())
    whole = rest if between is None else question  # of which `rest` is only what follows the film
    if _X in rest or speaks_of_other(whole) or (re.search(r"\w", rest) and not _WATCHED.search(rest)):
        return None
    at = then(relation, spoken, moment)
    others = tuple(other for other in spoken.knowledge.films.values() if other != film)
    asked = rest if re.search(r"\w", rest) else spoken.wording.text("put-what-is-on")
    return Completed(joined(asked, there, at), among=others if relation == "put-around" else ())


def _moment(relation: str, showing: Showing) -> datetime | None:
    return showing.end if relation == "put-after" else showing.start


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

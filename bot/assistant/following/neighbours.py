"""What is on after, before or beside a film that is named: "what can I catch after X?"."""

from __future__ import annotations

import re

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
    found = next(((put, match) for put, said in _RELATIONS if (match := said.search(question))), None)
    showing = _meant(film, spoken) if found and len(named) == 1 else None
    return _completed(question, *found, showing, spoken) if found and showing else None


def _reached_after(question: str, film: Film, spoken: SpokenOf) -> Completed | None:
    """Asks whether a film can be seen after the one spoken of: "can I make it to X after that?", "that and then X?"."""
    before, match = spoken.about, _AFTER_IT.search(question) or _IT_FIRST.search(question)
    if before is None or before == film or match is None or not asks_for_both(question):
        return None
    first, second = spoken.called(before), spoken.called(film)
    return Completed(spoken.wording.text("put-reach", first=first, second=second), (before, film))


def _completed(question: str, put: str, match: re.Match[str], showing: Showing, spoken: SpokenOf) -> Completed | None:
    """Puts a time in place of what was matched; None where the rest asks for something that no programme tells."""
    moment = showing.end if put == "put-after" else showing.start
    between = match.groupdict().get("rest")
    rest = put_in(question, [match.span()], " ") if between is None else between
    rest = AND.sub("", " ".join(rest.split())).strip(" ,?.!")
    there = spoken.at(showing.venue) if speaks_of_place(rest) else ""
    rest = without_place(rest) if there else rest
    times = [phrase.text for phrase in spoken.times]
    for time in times:
        rest = " ".join(rest.replace(time, " ").split())
    whole = rest if between is None else question  # of which `rest` is only what follows the film
    asked = re.search(r"\w", rest) is not None
    if moment is None or _X in rest or speaks_of_other(whole) or (asked and not _WATCHED.search(rest)):
        return None
    what = rest if asked else spoken.wording.text("put-what-is-on")
    others = spoken.films_besides(showing.film) if put == "put-around" else ()
    return Completed(joined(what, there, then(put, spoken, moment)), among=others)


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

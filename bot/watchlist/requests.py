"""What somebody wants to have on the list, or taken off it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.assistant.answers import Answer, Choice, Run, Style
from bot.assistant.following.choosing import MOST, which, which_of
from bot.assistant.showings.moments import moment_with_day
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording
from bot.watchlist.festival import Festival
from bot.watchlist.stars import Shown, Star
from index.models import Film
from index.naming.unknown import said_back

_EXACT = re.compile(r"(\S.*\.txt)(?: (\d{8}T\d{4}Z .+))?")


def exact(shown: Shown) -> str:
    """Gives how a screening, or a film, is written behind a command so that nothing else can be meant."""
    return f"{shown.film} {shown.screening}".strip()


def exactly(text: str, festival: Festival) -> Shown | None:
    """Gives what was written by `exact`; None when it was not, or is in the programme no longer."""
    written = _EXACT.fullmatch(text)
    film = festival.knowledge.films.get(written[1]) if written else None
    if not written or not film:
        return None
    if not written[2]:
        return Shown.of(film)
    screenings = [Shown.of(film, showing) for showing in festival.programme.of_film(film.document)]
    return next((shown for shown in screenings if shown.screening == written[2]), None)


def film_named(command: str, text: str, festival: Festival, wording: Wording) -> Film | Answer:
    """Gives the film that a title means, or what has to be asked or said when it means none or several.

    What is then chosen is what the command is carried out with.
    """
    knowledge = festival.knowledge
    named = knowledge.names.title(text)
    if named and len(named.documents) > 1:
        asked = which(named, text, knowledge, wording)
        choices = [Choice(label=one.label, question=f"/{command} {one.question}") for one in asked.choices]
        return asked.model_copy(update={"choices": tuple(choices)})
    if named:
        return knowledge.films[named.documents[0]]
    reason = wording.runs("not-known", name=Run(text=said_back(text), style=Style.TITLE))
    return decline(knowledge, wording, reason, knowledge.names.nearest(text))


def film_spoken_of(
    command: str, documents: Sequence[str], festival: Festival, wording: Wording
) -> Film | Answer | None:
    """Gives the film that the last answer was about; asks which when there were several; None when there was none."""
    known = festival.knowledge.films
    films = [known[document] for document in documents if document in known]
    if len(films) <= 1:
        return films[0] if films else None
    titles = festival.knowledge.titles
    choices = [Choice(label=titles.labelled(f), question=f"/{command} {titles.called(f)}") for f in films[:MOST]]
    return which_of(choices, wording.runs("which-film"), wording)


def to_star(film: Film, festival: Festival, wording: Wording, now: datetime) -> Shown | Answer:
    """Gives the only screening that a film has ahead, else asks which."""
    ahead = [showing for showing in festival.programme.of_film(film.document) if not showing.past(now)]
    title = Run(text=film.title, style=Style.TITLE)
    if not ahead:
        return decline(
            festival.knowledge, wording, wording.runs("star-none-ahead", film=title), films=(film.title,), score=1
        )
    if len(ahead) == 1:
        return Shown.of(film, ahead[0])
    wanted = [Shown.of(film, showing) for showing in ahead[: MOST - 1]]
    return _asked("star", wording.runs("star-which", film=title), [*wanted, Shown.of(film)], festival, wording)


def to_unstar(film: Film, stars: Sequence[Star], festival: Festival, wording: Wording) -> Shown | Answer | None:
    """Gives the only star that somebody has for a film, else asks which; None when there is none."""
    starred = [star.shown for star in stars if star.shown.film == film.document]
    if len(starred) <= 1:
        return starred[0] if starred else None
    return _asked("unstar", wording.runs("star-which-removed"), starred[:MOST], festival, wording)


def _asked(
    command: str, question: Sequence[Run], wanted: Sequence[Shown], festival: Festival, wording: Wording
) -> Answer:
    choices = tuple(
        Choice(label=_label(shown, festival, wording), question=f"/{command} {exact(shown)}") for shown in wanted
    )
    lines = "".join(f"\n{number}. {choice.label}" for number, choice in enumerate(choices, start=1))
    return Answer(
        kind="clarify",
        runs=(*question, Run(text=lines)),
        films=(wanted[0].title,),
        choices=choices,
        score=1,
        language=wording.language,
    )


def _label(shown: Shown, festival: Festival, wording: Wording) -> str:
    if shown.start is None:
        return wording.text("star-film-alone")
    venue = festival.programme.called(shown.venue, wording.language)
    return f"{moment_with_day(shown.start, festival.programme, wording).text}, {venue}"

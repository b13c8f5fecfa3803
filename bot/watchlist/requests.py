"""What somebody wants to have on the list, or taken off it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Answer, Choice, Run
from bot.assistant.guide import Guide
from bot.assistant.offering import MOST, which, which_of
from bot.assistant.showings.moments import moment_with_day
from bot.assistant.unanswered import decline, not_known
from bot.watchlist.festival import Festival
from bot.watchlist.stars import Shown, Star
from index.models import Film

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


def film_named(command: str, text: str, guide: Guide) -> Film | Answer:
    """Gives the film that a title means, or what has to be asked or said when it means none or several.

    What is then chosen is what the command is carried out with.
    """
    knowledge = guide.knowledge
    named = knowledge.names.title(text)
    if named and len(named.documents) > 1:
        asked = which(named, text, guide)
        choices = [Choice(label=one.label, question=f"/{command} {one.question}") for one in asked.choices]
        return asked.model_copy(update={"choices": tuple(choices)})
    if named:
        return knowledge.films[named.documents[0]]
    return not_known(text, guide)


def film_spoken_of(command: str, documents: Sequence[str], guide: Guide) -> Film | Answer | None:
    """Gives the film that the last answer was about; asks which when there were several; None when there was none."""
    films = guide.knowledge.films_among(documents)
    if len(films) <= 1:
        return films[0] if films else None
    titles = guide.knowledge.titles
    choices = [Choice(label=titles.labelled(f), question=f"/{command} {titles.called(f)}") for f in films[:MOST]]
    return which_of(choices, guide.wording.runs("which-film"), guide.wording)


def to_star(film: Film, guide: Guide) -> Shown | Answer:
    """Gives the only screening that a film has ahead, else asks which."""
    ahead = [showing for showing in guide.programme.of_film(film.document) if not showing.begun(guide.now)]
    title = Run.title(film.title)
    if not ahead:
        return decline(guide, guide.wording.runs("star-none-ahead", film=title), films=(film.title,))
    if len(ahead) == 1:
        return Shown.of(film, ahead[0])
    wanted = [Shown.of(film, showing) for showing in ahead[: MOST - 1]]
    return _asked("star", guide.wording.runs("star-which", film=title), [*wanted, Shown.of(film)], guide)


def to_unstar(film: Film, stars: Sequence[Star], guide: Guide) -> Shown | Answer | None:
    """Gives the only star that somebody has for a film, else asks which; None when there is none."""
    starred = [star.shown for star in stars if star.shown.film == film.document]
    if len(starred) <= 1:
        return starred[0] if starred else None
    return _asked("unstar", guide.wording.runs("star-which-removed"), starred[:MOST], guide)


def _asked(command: str, question: Sequence[Run], wanted: Sequence[Shown], guide: Guide) -> Answer:
    choices = tuple(Choice(label=_label(shown, guide), question=f"/{command} {exact(shown)}") for shown in wanted)
    return which_of(choices, question, guide.wording).model_copy(update={"films": (wanted[0].title,)})


def _label(shown: Shown, guide: Guide) -> str:
    wording, programme = guide.wording, guide.programme
    if shown.start is None:
        return wording.text("star-film-alone")
    venue = programme.called(shown.venue, wording.language)
    return f"{moment_with_day(shown.start, programme, wording).text}, {venue}"

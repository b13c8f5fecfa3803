"""What became of screenings when the programme was issued again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from typing import Literal

from bot.assistant.showings.clashes import alternative
from bot.assistant.showings.walking import Walking
from bot.watchlist.stars import Shown, Star
from index.language.analysis import folded
from index.models import Film, Frozen
from index.programme import Programme
from index.showing import Showing, utc


class Change(Frozen):
    """What somebody has to be told about a star: the screening was moved or cancelled.

    Attributes:
        before: the screening as it was.
        after: where it is now; None when it was cancelled.
        instead: another screening of the film that fits among the person's others, if there is one.
    """

    person: int
    kind: Literal["moved", "cancelled"]
    before: Shown
    after: Shown | None = None
    instead: Shown | None = None


class Followed(Frozen):
    """A star after a programme was issued again (None: it has nothing left to stand for), and what is to be told."""

    before: Star
    after: Star | None
    change: Change | None = None


def snapshot(programme: Programme) -> tuple[Shown, ...]:
    """Gives all showings of a programme, to compare the next one with."""
    return tuple(Shown.of(showing.film, showing) for showing in programme.showings)


@dataclass(frozen=True)
class Issue:
    """A programme issued again at `now` (aware): the films of the new corpus, what is shown, and the way between."""

    films: Sequence[Film]
    programme: Programme
    walking: Walking
    now: datetime


def follow(stars: Sequence[Star], old: Sequence[Shown], issue: Issue) -> list[Followed]:
    """Gives what became of all stars that are kept, in their order.

    A screening is found again by its film, and then by the nearest time and venue among those that are new in the
    programme; what has begun is left as it is. `old` is the programme that was followed last; empty if none was.
    """
    known = [star.shown for star in stars if star.shown.start]
    before = {(shown.film, shown.screening): shown for shown in [*known, *old]}
    fates = _fates(list(before.values()), issue)
    ahead = _ahead(stars, fates)
    return [_followed(star, fates, ahead[star.person], issue) for star in stars]


Fates = dict[tuple[str, str], tuple[Film | None, Showing | None]]
"""By document and screening as they were: the film and its showing now; None where there is none."""


def _fates(old: Sequence[Shown], issue: Issue) -> Fates:
    fates: Fates = {}
    by_film: dict[str, list[Shown]] = {}
    for shown in old:
        by_film.setdefault(shown.film, []).append(shown)
    for screenings in by_film.values():
        film = film_again(screenings[0], issue.films)
        now_shown = list(issue.programme.of_film(film.document)) if film else []
        left: list[Shown] = []
        for shown in screenings:
            same = next((showing for showing in now_shown if shown.is_at(showing)), None)
            fates[shown.film, shown.screening] = film, same
            if same is None and shown.start and utc(shown.start) > utc(issue.now):
                left.append(shown)
        new = [showing for showing in now_shown if not any(shown.is_at(showing) for shown in screenings)]
        for shown, showing in _nearest_pairs(left, new):
            fates[shown.film, shown.screening] = film, showing
    return fates


def _nearest_pairs(left: list[Shown], new: list[Showing]) -> list[tuple[Shown, Showing]]:
    """Gives pairs, each screening in one at most: the nearest in time first, of equal ones those of one venue."""
    pairs: list[tuple[Shown, Showing]] = []
    for shown, showing in sorted(product(left, new), key=lambda pair: _distance(*pair)):
        if not any(shown is one or showing is other for one, other in pairs):
            pairs.append((shown, showing))
    return pairs


def _distance(shown: Shown, showing: Showing) -> tuple[float, bool]:
    assert shown.start is not None, "films alone have no place in time"
    apart = abs((utc(showing.start) - utc(shown.start)).total_seconds())
    return apart, showing.venue != shown.venue


def film_again(shown: Shown, films: Sequence[Film]) -> Film | None:
    """Gives the film that was starred in a new corpus: by its file, else by a title it has or had."""
    same_file = next((film for film in films if film.document == shown.film), None)
    if same_file:
        return same_file
    names = {folded(name) for name in (shown.title, shown.original_title) if name}
    fits = [film for film in films if names & {folded(n) for n in (film.title, film.original_title) if n}]
    fits = [film for film in fits if None in (film.year, shown.year) or film.year == shown.year]
    return fits[0] if len(fits) == 1 else None


def _ahead(stars: Sequence[Star], fates: Fates) -> dict[int, list[Showing]]:
    """Gives where each person's starred screenings are now."""
    ahead: dict[int, list[Showing]] = {star.person: [] for star in stars}
    for star in stars:
        showing = fates.get((star.shown.film, star.shown.screening), (None, None))[1]
        if showing:
            ahead[star.person].append(showing)
    return ahead


def _followed(star: Star, fates: Fates, chosen: Sequence[Showing], issue: Issue) -> Followed:
    shown = star.shown
    if shown.start is None:
        film = film_again(shown, issue.films)
        return Followed(before=star, after=star.model_copy(update={"shown": Shown.of(film)}) if film else None)
    film, showing = fates[shown.film, shown.screening]
    if film and showing:
        after = Shown.of(film, showing)
        if shown.is_at(showing):
            return Followed(before=star, after=star.model_copy(update={"shown": after}))
        moved = star.model_copy(update={"shown": after, "moves": star.moves + 1})
        change = Change(person=star.person, kind="moved", before=shown, after=after)
        return Followed(before=star, after=moved, change=change)
    if utc(shown.start) <= utc(issue.now):
        return Followed(before=star, after=star)
    offered = issue.programme.of_film(film.document) if film else ()
    other = alternative(offered, chosen, issue.walking, issue.now)
    instead = Shown.of(other.film, other) if other else None
    change = Change(person=star.person, kind="cancelled", before=shown, instead=instead)
    return Followed(before=star, after=None, change=change)

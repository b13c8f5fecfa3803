"""Films like another one: of the same director, of its categories, from its countries, as the headers say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from heapq import nsmallest
from typing import NamedTuple

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import categories_said, countries_said, film_told, listed
from bot.assistant.guide import Guide
from bot.assistant.showings.lines import next_showing
from bot.assistant.wording import Wording
from index.models import Film, Span

MOST = 5
"""So many films are named."""
_BEFORE = re.compile(
    r"\b(?:films?|movies?|something|anything|stuff|what else|more|one|recommend\w*|similar)\b.{0,25}"
    r"\b(?:like|similar to|close to|in the (?:vein|style|spirit) of)\s*$"
    r"|\b(?:saman(?:lais|tapais|tyylis|henkis|kaltais)\w*|elokuvia|leffoja|jotain)\b.{0,25}\b(?:kuin|kuten)\s*$"
    r"|\b(?:if|because|since) (?:i|we|you) (?:really )?(?:like|liked|love|loved|enjoyed)\s*$",
    re.IGNORECASE,
)
_LIKED = re.compile(r"\b(?:i|we) (?:really |just |absolutely )*(?:liked?|loved?|enjoyed|adored?)\s*$", re.IGNORECASE)
_ELSE = re.compile(
    r"\W+(?:(?:so|and|is there|are there|do you have|got)\W+)*(?:what else|anything|something|more)\b"
    r"(?: (?:else|similar|alike|like (?:it|that)|would|might|could|will|i|we|you|like|enjoy|love|recommend))*\W*",
    re.IGNORECASE,
)
"""What is asked behind a film that was liked: "I loved TITLE. What else would I like?"."""
_AFTER = re.compile(r"^\W*(?:n|in|:n)? ?(?:kaltais|tapais|tyylis|tyyppis|henkis)\w+|^-(?:like|style)\b", re.IGNORECASE)


class _Alike(NamedTuple):
    """A film with what it shares with the other."""

    film: Film
    directors: tuple[str, ...]
    categories: tuple[str, ...]
    countries: tuple[str, ...]

    @property
    def weight(self) -> float:
        """A director tells most; then categories, by their share of the film's own; then countries."""
        return (
            2.0 * bool(self.directors)
            + 2.0 * len(self.categories) / max(len(self.film.categories), 2)
            + 0.4 * bool(self.countries)
        )


def asks_for_alike(question: str, title: Span) -> bool:
    """Whether a question asks for films like the one whose title stands there."""
    before, after = question[: title.start], question[title.end :]
    liked = _LIKED.search(before) and _ELSE.fullmatch(after)
    return bool(liked or _BEFORE.search(before) or _AFTER.match(after))


def alike_answer(film: Film, guide: Guide) -> Answer:
    """Names the films most like one, those still to be shown if any are, with what they share and when they are on."""
    wording, programme = guide.wording, guide.programme
    still_on = {showing.film.document: showing.film for showing in programme.showings if not showing.begun(guide.now)}
    ahead = _most_alike(film, still_on.values())
    shown = ahead or _most_alike(film, guide.knowledge.films.values())
    title = Run.title(film.title)
    heading = wording.runs("alike-ahead", film=title) if ahead else wording.runs("alike", film=title)
    runs: list[Run] = [*(heading if shown else wording.runs("alike-none", film=title))]
    for one in shown:
        runs += [Run(text="\n\n"), *film_told(one.film, wording), Run(text=f"\n{_why(one, wording)}")]
        if line := next_showing(one.film, guide):
            runs += [Run(text="\n"), *line]
    titles = tuple(one.film.title for one in shown)
    screenings = [programme.next_of(one.film.document, guide.now) for one in shown]
    return Answer(
        kind="list",
        runs=tuple(runs),
        films=titles,
        screenings=tuple(showing.screening for showing in screenings if showing),
        score=1,
        language=wording.language,
    )


def _most_alike(film: Film, others: Iterable[Film]) -> list[_Alike]:
    shared = (_shared(film, other) for other in others if other.document != film.document)
    return nsmallest(MOST, (one for one in shared if one.weight), key=lambda one: (-one.weight, one.film.title))


def _shared(film: Film, other: Film) -> _Alike:
    return _Alike(
        other,
        tuple(name for name in other.directors if name in film.directors),
        tuple(category for category in other.categories if category in film.categories),
        tuple(country for country in other.countries if country in film.countries),
    )


def _why(one: _Alike, wording: Wording) -> str:
    """Says what two films share: "Also by Bong Joon-ho · Thriller and Drama"."""
    parts = [wording.text("alike-director", name=listed(one.directors, wording))] if one.directors else []
    parts += [listed(categories_said(one.categories, wording), wording)] if one.categories else []
    parts += [listed(countries_said(one.countries, wording), wording)] if one.countries else []
    said = " · ".join(parts)
    return wording.text("alike-shared", said=said)

"""Answers from the headers of reviews: one fact, a film's card, or several films compared."""

from __future__ import annotations

from collections.abc import Sequence

from bot.assistant.answers import Answer, Run
from bot.assistant.formats import categories_said, countries_told, languages_said, length, listed
from bot.assistant.guide import Guide
from bot.assistant.quoting.answer import film_source
from bot.assistant.showings.lines import showing_lines
from bot.assistant.titles import Titles
from bot.assistant.unanswered import decline
from bot.assistant.wording import Wording
from index.facts import Fact, fact_of
from index.language.analysis import folded
from index.language.places import language_in
from index.models import Film

_TRANSLATED = {
    Fact.COUNTRIES: countries_told,
    Fact.LANGUAGES: languages_said,
    Fact.SUBTITLES: languages_said,
    Fact.CATEGORIES: categories_said,
}
SOURCED = 3
"""Of so many films the sources are named; of more, each is a line."""
_ENDS = ("most", "least", "more", "less")
MESSAGES = (
    *(f"{use}-{fact}" for use in ("fact", "fact-name") for fact in Fact),
    *(f"comparison-{fact}-{end}" for fact in (Fact.MINUTES, Fact.YEAR) for end in _ENDS),
    "comparison-equal",
    "fact-wordless",
    "fact-unsubtitled",
)
_NONE = {Fact.LANGUAGES: "fact-wordless", Fact.SUBTITLES: "fact-unsubtitled"}
"""What is said where a header says "None"."""

CARD = (
    Fact.ORIGINAL_TITLE,
    Fact.LANGUAGES,
    Fact.CATEGORIES,
    Fact.CAST,
    Fact.AGE_LIMIT,
    Fact.SUBTITLES,
    Fact.CONTENT_NOTES,
)


def fact_answer(films: Sequence[Film], fact: Fact, guide: Guide) -> Answer:
    """States a fact about one film or more; one that the header does not give is declined by name."""
    wording = guide.wording
    known = [film for film in films if _values(film, fact) or _says_none(film, fact)]
    if not known:
        title = Run.title(listed([film.title for film in films], wording))
        reason = wording.runs("fact-missing", film=title, fact=wording.text(f"fact-name-{fact}"))
        return decline(guide, reason, films=[film.title for film in films])
    lines: list[Run] = []
    for film in films:
        lines += [*stated_of(film, fact, wording, films), Run(text="\n")]
    for film in known if len(films) <= SOURCED else ():
        lines += [Run(text="\n"), *film_source(film, guide), Run(text="\n")]
    return _fact(lines[:-1], films, wording)


def comparison(films: Sequence[Film], fact: Fact, most: bool, wording: Wording) -> Answer | None:
    """Says which of some films is the longest, shortest, oldest or newest; None when a header does not tell."""
    values = {film.document: film.minutes if fact is Fact.MINUTES else film.year for film in films}
    if None in values.values():
        return None
    ordered = sorted(films, key=lambda film: values[film.document] or 0, reverse=most)
    first = values[ordered[0].document]
    titles = Titles(films)
    winners = [titles.called(film) for film in ordered if values[film.document] == first]
    end = ("more" if most else "less") if len(films) == 2 else "most" if most else "least"
    message = "comparison-equal" if len(winners) == len(films) else f"comparison-{fact}-{end}"
    lines = [
        *wording.runs(message, films=Run.title(listed(winners, wording))),
        Run(text="\n"),
    ]
    for film in ordered:
        lines += [*stated_of(film, fact, wording, films), Run(text="\n")]
    return _fact(lines[:-1], ordered, wording)


def film_card(film: Film, guide: Guide) -> Answer:
    """Gives all that the header says about a film, and all its screenings."""
    wording = guide.wording
    lines: list[Run] = [*film_source(film, guide, showing=False), Run(text="\n")]
    for fact in CARD:
        value = _value(film, fact, wording)
        if value and not (fact is Fact.ORIGINAL_TITLE and folded(value) == folded(film.title)):
            label = wording.text(f"fact-name-{fact}")
            lines.append(Run(text=f"{label[:1].upper()}{label[1:]}: {value}\n"))
    if film.also:
        lines.append(Run(text=f"{wording.text('other-titles')}: {'; '.join(film.also)}\n"))
    shown = guide.programme.of_film(film.document)
    screenings = showing_lines(shown, guide, titled=False) if shown else wording.runs("no-screenings")
    answer = _fact([*lines, Run(text="\n"), *screenings], [film], wording)
    return answer.model_copy(update={"screenings": tuple(showing.screening for showing in shown)})


def _fact(lines: Sequence[Run], films: Sequence[Film], wording: Wording) -> Answer:
    titles = tuple(film.title for film in films)
    return Answer(kind="fact", runs=tuple(lines), films=titles, score=1, language=wording.language)


def stated_of(film: Film, fact: Fact, wording: Wording, among: Sequence[Film] = ()) -> tuple[Run, ...]:
    """States a fact about a film, told apart from those `among`, or that its header does not give it."""
    title = Run.title(Titles(among or [film]).called(film))
    value = _value(film, fact, wording)
    if _says_none(film, fact):
        return wording.runs(_NONE[fact], film=title)
    if value is None:
        return wording.runs("fact-missing", film=title, fact=wording.text(f"fact-name-{fact}"))
    said = value.removesuffix(".")  # "NAME Jr." ends a sentence, too
    return wording.runs(f"fact-{fact}", film=title, value=said)


def _says_none(film: Film, fact: Fact) -> bool:
    """Whether a header says that a film has no spoken words, or no subtitles, and no more of it."""
    values = fact_of(film, fact) if fact in _NONE else ()
    return bool(values) and not any("(" in value or language_in(value) for value in values)


def _values(film: Film, fact: Fact) -> tuple[str, ...]:
    """Gives what the header says of a fact; "None" alone, for languages and subtitles, says nothing."""
    values = fact_of(film, fact)
    return () if fact in _NONE and all(value.strip().casefold() == "none" for value in values) else values


def _value(film: Film, fact: Fact, wording: Wording) -> str | None:
    values = _values(film, fact)
    if not values:
        return None
    if fact is Fact.MINUTES:
        return length(int(values[0]), wording)
    said = _TRANSLATED.get(fact)
    return listed(said(values, wording) if said else values, wording)

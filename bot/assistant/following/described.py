"""One film out of those last shown, by what it is like: "the korean one", "the one in the small tent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.following.context import SpokenOf
from bot.assistant.following.screenings import showing_of
from bot.assistant.following.times_kept import CLOCKS
from bot.assistant.following.view import Pick
from bot.assistant.showings.notes import holds
from bot.assistant.times.phrases import find_phrases
from bot.assistant.times.when import read_when
from index.models import Film, Span
from index.showing import Showing

FEW = 3
"""Of more films than these that fit, none is meant."""
_FINNISH = re.compile(
    r"(?:^|\b(?:onko|entä|ja|milloin|missä|kuka)\W+)(?P<whole>se (?P<said>[\w-]+(?: [\w-]+)?)"
    r"(?: (?:elokuva|leffa))?)(?=\W*$|,)",
    re.IGNORECASE,
)


def described_one(spoken: SpokenOf) -> Pick | None:
    """Gives the film of those last shown, or the few, that meet the conditions of a description: "the korean one"."""
    said = _said(spoken)
    fitting = fitting_films(said[0], spoken.view.pool(two=False), spoken) if said else []
    several = spoken.described is None or spoken.described.which  # "which of these has live music" is asked of all
    most = 1 if several else FEW
    return Pick(fitting[0], said[1], others=tuple(fitting[1:])) if said and 0 < len(fitting) <= most else None


def _said(spoken: SpokenOf) -> tuple[str, Span] | None:
    """Gives what a question says of the one film that it means, and where; None when it describes none."""
    if len(spoken.view.pool(two=False)) < 2 or spoken.names_film:
        return None
    if described := spoken.described:
        return " ".join(filter(None, (described.kind, described.story, described.stated))), described.span
    match = _FINNISH.search(spoken.question)
    return (match["said"], Span(*match.span("whole"))) if match else None


def fitting_films(said: str, pool: Sequence[Film], spoken: SpokenOf) -> list[Film]:
    """Gives the films that meet every condition of a description; none when it states no condition."""
    knowledge = spoken.knowledge
    mentions = knowledge.mentions(said)
    venues = {named.name for mention in mentions if mention.kind == "venue" for named in mention.candidates}
    noted = [note for note in knowledge.notes.asked(said) if not note.denied]
    told = [Span(*mention.span) for mention in mentions if mention.kind == "venue"] + [note.span for note in noted]
    wanted = knowledge.filter_reader.read(f"{said} films", mentions, told).filters
    if timed := _shown_then(said, pool, spoken):
        return timed
    if not (venues or noted or wanted.conditions()):
        return []
    known = set(knowledge.catalogue.select(wanted)) if wanted.conditions() else set(pool)
    films = [film for film in pool if film in known]
    if not (venues or noted):
        return films
    return [film for film in films if _is_shown(showing_of(film, spoken), venues, [note.texts for note in noted])]


def _shown_then(said: str, pool: Sequence[Film], spoken: SpokenOf) -> list[Film]:
    """Gives the films that begin at the hour that a description names, on the days of the list: "the one at 9"."""
    asked, programme = spoken.asked_before, spoken.knowledge.programme
    if not any(phrase.kind == "at" for phrase in find_phrases(said, spoken.language, ())):
        return []
    days = [one.text for one in spoken.times_in(asked) if one.kind not in CLOCKS]
    when = read_when(" ".join([*days, said]), spoken.now, programme, (), spoken.language)
    spans = when.spans if when else ()
    begun = [showing for span in spans for showing in programme.between(*span) if showing.film in pool]
    return list(dict.fromkeys(showing.film for showing in begun))


def _is_shown(showing: Showing | None, venues: set[str], notes: Sequence[tuple[str, ...]]) -> bool:
    if showing is None or (venues and showing.venue not in venues):
        return False
    return all(holds(showing.notes, texts) for texts in notes)

"""One film out of those last shown, by what it is like: "the korean one", "the one in the small tent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.lists.filters import FilterReader
from bot.assistant.showings.notes import holds, notes_asked
from index.models import Film, Span
from index.programme import Showing

_DESCRIBED = re.compile(
    r"(?:^|\b(?:is|was|about|for|of|and|then|directed|made|see|when|where|who(?: is| was)? in)\W+)"
    r"(?P<whole>(?:the|that)(?P<said>(?: [\w'&-]+){0,3}?) (?:one|film|movie)"
    r"(?P<more>(?: (?:in|at|with|by|on|from|about|that)\b(?:(?! (?:is|was|who|when|where|how|again)\b)[ \w'&-])+)?))"
    r"|(?:^|\b(?:onko|entä|ja|milloin|missä|kuka)\W+)(?P<fi_whole>se (?P<fi_said>[\w-]+(?: [\w-]+)?)"
    r"(?: (?:elokuva|leffa))?)(?=\W*$|,)",
    re.IGNORECASE,
)


def by_description(spoken: SpokenOf, filters: FilterReader) -> Completed | None:
    """Names the film of those last shown that alone fits a description; gives its card when no more is asked."""
    pool = spoken.films if len(spoken.films) > 1 else spoken.listed
    match = _DESCRIBED.search(spoken.question)
    if len(pool) < 2 or match is None or spoken.names_film:
        return None
    name = "whole" if match["whole"] else "fi_whole"
    said = f"{match['said']} {match['more']}" if match["whole"] else match["fi_said"]
    fitting = _fitting(said.strip(), pool, spoken, filters)
    if len(fitting) != 1:
        return None
    title = spoken.called(fitting[0])
    before, after = spoken.question[: match.start(name)], spoken.question[match.end(name) :]
    if not re.search(r"\w", before + after):
        return Completed(f"/film {title}", (fitting[0],))
    return Completed(f"{before}{title}{after}", (fitting[0],))


def _fitting(said: str, pool: Sequence[Film], spoken: SpokenOf, filters: FilterReader) -> list[Film]:
    """Gives the films that meet every condition of a description; none when it states no condition."""
    knowledge = spoken.knowledge
    mentions = knowledge.mentions(said)
    venues = {named.name for mention in mentions if mention.kind == "venue" for named in mention.candidates}
    noted = [note for note in notes_asked(said, knowledge.programme) if not note.denied]
    told = [Span(*mention.span) for mention in mentions if mention.kind == "venue"] + [note.span for note in noted]
    wanted = filters.filters(f"{said} films", mentions, told)
    if not (venues or noted or wanted.conditions()):
        return []
    known = set(knowledge.catalogue.select(wanted)) if wanted.conditions() else set(pool)
    films = [film for film in pool if film in known]
    if not (venues or noted):
        return films
    return [film for film in films if _is_shown(_meant(film, spoken), venues, [note.texts for note in noted])]


def _meant(film: Film, spoken: SpokenOf) -> Showing | None:
    """Gives the screening of a film that was most likely shown: what is running, else the next."""
    programme = spoken.knowledge.programme
    running = [showing for showing in programme.on_at(spoken.now) if showing.film == film]
    return running[0] if running else programme.next_of(film.document, spoken.now)


def _is_shown(showing: Showing | None, venues: set[str], notes: Sequence[tuple[str, ...]]) -> bool:
    if showing is None or (venues and showing.venue not in venues):
        return False
    return all(holds(showing.notes, texts) for texts in notes)

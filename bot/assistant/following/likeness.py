"""One film out of those last shown, by what its review tells: "the vampire one", "which of them has a ship in it?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.lists.words import sorts, superlative
from bot.assistant.quoting.ties import asked_of, tied_films
from index.language.analysis import content_words_of

FOUND_FROM = 0.01
"""From this chance on a film of the list is meant.

Of 100 descriptions of the sample corpus's films, asked of lists of 4 and of 10 of them, 85 % reach it and tie with no
other, and 94 % of these are right; of 20 descriptions of what no film has, 15 % do.
"""
_DEPTH = 40
_ONE = r"(?:one|film|movie)"
_STARTS = r"(?:with|about|where|in which|whose|who|that|from|featuring|starring)"
_POINTS = r"(?:other|same|next|last|first|previous|only|right|wrong|good|best|new|old)"
_THE_ONE = re.compile(
    rf"\b(?:the|that) (?:{_ONE} (?:(?P<told>{_STARTS} .+?)(?=(?:,| (?:is|was) (?:on|shown|showing|playing)\b)|\W*$)"
    rf")|(?!{_POINTS}\b)(?P<said>[\w'-]+(?: [\w'-]+){{0,2}}) {_ONE}\b)",
    re.IGNORECASE,
)
_WHICH = re.compile(
    rf"\W*(?:(?:and|so|ok|but)\W+)*(?:which(?: {_ONE})?|is there (?:one|any)|(?:are|is) any|(?:does|do) any)"
    r"(?: of (?:them|these|those))?"
    r" (?P<told>(?:has|have|had|is (?:about|set|with)|are about|was about|deals with|takes place|tells|features?"
    rf"|shows|stars|about|with|where|in which|whose)\b.+?)(?: (?:among|of|in) (?:them|these|those))?\W*",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:(?:has|have|had|is|are|was|set|deals|takes place|tells|features?|shows|stars|with|about|where|in|which|whose"
    r"|who|that|from|featuring|starring|of|an?|the)\b\W*)+",
    re.IGNORECASE,
)


class _Description(NamedTuple):
    """What describes a film, and where the question has it."""

    told: str
    start: int
    end: int


def by_likeness(spoken: SpokenOf) -> Completed | None:
    """Names the film of those last shown whose review fits a description best, or asks which of a few fit alike.

    None when it describes nothing, states conditions or a time, or fits no film of them.
    """
    pool = spoken.several
    understood = spoken.knowledge.understands(spoken.language)
    described = _described(spoken.question)
    if len(pool) < 2 or not understood or not described or spoken.names_film or _is_told(described, spoken):
        return None
    paths = [film.document for film in pool]
    hits = spoken.knowledge.retriever.search(described.told, _DEPTH, paths, spoken.language)
    if not hits or hits[0].score < FOUND_FROM:
        return None
    best = next(film for film in pool if film.document == hits[0].document.path)
    question = _asked(spoken.question, described)
    if alike := tied_films(hits):
        choices = tuple(asked_of([best, *alike], question, spoken.knowledge))
        return Completed(spoken.question, choices=choices, unclear="which-film")
    return Completed(question.replace("{film}", spoken.called(best)), (best,))


def _described(question: str) -> _Description | None:
    if which := _WHICH.fullmatch(question):
        return _Description(_LEADING.sub("", which["told"], count=1), 0, 0)
    if match := _THE_ONE.search(question):
        return _Description(_LEADING.sub("", match["told"] or match["said"], count=1), match.start(), match.end())
    return None


def _is_told(described: _Description, spoken: SpokenOf) -> bool:
    """Tells whether a description counts, measures or states conditions instead of what happens."""
    told = described.told
    if not content_words_of(told, spoken.language) or superlative(told) or sorts(told):
        return True
    if any(described.start <= note.span.start < described.end for note in spoken.noted):
        return True  # "the closing film"
    wanted = spoken.knowledge.filter_reader.filters(f"{told} films", spoken.knowledge.mentions(told))
    return bool(spoken.times or wanted.conditions())


def _asked(question: str, described: _Description) -> str:
    """Gives the question with "{film}" for the description; the film's card where it asks no more."""
    before, after = question[: described.start], question[described.end :]
    if described.end == 0:
        return f"{question.rstrip(' ?.!')} ({{film}})"
    return f"{before}{{film}}{after}" if re.search(r"\w", before + after) else "/film {film}"

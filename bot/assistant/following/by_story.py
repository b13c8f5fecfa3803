"""A film told by what happens in it: "the vampire one", of those last shown or, "when is it on?", of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.descriptions import Description
from bot.assistant.descriptions_in_finnish import pointed_in_finnish
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.forms import OPENING, WHEN, says_nothing
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.words import sorts, superlative
from bot.assistant.quoting.described import fitting, meant
from bot.assistant.showings.words import asks_for_programme
from index.language.analysis import content_words_of, folded
from index.language.glosses import glossed
from index.models import Film, Span
from index.retrieval import Hit

LISTED_FROM = 0.01
"""From this chance on a film of the list is meant: of a list, one of its films mostly is."""
FOUND_FROM = 0.2
"""From this chance on a film of the corpus is meant: of 99 descriptions 90 reach it, see `subjects.QUOTED_FROM`."""
POINTED_FROM = 0.6
"""The same where Finnish points at one by a word or two: of 25, 10 right ones reach it and 2 wrong; .2 11 and 5."""
ALONE_FROM = 2.0
"""The film that fits best is meant for sure if it is so many times as likely as the next; else the user chooses.

Of 99 descriptions, each asked of five lists of 4 films, 96 % then name one film, and 96 % of these the right one; of
10 films 95 and 92 %. The best passage alone puts the right one first in 91 and 84 %, the whole review in 96 and 91 %.
"""
_WHEN = re.compile(rf"{OPENING}{WHEN}\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\b(?:they|them|their|he|him|his|she|her)\b", re.IGNORECASE)
_OFFERED = 3


def by_likeness(spoken: SpokenOf) -> Completed | None:
    """Names the film of those last shown whose review fits a description best, or asks which of a few fit alike.

    None when it describes nothing, states conditions or a time, or fits no film of them.
    """
    pool, knowledge = spoken.view.several, spoken.knowledge
    described = spoken.described
    if len(pool) < 2 or not described or spoken.mentions or not knowledge.understands(spoken.language):
        return None
    titled = [film for film in _titled(described, knowledge) if film in pool]
    if len(titled) == 1 and len(described.told.split()) > 1:  # two words of a title are no chance
        return _meant(titled, described, spoken)
    if not described.told or _states_conditions(described.told, spoken):
        return None
    near = _near(meant(described.told, knowledge, [film.document for film in pool]), LISTED_FROM)
    films = [knowledge.films[hit.document.path] for hit in near]
    films += [film for film in titled if film not in films]
    return _meant(films, described, spoken) if films else None


def by_untitled(spoken: SpokenOf) -> Completed | None:
    """Names the film of the whole corpus that fits a description best, or asks which of a few fit alike.

    Only where a fact or showings are asked for: which film it is, is answered by its review.
    """
    described = spoken.described if spoken.language == "en" else None
    if described and (film := _only_one(described, spoken)):
        return _meant([film], _left_to_tell(described, spoken.question), spoken)
    if described is None or described.which or spoken.mentions or not _is_asked_of(described, spoken):
        return None
    knowledge = spoken.knowledge
    titled = _titled(described, knowledge)
    near = [knowledge.films[hit.document.path] for hit in _near(fitting(described, knowledge), FOUND_FROM)]
    films = list(dict.fromkeys([*near, *titled[:_OFFERED]]))
    return _meant(films, described, spoken) if films else None


def _titled(described: Description, knowledge: Knowledge) -> list[Film]:
    """Gives the films whose title has all words that a description tells: "the paris one"."""
    told = frozenset(content_words_of(folded(described.told), "en"))
    return knowledge.titles.holding(told) if told else []


def by_pointing(spoken: SpokenOf) -> Completed | None:
    """Names the film that Finnish points at by a word or two, where a fact or showings are asked: "se poroleffa"."""
    question, knowledge = spoken.question, spoken.knowledge
    pointed = pointed_in_finnish(question) if spoken.language == "fi" and not spoken.mentions else None
    if pointed is None or not _asks_for_facts(question, pointed[0], spoken):
        return None
    near = _near(knowledge.told_reviews.meant(glossed(pointed[1])), POINTED_FROM)
    films = [knowledge.films[hit.document.path] for hit in near]
    return Completed(spoken.asked_of(films[0], pointed[0]), (films[0],)) if len(films) == 1 else None


def _near(hits: Sequence[Hit], least: float) -> Sequence[Hit]:
    """Gives the first film, if it reaches a chance, and those nearly as likely, a few in all."""
    reached = hits[:_OFFERED] if hits and hits[0].score >= least else ()
    return [hit for hit in reached if hit.score * ALONE_FROM > hits[0].score]


def _only_one(described: Description, spoken: SpokenOf) -> Film | None:
    """Gives the film that alone meets what is described by headers, where it is asked about: "the Mexican film".

    What is said to happen in it besides tells no other: "the Mexican one with the two boys".
    """
    start, end = described.span
    told = f"{described.kind} {described.noun} films"
    apart = any(not start <= mention.span.start < end for mention in spoken.mentions)
    alone = says_nothing(spoken.question[:start] + spoken.question[end:])
    listed = described.noun.endswith("s") and _WHEN.match(spoken.question)  # "when are the shorts": on the programme
    if apart or alone or listed or described.which or described.stated or superlative(told):
        return None
    read = spoken.knowledge.stated_in(told)
    if not read.filters.conditions() or read.says_more:
        return None
    films = spoken.knowledge.catalogue.select(read.filters)
    return films[0] if len(films) == 1 and _may_be_told(described, films[0], spoken.knowledge) else None


def _left_to_tell(described: Description, question: str) -> Description:
    """Gives a description without the story where the rest of a question speaks of those in it: "do they meet?"."""
    start, end = described.span
    if not described.story or not _OF_THEM.search(question[:start] + question[end:]):
        return described
    return replace(described, span=Span(start, question.index(described.story, start) - 1))


def _may_be_told(described: Description, film: Film, knowledge: Knowledge) -> bool:
    """Whether what is said to happen may happen in a film, as far as its review tells."""
    hits = meant(described.told, knowledge, [film.document]) if described.story else []
    return not described.story or any(hit.score >= LISTED_FROM for hit in hits)


def _states_conditions(told: str, spoken: SpokenOf) -> bool:
    """Tells whether a description counts, measures or states what a film of the list meets, not what happens in it."""
    if not content_words_of(told, spoken.language) or superlative(told) or sorts(told):
        return True
    mentions = spoken.knowledge.mentions(told)
    wanted = spoken.knowledge.filter_reader.read(f"{told} films", mentions).filters
    pool = frozenset(film.document for film in spoken.view.several)
    met = wanted.conditions() and spoken.knowledge.catalogue.select(replace(wanted, films=pool))
    return bool(spoken.times or met or mentions)


def _is_asked_of(described: Description, spoken: SpokenOf) -> bool:
    """Whether a fact or showings are asked for, of a film told by what happens in it, not by its header or a time."""
    question, (start, end) = spoken.question, described.span
    if says_nothing(question[:start] + question[end:]):
        return False
    if any(start <= phrase.span.start < end for phrase in spoken.times):
        return False
    if not spoken.knowledge.filter_reader.read(described.text).says_more:
        return False
    return _asks_for_facts(question, described.span, spoken)


def _asks_for_facts(question: str, film: Span, spoken: SpokenOf) -> bool:
    """Whether a fact or showings are asked for of the film that a stretch of the question tells."""
    return bool(spoken.knowledge.fact_reader.fact_asked(question, [film])) or asks_for_programme(question, [film])


def _meant(films: Sequence[Film], described: Description, spoken: SpokenOf) -> Completed:
    """Asks the question of the film described, or which of several is meant."""
    if len(films) == 1:
        return Completed(_asked_of(films[0], described, spoken), (films[0],))
    return spoken.which_of(films, lambda film: _asked_of(film, described, spoken))


def _asked_of(film: Film, described: Description, spoken: SpokenOf) -> str:
    if described.which:
        return spoken.asked_beside(film).text
    return spoken.asked_of(film, described.span)

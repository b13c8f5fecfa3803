"""What a review tells of a fact that its film's header does not give, or gives otherwise: who plays, is it a comedy."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.formats import categories_said, listed
from bot.assistant.guide import Guide
from bot.assistant.lists.filters import FilterReader
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.makers import PLAYERS, naming, telling_sentences
from bot.assistant.wording import Wording
from index.facts import Fact
from index.language.analysis import folded
from index.models import Film

MESSAGES = ("fact-in-review", "kind-in-review")

_PLAIN = frozenset(
    {"silent", "short", "war", "music", "children", "crime", "action", "history", "adventure", "horror", "documentary"}
)
"""Categories whose words a review may use without calling the film so: "she sits silent", "a short walk"."""
_LOOKS = frozenset({"black and white"})
_FOR_WHOM = re.compile(
    r"\b(?:for|suit\w+|fit for|bring) (?:\w+ ){0,2}(?:children|kids|families|grown-ups|adults|all ages)\b"
    r"|\b(?:children|kids|families)(?: \w+){0,2} (?:from|over|above|under)\b|\b(?:from|over) \w+ (?:up|upwards|on)\b"
    r"|\b(?:lapsille|lapsiperhe\w*|koko perhe\w*|aikuisille|perheen pienimm\w+)\b",
    re.IGNORECASE,
)
"""How a review says whom its film is for."""


def unlisted(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the review of the one film asked about for its cast, age limit or kind.

    None where the header states it, or where the review has no word for it. What a film looks like is declined then:
    its categories do not tell that it is in colour.
    """
    if len(asked.films) != 1 or asked.fact not in (Fact.CAST, Fact.CATEGORIES, Fact.AGE_LIMIT):
        return None
    [film] = asked.films
    asked_beyond: set[str] = set()
    kinds = {kind for group in asked.filters.categories for kind in group} - _PLAIN
    if asked.fact is Fact.CAST:
        sentences = [] if film.cast else naming(PLAYERS, film, guide.knowledge)
    elif asked.fact is Fact.AGE_LIMIT:
        for_whom = telling_sentences(film, guide.knowledge, lambda text: bool(_FOR_WHOM.search(text)))
        sentences = [] if film.age_limit else for_whom[:1]
    else:
        own = {folded(category) for category in film.categories}
        asked_beyond = set() if kinds & own else kinds
        calls_it = partial(_calls_it, kinds=asked_beyond, filters=guide.knowledge.filter_reader)
        sentences = telling_sentences(film, guide.knowledge, calls_it)[:1]
    if not sentences and asked_beyond & _LOOKS:
        return Found(declined(asked, (), (), guide))
    if not sentences:
        return None
    found = found_in(sentences, guide)
    said = _introduced(film, asked.fact, guide.wording)
    return replace(found, answer=found.answer.begun_with(*said, Run(text="\n")))


def _introduced(film: Film, fact: Fact, wording: Wording) -> tuple[Run, ...]:
    """Says what is listed, before the review is quoted."""
    title = Run.title(film.title)
    if fact is Fact.CATEGORIES and film.categories:
        value = listed(categories_said(film.categories, wording), wording)
        return tuple(wording.runs("kind-in-review", film=title, value=value))
    return tuple(wording.runs("fact-in-review", film=title, fact=wording.text(f"fact-name-{fact}")))


def _calls_it(sentence: str, kinds: set[str], filters: FilterReader) -> bool:
    """Whether a sentence names one of some kinds of films and does not deny it, which takes longer to tell."""
    if kinds.isdisjoint(filters.kinds_named(sentence)):
        return False
    return any(not kinds.isdisjoint(group) for group in filters.read(sentence).filters.categories)

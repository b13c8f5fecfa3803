"""Films by what is in them: "is there a film about a chef?", "the one with the chef" ask which film it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Run
from bot.assistant.asked import Asked
from bot.assistant.descriptions import description_in, tells_alone
from bot.assistant.descriptions_in_finnish import told_in_finnish
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.offering import which_of, with_choices
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.described import fitting, meant
from bot.assistant.quoting.found import Found, key_of
from bot.assistant.quoting.ties import asked_of, tied_films
from bot.assistant.stretches import without
from index.language.glosses import glossed
from index.retrieval import Hit

MESSAGES = ("may-be-about", "may-be-described")

QUOTED_FROM = 0.3
"""From this chance on the best film is quoted; below, the likeliest are offered.

Of 99 descriptions of six festivals' films 81 reach it, and 76 of these find the right one; of descriptions of what no
film of a festival has 16 % do.
"""
OFFERED_FROM = 0.12
"""From this chance on films are offered: 96 of the 99 descriptions reach it."""
NEARLY = 0.25
"""A film is named too when its chance is this share of the best one's."""
_DEPTH = 40

_FILMS = r"(?:films?|movies?|flicks?|pictures?|documentar(?:y|ies)|something|anything|stor(?:y|ies))"
_BEFORE = (
    r"(?:(?:hi|hey|so|and|is|are|there|do|you|your|have|has|got|any|an?|some|me|show|recommend|suggest|give|i|i'd|i'm"
    r"|want|would|like|to|see|watch|looking|for|can|could|find|please|good|nice|the|which|what|other|more|in|on|at"
    r"|festival|programme|playing|showing)\W+)*"
)
_ABOUT = r"(?:about|dealing with|to do with|featuring|involving|concerning)"
_ASKED = re.compile(
    rf"(?:{_BEFORE}{_FILMS} (?:(?:that|which) (?:is|are) |that's )?{_ABOUT}"
    rf"|(?:(?:which|what) {_FILMS} (?:is|are|was|would be|deals?|tells?) (?:about|with|of|the story of)))"
    r" (?P<subject>.+?)\W*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:(?:hi|hey|so|and|please|what['’]?s|what (?:is|was)|which(?: film)? is|is there|looking for|i['’]m|i mean"  # noqa: RUF001
    r"|i am|find me|do you (?:have|know)|have you got|(?:the )?name of|tell me|it['’]s|called|\W)\W*)*",  # noqa: RUF001
    re.IGNORECASE,
)
"""What is said around a description by which the film is looked for."""


def subject_of(question: str) -> str | None:
    """Gives what a question wants a film to be about, or to have in it; None when it asks for something else."""
    if asked := _ASKED.fullmatch(question.strip()):
        return asked["subject"]
    described = description_in(question)
    if described is None or described.stated or not described.told:
        return None
    return described.told if _ASIDE.fullmatch(without(question, [described.span])) else None


def films_about(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the film that a subject fits best and names those that fit nearly as well, or offers the likeliest.

    A film that is told by what happens in it is named as the one that may be meant: of 25 that were
    quoted without that, 14 were right and 9 were of another festival.

    None when no subject is asked for, when a name or a time narrows it, or when no film comes near.
    """
    knowledge = guide.knowledge
    if asked.mentions or asked.when or asked.venues:
        return None
    known = knowledge.understands(asked.language)
    subject, hits = _english(asked, knowledge) if known else _finnish(asked, knowledge)
    if not hits or hits[0].score < OFFERED_FROM:
        return None if known or not subject else Found(declined(asked, hits, (), guide), hits=tuple(hits))
    wording, film = guide.wording, knowledge.films[hits[0].document.path]
    story = wording.text("put-story", film="{film}")
    nearly = asked_of(tied_films(hits, NEARLY), story, knowledge)
    about = subject and _ASKED.fullmatch(asked.text.strip())
    sure = hits[0].score >= QUOTED_FROM
    if sure or not nearly:
        answer = with_choices(quoted(hits[:1], guide), wording.runs("fits-too"), nearly)
        perhaps = wording.runs("perhaps-of-film", film=Run.title(film.title))
        answer = answer if sure and about else answer.begun_with(*perhaps, Run(text="\n"))
        return Found(answer, (key_of(hits[0]),), tuple(hits))
    named = {"subject": Run.title(subject)} if subject and about else {}
    said = wording.runs("may-be-about" if about else "may-be-described", count=1 + len(nearly), **named)
    best = asked_of([film], story, knowledge)
    return Found(which_of([*best, *nearly], said, wording, hits[0].score), hits=tuple(hits))


def _english(asked: Asked, knowledge: Knowledge) -> tuple[str | None, Sequence[Hit]]:
    """Gives the subject that a question asks for, if any, and the films that it, or the story told, means."""
    subject = None if asked.programme else subject_of(asked.text)
    if subject or asked.programme:
        return subject, _fitting(subject, asked, knowledge) if subject else ()
    return None, _told(asked, knowledge)


def _finnish(asked: Asked, knowledge: Knowledge) -> tuple[str | None, Sequence[Hit]]:
    """Gives what tells of the film looked for, and the films that its words mean, one by one."""
    subject = None if asked.listing else told_in_finnish(asked.text)
    stated = knowledge.catalogue.select(asked.filters) if asked.filters.conditions() else ()
    paths = [film.document for film in stated]
    return subject, knowledge.told_reviews.meant(glossed(subject), paths) if subject else ()


def _fitting(subject: str, asked: Asked, knowledge: Knowledge) -> Sequence[Hit]:
    """Gives the films that a subject asked for fits, best first, by all that describes them if there is more."""
    described = None if _ASKED.fullmatch(asked.text.strip()) else description_in(asked.text)
    among = asked.scope or None
    return fitting(described, knowledge, among) if described else meant(subject, knowledge, among)


def _told(asked: Asked, knowledge: Knowledge) -> Sequence[Hit]:
    """Gives the films that a text means which asks nothing but tells a story, "two thieves on a train", best first.

    None where an entry of the FAQ is likelier: "a lost umbrella".
    """
    if not tells_alone(asked.text) or knowledge.names.unknown_names(asked.text):
        return ()
    films = meant(asked.text, knowledge, asked.scope or None)
    entry = next((hit.score for hit in knowledge.search(asked.text, _DEPTH) if hit.document.faq), 0.0)
    return films if films and films[0].score >= entry else ()

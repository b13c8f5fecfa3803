"""Films by what is in them: "is there a film about a chef?", "the one with the chef" ask which film it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.answers import Run, Style
from bot.assistant.asked import Asked
from bot.assistant.descriptions import description_in
from bot.assistant.following.choosing import which_of, with_choices
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.letters import without
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.declining import declined
from bot.assistant.quoting.found import Found, key_of
from bot.assistant.quoting.sureness import DESCRIBED_FROM, DESCRIBING, LETTERED_PROSE_FROM
from bot.assistant.quoting.ties import asked_of, tied_films
from index.retrieval import Hit

MESSAGES = ("may-be-about", "may-be-described")

QUOTED_FROM = 0.08
"""From this chance on the best film is quoted; below, the likeliest are offered.

Of 55 subjects that a film of the sample corpus is about, the right film came first for 62 % when the subject alone was
searched for, 56 % with the whole question. On the half that chose this, 88 % of the films quoted are right, on the
other 94 %; of 18 subjects that no film has, 3 are quoted for a passing mention.
"""
OFFERED_FROM = 0.02
"""From this chance on films are offered: 84 % of the subjects reach it, and 5 of those that no film has."""
NEARLY = 0.45
"""A film is named too when its chance is this share of the best one's: 89 % and 85 % name the right one."""
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
_ASKED_IN_FINNISH = re.compile(
    r"\W*(?:(?:hei|no|ja|entä|onko|löytyykö|olisiko|teillä|jokin|joku|jotain|mitään|yhtään|mikä|mitkä|suosittele|näytä"
    r"|haluaisin nähdä|haluan nähdä|näyttäkää)\W+)*(?:elokuv|leff)\w*,? (?:(?:joka|jotka|mikä|mitkä) )?"
    r"(?:(?:kerto\w+|käsittele\w+|on) )?(?P<subject>(?!mu[iu]sta)\w{3,}st[aä]\b.*?)(?: (?:kerto\w+|on))?\W*"
    r"|\W*(?:(?:no|ja|entä)\W+)*missä (?:elokuvassa|leffassa) (?:on )?(?P<scene>.+?)\W*",
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
    if described is None or not described.story or not _ASIDE.fullmatch(without(question, [described.span])):
        return None
    return described.told


def films_about(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the film that a subject fits best and names those that fit nearly as well, or offers the likeliest.

    None when no subject is asked for, when a name or a time narrows it, or when no film comes near.
    """
    knowledge = guide.knowledge
    narrowed = asked.mentions or asked.when or asked.venues or asked.programme
    if not (narrowed or knowledge.understands(asked.language)):
        return _by_letters(asked, guide)
    subject = subject_of(asked.text)
    if subject is None or narrowed or not knowledge.understands(asked.language):
        return None
    about = bool(_ASKED.fullmatch(asked.text.strip()))
    hits = _best([subject] if about else [subject, asked.text], asked, knowledge)
    if not hits or hits[0].score < OFFERED_FROM:
        return None
    story = guide.wording.text("put-story", film="{film}")
    nearly = asked_of(tied_films(hits, NEARLY), story, knowledge)
    described = not about and len(asked.text.split()) >= DESCRIBING
    if hits[0].score >= (DESCRIBED_FROM if described else QUOTED_FROM):
        answer = with_choices(quoted(hits[:1], guide), guide.wording.runs("fits-too"), nearly)
        return Found(answer, (key_of(hits[0]),), tuple(hits))
    best = asked_of([knowledge.films[hits[0].document.path]], story, knowledge)
    named = {"subject": Run(text=subject, style=Style.TITLE)} if about else {}
    said = guide.wording.runs("may-be-about" if about else "may-be-described", count=1 + len(nearly), **named)
    return Found(which_of([*best, *nearly], said, guide.wording, hits[0].score), hits=tuple(hits))


def _by_letters(asked: Asked, guide: Guide) -> Found | None:
    """Quotes the review that has most of a subject's letters, or declines: no entry of the FAQ is about a film."""
    question = _ASKED_IN_FINNISH.fullmatch(asked.text)
    if question is None or asked.listing:
        return None
    subject = question["subject"] or question["scene"]
    hits = [hit for hit in guide.knowledge.search(subject, _DEPTH, None, asked.language) if hit.document.film]
    if hits and hits[0].score >= LETTERED_PROSE_FROM:
        return Found(quoted(hits[:1], guide), (key_of(hits[0]),), tuple(hits))
    return Found(declined(asked, hits, (), guide), hits=tuple(hits))


def _best(texts: Sequence[str], asked: Asked, knowledge: Knowledge) -> list[Hit]:
    """Gives the films' passages found by the text that finds best: a description's subject, or all of it."""
    found = [knowledge.retriever.search(text, _DEPTH, language=asked.language) for text in texts]
    films = [[hit for hit in hits if hit.document.film] for hits in found]
    return max(films, key=lambda hits: hits[0].score if hits else 0.0)

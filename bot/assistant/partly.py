"""Answers by what is read of a question where more is said: the reviews and the FAQ first, or it is said so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.formats import listed
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.offering import with_choices
from bot.assistant.quoting.candidates import entries_for
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.search import find
from bot.assistant.quoting.ties import MOST, asked_of, is_sure
from index.retrieval import best_of_each_document

HARDLY = 0.35
"""An entry of the FAQ less likely than this gives way to the programme, where a question states a time and a kind."""
SPEAKS_FROM = 0.12
"""From this chance on a film's review speaks of what showings leave out of account.

Of 30 such words, asked of 50 films, 14 reach it; with 12 of these the film that one would name is among the first two.
"""
MUCH = 3
"""So many words left out of account say that a film's showings are not what is asked for."""
_OPEN = re.compile(
    rf"{OPENING}(?:who|whose|why|which (?!day|night|venue|screening)|what (?!time|day|else|is|are|can|'s)"
    r"|how (?!late|long|often|many|early|soon))",
    re.IGNORECASE,
)
"""How a question begins that no programme answers, if more is said in it than when and where."""
_OF_FILMS = re.compile(r"\b(?:film|movie|showing|screening|see\b|watch|elokuv|leff|näyt)", re.IGNORECASE)


def left_out(found: Found, asked: Asked, guide: Guide) -> Found | None:
    """Gives what answers all of a question, or says what showings leave out of account; None where nothing is.

    "When is TITLE on television?" asks for no screening here, nor does "what does she play on the piano in TITLE?", or
    "when is the last bus on Friday?", where the FAQ surely tells.
    """
    if found.answer.kind != "programme" or not asked.unread or found.hits:
        return None
    entries = [] if asked.films or _OF_FILMS.search(asked.text) else entries_for(asked, guide.knowledge)
    if entries and is_sure(entries):
        return found_in(entries[:1], guide)
    quoted = find(asked, (), guide)
    answer = quoted.answer
    answers = answer.kind == "passage" or (answer.kind == "faq" and answer.score >= HARDLY)
    if answers and (_OPEN.match(asked.text) or (asked.films and len(asked.unread) >= MUCH)):
        return quoted
    return replace(found, answer=in_part(found.answer, asked, guide))


def in_part(answer: Answer, asked: Asked, guide: Guide) -> Answer:
    """Begins showings with what they leave out of account, or with that they may leave something out."""
    if not asked.unread:
        return _begun(answer, guide.wording.runs("perhaps-not-all"))
    words = [guide.wording.text("quoted-title", title=word) for word in dict.fromkeys(asked.unread)]
    begun = _begun(answer, guide.wording.runs("left-out", words=listed(words, guide.wording)))
    return _with_nearest(begun, asked, guide) if len(answer.films) > 1 else begun


def _with_nearest(answer: Answer, asked: Asked, guide: Guide) -> Answer:
    """Offers those of the films shown whose reviews speak of what was left out: "any film with vampires tonight"."""
    knowledge, subject = guide.knowledge, " ".join(asked.unread)
    if not knowledge.understands(asked.language):
        return answer
    shown = {film.document for title in answer.films for film in knowledge.titles.titled(title)}
    hits = best_of_each_document(knowledge.retriever.search(subject, len(shown), shown, asked.language))
    films = [knowledge.films[hit.document.path] for hit in hits if hit.score >= max(SPEAKS_FROM, hits[0].score / 2)]
    choices = asked_of(films[:MOST], guide.wording.text("put-story", film="{film}"), knowledge)
    said = Run.title(subject)
    return with_choices(answer, guide.wording.runs("may-be-about", subject=said, count=len(choices)), choices)


def _begun(answer: Answer, said: Sequence[Run]) -> Answer:
    """Puts something said before an answer."""
    return answer.begun_with(*said, Run(text="\n\n"))

"""Tickets that the bot is asked to book: it tells when the film is shown and how tickets are bought instead."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.quoting.answer import quoted
from bot.assistant.quoting.ties import is_sure
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.ways import wanted_of
from bot.assistant.stretches import put_in

MESSAGES = ("cannot-book", "put-buying")

_COUNT = r"(?:(?:an?|the|my|some|one|two|three|four|\d+|yksi|kaksi|kolme) )?"
_SEATS = r"(?:tickets?|seats?|places?|spots?|lip(?:pu|un|ut|puja)|paik(?:ka|an|at|koja))"
_BOOKS = re.compile(
    rf"{OPENING}(?:(?:can|could|would|will) you |(?:i'd like|i want|i need|we want|we'd like) (?:to )?|please )*"
    rf"(?:(?:book|reserve)(?: (?:me|us))?(?: {_COUNT}{_SEATS})?(?: (?:for|to|at))? -"
    rf"|(?:(?:buy|get|order|save|have)(?: (?:me|us))? )?{_COUNT}{_SEATS} (?:for|to) -)"
    rf"|{OPENING}(?:voit(?:ko|sä|ko sä)? )?(?:vara(?:a|ta|isitko)?|osta)(?: (?:mulle|minulle|meille))?"
    rf"(?: {_COUNT}{_SEATS})? -",
    re.IGNORECASE,
)
"""Asks for tickets to be booked, of a film whose title is a dash."""


def booked(asked: Asked, guide: Guide) -> Answer | None:
    """Says that nothing can be booked here, when the film is shown, and how tickets are bought, if the FAQ tells."""
    if len(asked.films) != 1 or not _BOOKS.match(put_in(asked.text, asked.titles, "-")):
        return None
    wanted = replace(wanted_of(asked, guide), notes=(), unnoted=())
    shown = film_showings(asked.films, wanted, guide).begun_with(*guide.wording.runs("cannot-book"), Run(text="\n\n"))
    hits = guide.knowledge.search(guide.wording.text("put-buying"), 2, language=asked.language)
    told = bool(hits) and hits[0].document.faq and is_sure(hits)
    return shown.followed_by(quoted(hits[:1], guide)) if told else shown

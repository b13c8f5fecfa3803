"""Makes an assistant ready for its first question: what happens only once has happened by then."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import datetime

from bot.allocation import give_back
from bot.assistant.assistant import Assistant
from bot.assistant.conversation import Conversation
from bot.assistant.knowledge import Knowledge

YOUNG = 10_000
"""New objects after which the garbage collector looks for those that only hold one another: with Python's own 700 it
takes .39 ms of each message of a crowd, so .14."""


def warmed(assistant: Assistant, now: datetime) -> Assistant:
    """Asks of everything once, at `now` (aware), and gives the assistant.

    The first date that dateparser reads takes .15 s, the first words in Finnish, the first text of each length and the
    first search by meaning together as much again.
    """
    assistant.knowledge.retriever.look_through()
    for question in _questions(assistant.knowledge):
        assistant.reply(question, Conversation(), now)
    let_alone()
    return assistant


def let_alone() -> None:
    """Lets the garbage collector leave alone what is there now: knowledge stays, and looking through it takes .1 s.

    What was left alone before, for knowledge that this replaces, is looked through once more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)
    give_back()


def _questions(knowledge: Knowledge) -> Iterator[str]:
    """Gives questions of every kind and length, in both languages, about the first film where one must be named."""
    yield "anything on after 22 today, or on the last evening?"
    yield "which comedies under 90 minutes are on tomorrow?"
    yield "mitä huomenna illalla näytetään?"
    yield "where can I leave a wrongg wrod?"
    yield "mistä voin ostaa lipun?"
    yield "mikä oli se leffa jossa poika etsii isäänsä?"
    yield "there is a story about a boy and his father in a country far away by the sea, so what did they find there?"
    for film in list(knowledge.films.values())[:1]:
        yield f"what can be heard in {film.title}, and why?"
        yield f"is {film.title} a documentary?"
        yield f"what is on at the same time as {film.title}?"
        yield f"miten {film.title} loppuu?"

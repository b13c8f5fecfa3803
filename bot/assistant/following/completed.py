"""A question with what it leaves unsaid filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.assistant.answers import Choice
from index.models import Film


@dataclass(frozen=True)
class Completed:
    """A question with what it leaves unsaid filled in.

    Attributes:
        text: the question, names in place of its pronouns.
        films: the films it means without naming them.
        about: the one film spoken of, in case the question asks for a fact and names no film.
        person: the person it means without a name.
        others: it asks for other films than these.
        among: it asks for films out of these.
        more: it asks for further passages.
        since: it asks from this time on, not from now on.
        page: it asks for a long list a page at a time, from so many lines on.
        choices: what it may mean, when that has to be asked.
        unclear: the message that says what is not clear, if something is not.
    """

    text: str
    films: tuple[Film, ...] = ()
    about: Film | None = None
    person: str | None = None
    others: tuple[Film, ...] = ()
    among: tuple[Film, ...] = ()
    more: bool = False
    since: datetime | None = None
    page: int | None = None
    choices: tuple[Choice, ...] = ()
    unclear: str | None = None

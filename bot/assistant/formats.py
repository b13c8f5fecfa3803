"""Lengths, lists and film facts in the reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from babel.lists import format_list

from bot.assistant.wording import Wording
from index.models import Film


def length(minutes: int, wording: Wording) -> str:
    """Gives a running time: "2 h 10 min"."""
    return wording.text("length", hours=minutes // 60, minutes=minutes % 60)


def listed(items: Sequence[str], wording: Wording, style: Literal["standard", "or"] = "standard") -> str:
    """Gives items as the language lists them: "A, B and C"; style "or" for a choice."""
    return format_list(list(items), style=style, locale=wording.locale)


def film_line(film: Film, wording: Wording) -> str:
    """Gives a film with its facts: "Title (Director, Country Year, 2 h 10 min)"; what is not known is left out."""
    made = " ".join(filter(None, ("/".join(film.countries), str(film.year or ""))))
    runs = length(film.minutes, wording) if film.minutes else ""
    facts = ", ".join(filter(None, (" & ".join(film.directors), made, runs)))
    return wording.text("source", title=film.title, facts=facts) if facts else film.title

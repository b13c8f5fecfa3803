"""The letters of a question: in small letters without accents, and without some stretches of it."""

from __future__ import annotations

from collections.abc import Iterable

from index.language.analysis import folded
from index.models import Span


def plain_of(text: str) -> str:
    """The text in small letters without accents, letter for letter, so that spans hold in both."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if letter.isascii() else folded(letter)[:1] or " " for letter in text)


def without(text: str, spans: Iterable[Span]) -> str:
    """Gives a text without some stretches of it."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split())

"""Stretches of a question: left out, blanked, or with other words in their place; and its plain letters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.language.analysis import folded
from index.models import Span


def plain_of(text: str) -> str:
    """The text in small letters without accents, letter for letter, so that spans hold in both."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if letter.isascii() else folded(letter)[:1] or " " for letter in text)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Gives a text without some stretches of it, single spaces between what is left."""
    return " ".join(put_in(text, spans, " ").split())


def put_in(text: str, spans: Iterable[tuple[int, int]], said: str) -> str:
    """Gives a text with the same words in place of each of some stretches, none of which overlap."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{said}{text[end:]}"
    return text


def begun_before(span: Span, text: str, words: re.Pattern[str]) -> Span:
    """Gives a stretch of a text with the words before it that belong to it: "not in the tent", "before the weekend"."""
    found = words.search(text[: span.start])
    return Span(found.start(), span.end) if found else span


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Gives a text of the same length with some stretches made unreadable: NUL belongs to no word."""
    for start, end in spans:
        start, end = max(start, 0), min(end, len(text))
        text = text[:start] + "\0" * (end - start) + text[end:] if start < end else text
    return text

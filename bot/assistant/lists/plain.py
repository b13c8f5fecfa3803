"""A question in plain letters, as long as the question itself."""

from __future__ import annotations

from index.language.analysis import folded


def plain_of(text: str) -> str:
    """The text in small letters without accents, letter for letter, so that spans hold in both."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if letter.isascii() else folded(letter)[:1] or " " for letter in text)

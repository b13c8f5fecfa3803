"""How findings about one file are gathered, and how they show and suggest what staff wrote."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from index.models import Finding

SHOWN_CHARACTERS = 60
# Letters that do not decompose into a plain letter and an accent, and signs typed in several ways.
_PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "\u0131": "i",
        "æ": "ae",
        "œ": "oe",
        "\u2019": "'",
        "\u2018": "'",
        "\u2013": "-",
    }
)


class FileFindings:
    """The findings about one file, in the order in which they were made."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.all: list[Finding] = []

    def error(self, line: int, message: str) -> None:
        """Add something that keeps the corpus from being used."""
        self.all.append(Finding(path=self.path, line=line, level="error", message=message))

    def warning(self, line: int, message: str) -> None:
        """Add something that is missing or odd, while the text can be used."""
        self.all.append(Finding(path=self.path, line=line, level="warning", message=message))


def folded(text: str) -> str:
    """The text as names are compared: without case, accents and superfluous white space."""
    plain = text.lower()
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text.casefold())
        plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.translate(_PLAIN).split())


def quoted(text: str) -> str:
    """The text as a message shows it: in quotation marks, on one line, short, control characters escaped."""
    words = " ".join(text.split())
    return repr(words if len(words) <= SHOWN_CHARACTERS else words[: SHOWN_CHARACTERS - 1] + "…")


def nearest(text: str, names: Iterable[str]) -> tuple[str, float] | None:
    """The name spelt most like the text, with their likeness in [0, 100]; None when there are no names."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(text, list(names), scorer=fuzz.ratio, processor=folded)
    return None if found is None else (found[0], found[1])

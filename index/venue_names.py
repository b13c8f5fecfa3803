"""What venues are called in each language, by what the FAQ of that language calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from index.models import Document, Venue


def called_in(venues: Iterable[Venue], documents: Iterable[Document]) -> dict[str, dict[str, str]]:
    """Gives, by language, the names of venues that its FAQ entries use instead of the first one.

    A venue keeps its name in a language whose entries hold that at least as often as each of its others.
    """
    texts: dict[str, list[str]] = {}
    for document in documents:
        if document.faq:
            texts.setdefault(document.language, []).append(document.text)
    joined = {language: "\n".join(ones).casefold() for language, ones in texts.items()}
    found: dict[str, dict[str, str]] = {}
    for venue in venues:
        for language, text in joined.items():
            best = max((venue.name, *venue.also), key=lambda name: _times(name, text))
            if best != venue.name:
                found.setdefault(language, {})[venue.name] = best
    return found


def _times(name: str, text: str) -> int:
    told = re.escape(name.casefold())
    return len(re.findall(rf"{told}(?!\w)(?<!\w{told})", text))  # what begins with letters is found ten times as fast


Called = Mapping[str, Mapping[str, str]]
"""Names of venues by language and first name."""

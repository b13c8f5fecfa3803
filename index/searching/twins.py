"""FAQ entries in the language of whoever asks: a hit on an entry is as good as a hit on its twin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from index.models import Document


def in_language(path: str, language: str, documents: Mapping[str, Document]) -> str:
    """Gives the entry that is the same as the one at `path` in a language; `path` itself where there is none."""
    document = documents[path]
    if document.faq is None or document.language == language:
        return path
    twins = (twin for twin in document.faq.twins if twin in documents and documents[twin].language == language)
    return next(twins, path)


def each_once(
    found: Iterable[tuple[int, str]], language: str, documents: Mapping[str, Document], most: int
) -> list[tuple[int, str]]:
    """Gives the first of the places found and the document that each is shown as, one of those that are twins.

    Args:
        found: places and documents, best first.
        language: of whoever asks.
        documents: by path.
        most: how many are wanted.
    """
    shown: set[str] = set()
    places: list[tuple[int, str]] = []
    for place, path in found:
        if len(places) == most:
            break
        if documents[path].faq is not None:
            path = in_language(path, language, documents)
            if path in shown:
                continue
            shown.add(path)
        places.append((place, path))
    return places


def stretched(scores: Sequence[float], sentences: int) -> tuple[float, ...]:
    """Gives each sentence of a twin the score of the one that stands in the same part of the text."""
    return tuple(scores[number * len(scores) // sentences] for number in range(sentences))

"""Names that are no film's and nobody's of a header, by the document that alone writes them."""

from __future__ import annotations

from index.naming.known import KnownWords
from index.naming.words import words_in

_SHORTEST = 3


def written_in(question: str, prose: KnownWords) -> str | None:
    """The one document that alone writes a name of the question, a character's or a place's; None if several do.

    A word that the prose has without a capital too, or a FAQ asks for, is no such name.
    """
    keys = {word.key for word in words_in(question) if len(word.key) >= _SHORTEST}
    names = [key for key in keys if prose.is_name(key) and not (prose.is_common(key) or prose.is_asked(key))]
    papers = {key: frozenset(prose.writing(key)) for key in names}
    alone = {path for key, paths in papers.items() if len(paths) == 1 and _is_inside(key, prose) for path in paths}
    return alone.pop() if len(alone) == 1 and all(alone <= paths for paths in papers.values()) else None


def _is_inside(key: str, prose: KnownWords) -> bool:
    """Whether the prose has a word with a capital inside a sentence, too."""
    inside = (token for tokens in prose.prose_of((), key) for token in tokens if not token.initial)
    return any(token.capital and token.key == key for token in inside)

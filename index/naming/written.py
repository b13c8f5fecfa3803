"""Names that are no film's and nobody's of a header, by the document that alone has them; and their Finnish forms."""

from __future__ import annotations

from collections.abc import Iterator

from index.language.analysis import is_stop_word
from index.language.glosses import gloss_of
from index.language.inflection import bases_of
from index.naming.stored import StoredWords
from index.naming.words import Word, words_in

_SHORTEST = 3


def written_in(question: str, prose: StoredWords, language: str = "en") -> str | None:
    """The one document that alone writes a name of the question, a character's or a place's; None if several do.

    A word that the prose has without a capital too, or a FAQ asks for, is no such name.
    """
    finnish = language == "fi"
    names = {key for _, key in _in_finnish(question, prose)} if finnish else set(_as_they_stand(question, prose))
    papers = {key: frozenset(prose.writing(key)) for key in names}
    sure = (key for key, paths in papers.items() if len(paths) == 1 and (finnish or _is_inside(key, prose)))
    alone = {path for key in sure for path in papers[key]}
    return alone.pop() if len(alone) == 1 and all(alone <= paths for paths in papers.values()) else None


def without_endings(question: str, prose: StoredWords) -> str:
    """Gives a Finnish question with the names that the prose writes in their basic form: "Holapalle" -> "holappa"."""
    for word, key in reversed([*_in_finnish(question, prose)]):
        if word.key != key:
            question = f"{question[: word.start]}{key}{question[word.end :]}"
    return question


def _as_they_stand(question: str, prose: StoredWords) -> Iterator[str]:
    return (key for word in words_in(question) if _is_name(key := word.key, prose) and not prose.is_asked(key))


def _in_finnish(question: str, prose: StoredWords) -> Iterator[tuple[Word, str]]:
    """Gives words that are forms of names, each with the name; a Finnish word is one only where it has a capital."""
    for word in words_in(question):
        said = word.text.lower()
        if is_stop_word(said, "fi") or (gloss_of(said) and not (word.capital and not word.initial)):
            continue
        forms = [word.key, *sorted(bases_of(word.key), key=lambda base: (-len(base), base))]
        name = next((key for key in forms if _is_name(key, prose)), None)
        if name and not any(map(prose.is_asked, forms)):
            yield word, name


def _is_name(key: str, prose: StoredWords) -> bool:
    return len(key) >= _SHORTEST and prose.is_name(key) and not prose.is_common(key)


def _is_inside(key: str, prose: StoredWords) -> bool:
    """Whether the prose has a word with a capital inside a sentence, too."""
    inside = (token for tokens in prose.prose_of(key) for token in tokens if not token.initial)
    return any(token.capital and token.key == key for token in inside)

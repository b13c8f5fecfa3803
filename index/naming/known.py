"""What questions need to know of a corpus's names, wherever it is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from index.naming.forms import Form, Keys, Named
from index.naming.prose import Token


class KnownWords(Protocol):
    """The words of a corpus by their keys, and how its prose writes them."""

    def is_word(self, key: str) -> bool:
        """Whether prose, headers or the questions of the FAQ have it."""

    def is_common(self, key: str) -> bool:
        """Whether it is a word of the language: the prose writes it without a capital."""

    def is_name(self, key: str) -> bool:
        """Whether it is written with a capital, or stands in a header."""

    def is_asked(self, key: str) -> bool:
        """Whether a question of the FAQ has it."""

    def has_small(self, keys: Keys) -> bool:
        """Whether the prose has these words of a form in a row, all without a capital."""

    def times_alone(self, key: str) -> int:
        """How often it is a name on its own, beside no other capital."""

    def writing(self, key: str) -> Collection[str]:
        """The paths of the documents that write it as a name."""

    def prose_of(self, documents: Collection[str], key: str) -> Iterable[Sequence[Token]]:
        """The prose of some documents (paths) and of those that write a word as a name."""


class KnownForms(Protocol):
    """All spellings of all names, whole or in part."""

    def has_word(self, key: str) -> bool:
        """Whether some form has this word."""

    def beginning(self, key: str, others: Collection[str]) -> Sequence[Form]:
        """The forms that begin with a word; those whose second word is not among the others may be left out."""

    def run_together(self, text: str) -> Sequence[Form]:
        """The forms of several words that are this text when they are written as one."""

    def words_near(self, key: str, most: int) -> list[tuple[str, int]]:
        """The words of forms at most so many slips away, with these; short ones allow none and are left out."""

    def run_together_near(self, text: str, most: int) -> list[tuple[str, int]]:
        """The forms of several words, written as one, at most so many slips away, with these."""


class KnownNames(Protocol):
    """Films, people and venues by their names."""

    @property
    def words(self) -> KnownWords:
        """The words around them."""

    @property
    def forms(self) -> KnownForms:
        """How they may be written."""

    @property
    def titles(self) -> Sequence[tuple[str, str]]:
        """The titles of reviewed films: their keys in one string, and as they are written."""

    def films_with(self, keys: frozenset[str]) -> Sequence[Named]:
        """The reviewed films whose titles have all these words."""

    def people_called(self, name: str) -> Sequence[Named]:
        """The people of a full name."""

    def family(self, surname: str) -> Sequence[str]:
        """The full names that end with a surname."""

"""The names of a corpus in an SQLite database, of which a question reads what it needs."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from index.language.nearness import NearWords
from index.models import Document
from index.naming.forms import Form, Keys, Named, slips_allowed
from index.naming.prose import Token, tokens_of

READ = 100
"""So many documents, at most, are known to write a word as a name."""
_REMEMBERED = 4096


class _Table:
    """A database that is only read, and that several threads may read one after the other."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def rows(self, query: str, *values: object) -> list[Any]:
        return self._base.execute(query, values).fetchall()


class StoredWords:
    """The words of a corpus by their keys, and how its prose writes them."""

    def __init__(self, table: _Table, documents: Mapping[str, Document]) -> None:
        self._table = table
        self._documents = documents
        self._of = lru_cache(_REMEMBERED)(self._row)

    def is_word(self, key: str) -> bool:
        """Whether prose, headers or the questions of the FAQ have it."""
        return self._of(key) is not None

    def is_common(self, key: str) -> bool:
        """Whether it is a word of the language: the prose writes it without a capital."""
        return self._told(key, 0)

    def is_name(self, key: str) -> bool:
        """Whether it is written with a capital, or stands in a header."""
        return self._told(key, 1)

    def is_asked(self, key: str) -> bool:
        """Whether a question of the FAQ has it."""
        return self._told(key, 2)

    def has_small(self, keys: Keys) -> bool:
        """Whether the prose has these words of a form in a row, all without a capital."""
        return bool(self._table.rows("SELECT 1 FROM small WHERE phrase = ?", " ".join(keys)))

    def writing(self, key: str) -> Collection[str]:
        """The paths of the documents that write it as a name."""
        return [path for (path,) in self._table.rows("SELECT document FROM writing WHERE word = ?", key)]

    def prose_of(self, key: str) -> Iterator[Sequence[Token]]:
        """The prose of the documents that write a word as a name."""
        return (tokens_of(self._documents[path], {}) for path in self.writing(key))

    def _told(self, key: str, place: int) -> bool:
        row = self._of(key)
        return row is not None and bool(row[place])

    def _row(self, key: str) -> tuple[int, int, int] | None:
        found = self._table.rows("SELECT common, name, asked FROM words WHERE word = ?", key)
        return found[0] if found else None


class StoredForms:
    """All spellings of all names, whole or in part."""

    def __init__(self, table: _Table) -> None:
        self._table = table
        self._named = lru_cache(_REMEMBERED)(self._read)
        self._has = lru_cache(_REMEMBERED)(self._is_there)
        self._begins = lru_cache(_REMEMBERED)(self._is_first)

    def has_word(self, key: str) -> bool:
        """Whether some form has this word."""
        return self._has(key)

    def beginning(self, key: str, others: Collection[str]) -> Sequence[Form]:
        """The forms that begin with a word and have no second one, or one of the others."""
        if not self._begins(key):  # most words of most questions
            return []
        marks = ", ".join("?" * len(others))
        return self._forms(f"first = ? AND (second IS NULL OR second IN ({marks}))", key, *others)

    def run_together(self, text: str) -> Sequence[Form]:
        """The forms of several words that are this text when they are written as one."""
        return self._forms("joined = ?", text)

    def words_near(self, key: str, most: int) -> list[tuple[str, int]]:
        """The words of forms at most so many slips away, with these; short ones allow none and are left out."""
        return self._near.within(key, most)

    def run_together_near(self, text: str, most: int) -> list[tuple[str, int]]:
        """The forms of several words, written as one, at most so many slips away, with these."""
        return self._near_joined.within(text, most)

    def named(self, condition: str, *values: object) -> list[Named]:
        """The films, people and venues that meet a condition, in the order in which they were gathered."""
        rows = self._table.rows(f"SELECT number FROM named WHERE {condition} ORDER BY number", *values)
        return [self._named(number) for (number,) in rows]

    def _forms(self, condition: str, *values: object) -> list[Form]:
        query = f"SELECT keys, named, whole, article, rare FROM forms WHERE {condition} ORDER BY number"
        return [
            Form(tuple(keys.split()), self._named(named), bool(whole), article, bool(rare))
            for keys, named, whole, article, rare in self._table.rows(query, *values)
        ]

    def _is_there(self, key: str) -> bool:
        return bool(self._table.rows("SELECT 1 FROM form_words WHERE word = ?", key))

    def _is_first(self, key: str) -> bool:
        return bool(self._table.rows("SELECT 1 FROM forms WHERE first = ? LIMIT 1", key))

    def _read(self, number: int) -> Named:
        query = "SELECT kind, name, documents, spoken_of, directs FROM named WHERE number = ?"
        [(kind, name, documents, spoken_of, directs)] = self._table.rows(query, number)
        return Named(kind, name, tuple(json.loads(documents)), tuple(json.loads(spoken_of)), bool(directs))

    @cached_property
    def _near(self) -> NearWords:
        words = (word for (word,) in self._table.rows("SELECT word FROM form_words"))
        return NearWords(sorted(word for word in words if slips_allowed(len(word))))

    @cached_property
    def _near_joined(self) -> NearWords:
        found = self._table.rows("SELECT DISTINCT joined FROM forms WHERE joined IS NOT NULL")
        return NearWords(sorted(joined for (joined,) in found))


class StoredNames:
    """Films, people and venues by their names."""

    def __init__(self, base: sqlite3.Connection, documents: Mapping[str, Document]) -> None:
        self._table = _Table(base)
        self.words = StoredWords(self._table, documents)
        self.forms = StoredForms(self._table)

    @classmethod
    def read(cls, path: Path, documents: Mapping[str, Document]) -> StoredNames:
        """Opens what `storing.write_names` wrote; `documents` are the corpus's, by path."""
        address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(address, uri=True, check_same_thread=False), documents)

    @cached_property
    def titles(self) -> Sequence[tuple[str, str]]:
        """The titles of reviewed films: their keys in one string, and as they are written."""
        return self._table.rows("SELECT plain, name FROM named WHERE plain IS NOT NULL ORDER BY number")

    def films_with(self, keys: frozenset[str]) -> Sequence[Named]:
        """The reviewed films whose titles have all these words."""
        marks = ", ".join("?" * len(keys))
        having = f"SELECT named FROM title_words WHERE word IN ({marks}) GROUP BY named HAVING count(*) = ?"
        return self.forms.named(f"number IN ({having})", *keys, len(keys))

    def family(self, surname: str) -> Sequence[str]:
        """The full names that end with a surname."""
        query = "SELECT name FROM named WHERE kind = 'person' AND surname = ? ORDER BY number"
        return [name for (name,) in self._table.rows(query, surname)]

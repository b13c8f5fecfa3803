"""Writes the names of a corpus into an SQLite database: a file, or in memory."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from heapq import nsmallest
from itertools import pairwise
from pathlib import Path

from index.naming.forms import Keys, Named
from index.naming.gathered import GatheredNames
from index.naming.prose import Prose
from index.naming.stored import READ
from index.naming.unknown import plain
from index.naming.words import keys_of

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE words (word TEXT PRIMARY KEY, common INT, name INT, asked INT) WITHOUT ROWID;
CREATE TABLE small (phrase TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE writing (number INTEGER PRIMARY KEY, word TEXT, document TEXT);
CREATE TABLE named (number INTEGER PRIMARY KEY, kind TEXT, name TEXT, surname TEXT, plain TEXT, documents TEXT,
    spoken_of TEXT, directs INT);
CREATE TABLE title_words (word TEXT, named INT, PRIMARY KEY (word, named)) WITHOUT ROWID;
CREATE TABLE forms (number INTEGER PRIMARY KEY, first TEXT, second TEXT, joined TEXT, keys TEXT, named INT, whole INT,
    article TEXT, rare INT);
CREATE TABLE form_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX writing_word ON writing (word);
CREATE INDEX named_name ON named (name);
CREATE INDEX named_surname ON named (surname);
CREATE INDEX forms_first ON forms (first, second);
CREATE INDEX forms_joined ON forms (joined);
"""


def write_names(path: Path, names: GatheredNames) -> None:
    """Writes names into a new file, which `stored.StoredNames` reads.

    Raises:
        OSError: it cannot be written.
    """
    try:
        with closing(sqlite3.connect(path)) as base:
            _fill(base, names)
    except sqlite3.Error as error:
        raise OSError(f"{path} cannot be written: {error}") from error


def names_in_memory(names: GatheredNames) -> sqlite3.Connection:
    """Gives what a file of names would hold, for several threads to read one after the other."""
    base = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(base, names)
    return base


def _fill(base: sqlite3.Connection, names: GatheredNames) -> None:
    base.executescript(_TABLES)
    for table, rows in _contents(names):
        first = next(rows, None)
        if first is not None:
            marks = ", ".join("?" * len(first))
            base.execute(f"INSERT INTO {table} VALUES ({marks})", first)
            base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    base.executescript(_INDEXES)
    base.commit()


def _contents(names: GatheredNames) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    yield "words", _words(names.prose)
    yield "small", ((phrase,) for phrase in sorted(_small_phrases(names)))
    yield "writing", _writing(names.prose)
    yield "named", (_named(number, named) for number, named in enumerate(names.named))
    yield "title_words", _title_words(names.named)
    yield "forms", _forms(names)
    yield "form_words", ((word,) for word in sorted({key for form in names.forms for key in form.keys}))


def _words(prose: Prose) -> Iterator[tuple[object, ...]]:
    for word in sorted(prose.vocabulary):
        yield word, prose.is_common(word), prose.is_name(word), prose.is_asked(word)


def _named(number: int, named: Named) -> tuple[object, ...]:
    reviewed = named.kind == "film" and named.documents
    documents, spoken_of = json.dumps(named.documents), json.dumps(named.spoken_of)
    surname = named.name.rpartition(" ")[2] if " " in named.name else None
    title = plain(named.name) if reviewed else None
    return number, named.kind, named.name, surname, title, documents, spoken_of, named.directs


def _title_words(named: Iterable[Named]) -> Iterator[tuple[object, ...]]:
    for number, film in enumerate(named):
        if film.kind == "film" and film.documents:
            yield from ((key, number) for key in sorted(set(keys_of(film.name))))


def _forms(names: GatheredNames) -> Iterator[tuple[object, ...]]:
    numbers = {named: number for number, named in enumerate(names.named)}
    for number, form in enumerate(names.forms):
        second, joined = (form.keys[1], "".join(form.keys)) if len(form.keys) > 1 else (None, None)
        keys = " ".join(form.keys)
        yield number, form.keys[0], second, joined, keys, numbers[form.named], form.whole, form.article, form.rare


def _writing(prose: Prose) -> Iterator[tuple[object, ...]]:
    """The first documents that write a word as a name."""
    written = sorted(prose.documents_with.items())
    rows = ((word, document) for word, documents in written for document in nsmallest(READ, documents))
    return ((number, *row) for number, row in enumerate(rows))


def _small_phrases(names: GatheredNames) -> set[str]:
    """The forms of several common words that the prose has in a row without capitals."""
    wanted: defaultdict[Keys, set[Keys]] = defaultdict(set)
    for form in names.forms:
        if len(form.keys) > 1 and not form.rare:
            wanted[form.keys[:2]].add(form.keys)
    words = list(names.prose.small_keys())
    return {
        " ".join(keys)
        for place, beginning in enumerate(pairwise(words))
        for keys in wanted.get(beginning, ())
        if tuple(words[place : place + len(keys)]) == keys
    }

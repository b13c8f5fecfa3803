"""Reads sets of questions in BEIR's form: `corpus.jsonl`, `queries*.jsonl`, `qrels.tsv`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field

from index.errors import CorpusError, SettingsError
from index.models import Document, Faq, Span
from scripts.evaluation.reading import lines_of, read_models

Line = TypeVar("Line", bound="Record")

FAQ_WORDS = 40
"""A text without title of at most so many words is taken for a question of a FAQ."""
QRELS = ("qrels.tsv", "qrels/dev.tsv", "qrels/test.tsv")
"""Where judgements may stand, beside the corpus or in a folder as BEIR ships them; the first that exists."""


class Record(BaseModel):
    """A line of a set; fields that are not needed, such as `metadata`, are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str = Field(alias="_id", min_length=1)


class Entry(Record):
    """A text of the set's corpus."""

    title: str = ""
    text: str

    @property
    def whole(self) -> str:
        """Title and text, joined as the index joins them."""
        return f"{self.title}: {self.text}" if self.title and self.text.strip() else self.title or self.text

    @property
    def asks(self) -> bool:
        """Whether its heading reads as what a user would ask: a title in sentence case, or a short text alone."""
        if not self.title or not self.text.strip():
            return len(self.whole.split()) <= FAQ_WORDS
        words = re.sub(r"\(.*?\)|\[.*?\]", "", self.title).split()
        small = sum(word[:1].islower() and len(word) > 3 for word in words)
        return len(words) >= 4 and (small >= 2 or (small == 1 and self.title.rstrip().endswith("?")))

    def document(self, language: str, faq: bool = False) -> Document:
        """Gives the entry as a document of one paragraph, its heading being a question in a FAQ."""
        title, text = (self.title, self.text) if self.text.strip() else ("", self.title)
        question = (self.title or self.text) if faq else None
        return Document(
            path=self.id,
            kind="faq" if question else "review",
            title=title,
            text=text,
            paragraphs=(Span(0, len(text)),) if text.strip() else (),
            language=language,
            faq=Faq(document=self.id, topic="", question=question, language=language) if question else None,
        )


class Query(Record):
    """A question of the set."""

    text: str


class Answers(Record):
    """Strings of which any answers the question."""

    answers: tuple[str, ...]


@dataclass(frozen=True)
class BenchSet:
    """A set of questions; one without `entries` holds only questions that no other set answers.

    Attributes:
        variants: the judged questions by variant, `""` for `queries.jsonl`, `typo` for `queries.typo.jsonl`.
        relevant: for each query id, the ids of the entries that answer it.
        answers: for some query ids, strings of which any answers it.
        unanswerable: questions that no entry answers.
    """

    name: str
    entries: Sequence[Entry]
    variants: Mapping[str, Sequence[Query]]
    relevant: Mapping[str, frozenset[str]]
    answers: Mapping[str, tuple[str, ...]]
    unanswerable: Sequence[Query]

    def documents(self, language: str) -> list[Document]:
        """Gives the entries as documents; a set most of whose headings ask something is a FAQ."""
        faq = sum(entry.asks for entry in self.entries) > len(self.entries) / 2
        return [entry.document(language, faq) for entry in self.entries]


def read_sets(folder: Path) -> list[BenchSet]:
    """Reads a set, or every set in a folder of sets, in order of name.

    Raises:
        SettingsError: there is no set.
        CorpusError: a file cannot be used; the message names file and line.
    """
    if not folder.is_dir():
        raise SettingsError(f"{folder}: no such folder; give one with corpus.jsonl, queries.jsonl, qrels.tsv")
    if (folder / "queries.jsonl").exists():
        return [read_set(folder)]
    sets = [read_set(path.parent) for path in sorted(folder.glob("*/queries.jsonl"))]
    if not sets:
        raise SettingsError(f"{folder}: no set with queries.jsonl, corpus.jsonl, qrels.tsv in it")
    return sets


def read_set(folder: Path) -> BenchSet:
    """Reads one set; raises as `read_sets`."""
    corpus = folder / "corpus.jsonl"
    entries = [entry for entry in _optional(corpus, Entry) if entry.whole.strip()]
    relevant = _relevant(folder) if entries else {}
    variants = {
        path.name.removeprefix("queries").removesuffix(".jsonl").lstrip("."): read_models(path, Query)
        for path in sorted(folder.glob("queries*.jsonl"), key=lambda path: path.stem)
    }
    judged = {name: [q for q in queries if q.id in relevant] for name, queries in variants.items()}
    return BenchSet(
        name=folder.resolve().name,
        entries=entries,
        variants={name: queries for name, queries in (judged if entries else variants).items() if queries},
        relevant=relevant,
        answers={line.id: line.answers for line in _optional(folder / "answers.jsonl", Answers)},
        unanswerable=_optional(folder / "unanswerable.jsonl", Query),
    )


def _optional(path: Path, kind: type[Line]) -> list[Line]:
    return read_models(path, kind) if path.exists() else []


def _relevant(folder: Path) -> dict[str, frozenset[str]]:
    path = next((folder / name for name in QRELS if (folder / name).exists()), None)
    if path is None:
        raise CorpusError(str(folder / QRELS[0]), 0, "missing; it says which entries answer which question")
    found: dict[str, set[str]] = defaultdict(set)
    for number, line in lines_of(path):
        query, entry, score, *_ = *line.split("\t"), "", "", ""
        if number == 1 and not score.strip().lstrip("-").isdigit():
            continue  # the header
        try:
            if float(score) > 0:
                found[query.strip()].add(entry.strip())
        except ValueError:
            message = "not 'query-id<TAB>corpus-id<TAB>score' with a number as score"
            raise CorpusError(str(path), number, message) from None
    return {query: frozenset(entries) for query, entries in found.items()}

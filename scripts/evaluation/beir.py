"""Reads sets of questions in BEIR's form: `corpus.jsonl`, `queries*.jsonl`, `qrels.tsv`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, field_validator

from index.errors import CorpusError, SettingsError
from index.models import Document, Faq, Span
from scripts.evaluation.reading import lines_of, read_models

Line = TypeVar("Line", bound="Record")

FAQ_WORDS = 40
"""A text without title of at most so many words is taken for a question of a FAQ."""
QRELS = ("qrels.tsv", "qrels/test.tsv", "qrels/dev.tsv", "qrels/train.tsv")
"""Where judgements may stand, beside the corpus or in a folder as BEIR ships them; the first that exists."""


class Record(BaseModel):
    """A line of a set; an id may be a number, and fields that are not needed, such as `metadata`, are passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore", coerce_numbers_to_str=True)
    id: str = Field(validation_alias=AliasChoices("_id", "id"), min_length=1)


class Entry(Record):
    """A text of the set's corpus."""

    title: str = ""
    text: str

    @field_validator("title", "text", mode="before")
    @classmethod
    def _none_is_empty(cls, value: object) -> object:
        return "" if value is None else value

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

    model_config = ConfigDict(str_strip_whitespace=True)
    text: str = Field(min_length=1)


class Answers(Record):
    """Strings of which any answers the question."""

    answers: tuple[str, ...]


@dataclass(frozen=True)
class BenchSet:
    """A set of questions; one without `entries` holds only questions that no other set answers.

    Attributes:
        variants: the judged questions by variant, `""` for `queries.jsonl`, `typo` for `queries.typo.jsonl`.
        relevant: for each query id, the ids of the entries that answer it, with their judged scores above 0.
        answers: for some query ids, strings of which any answers it.
        unanswerable: questions that no entry answers, those that are judged to have none among them.
    """

    name: str
    entries: Sequence[Entry]
    variants: Mapping[str, Sequence[Query]]
    relevant: Mapping[str, Mapping[str, float]]
    answers: Mapping[str, tuple[str, ...]]
    unanswerable: Sequence[Query]

    @property
    def plain(self) -> str:
        """The variant from whose scores it is told what is not answered: that of `queries.jsonl`, or the first."""
        return next(iter(self.variants), "")

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
    alone = any(folder.glob("queries*.jsonl"))
    folders = [folder] if alone else sorted({path.parent for path in folder.glob("*/queries*.jsonl")})
    sets = [read_set(path) for path in folders]
    if not any(one.entries for one in sets):
        raise SettingsError(f"{folder}: no set with queries.jsonl, corpus.jsonl, qrels.tsv in it")
    return sets


def read_set(folder: Path) -> BenchSet:
    """Reads one set; raises as `read_sets`."""
    judgements = next((folder / name for name in QRELS if (folder / name).exists()), folder / QRELS[0])
    corpus = folder / "corpus.jsonl"
    entries = [entry for entry in _optional(corpus, Entry) if entry.whole.strip()]
    if not entries and (corpus.exists() or judgements.exists()):
        raise CorpusError(str(corpus), 0, f"missing or empty; it holds the entries that {judgements.name} judges")
    variants = {
        path.name.removeprefix("queries").removesuffix(".jsonl").strip("._-"): _optional(path, Query)
        for path in sorted(folder.glob("queries*.jsonl"), key=lambda path: path.stem)
    }
    relevant = _relevant(judgements) if entries else {}
    judged = {name: [q for q in queries if relevant.get(q.id)] for name, queries in variants.items()}
    known = {entry.id for entry in entries}
    if entries and not any(known.intersection(relevant[q.id]) for queries in judged.values() for q in queries):
        message = "no question of queries.jsonl has a relevant entry of corpus.jsonl; see whether the ids are theirs"
        raise CorpusError(str(judgements), 0, message)
    none = [query for query in next(iter(variants.values())) if query.id in relevant and not relevant[query.id]]
    return BenchSet(
        name=folder.resolve().name,
        entries=entries,
        variants={name: queries for name, queries in (judged if entries else variants).items() if queries},
        relevant={query: found for query, found in relevant.items() if found},
        answers={line.id: line.answers for line in _optional(folder / "answers.jsonl", Answers)},
        unanswerable=[*_optional(folder / "unanswerable.jsonl", Query), *none],
    )


def _optional(path: Path, kind: type[Line]) -> list[Line]:
    """Gives the lines of a file, a repeated one once; none if there is no such file."""
    found: dict[str, Line] = {}
    for place, line in enumerate(read_models(path, kind) if path.exists() else ()):
        if found.setdefault(line.id, line) != line:
            reason = f"another line has the same _id {line.id!r}; give each its own"
            raise CorpusError(str(path), lines_of(path)[place][0], reason)
    return list(found.values())


def _relevant(path: Path) -> dict[str, dict[str, float]]:
    """Gives what answers each judged question; lines are `query entry score`, or TREC's `query 0 entry score`."""
    if not path.exists():
        raise CorpusError(str(path), 0, "missing; it says which entries answer which question")
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for number, line in lines_of(path):
        cells = [cell.strip() for cell in line.strip().split("\t" if "\t" in line else None)]
        query, entry, score = (cells[0], *cells[-2:]) if len(cells) in (3, 4) else ("", "", "")
        try:
            gain = float(score)
        except ValueError:
            if number == 1:
                continue  # the header
            message = "not 'query-id<TAB>corpus-id<TAB>score' with a number as score"
            raise CorpusError(str(path), number, message) from None
        found[query].update({entry: gain} if gain > 0 else {})
    return found

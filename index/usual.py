"""How guests of any festival ask what an entry of the FAQ answers: wordings that a festival need not write down."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from index.language.analysis import terms_of
from index.models import Document, Faq

WORDINGS = Path(__file__).parent / "searching" / "usual.txt"
"""A line for what is usually asked: "park, car park: where do I leave the car; is there space for the van".

Before the colon stand the words of an entry's question that tell that it is about this, in one way or another.
"""
LANGUAGE = "en"
ENOUGH = 6
"""An entry with so many wordings of its own is given no others.

Of 55 judged questions to the FAQ of the sample corpus without its wordings, ten to an entry, 23 were answered rightly
and 39 are with these; with its own ones 43, and 45 with both, which makes half as many texts again to read closely.
"""


class _Subject(NamedTuple):
    keys: tuple[frozenset[str], ...]
    wordings: tuple[str, ...]


def with_usual_wordings(documents: Iterable[Document]) -> list[Document]:
    """Gives documents, entries of the FAQ that have few wordings of their own with those that are usual."""
    return [_with_usual(document, document.faq) if document.faq else document for document in documents]


def _with_usual(document: Document, entry: Faq) -> Document:
    usual = () if entry.language != LANGUAGE or len(entry.also_asked) >= ENOUGH else usual_wordings(entry.question)
    return document.model_copy(update={"faq": entry.model_copy(update={"usually_asked": usual})}) if usual else document


def usual_wordings(question: str) -> tuple[str, ...]:
    """Gives how an English question of a FAQ is usually asked in other words; by the most telling words that it has.

    "Can I eat in the cinema?" is about eating in the cinema, and not about where to eat.
    """
    terms = frozenset(terms_of(question, LANGUAGE))
    fitting = [(max((len(key) for key in one.keys if key <= terms), default=0), one) for one in _subjects()]
    most = max(words for words, _ in fitting)
    return tuple(wording for words, one in fitting if 0 < words == most for wording in one.wordings)


@cache
def _subjects() -> tuple[_Subject, ...]:
    lines = (line.partition(":") for line in WORDINGS.read_text(encoding="utf-8").splitlines())
    return tuple(_Subject(tuple(map(_terms, keys.split(","))), _parts(wordings)) for keys, _, wordings in lines)


def _terms(key: str) -> frozenset[str]:
    return frozenset(terms_of(key, LANGUAGE))


def _parts(wordings: str) -> tuple[str, ...]:
    return tuple(wording.strip() for wording in wordings.split(";"))

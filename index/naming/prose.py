"""The words of a corpus's prose, and which of them it writes as names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.models import Document, Film
from index.naming.words import ARTICLES, is_capital, key_of

_TOKEN = re.compile(r"([\W_]*)([^\W_]+(?:['\u2019][^\W_]+)*['\u2019]?)")
_NAME_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ENDS = frozenset('.!?…:;\n“"(–—')  # noqa: RUF001


class Token(NamedTuple):
    """A word of the prose; `gap` is what stands between it and the word before."""

    text: str
    key: str
    gap: str
    capital: bool
    initial: bool


class Prose:
    """The words of all documents, with how they are written.

    Attributes:
        asked: the words of the questions that the FAQ answers, in all their wordings.
        vocabulary: every word of prose, headers and these questions.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        ordinary: dict[str, Token] = {}
        self.tokens = {document.path: tokens_of(document, ordinary) for document in documents}
        self.reviews = frozenset(document.path for document in documents if document.kind == "review")
        self.lower: Counter[str] = Counter()
        self.capital: Counter[str] = Counter()
        self.alone: Counter[str] = Counter()
        self.documents_with: defaultdict[str, set[str]] = defaultdict(set)
        for path, tokens in self.tokens.items():
            self._count(path, tokens)
        for document in documents:
            if document.film:
                self._count_header(document.film)
        self.asked = frozenset(key for document in documents for key in _asked_in(document))
        self.vocabulary = frozenset(self.lower) | frozenset(self.documents_with) | self.asked

    def _count_header(self, film: Film) -> None:
        people = (*film.directors, *film.cast, film.critic or "")
        places = (*film.countries, *film.languages, *film.subtitles)
        for value in (*film.titles, *people, *places):
            for key in map(key_of, _NAME_WORD.findall(value)):
                self.documents_with[key].add(film.document)
        self.lower.update({str(film.year or ""): 1})

    def _count(self, path: str, tokens: list[Token]) -> None:
        self.lower.update([token.key for token in tokens if not token.capital])
        for number, token in enumerate(tokens):
            if not token.capital:
                continue
            self.documents_with[token.key].add(path)
            if not token.initial:
                self.capital[token.key] += 1
            before = tokens[number - 1] if number else None
            after = tokens[number + 1] if number + 1 < len(tokens) else None
            if not (adjoins(before, token) or adjoins(token, after)):
                self.alone[token.key] += 1

    def is_common(self, key: str) -> bool:
        """Whether a word is one of the language: the prose writes it without a capital."""
        return key in self.lower

    def is_name(self, key: str) -> bool:
        """Whether it is written with a capital, or stands in a header."""
        return key in self.documents_with

    def is_asked(self, key: str) -> bool:
        """Whether a question of the FAQ has it."""
        return key in self.asked

    def times_alone(self, key: str) -> int:
        """How often it is a name on its own, beside no other capital."""
        return self.alone[key]

    def small_keys(self) -> Iterator[str]:
        """The words of all the prose one after another without articles, "|" for each with a capital."""
        small = (token.key if not token.capital else "|" for tokens in self.tokens.values() for token in tokens)
        return (key for key in small if key not in ARTICLES)


def _asked_in(document: Document) -> list[str]:
    if document.faq is None:
        return []
    questions = " ".join((document.faq.topic, document.faq.question, *document.faq.also_asked))
    return [key_of(word) for word in _NAME_WORD.findall(questions)]


def tokens_of(document: Document, ordinary: dict[str, Token]) -> list[Token]:
    """The words of a document's prose; `ordinary` keeps those that follow a mere space, to be used again."""
    tokens: list[Token] = []
    for start, end in document.paragraphs:
        first = True
        for gap, text in _TOKEN.findall(document.text[start:end]):
            token = ordinary.get(text) if gap == " " else None
            if token is None:
                token = _token(text, "\n\n" if first else gap, first, tokens[-1] if tokens else None)
                if gap == " " and not first:
                    ordinary[text] = token
            tokens.append(token)
            first = False
    return tokens


def _token(text: str, gap: str, first: bool, before: Token | None) -> Token:
    after_initial = before is not None and not first and len(before.text) == 1 and gap in (". ", ".")
    initial = first or (not after_initial and ends_sentence(gap))
    return Token(text, key_of(text), gap, is_capital(text), initial)


def ends_sentence(gap: str) -> bool:
    """Whether what stands between two words ends a sentence or opens a quotation."""
    return not _ENDS.isdisjoint(gap)


def adjoins(first: Token | None, second: Token | None) -> bool:
    """Whether two words may be parts of one name."""
    if first is None or second is None or not (first.capital and second.capital):
        return False
    initials = len(first.text) == 1 and second.gap in (". ", ".")
    return initials or (second.gap in (" ", "-", "\n") and not first.text.endswith(("'s", "\u2019s")))

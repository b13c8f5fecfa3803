"""How guests of any festival ask what an entry of the FAQ answers: wordings that a festival need not write down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from index.language.analysis import WORD, content_words_of, folded, terms_of
from index.language.glosses import english_words
from index.models import Document, Faq

WORDINGS = {language: Path(__file__).parent / "searching" / f"usual.{language}.txt" for language in ("en", "fi")}
"""A line for what is usually asked: "park, car park: where do I leave the car; is there space for the van".

Before the colon stand the words of an entry's question that tell that it is about this, in one way or another; in
Finnish, which inflects and compounds them, how they begin.
"""
_BEGINNING = 4
"""A shorter beginning is a whole word, "sää" is no "sääski"; a longer one may begin any part of a compound."""
ENOUGH = 6
"""An entry with so many wordings of its own is given no others.

Of 55 judged questions to the FAQ of the sample corpus without its wordings, ten to an entry, 23 were answered rightly
and 39 are with these; with its own ones 43, and 45 with both, which makes half as many texts again to read closely.
"""


class _Subject(NamedTuple):
    keys: tuple[tuple[str, ...], ...]
    wordings: tuple[str, ...]


def with_usual_wordings(documents: Iterable[Document]) -> list[Document]:
    """Gives documents, entries of the FAQ that have few wordings of their own with those that are usual."""
    return [_with_usual(document, document.faq) if document.faq else document for document in documents]


def _with_usual(document: Document, entry: Faq) -> Document:
    usual = () if len(entry.also_asked) >= ENOUGH else usual_wordings(entry.question, entry.language)
    return document.model_copy(update={"faq": entry.model_copy(update={"usually_asked": usual})}) if usual else document


def with_everyday_words(vocabulary: Sequence[str]) -> list[str]:
    """Gives a model's vocabulary, and behind it the English words that guests say besides: "loo" is no slip for "look".

    An empty one stays empty: these words alone are no dictionary.
    """
    usual = WORD.findall(WORDINGS["en"].read_text(encoding="utf-8"))
    said = dict.fromkeys(map(folded, (*usual, *english_words())))
    return list(dict.fromkeys((*vocabulary, *said))) if vocabulary else []


def usual_wordings(question: str, language: str) -> tuple[str, ...]:
    """Gives how a question of a FAQ is usually asked in other words; by the most telling words that it has.

    "Can I eat in the cinema?" is about eating in the cinema, and not about where to eat.
    """
    if language not in WORDINGS:
        return ()
    words = _words(question, language)
    fitting = [(max(_told(key, words, language) for key in one.keys), one) for one in _subjects(language)]
    most = max(told for told, _ in fitting)
    return tuple(wording for told, one in fitting if 0 < told == most for wording in one.wordings)


def _told(key: tuple[str, ...], words: tuple[str, ...], language: str) -> int:
    """Gives how many words a key has if a question has them all, 0 if it lacks one."""
    return len(key) * all(any(_is_told(one, word, language) for word in words) for one in key)


def _is_told(one: str, word: str, language: str) -> bool:
    if language != "fi" or len(one) < _BEGINNING:
        return word == one
    return word.startswith(one) or (len(one) > _BEGINNING and one in word)


@cache
def _subjects(language: str) -> tuple[_Subject, ...]:
    lines = (line.partition(":") for line in WORDINGS[language].read_text(encoding="utf-8").splitlines())
    return tuple(
        _Subject(
            tuple(_words(key, language) for key in keys.split(",")),
            tuple(wording.strip() for wording in wordings.split(";")),
        )
        for keys, _, wordings in lines
    )


def _words(text: str, language: str) -> tuple[str, ...]:
    if language == "en":
        return tuple(terms_of(text, language))
    return tuple(map(folded, content_words_of(text, language)))

"""Wordings of the FAQ that two entries share, and questions that hold all words of another: either may be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from index.faq import file_of, line_of
from index.language.analysis import terms_of
from index.models import Document, Finding
from index.reading.findings import folded, quoted

_TELLING = 2
"""Words that two questions share, small ones left out, before they may ask the same."""


def shared_wordings(documents: Iterable[Document]) -> list[Finding]:
    """Gives a warning for each wording that has the same words as one of an entry before it, small words left out.

    "Where can one park?" and "parking" have; so have "miten maksetaan" and "mitä maksaa".
    """
    first: dict[tuple[str, frozenset[str]], tuple[Document, str]] = {}
    findings = []
    for document in documents:
        for wording in (document.faq.question, *document.faq.also_asked) if document.faq else ():
            words = frozenset(terms_of(wording, document.language))
            before, other = first.setdefault((document.language, words), (document, wording))
            if words and before is not document and not _one_question((document, wording), (before, other)):
                findings.append(_shared(document, wording, before, other))
    return findings + _told_twice([document for document in documents if document.faq])


def _told_twice(entries: Sequence[Document]) -> list[Finding]:
    """Gives a warning for each entry whose question holds all words of another's, or the other way round.

    So "Can I charge my phone somewhere?" was written where there was "Where can I charge my phone?" already.
    """
    words = [frozenset(terms_of(entry.faq.question, entry.language)) if entry.faq else frozenset() for entry in entries]
    holding: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for place, entry in enumerate(entries):
        for word in words[place]:
            holding[entry.language, word].add(place)
    findings = []
    for place, entry in enumerate(entries):
        held = [holding[entry.language, word] for word in words[place]]
        for other in set[int].intersection(*held) if len(held) >= _TELLING else ():
            if words[place] < words[other]:
                before, after = entries[min(place, other)], entries[max(place, other)]
                message = f"this asks much as {_place(before)} does: keep one of them, or tell them apart"
                findings.append(Finding(path=file_of(after), line=line_of(after), level="warning", message=message))
    return findings


def _one_question(*asked: tuple[Document, str]) -> bool:
    """Whether wordings are the questions of two entries, and equal: that is an error, and told as one."""
    if not all(entry.faq and entry.faq.question == wording for entry, wording in asked):
        return False
    return len({folded(wording).rstrip(" ?!.") for _, wording in asked}) == 1


def _shared(document: Document, wording: str, before: Document, other: str) -> Finding:
    """Gives the finding about an entry's wording that another one's cannot be told from."""
    said = "stands" if other == wording else f"has the same words as {quoted(other)}"
    message = f"{quoted(wording)} {said} under {_place(before)}: either may be shown; add a word that tells them apart"
    return Finding(path=file_of(document), line=line_of(document), level="warning", message=message)


def _place(entry: Document) -> str:
    return f"{quoted(entry.faq.question) if entry.faq else ''} ({file_of(entry)}:{line_of(entry)})"

"""Wordings of the FAQ that two entries share: whoever asks so is shown either."""

from __future__ import annotations

from collections.abc import Iterable

from index.faq import file_of, line_of
from index.language.analysis import terms_of
from index.models import Document, Finding
from index.reading.findings import folded, quoted


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
    return findings


def _one_question(*asked: tuple[Document, str]) -> bool:
    """Whether wordings are the questions of two entries, and equal: that is an error, and told as one."""
    if not all(entry.faq and entry.faq.question == wording for entry, wording in asked):
        return False
    return len({folded(wording).rstrip(" ?!.") for _, wording in asked}) == 1


def _shared(document: Document, wording: str, before: Document, other: str) -> Finding:
    """Gives the finding about an entry's wording that another one's cannot be told from."""
    question = quoted(before.faq.question) if before.faq else ""
    said = "stands" if other == wording else f"has the same words as {quoted(other)}"
    place = f"{question} ({file_of(before)}:{line_of(before)})"
    message = f"{quoted(wording)} {said} under {place}: either may be shown; add a word that tells them apart"
    return Finding(path=file_of(document), line=line_of(document), level="warning", message=message)

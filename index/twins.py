"""Matches FAQ entries with the same entries in other languages: those of `tickets.fi.md` with those of `tickets.md`.

Entries belong together that have the same id (`## Question? {#prices}`); where neither of two files has ids, those that
stand in the same place, if there are equally many, and else those that say the same; so do those of one file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from index.alignment import same_entries
from index.faq import DEFAULT_LANGUAGE, file_of, line_of, topic_of
from index.models import Document, Faq, Finding
from index.reading.findings import quoted

Entries: TypeAlias = Sequence[Document]


def with_twins(documents: Iterable[Document]) -> tuple[list[Document], list[Finding]]:
    """Gives FAQ entries that name their twins, in the same order, and a warning for whatever does not line up."""
    documents = list(documents)
    twins: dict[str, list[str]] = {document.path: [document.path] for document in documents}
    findings: list[Finding] = []
    for first, *others in _languages_of_topics(documents):
        findings += [finding for entries in (first, *others) for finding in _repeated_ids(entries)]
        for other in others:
            findings += _not_lined_up(first, other)
            for one, two in _pairs(first, other):
                twins[one.path].append(two.path)
    together = {path: paths for paths in twins.values() if len(paths) > 1 for path in paths}
    return [_twinned(document, together.get(document.path, [])) for document in documents], findings


def _twinned(document: Document, together: Sequence[str]) -> Document:
    twins = tuple(path for path in together if path != document.path)
    faq = document.faq.model_copy(update={"twins": twins}) if document.faq and twins else document.faq
    return document.model_copy(update={"faq": faq})


def _languages_of_topics(documents: Entries) -> Iterator[list[list[Document]]]:
    """Gives, for each topic, its entries by file and language; those that the others are matched with come first."""
    topics: dict[str, dict[tuple[str, str], list[Document]]] = {}
    for document in documents:
        path = file_of(document)
        topics.setdefault(topic_of(path), {}).setdefault((path, document.language), []).append(document)
    for files in topics.values():
        yield sorted(files.values(), key=lambda entries: entries[0].language != DEFAULT_LANGUAGE)


def _pairs(first: Entries, other: Entries) -> Iterator[tuple[Document, Document]]:
    if not _have_ids(first) and not _have_ids(other):
        in_order = len(first) == len(other) and file_of(first[0]) != file_of(other[0])
        yield from zip(first, other, strict=True) if in_order else same_entries(first, other)
        return
    known = _by_id(other)
    for entry_id, entry in _by_id(first).items():
        if entry_id in known:
            yield entry, known[entry_id]


def _not_lined_up(first: Entries, other: Entries) -> Iterator[Finding]:
    """Gives what keeps entries of two files from being matched, each with its line."""
    if _have_ids(first) and _have_ids(other):
        yield from _without_partner(first, other)
        yield from _without_partner(other, first)
    elif _have_ids(first) or _have_ids(other):
        bare, marked = (other, first) if _have_ids(first) else (first, other)
        message = (
            f"no entry has an id, but those of {file_of(marked[0])} have; write the same {{#id}} after each question"
        )
        yield _warning(file_of(bare[0]), 1, message)
    elif len(first) != len(other):
        pairs = list(_pairs(first, other))
        yield from _said_nowhere(first, [one for one, _ in pairs], other)
        yield from _said_nowhere(other, [two for _, two in pairs], first)


def _said_nowhere(entries: Entries, matched: Entries, others: Entries) -> Iterator[Finding]:
    for entry in entries:
        if all(entry is not one for one in matched):
            says = f"no entry of {file_of(others[0])} says the same as {quoted(_faq(entry).question)}"
            message = f"{says}; write it, or where there is one, the same {{#id}} after every question of both files"
            yield _warning(file_of(entry), line_of(entry), message)


def _without_partner(entries: Entries, others: Entries) -> Iterator[Finding]:
    known, there = _by_id(others), file_of(others[0])
    for entry in entries:
        entry_id = _faq(entry).id
        if not entry_id:
            question = quoted(_faq(entry).question)
            message = f"{question} has no id, so no entry of {there} belongs to it; write {{#id}} after it"
            yield _warning(file_of(entry), line_of(entry), message)
        elif entry_id not in known:
            remedy = "write it after the question that belongs to this one"
            message = f"no entry of {there} has the id {quoted(entry_id)}; {remedy}"
            yield _warning(file_of(entry), line_of(entry), message)


def _repeated_ids(entries: Entries) -> Iterator[Finding]:
    known = _by_id(entries)
    for entry in entries:
        first = known.get(_faq(entry).id)
        if first is not None and first is not entry:
            message = f"the id {quoted(_faq(entry).id)} is that of line {line_of(first)} too; give each entry its own"
            yield _warning(file_of(entry), line_of(entry), message)


def _by_id(entries: Entries) -> dict[str, Document]:
    """Gives the entries by their ids; of two with one id the first."""
    return {_faq(entry).id: entry for entry in reversed(entries) if _faq(entry).id}


def _have_ids(entries: Entries) -> bool:
    return any(_faq(entry).id for entry in entries)


def _faq(document: Document) -> Faq:
    assert document.faq is not None, "only entries of the FAQ have twins"
    return document.faq


def _warning(path: str, line: int, message: str) -> Finding:
    return Finding(path=path, line=line, level="warning", message=message)

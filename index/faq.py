"""Reads a FAQ file: `# Topic`, then entries: `## Question? {#id}`, `Also asked: a; b`, paragraphs; ids are optional."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

from index.faq_wordings import wordings_and_answer
from index.language.analysis import language_written, small_words_in
from index.models import Document, Faq, Finding
from index.reading.faq_headings import Heading, headings_of
from index.reading.findings import FileFindings, folded, quoted
from index.reading.lines import Line, lines_of, paragraphs_of, span_of, with_plain_ends

_ID_LETTERS = re.compile(r"[\w-]+")
_FILE_LANGUAGE = re.compile(r"\.([A-Za-z]{2})\Z")
DEFAULT_LANGUAGE = "en"
_NAMES = {"en": "English", "fi": "Finnish"}
_TELLING_WORDS = 4
"""So many different small words of a language, and so many for each of another, tell that a text is written in it."""


class _Section(NamedTuple):
    """A heading and its line (None for what stands before the first), and the lines under it."""

    heading: Heading | None
    line: Line | None
    body: list[Line]


def read_faq(path: str, text: str) -> tuple[list[Document], list[Finding]]:
    """The entries of one FAQ file, in order, and what is missing or wrong in it.

    `path` is relative to the corpus folder; the language is in the file name (`tickets.fi.md`), else each entry's own.
    """
    findings = FileFindings(path)
    text = with_plain_ends(text)
    documents: list[Document] = []
    topic = ""
    lines = lines_of(text)
    for heading, line, body in _sections(lines, headings_of(lines, findings)):
        if line and heading and heading.words and heading.level == 2:
            entry = _entry(path, text, topic or _topic_from(path), heading, line, body, findings)
            documents += [entry] if entry else []
            continue
        if line and heading:
            topic = _other_heading(line, heading, topic, findings)
        if body:
            message = "text outside an entry is never found; put it under a '## Question?'"
            findings.warning(body[0].number, message)
    if not topic:
        message = f"no topic; {quoted(_topic_from(path))} is used, add a first line '# Topic'"
        findings.warning(1, message)
    _report_language(path, documents, findings)
    if not documents and not any(finding.level == "error" for finding in findings.all):
        findings.error(1, "no entries; write '## Question?' and the answer under it, or delete the file")
    return documents, findings.all


def language_of(path: str) -> str:
    """The language of a FAQ file: `faq/tickets.fi.md` is in `fi`, `faq/tickets.md` in English."""
    code = _FILE_LANGUAGE.search(PurePosixPath(path).stem)
    return code[1].lower() if code else DEFAULT_LANGUAGE


def _report_language(path: str, documents: Sequence[Document], findings: FileFindings) -> None:
    """Warn of a file whose answers are in another language than its name says, of the two that are told apart."""
    named = language_of(path)
    told = small_words_in("\n".join(one.text[start:end] for one in documents for start, end in one.paragraphs))
    for language, words in told.items():
        if named in told and len(set(words)) >= _TELLING_WORDS and len(words) > _TELLING_WORDS * len(told[named]):
            suffix = "" if language == DEFAULT_LANGUAGE else f".{language}"
            name = quoted(f"{PurePosixPath(topic_of(path)).name}{suffix}.md")
            message = f"written in {_NAMES[language]}, and named as if in {_NAMES[named]}; rename it to {name}"
            findings.warning(1, message)


def duplicate_questions(documents: Iterable[Document]) -> list[Finding]:
    """An error for every entry whose question an earlier one in the same language asks too."""
    first: dict[tuple[str, str], str] = {}
    findings: list[Finding] = []
    for document in documents:
        if document.faq is None:
            continue
        asked = (document.faq.language, folded(document.faq.question).rstrip(" ?!."))
        path, line = file_of(document), line_of(document)
        other = first.setdefault(asked, f"{path}:{line}")
        if other != f"{path}:{line}":
            message = f"{quoted(document.faq.question)} is asked in {other} too; keep one entry"
            findings.append(Finding(path=path, line=line, level="error", message=message))
    return findings


def file_of(document: Document) -> str:
    """The file that an entry stands in."""
    return document.path.partition("#")[0]


def topic_of(path: str) -> str:
    """What the files of a topic have in common in all languages: `faq/tickets` of `faq/tickets.fi.md`."""
    file = PurePosixPath(path)
    return str(file.with_name(_FILE_LANGUAGE.sub("", file.stem) or file.stem))


def line_of(document: Document) -> int:
    """The line of the entry's question: the last heading before its first paragraph."""
    lines = lines_of(document.text)
    headings = headings_of(lines)
    before = (line for line in reversed(lines) if line.span.start < document.paragraphs[0].start)
    return next(line.number for line in before if line.number in headings)


def _sections(lines: Sequence[Line], headings: Mapping[int, Heading]) -> Iterator[_Section]:
    section = _Section(None, None, [])
    for line in lines:
        if heading := headings.get(line.number):
            yield section
            section = _Section(heading, line, [])
        else:
            section.body.append(line)
    yield section


def _other_heading(line: Line, heading: Heading, topic: str, findings: FileFindings) -> str:
    """Report a heading that is no question; gives the topic that holds after it."""
    if not heading.words:
        findings.error(line.number, "a heading without words; write the question after '##'")
    elif heading.level > 2:
        title = f"heading {quoted(heading.words)} of level {heading.level}"
        message = f"{title}; write '##' before a question and no mark before other lines"
        findings.error(line.number, message)
    elif topic:
        message = f"second topic {quoted(heading.words)}; give each topic a file of its own"
        findings.warning(line.number, message)
    return heading.words if heading.level == 1 and heading.words else topic


def _entry(
    path: str, text: str, topic: str, heading: Heading, line: Line, body: list[Line], findings: FileFindings
) -> Document | None:
    entry_id = _id_in(heading, line, findings)
    also_asked, body = wordings_and_answer(body, findings)
    if not body:
        findings.error(line.number, f"no answer to {quoted(heading.words)}; write it under the question")
        return None
    document = f"{path}#{heading.words}"
    written = language_written("\n".join((heading.words, *(part.text for part in body))))
    language = language_of(path) if _FILE_LANGUAGE.search(PurePosixPath(path).stem) else written
    return Document(
        path=document,
        kind="faq",
        title=topic,
        text=text,
        paragraphs=tuple(span_of(lines) for lines in paragraphs_of(body)),
        language=language,
        faq=Faq(
            document=document,
            topic=topic,
            question=heading.words,
            also_asked=also_asked,
            language=language,
            id=entry_id,
        ),
    )


def _id_in(heading: Heading, line: Line, findings: FileFindings) -> str:
    """The id in a heading, in lower case; none where there is none, or nothing that could be one."""
    if heading.mark is None or _ID_LETTERS.fullmatch(heading.mark):
        return (heading.mark or "").casefold()
    message = f"{quoted(f'{{#{heading.mark}}}')} is no id; write letters, digits, - and _, as in {{#prices}}"
    findings.warning(line.number, message)
    return ""


def _topic_from(path: str) -> str:
    words = re.sub(r"[\s_-]+", " ", _FILE_LANGUAGE.sub("", PurePosixPath(path).stem)).strip()
    return words.capitalize() or PurePosixPath(path).name

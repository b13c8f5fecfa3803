"""Reads a review: header lines, then prose paragraphs, of which the last closes with the critic's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePosixPath

from index.language.analysis import language_written
from index.models import Document, Film, Finding, Span
from index.reading.critics import signature_of
from index.reading.findings import FileFindings, folded, quoted
from index.reading.header import TITLED, Field, header_of
from index.reading.header_findings import report_keys
from index.reading.lines import Line, lines_of, span_of, with_plain_ends
from index.reading.prose import prose_of
from index.reading.values import (
    countries,
    is_said,
    languages,
    listed,
    minutes_of,
    minutes_within,
    people,
    year_of,
    year_within,
)

_TITLES = ("Title", "Original name")
_IN_QUOTES = re.compile(r'["“”„«»]([^"“”„«»]+)["“”„«»]')


def read_review(path: str, text: str) -> tuple[Document, list[Finding]]:
    """The review in the text of one file, and what is missing or wrong in it.

    `path` is relative to the corpus folder; the language is that of its prose. Any text gives a document; one that
    cannot be used comes with findings of level error.
    """
    findings = FileFindings(path)
    text = with_plain_ends(text)
    lines = lines_of(text)
    header, prose = header_of(lines)
    report_keys(header, prose, findings)
    paragraphs, critic = _signed_paragraphs(text, prose_of(prose, text, findings))
    film = _film_of(path, _with_year_apart(header), critic, findings)
    critic = film.critic
    if not paragraphs:
        findings.error(
            lines[-1].number if lines else 1, "no text after the header; write the review or delete the file"
        )
    elif critic is None:
        message = "no critic; end the last paragraph with the name in brackets, as in (First Last)"
        findings.warning(prose[-1].number, message)
    language = language_written("\n".join(text[start:end] for start, end in paragraphs))
    document = Document(
        path=path,
        kind="review",
        title=film.title,
        text=text,
        paragraphs=tuple(paragraphs),
        language=language,
        film=film,
    )
    return document, findings.all


def duplicate_films(documents: Iterable[Document]) -> list[Finding]:
    """An error for every review of a film that an earlier one is about: same title, year and directors."""
    first: dict[tuple[str, int | None, frozenset[str]], str] = {}
    findings: list[Finding] = []
    for document in documents:
        if document.film is None:
            continue
        film = document.film
        meant = (folded(film.title), film.year, frozenset(folded(name) for name in film.directors))
        other = first.setdefault(meant, document.path)
        if other != document.path:
            title = quoted(film.title)
            message = f"{title} is reviewed in {other} too (same title, year, director); keep one of them"
            findings.append(Finding(path=document.path, line=1, level="error", message=message))
    return findings


def _signed_paragraphs(text: str, paragraphs: Iterable[Sequence[Line]]) -> tuple[list[Span], str | None]:
    spans = [span_of(lines) for lines in paragraphs]
    signature = signature_of(text[slice(*spans[-1])]) if spans else None
    if signature is None:
        return spans, None
    last = spans.pop()
    if signature.prose_end:
        spans.append(Span(last.start, last.start + signature.prose_end))
    return spans, signature.critic


def _with_year_apart(header: Sequence[Field]) -> list[Field]:
    """The header with titles freed of quotation marks, and of a year, which is told where no line tells another.

    A value of signs alone ("-", "?", ",") says nothing, unless it is a title; nor does "unknown", unless it is a name.
    """
    fields: list[Field] = []
    years = []
    for field in header:
        named = field.key == "Title" or (field.key in _TITLES and any(map(str.isalnum, field.value)))
        value = field.value if named or is_said(field.value) else ""
        if field.key in _TITLES:
            if titled := TITLED.fullmatch(value):
                value = titled[1]
                years.append(field._replace(key="Year", value=titled[2]))
            if inside := _IN_QUOTES.fullmatch(value):
                value = inside[1].strip()
        fields.append(field._replace(value=value))
    return fields + years


def _film_of(path: str, header: Sequence[Field], critic: str | None, findings: FileFindings) -> Film:
    def first(key: str) -> str | None:
        return next((field.value for field in header if field.key == key and field.value), None)

    def parts(key: str, split: Callable[[str], list[str]]) -> tuple[str, ...]:
        named: dict[str, str] = {}
        for part in (part for field in header if field.key == key for part in split(field.value)):
            named.setdefault(folded(part), part)
        return tuple(named.values())

    directors = parts("Director", people)
    if not directors:
        findings.warning(1, "no director; add a line such as 'Director: First Last'")
    return Film(
        document=path,
        title=_title_of(path, first("Title"), first("Original name"), findings),
        original_title=first("Original name"),
        also=parts("Also", lambda titles: [title for part in titles.split(";") if (title := part.strip())]),
        directors=directors,
        countries=parts("Country", countries),
        year=_number(header, "Year", (year_of, year_within), "write four digits, as in 2020", findings),
        minutes=_number(header, "Duration", (minutes_of, minutes_within), "write 2.10 or 130 min", findings),
        languages=parts("Language", languages),
        categories=parts("Category", listed),
        cast=parts("Cast", people),
        age_limit=first("Age limit"),
        subtitles=parts("Subtitles", languages),
        content_notes=first("Content notes"),
        critic=critic or first("Critic"),
    )


def _title_of(path: str, title: str | None, original: str | None, findings: FileFindings) -> str:
    if title:
        return title
    source, chosen = ("original name", original) if original else ("file name", _title_from(path))
    assert chosen is not None
    findings.warning(1, f"no title; the {source} {quoted(chosen)} is used, add a line 'Title: ...'")
    return chosen


def _title_from(path: str) -> str:
    """The file name as a title: `the-white_reindeer.txt` gives `The White Reindeer`."""
    name = PurePosixPath(path).stem
    words = re.sub(r"[\s_-]+", " ", name).strip() or name
    return " ".join(word.capitalize() for word in words.split()) if words.islower() else words


def _number(
    header: Sequence[Field], key: str, ways: Sequence[Callable[[str], int]], remedy: str, findings: FileFindings
) -> int | None:
    """The number that one of the ways to read it finds; a warning says what all but the first found."""
    field = next((field for field in header if field.key == key and field.value), None)
    if field is None:
        if key == "Year":
            findings.warning(1, "no year; add a line such as 'Year: 2020'")
        return None
    reasons: list[ValueError] = []
    for read in ways:
        try:
            number = read(field.value)
        except ValueError as error:
            reasons.append(error)
        else:
            if reasons:
                message = f"{key.lower()} {quoted(field.value)} is read as {number}{' min' * (key == 'Duration')}"
                findings.warning(field.line, f"{message}; {remedy}, to be sure")
            return number
    findings.error(field.line, f"{key.lower()} {quoted(field.value)} cannot be right: {reasons[0]}; {remedy}")
    return None

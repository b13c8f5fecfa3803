"""Reads a corpus folder: reviews/*.txt, faq/*.md, screenings.csv and venues.csv."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from index.errors import CorpusError
from index.faq import duplicate_questions, read_faq
from index.models import Document, Faq, Film, Finding, Frozen, Screening, Venue
from index.reading.findings import FileFindings, folded
from index.reading.plausible import years_ahead
from index.reading.venues import read_venues
from index.reviews import duplicate_films, read_review
from index.screenings import read_screenings
from index.twins import with_twins


class Corpus(Frozen):
    """Everything a corpus folder holds, what is wrong in it, and the digest (sha256, hex) of its files.

    Its venues are those listed, then those that only the programme names.
    """

    documents: tuple[Document, ...]
    screenings: tuple[Screening, ...]
    venues: tuple[Venue, ...]
    findings: tuple[Finding, ...]
    digest: str

    @property
    def films(self) -> tuple[Film, ...]:
        """The films of the reviews, in the order of the documents."""
        return tuple(document.film for document in self.documents if document.film)

    @property
    def faqs(self) -> tuple[Faq, ...]:
        """The FAQ entries, in the order of the documents."""
        return tuple(document.faq for document in self.documents if document.faq)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the corpus from being used."""
        return tuple(finding for finding in self.findings if finding.level == "error")


class _Source(NamedTuple):
    """A corpus file as it is on disk; `text` is None when it is not text."""

    path: str
    content: bytes
    text: str | None


def load_corpus(folder: Path, zone: ZoneInfo, today: date | None = None) -> Corpus:
    """The corpus in the folder, with times in the zone; a file that cannot be used is a finding.

    With the date of `today`, a film's year that lies too far ahead is one, too.

    Raises:
        CorpusError: there is no such folder.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), 0, "no such folder; name the one that holds reviews/ and faq/")
    findings: list[Finding] = []
    reviews = _sources(folder, "reviews", ".txt", findings)
    faq = _sources(folder, "faq", ".md", findings)
    venue_file = _source(folder, folder / "venues.csv", findings)
    screening_file = _source(folder, folder / "screenings.csv", findings)

    documents = [*_read_reviews(reviews, findings), *_read_faqs(faq, findings)]
    if not documents and not any(finding.level == "error" for finding in findings):
        findings.append(_empty())
    if today:
        findings += years_ahead(documents, today)
    venues: list[Venue] | None = None
    if venue_file and venue_file.text is not None:
        venues, found = read_venues(venue_file.path, venue_file.text)
        findings += found
    screenings: list[Screening] = []
    if screening_file and screening_file.text is not None:
        films = [document.film for document in documents if document.film]
        screenings, found = read_screenings(screening_file.path, screening_file.text, zone, films, venues)
        findings += found
    used = [*reviews, *faq, *(source for source in (venue_file, screening_file) if source)]
    return Corpus(
        documents=tuple(documents),
        screenings=tuple(screenings),
        venues=_all_venues(venues or (), screenings),
        findings=tuple(sorted(findings, key=lambda finding: (finding.path, finding.line))),
        digest=_digest(used),
    )


def _all_venues(listed: Iterable[Venue], screenings: Iterable[Screening]) -> tuple[Venue, ...]:
    """The venues of the list, then those that only the programme names."""
    venues = {folded(venue.name): venue for venue in listed}
    for screening in screenings:
        venues.setdefault(folded(screening.venue), Venue(name=screening.venue))
    return tuple(venues.values())


def _empty() -> Finding:
    message = "no review and no FAQ entry; put texts into reviews/*.txt and faq/*.md"
    return Finding(path=".", line=0, level="error", message=message)


def _read_reviews(sources: Iterable[_Source], findings: list[Finding]) -> list[Document]:
    documents: list[Document] = []
    for source in sources:
        if source.text is not None:
            document, found = read_review(source.path, source.text)
            documents.append(document)
            findings += found
    findings += duplicate_films(documents)
    return documents


def _read_faqs(sources: Iterable[_Source], findings: list[Finding]) -> list[Document]:
    documents: list[Document] = []
    for source in sources:
        if source.text is not None:
            entries, found = read_faq(source.path, source.text)
            documents += entries
            findings += found
    findings += duplicate_questions(documents)
    named: dict[str, Document] = {}  # a path names one document: of two equal questions in a file the first stays
    for document in documents:
        named.setdefault(document.path, document)
    twinned, found = with_twins(named.values())
    findings += found
    return twinned


def _sources(folder: Path, room: str, suffix: str, findings: list[Finding]) -> list[_Source]:
    if not (folder / room).is_dir():
        return []
    sources: list[_Source] = []
    for file in sorted((folder / room).iterdir(), key=lambda file: file.name):
        if _is_leftover(file.name):
            continue
        if file.is_dir() or file.suffix.lower() != suffix:
            kind = "a folder" if file.is_dir() else f"no {suffix} file"
            message = f"{kind}, so it is not read; save texts as {room}/*{suffix} or move it elsewhere"
            findings.append(Finding(path=f"{room}/{file.name}", line=0, level="warning", message=message))
        elif source := _source(folder, file, findings):
            sources.append(source)
    return sources


def _is_leftover(name: str) -> bool:
    """Whether the file is what an editor or a file browser leaves behind."""
    return name.startswith((".", "#", "~")) or name.endswith(("~", ".swp", ".swo", ".bak", ".tmp"))


def _source(folder: Path, file: Path, findings: list[Finding]) -> _Source | None:
    """The file, or None when there is none; one that cannot be read as text is an error finding."""
    path = file.relative_to(folder).as_posix()
    report = FileFindings(path)
    source: _Source | None = None
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        if file.is_symlink():
            report.error(0, "a link to a file that does not exist; mend or delete it")
    except OSError as error:
        report.error(0, f"cannot be opened ({error.strerror}); make it a file that everyone may read")
    else:
        source = _Source(path, content, _decoded(content, report))
    findings += report.all
    return source


def _decoded(content: bytes, findings: FileFindings) -> str | None:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        byte, line = content[error.start], _line_at(content, error.start)
        message = f"not UTF-8: byte 0x{byte:02x} at offset {error.start} (line {line}); save as UTF-8"
        findings.error(line, message)
        return None
    if "\0" in text:
        offset = content.index(0)
        line = _line_at(content, offset)
        message = f"not a UTF-8 text: byte 0x00 at offset {offset} (line {line}); save as UTF-8"
        findings.error(line, message)
        return None
    return text


def _line_at(content: bytes, offset: int) -> int:
    return content[:offset].replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1


def _digest(sources: Sequence[_Source]) -> str:
    """The digest over paths and contents, each with its length, so that no two corpora run together alike."""
    digest = hashlib.sha256()
    for part in _parts(sources):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _parts(sources: Sequence[_Source]) -> Iterator[bytes]:
    for source in sources:
        yield source.path.encode("utf-8", "surrogateescape")
        yield source.content

"""Reads a corpus folder: reviews/*.txt, faq/*.md, screenings.csv and venues.csv."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from index.alike_questions import shared_wordings
from index.errors import CorpusError
from index.faq import duplicate_questions, read_faq
from index.models import Document, Faq, Film, Finding, Frozen, Screening, Venue
from index.naming.own_titles import with_own_titles
from index.reading.findings import folded
from index.reading.plausible import years_ahead
from index.reading.sources import Source, digest_of, misnamed_in, source_at, sources_in
from index.reading.venues import read_venues
from index.reviews import duplicate_films, read_review
from index.screenings import read_screenings
from index.twins import with_twins
from index.usual import with_usual_wordings


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


def load_corpus(folder: Path, zone: ZoneInfo, today: date | None = None) -> Corpus:
    """The corpus in the folder, with times in the zone; a file that cannot be used is a finding.

    With the date of `today`, a film's year that lies too far ahead is one, too.

    Raises:
        CorpusError: there is no such folder.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), 0, "no such folder; name the one that holds reviews/ and faq/")
    findings = misnamed_in(folder)
    reviews = sources_in(folder, "reviews", ".txt", findings)
    faq = sources_in(folder, "faq", ".md", findings)
    venue_file = source_at(folder, folder / "venues.csv", findings)
    screening_file = source_at(folder, folder / "screenings.csv", findings)

    documents = [*_read_reviews(reviews, findings), *_read_faqs(faq, findings)]
    if not documents and not any(finding.level == "error" for finding in findings):
        findings.append(_empty())
    findings += shared_wordings(documents)
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
        digest=digest_of(used),
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


def _read_reviews(sources: Iterable[Source], findings: list[Finding]) -> list[Document]:
    documents: list[Document] = []
    for source in sources:
        if source.text is not None:
            document, found = read_review(source.path, source.text)
            documents.append(document)
            findings += found
    findings += duplicate_films(documents)
    titled, found = with_own_titles(documents)
    findings += found
    return titled


def _read_faqs(sources: Iterable[Source], findings: list[Finding]) -> list[Document]:
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
    return with_usual_wordings(twinned)

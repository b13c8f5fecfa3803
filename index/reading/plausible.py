"""Dates that can be read but are hardly meant: films of a far year, screenings far from all others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from statistics import median_low

from index.models import Document, Finding
from index.reading.clashes import Showing
from index.reading.findings import FileFindings, quoted
from index.reading.header import header_of
from index.reading.lines import lines_of

YEARS_AHEAD = 2
"""A film may be announced for so many years after today."""
FESTIVAL_REACH = timedelta(days=60)
"""How far from the middle of the programme a screening is believed to lie."""


def years_ahead(documents: Iterable[Document], today: date) -> list[Finding]:
    """A warning for every film of a year that lies too far ahead."""
    last = today.year + YEARS_AHEAD
    found: list[Finding] = []
    for document in documents:
        if document.film and document.film.year and document.film.year > last:
            findings = FileFindings(document.path)
            findings.warning(
                _year_line(document), f"year {document.film.year} is after {last}; correct it if it is a slip"
            )
            found += findings.all
    return found


def _year_line(document: Document) -> int:
    header = header_of(lines_of(document.text)).fields
    return next((field.line for field in header if field.key == "Year" and field.value), 1)


def report_far_away(showings: Sequence[Showing], findings: FileFindings) -> None:
    """Warn of every screening that is much earlier or later than the one in the middle."""
    if not showings:
        return
    middle = median_low(showing.start for showing in showings)
    for showing in showings:
        apart = abs(showing.start - middle)
        if apart > FESTIVAL_REACH:
            message = f"{quoted(showing.film.title)} on {showing.screening.start:%Y-%m-%d} is {apart.days} days from"
            findings.warning(showing.line, f"{message} the middle of the programme; correct the date if it is a slip")

"""Reads screenings.csv: `film,start,venue,notes`, with `start` as `2026-06-10 19:30` in venue time.

In place of `start` there may be `date` and `time`, or `start` holds the time beside `date`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from zoneinfo import ZoneInfo

from index.models import Film, Finding, Screening, Venue
from index.reading.clashes import Showing, report_clashes
from index.reading.findings import FileFindings, folded, nearest, quoted
from index.reading.plausible import report_far_away
from index.reading.starts import start_of
from index.reading.tables import names_of, read_rows

COLUMNS = ("film", "start", "venue")
COLUMNS_APART = (("film", "date", "time", "venue"), ("film", "date", "start", "venue"))
OPTIONAL = ("notes",)
ALIKE = 60
"""A title this much like the one written, of 100, may be meant."""
_IN_BRACKETS = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<note>[^()\[\]]+)[)\]]")
_TOGETHER = re.compile(r"\s*[+&/]\s*|\s+(?:and|ja)\s+|^[\w\s]+:\s*")
_CANCELLED = re.compile(r"(?:cancell?ed|peru(?:ttu|utettu))\b(?!\s+(?:if|in case|jos)\b)", re.IGNORECASE)
_CANCELLED_FIRST = re.compile(rf"(?P<note>{_CANCELLED.pattern})\W+(?P<title>.+)", re.IGNORECASE)
_CANCELLED_LAST = re.compile(rf"(?P<title>.*\w)\W+(?P<note>{_CANCELLED.pattern})\W*", re.IGNORECASE)


def read_screenings(
    path: str, text: str, zone: ZoneInfo, films: Sequence[Film], venues: Sequence[Venue] | None
) -> tuple[list[Screening], list[Finding]]:
    """The screenings of the table, in its order, and what is wrong in it.

    `venues` is None when the corpus has no list of venues; a venue is then taken as it is written.
    """
    findings = FileFindings(path)
    named = _by_name(films)
    places = None if venues is None else {folded(venue.name): venue.name for venue in venues}
    known_places = dict(places or {})
    showings: list[Showing] = []
    named_there = set(names_of(re.findall(r"\w+", text.partition("\n")[0])))
    columns = next((apart for apart in COLUMNS_APART if named_there.issuperset(apart[1:3])), COLUMNS)
    for line, (name, *starts, venue, notes) in read_rows(text, columns, findings, OPTIONAL):
        start = " ".join(starts).strip()
        if folded(name) not in named:
            name, notes = _noted(name, notes, named)
        if any(map(_CANCELLED.match, (start, *notes.split("; ")))):
            findings.warning(line, f"{quoted(name)} is marked as cancelled, so this screening is left out")
            continue
        film = _film_named(name, named, line, findings)
        when = start_of(start, zone, line, findings)
        if not venue:
            findings.error(line, "no venue; write where the film is shown")
        elif folded(venue) not in known_places and places is not None:
            findings.warning(line, _unknown_venue(venue, places.values()))
        if film and when and venue:
            place = known_places.setdefault(folded(venue), venue)
            screening = Screening(film=film.document, start=when, venue=place, notes=notes)
            showings.append(Showing(line, film, screening))
    report_clashes(showings, findings)
    report_far_away(showings, findings)
    return [showing.screening for showing in showings], findings.all


def _by_name(films: Sequence[Film]) -> dict[str, list[Film]]:
    """The films that each spelling may mean: `Title`, then `Original name`, then `Also`, each with ` (year)`, too."""
    named: dict[str, list[Film]] = {}
    titles = [(film, film.title) for film in films]
    others = [(film, title) for film in films for title in film.also]
    for names in (titles, [(film, film.original_title) for film in films], others):
        found: dict[str, list[Film]] = {}
        for film, name in names:
            for spelling in _spellings(name, film.year):
                found.setdefault(spelling, []).append(film)
        named = found | named
    return named


def _spellings(name: str | None, year: int | None) -> list[str]:
    if not name:
        return []
    return [folded(name)] if year is None else [folded(name), folded(f"{name} ({year})")]


def _noted(name: str, notes: str, named: Container[str]) -> tuple[str, str]:
    """The title, and the notes with what stands beside it: `Snow (live piano)`, `CANCELLED: Snow`."""
    for noted in (form.fullmatch(name) for form in (_IN_BRACKETS, _CANCELLED_FIRST, _CANCELLED_LAST)):
        if noted and folded(noted["title"]) in named:
            return noted["title"], "; ".join(filter(None, (noted["note"], notes)))
    return name, notes


def _film_named(name: str, named: dict[str, list[Film]], line: int, findings: FileFindings) -> Film | None:
    if not name:
        findings.error(line, "no film; write its title")
        return None
    films = named.get(folded(name), [])
    if not films:
        close = nearest(name, (film.title for meant in named.values() for film in meant))
        hint = f" (the nearest title is {close[0]!r})" if close and close[1] >= ALIKE else ""
        remedy = "correct the title, add a review, or delete the row if it is no film"
        if sum(folded(part) in named for part in _TOGETHER.split(name)) > 1:
            remedy = "write a row with its own start for each film, and in the notes that they are shown together"
        findings.error(line, f"no review of a film {quoted(name)}{hint}; {remedy}")
        return None
    years = sorted({film.year for film in films if film.year is not None})
    if len(years) > 1:
        choices = " or ".join(repr(f"{name} ({year})") for year in years)
        findings.error(line, f"several films are called {quoted(name)}; write {choices}")
        return None
    return films[0]


def _unknown_venue(venue: str, known: Iterable[str]) -> str:
    close = nearest(venue, known)
    hint = f"did you mean {close[0]!r}? Else add it there" if close else "add it there"
    return f"venue {quoted(venue)} is not in venues.csv; {hint}"

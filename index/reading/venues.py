"""Reads venues.csv: `venue,address,latitude,longitude,notes`, and `also` for a venue's other names."""

from __future__ import annotations

import re

from index.models import Finding, Venue
from index.reading.findings import FileFindings, folded, quoted
from index.reading.tables import read_rows

COLUMNS = ("venue",)
OPTIONAL = ("address", "latitude", "longitude", "notes", "also")


def read_venues(path: str, text: str) -> tuple[list[Venue], list[Finding]]:
    """The venues of the table, in order, and what is missing or wrong in it."""
    findings = FileFindings(path)
    venues: dict[str, Venue] = {}
    for line, (name, address, north, east, notes, also) in read_rows(text, COLUMNS, findings, OPTIONAL):
        if not name:
            findings.error(line, "no venue; write its name in the first column or delete the row")
            continue
        if folded(name) in venues:
            findings.warning(line, f"venue {quoted(name)} is listed twice and the first counts; delete this row")
            continue
        latitude = _degrees("latitude", north, 90, line, findings)
        longitude = _degrees("longitude", east, 180, line, findings)
        if bool(north) != bool(east):
            findings.warning(line, f"{quoted(name)} has one coordinate; write both or none")
        both = latitude is not None and longitude is not None
        venues[folded(name)] = Venue(
            name=name,
            also=tuple(other for other in re.split(r"\s*;\s*", also) if other),
            address=address,
            latitude=latitude if both else None,
            longitude=longitude if both else None,
            notes=notes,
        )
    return list(venues.values()), findings.all


def _degrees(name: str, value: str, most: int, line: int, findings: FileFindings) -> float | None:
    if not value:
        return None
    try:
        degrees = float(value.replace(",", "."))
    except ValueError:
        degrees = float("nan")
    if -most <= degrees <= most:
        return degrees
    findings.error(line, f"{name} {quoted(value)} is not a number from -{most} to {most}; write it as in 65.0121")
    return None

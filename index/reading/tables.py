"""Reads a table that staff keep as a CSV file with a header row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.reading.findings import FileFindings, nearest, quoted
from index.reading.lines import with_plain_ends

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
"""What may stand between cells: a comma, or what spreadsheets write where a comma is part of numbers."""
_FORMS = {
    "film": "title elokuva nimi",
    "start": "starts alkaa alku",
    "date": "day päivä pvm päivämäärä",
    "time": "aika klo kello kellonaika",
    "venue": "place location cinema screen paikka näytöspaikka sali",
    "notes": "note info comments remarks accessibility huom huomautukset lisätiedot lisätieto esteettömyys",
    "address": "osoite",
}
_NAMES = {form: name for name, forms in _FORMS.items() for form in forms.split()}
_NOTES = "notes"
"""The column whose values may hold semicolons, also where these stand between cells, if it is the last one."""
_SEPARATOR_TOLD = re.compile(r"\A\"?sep=.\"?(?=\n)")
"""A line above the table by which some spreadsheets tell each other what stands between cells."""


class Row(NamedTuple):
    """A row that is not empty: the line it begins on, and its cells in the order of the columns asked for."""

    line: int
    cells: tuple[str, ...]


def read_rows(text: str, columns: Sequence[str], findings: FileFindings, optional: Sequence[str] = ()) -> list[Row]:
    """The rows under the header row, which names the columns in any order; none when a column is missing.

    Columns that are `optional` come last; their cells are empty where the table has no such column.

    Cells have no white space around them, and single spaces inside.
    """
    text = _SEPARATOR_TOLD.sub("", with_plain_ends(text))
    separator = _separator(text)
    records = _records(text, separator, findings)
    header = next(records, None)
    if header is None or not _header_is_right(header, columns, optional, findings):
        if header is None and not findings.all:
            findings.error(1, f"the file is empty; write the header row {','.join((*columns, *optional))}")
        return []
    names = names_of(header.cells)
    rows: list[Row] = []
    for line, cells in records:
        if separator == ";" and names[-1] == _NOTES:
            before = len(names) - 1
            cells = (*cells[:before], "; ".join(filter(None, cells[before:])))
        if len(cells) > len(names):
            message = f"{len(cells)} values in {len(names)} columns"
            findings.error(line, f"{message}; put a value that holds a {SEPARATORS[separator]} in quotation marks")
            continue
        filled = cells + ("",) * (len(names) - len(cells))
        rows.append(Row(line, tuple(_told(filled, names, name) for name in (*columns, *optional))))
    return rows


def _told(cells: Sequence[str], names: Sequence[str], name: str) -> str:
    """What the columns of a name hold together."""
    told = (cell for cell, column in zip(cells, names, strict=True) if cell and column == name)
    return ("; " if name == _NOTES else ", ").join(told)


def names_of(cells: Sequence[str]) -> list[str]:
    """The columns that a header row names, in small letters; usual other names, also Finnish ones, are the same."""
    return [_NAMES.get(cell.casefold(), cell.casefold()) for cell in cells]


def _separator(text: str) -> str:
    """What stands between the names of the header row, the first that holds anything."""
    header = next((line for line in text.split("\n") if line.strip()), "")
    return max(SEPARATORS, key=header.count)


def _records(text: str, separator: str, findings: FileFindings) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error:
            message = "a quotation mark that does not enclose a whole value; write a mark inside a value twice"
            findings.error(line, f"{message} (lines {line} to {reader.line_num} are not read)")
            continue
        cells = [" ".join(cell.split()) for cell in record]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Row(line, tuple(cells))


def _header_is_right(header: Row, columns: Sequence[str], optional: Sequence[str], findings: FileFindings) -> bool:
    names = names_of(header.cells)
    missing = [column for column in columns if column not in names]
    unknown = [name for name in names if name and name not in (*columns, *optional)]
    for name in unknown if not missing else []:
        remedy = "rename it to 'notes' if guests are to read it"
        findings.warning(header.line, f"column {quoted(name)} is not known and not read; {remedy}")
    if missing:
        message = f"no column {', '.join(map(repr, missing))} in the first row {quoted(','.join(header.cells))}"
        renamed = nearest(missing[0], unknown)
        if renamed and renamed[1] >= 60:
            message += f" (is it {renamed[0]!r}?)"
        findings.error(header.line, f"{message}; it must read {','.join((*columns, *optional))}")
    return not missing

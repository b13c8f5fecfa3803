"""Which lines of a review are its header, and what they say.

The header is the run of `Key: value` lines at the top. A known key makes a header line. An unknown key
makes one only when something besides the colon speaks for it (another header line follows, the key is nearly
a known one, or the line reads as a label and not as a sentence): prose too may begin with `Verdict: ...`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.findings import FileFindings, folded, nearest, quoted
from index.reading.lines import Line

KEYS = (
    "Title",
    "Director",
    "Country",
    "Year",
    "Duration",
    "Language",
    "Original name",
    "Also",
    "Category",
    "Cast",
    "Age limit",
    "Subtitles",
    "Content notes",
)
LIST_KEYS = frozenset({"Director", "Country", "Language", "Also", "Category", "Cast", "Subtitles"})
_OTHER_FORMS = {
    "directors": "Director",
    "countries": "Country",
    "languages": "Language",
    "categories": "Category",
    "subtitle": "Subtitles",
    "content note": "Content notes",
    "also known as": "Also",
}
_KNOWN = {key.casefold(): key for key in KEYS} | _OTHER_FORMS
# Other words for known keys, which staff are told to rename; they are not read, since some mean more than one thing.
_OTHER_WORDS = {
    "runtime": "Duration",
    "running time": "Duration",
    "length": "Duration",
    "genre": "Category",
    "genres": "Category",
    "release": "Year",
    "released": "Year",
    "release year": "Year",
    "release date": "Year",
    "directed by": "Director",
    "actors": "Cast",
    "starring": "Cast",
    "original title": "Original name",
}
# Values that staff write as free text, where a whole sentence is no sign of prose.
_FREE_TEXT_KEYS = frozenset({"Age limit", "Subtitles", "Content notes"})

_KEY_LINE = re.compile(r"([^\W\d_][^\d:：,;!?\"“”]{0,39}?)\s*[:：](?!//)\s*(.*)")  # noqa: RUF001
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")  # noqa: RUF001
_LONGEST_KEY = 4  # words
_LONGEST_LABEL = 8  # words
_SAME_KEY = 80  # likeness of `Durration`, `Directer`, `Lanugage` to the key that is meant


class Field(NamedTuple):
    """A header line. `key` is one of `KEYS`, or None for an unknown one; `name` is the key as written."""

    line: int
    key: str | None
    name: str
    value: str


def header_of(lines: Sequence[Line]) -> list[Field]:
    """The header lines at the beginning of the lines, in order; the lines after them are prose."""
    header: list[Field] = []
    for place in range(len(lines)):
        field = field_of(lines[place])
        if field is None or not _is_header(lines, place, field):
            break
        header.append(field)
    return header


def field_of(line: Line) -> Field | None:
    """The line read as `Key: value`, or None when it does not have that form."""
    parts = _KEY_LINE.fullmatch(line.text)
    if parts is None or len(parts[1].split()) > _LONGEST_KEY:
        return None
    name = " ".join(parts[1].split())
    return Field(line.number, _KNOWN.get(name.casefold().removesuffix("(s)")), name, " ".join(parts[2].split()))


def report_keys(header: Sequence[Field], prose: Sequence[Line], findings: FileFindings) -> None:
    """Report unknown keys, keys given twice, and header lines that stand after the text began."""
    seen: dict[str, Field] = {}
    for field in header:
        if field.key is None:
            findings.warning(field.line, f"unknown key {quoted(field.name)}; {_suggestion(field.name)}")
        elif field.value and field.key in seen and field.key not in LIST_KEYS:
            first = seen[field.key]
            message = f"{field.key!r} is given twice; {quoted(first.value)} in line {first.line} counts"
            findings.warning(field.line, f"{message}, delete this line")
        elif field.value:
            seen[field.key] = field
    if header and prose and _lacks_colon(header[-1], prose):
        message = f"{quoted(prose[0].text)} has no colon and ends the header"
        findings.warning(prose[0].number, f"{message}; write it as 'Key: value'")
    for place, line in enumerate(prose):
        stray = field_of(line)
        if stray and stray.key and not _is_wrapped(prose, place) and _is_label(stray.value):
            message = f"{quoted(line.text)} stands after the text began and is read as text"
            findings.warning(line.number, f"{message}; move it up to the header")


def _lacks_colon(last: Field, prose: Sequence[Line]) -> bool:
    """Whether the line right under the header is one of its lines, written without a colon."""
    line = prose[0]
    if line.number != last.line + 1 or field_of(line) or not _is_label(line.text):
        return False
    if any(line.text.casefold().startswith(f"{key} ") for key in _KNOWN):
        return True
    after = field_of(prose[1]) if len(prose) > 1 and prose[1].number == line.number + 1 else None
    return bool(after and after.key and _is_label(after.value))


def _suggestion(name: str) -> str:
    if meant := _OTHER_WORDS.get(folded(name)):
        return f"rename it to {meant!r}"
    found = nearest(name, KEYS)
    assert found is not None
    if found[1] >= _SAME_KEY * 0.75:
        return f"did you mean {found[0]!r}?"
    return f"delete the line or move it below the header (the nearest known key is {found[0]!r})"


def _is_header(lines: Sequence[Line], place: int, field: Field) -> bool:
    if _header_follows(lines, place):
        return True
    if _is_sentence(lines, place, field):
        return False
    if field.key is not None or _is_nearly_known(field.name):
        return True
    return place > 0 and _stands_as_label(lines, place, field)


def _header_follows(lines: Sequence[Line], place: int) -> bool:
    """Whether a line that can only be a header line comes later, with nothing but `Key: value` between."""
    for later in range(place + 1, len(lines)):
        field = field_of(lines[later])
        if field is None:
            return False
        if field.key and not _is_sentence(lines, later, field) and not _SENTENCE_END.search(field.value):
            return True
        if _is_sentence(lines, later, field):
            return False
    return False


def _is_sentence(lines: Sequence[Line], place: int, field: Field) -> bool:
    """Whether the value reads as prose: mostly words in small letters, with a full stop or a next line."""
    if field.key in _FREE_TEXT_KEYS or not _is_mostly_small(field.value):
        return False
    if len(field.value.split()) >= _LONGEST_LABEL and _SENTENCE_END.search(field.value):
        return True
    return _is_wrapped(lines, place) and lines[place + 1].text[0].islower()


def _is_wrapped(lines: Sequence[Line], place: int) -> bool:
    """Whether the next line belongs to the same paragraph and is no `Key: value` line itself."""
    if place + 1 == len(lines) or lines[place + 1].number != lines[place].number + 1:
        return False
    return field_of(lines[place + 1]) is None


def _stands_as_label(lines: Sequence[Line], place: int, field: Field) -> bool:
    if _is_wrapped(lines, place) or not _is_label(field.value):
        return False
    follows_directly = lines[place - 1].number == field.line - 1
    return follows_directly or not _is_mostly_small(field.value)


def _is_label(value: str) -> bool:
    return len(value.split()) <= _LONGEST_LABEL and not _SENTENCE_END.search(value)


def _is_mostly_small(value: str) -> bool:
    words = [word for word in value.split() if word[0].isalpha()]
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _is_nearly_known(name: str) -> bool:
    found = nearest(name, _KNOWN)
    return folded(name) in _KNOWN | _OTHER_WORDS or (found is not None and found[1] >= _SAME_KEY)

"""Which lines of a review are its header, and what they say.

The header is the run of `Key: value` lines at the top, under the title where that stands alone. A known key
makes a header line. An unknown key makes one only when something besides the colon speaks for it (another header
line follows, the key is nearly a known one, or the line reads as a label and not as a sentence): prose too may
begin with `Verdict: ...`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from index.reading.findings import FileFindings, folded, nearest, quoted
from index.reading.keys import KEYS, KNOWN, LIST_KEYS, OTHER_WORDS
from index.reading.lines import Line

# Values that staff write as free text, where a whole sentence is no sign of prose.
_FREE_TEXT_KEYS = frozenset({"Age limit", "Subtitles", "Content notes"})

# Marks of Markdown around a key or a value are left out: `**Director:** Ada Berg`, `- Year: 1999`.
_KEY_LINE = re.compile(r"[\s*_#>•-]*([^\W\d_][^\d:：,;!?\"“”]{0,39}?)[\s*_]*[:：](?!//)[\s*_]*(.*?)[*_]*")  # noqa: RUF001
_DIRECTED = re.compile(r"(?:dir\.|ohj\.|directed by)\s+(.+)", re.IGNORECASE)
TITLED = re.compile(r"(.*\S)\s*\(([0-9]{4})\)")
"""A title with its film's year."""
_NAMING = frozenset({"Title", "Original name", "Director"})
"""Keys of which another value means another film."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")  # noqa: RUF001
_LONGEST_KEY = 4  # words
_LONGEST_LABEL = 8  # words
_SAME_KEY = 80  # likeness of `Durration`, `Directer`, `Lanugage` to the key that is meant


class Field(NamedTuple):
    """A header line. `key` is one of `KEYS`, or None for an unknown one; `name` is the key as written.

    The name of a title that stands alone is empty.
    """

    line: int
    key: str | None
    name: str
    value: str


def header_of(lines: Sequence[Line]) -> list[Field]:
    """The header lines at the beginning of the lines, in order; the lines after them are prose."""
    header = _title_above(lines)
    for place in range(len(header), len(lines)):
        field = field_of(lines[place])
        if field is None or not _is_header(lines, place, field):
            break
        header.append(field)
    if any(field.key == "Title" for field in header[1:]) and not header[0].name:
        header[0] = Field(header[0].line, None, header[0].value, "")
    return header


def field_of(line: Line) -> Field | None:
    """The line read as `Key: value`, or None when it does not have that form."""
    if (directed := _DIRECTED.fullmatch(line.text)) and is_label(directed[1]):
        return Field(line.number, "Director", "Dir.", " ".join(directed[1].split()))
    parts = _KEY_LINE.fullmatch(line.text)
    if parts is None or len(parts[1].split()) > _LONGEST_KEY:
        return None
    name = " ".join(parts[1].split())
    key = KNOWN.get(name.casefold().removesuffix("(s)").rstrip("."))
    return Field(line.number, key, name, " ".join(parts[2].split()))


def _title_above(lines: Sequence[Line]) -> list[Field]:
    """The first line as the title, where it can be one and has its year, or header lines under it; else nothing."""
    text = lines[0].text.strip("#*_ ") if lines else ""
    if not text or field_of(lines[0]) or not _is_title(text):
        return []
    below = field_of(lines[1]) if len(lines) > 1 else None
    headed = below and below.key and is_label(below.value) and _is_header(lines, 1, below)
    return [Field(lines[0].number, "Title", "", text)] if headed or TITLED.fullmatch(text) else []


def _is_title(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LABEL and text[-1] not in ".…"


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
    _report_strays(seen, prose, findings)


def _report_strays(header: Mapping[str, Field], prose: Sequence[Line], findings: FileFindings) -> None:
    """Report header lines in the text: those of another film as an error, as its text would be told as this one's."""
    fields = [field_of(line) for line in prose]
    strays = [
        (field, prose[place])
        for place, field in enumerate(fields)
        if field and field.key not in (None, "Critic") and not _is_wrapped(prose, place) and is_label(field.value)
    ]
    others = {field.key: field.value for field, _ in strays[::-1]}
    anew = [key for key in _NAMING & header.keys() & others.keys() if folded(others[key]) != folded(header[key].value)]
    if anew and len(others) > 1:
        message = f"{quoted(strays[0][1].text)} begins another review, which is read as a part of this one"
        findings.error(strays[0][0].line, f"{message}; put it into a file of its own")
        return
    for field, line in strays:
        message = f"{quoted(line.text)} stands after the text began and is read as text"
        findings.warning(field.line, f"{message}; move it up to the header")


def _lacks_colon(last: Field, prose: Sequence[Line]) -> bool:
    """Whether the line right under the header is short as its lines are, and has no colon."""
    line = prose[0]
    if line.number != last.line + 1 or field_of(line) or not is_label(line.text):
        return False
    return not (_is_wrapped(prose, 0) and prose[1].text[0].islower())


def _suggestion(name: str) -> str:
    if meant := OTHER_WORDS.get(folded(name)):
        return f"rename it to {meant!r}"
    found = nearest(name, KEYS)
    assert found is not None
    if found[1] >= _SAME_KEY:
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
    if _is_wrapped(lines, place) or not is_label(field.value):
        return False
    follows_directly = lines[place - 1].number == field.line - 1
    return follows_directly or not _is_mostly_small(field.value)


def is_label(value: str) -> bool:
    """Whether words are as few as those of a heading, and end no sentence."""
    return len(value.split()) <= _LONGEST_LABEL and not _SENTENCE_END.search(value)


def _is_mostly_small(value: str) -> bool:
    words = [word for word in value.split() if word[0].isalpha()]
    return 2 * sum(word[0].islower() for word in words) > len(words)


def _is_nearly_known(name: str) -> bool:
    found = nearest(name, KNOWN)
    return folded(name) in KNOWN | OTHER_WORDS or (found is not None and found[1] >= _SAME_KEY)

"""Which lines of a review are its header, and what they say.

The header is the run of `Key: value` lines at the top, under the title where that stands alone, and a last paragraph of
such lines. A known key
makes a header line. An unknown key makes one only when something besides the colon speaks for it (another header
line follows, the key is nearly a known one, or the line reads as a label and not as a sentence): prose too may
begin with `Verdict: ...`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.reading.critics import are_names
from index.reading.findings import folded, nearest
from index.reading.imprint import imprint_of
from index.reading.keys import KNOWN, OTHER_WORDS
from index.reading.lines import Line, paragraphs_of

# Values that staff write as free text, where a whole sentence is no sign of prose.
_FREE_TEXT_KEYS = frozenset({"Age limit", "Subtitles", "Content notes"})

# Marks of Markdown around a key or a value are left out: `**Director:** Ada Berg`, `- Year: 1999`. What a table pasted
# from elsewhere has for the colon does for known keys: `Year | 1999`, or a tab.
_KEY_LINE = re.compile(r"[\s*_#>•-]*([^\W\d_][^\d:：,;!?\"“”]{0,39}?)[\s*_]*(?:[:：](?!//)|\t|\|)[\s*_]*(.*?)[*_]*")  # noqa: RUF001
_WRITTEN = re.compile(r"(?:(?:text|review|reviewed|written|words)\s+)?by\s+(.+)", re.IGNORECASE)
_DIRECTED = re.compile(r"(?:dir\.|ohj\.|directed by)\s+(.+)", re.IGNORECASE)
TITLED = re.compile(r"(.*\S)\s*\(([0-9]{4})\)")
"""A title with its film's year."""
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\Z")  # noqa: RUF001
_LONGEST_KEY = 4  # words
_LONGEST_LABEL = 8  # words
SAME_KEY = 80  # likeness of `Durration`, `Directer`, `Lanugage` to the key that is meant


class Field(NamedTuple):
    """A header line. `key` is one of `KEYS`, or None for an unknown one; `name` is the key as written.

    The name of a title that stands alone is empty.
    """

    line: int
    key: str | None
    name: str
    value: str


class Header(NamedTuple):
    """What the header lines say, in order, and the lines between those at the top and those at the end."""

    fields: list[Field]
    prose: Sequence[Line]


def header_of(lines: Sequence[Line]) -> Header:
    """The lines of a review, parted into header and prose."""
    fields = _title_above(lines)
    place = len(fields)
    while place < len(lines) and (found := _header_line(lines, place)):
        fields += found
        place += 1
    if any(field.key == "Title" for field in fields[1:]) and not fields[0].name:
        fields[0] = Field(fields[0].line, None, fields[0].value, "")
    credits = _credits_below(lines[place:])
    return Header(fields + credits, lines[place : len(lines) - len(credits)])


def _header_line(lines: Sequence[Line], place: int) -> list[Field]:
    field = field_of(lines[place])
    if field:
        return [field] if _is_header(lines, place, field) else []
    directly = place > 0 and lines[place - 1].number == lines[place].number - 1
    told = imprint_of(lines[place].text) if directly else []
    return [Field(lines[place].number, key, key, value) for key, value in told]


def _credits_below(lines: Sequence[Line]) -> list[Field]:
    """The header lines that are all of the last paragraph, below others."""
    *above, last = paragraphs_of(lines) or [[]]
    fields = [field for line in last if (field := field_of(line)) and is_label(field.value)]
    told = all(field.key != "Critic" or are_names(field.value, 1) for field in fields)
    return fields if above and len(fields) == len(last) and told and any(field.key for field in fields) else []


def field_of(line: Line) -> Field | None:
    """The line read as `Key: value`, or None when it does not have that form."""
    if (directed := _DIRECTED.fullmatch(line.text)) and is_label(directed[1]):
        return Field(line.number, "Director", "Dir.", " ".join(directed[1].split()))
    if (written := _WRITTEN.fullmatch(line.text)) and are_names(written[1], 2):
        return Field(line.number, "Critic", "By", " ".join(written[1].split()))
    parts = _KEY_LINE.fullmatch(line.text)
    if parts is None or len(parts[1].split()) > _LONGEST_KEY:
        return None
    name = " ".join(parts[1].split())
    key = KNOWN.get(name.casefold().removesuffix("(s)").rstrip("."))
    if key is None and not re.search("[:：]", line.text[: parts.start(2)]):  # noqa: RUF001
        return None
    return Field(line.number, key, name, " ".join(parts[2].split()))


def _title_above(lines: Sequence[Line]) -> list[Field]:
    """The first line as the title, where it can be one and has its year, or header lines under it; else nothing."""
    text = lines[0].text.strip("#*_ ") if lines else ""
    if not text or field_of(lines[0]) or not _is_title(text):
        return []
    below = _header_line(lines, 1) if len(lines) > 1 else []
    headed = below and below[0].key and is_label(below[0].value)
    return [Field(lines[0].number, "Title", "", text)] if headed or TITLED.fullmatch(text) else []


def _is_title(text: str) -> bool:
    return len(text.split()) <= _LONGEST_LABEL and text[-1] not in ".…"


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
    return is_wrapped(lines, place) and lines[place + 1].text[0].islower()


def is_wrapped(lines: Sequence[Line], place: int) -> bool:
    """Whether the next line belongs to the same paragraph and is no `Key: value` line itself."""
    if place + 1 == len(lines) or lines[place + 1].number != lines[place].number + 1:
        return False
    return field_of(lines[place + 1]) is None


def _stands_as_label(lines: Sequence[Line], place: int, field: Field) -> bool:
    if is_wrapped(lines, place) or not is_label(field.value):
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
    return folded(name) in KNOWN | OTHER_WORDS or (found is not None and found[1] >= SAME_KEY)

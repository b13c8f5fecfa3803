"""The lines and paragraphs of a text, with their places in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from index.models import Span

BYTE_ORDER_MARK = "\ufeff"


class Line(NamedTuple):
    """A line with words on it. `number` counts from 1; `text` and `span` are without white space around."""

    number: int
    span: Span
    text: str


def with_plain_ends(text: str) -> str:
    r"""The text without byte order mark and with every line end (`\r\n`, `\r`) as `\n`."""
    return text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")


def lines_of(text: str) -> list[Line]:
    """The lines that are not empty, in order; a gap in their numbers is where empty lines are."""
    lines: list[Line] = []
    offset = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        words = raw.strip()
        if words:
            start = offset + raw.index(words[0])
            lines.append(Line(number, Span(start, start + len(words)), words))
        offset += len(raw) + 1
    return lines


def paragraphs_of(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines grouped into paragraphs: a new one begins after each gap in the numbers."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and paragraphs[-1][-1].number == line.number - 1:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def span_of(lines: Sequence[Line]) -> Span:
    """The stretch from the first of the lines to the end of the last; there must be one."""
    return Span(lines[0].span.start, lines[-1].span.end)

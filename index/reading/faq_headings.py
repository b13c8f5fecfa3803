"""Which lines of a FAQ file are headings: `# Topic`, `## Question?`, or questions without such marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from index.reading.findings import FileFindings
from index.reading.header import is_label
from index.reading.lines import Line, paragraphs_of

# A level-1 heading needs the space, so that a line may begin with a #hashtag.
_HEADING = re.compile(r"(#)(?:\s+(.*))?|(#{2,})\s*(.*)")
_ID = re.compile(r"\s*\{#([^{}]*)\}[\s#]*\Z")
_NUMBER = r"(?:(?:Q(?:uestion)?|K(?:ysymys)?)\s?\d{0,2}\s*[:.)\u2013-]|\d{1,2}[.)])\s+"
_NUMBERED = re.compile(rf"[*_]*(?:{_NUMBER})?[*_]*(.*?)[*_]*")
QUESTION = re.compile(rf"(?P<mark>[*_]{{1,3}}|{_NUMBER})*\s*(?P<words>[^*_?]+\?)[*_]*")
"""A line that asks; `mark` is what stands before a question in a FAQ: a number, Q:, or what makes it bold."""
_BOLD = re.compile(r"(\*\*|__)[^*_]+\1")


class Heading(NamedTuple):
    """A heading; `mark` is what stands in `{#...}` at its end, None where nothing does."""

    level: int
    words: str
    mark: str | None


def headings_of(lines: Sequence[Line], findings: FileFindings | None = None) -> Mapping[int, Heading]:
    """The headings by the numbers of their lines.

    Of deeper levels, those that ask are questions, as are those under a heading that does not ask; what is directly
    above one is a topic. A file without questions has those that are marked otherwise, of which a warning tells.
    """
    found = {line.number: heading for line in lines if (heading := _heading_of(line))}
    if all(heading.level == 1 for heading in found.values()):
        return found | _unmarked(lines, found, findings)
    place = {line.number: number for number, line in enumerate(lines)}
    above = ""
    for number, heading in found.items():
        deeper = heading.level > 2 and (heading.words.endswith("?") or not above.endswith("?"))
        if heading.level == 2:
            above = heading.words
        below = lines[place[number] + 1].number if place[number] + 1 < len(lines) else 0
        if below in found and found[below].level > max(2, heading.level) and not heading.words.endswith("?"):
            found[number] = heading._replace(level=1)
        elif deeper and heading.words:
            found[number] = heading._replace(level=2)
    return found


def _heading_of(line: Line) -> Heading | None:
    parts = _HEADING.fullmatch(line.text)
    if parts is None:
        return None
    words = parts[2] or parts[4] or ""
    mark = _ID.search(words)
    words = (words[: mark.start()] if mark else words).rstrip("#")
    return Heading(len(parts[1] or parts[3]), _plain(words), mark[1].strip() if mark else None)


def _plain(words: str) -> str:
    numbered = _NUMBERED.fullmatch(" ".join(words.split()))
    return (numbered[1].strip() if numbered else "") or words


def _unmarked(
    lines: Sequence[Line], topics: Mapping[int, Heading], findings: FileFindings | None
) -> dict[int, Heading]:
    """The lines that ask, by themselves or marked, and those all in bold; a short first line is the topic."""
    alone = {paragraph[0].number for paragraph in paragraphs_of(lines) if len(paragraph) == 1}
    asking = [
        line
        for line in lines[:-1]
        if _BOLD.fullmatch(line.text)
        or ((asked := QUESTION.fullmatch(line.text)) and (asked["mark"] or line.number in alone))
    ]
    if not any(line.text.rstrip("*_").endswith("?") for line in asking):
        return {}
    if findings:
        message = f"no '## Question?', so lines such as this are read as questions (here {len(asking)})"
        findings.warning(asking[0].number, f"{message}; write '##' before each to be sure")
    found = {line.number: Heading(2, _plain(line.text), None) for line in asking}
    if not topics and lines[0].number not in found and is_label(lines[0].text):
        found[lines[0].number] = Heading(1, _plain(lines[0].text), None)
    return found

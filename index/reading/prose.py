"""The paragraphs of a review that may be quoted, without what is no sentence: ratings, rules, captions, links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.models import Span
from index.reading.findings import FileFindings, quoted
from index.reading.header import field_of, is_label
from index.reading.lines import Line, paragraphs_of

_RATED = r"(?:\d{1,3}(?:[.,]\d|½)?\s*(?:/|out of)\s*\d{1,3}|\d(?:[.,]5|½)?\s*(?:stars?|tähteä))"
_RATING = r"(?:rating|score|grade|stars|arvosana|tähdet|pisteet)"
_PICTURE = r"(?:photos?|images?|pictures?|stills?|caption|(?:valo)?kuvat?|kuvateksti)(?: (?:by|credits?|courtesy of))?"
_LINK = r"(?:(?:https?://|www\.)\S+|[#@]\w+)"
_ASIDE = re.compile(
    rf"\W*|\W*(?:{_RATING}\W+)?{_RATED}\W*|\W*{_RATING}\W+\d{{1,2}}|[\[(*_ ]*{_PICTURE}\s*[:©].*"
    rf"|(?:©|\(c\) *[0-9]{{4}}|copyright *[©0-9]).*|(?:[^.:!?]{{1,40}}:?\s+)?{_LINK}(?:\s+{_LINK})*",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"(?P<mark>#{1,6}|>)\s+(?P<under>.*\S)|(?P<bold>\*{1,3}|__)(?P<inside>[^\s*_](?:[^*_]*[^\s*_])?)(?P=bold)"
    r"|(?P<note>\[\d{1,2}\]|[¹²³\u2074-\u2079†*])\s?(?P<noted>[^\s*].*)"
)
"""A line under a mark of Markdown, all in bold, or a footnote."""


def prose_of(lines: Sequence[Line], text: str, findings: FileFindings) -> list[list[Line]]:
    """The paragraphs that may be quoted, without marks around their lines; a warning names the first line left out.

    A heading is joined to what stands right below it; each line of credits is a paragraph.
    """
    prose: list[Line] = []
    left_out: list[Line] = []
    for before, line in zip((None, *lines), lines, strict=False):
        apart = before is None or before.number < line.number - 1 or is_label(before.text) or before.text[-1] in ".!?…"
        (left_out if apart and _ASIDE.fullmatch(line.text) else prose).append(line)
    if left_out and prose:
        others = f" (lines left out: {len(left_out)})" if len(left_out) > 1 else ""
        message = f"{quoted(left_out[0].text)} is no sentence, so it is never quoted; delete it or write one"
        findings.warning(left_out[0].number, f"{message}{others}")
    paragraphs = paragraphs_of([_unmarked(line, prose) for line in prose])
    return [lines for paragraph in _with_headings(paragraphs, text) for lines in _credits_apart(paragraph)]


def _unmarked(line: Line, prose: Sequence[Line]) -> Line:
    marked = _MARKED.fullmatch(line.text)
    if marked is None or (marked["note"] and not _is_noted(marked["note"], line, prose)):
        return line
    group = next(name for name in ("under", "inside", "noted") if marked[name])
    start, end = (line.span.start + place for place in marked.span(group))
    return Line(line.number, Span(start, end), marked[group])


def _is_noted(mark: str, line: Line, prose: Sequence[Line]) -> bool:
    """Whether a mark stands behind a word or a sentence of the lines above; an item of a list has none."""
    return any(
        re.search(rf"[^\s*]{re.escape(mark)}(?!\w)", above.text) for above in prose if above.number < line.number
    )


def _with_headings(paragraphs: Sequence[list[Line]], text: str) -> list[list[Line]]:
    """The paragraphs, those that are headings joined to the one right below, without which they tell nothing."""
    whole: list[list[Line]] = []
    heading: list[Line] = []
    for lines in paragraphs:
        if heading and (between := text[heading[-1].span.end : lines[0].span.start].strip()):
            whole += [heading] if re.search(r"\w", between) or not _was_marked(heading[-1], text) else []
            heading = []
        words = lines[0].text.rstrip("?!")
        if len(lines) == 1 and lines is not paragraphs[-1] and is_label(words) and ":" not in words:
            heading += lines
        else:
            whole.append(heading + lines)
            heading = []
    return whole


def _was_marked(line: Line, text: str) -> bool:
    return bool(text[text.rfind("\n", 0, line.span.start) + 1 : line.span.start].strip())


def _credits_apart(paragraph: list[Line]) -> list[list[Line]]:
    """The paragraph, or each line of it by itself where all are credits, `Music: Ada Berg`, under a heading or none."""
    head = 1 if field_of(paragraph[0]) or not is_label(paragraph[0].text) else 2
    fields = [field_of(line) for line in paragraph[head - 1 :]]
    credits = len(fields) > 1 and all(field and field.value and field.value[-1] not in ".!?…" for field in fields)
    return [paragraph[:head], *([line] for line in paragraph[head:])] if credits else [paragraph]

"""Reads the line `Also asked: a; b` of a FAQ entry, and says what seems to be meant as it, or as the next question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.models import Span
from index.reading.faq_headings import QUESTION
from index.reading.findings import FileFindings, folded, quoted
from index.reading.lines import Line, paragraphs_of

_ALSO_ASKED = re.compile(r"(?:also asked|kysytty myös)\s*[:：]\s*(.*)", re.IGNORECASE)  # noqa: RUF001
# Up to four words before a line's first sign, markdown's emphasis aside.
_LABEL = re.compile(r"[\s*_>-]*([^\W\d_]+(?: [^\W\d_]+){0,3})[*_]*(?:\s*[:：;=]|\s[–—-]\s)")  # noqa: RUF001
_ANSWER = re.compile(r"[*_]*(?:A|V|Answer|Vastaus)[*_]*\s?\d{0,2}[:：][*_]*\s*(\S.*)")  # noqa: RUF001
_LABELS = ("also asked", "kysytty myos", "kysytaan myos")
_MEANT = 80
"""A label this much like one of them, of 100, was meant as it: "Also ask" is 89, "Also known as" 70."""


def wordings_and_answer(body: list[Line], findings: FileFindings) -> tuple[tuple[str, ...], list[Line]]:
    """The other wordings that an entry begins with, and the lines of its answer, in which none are to stand."""
    wordings: tuple[str, ...] = ()
    if body and (also := _ALSO_ASKED.fullmatch(body[0].text)):
        wordings = tuple(" ".join(wording.split()) for wording in also[1].split(";") if wording.strip())
        if _are_run_together(wordings):
            findings.warning(body[0].number, f"{quoted(wordings[0])} is one wording; put semicolons between several")
        body = body[1:]
    if body and (answer := _ANSWER.fullmatch(body[0].text)):
        start = body[0].span.start + answer.start(1)
        body = [Line(body[0].number, Span(start, body[0].span.end), answer[1]), *body[1:]]
    for later in body:
        if _ALSO_ASKED.fullmatch(later.text):
            message = "'Also asked:' is read as answer; write one such line, directly under the question"
            findings.warning(later.number, message)
        elif _is_meant_as_wordings(later.text):
            remedy = "begin it with 'Also asked:' or 'Kysytty myös:' if it lists other wordings"
            findings.warning(later.number, f"{quoted(later.text)} is read as answer; {remedy}")
    _report_questions(body, findings)
    return wordings, body


def _report_questions(body: Sequence[Line], findings: FileFindings) -> None:
    """Warn of lines of an answer that look like the next question: marked or numbered, or a paragraph, and answered."""
    paragraphs = paragraphs_of(body)
    alone = {lines[0].number for lines in paragraphs[:-1] if len(lines) == 1}
    for line in body[:-1]:
        asked = QUESTION.fullmatch(line.text)
        if asked and (asked["mark"] or line.number in alone):
            message = f"{quoted(line.text)} is read as answer; write it as '## {asked['words']}' if it is a question"
            findings.warning(line.number, message)


def _is_meant_as_wordings(line: str) -> bool:
    """Whether a line begins nearly as `Also asked:` does, in either language: "Also ask: ...", "Kysytty myos: ..."."""
    from rapidfuzz import fuzz

    found = _LABEL.match(line)
    label = folded(found[1]) if found else ""
    return label.startswith(_LABELS) or any(fuzz.token_sort_ratio(label, one) >= _MEANT for one in _LABELS)


def _are_run_together(wordings: Sequence[str]) -> bool:
    """Whether the only wording of a line looks like several with commas between them."""
    return len(wordings) == 1 and wordings[0].count(",") >= 2 and len(wordings[0]) > 40

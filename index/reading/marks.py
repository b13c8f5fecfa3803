"""Marks that readers would see, or not see, otherwise than whoever wrote them meant: a text is shown as it stands."""

from __future__ import annotations

import re

from index.reading.findings import FileFindings, quoted
from index.reading.lines import lines_of, with_plain_ends

_TAGS = "a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|t[dhr]|u|ul"
_MARKS = (
    (re.compile(r"\S*[\u00ad\u200b\u2060\ufeff]\S*"), "holds a character that nobody sees; write the word anew"),
    (re.compile(r"\S*(?:\ufffd|[ÃÂ][\u0080-\u00bf])\S*"), "has lost a letter; write it anew, and save as UTF-8"),
    (
        re.compile(
            r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]*(?<=\S)\1(?![\w*])|(?<!\w)__(?=\S)[^_\n]+__(?!\w)"
            r"|!?\[[^\[\]\n]+\]\([^()\s]+\)|`[^`\n]+`|^(?:\|.*\||-{3,})$"
        ),
        "is Markdown, of which the marks are shown; write plain text",
    ),
    (
        re.compile(rf"</?(?:{_TAGS})(?:\s[^<>\n]*)?/?>|&(?:[a-z]{{2,8}}|#\d{{2,6}});", re.IGNORECASE),
        "is HTML, which is shown as it stands; write plain text",
    ),
)


def report_marks(text: str, findings: FileFindings) -> None:
    """Warn of each kind of mark, in the first line of the text that has it."""
    lines = lines_of(with_plain_ends(text))
    for pattern, message in _MARKS:
        found = [(line, mark) for line in lines if (mark := pattern.search(line.text))]
        if found:
            line, mark = found[0]
            others = f" (lines with such marks: {len(found)})" if len(found) > 1 else ""
            findings.warning(line.number, f"{quoted(mark.group())} {message}{others}")

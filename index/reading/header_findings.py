"""What is said of header lines that are unknown, given twice, without a colon, or below the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index.reading.findings import FileFindings, folded, nearest, quoted
from index.reading.header import SAME_KEY, Field, field_of, is_label, is_wrapped
from index.reading.keys import KEYS, LIST_KEYS, OTHER_WORDS
from index.reading.lines import Line

_NAMING = frozenset({"Title", "Original name", "Director"})
"""Keys of which another value means another film."""


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
    above = [field for field in header if prose and field.line < prose[0].number]
    if above and _lacks_colon(above[-1], prose):
        message = f"{quoted(prose[0].text)} has no colon and ends the header"
        findings.warning(prose[0].number, f"{message}; write it as 'Key: value'")
    _report_strays(seen, prose, findings)


def _report_strays(header: Mapping[str, Field], prose: Sequence[Line], findings: FileFindings) -> None:
    """Report header lines in the text: those of another film as an error, as its text would be told as this one's."""
    fields = [field_of(line) for line in prose]
    strays = [
        (field, prose[place])
        for place, field in enumerate(fields)
        if field and field.key not in (None, "Critic") and not is_wrapped(prose, place) and is_label(field.value)
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
    return not (is_wrapped(prose, 0) and prose[1].text[0].islower())


def _suggestion(name: str) -> str:
    if meant := OTHER_WORDS.get(folded(name)):
        return f"rename it to {meant!r}"
    found = nearest(name, KEYS)
    assert found is not None
    if found[1] >= SAME_KEY:
        return f"did you mean {found[0]!r}?"
    return f"delete the line or move it below the header (the nearest known key is {found[0]!r})"

"""What a question asks of a screening beyond its film: live music, a discussion, a print, as the programme notes it."""

from __future__ import annotations

import re
from typing import NamedTuple

from index.analysis import folded, is_stop_word
from index.models import Span
from index.programme import Programme

_SEPARATORS = re.compile(r"\s*[;,]\s*")
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")
_MOST = 2 / 3
"""So much of a note's words, at least, has to be in the question."""


class Note(NamedTuple):
    """A note of the programme that a question asks for, and where."""

    text: str
    span: Span


def notes_asked(question: str, programme: Programme) -> list[Note]:
    """Gives the programme's notes that a question asks for, each by most of its words."""
    said = {folded(match.group()): Span(*match.span()) for match in _WORD.finditer(question)}
    found = []
    for note in {note for showing in programme.showings for note in _SEPARATORS.split(showing.notes) if note}:
        words = [w for word in _WORD.findall(note) if not is_stop_word(w := folded(word)) and len(w) > 1]
        spans = [said[word] for word in words if word in said]
        if words and len(spans) >= _MOST * len(words):
            found.append(Note(note, Span(min(spans).start, max(span.end for span in spans))))
    return sorted(found, key=lambda note: (note.span, note.text))

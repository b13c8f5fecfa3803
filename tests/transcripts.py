"""Conversations written down, one a file, as `tests/conversations/*.txt` hold them.

# what it shows
@ 2027-06-11T21:40          the clock, until the next such line
> what the user writes
= kind                      of the answer
+ text that stands in it
- text that does not
films: A; B                 exactly these, in any order
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.assistant.answers import Answer


@dataclass
class Turn:
    """What a user writes, and what the answer must be like."""

    line: int
    now: datetime
    question: str
    kind: str | None = None
    said: list[str] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)
    films: set[str] | None = None

    def complaints(self, answer: Answer) -> Iterator[str]:
        """Says what is wrong with an answer."""
        if self.kind and answer.kind != self.kind:
            yield f"is a {answer.kind}, not a {self.kind}"
        yield from (f"lacks {text!r}" for text in self.said if text not in answer.text)
        yield from (f"has {text!r}" for text in self.unsaid if text in answer.text)
        if self.films is not None and set(answer.films) != self.films:
            yield f"lists {sorted(answer.films)}, not {sorted(self.films)}"


def turns_of(path: Path, zone: ZoneInfo) -> list[Turn]:
    """Reads a conversation.

    Raises:
        ValueError: a line is of no known form, or stands where it cannot.
    """
    turns: list[Turn] = []
    now: datetime | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        mark, _, rest = line.partition(" ")
        if mark == "@":
            now = datetime.fromisoformat(rest).replace(tzinfo=zone)
        elif mark == ">" and now:
            turns.append(Turn(number, now, rest))
        elif mark in ("=", "+", "-", "films:") and turns:
            _expect(turns[-1], mark, rest)
        elif mark != "#" or number > 1:
            raise ValueError(f"{path.name}:{number}: not understood: {line!r}")
    return turns


def _expect(turn: Turn, mark: str, text: str) -> None:
    if mark == "=":
        turn.kind = text
    elif mark == "films:":
        turn.films = {film.strip() for film in text.split(";") if film.strip()}
    else:
        (turn.said if mark == "+" else turn.unsaid).append(text)

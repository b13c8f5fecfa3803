"""Turns an answer into Telegram messages: text with entities, whose offsets count UTF-16 code units.

No markup is written, so nothing in a text can be taken for it. What Telegram would do to a text on arrival
(drop some characters, trim both ends) is done here first, so that the entities are right afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from telegram import InlineKeyboardMarkup, MessageEntity
from telegram.constants import MessageEntityType, MessageLimit

from bot.assistant.answers import Answer, Run, Style
from bot.telegram.showing.cutting import parts_of, utf16_length

FOLDED_FROM = 600
"""A quotation of more characters than this, about ten lines on a phone, is folded until it is tapped."""

_QUOTED = (Style.QUOTE, Style.HIGHLIGHT)
_QUOTES = (MessageEntityType.BLOCKQUOTE, MessageEntityType.EXPANDABLE_BLOCKQUOTE)
_ENTITY = {
    Style.TITLE: MessageEntityType.BOLD,
    Style.HIGHLIGHT: MessageEntityType.BOLD,
    Style.SOURCE: MessageEntityType.ITALIC,
}
_CHANGED_BY_TELEGRAM: dict[int, str | None] = (
    {code: " " for code in range(32) if chr(code) not in "\n\r"}
    | {ord("\r"): None}
    | dict.fromkeys(range(0x2028, 0x202F))
)
_INVISIBLE = frozenset("\u00ad\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0\ufffc") | {
    chr(code) for code in (*range(0x200B, 0x2010), *range(0x2060, 0x2070))
}


@dataclass(frozen=True)
class Message:
    """One message to be sent: never empty, within Telegram's limits, with valid entities."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True)
class _Span:
    """An entity over `text[start:end]`, counted in characters of the whole answer."""

    type: MessageEntityType
    start: int
    end: int
    moment: datetime | None = None


def render(answer: Answer) -> list[Message]:
    """Gives the messages that show an answer, in order; none if there is nothing to be seen in it."""
    runs = _set_apart(_with_bold_title([_as_arriving(run) for run in answer.runs], answer.films))
    text = "".join(run.text for run in runs)
    spans = [trimmed for span in _spans(runs) if (trimmed := _trimmed(text, span.start, span.end, span))]

    def few_entities(start: int, end: int) -> bool:
        return sum(span.start < end and span.end > start for span in spans) <= MessageLimit.MESSAGE_ENTITIES

    parts = parts_of(text, answer.language, MessageLimit.MAX_TEXT_LENGTH, few_entities, _headings(text, spans))
    return [message for start, end in parts if (message := _message(text, start, end, spans))]


def _as_arriving(run: Run) -> Run:
    text = run.text.translate(_CHANGED_BY_TELEGRAM)
    return run if text == run.text else run.model_copy(update={"text": text})


def _with_bold_title(runs: list[Run], films: Sequence[str]) -> list[Run]:
    """Gives the runs with the title in bold when an answer begins with the line that says which film it is about."""
    title = films[0] if len(films) == 1 else ""
    if not title or not runs or runs[0].style is not Style.SOURCE or not runs[0].text.startswith(title):
        return runs
    rest = runs[0].model_copy(update={"text": runs[0].text[len(title) :]})
    return [Run(text=title, style=Style.TITLE), rest, *runs[1:]]


def _set_apart(runs: list[Run]) -> list[Run]:
    """Gives the runs with an empty line between two quotations that have nothing but white space between them."""
    apart: list[Run] = []
    between: list[Run] | None = None  # what follows a quotation, while it is only white space
    for run in runs:
        if run.style in _QUOTED and run.text.strip():
            missing = 2 - "".join(space.text for space in between or ()).count("\n")
            if between and missing > 0:
                apart.append(Run(text="\n" * missing))
            between = []
        elif between is not None:
            between = [*between, run] if not run.text.strip() and run.style not in _QUOTED else None
        apart.append(run)
    return apart


def _headings(text: str, spans: Sequence[_Span]) -> list[int]:
    """Gives where the lines begin that are a bold title and nothing else, as those of days in a programme are."""
    return [
        span.start
        for span in spans
        if span.type is MessageEntityType.BOLD
        and text[: span.start].endswith("\n")
        and text[span.end :].startswith("\n")
        and not any(outer.start <= span.start and span.end <= outer.end for outer in spans if outer.type in _QUOTES)
    ]


def _spans(runs: Sequence[Run]) -> Iterator[_Span]:
    """Gives the entities of an answer: those that enclose others come first."""
    start = 0
    for quoted, group in groupby(runs, key=lambda run: run.style in _QUOTED):
        members = list(group)
        length = sum(len(run.text) for run in members)
        if quoted:
            folded = length > FOLDED_FROM
            kind = MessageEntityType.EXPANDABLE_BLOCKQUOTE if folded else MessageEntityType.BLOCKQUOTE
            yield _Span(kind, start, start + length)
        for run in members:
            end = start + len(run.text)
            if run.style in _ENTITY:
                yield _Span(_ENTITY[run.style], start, end)
            if run.moment and not quoted:  # Telegram allows in a quotation only what changes the letters
                yield _Span(MessageEntityType.DATE_TIME, start, end, run.moment)
            start = end


def _trimmed(text: str, start: int, end: int, span: _Span) -> _Span | None:
    """Gives the part of a span inside `text[start:end]`, without white space around it, or None."""
    start, end = max(start, span.start), min(end, span.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    return span if (start, end) == (span.start, span.end) else replace(span, start=start, end=end)


def _message(text: str, start: int, end: int, spans: Sequence[_Span]) -> Message | None:
    part = text[start:end]
    if all(character.isspace() or character in _INVISIBLE for character in part):
        return None
    start += len(part) - len(part.lstrip())
    inside = [trimmed for span in spans if (trimmed := _trimmed(text, start, end, span))]
    return Message(part.strip(), tuple(_entity(text, start, span) for span in inside))


def _entity(text: str, origin: int, span: _Span) -> MessageEntity:
    # A date without a format leaves the words as they are (venue time) and shows the reader's own on a tap.
    return MessageEntity(
        span.type,
        offset=utf16_length(text[origin : span.start]),
        length=utf16_length(text[span.start : span.end]),
        unix_time=span.moment,
    )

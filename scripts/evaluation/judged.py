"""Judged questions: what each should be answered with, and whether an answer is right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, field_validator, model_validator

from bot.assistant.answers import Answer, AnswerKind, Quote
from bot.settings import BotSettings
from index.errors import SettingsError
from index.models import Frozen
from scripts.evaluation.reading import read_models

QUOTING = frozenset({"passage", "faq"})


class Judged(Frozen):
    """A question, or a conversation whose last turn is judged, and what is right to answer.

    Attributes:
        kind: the group that the question is counted in.
        now: festival-local time at which it is asked.
        expect: kinds of answer that are right.
        documents: a right quotation is from one of these.
        contains: a right quotation holds one of these strings, if there are any.
        films: exactly these films are named, in this order if `ordered`; None if it does not matter.
        says, silent: strings of which the reply must hold all, and none.
    """

    id: str
    question: str | None = None
    turns: tuple[str, ...] = ()
    now: datetime | None = None
    kind: str
    split: Literal["dev", "test"]
    expect: tuple[AnswerKind, ...] = Field(min_length=1)
    documents: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    films: tuple[str, ...] | None = None
    ordered: bool = False
    says: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @field_validator("expect", mode="before")
    @classmethod
    def _one_kind_or_several(cls, value: object) -> object:
        return [value] if isinstance(value, str) else value

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if (self.question is None) == (not self.turns):
            raise ValueError("give either 'question' or 'turns'")
        return self

    @property
    def asked(self) -> tuple[str, ...]:
        """What the user writes, turn by turn."""
        return (self.question,) if self.question is not None else self.turns

    def moment(self, start: datetime) -> datetime:
        """Gives when it is asked, aware: at `start` (aware) where it does not say."""
        return self.now.replace(tzinfo=self.now.tzinfo or start.tzinfo) if self.now else start

    @property
    def answerable(self) -> bool | None:
        """Whether the corpus holds the answer; None where refusing is one of several right ways."""
        if "decline" not in self.expect:
            return True if self.expect != ("help",) else None
        return False if len(self.expect) == 1 else None

    @property
    def quotable(self) -> bool:
        """Whether a search for a quotation, asked once, answers it."""
        return self.question is not None and QUOTING.issuperset(self.expect) and bool(self.documents)


def first_moment(settings: BotSettings) -> datetime:
    """Gives the published festival's first moment: a question without a time has the same answer on every day."""
    from index.published import open_index

    screenings = open_index(settings.index_dir).screenings
    earliest = min((one.start for one in screenings), default=datetime(2000, 1, 1, tzinfo=UTC))
    return earliest.astimezone(settings.zone)


def read_judged(folder: Path, split: str) -> list[Judged]:
    """Reads the judged questions of a corpus folder: all, or those of one split.

    Raises:
        SettingsError: there are none.
        CorpusError: a line is not a judged question; the message names file and line.
    """
    paths = sorted((folder / "judged").glob("*.jsonl"))
    judged = [one for path in paths for one in read_models(path, Judged) if split in ("all", one.split)]
    if not judged:
        raise SettingsError(f"{folder / 'judged'}: no judged questions; put *.jsonl files there")
    return judged


def fault_of(judged: Judged, answer: Answer) -> str:
    """Says what is wrong with an answer, in a few words; nothing if it is right."""
    if answer.kind not in judged.expect:
        return f"kind {answer.kind}"
    if missing := [words for words in judged.says if not _says(answer.text, words)]:
        return f"does not say {', '.join(missing)}"
    if said := [words for words in judged.silent if _says(answer.text, words)]:
        return f"says {', '.join(said)}"
    if judged.films is not None and not _same_films(judged, answer.films):
        return f"films {', '.join(answer.films) or 'none'}"
    if answer.kind in QUOTING and judged.documents:
        right = any(quotes_answer(judged, quote) for quote in answer.quotes)
        return "" if right else _quoting(answer.quotes)
    return ""


def quotes_answer(judged: Judged, quote: Quote) -> bool:
    """Tells whether a quotation answers."""
    return quote.document in judged.documents and holds_any(quote.text, judged.contains)


def holds_any(text: str, strings: Sequence[str]) -> bool:
    """Tells whether the text holds one of the strings, if there are any, whatever case and line breaks."""
    inside = _plain(text)
    return not strings or any(_plain(one) in inside for one in strings)


def _plain(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())  # noqa: RUF001


def _says(text: str, words: str) -> bool:
    """Numbers count only whole: "6" is not said by "16"."""
    return re.search(rf"(?<!\d){re.escape(_plain(words))}(?!\d)", _plain(text)) is not None


def _same_films(judged: Judged, films: Iterable[str]) -> bool:
    expected, got = list(judged.films or ()), list(dict.fromkeys(films))
    return expected == got if judged.ordered else sorted(expected) == sorted(got)


def _quoting(quotes: Sequence[Quote]) -> str:
    return f"quotes {', '.join(quote.document for quote in quotes) or 'nothing'}"

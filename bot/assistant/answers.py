"""What the assistant answers: quotations and a few words of its own, as styled text that any channel can show."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from itertools import takewhile
from typing import Literal

from pydantic import Field, computed_field

from index.models import Frozen, Screening, Span

AnswerKind = Literal["passage", "faq", "fact", "list", "programme", "clarify", "decline", "help"]
Language = Literal["en", "fi"]
STATING: frozenset[AnswerKind] = frozenset({"fact", "programme"})
QUOTING: frozenset[AnswerKind] = frozenset({"passage", "faq"})
"""What is answered with by headers and the programme, which state it, and what by texts, which are quoted."""


class Style(StrEnum):
    """How a run of text is shown; a channel without styles shows the text alone."""

    PLAIN = "plain"
    TITLE = "title"  # the name of what is spoken of: bold
    QUOTE = "quote"  # quoted from the corpus
    HIGHLIGHT = "highlight"  # the telling sentence inside a quotation
    SOURCE = "source"  # where a quotation comes from: italic


class Run(Frozen):
    """A stretch of an answer's text in one style; `moment` is set where the text states a point in time."""

    text: str
    style: Style = Style.PLAIN
    moment: datetime | None = None

    @classmethod
    def title(cls, name: str) -> Run:
        """The name of what is spoken of."""
        return cls(text=name, style=Style.TITLE)


class Quote(Frozen):
    """A literal slice of a corpus file.

    `document` is the path under the corpus folder (`reviews/x.txt`, `faq/y.md#Question?`), `author` the critic
    (empty for a FAQ), `highlight` the span of the telling sentence, counted in `text`.
    """

    document: str
    title: str
    author: str = ""
    text: str
    highlight: Span


class Choice(Frozen):
    """Something that an answer offers to choose: what the user reads, and the question it stands for."""

    label: str
    question: str


class Attachment(Frozen):
    """A file that goes with an answer."""

    name: str
    content: bytes


class Answer(Frozen):
    """One reply. `runs` is all that the user reads, in order; `score` is the chance in [0, 1] that it answers.

    `quotes` are what a `passage` or `faq` quotes, or what a `decline` shows as the nearest that there is.
    `screenings` are those that it shows as lines of their own, in that order: what a channel may put buttons to.
    `remaining` counts what a long list has after this page; "more" asks for it.
    """

    kind: AnswerKind
    runs: tuple[Run, ...] = Field(exclude=True)
    quotes: tuple[Quote, ...] = ()
    films: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    screenings: tuple[Screening, ...] = Field(default=(), exclude=True)
    remaining: int = Field(default=0, exclude=True, ge=0)
    attachment: Attachment | None = Field(default=None, exclude=True)
    score: float = Field(ge=0, le=1)
    language: Language = "en"

    @computed_field  # type: ignore[prop-decorator]
    @property
    def text(self) -> str:
        """All that the user reads, without styles."""
        return "".join(run.text for run in self.runs)

    def begun_with(self, *said: Run) -> Answer:
        """The same answer with something said before it."""
        return self.model_copy(update={"runs": (*said, *self.runs)})

    def followed_by(self, other: Answer) -> Answer:
        """This answer and another after it; what both end with, one film's source, is said once."""
        same = len(self.runs) if self.runs == other.runs else _same_at_end(self, other)
        begun = self.runs[: len(self.runs) - same]
        return self.model_copy(
            update={
                "kind": next((one.kind for one in (self, other) if one.kind in STATING), self.kind),
                "runs": (*begun, *([Run(text="\n\n")] if begun else []), *other.runs),
                "quotes": (*self.quotes, *other.quotes),
                "films": tuple(dict.fromkeys((*self.films, *other.films))),
                "screenings": tuple(dict.fromkeys((*self.screenings, *other.screenings))),
            }
        )


def _same_at_end(first: Answer, second: Answer) -> int:
    """Counts the runs with which both end alike, where those are no showings."""
    ends = () if first.screenings else zip(reversed(first.runs), reversed(second.runs), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))

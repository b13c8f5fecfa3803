"""What a corpus holds and what a search gives: frozen models, checked whenever they are made."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from index.errors import place_in

Model = TypeVar("Model", bound=BaseModel)
DocumentKind = Literal["review", "faq"]


class Frozen(BaseModel):
    """A model that cannot be changed once made and refuses unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """A stretch of a document's text: `text[start:end]`, counted in characters."""

    start: int
    end: int


class Film(Frozen):
    """A film as the header of its review describes it; what the header does not say is empty or None.

    `also` are titles that it has besides its own and the original one: in other languages, in other years.
    """

    document: str
    title: str
    original_title: str | None = None
    also: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    year: int | None = None
    minutes: int | None = None
    languages: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    age_limit: str | None = None
    subtitles: tuple[str, ...] = ()
    content_notes: str | None = None
    critic: str | None = None

    @property
    def titles(self) -> tuple[str, ...]:
        """All its titles, the one that the bot uses first."""
        return tuple(filter(None, (self.title, self.original_title, *self.also)))


class Faq(Frozen):
    """One entry of a FAQ file: its question, other wordings of it, and the language it is written in.

    `usually_asked` are wordings that the file does not have: how guests of any festival ask that.
    `id` says which entry of another language's file is the same; `twins` are the documents of those that are.
    """

    document: str
    topic: str
    question: str
    also_asked: tuple[str, ...] = ()
    usually_asked: tuple[str, ...] = ()
    language: str = "en"
    id: str = ""
    twins: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """All that questions are compared with: its question first, then its own wordings and the usual ones."""
        return (self.question, *self.also_asked, *self.usually_asked)


class Venue(Frozen):
    """A place where films are shown, `also` under other names; coordinates in decimal degrees (WGS 84)."""

    name: str
    also: tuple[str, ...] = ()
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None
    notes: str = ""


class Screening(Frozen):
    """One showing of a film. `film` is the document path of its review; `start` is aware, in venue time."""

    film: str
    start: datetime
    venue: str
    notes: str = ""


class Document(Frozen):
    r"""One source of quotations: a review, or one FAQ entry.

    `path` is relative to the corpus folder (`reviews/x.txt`, `faq/y.md#Question?`). `text` is the whole file
    as decoded (UTF-8 without BOM, line ends as `\n`), so that every quotation is `text[start:end]`;
    `paragraphs` are the spans of its prose, in order, without header, headings and critic.
    """

    path: str
    kind: DocumentKind
    title: str
    text: str
    paragraphs: tuple[Span, ...]
    language: str = "en"
    film: Film | None = None
    faq: Faq | None = None

    @property
    def heading(self) -> str:
        """What its passages are read with: the film's title, or the question of the FAQ entry."""
        return self.faq.question if self.faq else self.title


class Passage(Frozen):
    """Whole sentences of one document that are quoted together; spans count in the document's text."""

    document: str
    start: int
    end: int
    sentences: tuple[Span, ...]


class Finding(Frozen):
    """Something that `scripts.check` says about a corpus file; prints as `file:line: level: message`."""

    path: str
    line: int
    level: Literal["error", "warning"]
    message: str

    def __str__(self) -> str:
        return f"{place_in(self.path, self.line)}: {self.level}: {self.message}"


def write_models(path: Path, models: Iterable[BaseModel]) -> None:
    """Writes models into a file, one JSON object a line."""
    path.write_text("".join(model.model_dump_json() + "\n" for model in models), encoding="utf-8")


def read_models(path: Path, kind: type[Model]) -> list[Model]:
    """Reads what `write_models` wrote."""
    with path.open(encoding="utf-8") as lines:
        return [kind.model_validate_json(line) for line in lines]

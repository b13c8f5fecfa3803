"""A star: a film or one of its screenings that somebody wants to see."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

from bot.assistant.answers import Language
from index.models import Film, Frozen
from index.programme import Programme
from index.showing import Showing, utc


class Shown(Frozen):
    """A screening, or a film alone (`start` is None), as a programme stated it.

    `film` is the document path; titles and year find the film again when its file was renamed.
    """

    film: str
    title: str
    original_title: str | None = None
    year: int | None = None
    start: datetime | None = None
    venue: str = ""

    @classmethod
    def of(cls, film: Film, showing: Showing | None = None) -> Shown:
        """Gives a film's showing, or the film alone, as it is stated now; the start in UTC."""
        return cls(
            film=film.document,
            title=film.title,
            original_title=film.original_title,
            year=film.year,
            start=utc(showing.start) if showing else None,
            venue=showing.venue if showing else "",
        )

    @property
    def screening(self) -> str:
        """Which screening of the film it is; empty for the film alone."""
        return f"{self.start.astimezone(UTC):%Y%m%dT%H%MZ} {self.venue}" if self.start else ""

    @property
    def alone(self) -> Shown:
        """The film without a screening."""
        return self.model_copy(update={"start": None, "venue": ""})

    def showing(self, programme: Programme) -> Showing | None:
        """The showing in a programme that is this screening; None when it is not in there."""
        return next((showing for showing in programme.of_film(self.film) if self.is_at(showing)), None)

    def is_at(self, showing: Showing) -> bool:
        """Whether a showing of the film has this start and venue."""
        return self.start is not None and utc(showing.start) == utc(self.start) and showing.venue == self.venue


class Star(Frozen):
    """Somebody's star.

    Attributes:
        person: the id of whom it belongs to.
        shown: what is starred, as the programme that was followed last states it.
        uid: names its event in calendars for ever, wherever the screening moves.
        moves: how often the screening was moved.
        language: in which its reminder is said.
    """

    person: int
    shown: Shown
    uid: str
    moves: int = 0
    language: Language = "en"


def starred(person: int, shown: Shown, language: Language) -> Star:
    """Gives a new star; the same screening starred again has the same `uid`."""
    uid = sha256(f"{person} {shown.film} {shown.screening}".encode()).hexdigest()[:24]
    return Star(person=person, shown=shown, uid=uid, language=language)

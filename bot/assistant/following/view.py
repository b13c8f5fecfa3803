"""What is in view after an answer: the films that it showed, in their order, and the screenings shown with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.assistant.conversation import Conversation
from bot.assistant.following.completed import Completed
from bot.assistant.knowledge import Knowledge
from index.models import Film, Screening, Span
from index.showing import Showing


class Pick(NamedTuple):
    """A film in view that a question picks, where it says so, and what asks which film that is, if it asks no more.

    `others` are films that the words fit as well.
    """

    film: Film
    span: Span
    alone: Completed | None = None
    others: tuple[Film, ...] = ()


@dataclass(frozen=True)
class View:
    """What a question may mean that goes on about films.

    Attributes:
        films: the films last shown, in their order.
        earlier: those shown before them.
        listed: those last shown together.
        showings: those that were shown with `films`.
        lines: those that were shown with `listed`.
    """

    films: tuple[Film, ...]
    earlier: tuple[Film, ...]
    listed: tuple[Film, ...]
    showings: tuple[Showing, ...]
    lines: tuple[Showing, ...]

    @property
    def one(self) -> Film | None:
        """The film spoken of, if it is one alone."""
        return self.films[0] if len(self.films) == 1 else None

    @property
    def pair(self) -> tuple[Film, ...]:
        """The two films last spoken of, together or one after the other; none where those are not two."""
        if len(self.films) > 1:
            return self.films if len(self.films) == 2 else ()
        for two in (self.listed, self.earlier):
            if len(two) == 2 and self.one in two:
                return two
        return (self.earlier[0], self.films[0]) if len(self.earlier) == 1 and self.films else ()

    @property
    def several(self) -> tuple[Film, ...]:
        """The films of which one may be meant by what it is like: those last shown if several, else the list."""
        return self.films if len(self.films) > 1 else self.listed

    @property
    def counted(self) -> tuple[Film, ...]:
        """The films last shown together as their lines are counted, one twice if it was shown twice."""
        if len(self.films) > 1 and self.films != self.listed:
            return self.films
        lines = [showing.film for showing in self.lines]
        return (*lines, *(film for film in self.listed if film not in lines)) if len(self.listed) > 1 else ()

    def pool(self, *, two: bool) -> tuple[Film, ...]:
        """The films of which one is meant: the list, or the two last spoken of if `two` are, or one not of the list."""
        several = self.several if len(self.several) > 1 else ()
        aside = self.one is not None and self.one not in self.listed
        return (self.pair or several) if two or aside else (several or self.pair)

    def shown(self, film: Film) -> Showing | None:
        """The showing of a film that was shown; None where that was none, or not one alone."""
        for showings in (self.showings, self.lines):
            if of_film := [showing for showing in showings if showing.film == film]:
                return of_film[0] if len(of_film) == 1 else None
        return None


def view_of(conversation: Conversation, knowledge: Knowledge) -> View:
    """Gives what is in view after a conversation; what the corpus no longer has is left out."""
    listing = conversation.listing
    return View(
        knowledge.films_among(conversation.films),
        knowledge.films_among(conversation.earlier),
        knowledge.films_among(listing.films) if listing else (),
        _showings(conversation.screenings, knowledge),
        _showings(listing.screenings, knowledge) if listing else (),
    )


def _showings(screenings: Sequence[Screening], knowledge: Knowledge) -> tuple[Showing, ...]:
    meant = ((screening, knowledge.programme.of_film(screening.film)) for screening in screenings)
    return tuple(one for screening, known in meant for one in known if one.screening == screening)

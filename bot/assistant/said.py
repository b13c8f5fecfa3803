"""What stands in a question: names, times and notes, before it is known what it asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bot.assistant.answers import Language
from bot.assistant.forms import OPENING, WHEN
from bot.assistant.showings.notes import Note
from bot.assistant.showings.venue_words import with_denial
from bot.assistant.showings.words import missed_asked
from bot.assistant.stretches import begun_before
from bot.assistant.times.ends import EndAsked
from bot.assistant.times.when import When, spare_asked
from index.models import Film, Span
from index.names import Mention

_WHEN = re.compile(rf"{OPENING}{WHEN}\b", re.IGNORECASE)
_AND_WHEN = re.compile(
    rf"[,.:;]* (?:and |ja )?{WHEN}(?: (?:is|does|will|on) (?:it|that|se)(?: (?:on|start|begin|shown|be))?)?\W*$",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:before|until|till|by|after|ennen)(?: the)? $", re.IGNORECASE)


@dataclass(frozen=True)
class Said:
    """What stands in a question.

    Attributes:
        titles: where it names films, or where a title was put in for a pronoun.
        untitled: the same with "the film", or "elokuva", for each title, and without slips, as it is searched for.
        films: the reviewed films named so.
        about: the one film that the conversation is about.
        noted: the programme's notes that it asks for or excludes.
        programme: whether its words ask for showings.
    """

    text: str
    language: Language
    mentions: tuple[Mention, ...]
    titles: tuple[Span, ...]
    untitled: str
    films: tuple[Film, ...]
    about: Film | None
    when: When | None
    end: EndAsked | None
    noted: tuple[Note, ...]
    programme: bool

    @property
    def named(self) -> tuple[Mention, ...]:
        """The mentions of films."""
        return tuple(mention for mention in self.mentions if mention.kind == "film")

    @property
    def venues(self) -> tuple[Mention, ...]:
        """The mentions of venues."""
        return tuple(mention for mention in self.mentions if mention.kind == "venue")

    @cached_property
    def spare(self) -> tuple[Span, ...]:
        """Where it says that its time is time to spare."""
        return tuple(spare_asked(self.text, self.when))

    @property
    def told(self) -> tuple[Span, ...]:
        """The stretches that are understood: what asks for the time, times, venues, notes and titles."""
        asking = _WHEN.match(self.text) if self.programme else None
        also = _AND_WHEN.search(self.text) if self.programme else None
        missed = None if self.named else missed_asked(self.text)
        return (
            *(Span(*asking.span()) for asking in (asking, also) if asking),
            *(begun_before(span, self.text, _BOUND) for span in (self.when.matched if self.when else ())),
            *(with_denial(venue.span, self.text) for venue in self.venues),
            *(note.span for note in self.noted),
            *([self.end.span] if self.end else []),
            *([missed] if missed else []),
            *self.spare,
            *self.titles,
        )

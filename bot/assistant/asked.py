"""What a question asks, once it is understood."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.assistant.answers import Language
from bot.assistant.facts.questions import Comparison
from bot.assistant.lists.requests import ListRequest
from bot.assistant.times.ends import EndAsked
from bot.assistant.times.when import When
from index.facts import Fact
from index.filters import Filters
from index.models import Film, Span
from index.names import Mention


@dataclass(frozen=True)
class Asked:
    """What a question asks.

    Attributes:
        text: the question, completed from the conversation.
        untitled: the same with "the film" for each title in it, by which it is compared by meaning.
        language: the language it is asked in.
        mentions: the names in it.
        films: the reviewed films that it names, or means by the conversation; all those of a title that several have.
        unreviewed: a film that it names and that only other films' reviews speak of.
        people: the mentions of people; one with several candidates is a surname shared.
        venues: the venues that it names or describes; any of them will do.
        when: the time that it asks about.
        end: the first or last screening that it asks for.
        programme: whether its words ask for showings.
        fact: the header fact that it asks for.
        compared: what several films are compared by.
        listing: the list of films that it asks for.
        filters: the conditions on films that it states, whatever it asks.
        others: films that it asks for others than.
        among: films that it asks for some of.
        notes: what the programme's notes must say: "live music", each in one of several wordings.
        unnoted: what they must not say: "sold out".
        spare: its time is time to spare, in which a film must end as well.
        unread: words of weight, as written, that neither this nor a question for showings accounts for.
        more: whether it says more than names, times, conditions, notes and small words.
        told_by: the review that alone writes a name in it, a character's, where no film and nobody is named otherwise.
        unnamed: it asks for a fact of a film that neither it nor the conversation names.
        page: from which line on a long list is asked for, a page at a time; None for all of it.
    """

    text: str
    untitled: str
    language: Language
    mentions: tuple[Mention, ...]
    films: tuple[Film, ...]
    unreviewed: str | None
    people: tuple[Mention, ...]
    venues: tuple[str, ...]
    when: When | None
    end: EndAsked | None
    programme: bool
    fact: Fact | None
    compared: Comparison | None
    listing: ListRequest | None
    filters: Filters
    others: tuple[Film, ...]
    among: tuple[Film, ...]
    notes: tuple[tuple[str, ...], ...]
    unnoted: tuple[tuple[str, ...], ...]
    spare: bool
    more: bool
    unread: tuple[str, ...] = ()
    told_by: str | None = None
    unnamed: bool = False
    page: int | None = None

    @property
    def placed(self) -> bool:
        """Whether it says when, where, or with what a film is shown."""
        return bool(self.when or self.venues or self.notes or self.unnoted)

    @property
    def titles(self) -> list[Span]:
        """Where it names films."""
        return [mention.span for mention in self.mentions if mention.kind == "film"]

    @property
    def names(self) -> list[Span]:
        """Where it names films and people."""
        return [mention.span for mention in self.mentions if mention.kind != "venue"]

    @property
    def scope(self) -> set[str]:
        """The documents that its films and people are named in, or some of which are meant, or that speak of one."""
        named = [one for mention in self.mentions if mention.kind != "venue" for one in mention.candidates]
        paths = {path for one in named for path in (*one.documents, *one.spoken_of)}
        paths |= {film.document for film in self.films or self.among}
        return paths or ({self.told_by} if self.told_by else set())

    def within(self, filters: Filters) -> Filters:
        """Gives filters that only the films meet which it asks for some of."""
        return replace(filters, films=frozenset(film.document for film in self.among))

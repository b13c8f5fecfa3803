"""A question together with what its chat has been about, which every way of completing it looks at."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from bot.assistant.answers import Choice, Language
from bot.assistant.conversation import Conversation
from bot.assistant.descriptions import Description, description_in
from bot.assistant.following.completed import Completed
from bot.assistant.following.view import View, view_of
from bot.assistant.forms import asks_nothing, says_nothing
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.mentions import without_pronouns
from bot.assistant.showings.notes import Note
from bot.assistant.stretches import put_in
from bot.assistant.times.phrases import Phrase, find_phrases
from bot.assistant.wording import Wording
from index.models import Film, Span
from index.names import Mention
from index.naming.forms import NameKind

_THEN = re.compile(r"^(?:\s+then\b)?[\s,.:;!-]*", re.IGNORECASE)
_IT = re.compile(r"\b(?:it|that one|this one)(?=\W|$)", re.IGNORECASE)


@dataclass(frozen=True)
class SpokenOf:
    """A question, the conversation before it, and who answers it.

    `page` is set for a command's question, which leaves nothing unsaid: the line at which a long list begins.
    """

    question: str
    conversation: Conversation
    guide: Guide
    page: int | None = None

    @property
    def knowledge(self) -> Knowledge:
        """What is known of the festival."""
        return self.guide.knowledge

    @property
    def language(self) -> Language:
        """The language of the question."""
        return self.wording.language

    @property
    def wording(self) -> Wording:
        """The bot's own words, those of questions that it puts among them."""
        return self.guide.wording

    @property
    def now(self) -> datetime:
        """When it is asked (aware)."""
        return self.guide.now

    @cached_property
    def mentions(self) -> list[Mention]:
        """The names in the question; "it" is no title where it may mean what was spoken of."""
        spoken_of = bool(self.films or self.conversation.topic)
        return without_pronouns(self.knowledge.mentions(self.question), self.question, spoken_of=spoken_of)

    @cached_property
    def times(self) -> list[Phrase]:
        """The phrases of time in the question."""
        return self.times_in(self.question)

    @cached_property
    def noted(self) -> list[Note]:
        """The notes of the programme that the question asks for."""
        return self.knowledge.notes.asked(self.question)

    @cached_property
    def described(self) -> Description | None:
        """What the question says of the film that it means without naming it."""
        return description_in(self.question)

    @property
    def asked_before(self) -> str:
        """The last question as it was understood; empty where there was none."""
        return self.conversation.question or ""

    @cached_property
    def view(self) -> View:
        """What is in view: the films last shown, and when they are on."""
        return view_of(self.conversation, self.knowledge)

    @property
    def films(self) -> tuple[Film, ...]:
        """The films last shown."""
        return self.view.films

    @property
    def about(self) -> Film | None:
        """The film spoken of, if it is one alone."""
        return self.view.one

    @cached_property
    def listed_alone(self) -> bool:
        """Whether the last answer was a list that came down to one film, which its question did not name."""
        if not self.conversation.listed or not self.about:
            return False
        return not any(mention.kind == "film" for mention in self.knowledge.mentions(self.asked_before))

    def named(self, kind: NameKind) -> list[Mention]:
        """The names of a kind in the question."""
        return [mention for mention in self.mentions if mention.kind == kind]

    @property
    def names_film(self) -> bool:
        """Whether the question names a film."""
        return bool(self.named("film"))

    @cached_property
    def named_films(self) -> tuple[Film, ...]:
        """The films that the question names."""
        return self.knowledge.films_among(path for mention in self.named("film") for path in mention.documents)

    @property
    def film_named(self) -> Film | None:
        """The film that the question names, the first of several."""
        return next(iter(self.named_films), None)

    def films_besides(self, *films: Film) -> tuple[Film, ...]:
        """All films but some."""
        return tuple(film for film in self.knowledge.films.values() if film not in films)

    def asking(self, question: str) -> SpokenOf:
        """Another question in its place."""
        return replace(self, question=question)

    def asked_of(self, film: Film, span: Span) -> str:
        """The question with a film's name in place of a stretch; its card where it asks nothing of it."""
        if asks_nothing(put_in(self.question, [span], " ")):
            return self.card_of(film)
        return self.asked_apart(film, span) or put_in(self.question, [span], self.called(film))

    def asked_apart(self, film: Film, span: Span) -> str | None:
        """The question without a stretch that begins it, its "it" named: "the first one, where is it"; else None."""
        before, rest = self.question[: span.start], _THEN.sub("", self.question[span.end :], count=1)
        it = _IT.search(rest)
        if it is None or not says_nothing(before) or asks_nothing(rest):
            return None
        return put_in(rest, [it.span()], self.called(film))

    def asked_beside(self, *films: Film, question: str = "") -> Completed:
        """Asks the question, or another, of films that are named behind it: "is there any music (TITLE)"."""
        asked = (question or self.question).rstrip(" ?.!")
        return Completed(f"{asked} ({self.all_called(films)})", films)

    def which_of(self, films: Sequence[Film], asked: Callable[[Film], str]) -> Completed:
        """Asks which of some films is meant; `asked` gives what is then asked of it."""
        labelled = self.knowledge.titles.labelled
        choices = tuple(Choice(label=labelled(film), question=asked(film)) for film in films)
        return Completed(self.question, choices=choices, unclear="which-film")

    def card_of(self, film: Film) -> str:
        """What asks for all about a film."""
        return f"/film {self.called(film)}"

    def at(self, venue: str) -> str:
        """A venue as a question names it: "at the big tent"."""
        return f"{self.wording.text('put-at')} {venue}"

    def called(self, film: Film) -> str:
        """A film's title, with its year where another film shares it."""
        return self.knowledge.titles.called(film)

    def all_called(self, films: Sequence[Film]) -> str:
        """The titles of films, as a question names them."""
        return ", ".join(self.called(film) for film in films)

    def times_in(self, text: str) -> list[Phrase]:
        """The phrases of time in a text of the chat, the names in it aside."""
        return find_phrases(text, self.language, [mention.span for mention in self.knowledge.mentions(text)])


def joined(*parts: str) -> str:
    """Gives parts of questions as one question, without the marks that ended them."""
    return " ".join(" ".join(part.rstrip(" ?.!,") for part in parts).split())

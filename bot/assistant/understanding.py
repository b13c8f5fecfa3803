"""From a question to what is asked: names first, then time, facts and filters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.assistant.answers import Language
from bot.assistant.facts.likeness import Likeness
from bot.assistant.facts.namesakes import Namesakes
from bot.assistant.facts.noted import asks_for_note
from bot.assistant.facts.questions import Comparison, FactReader, with_film
from bot.assistant.following.completed import Completed
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.filters import FilterReader, ListRequest
from bot.assistant.lists.plain import without
from bot.assistant.showings.notes import Note, holds, notes_asked
from bot.assistant.showings.words import asks_for_programme, missed_asked
from bot.assistant.times.ends import EndAsked, end_asked, speaks_of_showing
from bot.assistant.times.when import When, read_when
from index.catalogue import Filters
from index.facts import Fact, header_words
from index.models import Film, Span
from index.names import Mention


@dataclass(frozen=True)
class Asked:
    """What a question asks.

    Attributes:
        text: the question, completed from the conversation.
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
        more: whether it says more than names, times, conditions, notes and small words.
        unnamed: it asks for a fact of a film that neither it nor the conversation names.
        page: from which line on a long list is asked for, a page at a time; None for all of it.
    """

    text: str
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
    more: bool
    unnamed: bool = False
    page: int | None = None


_WHEN = re.compile(
    r"\W*(?:(?:and|so|entä|ja) )?(?:when|where|(?:at )?what time|milloin|missä|koska|mihin aikaan"
    r"|monelta)\b(?:['’]s\b)?"  # noqa: RUF001
    r"(?: (?:and|ja) (?:when|where|milloin|missä)\b)?",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|this film|that film|the film|this movie|that movie|the movie|sen|se|siinä)\b", re.IGNORECASE)
_BOUND = re.compile(r"\b(?:before|until|till|by|after|ennen)(?: the)? $", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:again|another time|once more|other times?|uudestaan|uudelleen|toiste)\b", re.IGNORECASE)
_APART = re.compile(r"^[\W_]*(?:(?:and|entä|ja)\b[\W_]*)?|[\W_]+$", re.IGNORECASE)


def _written(films: Sequence[Film], text: str, known: Sequence[Span]) -> list[Span]:
    """Gives where titles put in for a pronoun stand, if not known: a common word is no name to the names' index."""
    patterns = [rf"(?<!\w){re.escape(film.title)}(?!\w)" for film in films]
    found = [Span(*match.span()) for pattern in patterns for match in re.finditer(pattern, text)]
    return [span for span in found if not any(span.start < other.end and other.start < span.end for other in known)]


def _noted(rest: str, films: Sequence[Film]) -> bool:
    """Tells whether the rest of a question about one film asks for what its content notes say."""
    notes = films[0].content_notes if len(films) == 1 else None
    return notes is not None and asks_for_note(rest, notes)


def _with_bound(span: Span, text: str) -> Span:
    """Gives where a time stands with the word that bounds it: "before the weekend"."""
    bound = _BOUND.search(text[: span.start])
    return Span(bound.start(), span.end) if bound else span


class Understanding:
    """Reads completed questions about one festival."""

    def __init__(self, knowledge: Knowledge, filters: FilterReader, facts: FactReader) -> None:
        self._knowledge = knowledge
        self._filters = filters
        self._facts = facts
        self._likeness = Likeness(knowledge.embedder)
        self._namesakes = Namesakes(knowledge, filters)

    def of(self, completed: Completed, mentions: Sequence[Mention], language: Language, now: datetime) -> Asked:
        """Gives what a question asks; `mentions` are the names in its text."""
        text = completed.text
        mentions = self._namesakes.told_apart(text, self._with_doubtful_film(text, mentions))
        named = [m for m in mentions if m.kind == "film"]
        titles = [mention.span for mention in named]
        films = self._films(completed, named)
        titles += _written(completed.films, text, titles)
        venues = [mention for mention in mentions if mention.kind == "venue"]
        when = read_when(text, now, self._knowledge.programme, titles, language)
        end = end_asked(text, (*(when.matched if when else ()), *titles))
        noted = notes_asked(text, self._knowledge.programme)
        fact = self._fact(text, titles, films) if named or films or completed.about else None
        if completed.about and not (fact or films or mentions or when or noted):
            fact = self._facts.fact_left_unsaid(text)
        if titles and not fact and _noted(without(text, titles), films):
            fact = Fact.CONTENT_NOTES
        if titles and not (fact or when or venues or noted):
            fact = self._likeness.fact(with_film(text, titles, language), language)
        if fact is Fact.DIRECTOR and noted:
            fact = None  # "is the director coming?" does not ask who it is
        if fact and not films and not named and completed.about:
            films = (completed.about,)
        if noted and not (films or named) and _AGAIN.search(text):
            films = self._noted_alone(noted)
        programme = asks_for_programme(text, titles) or (end is not None and speaks_of_showing(text))
        if fact is Fact.SUBTITLES and programme and noted:
            fact = None  # "when can I see it with Finnish subtitles?"
        told = [
            *([Span(*asking.span())] if programme and (asking := _WHEN.match(text)) else []),
            *(_with_bound(span, text) for span in (when.matched if when else ())),
            *(venue.span for venue in venues),
            *(note.span for note in noted),
            *([end.span] if end else []),
            *([missed] if (missed := missed_asked(text)) and not named else []),
            *titles,
        ]
        filters = self._filters.filters(text, mentions, told)
        stated = bool(when or noted or filters.conditions())
        return Asked(
            text=text,
            language=language,
            mentions=tuple(mentions),
            films=films,
            unreviewed=next((m.candidates[0].name for m in named if not m.documents), None),
            people=tuple(mention for mention in mentions if mention.kind == "person"),
            venues=tuple(dict.fromkeys(named.name for venue in venues for named in venue.candidates)),
            when=when,
            end=end,
            programme=programme,
            fact=fact,
            compared=self._facts.comparison_asked(text, titles, header_words(films)) if len(films) > 1 else None,
            listing=None if named else self._filters.request(text, mentions, told),
            filters=filters,
            others=completed.others,
            among=completed.among,
            notes=tuple(note.texts for note in noted if not note.denied and not (films and _AGAIN.search(text))),
            unnoted=tuple(note.texts for note in noted if note.denied),
            more=self._filters.says_more(text, mentions, told),
            unnamed=not (named or films or mentions or completed.among) and self._is_of_unnamed(text, stated),
            page=completed.page,
        )

    def _with_doubtful_film(self, text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """Takes common words for a title where all else that is said asks for a fact: "white reindeer genre"."""
        if any(mention.kind == "film" for mention in mentions):
            return mentions
        for doubtful in self._knowledge.names.doubtful_films(text):
            if self._facts.fact_asked(text, [doubtful.span]):
                return sorted([*mentions, doubtful], key=lambda mention: mention.span)
        return mentions

    def _noted_alone(self, noted: Sequence[Note]) -> tuple[Film, ...]:
        """Gives the one film whose screening alone has the notes: "the opening film"."""
        shown = self._knowledge.programme.showings
        films = {s.film.document: s.film for s in shown if all(holds(s.notes, note.texts) for note in noted)}
        return tuple(films.values()) if len(films) == 1 else ()

    def _is_of_unnamed(self, text: str, stated: bool) -> bool:
        """Whether a fact of one film is asked for; `stated` are conditions, which speak of several."""
        if _IT.search(text):
            return self._facts.fact_asked(text, ()) is not None
        return not stated and self._facts.fact_left_unsaid(text) is not None

    def _fact(self, text: str, titles: Sequence[Span], films: Sequence[Film]) -> Fact | None:
        """Reads the fact asked for, also where the title stands apart: "Title: how long is it?"."""
        apart = _APART.sub("", without(text, titles))
        return self._facts.fact_asked(text, titles, header_words(films)) or self._facts.fact_asked(apart, ())

    def _films(self, completed: Completed, named: Sequence[Mention]) -> tuple[Film, ...]:
        known = self._knowledge.films
        paths = [path for mention in named for path in mention.documents]
        found = (*completed.films, *(known[path] for path in paths if path in known))
        return tuple({film.document: film for film in found}.values())

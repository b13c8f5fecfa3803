"""From a question to what is asked: names first, then time, facts and filters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.asked import Asked
from bot.assistant.descriptions import description_in
from bot.assistant.facts.namesakes import Namesakes
from bot.assistant.facts.questions import with_film
from bot.assistant.facts.reading import FactAsked
from bot.assistant.following.completed import Completed
from bot.assistant.forms import OPENING
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.said import Said
from bot.assistant.showings.notes import Note, films_noted, only_names
from bot.assistant.showings.venue_words import venues_left
from bot.assistant.showings.words import asks_for_programme, unshown
from bot.assistant.talk.tidying import respelled
from bot.assistant.times.ends import end_asked, speaks_of_showing
from bot.assistant.times.when import read_when
from bot.assistant.wording import Wording
from index.facts import Fact, header_words
from index.filters import Filters
from index.models import Film, Span
from index.names import Mention

_IT = re.compile(r"\b(?:it|this film|that film|the film|this movie|that movie|the movie|sen|se|siinä)\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:which|what|how many|any|all|mitkä|ketkä|montako) (?:films|movies|ones|directors|actors|guests|elokuvat"
    r"|leffat|ohjaajat|vieraat)\b|\b(?:elokuv|leff)\w+ joissa\b|\bmissä (?:elokuvi|leffoi)ssa\b",
    re.IGNORECASE,
)
_OR = re.compile(r" (?:or|vs\.?|versus|vai|tai) ", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:again|another time|once more|other times?|uudestaan|uudelleen|toiste)\b", re.IGNORECASE)
_ITS_DIRECTOR = re.compile(
    rf"{OPENING}(?:(?:is|are|will) (?:the|its) directors?\b|tul\w+ko (?:sen )?ohjaajat?\b)",
    re.IGNORECASE,
)
"""Asks of one film whether whoever directed it comes."""


class Understanding:
    """Reads completed questions about one festival."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._filters = knowledge.filter_reader
        self._facts = knowledge.fact_reader
        self._fact = FactAsked(knowledge)
        self._namesakes = Namesakes(knowledge)

    def of(self, completed: Completed, guide: Guide) -> Asked:
        """Gives what a question asks."""
        text, said = completed.text, self._said(completed, guide)
        fact = self._fact.of(said)
        films, told = self._films_meant(said, fact), said.told
        read = self._filters.read(text, said.mentions, told)
        stated = bool(said.when or said.noted or read.filters.conditions())
        more = read.says_more
        again = bool(films and _AGAIN.search(text))
        return Asked(
            text=text,
            untitled=said.untitled,
            language=said.language,
            mentions=said.mentions,
            films=films,
            unreviewed=next((m.candidates[0].name for m in said.named if not m.documents), None),
            people=tuple(mention for mention in said.mentions if mention.kind == "person"),
            venues=venues_left(said.venues, text, self._knowledge.programme.venue_names),
            when=said.when,
            end=said.end,
            programme=said.programme,
            fact=fact,
            compared=None
            if len(films) < 2 or speaks_of_showing(text)
            else self._facts.comparison_asked(text, said.titles, header_words(films)),
            listing=None if said.named else read.request,
            filters=read.filters,
            others=completed.others,
            among=completed.among,
            notes=tuple(note.texts for note in said.noted if not (note.denied or again)),
            unnoted=tuple(note.texts for note in said.noted if note.denied),
            spare=bool(said.spare),
            more=more or bool(films and read.filters.categories),
            unread=unshown(read.unread),
            told_by=None if films or completed.among or (stated and not more) else self._told_by(said),
            unnamed=not (films or said.mentions or completed.among) and self._is_of_unnamed(text, stated),
            page=completed.page,
        )

    def _said(self, completed: Completed, guide: Guide) -> Said:
        """Reads names, times and notes, and whether showings are asked for."""
        text, language, programme = completed.text, guide.wording.language, self._knowledge.programme
        mentions = self._namesakes.told_apart(text, self._with_doubtful_film(text, self._knowledge.mentions(text)))
        titles = [mention.span for mention in mentions if mention.kind == "film"]
        titles += _written(completed.films, text, titles)
        when = read_when(text, guide.now, programme, titles, language)
        end = end_asked(text, (*(when.matched if when else ()), *titles))
        return Said(
            text=text,
            language=language,
            mentions=tuple(mentions),
            titles=tuple(titles),
            untitled=self._untitled(text, titles, guide.wording),
            films=self._films(completed, mentions),
            about=completed.about,
            when=when,
            end=end,
            noted=tuple(
                note
                for note in self._knowledge.notes.asked(text)
                if not (only_names(note, text, mentions) or self._is_condition(note))
            ),
            programme=asks_for_programme(text, titles)
            or ((end is not None or len(titles) > 1) and speaks_of_showing(text)),
        )

    def _told_by(self, said: Said) -> str | None:
        """Gives the review that alone speaks of somebody or something named, where nothing else says where to look."""
        if (
            said.mentions
            or said.when
            or said.venues
            or said.programme
            or description_in(said.text)  # which film is described is told by whole reviews
        ):
            return None
        path = self._knowledge.names.written_in(said.text, said.language)
        return path if path in self._knowledge.films else None

    def _untitled(self, text: str, titles: Sequence[Span], wording: Wording) -> str:
        """Gives a question without titles as the search compares it, so that both take one inference."""
        untitled = with_film(text, titles, wording.text("put-the-film"))
        return respelled(untitled, (), self._knowledge.speller) if wording.language == "en" else untitled

    def _is_condition(self, note: Note) -> bool:
        """Whether a note says no more than headers do: "silent" asks for silent films, noted or not."""
        said = note.texts[0]
        read = self._filters.read(said)
        categories = read.filters.categories
        stated = categories and not read.says_more
        return bool(stated and self._knowledge.catalogue.select(Filters(categories=categories)))

    def _with_doubtful_film(self, text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
        """Takes common words for a title beside "TITLE or", or where all else asks for a fact: "reindeer genre"."""
        titles = [mention.span for mention in mentions if mention.kind == "film"]
        for doubtful in self._knowledge.names.doubtful_films(text):
            beside = any(
                _OR.fullmatch(text[min(one.end, doubtful.span.end) : max(one.start, doubtful.span.start)])
                for one in titles
            )
            if doubtful.exact and (beside or (not titles and self._facts.fact_asked(text, [doubtful.span]))):
                return sorted([*mentions, doubtful], key=lambda mention: mention.span)
        return mentions

    def _films(self, completed: Completed, mentions: Sequence[Mention]) -> tuple[Film, ...]:
        paths = (path for mention in mentions if mention.kind == "film" for path in mention.documents)
        found = (*completed.films, *self._knowledge.films_among(paths))
        return tuple({film.document: film for film in found}.values())

    def _films_meant(self, said: Said, fact: Fact | None) -> tuple[Film, ...]:
        """Gives the films named, else the one spoken of or the one that is noted, where the question leaves it out."""
        if said.films or said.named:
            return said.films
        if said.noted and _AGAIN.search(said.text):
            return self._noted_alone(said.noted)
        of_it = fact or (said.noted and not said.when and _ITS_DIRECTOR.match(said.text))
        return (said.about,) if of_it and said.about else ()

    def _noted_alone(self, noted: Sequence[Note]) -> tuple[Film, ...]:
        """Gives the one film whose screening alone has the notes: "the opening film"."""
        films = films_noted(noted, self._knowledge.programme)
        return films if len(films) == 1 else ()

    def _is_of_unnamed(self, text: str, stated: bool) -> bool:
        """Whether a fact of one film is asked for; `stated` are conditions, which speak of several."""
        if _SEVERAL.search(text):
            return False
        if _IT.search(text):
            return self._facts.fact_asked(text, ()) is not None
        return not stated and self._facts.fact_left_unsaid(text) is not None


def _written(films: Sequence[Film], text: str, known: Sequence[Span]) -> list[Span]:
    """Gives where titles put in for a pronoun stand, if not known: a common word is no name to the names' index."""
    patterns = [rf"(?<!\w){re.escape(film.title)}(?!\w)" for film in films]
    found = [Span(*match.span()) for pattern in patterns for match in re.finditer(pattern, text)]
    return [span for span in found if not any(span.start < other.end and other.start < span.end for other in known)]

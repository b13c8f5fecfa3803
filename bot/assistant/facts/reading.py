"""Which fact of a header a question asks for: by its words, a condition that it states, or examples like it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.facts.by_example import Likeness
from bot.assistant.facts.content_notes import asks_for_note
from bot.assistant.forms import OPENING, asks_whether
from bot.assistant.knowledge import Knowledge
from bot.assistant.said import Said
from bot.assistant.stretches import without
from index.facts import Fact, fact_of, header_words
from index.models import Film

_APART = re.compile(r"^[\W_]*(?:(?:and|so|then|ok|entä|ja|sitten)\b[\W_]*)*|[\W_]+$", re.IGNORECASE)
_OF_CONDITION = {
    "countries": Fact.COUNTRIES,
    "languages": Fact.LANGUAGES,
    "subtitles": Fact.SUBTITLES,
    "directors": Fact.DIRECTOR,
    "critics": Fact.CRITIC,
    "categories": Fact.CATEGORIES,
    "year": Fact.YEAR,
    "minutes": Fact.MINUTES,
    "age": Fact.AGE_LIMIT,
}
"""The header's fact that a condition of a list is about, by its name in `Filters`."""
_ACTS = re.compile(r"\b(?:in|act|play|star|appear|feature|näyttele\w*|esiinny\w*|mukana)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?P<asked>\W*(?:\w+[ ,]+)?(?:wh\w+|how|is|was|does|did)\b.{4,}?)"
    r"(?:\s*[,.;:–-]+\s+(?:and |but |so )?|\s+(?:coz|cuz|cos|because|since) )"  # noqa: RUF001
    r"(?:i|i'[md]|i've|my|we|we'\w+|our|needs?|asking|heard|because|just|want|got|have to|gotta|gonna)\b[^?]*",
    re.IGNORECASE,
)
"""A question, and what is told of oneself behind it."""
_PEOPLE = (Fact.DIRECTOR, Fact.CAST, Fact.CRITIC)
_GUESTS = re.compile(r"\b(?:which|what|any) (?:directors|guests|film-?makers)\b|\bketkä ohjaajat\b", re.IGNORECASE)
_WHICH_FILMS = re.compile(rf"{OPENING}(?:which|what|how many|mitkä|montako) (?:films|movies|elok|leff)", re.IGNORECASE)
_FILMS = re.compile(r"\b(?:films|movies|documentaries|comedies|elokuvat|elokuvia|leffat|leffoja)\b", re.IGNORECASE)


class FactAsked:
    """Reads facts by patterns, content notes, stated conditions, and the likeness to examples, in this order."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._facts = knowledge.fact_reader
        self._filters = knowledge.filter_reader
        self._likeness = Likeness(knowledge.embedder)

    def of(self, said: Said) -> Fact | None:
        """Gives the fact asked for, of the films named or of the one spoken of; None when something else is asked."""
        if self._asks_for_films(said) or self._facts.asks_how_or_why(said.text, said.titles):
            return None
        fact = self._worded(said)
        if said.about and not (fact or said.films or said.mentions or said.when or said.noted):
            fact = self._facts.fact_left_unsaid(said.text)
        if said.titles and not fact and _noted(without(said.text, said.titles), said.films):
            fact = Fact.CONTENT_NOTES
        if said.titles and not fact:
            fact = self._of_condition(said)
        if said.titles and not (fact or said.when or said.venues or said.noted):
            fact = self._likeness.fact(said.untitled, said.language)
        fact = fact or self._asked_first(said)
        return None if _is_of_showing(fact, said) else fact

    def _asks_for_films(self, said: Said) -> bool:
        """Whether films or guests are asked for, and not a fact of the one spoken of: "horror films"."""
        if said.named or said.films or not said.about:
            return False
        if _GUESTS.search(said.text) or _WHICH_FILMS.match(said.text):
            return True
        if not _FILMS.search(said.text):
            return False
        return self._filters.read(said.text, said.mentions, said.told).request is not None

    def _asked_first(self, said: Said) -> Fact | None:
        """Reads the fact without what the question tells of oneself behind it: "how long is it, my bus goes at 11"."""
        first, compared = (_ASIDE.fullmatch(text) if said.titles else None for text in (said.text, said.untitled))
        if not (first and compared) or max(end for _, end in said.titles) > first.end("asked"):
            return None
        return self.of(replace(said, text=first["asked"], untitled=compared["asked"], when=None))

    def _worded(self, said: Said) -> Fact | None:
        """Reads the fact by its words, also where the title stands apart: "Title: how long is it?"."""
        if not (said.named or said.films or said.about):
            return None
        apart = _APART.sub("", without(said.text, said.titles))
        known = header_words(said.films)
        return self._facts.fact_asked(said.text, said.titles, known) or self._facts.fact_asked(apart, ())

    def _of_condition(self, said: Said) -> Fact | None:
        """Reads "is it from 1999?", "does it have Ulla Brandauer in it?": a condition, and no more, is asked about."""
        if said.programme or said.when or said.venues or said.noted or not asks_whether(said.text):
            return None
        read = self._filters.read(said.text, said.mentions, said.told)
        if read.says_more:
            return None
        filters, names = read.filters, [condition.name for condition in read.filters.conditions()]
        if names in (["people"], ["cast"]):
            people = (*filters.people, *filters.cast)
            part = Fact.CAST if _ACTS.search(said.text) else None
            return next((fact for fact in _PEOPLE for film in said.films if _has(film, fact, people)), part)
        return _OF_CONDITION.get(names[0]) if len(names) == 1 else None


def _has(film: Film, fact: Fact, people: Sequence[str]) -> bool:
    return bool(set(fact_of(film, fact)).intersection(people))


def _is_of_showing(fact: Fact | None, said: Said) -> bool:
    """Whether showings are asked for in a fact's words: "is the director coming?", "when is it on with subtitles?"."""
    if not said.noted:
        return False
    return fact is Fact.DIRECTOR or (fact is Fact.SUBTITLES and said.programme)


def _noted(rest: str, films: Sequence[Film]) -> bool:
    """Tells whether the rest of a question about one film asks for what its content notes say."""
    notes = films[0].content_notes if len(films) == 1 else None
    return notes is not None and asks_for_note(rest, notes)

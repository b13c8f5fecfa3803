"""Commands that show films and screenings: /film, /now and /venues; /today and /films stand for questions."""

from __future__ import annotations

from bot.assistant.answers import Answer, Language, Run, Style
from bot.assistant.facts.answer import film_card
from bot.assistant.following.choosing import which
from bot.assistant.guide import Guide
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.going_on import now_answer, venues_answer
from bot.assistant.showings.venues import named_venues
from bot.assistant.talk.helping import decline, said
from bot.assistant.times.phrases import find_phrases
from index.models import Venue
from index.naming.unknown import said_back

_QUESTIONS: dict[str, dict[Language, tuple[str, str]]] = {
    "today": {"en": ("what is on today", "today {}"), "fi": ("mitä tänään menee", "tänään {}")},
    "now": {"en": ("", "what is on now {}"), "fi": ("", "mitä nyt menee {}")},
    "films": {"en": ("all films", "{} films"), "fi": ("kaikki elokuvat", "{} elokuvat")},
    "more": {"en": ("more", "more"), "fi": ("lisää", "lisää")},
}
"""The questions that commands stand for, alone and with words after them."""
_ON: dict[Language, str] = {"en": "what is on", "fi": "mitä menee"}
_DAYS = frozenset(
    {"relative", "weekday", "date", "bare_date", "ordinal", "weekend", "last_day", "first_day", "nth_day"}
)
"""Another day named after /today takes its place."""


def question_of(name: str, rest: str, language: Language, knowledge: Knowledge) -> str | None:
    """Gives the question that a command stands for: "/films finnish under 90", "/today in the big tent", "/more".

    None for a command that is no question.
    """
    if name == "film" and rest and not knowledge.names.title(rest):
        people = any(mention.kind == "person" for mention in knowledge.names.mentions(rest))
        return rest if people else None
    if name == "today" and any(phrase.kind.partition(":")[0] in _DAYS for phrase in find_phrases(rest, language, ())):
        return f"{_ON[language]} {rest}"
    asked = _QUESTIONS.get(name)
    if asked is None or (name == "now" and not rest):
        return None
    bare, filled = asked[language]
    return filled.format(rest) if rest else bare


def shown_by(name: str, rest: str, guide: Guide) -> Answer | None:
    """Answers a command that shows films or screenings; None for all others."""
    if name == "film":
        return _film(rest, guide)
    if name == "now":
        return now_answer(guide)
    if name == "venues":
        return _venues(rest, guide)
    return None


def _venues(words: str, guide: Guide) -> Answer:
    """Shows the venue named, or all of them."""
    every = guide.programme.venue_names
    venues = [guide.programme.venues.get(name, Venue(name=name)) for name in every]
    named = [venue.name for venue in named_venues(words, venues)] or every
    return venues_answer(named, guide) if named else said("no-venues", guide.wording)


def _film(title: str, guide: Guide) -> Answer:
    wording, knowledge = guide.wording, guide.knowledge
    films = knowledge.films
    named = knowledge.names.title(title)
    if named and len(named.documents) > 1:
        return which(named, title, guide)
    if named:
        return film_card(films[named.documents[0]], guide)
    if not title:
        example = min((film.title for film in films.values()), default="…")
        return said("film-which", wording, title=example)
    reason = wording.runs("not-known", name=Run(text=said_back(title), style=Style.TITLE))
    return decline(guide, reason, knowledge.names.nearest(title))

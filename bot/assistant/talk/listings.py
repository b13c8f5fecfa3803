"""Commands that show films and screenings: /film, /now and /venues; /today and /films stand for questions."""

from __future__ import annotations

from bot.assistant.answers import Answer
from bot.assistant.facts.answer import film_card
from bot.assistant.guide import Guide
from bot.assistant.offering import which
from bot.assistant.showings.going_on import now_answer, now_at_venues
from bot.assistant.showings.venues import named_venues
from bot.assistant.talk.helping import said
from bot.assistant.times.phrases import find_phrases
from bot.assistant.unanswered import not_known
from index.models import Venue

_DAYS = frozenset(
    {"relative", "weekday", "date", "bare_date", "ordinal", "weekend", "last_day", "first_day", "nth_day"}
)
"""Another day named after /today takes its place."""


def question_of(name: str, rest: str, guide: Guide) -> str | None:
    """Gives the question that a command stands for: "/films finnish under 90", "/today in the big tent", "/more".

    None for a command that is no question.
    """
    names, wording = guide.knowledge.names, guide.wording
    if name == "film" and rest and not names.title(rest):
        return rest if any(mention.kind == "person" for mention in names.mentions(rest)) else None
    if name == "more":
        return wording.text("put-more")
    if name == "today":
        phrases = find_phrases(rest, wording.language, ())
        dated = any(phrase.kind.partition(":")[0] in _DAYS for phrase in phrases)
        return wording.text("put-on" if dated else "put-today", rest=rest) if rest else wording.text("put-today-alone")
    if name == "films":
        return wording.text("put-films-of", rest=rest) if rest else wording.text("put-all-films")
    return wording.text("put-now", rest=rest) if name == "now" and rest else None


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
    return now_at_venues(named, guide) if named else said("no-venues", guide.wording)


def _film(title: str, guide: Guide) -> Answer:
    knowledge = guide.knowledge
    named = knowledge.names.title(title)
    if named and len(named.documents) > 1:
        return which(named, title, guide)
    if named:
        return film_card(knowledge.films[named.documents[0]], guide)
    if not title:
        return said("film-which", guide.wording, title=knowledge.example)
    return not_known(title, guide)

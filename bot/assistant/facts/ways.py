"""What headers say, as a question asks for it: a fact, which of several films is longest, all about one film."""

from __future__ import annotations

from datetime import datetime

from bot.assistant.answers import Answer, Run, Style
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import comparison, fact_answer, film_card
from bot.assistant.following.halves import both
from bot.assistant.formats import listed
from bot.assistant.knowledge import Knowledge
from bot.assistant.showings.notes_said import tell_subtitles
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.seats import asks_for_seats
from bot.assistant.showings.wanted import Wanted
from bot.assistant.showings.ways import films_shown
from bot.assistant.talk.helping import decline
from bot.assistant.wording import Wording
from index.facts import Fact
from index.filters import Filters


def compared(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Says which of the films named is the longest, shortest, oldest or newest; None where that is not asked."""
    return comparison(asked.films, *asked.compared, wording) if asked.compared else None


def stated(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """States the fact asked for; declines to say whether seats are left, where the programme notes no such thing."""
    if not asked.films:
        return None
    if asked.notes or not asks_for_seats(asked.text, asked.mentions):
        return _fact(asked, asked.fact, knowledge, wording, now) if asked.fact else None
    titles = [film.title for film in asked.films]
    reason = wording.runs("not-told", film=Run(text=listed(titles, wording), style=Style.TITLE))
    return decline(knowledge, wording, reason, films=titles, score=1)


def allowed_and_shown(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Says for whom a film is and when it is shown: "can my 13-year-old see X tomorrow?"."""
    if asked.fact or asked.filters.age is None or len(asked.films) != 1:
        return None
    shown = films_shown(asked, knowledge, wording, now)
    return both([fact_answer(asked.films, Fact.AGE_LIMIT, knowledge, wording, now), shown]) if shown else None


def film_alone(asked: Asked, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer | None:
    """Tells all about a film of which nothing is asked but its name."""
    others = any(asked.films[0].document not in mention.documents for mention in asked.people) if asked.films else True
    return None if others or asked.more else film_card(asked.films[0], knowledge, wording, now)


def _fact(asked: Asked, fact: Fact, knowledge: Knowledge, wording: Wording, now: datetime) -> Answer:
    """States a fact; of subtitles the showings first, where they are noted there."""
    told = fact_answer(asked.films, fact, knowledge, wording, now)
    programme = knowledge.programme
    shown = [showing for film in asked.films for showing in programme.of_film(film.document)]
    if fact is not Fact.SUBTITLES or not any(tell_subtitles(showing.notes) for showing in shown):
        return told
    wanted = Wanted(None, (), Filters(), ahead=not programme.is_over(now))
    return both([film_showings(asked.films, wanted, knowledge, wording, now), told]).model_copy(update={"kind": "fact"})

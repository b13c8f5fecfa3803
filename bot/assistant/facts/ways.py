"""What headers say, as a question asks for it: a fact, which of several films is longest, all about one film."""

from __future__ import annotations

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.facts.answer import comparison, fact_answer, film_card
from bot.assistant.formats import listed
from bot.assistant.guide import Guide
from bot.assistant.lists.answer import list_answer
from bot.assistant.lists.requests import ListRequest
from bot.assistant.showings.notes_said import tell_subtitles
from bot.assistant.showings.of_film import film_showings
from bot.assistant.showings.seats import asks_for_seats
from bot.assistant.showings.wanted import Wanted
from bot.assistant.showings.ways import films_shown
from bot.assistant.unanswered import decline
from index.facts import Fact
from index.filters import Filters


def compared(asked: Asked, guide: Guide) -> Answer | None:
    """Says which of the films named is the longest, shortest, oldest or newest; None where that is not asked."""
    return comparison(asked.films, *asked.compared, guide.wording) if asked.compared else None


def stated(asked: Asked, guide: Guide) -> Answer | None:
    """States the fact asked for; declines to say whether seats are left, where the programme notes no such thing."""
    if not asked.films:
        return None
    if asked.notes or not asks_for_seats(asked.text, asked.mentions):
        return _fact(asked, asked.fact, guide) if asked.fact else None
    titles = [film.title for film in asked.films]
    reason = guide.wording.runs("not-told", film=Run.title(listed(titles, guide.wording)))
    return decline(guide, reason, films=titles)


def allowed_and_shown(asked: Asked, guide: Guide) -> Answer | None:
    """Says for whom a film is and when it is shown: "can my 13-year-old see X tomorrow?"."""
    if asked.fact or asked.filters.age is None or len(asked.films) != 1:
        return None
    shown = films_shown(asked, guide)
    return fact_answer(asked.films, Fact.AGE_LIMIT, guide).followed_by(shown) if shown else None


def film_alone(asked: Asked, guide: Guide) -> Answer | None:
    """Tells all about a film of which nothing is asked but its name; of several what tells them apart."""
    others = any(asked.films[0].document not in mention.documents for mention in asked.people) if asked.films else True
    if others or asked.more:
        return None
    if len(asked.films) > 1:
        return list_answer(ListRequest(Filters(films=frozenset(film.document for film in asked.films))), guide)
    return film_card(asked.films[0], guide)


def _fact(asked: Asked, fact: Fact, guide: Guide) -> Answer:
    """States a fact; of subtitles the showings first, where they are noted there."""
    told = fact_answer(asked.films, fact, guide)
    programme = guide.programme
    shown = [showing for film in asked.films for showing in programme.of_film(film.document)]
    if fact is not Fact.SUBTITLES or not any(tell_subtitles(showing.notes) for showing in shown):
        return told
    wanted = Wanted(ahead=not programme.is_over(guide.now))
    return film_showings(asked.films, wanted, guide).followed_by(told).model_copy(update={"kind": "fact"})

"""Whether a film can still be got into: "any tickets left?" asks whether its screenings are sold out."""

from __future__ import annotations

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.showings.notes import notes_asked
from bot.assistant.showings.seats import asks_for_seats
from index.models import Film


def by_seats(spoken: SpokenOf) -> Completed | None:
    """Asks whether the film spoken of is sold out; None where the programme never says so of any."""
    film = _film(spoken)
    if film is None or not asks_for_seats(spoken.question, spoken.mentions):
        return None
    asked = spoken.wording.text("put-sold-out", film=spoken.called(film))
    if not notes_asked(asked, spoken.knowledge.programme):
        return None
    return Completed(joined(asked, *(phrase.text for phrase in spoken.times)), (film,))


def _film(spoken: SpokenOf) -> Film | None:
    named = [mention.documents[0] for mention in spoken.mentions if mention.kind == "film" and mention.documents]
    return spoken.knowledge.films.get(named[0]) if named else spoken.about

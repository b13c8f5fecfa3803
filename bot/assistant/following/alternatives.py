"""Another kind of films than those last listed: "and Japanese ones?", "entä komedioita"."""

from __future__ import annotations

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined

_FILMS = {"en": "films", "fi": "elokuvat"}


def another_kind(spoken: SpokenOf) -> Completed | None:
    """Asks for films that meet other conditions, at the times and venues of the list before.

    Only where that list stated a condition of the same sort, which the new one takes the place of.
    """
    listing, opening = spoken.conversation.listing, AND.match(spoken.question)
    if not listing or not opening or spoken.conversation.kind not in ("list", "programme") or spoken.names_film:
        return None
    rest, filters = spoken.question[opening.end() :], spoken.knowledge.filter_reader
    mentions = spoken.knowledge.mentions(rest)
    if spoken.times or filters.says_more(rest, mentions, ()):
        return None
    new = {condition.name for condition in filters.filters(rest, mentions).conditions()}
    named = spoken.knowledge.mentions(listing.question)
    old = {condition.name for condition in filters.filters(listing.question, named).conditions()}
    if not new or not new <= old:
        return None
    times = [phrase.text for phrase in spoken.times_in(listing.question)]
    venues = [listing.question[slice(*mention.span)] for mention in named if mention.kind == "venue"]
    films = [] if filters.request(rest, mentions) else [_FILMS[spoken.language]]
    return Completed(joined(rest, *films, *times, *venues))

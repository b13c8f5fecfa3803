"""Completes a question by what the chat has been about: "and when is it on?", "her other films", "the second one"."""

from __future__ import annotations

import re

from bot.assistant.following.again import asked_again
from bot.assistant.following.alternatives import another_kind
from bot.assistant.following.comparatives import by_measure, compared
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.described import by_description
from bot.assistant.following.likeness import by_likeness
from bot.assistant.following.narrowing import narrowed
from bot.assistant.following.neighbours import by_neighbour
from bot.assistant.following.ordinals import by_number, by_ordinal
from bot.assistant.following.pairs import by_pair
from bot.assistant.following.people import by_person, same_person
from bot.assistant.following.places import by_place
from bot.assistant.following.pools import among, counted, ordered
from bot.assistant.following.pronouns import by_pronoun
from bot.assistant.following.screenings import by_screening
from bot.assistant.following.seats import by_seats
from bot.assistant.following.sequence import by_sequence
from bot.assistant.following.topics import by_topic

_MORE = re.compile(
    r"\W*(?:(?:and |ok(?:ay)? )?(?:(?:tell|show|give) me )?(?:some )?more"
    r"(?: (?:about|of|on) (?:it|that|this))?(?: please)?|"
    r"next(?: one)?|another(?: one)?|what else|go on|continue|anything else|lisää|kerro lisää|jatka|seuraava|"
    r"entä muuta|muuta|toinen|vielä)\W*",
    re.IGNORECASE,
)


def complete(spoken: SpokenOf) -> Completed:
    """Completes a question from the conversation; gives it back unchanged when nothing is left unsaid."""
    if spoken.conversation.question and _MORE.fullmatch(spoken.question):
        return _more(spoken)
    found = (
        by_seats(spoken)
        or by_neighbour(spoken)
        or by_sequence(spoken)
        or by_place(spoken)
        or by_screening(spoken)
        or by_pair(spoken)
        or by_measure(spoken)
        or compared(spoken)
        or another_kind(spoken)
        or narrowed(spoken)
        or counted(spoken)
        or by_number(spoken)
        or by_description(spoken)
        or asked_again(spoken)
    )
    if found or spoken.names_film:
        return found or same_person(spoken) or Completed(spoken.question)
    return (
        by_topic(spoken)
        or ordered(spoken)
        or by_ordinal(spoken)
        or by_person(spoken)
        or among(spoken)
        or by_likeness(spoken)
        or by_pronoun(spoken)
        or Completed(spoken.question, about=spoken.about)
    )


def whole(spoken: SpokenOf, page: int) -> Completed:
    """Gives a question that leaves nothing unsaid, being a command's; a long list is given by pages."""
    return Completed(spoken.question, page=page)


def _more(spoken: SpokenOf) -> Completed:
    """Pages on: further passages of a question, a film's card after a fact, then what its review says."""
    conversation, film = spoken.conversation, spoken.about
    if conversation.page is not None:
        return Completed(conversation.question or "", page=conversation.page)
    if conversation.kind in ("fact", "programme") and film and not conversation.shown:
        return Completed(f"/film {spoken.called(film)}", (film,))
    if conversation.kind == "fact" and film:
        return Completed(spoken.called(film), (film,), more=True)
    if conversation.kind in ("list", "programme"):
        return Completed(conversation.question or "", unclear="that-was-all")
    if conversation.kind in ("passage", "faq"):
        return Completed(conversation.question or "", spoken.films[:1], more=True)
    return Completed(conversation.question or "", unclear="no-more")

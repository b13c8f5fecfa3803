"""Completes a question by what the chat has been about: "and when is it on?", "her other films", "the second one"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.assistant.answers import QUOTING, STATING
from bot.assistant.following.again import asked_again, corrected, other_end, uncorrected
from bot.assistant.following.alternatives import NOT_BUT, alike, another_kind
from bot.assistant.following.by_story import by_likeness, by_pointing, by_untitled
from bot.assistant.following.comparatives import compared
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.following.designation import by_designation
from bot.assistant.following.making import by_making
from bot.assistant.following.narrowing import narrowed
from bot.assistant.following.neighbours import by_neighbour
from bot.assistant.following.pairs import by_pair
from bot.assistant.following.people import by_maker, by_person, other_films, points
from bot.assistant.following.picking import OTHER, by_pick
from bot.assistant.following.places import by_place
from bot.assistant.following.pools import among, counted, ordered
from bot.assistant.following.pronouns import by_aspect, by_identity, by_part, by_pronoun, by_viewer
from bot.assistant.following.screenings import by_screening, by_seats
from bot.assistant.following.sequence import by_sequence, walks_on
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
    completed = (by(spoken) for by in COMPLETIONS)
    found = next(filter(None, completed), Completed(uncorrected(spoken.question), about=spoken.about))
    return by_seats(spoken.asking(found.text)) or found  # "the second one, is it full?"


def _commanded(spoken: SpokenOf) -> Completed | None:
    """Leaves a command's question as it is."""
    return None if spoken.page is None else Completed(spoken.question, page=spoken.page)


def _more(spoken: SpokenOf) -> Completed | None:
    """Pages on: further passages of a question, a film's card after a fact, then what its review says."""
    conversation, film = spoken.conversation, spoken.about
    if not conversation.question or not _MORE.fullmatch(spoken.question) or walks_on(spoken):
        return None
    if conversation.page is not None:
        return Completed(conversation.question, page=conversation.page)
    if conversation.kind in STATING and film and not conversation.shown:
        return Completed(spoken.card_of(film), (film,))
    if conversation.kind == "fact" and film:
        return Completed(spoken.called(film), (film,), more=True)
    if conversation.listed:
        return Completed(conversation.question, unclear="that-was-all")
    if conversation.kind in QUOTING:
        return Completed(conversation.question, spoken.films[:1], more=True)
    return Completed(conversation.question, unclear="no-more")


def _named(spoken: SpokenOf) -> Completed | None:
    """Leaves a question as it is that names a film; "TITLE, where is it" asks where TITLE is."""
    named = spoken.named("film")
    films = spoken.named_films
    apart = spoken.asked_apart(films[0], named[0].span) if len(named) == len(films) == 1 else None
    return Completed(apart or spoken.question) if named else None


def _named_before(spoken: SpokenOf) -> Completed | None:
    """Asks a last sentence of the one film that those before it name: "I loved TITLE. What else did she make?"."""
    told, _, last = spoken.question.rpartition(". ")
    if not told or len(spoken.named_films) != 1:
        return None
    about = spoken.conversation.model_copy(update={"films": (spoken.named_films[0].document,), "topic": None})
    asked = replace(spoken, question=last, conversation=about)
    return complete(asked) if not asked.mentions and points(last) else None


def _another(spoken: SpokenOf) -> Completed | None:
    """Names the film of those last shown that is meant instead of one: "not the Danish one, the other one"."""
    match, pool = NOT_BUT.fullmatch(spoken.question), spoken.view.several
    denied = spoken.asking(match["old"]) if match and len(pool) > 1 else None
    films = denied and (denied.named_films or complete(denied).films)
    if match is None or not films or not set(films) < set(pool):
        return None
    rest = [film for film in pool if film not in films]
    if match["new"] and not OTHER.match(match["new"]):
        found = complete(spoken.asking(match["new"]))
        return replace(found, among=tuple(rest) if found.among else ()) if found.films or found.among else None
    if len(rest) == 1:
        return Completed(spoken.card_of(rest[0]), (rest[0],))
    return spoken.which_of(rest, spoken.card_of)


COMPLETIONS: tuple[Callable[[SpokenOf], Completed | None], ...] = (
    _commanded,  # "/films": all that it asks is said
    _more,  # nothing but "more": no way below is to find a meaning in it
    by_seats,  # "any tickets left?": below, "it" alone would be completed, and the FAQ asked about tickets
    by_designation,  # "how long is the closing film?": a name for one film
    corrected,  # "not X, Y": the question before, with Y for X
    _another,  # "not the Danish one, the other one": below, the one is meant
    by_maker,  # "others by the director of X": X is named, and left out
    by_making,  # "the making of X": X is named, and another film is meant
    by_neighbour,  # "what is on after X?": X is named, but not asked about
    by_sequence,  # "and after that?": "that" is a showing, and below a film
    by_place,  # "what is on there?"
    by_screening,  # "and when?": below, a time alone changes the question before
    by_identity,  # "is that the one with the dog?": below, one of a list is named by it
    by_pair,  # "same director?", "can I see both?"
    other_end,  # "and the last?" after the first of a day: below, one of a list
    by_pick,  # "the second one", "which is longer?", "the Korean one"
    by_part,  # "and the music?": below, music is a kind of film
    by_aspect,  # "any prizes?": below, a condition, or the FAQ's own prizes
    compared,  # "something shorter"
    alike,  # "something similar"
    another_kind,  # "and comedies?" replaces a condition
    narrowed,  # "only comedies" adds one
    counted,  # "how many?"
    asked_again,  # "and tomorrow?", "and X?": the question before with another time or name
    _named_before,  # "TITLE sounds good. When is it on?"
    _named,  # from here on no film is named
    by_topic,  # "how much is it?" goes on about the FAQ, where the FAQ was quoted last
    ordered,  # "the longest?"
    by_viewer,  # "can I bring my 12-year-old?", "she is 12": below, "she" is somebody spoken of
    by_person,  # "her other films": before "it", which may stand beside "her"
    other_films,  # "which other films by X": X made the film spoken of
    among,  # "which of those is the oldest?"
    by_likeness,  # "the vampire one": by what reviews say, so after all that is stated
    by_pointing,  # "the vampire film" in Finnish, which says "it vampire film"
    by_pronoun,  # "it"
    by_untitled,  # "the vampire film": of the whole corpus, so after all that was spoken of
)
"""What a question may leave unsaid, in the order in which it is looked for; the first that finds it completes it."""

"""Every way to answer a question, in the order in which they are tried; the first that has an answer gives it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.facts.content_notes import warned_of
from bot.assistant.facts.ways import allowed_and_shown, compared, film_alone, stated
from bot.assistant.guide import Guide
from bot.assistant.lists.ways import alike, by_women, films_listed, likely_listed, person_alone, reviewed_by
from bot.assistant.partly import HARDLY, in_part, left_out
from bot.assistant.quoting.declining import not_reviewed
from bot.assistant.quoting.found import Found
from bot.assistant.quoting.locations import shot_at
from bot.assistant.quoting.makers import made_by
from bot.assistant.quoting.most_telling import most_telling
from bot.assistant.quoting.oneself import matter_of_oneself
from bot.assistant.quoting.playing import played_by
from bot.assistant.quoting.pointed import pointed_at
from bot.assistant.quoting.search import find
from bot.assistant.quoting.somebody import somebody
from bot.assistant.quoting.subjects import films_about
from bot.assistant.quoting.telling import told
from bot.assistant.quoting.unlisted import unlisted
from bot.assistant.search import SURE
from bot.assistant.showings.booking import booked
from bot.assistant.showings.favourites import favourites, taste_aside
from bot.assistant.showings.festival import festival_days
from bot.assistant.showings.guests import attended
from bot.assistant.showings.reaching import reached
from bot.assistant.showings.ways import films_shown, most_likely, on_programme, venue_asked
from bot.assistant.unclear import of_which_film, which_namesake

Way: TypeAlias = Callable[[Asked, Guide], Found | Answer | None]
"""Answers what a question asks; None leaves it to the ways after it."""


def answer_to(asked: Asked, shown: Sequence[str], guide: Guide) -> Found:
    """Gives the answer to a question; `shown` are quotations given before, of which further ones are asked for."""
    if shown:
        return find(asked, shown, guide)
    answers = ((way, way(asked, guide)) for way in WAYS)
    way, answer = next((way, answer) for way, answer in answers if answer)
    found = Found(answer) if isinstance(answer, Answer) else answer
    if way in (films_shown, on_programme, favourites):
        found = left_out(found, taste_aside(asked) if way is favourites else asked, guide) or found
    return replace(found, way=f"{way.__module__.replace('.', '/')}.py: {way.__name__}")


def of_oneself(asked: Asked, guide: Guide) -> Found | None:
    """Answers from the FAQ what a guest tells of themselves, or asks leave for, on whatever day it is."""
    matter = matter_of_oneself(asked)
    found = find(matter, (), guide) if matter else None
    return found if found and found.answer.kind == "faq" else None


def searched(asked: Asked, guide: Guide) -> Found:
    """Answers by search; what that hardly does, from programme and headers if the question states enough of them."""
    found = find(asked, (), guide)
    kind, score = found.answer.kind, found.answer.score
    entry = score if kind == "faq" else 0.0
    pointed = pointed_at(asked, guide, entry) if kind == "decline" or 0 < entry < SURE else None
    if pointed:
        return pointed
    hardly = score < HARDLY and (kind == "faq" or bool(asked.when and asked.filters.conditions()))
    likely = (most_likely(asked, guide) or likely_listed(asked, guide)) if hardly or kind == "decline" else None
    return Found(in_part(likely, asked, guide), hits=found.hits) if likely else found


WAYS: tuple[Way, ...] = (
    told,  # what one film is about or worth, and no more: a search would find its details
    played_by,  # who plays a part: below, "who plays" asks for the cast
    made_by,  # who shot, wrote or plays: no header says it, and "who" would else be the director
    shot_at,  # where a film was shot: nothing is so like that question as sentences with "film" in them
    compared,  # "which is longer, X or Y": both are named, so no film has to be told from its namesakes
    venue_asked,  # where a venue is: below, its name is a condition on showings
    warned_of,  # "films with strobe lights": below, that is a film's story
    alike,  # "films like X": X is named, but nothing is asked of it
    which_namesake,  # from here on films and people are certain
    not_reviewed,  # from here on a film's name is one that is known
    festival_days,  # "is it over?": below, that is a film's showing
    attended,  # "is NAME coming?", "is the director coming?": below, that is a header's fact or a list
    booked,  # "book me a ticket for X": below, seats are asked after, or the FAQ
    unlisted,  # a review tells what its header leaves out, before the header is said to
    allowed_and_shown,  # "can my 13-year-old see X tomorrow": below, the age is left out
    stated,  # a header's fact: below, "how long is X on Friday" asks for showings
    reviewed_by,  # a critic's films: below, a name alone is that of who made them
    of_which_film,  # from here on "it" is a film that is known
    of_oneself,  # what happened to a guest yesterday: below, the time is a condition on showings
    reached,  # two films one after the other: below, their showings alone
    films_shown,  # of films named, what is said of time and place chooses showings
    most_telling,  # "which of these is the funniest": below, films of a kind
    by_women,  # below, a review of a film about women
    films_listed,  # conditions without time and place: films, not showings
    on_programme,  # what is on at a time, at a venue, with music
    film_alone,  # nothing but a film's name
    person_alone,  # nothing but a person's
    somebody,  # who a person is: below, too few words to be sure of any passage
    favourites,  # what is good, of no film named: below, the critics' words for something else
    films_about,  # "a film about chefs": whole films, before single passages
    searched,  # always answers, if only by declining
)

"""Who somebody is: whatever reviews say of a person whom a question only names, or else the films of this person."""

from __future__ import annotations

import re

from bot.assistant.answers import Answer
from bot.assistant.asked import Asked
from bot.assistant.facts.questions import says_only_small_words
from bot.assistant.guide import Guide
from bot.assistant.lists.ways import films_of
from bot.assistant.lists.words import FILM
from bot.assistant.quoting.found import Found, found_in
from bot.assistant.quoting.makers import marked
from bot.assistant.stretches import without
from index.language.analysis import folded

_MENTIONS = re.compile(
    r"\b(?:appears?|turns? up|anywhere|somewhere|mention(?:s|ed)?|said|says?|heard|at all|person|s|reviews?|texts?)\b"
)
"""What is said around a name of which anything is wanted."""

LOOKED_AT = 50
"""So many passages of what speaks of somebody are looked through for the name."""


def somebody(asked: Asked, guide: Guide) -> Found | Answer | None:
    """Quotes the review that says most of somebody: "who is NAME?", "does NAME appear anywhere?"."""
    if len(asked.mentions) != 1 or len(asked.people) != 1 or asked.films:
        return None
    rest = folded(without(asked.text, [asked.people[0].span]))
    if FILM.search(rest) or not says_only_small_words(_MENTIONS.sub(" ", rest)):
        return None
    if guide.knowledge.word_for_word.asked(asked.text):  # with a word of it that is somebody's name, too
        return None
    person = asked.people[0].candidates[0]
    hits = guide.knowledge.retriever.search(person.name, LOOKED_AT, {*person.documents, *person.spoken_of})
    surname = re.compile(rf"\b{re.escape(folded(person.name).split()[-1])}\b")
    named = next(marked(hits, lambda sentence: bool(surname.search(folded(sentence)))), None)
    return found_in([named], guide) if named else films_of(asked, guide)

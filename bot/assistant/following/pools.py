"""Questions about the films last listed: "which of those is the longest?", "sort them by year"."""

from __future__ import annotations

import re

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.forms import OPENING, asks_nothing
from bot.assistant.lists.words import sorts, superlative, unsorted
from bot.assistant.times.ends import asks_which_first
from index.models import Film

_OF_THEM = r"\b(?:out )?of (?:them|these|those)\b|\b(?:niistä|näistä|noista|niissä|näissä|noissa)\b"
_AMONG = re.compile(
    r"\b(?:which|what|mikä|kumpi)(?: one)?(?: of (?:them|these|those))?(?: is| are)? (?:the )?\w+est"
    rf"(?=\W*$| of (?:them|these|those))|{OPENING}which one\b|{_OF_THEM}",
    re.IGNORECASE,
)
_PICKS = re.compile(
    rf"{OPENING}(?:(?:is|are) (?:there )?)?(?:any|one|some|which)(?: ones?)?(?: of (?:them|those|these))?"
    r"(?: (?:is|are))? (?=(?:about|with|where|in which|that|set)\b)",
    re.IGNORECASE,
)
"""Picks from a list by what happens in a film: "any with a happy ending?"."""
_ORDER = re.compile(r"\b(?:put|in order|first|ensin|järjestä)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:left|remaining|jäljellä)\b", re.IGNORECASE)
_HOW_MANY = re.compile(
    rf"{OPENING}(?:how many(?: (?:is|are|were|of|there|that|them|those|these|they|films?|movies?|in|total|altogether))*"
    r"|(?:montako|monta|monessako|monessa|kuinka mon\w+|paljonko)"
    r"(?: (?:niitä|näitä|noita|on|oli|yhteensä|kaikkiaan|siis))*)\W*",
    re.IGNORECASE,
)
_OUT_OF = re.compile(rf"(?<=\bwhich )one\b(?: of (?:them|these|those))?|{_OF_THEM}", re.IGNORECASE)
_OF_THE_FILMS = re.compile(r"\bof the (?:[\w'-]+ ){0,3}(?:films|movies|ones|two)\b", re.IGNORECASE)


def among(spoken: SpokenOf) -> Completed | None:
    """Reads "which of those is the longest?" as a question about the films last listed, or the two last spoken of."""
    pool = spoken.view.pool(two=False)
    if len(pool) > 1 and asks_which_first(spoken.question) and not (spoken.times or spoken.mentions):
        return _first_of(pool, spoken)
    if (
        len(pool) < 2
        and _OUT_OF.search(spoken.question)
        and (asks_which_first(spoken.question) or (spoken.times and spoken.language == "en"))
    ):
        return Completed(spoken.question, unclear="of-which-film")
    picks = _PICKS.match(spoken.question) if spoken.conversation.listed and _says_only_story(spoken) else None
    if len(pool) < 2 or not (_AMONG.search(spoken.question) or picks or _is_of_list(spoken)):
        return None
    film = spoken.wording.text("put-film")
    text = f"{film} {spoken.question[picks.end() :]}" if picks else _OUT_OF.sub(f" {film} ", spoken.question)
    return Completed(" ".join(text.split()), among=pool)


def _says_only_story(spoken: SpokenOf) -> bool:
    """Whether a question says nothing that headers or the programme tell."""
    stated = spoken.mentions or spoken.times or spoken.noted
    return not (stated or spoken.knowledge.filter_reader.read(spoken.question).filters.conditions())


def _is_of_list(spoken: SpokenOf) -> bool:
    """Whether films are told by what the list before asked for: "which of the French films is the shortest?"."""
    listing, match = spoken.conversation.listing, _OF_THE_FILMS.search(spoken.question)
    if not listing or not match or not spoken.conversation.listed or not superlative(spoken.question):
        return False
    stated = spoken.knowledge.stated_in
    told, asked = (stated(text).filters.conditions() for text in (match.group(), listing.question))
    return set(told) <= set(asked)


def _first_of(pool: tuple[Film, ...], spoken: SpokenOf) -> Completed:
    """Asks which of some films is shown first, at the times of the list that they are of."""
    times = [phrase.text for phrase in spoken.times_in(spoken.asked_before)]
    return Completed(joined(*times, _OUT_OF.sub(" ", spoken.question)), among=pool)


def counted(spoken: SpokenOf) -> Completed | None:
    """Reads "how many are there?" as the list before, which is counted."""
    listing = spoken.conversation.listing
    return Completed(listing.question) if listing and _HOW_MANY.fullmatch(spoken.question) else None


def ordered(spoken: SpokenOf) -> Completed | None:
    """Reads "the longest" and "sort by year", with nothing else said, as meaning the films last listed."""
    question, listing = spoken.question, spoken.conversation.listing
    pool = spoken.view.several
    of_programme = spoken.conversation.kind == "programme" and superlative(spoken.asked_before)
    if of_programme and superlative(question) and asks_nothing(_unordered(question)):
        return Completed(joined(unsorted(spoken.asked_before), AND.sub("", question)))
    if not pool or not asks_nothing(_unordered(question)):
        return None
    if sorts(question) and listing:
        listed = spoken.conversation.kind == "list" and len(pool) == len(listing.films)
        films = spoken.wording.text("put-films")
        asked = unsorted(listing.question) if listed else films
        text = joined(asked, question)
        whole = spoken.knowledge.stated_in(text).request
        return Completed(text if whole else joined(films, question), among=pool)
    if superlative(question):
        return Completed(joined(question, spoken.wording.text("put-film")), among=pool)
    return None


def _unordered(question: str) -> str:
    """Gives a question without the order that it asks for: "put them in order by year"."""
    return _LEFT.sub(" ", _ORDER.sub(" ", unsorted(question)))

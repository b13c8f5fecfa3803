"""The list before, asked for with more conditions: "only the short ones", "which are in Finnish?", "any left?"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.forms import OPENING
from bot.assistant.lists.viewers import viewer_age
from bot.assistant.lists.words import FILM, superlative
from bot.assistant.showings.venue_words import with_denial
from bot.assistant.showings.words import asks_for_rest, missed_asked
from bot.assistant.stretches import plain_of, without
from index.models import Span

_LEAD = rf"{OPENING}(?:(?:are|is|there|onko|ovatko)\W+)*"
_LESS = r"not|no|without|except|other than|ei|ilman|paitsi|muut? kuin|muita kuin"
_PICKING = re.compile(
    rf"{_LEAD}(?:(?:which|any|anything|something|some|jotain|jotakin|joku|jokin|mitään|mitkä)(?: ones?)?\b"
    r"(?:['\u2019]s\b|(?: of)? (?:them|those|these)\b)?(?! (?:about|time|day)\b)"
    rf"|(?:only|just|vain|vaan|ainoastaan|pelkästään|{_LESS})\b"
    r"|(?:(?:what|how) about )?the (?=(?:[\w'-]+ ){1,4}(?:films|movies)\W*$|films (?:with|that|which|by|from)\b))",
    re.IGNORECASE,
)
"""How a question begins that picks from a list."""
_FROM_LIST = re.compile(r"\b(?:(?:out )?of (?:them|those|these)|those|niistä|näistä)\b", re.IGNORECASE)
_WITH_IT = re.compile(r"\b(?:with|in|at|for|to) (?:it|that|them|those|these)\W*$", re.IGNORECASE)
_DENIES = re.compile(rf"{_LEAD}(?:{_LESS})\b", re.IGNORECASE)
_ONES = re.compile(r"\bones\b|(?<=\bwhich )one\b(?:['\u2019]s\b)?", re.IGNORECASE)
_HOW_MANY = re.compile(r"^how many(?= (?:of|have|are|were|did|with)\b)", re.IGNORECASE)
_HAS = re.compile(
    r"\b(?:has|have|(?:is|are) (?:the )?ones? with)(?= (?:\w+ )?(?:subtitles|subs|captions)\b)", re.IGNORECASE
)
_ASKS = re.compile(
    r"\b(?:is|are|was|which|what|when|where|who|how|does|do|will|has|have|onko|ovatko|mikä|mitkä|mitä|milloin|missä|kuka"
    r"|miten|mihin)\b",
    re.IGNORECASE,
)
_POINTING = re.compile(rf"{_LEAD}(?:it|that|this|they|these|those)\b", re.IGNORECASE)
_OF_LIST = re.compile(r"\W*(?:only|just|vain|vaan)\b|.*\bthe\b", re.IGNORECASE)
_SOME = re.compile(r"thing|jota|joku|jokin|mitä", re.IGNORECASE)
_BOUNDS = frozenset({"minutes", "year", "age"})


def narrowed(spoken: SpokenOf) -> Completed | None:
    """Adds conditions, notes or days to the question that was answered with a list: "only the short ones".

    The question must pick from the list ("which are", "only", "the Finnish ones", "of those") or be nothing but
    conditions, and say nothing else.
    """
    listing = spoken.conversation.listing
    if not listing or not spoken.conversation.listed or spoken.names_film:
        return None
    question = _HAS.sub("with", _ONES.sub("films", _HOW_MANY.sub("which", spoken.question)))
    picking, of_list = _PICKING.match(question), _FROM_LIST.search(question)
    if not (picking or of_list or _is_condition(question, listing.question, spoken)):
        return None
    rest = asks_for_rest(question) or missed_asked(question) is not None
    if (not of_list and _is_its_own(spoken, picking)) or superlative(question):
        return None
    mentions, known = spoken.knowledge.mentions(question), _known(question, spoken)
    stated = known or rest or spoken.knowledge.stated_in(question).filters.conditions()
    if not stated or spoken.knowledge.filter_reader.read(question, mentions, known).says_more:
        return None
    picks = picking if not _DENIES.match(question) else None
    added = question[picks.end() :] if picks else _POINTING.sub("", _WITH_IT.sub("", question))
    asked = listing.question
    if spoken.conversation.kind == "list" and not spoken.knowledge.stated_in(asked).request:
        asked = spoken.wording.text("put-films")  # those of a critic
    whole = spoken.conversation.page is None
    return Completed(joined(asked, _FROM_LIST.sub(" ", added)), among=spoken.view.listed if whole else ())


def _known(question: str, spoken: SpokenOf) -> list[Span]:
    """Gives where a question says what is no condition on films: notes, times, "missed", venues that it leaves out."""
    noted = [note.span for note in spoken.knowledge.notes.asked(question)]
    missed = [span] if (span := missed_asked(question)) else []
    named = spoken.knowledge.mentions(question) if _DENIES.match(question) else []
    venues = [with_denial(mention.span, question) for mention in named if mention.kind == "venue"]
    return [*noted, *missed, *venues, *(phrase.span for phrase in spoken.times_in(question))]


def _is_condition(question: str, listed: str, spoken: SpokenOf) -> bool:
    """Whether a question is nothing but a note or a bound, "under 90 min", or asks for a note: "are those with Q&A"."""
    noted = bool(spoken.knowledge.notes.asked(question))
    if noted and (_POINTING.match(question) or _WITH_IT.search(question)):
        return True
    aged = viewer_age(plain_of(question))
    return (noted or _adds(spoken, listed)) and not _ASKS.search(without(question, [aged.span] if aged else []))


def _is_its_own(spoken: SpokenOf, picking: re.Match[str] | None) -> bool:
    """Whether a question asks for films anew: "any Finnish films", "something on Friday", "which films"."""
    noted = [note.span for note in spoken.noted]
    films = FILM.search(plain_of(without(spoken.question, noted))) and not _OF_LIST.match(spoken.question)
    some = picking is not None and _SOME.search(picking.group())
    return bool(films or (some and spoken.times))


def _adds(spoken: SpokenOf, listed: str) -> bool:
    """Whether a question only bounds what the list before did not bound: "under 90 min" asks for no films by itself."""
    read = spoken.knowledge.filter_reader.read(spoken.question, spoken.mentions)
    request = read.request
    bound = request and (request.filters.minutes is not None or request.filters.age is not None)
    own = request and (not bound or FILM.search(plain_of(spoken.question)))
    if spoken.times or own:
        return False
    added = read.filters.about
    return added <= _BOUNDS and added.isdisjoint(spoken.knowledge.stated_in(listed).filters.about)

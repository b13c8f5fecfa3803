"""The list before, asked for with more conditions: "only the short ones", "which are in Finnish?"."""

from __future__ import annotations

import re

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.lists.filters import FilterReader
from bot.assistant.showings.notes import notes_asked

_NARROWING = re.compile(
    r"\W*(?:and |but |ja |mutta )?(?:only|just|vain|ainoastaan|pelkästään)\b"
    r"|\b(?:of (?:them|those|these)|those|niistä)\b",
    re.IGNORECASE,
)
_LEAVING_OUT = re.compile(
    r"\W*(?:and |but |ja |mutta )?(?:not|no|without|except|other than|ei|ilman|paitsi|muut? kuin|muita kuin)\b",
    re.IGNORECASE,
)
_SOMETHING = re.compile(r"\W*(?:and |or |tai )?(?:something|anything|jotain|jotakin|mitään)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\b(?:is|are|was|which|what|when|where|who|how|does|do|will|has|have|onko|ovatko|mikä|mitkä|mitä|milloin|missä|kuka"
    r"|miten|mihin)\b",
    re.IGNORECASE,
)
_BOUNDS = frozenset({"minutes", "year", "age"})


def narrowed(spoken: SpokenOf, filters: FilterReader) -> Completed | None:
    """Adds conditions to the question that was answered with a list: "only the short ones", "under 90 min"."""
    listing = spoken.conversation.listing
    if not listing or spoken.conversation.kind not in ("list", "programme") or spoken.names_film:
        return None
    only = _NARROWING.search(spoken.question) or _LEAVING_OUT.match(spoken.question)
    some = _SOMETHING.match(spoken.question) and not spoken.times
    noted = [note.span for note in notes_asked(spoken.question, spoken.knowledge.programme)]
    known = [*noted, *(phrase.span for phrase in spoken.times)]
    bare = (noted or _adds(spoken, listing.question, filters)) and not _ASKS.search(spoken.question)
    if not (only or some or bare) or filters.says_more(spoken.question, spoken.mentions, known):
        return None
    if not known and not filters.filters(spoken.question, spoken.mentions).conditions():
        return None
    conditions = _NARROWING.sub(" ", _SOMETHING.sub(" ", spoken.question))
    return Completed(joined(listing.question, conditions))


def _adds(spoken: SpokenOf, listed: str, filters: FilterReader) -> bool:
    """Whether a question is no list of its own, and only bounds what the list before did not bound: "under 90 min"."""
    if spoken.times or filters.request(spoken.question, spoken.mentions):
        return False
    before = filters.filters(listed, spoken.knowledge.mentions(listed)).conditions()
    added = filters.filters(spoken.question, spoken.mentions).conditions()
    free = _BOUNDS - {condition.name for condition in before}
    return free.issuperset(condition.name for condition in added)

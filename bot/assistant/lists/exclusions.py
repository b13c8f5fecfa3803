"""Conditions that films must not meet: "not in English", "no documentaries", "muut kuin suomalaiset"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.assistant.stretches import plain_of
from index.filters import Condition, Filters
from index.language.analysis import word_set
from index.models import Span
from index.names import Mention

_SOMEBODY = r"(?:(?:i|we|he|she|they|who|(?:my|our) \w+(?: and i)?)(?:'m|'re|'s| am| is| are)? (?:really )?)?"
_DISLIKED = (
    rf"{_SOMEBODY}(?:(?:(?:do|does|did)(?:n't| not)|never) (?:really )?(?:like|love|enjoy|want|fancy|care for|need)"
    r"|hates?|dislikes?|can(?:'t|not| not) (?:stand|bear|do|take)|(?:tired|sick|scared|afraid) of"
    r"|(?:isn't|aren't|not) (?:really )?(?:into|keen on|a fan of|fond of))"
)
"""Who says that he does not like what comes next: "my wife doesn't like", "I'm not into"."""
_DENIED = re.compile(
    rf"\b(?:(?:{_DISLIKED}|neither|nor|(?:is|are|was|were|do|does)(?:n't| not)|not?|non|except(?: for)?|without"
    r"|less(?! than)|excluding|instead of|besides|apart from|other than|(?:any|every)(?:thing| day) but|muut? kuin"
    r"|muita kuin|muuta kuin|jotka eivat ole|joka ei ole|eivat?|ei|paitsi|ilman)\b[\s-]*)+"
)
_DENIED_THEN = re.compile(
    rf"(?:{_DENIED.pattern}|\b(?:can't|cannot)\b(?: (?:make|do|come))?)\s*(?:(?:on|the|in|at)\s+)*$"
)
_WORD = re.compile(r"[^\s,;.?!]+")
_SMALL = word_set("in from by a an any the spoken made directed starring with of those ones only ole puhu puhuta")
_OR = re.compile(r"\s*(?:,|\b(?:or|nor|and|ja|tai|eika)\b)+\s*")
_MOST_WORDS = 6

Reader = Callable[[str, Sequence[Mention]], tuple[Filters, str]]
"""Reads the conditions of a text, and gives what is left of it in plain letters, understood parts as NUL."""


class Excluded(NamedTuple):
    """Conditions denied, and where the question has them."""

    conditions: tuple[Condition, ...] = ()
    spans: tuple[Span, ...] = ()


def excluded(question: str, mentions: Sequence[Mention], read: Reader) -> Excluded:
    """Gives the conditions that a question denies: each right after its "not", small words aside."""
    conditions: list[Condition] = []
    spans: list[Span] = []
    plain = plain_of(question)
    for denied in _DENIED.finditer(plain):
        found, end = _first(question, plain, denied.end(), mentions, read)
        if found:
            conditions += found
            spans.append(Span(denied.start(), end))
    return Excluded(tuple(dict.fromkeys(conditions)), tuple(spans))


def denies(question: str, spans: Sequence[Span]) -> bool:
    """Whether a question denies some stretches, all of them: "not on Friday", "I can't make Friday or Saturday"."""
    plain = plain_of(question)
    if spans and _DENIED_THEN.search(plain[slice(*spans[0])]):  # "any day other than": the time denied comes next
        return len(spans) > 1
    together = all(_OR.fullmatch(plain, one.end, other.start) for one, other in pairwise(spans))
    return bool(spans) and together and bool(_DENIED_THEN.search(plain[: spans[0].start]))


def _first(
    question: str, plain: str, start: int, mentions: Sequence[Mention], read: Reader
) -> tuple[tuple[Condition, ...], int]:
    """Gives the conditions that stand first after a denial, with those joined to them by "or", and their end."""
    best: tuple[Condition, ...] = ()
    end = start
    for word in list(_WORD.finditer(plain, start))[:_MOST_WORDS]:
        if best and not _OR.match(plain, end):
            break
        inside = [m for m in mentions if start <= m.span.start and m.span.end <= word.end()]
        filters, rest = read(" " * start + question[start : word.end()], inside)
        left = set(rest[start:].replace("\x00", " ").split()) - _SMALL
        if filters.conditions() and not (left - {"or", "nor", "and", "ja", "tai", "eika"}):
            best, end = filters.conditions(), word.end()
    return best, end

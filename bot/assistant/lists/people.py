"""Whose films are asked for, and in what role: "by Carver", "with Onnela", "Carverin elokuvat"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from bot.assistant.forms import OPENING
from index.language.analysis import folded
from index.models import Span
from index.names import Mention
from index.naming.forms import Named

_ACTS_BEFORE = re.compile(r"(?:with|starring|featuring|stars?|actors?|actress|jossa|joissa|mukana|nayttelija)\s+$")
_ACTS_AFTER = re.compile(
    r"(?:acts?|acting|act|plays?|playing|stars?|starring|appears?|is in|been in|in\b|nayttel\w+|esiinty\w+|tahdit\w+)"
)
_REVIEWS = re.compile(r"\b(?:review\w*|arvost\w+|kirjoitt\w+|kritiso\w+|critic\w*)\b")
_OR = re.compile(r"\s*(?:,|\b(?:and|or|ja|tai|seka)\b|&)+\s*")
"""Joins people in one role: "with A or B"."""
_ABLATIVE = re.compile(r"lta?$")
_WHAT_THERE_IS = re.compile(rf"{OPENING}(?:mita|mitka|mika|montako|onko|loytyyko|tuleeko|naytetaanko|mitaan)\b")
_DIRECTS = re.compile(r"(?:by|directed by|director|ohjaaja\w*|ohjannut)\s+$")


Role = Literal["directors", "cast", "people", "critics"]
"""What somebody is to have done, by the name of the condition in `Filters`."""


class Person(NamedTuple):
    """One whose films are asked for, or several of a name: the role, full names, and where the question has them."""

    role: Role
    names: tuple[str, ...]
    spans: tuple[Span, ...]


def people_asked(question: str, mentions: Sequence[Mention]) -> list[Person]:
    """The people among the names of a question whose films are asked for."""
    found: list[Person] = []
    for mention in mentions:
        if mention.kind == "person":
            end = found[-1].spans[-1].end if found else 0
            joined = bool(found) and _OR.fullmatch(folded(question[end : mention.span.start]))
            role = found[-1].role if joined else _role(question, mention)
            named = tuple(named.name for named in _suited(mention.candidates, role))
            written = _REVIEWS.finditer(question.casefold()) if role == "critics" else ()
            found.append(Person(role, named, (mention.span, *(Span(*match.span()) for match in written))))
    return found


def asks_for_works(question: str, mentions: Sequence[Mention]) -> bool:
    """Whether a Finnish question asks what there is by somebody, whom the case alone tells: "mitä Varpulalta tulee"."""
    people = [mention for mention in mentions if mention.kind == "person"]
    by = any(_ABLATIVE.search(folded(question[slice(*mention.span)])) for mention in people)
    return by and bool(_WHAT_THERE_IS.match(folded(question)))


def _role(question: str, mention: Mention) -> Role:
    before = folded(question[: mention.span.start])
    after = folded(question[mention.span.end :]).strip()
    if _REVIEWS.search(f"{before} {after}"):
        return "critics"
    if _DIRECTS.search(before) or re.match(
        r"(?:on |is |has |have |had |did )?(?:direct|ohja|made|make|do\b|done\b|tehnyt)", after
    ):
        return "directors" if _directing(mention) else "people"
    by = _ABLATIVE.search(folded(question[slice(*mention.span)])) and _directing(mention)
    acts = _ACTS_BEFORE.search(before) and not re.match(r"(?:direct|make|made)", after)
    if not by and (acts or _ACTS_AFTER.match(after)):
        return "cast"
    return "directors" if _directing(mention) else "people"


def _directing(mention: Mention) -> bool:
    return any(named.directs for named in mention.candidates)


def _suited(candidates: Sequence[Named], role: Role) -> Sequence[Named]:
    """Of namesakes only the directors when a director is meant."""
    return [named for named in candidates if named.directs] if role == "directors" else candidates

"""The first or the last screening that a question asks for: "the last film tonight", "ensimmäinen näytös"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.assistant.numbers import counting
from bot.assistant.wording import Wording
from index.models import Span
from index.showing import Showing, utc

End = Literal["first", "last"]
MESSAGES = ("first-shown", "last-shown")

_COUNTS = counting(2, 5)
_COUNT = rf"(?:(?P<count>\d|{'|'.join(_COUNTS)}) )?"
_SHOWN = (
    r"(?:thing(?= (?:i|we|you|to|on)\b)|films?|movies?|screenings?|showings?|shows?"
    r"|elokuv\w*|leff\w*|näytö\w*|esity\w*)"
)
_ENGLISH = (
    rf"(?:the )?(?:very )?(?:(?P<first>first|earliest)|(?P<last>last|final|latest)) {_COUNT}{_SHOWN}(?! (?:of )?by\b)"
)
_FINNISH = rf"(?:(?P<first>ensimmäi\w+|eka\w*)|(?P<last>viimei\w+|viimene\w*|vika\w*)) {_COUNT}{_SHOWN}"
_HOW_LATE = (
    r"(?P<first>\0)?(?P<count>\0)?(?P<last>how late (?:do(?:es)?|will|are|is) (?:it|they|you|things|the \w+|films"
    r"|movies)"
    r"(?: (?:go|run|show|open|playing))*(?: on(?! (?:\0|mon|tue|wed|thu|fri|sat|sun)))?|kuinka (?:myöhään"
    r"|pitkään) (?:elokuvia |leffoja )?(?:näytetään|menee|jatkuu))"
)
_SHOWN_FIRST = (
    r"(?P<count>\0)?(?:on|shown|showing|playing|screened|starts?|begins?|comes?) "
    r"(?:(?P<first>first|earliest|soonest)|(?P<last>last|latest))(?=\W*$)"
)
_SHOWN_FIRST_FI = (
    r"(?P<count>\0)?(?:tulee|menee|näytetään|esitetään|alkaa|on) "
    r"(?:(?P<first>ensin|ensimmäise(?:nä|ksi)|aiemmin|aikaisemmin)|(?P<last>viimeise(?:nä|ksi)|myöhemmin))(?=\W*$)"
)
_WHICH_FIRST = [re.compile(rf"\b{end}\b", re.IGNORECASE) for end in (_SHOWN_FIRST, _SHOWN_FIRST_FI)]
_ENDS = [*(re.compile(rf"\b{end}\b", re.IGNORECASE) for end in (_ENGLISH, _FINNISH, _HOW_LATE)), *_WHICH_FIRST]
_WHOLE = r"(?:of|in|at) (?:the |this )?(?:whole |entire )?(?:festival|programme)|festivaali\w*|ohjelman"
_ABOUT_SHOWING = re.compile(
    rf"\b(?:{_WHOLE}|screenings?|showings?|näytö\w*|esity\w*)\b|\b(?:start|begin|alka|how late|kuinka)"
    r"|\A\W*(?:(?:and |so )?(?:what|which)(?:['’]?s| is| are)? |mikä on )?(?:the )?(?:very )?"  # noqa: RUF001
    r"(?:first|last|final|ensimmäinen|viimeinen) (?:films?|movies?|elokuva|leffa)\W*\Z",
    re.I,
)


@dataclass(frozen=True, slots=True)
class EndAsked:
    """Which end of the programme is asked for, how many screenings of it, and where the question says so."""

    end: End
    count: int
    span: Span


def end_asked(question: str, times: Sequence[Span] = ()) -> EndAsked | None:
    """Gives the end of the programme that a question asks for; `times` are the phrases that name a day or hour."""
    for pattern in _ENDS:
        match = pattern.search(question)
        if match and not any(start < match.end() and match.start() < end for start, end in times):
            said = (match["count"] or "1").casefold()
            count = _COUNTS.get(said) or int(said) or 1
            return EndAsked("first" if match["first"] else "last", count, Span(*match.span()))
    return None


def asks_which_first(question: str) -> bool:
    """Whether it is asked which of some films comes first or last in time: "which one is on first?"."""
    return any(end.search(question) for end in _WHICH_FIRST)


def speaks_of_showing(question: str) -> bool:
    """Whether a question for a first or last film speaks of the programme, rather than of somebody's films."""
    return bool(_ABOUT_SHOWING.search(question))


def at_end(showings: Sequence[Showing], asked: EndAsked) -> list[Showing]:
    """Gives the showings at one end by their start, with those that start together; in the order given."""
    starts = sorted({utc(showing.start) for showing in showings}, reverse=asked.end == "last")
    together: set[object] = set()
    for start in starts:
        if sum(utc(showing.start) in together for showing in showings) >= asked.count:
            break
        together.add(start)
    return [showing for showing in showings if utc(showing.start) in together]


def end_said(asked: EndAsked, wording: Wording) -> str:
    """Gives the end of the programme in words: "the last"."""
    return wording.text(f"{asked.end}-shown")

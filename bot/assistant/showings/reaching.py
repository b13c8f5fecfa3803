"""Whether one film can be seen after another: "can I make it from X to Y?", "can I see both tonight?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import product

from bot.assistant.answers import Answer, Run
from bot.assistant.asked import Asked
from bot.assistant.guide import Guide
from bot.assistant.showings.clashes import Clash, clash
from bot.assistant.showings.lines import programme_answer, showing_lines, title_said
from bot.assistant.showings.moments import clock, short_day
from index.programme import Programme
from index.showing import Showing, utc

MESSAGES = ("reach-yes", "reach-walk", "reach-overlap")

_ASKED = re.compile(
    r"\b(?:can|could|will|would|do|does|is|are|am|able|possible)\b.*\b(?:make it|in time|enough time"
    r"|time (?:to|for|between)|get (?:to|from)|go|catch|manage|fit|see|watch|overlap|clash)\b"
    r"|\b(?:how (?:long|much time)|what)\b.*\bbetween\b"
    r"|\behti\w*|\behdi\w*|\bpäällekkäin\b|\bvoi(?:ko|nko|siko|sinko|daanko)?\b.*\b(?:nähdä|katsoa)\b"
    r"|\bväli(?:in|ä|aika\w*|ssä)?\b.*\b(?:aikaa|jää|on)\b|\b(?:paljonko|kuinka pitkä|onko) väli\w*",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:how long (?:does|is|will) (?:the|it|that)|difference|(?:what|which)(?!.*\bbetween\b)"
    r"|when|where|who|why|milloin|missä|koska|kuka|miksi|mitä)\b",
    re.IGNORECASE,
)
_IN_ORDER = re.compile(
    r"\bfrom\b.*\bto\b|\bafter\b|\bthen\b|\bjälkeen\b|\bsitten\b|\w(?:sta|stä|lta|ltä)\b", re.IGNORECASE
)
"""How a question says which of the two comes first; Finnish by the case alone: "Nosferatusta Anoraan"."""


def asks_for_both(question: str) -> bool:
    """Whether a question about two films asks if both can be seen, or what lies between."""
    return bool(_ASKED.search(question)) and not _OTHER.search(question)


def reached(asked: Asked, guide: Guide) -> Answer | None:
    """Says whether there is time for one film after the other, day by day, and when both are shown."""
    if len(asked.films) != 2 or asked.fact or asked.compared or not asks_for_both(asked.text):
        return None
    pairs = _pairs(asked, guide.programme, guide.now)
    if not pairs:
        return None
    runs: list[Run] = []
    for first, second in pairs:
        runs += [*_verdict(first, second, guide), Run(text="\n")]
    shown = sorted(dict.fromkeys(one for pair in pairs for one in pair), key=lambda one: utc(one.start))
    titles = [film.title for film in asked.films]
    return programme_answer((*runs, *showing_lines(shown, guide)), shown, guide.wording, titles)


def _pairs(asked: Asked, programme: Programme, now: datetime) -> list[tuple[Showing, Showing]]:
    """Gives the showings of the two films on one festival day, that asked for or any ahead; the earlier one first."""
    ones, others = (_shown(film.document, asked, programme, now) for film in asked.films)
    pairs = [pair for pair in product(ones, others) if len({programme.day_of(one.start) for one in pair}) == 1]
    if _IN_ORDER.search(asked.text):
        return [pair for pair in pairs if utc(pair[0].start) <= utc(pair[1].start)] or pairs
    return [(one, other) if utc(one.start) <= utc(other.start) else (other, one) for one, other in pairs]


def _shown(film: str, asked: Asked, programme: Programme, now: datetime) -> list[Showing]:
    shown = [one for one in programme.of_film(film) if not one.begun(now)]
    return [one for one in shown if programme.day_of(one.start) in asked.when.days] if asked.when else shown


def _verdict(first: Showing, second: Showing, guide: Guide) -> Sequence[Run]:
    wording = guide.wording
    clashing = clash(first, second, guide.knowledge.walking)
    late = utc(second.start) < utc(first.start)
    message = (
        "reach-overlap"
        if late or (clashing and clashing.kind == "overlap")
        else "reach-walk"
        if clashing
        else "reach-yes"
    )
    programme = guide.programme
    return wording.runs(
        message,
        day=short_day(programme.day_of(first.start), wording),
        first=Run.title(title_said(first.film, programme)),
        second=Run.title(title_said(second.film, programme)),
        end=clock(first.end or first.start, wording),
        start=clock(second.start, wording),
        between=_between(first, second, clashing),
        walk=guide.knowledge.walking.minutes(first.venue, second.venue),
    )


def _between(first: Showing, second: Showing, clashing: Clash | None) -> int:
    if clashing:
        return max(clashing.between, 0)
    return int((utc(second.start) - utc(first.end or first.start)).total_seconds()) // 60

"""One film out of the list last shown: "the second one", "kolmas", "3"."""

from __future__ import annotations

import re

from bot.assistant.following.context import SpokenOf
from bot.assistant.following.view import Pick
from bot.assistant.forms import asks_nothing
from bot.assistant.lists.words import sorts
from bot.assistant.stretches import put_in
from index.models import Span

_ORDINALS = (
    r"first|former|1st|number (?:one|1)|eka|ensimmäi\w+", r"second|2nd|number (?:two|2)|toka|toinen|toise\w+",
    r"third|3rd|number (?:three|3)|kolmas|kolman\w+", r"fourth|4th|number (?:four|4)|neljä[sn]\w*",
    r"fifth|5th|number (?:five|5)|viides|viiden\w+", r"sixth|6th|kuudes|kuuden\w+", r"seventh|7th|seitsemä[sn]\w*",
    r"eighth|8th|kahdeksa[sn]\w*", r"ninth|9th|yhdeksä[sn]\w*", r"tenth|10th|kymmene[sn]\w*",
)  # fmt: skip
_OF_LIST = (
    r"(?: (?:ones?|film|movie|(?:one )?(?:of|on|in|from) (?:them|these|those|the list|that list)"
    r"|elokuva\w*|niistä|näistä|noista))"
)
_ORDINAL = re.compile(
    r"(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:the )?(?:"
    + "|".join(f"(?P<n{place}>{words})" for place, words in enumerate(_ORDINALS))
    + rf"|(?P<last>last|latter|viimei\w+|jälkimmäi\w+))"
    rf"(?:{_OF_LIST}\b|(?=\W*$)|(?= (?:is|was|on|about|shown|start|begin|kesto|ohjaaja|kertoo|kestää|tulee|menee"
    rf"|alkaa|näytetään)s?\b)|(?=,? (?:who|whose|what|when|where|how|which|kuka|ketkä|milloin|missä|mistä|kuinka)\b))",
    re.IGNORECASE,
)
_IN_TIME = {
    "en": re.compile(r"\b(?:on|shown|showing|playing|screened|starts?|begins?|comes?)\s*$", re.IGNORECASE),
    "fi": re.compile(r"\b(?:menee|näytetään|alkaa|tulee)\s*$", re.IGNORECASE),
}
"""What stands before a "first" that means a time: "which of those is on first"."""
_ONE_OF_LIST = re.compile(r" (?:ones?|(?:one )?(?:of|on|in|from) |niistä|näistä|noista)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\W*(?:no\.?|nr\.?|number|numero|the(?=\W*\d+(?:st|nd|rd|th)))?\s*(\d{1,2})(?:st|nd|rd|th)?(?: one)?\W*",
    re.IGNORECASE,
)


def counted_out(spoken: SpokenOf) -> Pick | None:
    """Gives the film that a question counts out of the list last shown; a list that gave one film counts that."""
    question, films = spoken.question, spoken.films if spoken.listed_alone else spoken.view.counted
    if not films:
        return None
    if number := _NUMBER.fullmatch(question):
        place, span = int(number[1]) - 1, Span(0, len(question))
        return Pick(films[place], span) if 0 <= place < len(films) else None
    match = _ORDINAL.search(question)
    if not match or sorts(question):
        return None
    alone = asks_nothing(put_in(question, [match.span()], " "))
    if _is_in_time(match, spoken, alone=alone):
        return None
    ahead = tuple(showing.film for showing in spoken.view.lines)  # what is over is told after them
    last = len(ahead) - 1 if ahead and films[: len(ahead)] == ahead else len(films) - 1
    place = last if match["last"] else next(n for n in range(len(_ORDINALS)) if match[f"n{n}"])
    return Pick(films[place], Span(*match.span())) if place < len(films) else None


def _is_in_time(match: re.Match[str], spoken: SpokenOf, *, alone: bool) -> bool:
    """Whether an ordinal counts what is on at a time: "the last film on Thursday", not "the last one on Thursday"."""
    timed = (spoken.times and not alone) or _IN_TIME[spoken.language].search(spoken.question[: match.start()])
    return bool(timed) and not _ONE_OF_LIST.search(match.group())

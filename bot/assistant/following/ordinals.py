"""One film out of the list last shown: "the second one", "kolmas", "3"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf
from bot.assistant.forms import asks_nothing
from bot.assistant.letters import put_in
from bot.assistant.lists.words import sorts
from index.models import Film, Span

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


def by_ordinal(spoken: SpokenOf) -> Completed | None:
    """Names the film that a question counts out of the list last shown; gives its card when it asks no more."""
    films = _counted(spoken)
    if not films:
        return None
    if number := _NUMBER.fullmatch(spoken.question):
        film = films[int(number[1]) - 1] if 1 <= int(number[1]) <= len(films) else None
        return Completed(spoken.card_of(film), (film,)) if film else None
    match = _ORDINAL.search(spoken.question)
    if not match or sorts(spoken.question):
        return None
    alone = asks_nothing(put_in(spoken.question, [match.span()], " "))
    if _is_in_time(match, spoken, alone=alone):
        return None
    place = len(films) - 1 if match["last"] else next(n for n in range(len(_ORDINALS)) if match[f"n{n}"])
    if place >= len(films):
        return None
    return Completed(spoken.asked_of(films[place], Span(*match.span())), (films[place],))


def _is_in_time(match: re.Match[str], spoken: SpokenOf, *, alone: bool) -> bool:
    """Whether an ordinal counts what is on at a time: "the last film on Thursday", not "the last one on Thursday"."""
    timed = (spoken.times and not alone) or _IN_TIME[spoken.language].search(spoken.question[: match.start()])
    return bool(timed) and not _ONE_OF_LIST.search(match.group())


def _counted(spoken: SpokenOf) -> Sequence[Film]:
    """Gives the films last shown as their lines are counted, those of a list before if one film was shown since.

    A list that gave one film is counted itself: "the first one" is that film.
    """
    if spoken.listed_alone or (len(spoken.films) > 1 and spoken.films != spoken.listed):
        return spoken.films
    return (spoken.lines or spoken.listed) if len(spoken.listed) > 1 else ()

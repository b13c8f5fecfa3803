"""Films that differ from those spoken of: "something shorter", "jotain uudempaa"."""

from __future__ import annotations

import re
from statistics import median_high, median_low
from typing import NamedTuple

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.forms import OPENING, WHEN, asks_whether
from bot.assistant.letters import put_in, without
from index.catalogue import Order

_LEAD = (
    rf"{OPENING}(?:ei[ ,]+)?(?:which (?:one )?(?:of (?:them|these|those) )?(?:is|are) )?"
    r"(?:(?:do you have|have you got|is there|are there|can you (?:show|find)(?: me)?|(?:show|give|find) me"
    r"|i(?:'d| would)? (?:want|like|prefer)|onko(?: teillä)?|löytyykö|haluan|haluaisin|näytä|olisiko|what about"
    r"|how about)\s+)?"
    r"(?:something|anything|some|any|a|an|one|jotain|jotakin|mitään|joku|jokin)?\s*"
    r"(?:(?:a )?(?:bit|little|much|even|far|slightly|vähän|hieman|paljon|vielä|hiukan|selvästi)\s+)*"
)
_TAIL = (
    r"(?:\s+(?:one|ones|film|films|movie|movies|please|then|instead|maybe|than (?:that|this|it|those|these)"
    r"|elokuva\w*|leffa\w*|kiitos|kuin (?:se|tuo|tämä)|for|on|in|at|the))*\W*"
)
MESSAGES = ("put-shorter", "put-longer", "put-newer", "put-older")


class Measure(NamedTuple):
    """What films are compared by: how the most or least of it is called, and how a question says so of two.

    `more` are the words for more of it than another has, `most` those for most of all.
    """

    name: str
    order: Order
    put: str
    more: str
    most: str


MEASURES = (
    Measure("longest", Order.MINUTES, "put-longer", r"longer|pi[dt]em\w+", r"longest|pisin|pisimm\w+"),
    Measure("shortest", Order.MINUTES, "put-shorter", r"shorter|less long|not (?:too|so|very|that) long|lyhy?em\w+",
            r"shortest|lyhin|lyhimm\w+"),
    Measure("newest", Order.YEAR, "put-newer", r"newer|more recent|more modern|uudem\w+|tuoree?m\w+",
            r"newest|most recent|uusin|uusimm\w+|tuorein"),
    Measure("oldest", Order.YEAR, "put-older", r"older|vanhem\w+", r"oldest|vanhin|vanhimm\w+"),
)  # fmt: skip
MORE = "|".join(f"(?P<{measure.name}>{measure.more})" for measure in MEASURES)
"""More of something, by the name of its measure: "longer"."""
_COMPARED = re.compile(rf"{_LEAD}(?:{MORE}){_TAIL}", re.IGNORECASE)
_MEASURED = re.compile(
    rf"\b(?:the|se|sen|siinä|siitä|sitä|siihen) (?:{'|'.join(f'(?P<{m.name}>{m.more}|{m.most})' for m in MEASURES)})"
    r"(?: one|(?! films?\b| movies?\b| elokuv\w*| leff\w*| kuin\b| than\b))\b(?: niistä)?",
    re.IGNORECASE,
)
_ASKS_ABOUT_IT = re.compile(rf"\b(?:{WHEN}|who|whose|how|kuka|ketkä|kenen|kauanko|kuinka|mistä)\b", re.IGNORECASE)
_BOUND = re.compile(
    r" (?:under|over|alle|yli) \d+ (?:minutes|minuuttia)$| (?:after|before|ennen vuotta) \d{4}$| vuoden \d{4} jälkeen$"
)
"""What was added the time before."""


def compared(spoken: SpokenOf) -> Completed | None:
    """Asks again for what was listed, shorter than the film spoken of, or than the middle one of the list."""
    said = _COMPARED.fullmatch(without(spoken.question, [phrase.span for phrase in spoken.times]))
    if said is None:
        return None
    if not spoken.films:
        return Completed(spoken.question, unclear="than-which")
    measure = _measure(said)
    values = [value for film in spoken.films if (value := getattr(film, measure.order))]
    if not values:
        return None
    middle = median_high(values) if measure.name in ("shortest", "oldest") else median_low(values)
    listing = spoken.conversation.listing
    inside = listing and set(spoken.conversation.films) <= set(listing.films)
    before = spoken.asked_before if spoken.listed_alone else listing.question if listing and inside else None
    asked = _BOUND.sub("", before) if before else spoken.wording.text("put-films")
    if spoken.times:
        asked = without(asked, [phrase.span for phrase in spoken.times_in(asked)])
    times = (phrase.text for phrase in spoken.times)
    return Completed(joined(asked, *times, spoken.wording.text(measure.put, value=str(middle))))


def by_measure(spoken: SpokenOf) -> Completed | None:
    """Names the film of those last shown that is meant by its length or age: "when is the longer one on?"."""
    pool, match = spoken.several, _MEASURED.search(spoken.question)
    if match is None or len(pool) < 2 or spoken.names_film or not _asks_about_it(spoken.question):
        return None
    measure = _measure(match)
    values = {film: value for film in pool if (value := getattr(film, measure.order)) is not None}
    if len(values) < len(pool):
        return None
    film = (max if measure.name in ("longest", "newest") else min)(pool, key=lambda one: values[one])
    return Completed(put_in(spoken.question, [match.span()], spoken.called(film)), (film,))


def _asks_about_it(question: str) -> bool:
    return bool(_ASKS_ABOUT_IT.search(question)) or asks_whether(question)


def _measure(match: re.Match[str]) -> Measure:
    return next(measure for measure in MEASURES if match[measure.name])

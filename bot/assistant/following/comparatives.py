"""Films that differ from those spoken of: "something shorter", "jotain uudempaa"."""

from __future__ import annotations

import re
from statistics import median_high, median_low
from typing import NamedTuple

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.forms import OPENING
from bot.assistant.stretches import without
from index.catalogue import Order

_LEAD = (
    rf"{OPENING}(?:ei[ ,]+)?(?:(?:(?:that|it)(?:'s| is) )?(?:\w+ )?too \w+(?: for (?:me|us))?\W+)?"
    r"(?:which (?:one )?(?:of (?:them|these|those) )?(?:is|are) )?"
    r"(?:(?:do you have|(?:have you |you )?got|is there|are there|can you (?:show|find)(?: me)?|(?:show|give|find) me"
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
MOST = "|".join(f"(?P<{measure.name}_>{measure.most})" for measure in MEASURES)
"""Most of it: "longest"."""
_COMPARED = re.compile(rf"{_LEAD}(?:{MORE}){_TAIL}", re.IGNORECASE)
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
    measure, _ = measure_said(said)
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


def measure_said(match: re.Match[str]) -> tuple[Measure, bool]:
    """Gives the measure that a match names, and whether it says "more" of it, not "most"."""
    said = {name for name, words in match.groupdict().items() if words}
    measure = next(one for one in MEASURES if said & {one.name, f"{one.name}_"})
    return measure, measure.name in said

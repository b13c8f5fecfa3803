"""Films that differ from those spoken of: "something shorter", "jotain uudempaa"."""

from __future__ import annotations

import re
from statistics import median_high, median_low

from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.letters import put_in, without
from index.catalogue import Order

_LEAD = (
    r"\W*(?:(?:and|or|but|ok|okay|no|ja|tai|ei|entä)[ ,]+)*"
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
_COMPARED = (
    (Order.MINUTES, "put-shorter", r"shorter|less long|lyhy?emp\w+"),
    (Order.MINUTES, "put-longer", r"longer|pi[dt]emp\w+"),
    (Order.YEAR, "put-newer", r"newer|more recent|more modern|uudemp\w+|tuoreemp\w+"),
    (Order.YEAR, "put-older", r"older|vanhemp\w+"),
)
_HINT = re.compile("|".join(words for *_, words in _COMPARED), re.IGNORECASE)
"""What every comparison contains: a question without it needs no closer look."""
_PATTERNS = [
    (order, bound, re.compile(rf"{_LEAD}(?:{words}){_TAIL}", re.IGNORECASE)) for order, bound, words in _COMPARED
]
_MOST = (
    ("longest", r"longe(?:r|st)|pidem\w+|pitem\w+|pisin|pisimm\w+"),
    ("shortest", r"shorte(?:r|st)|lyhy?em\w+|lyhin|lyhimm\w+"),
    ("newest", r"newe(?:r|st)|(?:more|most) recent|uudem\w+|uusin|uusimm\w+|tuoree?m\w+|tuorein"),
    ("oldest", r"olde(?:r|st)|vanhem\w+|vanhin|vanhimm\w+"),
)
_MEASURED = re.compile(
    rf"\b(?:the|se|sen|siinä|siitä|sitä|siihen) (?:{'|'.join(f'(?P<{name}>{words})' for name, words in _MOST)})"
    r"(?: one|(?! films?\b| movies?\b| elokuv\w*| leff\w*| kuin\b| than\b))\b(?: niistä)?",
    re.IGNORECASE,
)
_ASKS_ABOUT_IT = re.compile(
    r"\b(?:when|where|who|whose|how|what time|milloin|koska|missä|kuka|ketkä|kenen|kauanko|kuinka|monelta|moneltako"
    r"|mihin aikaan|mistä|onko)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r" (?:under|over|alle|yli) \d+ (?:minutes|minuuttia)$| (?:after|before|ennen vuotta) \d{4}$| vuoden \d{4} jälkeen$"
)
"""What was added the time before."""


def compared(spoken: SpokenOf) -> Completed | None:
    """Asks again for what was listed, shorter than the film spoken of, or than the middle one of the list."""
    if not _HINT.search(spoken.question):
        return None
    rest = without(spoken.question, [phrase.span for phrase in spoken.times])
    said = next(((order, bound) for order, bound, pattern in _PATTERNS if pattern.fullmatch(rest)), None)
    if said is None:
        return None
    if not spoken.films:
        return Completed(spoken.question, unclear="than-which")
    order, bound = said
    films = [spoken.about] if spoken.about else spoken.films
    values = [value for film in films if (value := film.minutes if order is Order.MINUTES else film.year)]
    if not values:
        return None
    middle = median_high(values) if bound in ("put-shorter", "put-older") else median_low(values)
    listing = spoken.conversation.listing
    inside = listing and set(spoken.conversation.films) <= set(listing.films)
    asked = _BOUND.sub("", listing.question) if listing and inside else spoken.wording.text("put-films")
    if spoken.times:
        asked = without(asked, [phrase.span for phrase in spoken.times_in(asked)])
    return Completed(
        joined(asked, *(phrase.text for phrase in spoken.times), spoken.wording.text(bound, value=str(middle)))
    )


def by_measure(spoken: SpokenOf) -> Completed | None:
    """Names the film of those last shown that is meant by its length or age: "when is the longer one on?"."""
    pool = spoken.several
    match = _MEASURED.search(spoken.question)
    if match is None or len(pool) < 2 or spoken.names_film or not _ASKS_ABOUT_IT.search(spoken.question):
        return None
    name = str(match.lastgroup)
    order = Order.MINUTES if name in ("longest", "shortest") else Order.YEAR
    values = {film: value for film in pool if (value := getattr(film, order)) is not None}
    if len(values) < len(pool):
        return None
    film = (max if name in ("longest", "newest") else min)(pool, key=lambda one: values[one])
    return Completed(put_in(spoken.question, [match.span()], spoken.called(film)), (film,))

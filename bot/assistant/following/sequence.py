"""What comes before, after or beside the screening spoken of: "and after that?", "the one after", "what else then?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.following.places import names_besides_place, place_of, speaks_of_place, without_place
from bot.assistant.following.screenings import showing_of, then
from bot.assistant.forms import OPENING
from bot.assistant.stretches import without
from bot.assistant.times.meant import MINUTE
from index.showing import Showing, later

_THEN = re.compile(
    rf"{OPENING}(?:if [^,?]{{1,40}}?,? )?(?:what else|anything else|what|mitä muuta|mikä muu|mitä)\b.*"
    r"\b(?:then|(?:at|around) the same time|at that time|instead|sen sijaan|silloin|samaan aikaan|siihen aikaan)\W*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"{OPENING}(?:(?:what|what's|is|there|on|comes|anything|something|next|right|straight|mitä|tulee|menee)\W+)*"
    r"(?:after (?:(?:that|this|it) )?(?:finish(?:es|ed)?|ends?|is over)"
    r"(?:,? what (?:can|could|should|to)(?: (?:i|we))? (?:see|watch))?"
    r"|after (?:that|this|it)|afterwards|then(?: what)?|after|sen jälkeen|sitten)\W*",
    re.IGNORECASE,
)
_NEXT_ONE = re.compile(
    rf"{OPENING}(?:(?:the )?(?:next )?(?:one|film|movie|thing) (?:right |straight )?after"
    r"(?: that| this| it)?(?: one)?"
    r"|(?:(?:what|what's|is|comes)\W+)*(?:right |straight )?after (?:that|this) one"
    r"|(?:the )?(?:next|seuraava)(?: one)?)\W*",
    re.IGNORECASE,
)
_ONE_BEFORE = re.compile(
    rf"{OPENING}(?:the )?(?:one|film|movie|thing|last one) (?:right |just )?before(?: that| this| it)?(?: one)?\W*",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(?P<side>after|before)(?: (?:it|that|this))?(?: (?:one|film|movie))?\W*$", re.IGNORECASE)
_SOONER, _LATER = (
    re.compile(
        rf"{OPENING}(?:(?:is|there|what|what's|is on|have you got|do you have|show me|onko) )*"
        rf"(?:anything|something|jotain|jotakin|mitään)?(?: else)?(?: on)? ?(?:{side})"
        r"(?: (?:on )?(?:that|the same|samana) (?:night|day|evening|iltana|päivänä|yönä))?\W*",
        re.IGNORECASE,
    )
    for side in ("earlier|before (?:that|it|this)|aiemmin|aikaisemmin|sitä ennen", "later|myöhemmin")
)


MESSAGES = ("put-first-film", "put-last-film", "put-what-is-on")


class _Step(NamedTuple):
    """A way to ask for what is on after a showing, or before it; `first` and `what` are put into the question."""

    said: re.Pattern[str]
    after: bool
    first: str = ""
    what: str = "put-what-is-on"


_STEPS = (
    _Step(_AFTER, after=True),
    _Step(_NEXT_ONE, after=True, first="put-first-film"),
    _Step(_ONE_BEFORE, after=False, first="put-last-film", what=""),
    _Step(_SOONER, after=False),
    _Step(_LATER, after=True),
)


def by_sequence(spoken: SpokenOf) -> Completed | None:
    """Asks what is on before or after the screening spoken of, or at its time."""
    if names_besides_place(spoken) or not spoken.films:
        return None
    if further := _walked_on(spoken) or _after_several(spoken):
        return further
    showing = showing_of(spoken.about, spoken) if spoken.about else None
    if showing is None:
        return None
    if _THEN.fullmatch(spoken.question):
        return _at_the_time_of(showing, spoken)
    if (kind := _kind_after(showing, spoken)) is not None:
        return kind
    question = without_place(spoken.question)
    step = next((step for step in _STEPS if step.said.fullmatch(question)), None)
    if step is None:
        return None
    there = _there(showing, spoken) or (spoken.at(showing.venue) if speaks_of_place(spoken.question) else "")
    first, what = (spoken.wording.text(put) if put else "" for put in (step.first, step.what))
    return Completed(joined(first, there, what, _beside(showing, spoken, after=step.after)))


def _beside(showing: Showing, spoken: SpokenOf, *, after: bool) -> str:
    """Gives how a question says the time after a showing, or before it."""
    if after:
        return then("put-after", spoken, showing.end or showing.start)
    return then("put-before", spoken, showing.start)


def _kind_after(showing: Showing, spoken: SpokenOf) -> Completed | None:
    """Asks for films of a kind after a screening or before it: "anything funny after it"."""
    match = _SIDE.search(spoken.question)
    said = AND.sub("", spoken.question[: match.start()], count=1) if match else ""
    read = spoken.knowledge.stated_in(said)
    if match is None or not read.filters.conditions() or read.says_more:
        return None
    beside = _beside(showing, spoken, after=match["side"].casefold() == "after")
    return Completed(joined(said, spoken.wording.text("put-films"), beside))


def walks_on(spoken: SpokenOf) -> bool:
    """Whether "next" means what begins after what begins next."""
    return bool(_NEXT_ONE.fullmatch(spoken.question)) and _asked_for("next", spoken)


def _walked_on(spoken: SpokenOf) -> Completed | None:
    """Asks, after what begins next was shown, what begins after that: at any venue, unless one was asked for."""
    if not _asks_what_follows(spoken) or not _asked_for("next", spoken):
        return None
    showing = showing_of(spoken.films[0], spoken)
    if showing is None:
        return None
    venue = place_of(spoken) if speaks_of_place(spoken.question) else None
    there = spoken.at(venue) if venue else ""
    if _NEXT_ONE.fullmatch(without_place(spoken.question)):
        return Completed(joined(spoken.asked_before, there), since=later(showing.start, MINUTE))
    shown = [one.film for one in spoken.knowledge.programme.showings if one.start == showing.start]
    others = spoken.films_besides(*shown)
    return Completed(joined(_untimed(spoken), there, then("put-after", spoken, showing.start)), among=others)


def _after_several(spoken: SpokenOf) -> Completed | None:
    """Asks what begins next, after several films that are on now were shown; after others, after which of them."""
    shown = spoken.conversation.kind == "programme" and len(spoken.films) > 1
    if not shown or not _asks_what_follows(spoken):
        return None
    if not _asked_for("now", spoken):
        return Completed(spoken.question, unclear="of-which-film")
    next_on = joined(_untimed(spoken), spoken.wording.text("put-next"))
    return Completed(next_on, since=later(spoken.now, MINUTE))


def _asks_what_follows(spoken: SpokenOf) -> bool:
    """Whether a question is for what comes after, or next, be it at the same place."""
    question = without_place(spoken.question)
    return bool(_AFTER.fullmatch(question) or _NEXT_ONE.fullmatch(question))


def _untimed(spoken: SpokenOf) -> str:
    """Gives the question before without its times: its venue, notes and conditions go on."""
    times = [phrase.span for phrase in spoken.times_in(spoken.asked_before)]
    return without(spoken.asked_before, times)


def _asked_for(time: str, spoken: SpokenOf) -> bool:
    """Whether the question before asked for what is on at such a time: "now", or "next"."""
    programme = spoken.conversation.kind == "programme"
    return programme and any(phrase.kind == time for phrase in spoken.times_in(spoken.asked_before))


def _there(showing: Showing, spoken: SpokenOf) -> str:
    """Gives the venue of the question before, or of the list that a film is of; nothing where there was not one."""
    asked = spoken.knowledge.mentions(spoken.asked_before)
    lines = spoken.view.lines
    venues = {one.venue for one in lines} if showing in lines and len(lines) > 1 else set()
    named = any(mention.kind == "venue" for mention in asked) and spoken.conversation.place
    place = named or (showing.venue if venues == {showing.venue} else "")
    return spoken.at(place) if place else ""


def _at_the_time_of(showing: Showing, spoken: SpokenOf) -> Completed:
    asked = joined(spoken.wording.text("put-what-is-on"), then("put-around", spoken, showing.start))
    return Completed(asked, among=spoken.films_besides(showing.film))

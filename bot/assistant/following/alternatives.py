"""Other films than those spoken of: of another kind, "and Japanese ones?", "not drama, comedy", or alike."""

from __future__ import annotations

import re

from bot.assistant.following.again import AND
from bot.assistant.following.completed import Completed
from bot.assistant.following.context import SpokenOf, joined
from bot.assistant.forms import OPENING
from bot.assistant.lists.viewers import viewer_age
from bot.assistant.stretches import plain_of

NOT_BUT = re.compile(
    r"\W*(?:(?:no|sorry|oops|wait|ei)\W+)*(?:not|no|ei) (?P<old>[^,;.]+?)"
    r"(?:(?:\s*[,;.-]\s*(?:but |vaan )?|\s+(?:but|vaan) )(?P<new>\w.*)|\W*)",
    re.IGNORECASE,
)
"""One kind in place of another: "not drama, comedy"."""
_ANY = re.compile(r"\W*(?:any|anything|something|mitään|jotain)\b(?! (?:else|similar)\b)", re.IGNORECASE)
_SIMILAR = re.compile(
    rf"{OPENING}(?:(?:is there|are there|what(?:'s| is| else is)|do you have|have you got|show me"
    r"|any chance of|onko|löytyykö)\W+)?"
    r"(?:something|anything|some|any|more|other|jotain|muuta)?\s*(?:(?:films?|movies?|ones?|else)\s+)?"
    r"(?:similar|samanlais\w+|vastaav\w+)(?: (?:films?|movies?|ones?|elokuv\w+|leff\w+))?"
    r"(?: (?:to )?(?:it|that|this))?\W*",
    re.IGNORECASE,
)


def another_kind(spoken: SpokenOf) -> Completed | None:
    """Asks for films that meet other conditions, at the times and venues of the list before.

    Only where that list stated a condition of the same sort, which the new one takes the place of.
    """
    listing, said = spoken.conversation.listing, _said(spoken.question)
    if not listing or not said or not spoken.conversation.listed or spoken.names_film:
        return None
    read = spoken.knowledge.stated_in(said)
    if spoken.times or read.says_more:
        return None
    new, old = read.filters.about, spoken.knowledge.stated_in(listing.question).filters.about
    if not new or not new <= old:
        return None
    named = spoken.knowledge.mentions(listing.question)
    times = [phrase.text for phrase in spoken.times_in(listing.question)]
    venues = [listing.question[slice(*mention.span)] for mention in named if mention.kind == "venue"]
    films = [] if read.request else [spoken.wording.text("put-films")]
    aged = new == {"age"}  # "she is 9": a number before a word counts what that word says
    return Completed(joined(*films, *times, *venues, said) if aged else joined(said, *films, *times, *venues))


def _said(question: str) -> str:
    """Gives what another kind is named by; nothing where a question does not begin as one for another kind does."""
    if (instead := NOT_BUT.fullmatch(question)) and instead["new"]:
        return AND.sub("", instead["new"], count=1)  # "no sorry, I meant Cuba"
    opening = AND.match(question)
    if opening:
        return question[opening.end() :]
    return question if _ANY.match(question) or viewer_age(plain_of(question)) else ""


def alike(spoken: SpokenOf) -> Completed | None:
    """Asks for films like the one spoken of: "something similar?"."""
    if not spoken.about or spoken.mentions or not _SIMILAR.fullmatch(spoken.question):
        return None
    return Completed(spoken.wording.text("put-alike", film=spoken.called(spoken.about)), (spoken.about,))

"""What of a question decides how it is answered: names that mean several, films left out, orders, critics."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.assistant.asked import Asked
from bot.assistant.knowledge import Knowledge
from bot.assistant.lists.alike import asks_for_alike
from bot.assistant.lists.filters import ListRequest
from bot.assistant.lists.plain import plain_of
from bot.assistant.lists.words import DIRECT, superlative
from index.filters import Filters
from index.models import Film
from index.names import Mention

FIRST_FEW = 5
"""So many films are "the longest films" of a day."""


_MEANS_A_FILM = re.compile(
    r"\W*(?:(?:and|so|ok|entä|ja) )?(?:when|where|what time|milloin|missä|koska|mihin aikaan)(?:['’]s)?"  # noqa: RUF001
    r"(?: (?:and|ja) (?:when|where|milloin|missä))?"
    r"(?: (?:(?:is|was|does|will|can i|on|oli|menee|näytetään|alkaa|tulee) )?(?:it|that|this|they|se|tuo|tämä"
    r"|(?:se )?(?:näytös|elokuva|leffa))\b"
    r"(?: (?:be|on|shown|showing|playing|screened|start|begin|end|finish|see|again|menee|näytetään|alkaa|tulee|on"
    r"|oli))*)?\W*",
    re.IGNORECASE,
)


_WHETHER = re.compile(
    r"\W*(?:(?:and|so|ok|entä|ja) )?(?:is|are|does|do|will|has|have|who introduc\w+|onko|ovatko|tule\w*ko"
    r"|kuka esittel\w+)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\W*(?:and |so )?(?:why|what (?:happens|happened|did|does)|miksi|mitä tapahtuu)\b", re.IGNORECASE
)
_WRITES = re.compile(
    r"\b(?:writes?|wrote|written|writing|reviews?|reviewed|reviewing|kirjoit\w+|arvio\w*|arvostel\w+)\b", re.IGNORECASE
)


def unclear_name(asked: Asked) -> Mention | None:
    """Gives the name that may mean several, where the answer depends on which one is meant.

    A question for showings is answered for all who share the surname, and for all films of the title: there are few,
    and each is named. What more is asked of films of one title is searched for in the reviews of all.
    """
    placed = asked.when or asked.venues
    told = asked.fact and asked.films
    listed = (asked.listing or asked.programme or not asked.more) and not placed and not told
    directed = len(asked.filters.directors) == 1 and DIRECT.search(plain_of(asked.text))  # only one of them directs
    asks = listed and not directed
    shared = [m for m in asked.people if len({c.documents for c in m.candidates}) > 1] if asks else []
    told_of_one = asked.fact or not (asked.more or placed or asked.programme)
    titles = [m for m in asked.mentions if m.kind == "film" and len(m.documents) > 1] if told_of_one else []
    return next(iter([*shared, *titles]), None)


def is_of_unnamed_film(asked: Asked) -> bool:
    """Whether a question is about a film that neither it nor the conversation names: "when is it on?"."""
    named = asked.films or asked.among or asked.others or asked.people or asked.venues or asked.unreviewed
    return asked.unnamed or (not named and not asked.mentions and bool(_MEANS_A_FILM.fullmatch(asked.text)))


def liked_film(asked: Asked) -> Film | None:
    """Gives the one film that others are to be like."""
    titles = [mention.span for mention in asked.mentions if mention.kind == "film"]
    one = len(asked.films) == 1 and len(titles) == 1
    return asked.films[0] if one and asks_for_alike(asked.text, titles[0]) else None


def first_ones(asked: Asked) -> ListRequest | None:
    """Gives the order of which the first films are asked for: one, or for "the longest films" some."""
    listing = asked.listing
    if listing is None or (listing.aim != "first" and not superlative(asked.text)):
        return None
    return listing if listing.aim == "first" else replace(listing, limit=FIRST_FEW)


def written_by(asked: Asked, knowledge: Knowledge) -> Filters | None:
    """Gives the filter for a critic's reviews, where they are asked for: "what did NAME write about?"."""
    if asked.films or asked.fact or asked.listing or len(asked.mentions) != 1 or not _WRITES.search(asked.text):
        return None
    critics = Filters(critics=tuple(c.name for mention in asked.people for c in mention.candidates[:1]))
    return critics if critics.critics and knowledge.catalogue.select(critics) else None


def asks_whether(asked: Asked) -> bool:
    """Whether a yes or no is asked for: "is there live music in TITLE?"."""
    return bool(_WHETHER.match(asked.text))


def asks_what_happens(asked: Asked) -> bool:
    """Whether a time is one inside a film: "what happens at midnight in TITLE?"."""
    return bool(_HAPPENS.match(asked.text)) and not asked.programme

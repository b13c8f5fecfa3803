"""Forms that questions of every kind share, in both languages: the patterns of all rooms are built of them."""

from __future__ import annotations

import re

from bot.assistant.stretches import plain_of
from index.language.analysis import word_set

OPENING = r"\W*(?:(?:and|but|so|or|ok(?:ay)?|hi|hey|yo|hello|btw|ja|mutta|tai|no|hei|moi|ent[aä]s?)\b\W*)*"
"""What may stand before a question without changing it: "ok, and ...", "no entä ..."."""
_WHEN = r"(?:when|where|(?:at )?what time|milloin|missä(?: vaiheessa)?|koska|mihin aikaan|monelta(?:ko)?)"
WHEN = rf"{_WHEN}(?:['\u2019]s\b)?(?: (?:and|ja) {_WHEN})?"
"""What asks for a screening: "when", "when and where", "monelta"."""
FILMS = re.compile(
    r"\b(?:films|movies|flicks|documentaries|(?:any|some)thing (?:shorter|longer|under|over)|elokuvia|elokuvat|leffoja"
    r"|leffat|(?:mitään|jotain|jotakin|yhtään)\b.* (?:elokuvaa|leffaa|dokkaria|dokumenttia|komediaa|draamaa))\b",
    re.IGNORECASE,
)
"""What asks for films, rather than of one."""
_SMALL = word_set(
    "a an the and but so or ok okay no sorry then also too please only just is are was there s it has with without not"
    " by of for in at on to day one other film films movie movies"
    " ja tai ei se sen siina on onko vain vaan sitten toinen kiitos enta entas"
)
_ASKING = word_set(
    "what which show me list tell can could you have got any i mean meant them these those one ones"
    " mika nayta niista naista ne"
)
_FILMS = ("elokuv", "leff")
_ABOUT = re.compile(r"\b(?:what|how) about\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_WHETHER = re.compile(
    rf"{OPENING}(?:is|are|was|were|does|do|did|has|have|will|isn't|wasn't|doesn't"
    r"|(?:on|oli|ovat|olivat|puhutaan|ohjasi)ko|(?:näyttelee|kestää)kö|tule\w*ko|näyt\w+kö)\b",
    re.IGNORECASE,
)


def asks_whether(question: str) -> bool:
    """Whether a question is answered by yes or no: "is it from 1999?", "onko siinä musiikkia?"."""
    return bool(_WHETHER.match(question))


def says_nothing(text: str) -> bool:
    """Whether a text is small words alone, "and what about ... then, please?"; none that asks."""
    words = _WORD.findall(plain_of(_ABOUT.sub(" ", text)))
    return all(word in _SMALL or word.startswith(_FILMS) for word in words)


def asks_nothing(text: str) -> bool:
    """Whether a text does not say what it asks: "show me ...", "which is ...?"."""
    words = _WORD.findall(plain_of(_ABOUT.sub(" ", text)))
    return says_nothing(" ".join(word for word in words if word not in _ASKING))

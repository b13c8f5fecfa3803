"""What a question for showings seems to name, in case that is no film of the programme: "is TITLE on tonight?"."""

from __future__ import annotations

import re

from bot.assistant.descriptions_in_finnish import told_in_finnish
from bot.assistant.forms import OPENING
from bot.assistant.showings.words import SHOWN
from index.language.glosses import gloss_of

_NAMED = re.compile(
    rf"{OPENING}(?:(?:when|where|what time)(?:['\u2019]s| is| are| does| do| will| can (?:i|we)"
    r" (?:see|watch|catch))|is|are|(?:missä ja )?milloin|koska|missä(?: ja milloin)?|mihin aikaan|onko|meneekö"
    r"|tuleeko|näytetäänkö|milloin ja missä)(?: (?:the |elokuva |leffa )?(?:film|movie)?)? ?(?P<title>[^?!]+?)"
    rf"(?: (?:be )?(?:{SHOWN}|start(?:s|ing)?|begins?|plays?|shows?|again|next|today|tonight|tomorrow|menee|tulee|alkaa"
    r"|näytetään|esitetään|pyörii|ohjelmassa|tänään|huomenna))+\W*",
    re.IGNORECASE,
)
_NAMED_IN_FINNISH = re.compile(
    rf"{OPENING}(?:tuleeko|meneekö|pyöriikö|näytetäänkö|esitetäänkö|onko teillä)"
    r" (?:(?:teillä|täällä|siellä|elokuva|leffa|se) )*(?P<title>[^?!]+?)"
    r"(?: (?:ohjelmassa|teillä|täällä|siellä|tänä vuonna|tänään|huomenna|vielä|enää|uudestaan))*\W*",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    rf"{OPENING}(?:(?:are you|will you be|do you|will you) (?:show|screen|play)(?:ing)?"
    r"(?: (?:anything|something) (?:by|from|with))?"
    r"|(?:do you have|have you got|is there) (?:anything|something) (?:by|with)"
    r"|(?:do you have|have you got|i(?:'d like| want) to (?:see|watch)|i'm looking for|can (?:i|we) (?:see|watch)))"
    r" (?!an? |any |some )(?P<title>[^?!]+?)(?: (?:at all|here|again|too|today|tonight|tomorrow|this year))*\W*",
    re.IGNORECASE,
)
_CALLED = re.compile(r"-(?:elokuva|leffa)\w*$", re.IGNORECASE)
_GENERAL = re.compile(
    r"\b(?:films?|movies?|screenings?|it|that|this|they|them|these|those|both|either|all|next|first|last|programme|festival|something|anything|elokuv\w*"
    r"|leff\w*|festari\w*|festivaal\w*|seuraava\w*|se|ne|mikään|mitään)\b",
    re.IGNORECASE,
)


def title_asked_for(question: str) -> str | None:
    """Gives the name; None where a question names nothing, or films in general, or describes one."""
    if told_in_finnish(question):
        return None
    match = _NAMED.fullmatch(question) or _NAMED_IN_FINNISH.fullmatch(question) or _OFFERED.fullmatch(question)
    title = _CALLED.sub("", match["title"].strip(" ,.'\"")) if match else ""
    return title if re.search(r"\w{3}", title) and not (_GENERAL.search(title) or _is_of_things(title)) else None


def _is_of_things(title: str) -> bool:
    """Whether Finnish asks for some of something: "onko teillä töitä tarjolla"."""
    words = title.split()
    return words[0].endswith(("a", "ä")) and words[0].islower() and all(gloss_of(word) for word in words)

"""Words for the commands about somebody's list: "my list", "remind me before it begins", "take it off"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.knowledge import Knowledge

_MINE = re.compile(
    r"(?:(?:please )?(?:show|give|what is on|what's on)(?: me)? )?my (?:list|stars?|starred films|star list)"
    r"|(?:näytä )?(?:oma lista(?:ni)?|omat tähdet|(?:minun |mun )?(?:listani|tähteni|lista|tähdet))",
    re.IGNORECASE,
)
_ASKED = r"(?:(?:please|can you|could you|will you|voitko|voisitko) )*"
_REMIND = re.compile(
    rf"{_ASKED}(?:star|remind me(?: (?:about|before|to (?:see|watch|go to)))?"
    r"|muistut(?:a|atko|taa|taisitko)(?: (?:minua|mua))?(?: ennen)?)"
    r"(?: (?:elokuva[an]|elokuvasta|leffa[an]|leffasta))?(?: (?P<film>.+?))??"
    r"(?: (?:begins|starts|is on|alkaa|alkua|please))*",
    re.IGNORECASE,
)
_UNREMIND = re.compile(
    rf"{_ASKED}(?:unstar|(?:don't|do not|stop) remind(?:ing)? me(?: (?:about|of))?"
    r"|cancel (?:my|the) reminder(?: (?:for|of))?|(?:take|remove|drop)(?= .*(?:off|list))"
    r"|älä (?:enää )?muistuta(?: (?:minua|mua))?|(?:poista|ota)(?= .*lista))"
    r"(?: (?P<film>.+?))??(?: (?:off|from)(?: (?:my|the))?(?: (?:list|stars))?| pois| listalta(?:ni)?| please)*",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|that|this)(?: (?:one|film|movie))?|s[ei]itä|sen?|tästä|tuosta", re.IGNORECASE)


def command_meant(words: str, spoken_of: Sequence[str], knowledge: Knowledge) -> tuple[str, str] | None:
    """Gives the command about a list that words stand for, and what follows it; None where they may ask otherwise.

    To be reminded, or not any more, is asked for of a title and nothing else, or of what is `spoken_of`, documents of
    films: "remind me about the bag policy" asks for something else.
    """
    said = words.rstrip(" ?!.")
    if _MINE.fullmatch(said):
        return "mine", ""
    asked = {"star": _REMIND.fullmatch(said), "unstar": _UNREMIND.fullmatch(said)}
    command, found = next(((command, found) for command, found in asked.items() if found), ("", None))
    if found is None:
        return None
    film = found["film"] or ""
    if not film or _IT.fullmatch(film):
        return (command, "") if spoken_of else None
    spans = [mention.span for mention in knowledge.mentions(film) if mention.kind == "film" and mention.documents]
    return (command, film) if (0, len(film)) in spans else None

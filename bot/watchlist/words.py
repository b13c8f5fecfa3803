"""Words for the commands about somebody's list: "my list", "remind me before it begins"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.assistant.knowledge import Knowledge

_MINE = re.compile(
    r"(?:(?:please )?(?:show|give|what is on|what's on)(?: me)? )?my (?:list|stars?|starred films|star list)"
    r"|(?:näytä )?(?:oma lista(?:ni)?|omat tähdet|(?:minun |mun )?(?:listani|tähteni|lista|tähdet))",
    re.IGNORECASE,
)
_REMIND = re.compile(
    r"(?:(?:please|can you|could you|will you|voitko|voisitko) )*"
    r"(?:remind me(?: (?:about|before|to (?:see|watch|go to)))?"
    r"|muistut(?:a|atko|taa|taisitko)(?: (?:minua|mua))?(?: ennen)?)"
    r"(?: (?:elokuva[an]|elokuvasta|leffa[an]|leffasta))?(?: (?P<film>.+?))??"
    r"(?: (?:begins|starts|is on|alkaa|alkua|please))*",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|that|this)(?: (?:one|film|movie))?|s[ei]itä|sen|tästä|tuosta", re.IGNORECASE)


def command_meant(words: str, spoken_of: Sequence[str], knowledge: Knowledge) -> tuple[str, str] | None:
    """Gives the command about a list that words stand for, and what follows it; None where they may ask otherwise.

    To be reminded is asked for of a title and nothing else, or of what is `spoken_of`, documents of films: "remind me
    about the bag policy" asks for something else.
    """
    said = words.rstrip(" ?!.")
    if _MINE.fullmatch(said):
        return "mine", ""
    if not (reminding := _REMIND.fullmatch(said)):
        return None
    film = reminding["film"] or ""
    if not film or _IT.fullmatch(film):
        return ("star", "") if spoken_of else None
    spans = [mention.span for mention in knowledge.mentions(film) if mention.kind == "film" and mention.documents]
    return ("star", film) if (0, len(film)) in spans else None

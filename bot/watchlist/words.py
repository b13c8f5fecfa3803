"""Words for the commands about somebody's list: "my list", "remind me before it begins", "take it off"."""

from __future__ import annotations

import re

from bot.assistant.conversation import Conversation
from bot.assistant.knowledge import Knowledge

AWAITING_A_TITLE = ("/star", "/unstar")
"""What was asked last where "which film?" was answered."""
_MINE = re.compile(
    r"(?:(?:please )?(?:show|give|what is on|what's on)(?: me)? )?my (?:list|stars?|starred films|star list)"
    r"|what (?:have|did) i star(?:red)?|mitä (?:on )?(?:(?:minun|mun|omalla) )?listalla(?:ni)?(?: on)?"
    r"|(?:näytä )?(?:oma lista(?:ni)?|omat tähdet|(?:minun |mun )?(?:listani|tähteni|lista|tähdet))",
    re.IGNORECASE,
)
_ASKED = r"(?:(?:please|can you|could you|will you|voitko|voisitko) )*"
_ON_LIST = (
    r"(?:(?:to|on|onto)(?: (?:my|the))? (?:list|stars)|(?:(?:mun|minun|omalle|omaan) )?lista(?:lleni|lle|ani|an))"
)
_REMIND = re.compile(
    rf"{_ASKED}(?:star|remind me(?: (?:about|before|to (?:see|watch|go to)))?"
    r"|(?:save|tallenna)(?= (?:it|that|this|se)\b)|(?:add|put|save)(?= .*\b(?:list|stars)\b)"
    r"|(?:lisää|laita|pane|tallenna|merkitse)(?= .*\blista)"
    r"|muistut(?:a|atko|taa|taisitko)(?: (?:minua|mua))?(?: ennen)?)"
    rf"(?: {_ON_LIST})?(?: (?:elokuva[an]?|elokuvasta|leffa[an]?|leffasta))?(?: (?P<film>.+?))??"
    rf"(?: (?:begins|starts|is on|alkaa|alkua|please|{_ON_LIST}))*",
    re.IGNORECASE,
)
_UNREMIND = re.compile(
    rf"{_ASKED}(?:unstar|(?:don't|do not|stop) remind(?:ing)? me(?: (?:about|of))?"
    r"|cancel (?:my|the) reminder(?: (?:for|of))?|(?:take|remove|drop)(?= .*(?:off|list))"
    r"|älä (?:enää )?muistuta(?: (?:minua|mua))?|(?:poista|ota)(?= .*lista))"
    r"(?: (?P<film>.+?))??(?: (?:off|from)(?: (?:my|the))?(?: (?:list|stars))?| pois| listalta(?:ni)?| please)*",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|that|this)(?: (?:one|film|movie))?|s[ei]itä|sen?|tästä|tuosta|tämän?|tuon?", re.IGNORECASE)


def command_meant(words: str, conversation: Conversation, knowledge: Knowledge) -> tuple[str, str] | None:
    """Gives the command about a list that words stand for, and what follows it; None where they may ask otherwise.

    To be reminded, or not any more, is asked for of a title and nothing else, or of films spoken of: "remind me about
    the bag policy" asks for something else. A title alone answers "which film?".
    """
    said = words.rstrip(" ?!.")
    if conversation.question in AWAITING_A_TITLE and _is_title(said, knowledge):
        return conversation.question.removeprefix("/"), said
    if _MINE.fullmatch(said):
        return "mine", ""
    asked = {"star": _REMIND.fullmatch(said), "unstar": _UNREMIND.fullmatch(said)}
    command, found = next(((command, found) for command, found in asked.items() if found), ("", None))
    if found is None:
        return None
    film = found["film"] or ""
    if not film or _IT.fullmatch(film):
        return (command, "") if conversation.films else None
    return (command, film) if _is_title(film, knowledge) else None


def _is_title(words: str, knowledge: Knowledge) -> bool:
    spans = [mention.span for mention in knowledge.mentions(words) if mention.kind == "film" and mention.documents]
    return (0, len(words)) in spans

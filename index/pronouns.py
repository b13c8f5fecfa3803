"""Whether the prose calls a person he or she."""

from __future__ import annotations

import re
from typing import Literal

from index.name_words import word_set
from index.prose import Prose, Token

_HE, _SHE = word_set("he his him himself"), word_set("she her hers herself")
_SEVERAL = {"and", "ja", "och", "und", "et"}
_SENTENCE_END = re.compile(r"[.!?…]")
_FEWEST = 2
_CLEARLY = 3
"""One pronoun must be this many times as frequent as the other."""


def pronouns_of(
    keys: tuple[str, ...], surname: tuple[str, ...], prose: Prose
) -> Literal["he", "she", "they"] | None:
    """The pronoun that follows a name, in the same sentence or the next, before another name."""
    if _SEVERAL & set(keys):
        return "they"
    he = she = 0
    for tokens in prose.tokens.values():
        for place, token in enumerate(tokens):
            if token.capital and token.key == surname[-1] and _is_meant(tokens, place, keys):
                follower = _follower(tokens, place + 1)
                he += follower in _HE
                she += follower in _SHE
    if max(he, she) < _FEWEST or max(he, she) < _CLEARLY * min(he, she):
        return None
    return "he" if he > she else "she"


def _is_meant(tokens: list[Token], place: int, keys: tuple[str, ...]) -> bool:
    """Whether no other given name stands before the surname."""
    before = tokens[place - 1] if place else None
    if before is None or not before.capital or before.initial or tokens[place].gap not in (" ", "-"):
        return True
    return before.key in keys or before.text.endswith(("'s", "\u2019s"))


def _follower(tokens: list[Token], place: int) -> str:
    """The first pronoun after `place`, or nothing when another name or a third sentence comes first."""
    ends = 0
    for token in tokens[place : place + 40]:
        ends += bool(_SENTENCE_END.search(token.gap))
        if ends > 1 or (token.capital and not token.initial and token.text != "I"):
            return ""
        if token.key in _HE or token.key in _SHE:
            return token.key
    return ""

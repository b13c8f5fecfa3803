"""Whether the prose calls a person he or she."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Literal

from index.language.analysis import word_set
from index.naming.prose import Token
from index.naming.stored import StoredWords

_HE, _SHE = word_set("he his himself"), word_set("she her hers herself")
_SEVERAL = {"and", "ja", "och", "und", "et"}
_SENTENCE_END = re.compile(r"[.!?…]")
_OWNER = ("'s", "\u2019s", "s'")
_REACH = 40
_OPENING = 2
"""A pronoun that opens the next sentence weighs as much as two inside one."""
_FEWEST = 2
_CLEARLY = 3
"""One pronoun must be this many times as frequent as the other."""


def pronouns_of(
    keys: tuple[str, ...], surname: tuple[str, ...], documents: Collection[str], prose: StoredWords
) -> Literal["he", "she", "they"] | None:
    """The pronoun that follows a name, in the same sentence or the next, before another name.

    The surname alone counts in `documents` (paths) and where the given name stands as well.
    """
    if _SEVERAL & set(keys):
        return "they"
    he = she = 0
    for tokens in prose.prose_of(documents, keys[0]):
        for place, token in enumerate(tokens):
            if token.key == surname[-1] and _is_subject(tokens, place) and _is_meant(tokens, place, keys):
                follower = _follower(tokens, place + 1)
                weight = 0 if follower is None else _OPENING if follower.initial else 1
                he += weight * (follower is not None and follower.key in _HE)
                she += weight * (follower is not None and follower.key in _SHE)
    if max(he, she) < _FEWEST or max(he, she) < _CLEARLY * min(he, she):
        return None
    return "he" if he > she else "she"


def _is_subject(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name stands near the beginning of its sentence and not as an owner."""
    if not (tokens[place].capital or tokens[place].gap == "-") or tokens[place].text.endswith(_OWNER):
        return False
    return any(token.initial for token in tokens[max(0, place - 3) : place + 1])


def _is_meant(tokens: Sequence[Token], place: int, keys: tuple[str, ...]) -> bool:
    """Whether no other given name stands before the surname."""
    before = tokens[place - 1] if place else None
    if before is None or not before.capital or before.initial or tokens[place].gap not in (" ", "-"):
        return True
    return before.key in keys or before.text.endswith(_OWNER)


def _follower(tokens: Sequence[Token], place: int) -> Token | None:
    """The first pronoun after `place`, before another name or a third sentence.

    "her" counts only when it opens a sentence: elsewhere it is often somebody else's.
    """
    ends = 0
    for token in tokens[place : place + _REACH]:
        ends += bool(_SENTENCE_END.search(token.gap))
        if ends > 1 or (token.capital and not token.initial and token.text != "I"):
            return None
        if token.key in _HE or (token.key in _SHE and (token.key != "her" or token.initial)):
            return token
    return None

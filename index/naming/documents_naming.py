"""Which documents speak of a film, a person or a venue that has its own documents elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from index.naming.forms import Keys, Named, surname_of
from index.naming.prose import Prose, Token
from index.naming.words import ARTICLES, keys_of


def documents_naming(named: Sequence[Named], prose: Prose) -> list[Named]:
    """The same names in the same order, with the documents whose prose has them in `spoken_of`.

    A person is also found by a surname that nobody shares.
    """
    surnames = Counter(surname_of(n.name, prose) for n in named if n.kind == "person")
    wanted: defaultdict[str, list[tuple[Keys, int]]] = defaultdict(list)
    for number, one in enumerate(named):
        keys = keys_of(one.name)
        spellings = {keys}
        if one.kind == "person":
            surname = surname_of(one.name, prose)
            if surnames[surname] == 1 and not prose.is_common(surname[0]):
                spellings.add(surname)
        for spelling in spellings:
            wanted[spelling[0]].append((spelling, number))
    found = _places(wanted, prose)
    return [
        replace(one, spoken_of=tuple(path for path in sorted(found[number]) if path not in one.documents))
        for number, one in enumerate(named)
    ]


def _places(wanted: dict[str, list[tuple[Keys, int]]], prose: Prose) -> defaultdict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for path, tokens in prose.tokens.items():
        plain = [token for token in tokens if token.key not in ARTICLES]
        for place, token in enumerate(plain):
            if token.capital and token.key in wanted:
                for keys, number in wanted[token.key]:
                    if _stand_at(plain, place, keys) and not (len(keys) == 1 and _is_ordinary(token, prose)):
                        found[number].add(path)
    return found


def _stand_at(tokens: list[Token], place: int, keys: Keys) -> bool:
    if len(keys) == 1:
        return True
    if place + 1 == len(tokens) or tokens[place + 1].key != keys[1]:
        return False
    return tuple(token.key for token in tokens[place : place + len(keys)]) == keys


def _is_ordinary(token: Token, prose: Prose) -> bool:
    """A capital that only says that a sentence begins."""
    return token.initial and prose.is_common(token.key)

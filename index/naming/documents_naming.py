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
    wanted: defaultdict[Keys, list[tuple[Keys, int]]] = defaultdict(list)
    for number, one in enumerate(named):
        keys = keys_of(one.name)
        spellings = {keys}
        if one.kind == "person":
            surname = surname_of(one.name, prose)
            if surnames[surname] == 1 and not prose.is_common(surname[0]):
                spellings.add(surname)
        for spelling in spellings:
            wanted[spelling[:2]].append((spelling, number))
    found = _places(wanted, prose)
    return [
        replace(one, spoken_of=tuple(path for path in sorted(found[number]) if path not in one.documents))
        for number, one in enumerate(named)
    ]


def _places(wanted: dict[Keys, list[tuple[Keys, int]]], prose: Prose) -> defaultdict[int, set[str]]:
    """Gives the documents that have each of the names, which are given by their first two words."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    first_words = {beginning[0] for beginning in wanted}
    for path, tokens in prose.tokens.items():
        plain = [token for token in tokens if token.key not in ARTICLES]
        for place, token in enumerate(plain):
            if token.capital and token.key in first_words:
                if not _is_ordinary(token, prose):
                    for _, number in wanted.get((token.key,), ()):
                        found[number].add(path)
                after = tuple(other.key for other in plain[place : place + 2])
                for keys, number in wanted.get(after, ()) if len(after) == 2 else ():
                    if tuple(other.key for other in plain[place : place + len(keys)]) == keys:
                        found[number].add(path)
    return found


def _is_ordinary(token: Token, prose: Prose) -> bool:
    """A capital that only says that a sentence begins."""
    return token.initial and prose.is_common(token.key)

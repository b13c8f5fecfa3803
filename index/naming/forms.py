"""What names mean, and the forms in which a person's may be written in a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from index.language.analysis import word_set
from index.naming.prose import Prose
from index.naming.words import ARTICLES, keys_of

NameKind = Literal["film", "person", "venue"]
Keys = tuple[str, ...]

SMALL = ARTICLES | word_set(
    "of in on to at for with from by and or but no nro my your his her its our their is are as de la le les du des "
    "l d et un une der die das und el los il i ja"
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_GROUPS = word_set(
    "orchestra band quartet trio ensemble choir brothers sisters collective orkesteri yhtye kuoro veljekset kvartetti"
)
"""What ends the name of several people, and alone is nobody's."""
_LONG_NUMBER = 4
_YEAR = re.compile(r"(?:18|19|20)\d\d")


@dataclass(frozen=True)
class Named:
    """A film, person or venue that a name may mean.

    Attributes:
        kind: what it is.
        name: its title or full name as the corpus writes it.
        documents: paths of the reviews it is about: a film's own, a director's or actor's, a critic's.
        spoken_of: paths of the other documents whose prose names it.
        directs: whether some header names this person as the director.
    """

    kind: NameKind
    name: str
    documents: tuple[str, ...] = ()
    spoken_of: tuple[str, ...] = ()
    directs: bool = False


@dataclass(frozen=True)
class Form:
    """One spelling of a name: all of it or a part, the article before it, whether some word is uncommon."""

    keys: Keys
    named: Named
    whole: bool = True
    article: str = ""
    rare: bool = True


def person_forms(person: Named, prose: Prose) -> Iterator[Form]:
    """The full name in either order, first and last name, and the surname alone."""
    keys = keys_of(person.name)
    if len(keys) > 1 and keys[-1] in _SUFFIXES:
        keys = keys[:-1]
    first, last = _given_and_surname(person.name, keys, prose)
    forms = {keys: True, (*last, *first): True}
    if len(first) > 1:
        forms |= {(first[0], *last): True, (*last, first[0]): True}
        if all(len(initial) == 1 for initial in first):
            forms[("".join(first), *last)] = True
    if last[-1] not in _GROUPS:
        forms.setdefault(last, False)
    if len(last) > 1 and last[0] in SMALL | {"von", "van"}:
        forms.setdefault(last[1:], False)
    for form, whole in forms.items():
        if form and not (len(form) == 1 and len(form[0]) < 3):
            yield Form(form, person, whole or len(keys) == 1, "", is_rare(form, prose))


def surname_of(name: str, prose: Prose) -> Keys:
    """The keys of the part of a person's name that stands alone."""
    return _given_and_surname(name, keys_of(name), prose)[1]


def content(keys: Iterable[str]) -> list[str]:
    """The keys that are more than articles, prepositions and the like."""
    return [key for key in keys if key not in SMALL]


def is_rare(keys: Keys, prose: Prose) -> bool:
    """Whether some word of a form is no common one, no number and no article or the like."""
    return not all(key in SMALL or _is_number(key) or prose.is_common(key) for key in keys)


def slips_allowed(length: int) -> int:
    """How many wrong letters a name of this length may have and still be known."""
    return 0 if length <= 4 else 1 if length <= 8 else 2


def _is_number(key: str) -> bool:
    """Whether a key may be a year, a length, a price; "1408" is none of these."""
    return key.isdigit() and (len(key) < _LONG_NUMBER or bool(_YEAR.fullmatch(key)))


def _given_and_surname(name: str, keys: Keys, prose: Prose) -> tuple[Keys, Keys]:
    """Divides a name where the prose does: the end that is written alone more often is the surname."""
    parts = [keys_of(part) for part in name.split() if keys_of(part)]
    parts = [part for part in parts if part[0] not in _SUFFIXES] or parts
    if len(parts) < 2:
        return (), keys
    begin, end = parts[0], parts[-1]
    second_half = name.split()[-1].partition("-")[2]
    family_first = len(begin[0]) <= 4 and second_half[:1].islower() and len(end[0]) <= 5
    if family_first and _alone(begin, prose) >= _alone(end, prose):
        return tuple(k for part in parts[1:] for k in part), begin
    count = 1
    while count < len(parts) - 1 and parts[-count - 1][0] in SMALL | {"von", "van", "der", "den"}:
        count += 1
    given, family = parts[:-count], parts[-count:]
    return tuple(k for part in given for k in part), tuple(k for part in family for k in part)


def _alone(part: Keys, prose: Prose) -> int:
    return prose.times_alone(part[0])

"""The forms in which a title or a person's name may be written in a question."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from index.language.analysis import word_set
from index.language.inflection import bases_of
from index.models import Film
from index.naming.prose import Prose
from index.naming.words import ARTICLES, Word, keys_of, words_in

NameKind = Literal["film", "person", "venue"]
Keys = tuple[str, ...]

_SMALL = ARTICLES | word_set(
    "of in on to at for with from by and or but no nro my your his her its our their is are "
    "as de la le les du des "
    "l d et un une der die das und el los il i ja"
)
_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_SUBTITLE = re.compile(r"\s*(?:[:;–—]|\s-\s|,\s)")  # noqa: RUF001
_FRACTION = re.compile("[\u00bc-\u00be\u2150-\u215e]")
_COUNTS = word_set("kaksi kolme nelja viisi kuusi seitseman kahdeksan yhdeksan kymmenen kaksitoista sata tuhat")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii"})
_LONGEST_PART = 6
_LONG_NUMBER = 4
_YEAR = re.compile(r"(?:18|19|20)\d\d")


class Alone(Protocol):
    """Knows which words are names on their own."""

    def times_alone(self, key: str) -> int:
        """How often the prose has a word that is a name beside no other capital."""


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


def title_forms(films: Sequence[tuple[Named, Sequence[str]]], prose: Prose) -> Iterator[Form]:
    """The forms of the films' titles, and the parts of titles that no other film has."""
    titles = [(film, spelling) for film, given in films for spelling in _spellings(given)]
    uses: defaultdict[Keys, set[str]] = defaultdict(set)
    for film, title in titles:
        for part in _parts(keys_of(title)):
            uses[part].add(film.name)
    for film, title in titles:
        words, keys = words_in(title), keys_of(title)
        article = words[0].key if words[0].key in ARTICLES else ""
        for spelled in (keys, *_counted(keys)):
            yield Form(spelled, film, True, article, _is_rare(keys, prose))
        leading = set(_leading_parts(title))
        for part in dict.fromkeys([*leading, *_parts(keys)]):
            if part != keys and len(uses[part]) <= 1 and _tells(part, film, words, prose):
                opening = article if keys[: len(part)] == part else ""
                whole = part in leading and len(content(part)) > 1  # "Jeanne Dielman" is all that people say
                yield Form(part, film, whole, opening, _is_rare(part, prose))


def told_apart(films: Sequence[Film], titled: Sequence[tuple[Named, Sequence[str]]]) -> Iterator[Form]:
    """The titles that several films have, with the year or a director after them: "TITLE (1977)"."""
    known = {film.document: film for film in films}
    uses = Counter(keys for _, given in titled for keys in {keys_of(title) for title in given})
    for named, given in titled:
        film = known.get(next(iter(named.documents), ""))
        for title in given if film else ():
            article = words_in(title)[0].key
            after = (str(film.year or ""), *film.directors) if film else ()
            for more in map(keys_of, after if uses[keys_of(title)] > 1 else ()):
                if more:
                    yield Form((*keys_of(title), *more), named, True, article if article in ARTICLES else "")


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
    forms.setdefault(last, False)
    if len(last) > 1 and last[0] in _SMALL | {"von", "van"}:
        forms.setdefault(last[1:], False)
    for form, whole in forms.items():
        if form and not (len(form) == 1 and len(form[0]) < 3):
            yield Form(form, person, whole or len(keys) == 1, "", _is_rare(form, prose))


def surname_of(name: str, prose: Alone) -> Keys:
    """The keys of the part of a person's name that stands alone."""
    return _given_and_surname(name, keys_of(name), prose)[1]


def content(keys: Iterable[str]) -> list[str]:
    """The keys that are more than articles, prepositions and the like."""
    return [key for key in keys if key not in _SMALL]


def _spellings(titles: Sequence[str]) -> Iterator[str]:
    for title in titles:
        yield title
        if fraction := _FRACTION.search(title):  # "8½" is typed as "8 1/2" and "8.5", too
            whole = title[: fraction.start()]
            yield f"{whole} {unicodedata.normalize('NFKC', fraction.group()).replace(chr(0x2044), '/')}"
            yield f"{whole}{str(unicodedata.numeric(fraction.group())).removeprefix('0')}"
        outside = _BRACKETS.sub(" ", title).strip()
        inside = [part.strip() for part in _BRACKETS.findall(title)]
        if outside != title:
            yield from (part for part in [outside, *inside] if words_in(part))


def _counted(keys: Keys) -> Iterator[Keys]:
    """A Finnish title that counts something, with that in its basic forms: "400 kepposta" is asked for in all cases."""
    if len(keys) == 2 and (keys[0].isdigit() or keys[0] in _COUNTS) and keys[1][-1] == "a":
        yield from ((keys[0], base) for base in sorted(bases_of(keys[1])))


def _leading_parts(title: str) -> Iterator[Keys]:
    """What stands before a colon, a dash, or, when it is two words or more, a comma."""
    for cut in _SUBTITLE.finditer(title):
        keys = keys_of(title[: cut.start()]) if cut.start() else ()
        if len(content(keys)) > 1 or (keys and "," not in cut.group()):
            yield keys


def _parts(keys: Keys) -> Iterator[Keys]:
    """Runs of a title's words that begin and end with a word of weight."""
    for start in range(len(keys)):
        for end in range(start + 1, min(len(keys), start + _LONGEST_PART) + 1):
            part = keys[start:end]
            if part[0] not in _SMALL and part[-1] not in _SMALL:
                yield part


def _tells(part: Keys, film: Named, words: Sequence[Word], prose: Prose) -> bool:
    """Whether a part of a title is enough to mean the film: two words of weight, or one nobody else uses."""
    weighty = content(part)
    if len(weighty) > 1:
        return len(content(word.key for word in words)) > 2
    key = weighty[0]
    own = {*film.documents, *film.spoken_of} if film.documents else set()
    elsewhere = prose.documents_with.get(key, set()) - own
    return len(key) > 3 and not key.isdigit() and not prose.is_common(key) and not elsewhere


def _is_rare(keys: Keys, prose: Prose) -> bool:
    return not all(key in _SMALL or _is_number(key) or prose.is_common(key) for key in keys)


def _is_number(key: str) -> bool:
    """Whether a key may be a year, a length, a price; "1408" is none of these."""
    return key.isdigit() and (len(key) < _LONG_NUMBER or bool(_YEAR.fullmatch(key)))


def _given_and_surname(name: str, keys: Keys, prose: Alone) -> tuple[Keys, Keys]:
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
    while count < len(parts) - 1 and parts[-count - 1][0] in _SMALL | {"von", "van", "der", "den"}:
        count += 1
    given, family = parts[:-count], parts[-count:]
    return tuple(k for part in given for k in part), tuple(k for part in family for k in part)


def _alone(part: Keys, prose: Alone) -> int:
    return prose.times_alone(part[0])

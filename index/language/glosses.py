"""English for Finnish words, one by one: for a model that knows the meaning of English words alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from index.language.analysis import WORD, folded, is_stop_word, term_of, terms_of
from index.language.inflection import bases_of
from index.language.places import OTHER_NAMES, country_described, country_named
from index.language.stems import stems_of

WORDS = Path(__file__).parent / "glosses.fi.txt"
"""A line for each English word: "cat: kissa kissoj", the stems by which Finnish words begin that mean it.

With a "=" after it, it is no stem but a whole word, which takes at most a particle.
"""
DICTIONARY = Path(__file__).parent / "words.fi.txt"
"""A line for each Finnish word in its basic form: "koira: dog"; a stem in the other file means what stands there."""
_SENSES = 2
"""So many English words are given for one Finnish word, those that come first in the file."""
_SHORTEST, _SHORTEST_PLACE = 3, 4
_LINKED = 3
"""Between the parts of a compound there are fewer letters than these, and only some: "lipu-n-myynti"."""
_LINK = re.compile("[aeiouyäö]?n?|[st]")
_PARTS, _SHORTEST_PART, _LONG_PART = 3, 4, 5
_SHORT_PART = re.compile("[bdfghjklmnprstv]?(?:aa|ee|ie|oo|uo|uu|yy|yö|ää)|[aeiouyäö][^aeiouyäö][aeiouyäö]")
"""Parts of a compound have four letters; of shorter ones only those like maa, työ, ovi."""
_PARTICLES = ("kohan", "kaan", "kään", "kin", "ki", "han", "hän", "ko", "kö", "pa", "pä")
_SHORT_ENDING, _LONGEST_ENDING = 4, 9
"""What is no longer is more likely an ending than the second part of a compound: festari-paidan."""
_ENDING = re.compile(
    "(?:[ei]?m[mp][aäi]|p[aäi]|l[aä]i(?=s|nen))?"
    "(?:[eijnouyasäötv]|ks|t[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|h[aeiouyäö]n|seen|[dt]en|i[dt]en|ien|jen|i[aä]|j[aä]"
    "|mme|tte|ns[aä]|ni|si|k[oö]|kin|k[aä][aä]n?|p[aä]|[aeiouyäö]n|[td]a?[aä]n|dään|tään|m[aäi]|nen|se|tt[uy]|n[uy]t|v[aä]t)*l?t?"
)
"""What a stem is followed by: a comparative or -lainen, letters before an ending, endings of cases, of persons, of
participles, particles; speech cuts some short.
"""


class _Stems(NamedTuple):
    whole: Mapping[str, Sequence[str]]
    begun: Mapping[str, Sequence[str]]


def glossed(text: str) -> str:
    """Gives a Finnish text in English, word by word and in its order.

    Words without a gloss stand as they are, but for small ones that say nothing.
    """
    glosses = ((word, gloss_of(word)) for word in map(str.lower, WORD.findall(text)))
    return " ".join(" ".join(gloss or (word,)) for word, gloss in glosses if gloss or not is_stop_word(word, "fi"))


@lru_cache(maxsize=4096)
def gloss_of(word: str) -> tuple[str, ...]:
    """Gives the English words for a Finnish one in lower case, those of the parts of a compound; none if unknown."""
    bare = (word.removesuffix(particle) for particle in ("", *_PARTICLES) if word.endswith(particle))
    if whole := next((_stems().whole[one] for one in bare if one in _stems().whole), None):
        return tuple(whole)
    if is_stop_word(word, "fi"):
        return ()
    read = next(_readings(word, _PARTS), ())
    if not read and "ot" in word:  # speech drops an i: "majotus"
        read = gloss_of(word.replace("ot", "oit", 1))
    return read or tuple(filter(None, (place_in_english(word),)))


def _readings(word: str, parts: int) -> Iterator[tuple[str, ...]]:
    """Reads a word as a stem with an ending, or as a compound of so many parts at most: of few parts first."""
    yield from _inflected(word, _SHORTEST, _SHORT_ENDING)
    yield from _compound(word, 2, _LONG_PART)
    yield from _inflected(word, _SHORTEST)
    for count in range(2, parts + 1):
        yield from _compound(word, count)


def _inflected(word: str, shortest: int, longest: int = _LONGEST_ENDING) -> Iterator[tuple[str, ...]]:
    """Reads a word as a stem with an ending, the longest stem first."""
    for length in range(len(word), _SHORTEST - 1, -1):
        stem, ending = word[:length], word[length:]
        long_enough = length >= shortest or (shortest <= _SHORTEST_PART and _SHORT_PART.fullmatch(stem))
        senses = _stems().begun.get(stem, ()) if long_enough else ()
        if senses and len(ending) <= longest and _ENDING.fullmatch(ending):
            yield tuple(senses)


def _compound(word: str, parts: int, last: int = _SHORTEST_PART) -> Iterator[tuple[str, ...]]:
    """Reads a word as a compound of so many parts, the longest first part first; the last has `last` letters."""
    if parts == 1:
        if whole := _stems().whole.get(word):
            yield (whole[0],)
        yield from _inflected(word, last)
        return
    for length in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        first = _first_part(word[:length])
        for linked in range(_LINKED) if first else ():
            link, others = word[length : length + linked], word[length + linked :]
            if _LINK.fullmatch(link) and len(others) >= _SHORTEST:
                yield from ((*first, *read) for read in _compound(others, parts - 1, last))


def _first_part(stem: str) -> tuple[str, ...]:
    """Gives the English for what a compound begins with; nothing for small words and what is hardly a stem."""
    if is_stop_word(stem, "fi") or (len(stem) < _SHORTEST_PART and not _SHORT_PART.fullmatch(stem)):
        return ()
    senses = _stems().begun.get(stem) or _stems().whole.get(stem, ())
    return tuple(senses[:1])


def is_everyday(word: str) -> bool:
    """Whether an English word, in some form, is one that guests use of anything: "price", "searching"."""
    return term_of(word) in _everyday()


@cache
def _everyday() -> frozenset[str]:
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(term for line in lines for term in terms_of(line.partition(": ")[0]))


@cache
def _stems() -> _Stems:
    whole: defaultdict[str, list[str]] = defaultdict(list)
    begun: defaultdict[str, list[str]] = defaultdict(list)
    for english, stem in _of_guests():
        _add(english, whole[stem.removesuffix("=")] if stem.endswith("=") else begun[stem])
    of_guests = frozenset(begun)
    for english, stem in _of_dictionary():
        if stem not in of_guests:
            _add(english, begun[stem])
    return _Stems(dict(whole), dict(begun))


def _add(english: str, senses: list[str]) -> None:
    if len(senses) < _SENSES and english not in senses:
        senses.append(english)


def english_words() -> Iterator[str]:
    """Gives the English words of both files, some more than once."""
    lines = DICTIONARY.read_text(encoding="utf-8").splitlines()
    for english in (*(english for english, _ in _of_guests()), *(line.partition(": ")[2] for line in lines)):
        yield from WORD.findall(english)


def _of_guests() -> Iterator[tuple[str, str]]:
    """Gives English words and the stems that `WORDS` has for them."""
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        english, _, stems = line.partition(": ")
        yield from ((english, stem) for stem in stems.split())


def _of_dictionary() -> Iterator[tuple[str, str]]:
    """Gives English words and the stems that words of `DICTIONARY` have, those of basic forms before others."""
    lines = [line.partition(": ") for line in DICTIONARY.read_text(encoding="utf-8").splitlines()]
    words = [(english, basic) for basic, _, senses in lines for english in senses.split(", ")[:1]]
    yield from words
    yield from ((english, stem) for english, basic in words for stem in sorted(stems_of(basic)))


@lru_cache(maxsize=4096)
def place_in_english(word: str) -> str | None:
    """Gives the English name of the country or city that a Finnish word in lower case names, in any case of it."""
    from babel import Locale

    plain = folded(word)
    if len(plain) < _SHORTEST_PLACE:
        return None
    code = country_named(plain) or country_described(plain)
    if code:
        named = Locale("en").territories.get(code) or next(n for n, other in OTHER_NAMES.items() if other == code)
        return named.partition(" SAR ")[0]
    return next((_cities()[base] for base in (plain, *sorted(bases_of(plain))) if base in _cities()), None)


@cache
def _cities() -> dict[str, str]:
    """The cities by which time zones are called, by their Finnish names without accents."""
    from babel import Locale

    english, finnish = (Locale(code).time_zones for code in ("en", "fi"))
    named = {
        folded(zone["city"]): english.get(code, {}).get("city") or code.rpartition("/")[2].replace("_", " ")
        for code, zone in finnish.items()
        if "city" in zone and " " not in zone["city"]
    }
    return {name: city for name, city in named.items() if len(name) >= _SHORTEST_PLACE}

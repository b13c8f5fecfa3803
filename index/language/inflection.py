"""Undoes the endings that Finnish puts on names: "Honkamäen", "Carverin", "Kuusisesta"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_ENDINGS = (
    # Without accents: illative, inessive, elative, adessive, ablative, allative, translative, abessive, ...
    *("iin", "een", "ssa", "sta", "lla", "lta", "lle", "ksi", "tta", "ien", "jen", "ten", "den"),
    *("na", "ta", "ja", "ia", "n", "a", "t"),
)
_SURE = frozenset({"ssa", "sta", "lla", "lta", "lle"})
"""Endings that tell even after two letters: "Joon-holta"."""
_CLITICS = ("kohan", "kaan", "kin", "han", "ko", "pa")
_PLURALS = ("issa", "ista", "illa", "ilta", "ille", "iin", "ihin", "ien", "iden", "ita", "ia")
_VOWELS = "aeiouy"
STRONGER = (
    # The weak grade of a consonant and the strong one that the basic form shows.
    ("ng", "nk"),
    ("nn", "nt"),
    ("ll", "lt"),
    ("rr", "rt"),
    ("mm", "mp"),
    ("d", "t"),
    ("v", "p"),
    ("k", "kk"),
    ("p", "pp"),
    ("t", "tt"),
)
_STRONGER = (*STRONGER, ("j", "k"))
_BASIC = (
    ("i", ""),  # Carveri- -> Carver
    ("se", "nen"),  # Kuusise- -> Kuusinen
    ("s", "nen"),  # Kuusis- -> Kuusinen
    ("iehe", "ies"),
    ("kse", "s"),
    ("e", "i"),
    ("me", "n"),  # avaime-
    ("ttoma", "ton"),  # tuntemattoma-
    ("imma", "in"),  # kauneimma-
    ("mma", "mpi"),
    ("mpa", "mpi"),
    ("ude", "us"),  # rakkaude-
    ("yde", "ys"),
    ("ee", "ut"),  # kuollee-
    ("nne", "s"),  # kolmanne-
    ("hde", "ksi"),  # yhde-, kahde-
    ("de", "si"),  # vuode-, uude-
    ("t", "si"),  # vuot-een, uut-ta
    ("ma", "man"),  # seitsemä-
    ("ksa", "ksan"),  # kahdeksa-
)
"""How the stem of a case ends, and the basic form: without accents."""
_SHORTEST = 3


@lru_cache(maxsize=65536)
def bases_of(word: str) -> frozenset[str]:
    """The basic forms that an inflected Finnish word may have; `word` in lower case without accents.

    Generous by design: meant to be looked up among known names. The word itself is not among them.
    """
    words = [word] + [word.removesuffix(c) for c in _CLITICS if word.endswith(c)]
    bases = {base for w in words for stem in _stems_of(w) for base in _nominatives_of(stem)} | set(words)
    bases |= {plural for w in words for plural in _plurals_of(w)}
    bases |= {f"{base[:-1]}y" for base in bases if base.endswith("ski")}  # Tarkovski is written Tarkovsky in English
    return frozenset(base for base in bases if len(base) >= _SHORTEST - 1 and base != word)


def _stems_of(word: str) -> Iterator[str]:
    for ending in _ENDINGS:
        least = _SHORTEST - 1 if ending in _SURE else _SHORTEST
        if word.endswith(ending) and len(word) - len(ending) >= least:
            yield word.removesuffix(ending)
    if len(word) > _SHORTEST + 1 and word[-1] == "n" and word[-2] in _VOWELS:
        if word[-3] == word[-2]:  # "Vesuviaan", into the basic form's own last vowel
            yield word[:-2]
        elif word[-3] == "h":  # "Maohon"
            yield word[:-3]


def _plurals_of(word: str) -> Iterator[str]:
    """Names that are plural as they are: "lehdissä" and "lehtien" of lehdet, "kuolleissa" of kuolleet."""
    for ending in _PLURALS:
        body = word.removesuffix(ending)
        if body != word and len(body) >= _SHORTEST:
            yield from (f"{body}{plural}" for plural in ("et", "at", "it"))  # lehdissä, juhlissa, muumien
            yield f"{body[:-1]}{'it' if body[-1] == 'e' else 'at'}"  # muumeissa, pahoissa
            if body[-1] == "t":
                yield body[:-1] + "det"


def _nominatives_of(stem: str) -> Iterator[str]:
    yield stem
    for ending, basic in _BASIC:
        if stem.endswith(ending):
            yield stem.removesuffix(ending) + basic
    for strong in _strengthened(stem):
        if strong[-1] == "e":
            yield strong[:-1] + "i"  # Mäke- -> Mäki
        yield strong
    if len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] in "aie":
        for weak in (stem[:-1], *_weakened(stem[:-1])):
            yield from (weak, weak + "s")  # perhee- -> perhe, hampaa- -> hammas


def _strengthened(stem: str) -> Iterator[str]:
    if len(stem) < _SHORTEST or stem[-1] not in _VOWELS:
        return
    body, vowel = stem[:-1], stem[-1]
    if body[-1] in _VOWELS:
        yield body + "k" + vowel  # Mäe- -> Mäke-
    for weak, strong in _STRONGER:
        if body.endswith(weak):
            yield body.removesuffix(weak) + strong + vowel


def _weakened(stem: str) -> Iterator[str]:
    body, vowel = stem[:-1], stem[-1]
    for weak, strong in _STRONGER:
        if body.endswith(strong):
            yield body.removesuffix(strong) + weak + vowel
    if body[-1] == "k":
        yield body[:-1] + vowel  # varka- -> varas

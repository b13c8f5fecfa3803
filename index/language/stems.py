"""The stems that a Finnish word takes before its endings, from its basic form: "hammas": hammas, hampaa, hampai."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.language.inflection import STRONGER

_SHORTEST = 3
_VOWELS = "aeiouyäö"
_QUALITY = re.compile(f"[{_VOWELS}][uy]s$")
"""So do words of what is so end: "pituus", pituuden, pituutta; "vapaus"."""
_SOFTENED = re.compile(f"(?:[lnr]|[{_VOWELS}]{{2}})t(?:aa|ää|ea)$")
"""Verbs with an s in the past: "huutaa", huusi; "kääntää", käänsi."""
_WEAKER = (
    # A consonant before the last vowel and its weak grade; longer ones first.
    *(("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr")),
    *(("sk", "sk"), ("st", "st"), ("tk", "tk"), ("t", "d"), ("p", "v"), ("k", "")),
)
_IRREGULAR = {
    "mies": ("mies", "miehe", "miehi"),
    "lämmin": ("lämmin", "lämpimä", "lämpimi", "lämmint"),
    "nähdä": ("näke", "näk", "näe", "näi", "näh"),
    "tehdä": ("teke", "teki", "tek", "tee", "teh", "tein", "teit"),
    "juosta": ("juosta", "juoks", "juos"),
    "seistä": ("seis", "seiso"),
    "käydä": ("käy", "käv"),
    "veli": ("veli", "velje", "velj"),
    "lumi": ("lumi", "lume", "lumen", "lunta"),
    "aika": ("aika", "aja", "aiko"),
    "poika": ("poika", "poja", "poji", "poiki"),
    "lapsi": ("lapsi", "lapse", "lasta", "lasten"),
    "meri": ("meri", "mere", "merta"),
}


def stems_of(basic: str) -> frozenset[str]:
    """Gives the stems of a word in its basic form, in lower case: of a noun and, where it may be one, of a verb.

    Generous where the form does not tell of what type the word is. The basic form is among them.
    """
    if len(basic) < _SHORTEST:
        return frozenset((basic,))
    last = next((word for word in _IRREGULAR if basic.endswith(word)), basic)
    if last in _IRREGULAR and (basic == last or len(basic) - len(last) >= _SHORTEST):  # "virkamies", "nykyaika"
        return frozenset((basic, *(basic.removesuffix(last) + stem for stem in _IRREGULAR[last])))
    stems = {basic, *_nominal(basic), *_verbal(basic)}
    return frozenset(stem for stem in stems if len(stem) >= _SHORTEST)


def _nominal(word: str) -> Iterator[str]:
    ending = _INFLECTED.get(word[-1])
    yield from ending(word) if ending else _after_consonant(word)


def _in_a(word: str) -> Iterator[str]:
    round_one = "o" if word[-1] == "a" else "ö"
    for stem in (word, *_weak(word)):
        yield from (stem, stem[:-1] + "i", stem[:-1] + round_one + "i", stem[:-1] + round_one + "j", stem[:-1] + "em")


def _in_i(word: str) -> Iterator[str]:
    for stem in (word, *_weak(word)):
        yield from (stem, stem[:-1] + "ei", stem[:-1] + "ej")
    yield from (word[:-1] + "e", *_weak(word[:-1] + "e"))
    if word[-2] in "lnr":
        yield from (word[:-1] + "ta", word[:-1] + "tä", word[:-1] + "te")
    if word.endswith("si") and word[-3] in _VOWELS + "nlr":
        yield from (word[:-2] + changed for changed in ("te", "de", "tt"))
        yield from _weak(word[:-2] + "te")


def _in_e(word: str) -> Iterator[str]:
    for stem in (word, *_strong(word)):
        yield from (stem, stem + "e", stem + "i")
    yield from (word + "t", _shifted(word))


def _round(word: str) -> Iterator[str]:
    yield from (word, _shifted(word), *_weak(word))


_INFLECTED = {"a": _in_a, "ä": _in_a, "i": _in_i, "e": _in_e, "o": _round, "ö": _round, "u": _round, "y": _round}


def _after_consonant(word: str) -> Iterator[str]:
    body, last = word[:-1], word[-1]
    if word.endswith("nen"):
        yield word[:-3] + "s"
    elif word.endswith(("ton", "tön")):
        private = word[:-3] + ("t" if word[-4:-3] == "s" else "tt") + word[-2] + "m"
        yield from (private + vowel for vowel in "aäi")
    elif last == "n":
        yield from (word + "e", body + "me", body + "mi", body + "nt")
        yield from (strong + "me" for strong in _strong(body))
    elif last == "s":
        quality = ("de", "te", "tt", "t") if _QUALITY.search(word) else ()
        yield from (body + changed for changed in ("ks", *quality))
        for stem in (body, *_strong(body)) if body[-1] in "aäei" else ():
            yield from (stem + body[-1], stem[:-1] + body[-1] + "i")
    elif word.endswith(("nut", "nyt", "lut", "lyt", "rut", "ryt", "sut", "syt")):
        yield from (word[:-2] + "ee", word[:-2] + "ei", body)
    elif last == "t":  # "kevyt", and words in the plural: "housut"
        yield from (body, body + "e", body[:-1] + "i", *_strong(body))
    else:  # "askel", "tytär"
        yield from (word + "e", word + "i")
        for stem in _strong(body):
            yield from (stem + last + "e", stem + last + "i")


def _verbal(word: str) -> Iterator[str]:
    a, body = word[-1], word[:-2]
    if a not in "aä" or len(word) < 4:
        return
    if word[-2] in _VOWELS:  # puhua, ottaa, lukea
        for stem in (word[:-1], *_weak(word[:-1])):
            yield from (stem, stem[:-1] + "i", stem + "t", stem[:-1] + "et")
        if word[-2] == "a":
            yield word[:-2] + "oi"
        if _SOFTENED.search(word):
            yield word[:-3] + "s"
    elif word[-2] == "d":  # syödä
        yield from (body, _shifted(body))
    elif word[-2:] in ("ta", "tä") and word[-3] in _VOWELS:
        yield from _contracted(body, a)
    elif word[-3:-1] in ("ll", "nn", "rr", "st"):  # tulla, nousta, ajatella
        yield from (body, word[:-1])
        for stem in _strong(body[:-1]):
            yield stem + body[-1]


def _contracted(body: str, a: str) -> Iterator[str]:
    """Gives the stems of verbs like "haluta", "tavata", "tarvita", "vanheta"; `body` is without the ending."""
    if body[-1] == "i":
        yield body + "ts"
    elif body[-1] == "e":
        yield from (stem + "n" for stem in (body, *_strong(body)))
    for stem in (body, *_strong(body)):
        yield from (stem + a, stem + "s")
    yield from (body + "nn", body + "t")


def _shifted(body: str) -> str:
    """Gives a stem before the i of the past or the plural: "syö": söi, "juo": joi, "tie": tei, "suo": soi."""
    return body[:-2] + body[-1] + "i" if body.endswith(("uo", "yö", "ie")) else body


def _weak(stem: str) -> Iterator[str]:
    """Gives the weak grade of a stem that ends in a vowel: "kukka": kuka, "puku": puvu, "jalka": jala."""
    body, vowel = stem[:-1], stem[-1]
    strong, weak = next(((s, w) for s, w in _WEAKER if body.endswith(s)), ("", ""))
    if strong and strong != weak and len(body) > len(strong):
        left = body.removesuffix(strong)
        between = "v" if strong == "k" and left[-1] == vowel and vowel in "uy" else weak
        yield left + between + vowel
        if strong == "k" and left[-1] in "lr":
            yield left + "j" + vowel


def _strong(stem: str) -> Iterator[str]:
    """Gives the strong grades that a stem ending in a vowel may have: "hamma": hampa, "sade": sate, "koe": koke."""
    body, vowel = stem[:-1], stem[-1:]
    if len(body) < 2 or vowel not in _VOWELS:
        return
    yield from (body.removesuffix(weak) + strong + vowel for weak, strong in STRONGER if body.endswith(weak))
    if body[-1] in "lr" or (body[-1] in _VOWELS and len(body) == 2):  # "pelä": pelkä, "koe": koke
        yield body + "k" + vowel

"""Words as names are compared by: without case, accents, possessives, and with numbers in one spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from index.language.analysis import folded

ARTICLES = frozenset({"the", "a", "an"})
SKIPPED = ARTICLES | {"no"}
"""What may stand inside a name in a question without changing it."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*['\u2019]?")
_POSSESSIVE = re.compile(r"['\u2019]s?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"'”\u2019)]*\s*$|\n\s*$")
_OPENING, _CLOSING = tuple('"“”„«»\u2018'), tuple('"”“»«\u2019')
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve"
_SAME = {word: str(number) for number, word in enumerate(_NUMBERS.split(" "))} | {
    "number": "no", "numero": "no", "nro": "no", "nr": "no", "junior": "jr", "senior": "sr", "versus": "vs",
}  # fmt: skip


class Word(NamedTuple):
    """A word of a question. `key` is what is compared; `initial`: it begins a sentence."""

    text: str
    key: str
    start: int
    end: int
    capital: bool
    initial: bool
    possessive: bool


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """What a word is compared by: "Carver's" -> "carver", "Jyvä" -> "jyva", "Nine" -> "9"."""
    key = folded(_POSSESSIVE.sub("", word)).replace("'", "").replace("\u2019", "")
    return _SAME.get(key, key)


def words_in(text: str) -> list[Word]:
    """The words of a text, in order."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        word = match.group()
        gap = text[words[-1].end if words else 0 : match.start()]
        after_initials = bool(words) and len(words[-1].text) == 1
        initial = not words or (bool(_SENTENCE_END.search(gap)) and not after_initials)
        possessive = bool(_POSSESSIVE.search(word))
        words.append(Word(word, key_of(word), match.start(), match.end(), is_capital(word), initial, possessive))
    return [word for word in words if word.key]


@lru_cache(maxsize=65536)
def keys_of(text: str) -> tuple[str, ...]:
    """The keys of a name's words without articles and the "No." of a number, unless it has nothing else."""
    keys = _plain_keys(text) or tuple(word.key for word in words_in(text))
    kept = [key for key, after in zip(keys, (*keys[1:], ""), strict=False) if not _is_skipped(key, after)]
    return tuple(kept) or keys


def _plain_keys(text: str) -> tuple[str, ...]:
    """Gives the keys of a name that has nothing but plain letters, as most have; nothing of others."""
    plain = text.isascii() and text.replace(" ", "").isalpha()
    return tuple(_SAME.get(word, word) for word in text.lower().split()) if plain else ()


def _is_skipped(key: str, after: str) -> bool:
    return key in ARTICLES or (key == "no" and after.isdigit())


def is_capital(word: str) -> bool:
    """Whether a word is written like a name; letters that have no case are taken for names."""
    return not word[0].islower() and word[0].isalpha()


def capitals_tell(words: list[Word]) -> bool:
    """Whether the writer uses capitals for names: some inner word has one, and some has none."""
    inner = [word for word in words if not word.initial and word.text[0].isalpha() and word.text != "I"]
    return any(word.capital for word in inner) and any(not word.capital for word in inner)


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` stands between quotation marks."""
    before, after = text[:start].rstrip(), text[end:].lstrip(" .,?!")
    single = before.endswith("'") and after.startswith("'")
    return single or (before[-1:] in _OPENING and after[:1] in _CLOSING)

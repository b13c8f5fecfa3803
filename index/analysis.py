"""From text to terms: words, accents, stems and stop words, per language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|t|re|ve|ll|d|m)?$")
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})
_STEMMERS = {"en": "english", "fi": "finnish"}

_STOP_WORDS = {
    "en": frozenset(
        "a an and are as at be been but by can could did do does for from had has have he her him his how i if in "
        "into is it its me my of on or our she should so than that the their them then there these they this those "
        "to was we were what when where which who whom whose why will with would you your".split()
    ),
    "fi": frozenset(
        "ja on ei se että oli hän ovat mutta tai kun kuin niin myös jos joka jotka mikä mitä missä milloin kuka "
        "miten onko voiko ne he me te sen tämä olen olet ole minä sinä mihin miksi".split()
    ),
}


def folded(text: str) -> str:
    """Gives the text in lower case without accents: "Kaurismäki" -> "kaurismaki"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """Gives the words of a text in order, in lower case, without possessive endings."""
    return [_POSSESSIVE.sub("", match.group().casefold()) for match in _WORD.finditer(text)]


def content_words_of(text: str, language: str = "en") -> list[str]:
    """Gives the words of a text without stop words."""
    stop = _STOP_WORDS.get(language, _STOP_WORDS["en"])
    return [word for word in words_of(text) if word not in stop]


@lru_cache(maxsize=65536)
def term_of(word: str, language: str = "en") -> str:
    """Gives the term a word is counted under: its Snowball stem, without accents."""
    return folded(_stemmer(_STEMMERS.get(language, "english")).stemWord(word))


def terms_of(text: str, language: str = "en") -> list[str]:
    """Analyses a text into the terms that are indexed and searched: stemmed, accent-free, no stop words."""
    return [term_of(word, language) for word in content_words_of(text, language)]


@lru_cache(maxsize=2)
def _stemmer(name: str) -> Any:  # noqa: ANN401 - PyStemmer ships no types
    import Stemmer

    return Stemmer.Stemmer(name)

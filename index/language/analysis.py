"""From text to terms: words, accents, stems, stop words and the letter groups of words, per language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

WORD = re.compile(r"[^\W_]{2,}|\d")
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "\u0131": "i"})
_STEMMERS = {"en": "english", "fi": "finnish"}
_GRAM = 4


def word_set(words: str) -> frozenset[str]:
    """Gives the words of a text that holds nothing else, separated by spaces."""
    return frozenset(words.split())


# Words that say how something is asked rather than what about.
_STOP_WORDS = {
    "en": word_set(
        "a about am an and any are aren as at be been being but by can could couldn did didn do does doesn "
        "doing don done for from had has hasn have having he her hers him his how i if im in into is isn it "
        "its just ll may me might mine must my myself no not of on or our ours re shall she should so some "
        "such than that the their them then there these they this those to too us ve very was wasn we were "
        "weren what when where which who whom whose why will with won would wouldn you your yours yourself"
    ),
    "fi": word_set(
        "ei eivät eikä en emme et ette enää että ettei eli "
        "ihan ja jo joka jonka jota jossa josta johon jolla jolle jonne jos jotka joita "
        "jokin joku jonkun jotain jotakin jossain jostain johonkin jonnekin joskus "
        "kai kanssa kaikki kaikkia kaikkien koska kuin kuinka kuka kenen ketä ketkä keneltä kenelle kun "
        "kauan kauanko me meidän meille meillä meitä mihin miksi mikä milloin millä mille millainen millaisia "
        "minkä minkälainen minkälaisia minne minä minua minun minulla minulle missä mistä miten mitkä mitä "
        "moneltako monelta monta montako mukaan mutta myös ne niiden niin niissä niistä niitä noin nuo nyt nämä "
        "näitä he heidän heitä hän hänellä hänelle hänen hänestä häntä "
        "ole olemme olen olet oletteko oli olin olisi olisiko olivat oliko olla ollut on onko ovat ovatko "
        "paljon paljonko pitäisi pitää pitääkö saa saako saan saanko saisi saisiko se sekä sen siellä sieltä siihen "
        "siinä siis siitä sille sillä sinä sinne sinun sinulla sinulle sitten sitä "
        "tai te teidän teille teillä tuo tuolla tuon tuossa tämä tämän tänne täällä täältä tässä tästä tätä "
        "vai vaan vielä voi voiko voin voinko voisi voisiko voit vois "
        "heille heillä heiltä heistä joiden joihin joissa joista joitain joitakin jollain jollakin jolta jonkin "
        "jossakin jostakin kenestä ketään meiltä meistä mikään minulta minussa minusta minut minuun mitään "
        "niihin niille niillä niiltä noiden noilla noille noissa noista noita näiden näihin näille näillä näissä "
        "näistä oletko olette olisimme olisin olisit olisivat ollaan ollaanko oltaisiin oltiin oltu pitäisikö "
        "saisin saisinko sellainen sellaisen sellaiset sellaisia sellaista silloin silti sinua sinulta sinussa "
        "sinusta sinut teiltä teistä teitä tuohon tuollainen tuollaisen tuollaisia tuollaista tuolta tuonne "
        "tuosta tuota tähän tällainen tällaisen tällaisia tällaista tälle tällä tältä vaikka voidaan voimme "
        "voisin voisinko voitaisiin voitteko voivat "
        "olevan oleva olevat olevaa olevia olevien olevansa olemaan olemassa olleet olleen olikin olekaan eikö eihän "
        "enkä etkä etten ettet etteivät eiköhän älä älkää tahansa verran joko siltä miltä niinpä entä millään muka "
        "heidät meidät teidät kyse kyseessä sekin sehän"
    ),
}
_ENGLISH_ALONE, _FINNISH_ALONE = (_STOP_WORDS[one] - _STOP_WORDS[other] for one, other in (("en", "fi"), ("fi", "en")))
_TELLING = 3000
"""So many characters tell in which language a text is written."""


def folded(text: str) -> str:
    """Gives the text in lower case without accents: "Kaurismäki" -> "kaurismaki"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    for accent in {letter for letter in set(decomposed) if unicodedata.combining(letter)}:
        decomposed = decomposed.replace(accent, "")
    return decomposed


def words_of(text: str) -> list[str]:
    """Gives the words of a text in order, in lower case: two letters at least, or a digit."""
    return WORD.findall(text.casefold())


def stop_words(language: str) -> frozenset[str]:
    """Gives the words that say nothing about what is asked."""
    return _STOP_WORDS[language]


def is_stop_word(word: str, language: str = "en") -> bool:
    """Tells whether a word (in lower case) says nothing about what is asked."""
    return word in _STOP_WORDS.get(language, _STOP_WORDS["en"])


def language_written(text: str) -> str:
    """Gives the language of a text: that of which it holds more small words; English where it tells nothing."""
    told = small_words_in(text)
    return "fi" if len(told["fi"]) > len(told["en"]) else "en"


def small_words_in(text: str) -> dict[str, list[str]]:
    """Gives the small words of either language that a text holds, without those of both and "en", "se" of others."""
    words = [word for word in words_of(text[:_TELLING]) if len(word) > 2]
    alone = {"fi": _FINNISH_ALONE, "en": _ENGLISH_ALONE}
    return {language: [word for word in words if word in small] for language, small in alone.items()}


@cache
def stop_words_without_dots() -> frozenset[str]:
    """Gives the Finnish stop words that have dots, as they are typed without: "mita", "missa"."""
    return frozenset(folded(word) for word in _STOP_WORDS["fi"]) - _STOP_WORDS["fi"] - _STOP_WORDS["en"]


def content_words_of(text: str, language: str = "en") -> list[str]:
    """Gives the words of a text without stop words."""
    return [word for word in words_of(text) if not is_stop_word(word, language)]


@lru_cache(maxsize=65536)
def term_of(word: str, language: str = "en") -> str:
    """Gives the term a word is counted under: its Snowball stem, without accents."""
    return folded(_stemmer(_STEMMERS.get(language, "english")).stemWord(word))


def stems_of(words: Sequence[str]) -> list[str]:
    """Gives the terms of many English words at once: a tenth of the time, and none is remembered."""
    import Stemmer

    return [stem if stem.isascii() else folded(stem) for stem in Stemmer.Stemmer("english", 0).stemWords(words)]


def terms_of(text: str, language: str = "en") -> list[str]:
    """Analyses a text into the terms that are indexed and searched: stemmed, accent-free, no stop words."""
    return [term_of(word, language) for word in content_words_of(text, language)]


def grams_of(text: str, language: str = "en") -> list[str]:
    """Gives the groups of four letters in a text's content words, which endings and compounds leave alike."""
    return [gram for word in content_words_of(text, language) for gram in grams_of_word(word)]


def grams_of_word(word: str) -> list[str]:
    """Gives the groups of four letters in one word, its ends marked."""
    marked = f"#{folded(word)}#"
    return [marked[i : i + _GRAM] for i in range(max(1, len(marked) - _GRAM + 1))]


@lru_cache(maxsize=2)
def _stemmer(name: str) -> Any:  # noqa: ANN401 - PyStemmer ships no types
    import Stemmer

    return Stemmer.Stemmer(name)

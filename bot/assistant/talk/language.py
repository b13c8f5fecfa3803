"""Which of the bot's languages a question is written in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from bot.assistant.answers import Language
from bot.assistant.stretches import without
from bot.assistant.wording import LANGUAGES
from index.language.analysis import is_stop_word, stop_words, stop_words_without_dots, word_set
from index.language.glosses import gloss_of
from index.language.spoken import is_finnish
from index.models import Faq, Span

SURE = 0.65
"""Below this confidence the language of the conversation is kept: "ok", "2", "Tangerine?"."""

SURE_OF_FEW = 0.985
"""Of one or two words the letters tell less: "metropolis" looks Finnish (0.85), "lyhyempiä" is (1.0).

Where the dictionary of Finnish knows them, too, `SURE` is enough: of 1,500 of its words each is then Finnish in 92
instead of 76 % of all cases, of 3,000 English words in 6 instead of 5 %.
"""

FEW = 2

TELLING = 5
"""With fewer letters than this, only small words tell: "lol", "asdf"."""

_TELLING: dict[Language, frozenset[str]] = {
    "en": word_set(
        "film films movie movies cinema festival ticket tickets pass best longest shortest oldest newest "
        "tell show give find compare recommend anything something "
        "want see watch know going hi hey hello yo thanks thank thx bye ok cool great nice please yes no"
    ),
    "fi": word_set(
        "elokuva elokuvat elokuvia leffa leffat lippu liput passi festarit "
        "no moi hei moikka moro terve heippa kiitos kiitti näkemiin joo juu jep okei kyllä ei selvä apua öitä kesto "
        "ohjaaja bussi vessa haista kieli ikäraja tekstitys vuosi maa pituus näyttelijät lajityyppi arvostelu "
        "to klo kello ke pe huomen "  # "to" is Thursday, too
        "komediat komedia dokumentit draamat trillerit kauhu vanhin uusin pisin lyhin ensin"
    ),
}
"""Words that tell the language of a short question, besides the small ones."""

_SAME = 4
"""Words that begin with so many letters alike are the same in both languages."""
_VOWEL = re.compile(r"[aeiouyäöå]")
_NOT_FINNISH = re.compile(r"[qwxzç]|[^aeiouyäöå]{4}|[^aeiouyäöålnrst]$|[^aeiouyäöå]{2}$")
"""Letters that Finnish words lack, and how they do not end; loans with them are told by the words beside them."""
_NOT_ENGLISH = re.compile(r"q(?!u)|[^aeiouy]{5}|[äöå]")
_COMMAND = re.compile(r"^/\w+(?:@\w+)?")
_WORD = re.compile(r"[^\W\d_]{2,}")


class LanguageDetector:
    """Tells English from Finnish by small words, then by letters; names are left out, being of any language.

    Small words are told by, and those in which `entries` of the FAQ are asked in one language alone.
    """

    def __init__(self, entries: Iterable[Faq] = ()) -> None:
        from lingua import Language as Known
        from lingua import LanguageDetectorBuilder

        self._known: dict[Any, Language] = {Known.ENGLISH: "en", Known.FINNISH: "fi"}
        asked: dict[str, set[str]] = {code: set() for code in LANGUAGES}
        for entry in entries:
            asked[entry.language].update(_WORD.findall(" ".join(entry.wordings).lower()))
        self._asked: dict[Language, set[str]] = {
            "en": asked["en"] - asked["fi"],
            "fi": asked["fi"] - asked["en"] - stop_words("en"),
        }
        builder = LanguageDetectorBuilder.from_languages(*self._known)
        self._detector = builder.with_low_accuracy_mode().with_preloaded_language_models().build()

    def language_of(self, question: str, names: Iterable[Span], otherwise: Language) -> Language:
        """Gives the language of a question; `otherwise` when its words, without the names in it, do not tell."""
        names = list(names)
        words = _WORD.findall(_COMMAND.sub("", without(question, names).lower()))
        if not words:
            return otherwise
        if told := _more_often(partial(_is_small, word) for word in words):
            return told  # "when is it on": the small words tell more than the letters
        if otherwise == "fi" and names and len(words) <= FEW:
            return otherwise  # beside a title "country" is shorthand
        return _more_often(partial(self._asks, word) for word in words) or self._by_letters(words) or otherwise

    def _asks(self, word: str, language: Language) -> bool:
        return word in self._asked[language]

    def _by_letters(self, words: list[str]) -> Language | None:
        """Gives the language that words look like; None where they do not tell."""
        if sum(map(len, words)) < TELLING or not any(_may_be_finnish(word) or _may_be_english(word) for word in words):
            return None
        best = self._detector.compute_language_confidence_values(" ".join(words))[0]
        found = self._known[best.language]
        few = len(words) <= FEW and not (found == "fi" and all(map(_is_in_dictionary, words)))
        possible = _may_be_finnish if found == "fi" else _may_be_english
        return found if best.value >= (SURE_OF_FEW if few else SURE) and any(map(possible, words)) else None


def _more_often(are: Iterable[Callable[[Language], bool]]) -> Language | None:
    """Gives the language of which more words are than of the other, each told by a function of a language."""
    tests = list(are)
    english, finnish = (sum(is_of(code) for is_of in tests) for code in LANGUAGES)
    return None if english == finnish else "en" if english > finnish else "fi"


def _may_be_finnish(word: str) -> bool:
    """Whether a word could be Finnish by its letters: "asdf", "qwerty" and "zxcv" cannot."""
    return len(word) > 2 and not _NOT_FINNISH.search(word) and bool(_VOWEL.search(word))


def _is_in_dictionary(word: str) -> bool:
    """Whether a word is known as Finnish that is not much the same in English: "koirat", no "samurai"."""
    glosses = gloss_of(word)
    return bool(glosses) and not any(gloss[:_SAME] == word[:_SAME] for gloss in glosses)


def _may_be_english(word: str) -> bool:
    return len(word) > 2 and not _NOT_ENGLISH.search(word) and bool(_VOWEL.search(word))


def _is_small(word: str, language: Language) -> bool:
    if is_stop_word(word, language) or word in _TELLING[language]:
        return True
    return language == "fi" and (is_finnish(word) or word in stop_words_without_dots())

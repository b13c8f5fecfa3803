"""How like the wordings of FAQ entries a question is by the letters of its words, which endings mostly leave alike.

For questions in a language whose meanings the model does not know: of a Finnish word in another case, or inside a
compound, most groups of four letters stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import fsum, log1p

from index.language.analysis import content_words_of, grams_of_word
from index.models import Faq
from index.searching.letter_words import LetterWord, Wordings, letter_word, share_held

_LATELY = 256
"""Of so many texts the groups of letters are kept: the same entries come first for many questions."""
_WORDED = 0.8
"""What likeness to a wording counts beside the letters of the question that the whole entry covers.

Of 151 Finnish questions the right entry comes first for 82 % with .5 and .8, 79 % with 1; from .42 on 114 are answered
rightly and 13 wrongly with .8, 109 and 14 with .5.
"""
STRANGENESS = 0.257
"""So near come strangers' questions to the sample corpus's FAQ; see `index.strangers`."""
_HELD, _LACKING = 0.4, 0.4
"""An entry holds the word that says most of a question where a word of it has this share of its letters, or more.

Nearness falls without it, down to this share. Where 12 of 82 questions are answered that no entry answers, 102 of 151
are answered rightly, 88 where it falls to .6 and all words of the entry together may have the letters: "apteekkia" is
not held by "pankkiautomaattia" and "kauppa".
"""
_OWN = 0.75
"""How much a FAQ's own strangeness counts.

Of two FAQs with few other wordings, 59 questions that they answer and 119 that they do not, 29 and 2 are then answered
rightly and wrongly, and 16 for nothing; with .5 26, 2 and 13, with 1 31, 3 and 23.
"""
_POWER, _EVEN = 2.2, 1.7
"""An entry answers as often as not what comes `_EVEN` times as near as strangers' questions do.

Fitted on 151 questions that the sample corpus's Finnish FAQ answers, 82 that it does not, and 29 and 58, 30 and 61
about two others with few other wordings; each of the three counts as much.
"""


def nearness(covered: float, like: float) -> float:
    """Gives how near a question comes to an entry: by its letters that this covers, and by likeness to a wording."""
    return covered + _WORDED * like


def chance(near: float, strangeness: float) -> float:
    """Gives the chance that an entry answers what comes so near; strangers' questions come as near as `strangeness`.

    How near that is counts by three quarters, beside what it is usually: of few short entries strangers have no letter,
    and whatever shares one would stand far above them.
    """
    scale = strangeness**_OWN * STRANGENESS ** (1 - _OWN)
    odds = float((near / (_EVEN * scale)) ** _POWER)
    return odds / (1 + odds)


class EntryLetters:
    """Compares questions with the wordings of a language's FAQ entries, with all of them at once.

    `entries` counts these.
    """

    def __init__(self, entries: Iterable[Faq], language: str, rarity: Callable[[str], float] | None = None) -> None:
        """Takes the entries in a language; `rarity` is that of a group of letters in all texts, if that is known."""
        own = [entry for entry in entries if entry.language == language]
        texts = {entry.document: entry.wordings for entry in own}
        self._language = language
        self._grams_in = lru_cache(_LATELY)(self._grams_of)
        self._anywhere = rarity or self._rarity
        self.entries = len(own)
        self._held = Counter(gram for asked in texts.values() for gram in self._grams_in(" ".join(asked)))
        said = [(document, self._words(text)) for document, asked in texts.items() for text in asked]
        self._documents = [document for document, words in said if words]
        self._wordings = Wordings([words for _, words in said if words])

    def likeness(self, question: str) -> Mapping[str, float]:
        """Gives how like the nearest wording of each entry a question is, in [0, 1], by document.

        It is the harmonic mean of the shares of the question that the wording has, and of the wording that the
        question has.
        """
        words = self._words(question)
        alike = self._wordings.alike(words) if words and self._documents else [0.0] * len(self._documents)
        best: dict[str, float] = {}
        for document, like in zip(self._documents, alike, strict=True):
            best[document] = max(like, best.get(document, 0.0))
        return best

    def held(self, question: str, text: str) -> float:
        """Gives 1 where a word of a text has the one that says most of a question, long or rare; down to .4 if not.

        "How much is a haircut" is not answered by what something else costs.
        """
        words = content_words_of(question, self._language)
        if not words:
            return 1.0
        main = max((self._rare(word) for word in words), key=lambda word: word.weight)
        said = {word for word in content_words_of(text, self._language) if main.grams.keys() & grams_of_word(word)}
        share = max((share_held(main, self._rare(word)) for word in said), default=0.0)
        return _LACKING + (1 - _LACKING) * min(1.0, share / _HELD)

    def telling(self, question: str, sentences: Sequence[str]) -> int | None:
        """Gives the place of the sentence of an answer that has most of a question's letters, the first of equals.

        None where none has any. The sum is exact, so that equals are equal whatever order the groups come in.
        """
        asked = {gram: self._rarity(gram) for gram in self._grams_in(question)}
        shares = [fsum(asked[gram] for gram in asked.keys() & self._grams_in(sentence)) for sentence in sentences]
        return shares.index(max(shares)) if any(shares) else None

    def _grams_of(self, text: str) -> frozenset[str]:
        return frozenset(gram for word in content_words_of(text, self._language) for gram in grams_of_word(word))

    def _words(self, text: str) -> list[LetterWord]:
        """Gives the words of a text; a group of letters weighs the more, the fewer entries have it."""
        return [letter_word(word, self._rarity) for word in content_words_of(text, self._language)]

    def _rare(self, word: str) -> LetterWord:
        """Gives a word as its groups of letters weigh by how rare they are in all texts."""
        return letter_word(word, self._anywhere)

    def _rarity(self, gram: str) -> float:
        held = self._held[gram]
        return log1p((self.entries - held + 0.5) / (held + 0.5))

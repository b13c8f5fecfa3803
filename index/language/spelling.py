"""What a word with a slip in it may have meant, by the noisy-channel model.

P(meant | typed) is proportional to P(meant) * P(typed | meant) (Kernighan, Church & Gale 1990): how frequent the
word is in the corpus and in the model's vocabulary, against how hard the slip is to make.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from index.language.analysis import WORD, folded, is_stop_word, stems_of, term_of, words_of
from index.language.nearness import NearWords

EDIT_COST = 6.0
"""Natural log of how much rarer a word with one slip is than the word."""
CORPUS_SHARE = 0.7
"""Weight of a word's frequency in the corpus against that in the model's vocabulary."""
UNKNOWN = -17.0
"""Log chance that an unknown word is a word after all, meant as it stands."""
UNKNOWN_FORM = -12.5
"""The same for an unknown form of a known word."""
ALTERNATIVES = 3
REWRITTEN_FROM = 0.5
LEAST_WEIGHT = 0.03
REMEMBERED = 4096
"""How many unknown words are kept with what they may mean; the one unused for longest goes first."""
_LONGEST = 30
_LAST = "\U0010ffff"
"""The letter after all others."""
_CANDIDATES = 12

_KEYBOARD = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
_SHIFT = (0.0, 0.5, 0.9)
_KEYS = {key: (row, column + _SHIFT[row]) for row, keys in enumerate(_KEYBOARD) for column, key in enumerate(keys)}


class Speller:
    """Knows the words of a corpus and of a model, and what unknown ones may have been meant to be.

    Args:
        priors: natural log of each known word's chance; words in lower case without accents.
    """

    def __init__(self, priors: Mapping[str, float]) -> None:
        self.priors = priors
        self._alternatives_of = lru_cache(REMEMBERED)(self._alternatives)

    @classmethod
    def from_counts(cls, said: Mapping[str, int], vocabulary: Sequence[str]) -> Speller:
        """Learns from how often each word of the corpus (in lower case) is said, and from a model's whole words.

        `vocabulary`: the most frequent first (Zipf's law).
        """
        counts: Counter[str] = Counter()
        for word, times in said.items():
            if not word.isdigit():
                counts[folded(word)] += times
        total = max(1, counts.total())
        zipf = {word: 0.1 / (rank + 100) for rank, word in enumerate(vocabulary)}
        return cls(
            {
                word: round(
                    float(np.log(CORPUS_SHARE * counts[word] / total + (1 - CORPUS_SHARE) * zipf.get(word, 0))),
                    3,
                )
                for word in sorted({*counts, *zipf})
            }
        )

    @classmethod
    def read(cls, path: Path) -> Speller:
        """Reads what `write` wrote."""
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def write(self, path: Path) -> None:
        """Writes the known words into one file."""
        path.write_text(json.dumps(self.priors, ensure_ascii=False), encoding="utf-8")

    def meant(self, word: str) -> list[tuple[str, float]]:
        """Gives what an unknown word may mean, with probabilities, likeliest first; nothing for a known word."""
        word = folded(word)
        if word in self.priors or not 3 <= len(word) <= _LONGEST or not word.isalpha():
            return []
        return self._alternatives_of(word)

    def rewritten(self, query: str) -> str:
        """Gives the query with each word that most probably is a slip replaced by what was meant."""

        def better(word: str) -> str:
            alternatives = self.meant(word)
            return alternatives[0][0] if alternatives and alternatives[0][1] >= REWRITTEN_FROM else word

        return WORD.sub(lambda match: better(match.group()), query)

    def weighted_terms(self, query: str, language: str) -> dict[str, float]:
        """Gives the query's terms; the weight of a slip, 1, is shared between it and what it may have meant."""
        weights: defaultdict[str, float] = defaultdict(float)
        for word in words_of(query):
            alternatives = self.meant(word)
            left = 1 - sum(chance for _, chance in alternatives)
            for known, chance in (*alternatives, (word, left)):
                if chance >= LEAST_WEIGHT and not is_stop_word(known, language):
                    weights[term_of(known, language)] += chance
        return dict(weights)

    def _alternatives(self, word: str) -> list[tuple[str, float]]:
        likely = sorted(((self.priors[w] - EDIT_COST * slip_of(word, w), w) for w in self._near(word)), reverse=True)
        likely = likely[:ALTERNATIVES]
        if not likely:
            return []
        own = UNKNOWN_FORM if self._has_form_of(term_of(word)) else UNKNOWN
        odds = np.exp(np.array([chance for chance, _ in likely] + [own]))
        return [(w, float(chance)) for (_, w), chance in zip(likely, odds / odds.sum(), strict=False)]

    def _near(self, word: str) -> list[str]:
        """Gives the likeliest known words within two slips; within one of a word of up to four letters."""
        most = 1 if len(word) < 5 else 2
        within = self._words.within(word, most)
        near = [(self.priors[known] - EDIT_COST * distance, known) for known, distance in within]
        return [known for _, known in sorted(near, reverse=True)[:_CANDIDATES]]

    @cached_property
    def _words(self) -> NearWords:
        return NearWords(self.priors)

    @cached_property
    def _in_order(self) -> Sequence[str]:
        return sorted(self.priors)

    def _has_form_of(self, term: str) -> bool:
        """Tells whether a known word is counted under a term; all but the last letter of a stem begin its words."""
        beginning = term[:-1]
        first, last = bisect_left(self._in_order, beginning), bisect_left(self._in_order, beginning + _LAST)
        return term in stems_of(self._in_order[first:last])


def slip_of(typed: str, meant: str) -> float:
    """Gives how many slips lie between two words, each by how easily it is made.

    A swap or a doubled letter counts 0.7, a vowel for a vowel or a key beside the right one 0.8, others about 1,
    and a wrong beginning 0.5 more.
    """
    from rapidfuzz.distance import Levenshtein

    if len(typed) == len(meant):
        differ = [i for i in range(len(typed)) if typed[i] != meant[i]]
        if (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and typed[differ[0]] + typed[differ[1]] == meant[differ[1]] + meant[differ[0]]
        ):
            return 0.7
    cost = 0.0
    for step in Levenshtein.editops(typed, meant):
        i, j = step.src_pos, step.dest_pos
        if step.tag == "replace":
            cost += 0.8 if _easily_swapped(typed[i], meant[j]) else 1.15
        else:
            letters, at = (meant, j) if step.tag == "insert" else (typed, i)
            cost += 0.7 if letters[at] in (letters[at - 1 : at], letters[at + 1 : at + 2]) else 1.0
        if (j if step.tag == "insert" else i) == 0:
            cost += 0.5
    return cost


def _easily_swapped(one: str, other: str) -> bool:
    if one in "aeiouy" and other in "aeiouy":
        return True
    a, b = _KEYS.get(one), _KEYS.get(other)
    return a is not None and b is not None and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= 1.1

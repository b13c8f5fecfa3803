"""The forms of names in memory: by their first word, written as one, and by words nearly like theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from index.language.nearness import NearWords
from index.naming.forms import Form


class GatheredForms:
    """All forms by their first word, and their words for spelling with slips."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._by_first: defaultdict[str, list[Form]] = defaultdict(list)
        self._joined: defaultdict[str, list[Form]] = defaultdict(list)
        seen: set[tuple[object, ...]] = set()
        for form in forms:
            if (form.keys, form.named) not in seen:
                seen.add((form.keys, form.named))
                self._by_first[form.keys[0]].append(form)
                if len(form.keys) > 1:
                    self._joined["".join(form.keys)].append(form)
        self.words = frozenset(key for form in self for key in form.keys)

    def __iter__(self) -> Iterator[Form]:
        return (form for forms in self._by_first.values() for form in forms)

    def has_word(self, key: str) -> bool:
        """Whether some form has this word."""
        return key in self.words

    def beginning(self, key: str, others: Collection[str]) -> Sequence[Form]:
        """The forms that begin with a word."""
        return self._by_first.get(key, ())

    def run_together(self, text: str) -> Sequence[Form]:
        """The forms of several words that are this text when they are written as one."""
        return self._joined.get(text, ())

    def words_near(self, key: str, most: int) -> list[tuple[str, int]]:
        """The words of forms at most so many slips away, with these; short ones allow none and are left out."""
        return self._near.within(key, most)

    def run_together_near(self, text: str, most: int) -> list[tuple[str, int]]:
        """The forms of several words, written as one, at most so many slips away, with these."""
        return self._near_joined.within(text, most)

    @cached_property
    def _near(self) -> NearWords:
        return spelt_words(self.words)

    @cached_property
    def _near_joined(self) -> NearWords:
        return NearWords(sorted(self._joined))


def spelt_words(words: Iterable[str]) -> NearWords:
    """The words that may be written with slips, ready to be found so."""
    return NearWords(sorted(word for word in words if slips_allowed(len(word))))


def slips_allowed(length: int) -> int:
    """How many wrong letters a name of this length may have and still be known."""
    return 0 if length <= 4 else 1 if length <= 8 else 2

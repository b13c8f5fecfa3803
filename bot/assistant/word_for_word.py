"""Entries of the FAQ that are asked word for word in one of their wordings, or with a slip in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from index.language.analysis import folded, words_of
from index.language.nearness import NearWords
from index.models import Faq

_FOR_SLIPS = 6
"""So many letters has what may have a slip in it: "vauva" and "hauva" ask for two things.

No longer one of 811 Finnish wordings of three festivals is one letter away from another; of 24 of the sample corpus's
that are two letters away from the nearest, or three, 22 ask for another entry.
"""


class WordForWord:
    """Knows how entries are asked; `written` writes out spoken Finnish."""

    def __init__(self, entries: Sequence[Faq], written: Callable[[str], str]) -> None:
        self._entries = entries
        self._written = written

    def asked(self, question: str) -> frozenset[str]:
        """Gives the entries, by document, that a question as it is written is a wording of; nearly, if none is it."""
        asked = _plain(question)
        near = self._wordings.within(asked, int(len(asked) >= _FOR_SLIPS))
        nearest = min((slips for _, slips in near), default=0)
        return frozenset().union(*(self._asking[wording] for wording, slips in near if slips == nearest))

    @cached_property
    def _asking(self) -> Mapping[str, set[str]]:
        asking: defaultdict[str, set[str]] = defaultdict(set)
        for entry in self._entries:
            for wording in (entry.question, *entry.also_asked):
                if plain := _plain(self._written(wording) if entry.language == "fi" else wording):  # none of "Q&A"
                    asking[plain].add(entry.document)
        return asking

    @cached_property
    def _wordings(self) -> NearWords:
        return NearWords(self._asking)


def _plain(text: str) -> str:
    return folded(" ".join(words_of(text)))

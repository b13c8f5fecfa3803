"""Search in the language that a question is asked in: by meaning, or by letters and by what the words mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache

from bot.assistant.answers import Language
from bot.assistant.lettered import Lettered, wordings
from bot.assistant.meanings import Meanings, Sought
from index.language.glosses import glossed
from index.models import Faq
from index.retrieval import Hit, Retriever
from index.searching.letters import EntryLetters

SURE = 0.5
"""From this chance on an entry of the FAQ answers; a less likely one may answer, and something else may as well."""
_LATELY = 4
"""So many searches are remembered."""


class Search:
    """Searches a festival's texts; the last searches are remembered, for one reply asks for the same again.

    Args:
        retriever: searches the corpus.
        meanings: searches for what is asked in a language that the model knows.
        entries: the FAQ's.
        strangeness: how near by their letters strangers' questions come to the Finnish ones.
        multilingual: whether the model knows the meaning of Finnish words, too.
    """

    def __init__(
        self,
        retriever: Retriever,
        meanings: Meanings,
        entries: Sequence[Faq],
        strangeness: float,
        *,
        multilingual: bool,
    ) -> None:
        self._retriever = retriever
        self._meanings = meanings
        self._entries = entries
        self._strangeness = strangeness
        self._multilingual = multilingual
        self._lately = lru_cache(_LATELY)(self._anew)

    def __call__(
        self, text: str, top_k: int = 10, documents: Collection[str] | None = None, language: Language = "en"
    ) -> list[Hit]:
        """Gives the best passages for a text, see `of`."""
        return self.of(Sought(text, language), top_k, documents)

    def of(
        self, sought: Sought, top_k: int, documents: Collection[str] | None = None, *, apart: bool = False
    ) -> list[Hit]:
        """Gives the best passages, likeliest first; only those of `documents` (paths) when it is given.

        With `apart`, FAQ entries have the chances that they have where no prose is looked for. What is in a language
        that the model does not know is judged by letters, too, see `Lettered`; by meaning it is compared in English,
        word by word, and only with reviews in its own language as it stands.
        """
        return list(self._lately(sought, top_k, None if documents is None else frozenset(documents), apart))

    def _anew(self, sought: Sought, top_k: int, documents: frozenset[str] | None, apart: bool) -> Sequence[Hit]:
        language = sought.language
        if language == "en" or self._multilingual:
            return self._meanings.search(sought, top_k, documents, apart=apart)
        english = glossed(sought.meaning or sought.text)
        compared = sought.meaning if self._has_finnish_reviews else english
        hits = self._retriever.scored(sought.text, language, compared).hits(top_k, documents, apart=apart)
        meant = {} if documents else self._meanings.chances(english, language)
        found = {hit.document.path for hit in hits}
        more = [self._retriever.parts(path)[0] for path in meant if path not in found]
        return self._lettered.judged([*hits, *more], language, sought.telling or sought.text, meant)[:top_k]

    @cached_property
    def _has_finnish_reviews(self) -> bool:
        """Whether a review is written in Finnish: more documents are than entries of the FAQ."""
        return self._retriever.documents_in("fi") > sum(entry.language == "fi" for entry in self._entries)

    @cached_property
    def _lettered(self) -> Lettered:
        asked = {entry.document: wordings(entry) for entry in self._entries}
        twins = {entry.document: "\n".join(asked[twin] for twin in entry.twins) for entry in self._entries}
        return Lettered(EntryLetters(self._entries, "fi", self._retriever.rarity), self._strangeness, twins)

"""Search in the language that a question is asked in: by meaning, or by letters and by what the words mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property, lru_cache

from bot.assistant.answers import Language
from bot.assistant.lettered import Lettered, wordings
from bot.assistant.meanings import Meanings
from index.language.glosses import glossed
from index.models import Faq
from index.retrieval import Hit, Retriever
from index.searching.letters import EntryLetters

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
        self,
        query: str,
        top_k: int = 10,
        documents: Collection[str] | None = None,
        language: Language = "en",
        meaning: str = "",
        telling: str = "",
        *,
        apart: bool = False,
    ) -> list[Hit]:
        """Gives what `Retriever.search` does; what is in a language that the model does not know by letters, too.

        See `Lettered`; to wordings of FAQ entries `telling` is compared, what of the query tells. By meaning it is
        compared in English, word by word; only with reviews in its own language as it stands.
        """
        within = None if documents is None else frozenset(documents)
        return list(self._lately(query, top_k, within, language, meaning, telling or query, apart))

    def _anew(
        self,
        query: str,
        top_k: int,
        documents: frozenset[str] | None,
        language: Language,
        meaning: str,
        telling: str,
        apart: bool,
    ) -> Sequence[Hit]:
        if language == "en" or self._multilingual:
            return self._meanings.search(query, top_k, documents, language, meaning, apart=apart)
        english = glossed(meaning or query)
        compared = meaning if self._has_finnish_reviews else english
        hits = self._retriever.search(query, top_k, documents, language, compared, apart=apart)
        meant = {} if documents else self._meanings.chances(english, language)
        found = {hit.document.path for hit in hits}
        more = [self._retriever.parts(path)[0] for path in meant if path not in found]
        return self._lettered.judged([*hits, *more], language, telling, meant)[:top_k]

    @cached_property
    def _has_finnish_reviews(self) -> bool:
        """Whether a review is written in Finnish: more documents are than entries of the FAQ."""
        return self._retriever.documents_in("fi") > sum(entry.language == "fi" for entry in self._entries)

    @cached_property
    def _lettered(self) -> Lettered:
        asked = {entry.document: wordings(entry) for entry in self._entries}
        twins = {entry.document: "\n".join(asked[twin] for twin in entry.twins) for entry in self._entries}
        return Lettered(EntryLetters(self._entries, "fi", self._retriever.rarity), self._strangeness, twins)
